"""What a full stop after a word is worth: the words that carry one without ending a sentence.

The lists hold what news prints before a capital letter or a figure; before a small letter no
sentence ends anyway, so that most abbreviations need not be listed. They follow the AP and Guardian
style books; for other languages only what stands before names and figures is listed.
"""

import re
from enum import Enum, auto


class Stop(Enum):
    """What a full stop after a word says about the sentence."""

    ENDS = auto()  # an ordinary word
    GOES_ON = auto()  # a title or the like: something must follow
    BEFORE_FIGURE = auto()  # goes on before a figure, otherwise an ordinary word
    INITIAL = auto()  # one capital letter
    CLOCK = auto()  # a.m., p.m.
    OPEN = auto()  # "U.S.", "Inc.", "Oct.": only what follows can tell


def stop_after(word: str) -> Stop:
    """Say what a full stop after `word` is worth; `word` comes without it."""
    if len(word) == 1:
        return _after_letter(word)
    if "." in word:
        return _after_dotted(word)
    if word in _TITLES or word in _GOES_ON:
        return Stop.GOES_ON
    if word in _BEFORE_FIGURE:
        return Stop.BEFORE_FIGURE
    return Stop.OPEN if word in _OPEN or _CONSONANTS.fullmatch(word) else Stop.ENDS


def starts_sentence(word: str) -> bool:
    """Tell whether a capitalised `word` after an abbreviation shows that a sentence begins."""
    return word in _STARTERS


def continues_clock(following: str) -> bool:
    """Tell whether `following` belongs to an hour before it: a day, a month, a time zone."""
    return _AFTER_CLOCK.match(following) is not None


def is_month(word: str) -> bool:
    """Tell whether `word` is a month in a language that puts a full stop after the day."""
    return word in _MONTHS_AFTER_ORDINALS


def _after_letter(word: str) -> Stop:
    if not word.isalpha():
        return Stop.ENDS
    return Stop.GOES_ON if word.islower() and word.title() != word else Stop.INITIAL


def _after_dotted(word: str) -> Stop:
    if word.lower() in ("a.m", "p.m"):
        return Stop.CLOCK
    if word in ("e.g", "i.e", "т.зв"):
        return Stop.GOES_ON
    return Stop.OPEN if _DOTTED.fullmatch(word) else Stop.ENDS


# "U.S", "Ph.D", "EE.UU": one or two letters between full stops; "example.org" is no such thing.
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.&?)+[^\W\d_]{1,2}")

# "Bldg", "Sgt", "Hwy": no name is spelled so, hardly an abbreviation is spelled otherwise.
_CONSONANTS = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,4}")

_TITLES = frozenset(
    """
    Mr Mrs Ms Mx Messrs Mme Mmes Mlle Dr Drs Prof Profs Rev Revs Hon Fr Gen Gens Col Cols Maj Capt
    Cpt Lt Lts Sgt Cpl Pvt Pfc Cmdr Cdr Cmdt Adm Brig Supt Insp Det Sen Sens Rep Reps Gov Govs
    Pres Atty Amb Asst Sec Supt Dir Dep Pte Spc Ald Sra Sras Srta Srs Dra Dña Exmo Exma Sig Sigra
    Dott Avv Ing Hr Hrn Dhr Mevr Mgr Univ Проф Ген Полк Акад Им MR MRS DR SEN REP GOV LT SGT
    """.split()
)

_GOES_ON = frozenset(
    """
    vs cf approx ca circa incl excl esp viz resp al bzw evtl ggf sog vgl inkl Nr Mio Mrd tys mln
    mld godz ul prof dr ks im św np tzn č tzv např pág núm num Av pp ул вул пл просп пров бул обл
    им ім проф акад ген полк св млн млрд тыс тис стр див рр гг डॉ
    """.split()
)

_BEFORE_FIGURE = frozenset(
    """
    No Nos Art Arts art Fig Figs fig figs sec Ch ch Vol vol Pt pt Para para Abs Ref ref Ex Op Tel
    tel ext Ext Rte Bd Kap Ziff n° hr hrs min ft in
    """.split()
)

_OPEN = frozenset(
    """
    Inc Corp Co Cos Ltd Bros Jr Sr Esq Assn Assoc Dept Dist Div Est Intl Natl Govt Admin St Ste Mt
    Ft Ave Blvd Rd Ln Pl Sq Hwy Pkwy Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues
    Wed Thu Thur Thurs Fri Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich
    Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta
    """.split()
)

# Function words, which no name begins with, and the nouns that news puts first without an article.
_STARTERS = frozenset(
    """
    The This That These Those A An He She It They We You I His Her Hers Its Their Theirs Our Your
    My Mine There Here Then Now Today Yesterday Tomorrow Later Earlier Meanwhile However Moreover
    Instead Also Even Only Just Once Again Perhaps Maybe Yes No Not Nor Nobody Nothing None
    Neither Either Both All Any Some Several Many Most Much Few Fewer Other Others Another Each
    Every Everyone Everybody Someone Somebody One Two Three Four Five Six Seven Eight Nine Ten
    Dozens Hundreds Thousands And But Or So Yet If When Whenever While As Because Since Until
    Unless Although Though Whether After Before During Despite In On At By For From To Of With
    Within Without Over Between Among Against Through Throughout Across Around About Above Below
    Behind Beside Besides Beyond Near Outside Inside Toward Towards Amid Like Unlike Who Whom
    Whose What Which When Where Why How Is Are Was Were Has Have Had Do Does Did Can Could Would
    Should Asked According Speaking Officials Prosecutors Authorities Investigators Analysts
    Critics Experts Shares Witnesses Residents Supporters Opponents Lawmakers Lawyers Rescuers
    Firefighters Doctors Voters
    Він Вона Воно Вони Але Після Також Проте Однак Тоді Про Це Цей Ця Ці Як Що Коли Он Она Оно Они
    Но После Также Однако Тогда Это Этот Эта Эти Как Что Когда
    """.split()
)

_ZONES = (
    "ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|GMT|UTC|BST|CET|CEST|EET|EEST|MSK|IST|JST|KST|WAT"
    "|EAT|SAST|AEST|AEDT|HKT|SGT|Eastern|Pacific|Greenwich"
)
_DAYS = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|rs|sday|nesday|rsday|urday|day)?"
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|[a-z]*\s\d)"
# Up to three words before "time": "Korea time", "Central European Time".
_TIME = r"(?:[\w.-]{1,20}\s){1,3}[Tt]ime"
_AFTER_CLOCK = re.compile(rf"(?:{_ZONES}|{_DAYS}|{_TIME})\b|{_MONTHS}")

_MONTHS_AFTER_ORDINALS = frozenset(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
    """.split()
)
