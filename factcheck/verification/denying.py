"""The words that deny, and the words that stand for what is denied: "it", "a claim", "which"."""

import re

# Of words only: "denied that", "disputed the figure". What is denied to somebody is no pointer.
DENIES = re.compile(r"\b(?:den(?:y|ie[sd]|ying)|disput|refut|rebut|contradict)", re.IGNORECASE)
# Of words, and of offers and jokes too.
REJECTS = re.compile(r"\b(?:reject|dismiss|laugh|scoff)", re.IGNORECASE)
# Of what is one's own doing.
ADMITS = re.compile(
    r"\b(?:admit(?:s|ted|ting)?|confess\w*|acknowledg\w*|conced\w*|own(?:s|ed)? up|ple(?:a?d|ads)"
    r"|plead(?:ed|ing)|accept(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
CALLS = re.compile(r"\b(?:call|brand|label|describ)", re.IGNORECASE)
_SAID_BEFORE = (
    r"(?:(?:all|both) )?(?:(?:an?|the|this|that|these|those|such|his|her|its|their) )?"
    r"(?:(?:accusation|account|allegation|assertion|charge|claim|contention|criticism|estimate"
    r"|figure|finding|number|reading|report|rumou?r|statement|suggestion|version|warning)s?"
    r"|story|stories|theory|theories)"
)
_IT = r"(?:it|this|that|these|those|which|all this|any of (?:it|this|that)|something(?: that)?)"
_ENDS = r"(?:\W*$| (?:as|at|in|on|within)\b(?!.*\b(?:of|that|to|which)\b))"
# All of what is denied, so that it must stand before: "this", "the accusation", "that criticism in
# an email"; but not "it was warned", nor "the claim in court that it was".
POINTS_BACK = re.compile(rf"(?:{_IT}|{_SAID_BEFORE}){_ENDS}", re.IGNORECASE | re.DOTALL)
# In the rest of a sentence these may be of it, and not of the one before.
OF_ITS_OWN = re.compile(r"(?:which|something|an?)\b|.*\b(?:numbers?|estimates?)\b", re.IGNORECASE)
NAMES_WORDS = re.compile(rf"{_SAID_BEFORE}{_ENDS}", re.IGNORECASE | re.DOTALL)
RENAMED = re.compile(rf"\b{_SAID_BEFORE}\b|\bsomething\b", re.IGNORECASE)
WHICH = re.compile(r"\bwhich\b", re.IGNORECASE)
COUNTED = re.compile(r"\b(?:figure|number|estimate)s?\b", re.IGNORECASE)
# "Called the report a lie", "called it pure invention"; but not "called it the invention of the
# year", "called the story of her divorce untrue".
_MARKS = r"[\s\"'“”‘’«»]{0,4}"
_LIES = r"(?:untrue|false(?:hoods?)?|lies?|fabricat(?:ed|ions?)|a hoax|hoaxes)\b"
_TALES = r"(?:fictions?|fantas(?:y|ies)|fairy ?tales?|inventions?|invented|nonsense|a myth|myths)\b"
_SHEER = r"(?:(?:pure|sheer|complete|total|utter|simply|completely|entirely|totally) )"
CALLED_UNTRUE = re.compile(
    rf"{_MARKS}(?:{_SAID_BEFORE}{_MARKS}(?:as {_MARKS})?(?:an? )?{_SHEER}?(?:{_LIES}|{_TALES})"
    rf"|{_IT}{_MARKS}(?:as {_MARKS})?(?:an? )?(?:{_SHEER}?{_LIES}|{_SHEER}{_TALES}))",
    re.IGNORECASE,
)
# "Said that was untrue", "said there was no truth in the report", "said no such offer was made".
_FALSE = (
    r"(?:not (?:true|so|correct|accurate|the case)|untrue|incorrect|inaccurate|baseless|unfounded"
    rf"|groundless|without (?:any )?(?:foundation|basis)|made up|{_LIES}|{_TALES})"
)
_WAS = r"(?:is|was|are|were|has been|had been)"
SAYS_UNTRUE = re.compile(
    rf"{_MARKS}(?:that )?{_MARKS}"
    rf"(?:(?:{_IT}|{_SAID_BEFORE}) {_WAS} {_MARKS}(?:\w+ly )?(?:an? )?{_SHEER}?{_FALSE}"
    rf"|there {_WAS} (?:absolutely )?no (?:truth|substance) (?:in|to) (?:{_IT}|{_SAID_BEFORE})\b"
    r"|(?:(?:he|she|it|they|we|I) (?:(?:has|have|had) )?\w+ )?no such (?P<such>\w+))"
    r"(?!.*\b(?:of|that|which)\b)",
    re.IGNORECASE | re.DOTALL,
)
