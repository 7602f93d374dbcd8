"""The frames of the rules and those of the tagger as one list: the better reading of each."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.attribution.frames import TURNS, Frame, Rule
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import span_of
from factcheck.attribution.words import THEIRS, lexicon
from factcheck.model import Polarity, Span

# Swept .45 to .68, docs/decisions/attribution.md. The least certainty of a cue that only the tagger
# sees: more loses content, less precision.
_ENOUGH = 0.55
# The least firmness of a source of the tagger's for it to replace the rules' mention. This and the
# share below were chosen by eye, what others do is measured there, with the tagger before this one.
_FIRM = 0.7
_WITHOUT_DOUBT = (Rule.HEARD, Rule.REPORTS, Rule.CITING, Rule.HEARSAY, Rule.QUOTED_AS)
_WHO = frozenset({"who", "which", "with"})
_WHICH = frozenset({"which", "that"})
_WHEN = frozenset("after before during following when while as once since".split())
# In words. A guess.
_LONGEST_NAME = 3
# Contents that share this much of the longer one are the same words. F1 on our own gold .882; with
# .6 as well, with .95 .881.
_SAME = 0.8


def merged(line: Line, by_rules: Sequence[Frame], by_tags: Sequence[Frame]) -> list[Frame]:
    """Return the frames of a line in the order of their cues.

    Frames with one cue are one, and so are frames with the same words of the same speaker.
    """
    left = list(by_tags)
    found: list[Frame] = []
    for rules in by_rules:
        twins = [tags for tags in left if _same_cue(rules, tags)]
        left = [tags for tags in left if tags not in twins]
        clear = _stands_alone(line, rules)
        found.append(
            _both(line, rules, twins[0], by_rules, by_tags, clear=clear) if twins else rules
        )
    denials = [frame for frame in by_rules if _denies_before(frame) and frame.outer[0] > 0]
    claims = [frame for frame in by_rules if frame.rule is Rule.NOMINAL]
    others = (tags for tags in left if not any(_takes_up(tags, claim) for claim in claims))
    certain = (tags for tags in others if _certainty(tags) >= _ENOUGH)
    found += [_cut_before(line, tags, denials) for tags in certain]
    kept: list[Frame] = []
    for frame in sorted(found, key=_standing, reverse=True):
        if not any(_repeats(frame, other) for other in kept):
            kept.append(frame)
    return sorted(kept, key=lambda frame: frame.cue)


def _standing(frame: Frame) -> tuple[bool, float]:
    return frame.rule is not Rule.TAGGED, _certainty(frame)


def _certainty(frame: Frame) -> float:
    return frame.reading.certainty if frame.reading else 0.0


def _same_cue(rules: Frame, tags: Frame) -> bool:
    return _meet(rules.cue, tags.cue)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _both(
    line: Line,
    rules: Frame,
    tags: Frame,
    by_rules: Sequence[Frame],
    by_tags: Sequence[Frame],
    *,
    clear: bool,
) -> Frame:
    """Return the rules' frame as the tagger reads it: what is said, by whom, and how.

    `clear` is whether the rules' speaker is, whatever the tagger sees.
    """
    reading = tags.reading
    known = rules.rule in TURNS | {Rule.HEARSAY} or _denies_before(rules)
    frame = replace(
        rules,
        act=tags.act,
        content=_cut(rules, tags, by_tags),
        polarity=rules.polarity if known else tags.polarity,
        reading=reading,
        told_to=rules.told_to or tags.told_to,
    )
    if reading is None or tags.mention is None or reading.firmness < _FIRM:
        return frame
    if rules.rule in _WITHOUT_DOUBT or frame.source == tags.source:
        return frame
    if (
        _is_told(rules, tags.mention)
        or _owns(line, rules, tags.mention)
        or any(_cites(other, tags.mention) for other in by_rules)
    ):
        return frame
    if _agree_on_nothing(rules, tags):
        return replace(tags, rule=rules.rule)
    source = tags.mention if _denies_before(rules) else tags.source or tags.mention
    own = rules.mention or (0, 0)
    apart = not (_meet(own, source) and _meet(own, tags.mention))
    if (clear and apart) or _runs_on(line, rules, tags.mention):
        return frame
    if _denies_before(rules) and _is_within(line, tags.mention, rules.content):
        return frame  # nobody denies what he says himself
    outer = min(frame.outer[0], tags.outer[0]), max(frame.outer[1], tags.outer[1])
    return replace(frame, mention=tags.mention, aside=tags.aside, outer=outer)


def _agree_on_nothing(rules: Frame, tags: Frame) -> bool:
    """Tell whether two frames of one cue have neither a speaker nor words in common.

    The rules have then misread the sentence; but what a turn of a transcript holds, they know.
    """
    if rules.rule in TURNS or rules.mention is None or tags.mention is None:
        return False
    return not _meet(rules.mention, tags.mention) and not _shared(rules.content, tags.content)


def _denies_before(frame: Frame) -> bool:
    """Tell whether a frame denies what stands before it: ", a claim Moscow denies"."""
    return frame.rule is Rule.CONTENT_FIRST and frame.polarity is Polarity.DENIED


def _is_within(line: Line, mention: tuple[int, int], content: Sequence[Span]) -> bool:
    place = span_of(line.tokens[slice(*mention)])
    return any(part.overlaps(place) for part in content)


def _takes_up(frame: Frame, claim: Frame) -> bool:
    """Tell whether a frame credits another's claim to who takes it up: "seized on his claim that".

    Who denies it says something of it.
    """
    before = frame.cue[1] <= claim.cue[0] and frame.polarity is Polarity.ASSERTED
    return before and _shared(frame.content, claim.content) >= _SAME


def _cut_before(line: Line, tags: Frame, denials: Sequence[Frame]) -> Frame:
    """End content where somebody denies it: "accused Roe of theft[, which Roe] denied"."""
    for denial in denials:
        mark = denial.outer[0] - 1
        place = line.tokens[mark].start if line.quoted[mark] < 0 else line.tokens[mark].end
        if any(part.start < place < part.end for part in tags.content):
            tags = tags.cut_at(place)
    return tags


def _stands_alone(line: Line, frame: Frame) -> bool:
    """Tell whether a name or "he" is all that stands between the cue and what is before its clause.

    "As Clinton spoke, [Donald Trump] said", ", a claim [Moscow] denies", "will not strike after
    [the company] agreed"; but in "a dentist who worked with Doe said" Doe does not.
    """
    words, at, known = line.tokens, frame.cue[0], lexicon()
    start, end = frame.mention or (at, at)
    if end != at or not 0 < end - start <= _LONGEST_NAME:
        return False
    before = words[start - 1] if start else None
    opening = known.subordinators - _WHO
    if words[at].lower in known.denied:
        opening |= known.reported | _WHICH
    opens = before is None or not before.is_word or before.lower in opening
    named = all(word.is_capitalised for word in words[start:end])
    alone = end - start == 1 and words[start].lower in {"he", "she"}
    if frame.rule is Rule.NOMINAL and words[end - 1].is_possessive and named:
        return True  # "Doe seized on [Roe's] claim that"
    owned = words[start].lower in THEIRS and words[end - 1].stem in known.spokespeople
    within = before is not None and before.lower in opening
    described = within and words[start].lower == "the"
    return opens and (named or alone or owned or described)


def _owns(line: Line, rules: Frame, mention: tuple[int, int]) -> bool:
    """Tell whether the tagger's speaker is but the "his" of the rules': "his lawyers"."""
    start, end = rules.mention or (0, 0)
    his = line.tokens[mention[0]].lower in THEIRS
    return his and mention == (start, start + 1) and end - start > 1


def _runs_on(line: Line, rules: Frame, mention: tuple[int, int]) -> bool:
    """Tell whether the tagger's speaker is the rules', and when it was: "[Jane Doe] after it"."""
    start, end = rules.mention or (0, 0)
    begins = mention[0] == start < end < mention[1]
    return begins and line.tokens[end].lower in _WHEN and line.tokens[end - 1].is_capitalised


def _is_told(frame: Frame, mention: tuple[int, int]) -> bool:
    """Tell whether a mention stands in what the listener is told of: said X to a crowd with [Y]."""
    told = frame.told_to
    return frame.rule is Rule.INVERTED and told is not None and mention[0] >= told[0]


def _cites(frame: Frame, mention: tuple[int, int]) -> bool:
    """Tell whether a frame is of a source that is cited, and a mention holds a word of it."""
    cited = frame.mention if frame.rule is Rule.CITING else None
    return cited is not None and _meet(cited, mention)


def _cut(rules: Frame, tags: Frame, by_tags: Sequence[Frame]) -> tuple[Span, ...]:
    """Return the rules' content, or the tagger's where it ends before another's words.

    The rules run on to the end of the sentence: "denied [that it leaked] and blamed the firm".
    """
    if rules.rule in TURNS or len(rules.content) > 1 or len(tags.content) > 1:
        return rules.content
    [long], [short] = rules.content, tags.content
    if rules.rule is Rule.NOMINAL and long.contains(short):
        return tags.content
    rest = (short.end, long.end)
    others = (o.content[0] for o in by_tags if o is not tags and _certainty(o) >= _ENOUGH)
    ends_early = long.start == short.start and any(
        rest[0] <= other.start and other.end <= rest[1] for other in others
    )
    return tags.content if ends_early else rules.content


def _repeats(frame: Frame, other: Frame) -> bool:
    """Tell whether two frames credit the same words to the same speaker, by two cues."""
    if frame.source is not None and other.source is not None and frame.source != other.source:
        return False
    return _shared(frame.content, other.content) >= _SAME


def _shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Return how much of the longer of two contents both hold."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return shared / max(sum(map(len, one)), sum(map(len, other)))
