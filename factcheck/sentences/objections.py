"""What speaks against the end of a sentence: one rule a function, each with what it is about."""

import re

from factcheck.sentences.abbreviations import (
    Stop,
    continues_clock,
    is_month,
    starts_sentence,
    stop_after,
)
from factcheck.sentences.places import Place

# What a sentence may begin with before its first word, whatever the case of that word.
_SIGNS = frozenset("$€£¥₴₽₹#@")
# "iPhone", "eBay", "al-Nur", "d'Estaing": small at first, with a capital to come; a link.
_SMALL_BUT_FIRST = re.compile(r"[a-z]{1,10}[-'’]?[A-Z]|https?://|www\.")

# Where a sentence begins, or after a colon.
_LABEL = re.compile(r"(?:\A|[:;]\s)\W{0,8}(?:\d{1,3}|[IVX]{1,5}|[A-Z])\Z")
# "100 m", "2024 р", "120 sq. m": a unit and not an initial.
_MEASURE = re.compile(r"(?:\d|sq\.|кв\.)\s?\w{1,2}\Z")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_NICKNAME = re.compile(r"""["'“‘«]\w{1,15}["'”’»]\s\w""")
# A letter that is all of a name, and no initial: "wrote on X", "vitamin C", "World War I".
_LETTERED = re.compile(
    r"(?:\b(?:on|via)\sX|\b(?i:vitamin|plan|group|pool|hepatitis|influenza|exhibit|grade|class|type"
    r"|categor(?:y|ies)|option|section|appendix|schedule|block|terminal|gate|generation|world\swar"
    r"|point|phase|pillar)\s[A-Z])\Z"
)
_ADDRESS = re.compile(r"[/@=]|www\.")

_ENDING = frozenset(".!?…")
_TRAILING = frozenset(". \u00a0…")

_EXCLAIMED_NAMES = frozenset({"Yahoo", "Jeopardy", "Joomla"})
_SAYING = (
    "says|asked|asks|added|adds|told|tells|wrote|writes|replied|replies|answered|shouted|shouts"
    "|cried|cries|yelled|screamed|exclaimed|wondered|wonders|joked|demanded|quipped"
)
# A name of up to six words, then saying; "Smith said he would leave" is a sentence of its own.
_NAME_SAYING = re.compile(
    r"(?:[^\W\d_][\w.'’-]{0,30},?\s){1,6}?"
    rf"(?:said\b(?!\s(?:that|he|she|it|they|the)\b)|(?:{_SAYING})\b)"
)


def is_small(letter: str) -> bool:
    """Tell whether a letter is a small one of a script that has capitals."""
    # Georgian letters are lower case to Unicode, yet begin sentences: they have no title case.
    return letter.islower() and letter.title() != letter


def is_address(token: str) -> bool:
    """Tell whether a run of characters is a link or an e-mail address."""
    return _ADDRESS.search(token) is not None


def _before_small_letter(place: Place) -> bool:
    """Tell whether a small letter follows, but for brands, Arabic names and links."""
    if not is_small(place.following[0]) or not _SIGNS.isdisjoint(place.opening):
        return False
    return _SMALL_BUT_FIRST.match(place.ahead, len(place.opening)) is None


def _after_abbreviation(place: Place) -> bool:
    """Tell whether the full stop is an abbreviation's, and nothing shows that a sentence begins."""
    if place.marks != "." or not _ENDING.isdisjoint(place.closing):
        return False
    stop = stop_after(place.word)
    if stop is Stop.ENDS or is_address(place.token):
        return False
    match stop:
        case Stop.GOES_ON:
            return not (place.word.islower() and _MEASURE.search(place.behind))
        case Stop.BEFORE_FIGURE:
            return place.following[0].isdigit()
        case Stop.CLOCK:
            return _goes_with_clock(place)
        case Stop.INITIAL:
            return _goes_with_initial(place)
        case Stop.OPEN:
            return not place.opens_quotation and _goes_on(place)


def _goes_with_clock(place: Place) -> bool:
    if place.opening:
        return place.dashed
    return place.following[0].isdigit() or continues_clock(place.ahead)


def _goes_with_initial(place: Place) -> bool:
    if place.following[0].isdigit():
        return _ORDINAL.match(place.following) is not None
    if place.opens_quotation:
        return _NICKNAME.match(place.ahead) is not None
    return _LETTERED.search(place.behind) is None and _goes_on(place)


def _goes_on(place: Place) -> bool:
    """Tell whether nothing shows that a sentence begins; a dash shows a dateline."""
    return place.dashed or not starts_sentence(place.following)


def _after_label(place: Place) -> bool:
    """Tell whether it marks an item of a list, and goes with it: "1. Ukraine", "II. Findings"."""
    return place.marks == "." and not place.closing and _LABEL.search(place.behind) is not None


def _inside_date(place: Place) -> bool:
    """Tell whether the full stop makes an ordinal of the day: "17. Oktober"."""
    return place.word.isdigit() and is_month(place.following)


def _before_saying(place: Place) -> bool:
    """Tell whether a quoted question or call is followed by who said it: "Is it?" Doe asked."""
    if place.marks[-1] not in "?!" or not place.closes_quotation:
        return False
    if place.opening:
        return place.dashed
    return not starts_sentence(place.following) and _NAME_SAYING.match(place.ahead) is not None


def _trails_off(place: Place) -> bool:
    """Tell whether a speaker who hesitates goes on with "I" or a figure: "Well ... I think so"."""
    if place.marks == "." or not _TRAILING.issuperset(place.marks):
        return False
    return place.following == "I" or place.following[0].isdigit()


def _after_exclaimed_name(place: Place) -> bool:
    """Tell whether the mark belongs to the name before it: "Yahoo! Japan"."""
    return place.marks == "!" and place.word in _EXCLAIMED_NAMES and _goes_on(place)


OBJECTIONS = (
    _before_small_letter,
    _after_abbreviation,
    _after_label,
    _inside_date,
    _before_saying,
    _trails_off,
    _after_exclaimed_name,
)
