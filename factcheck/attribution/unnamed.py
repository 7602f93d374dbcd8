"""What an article says of somebody whom it does not name: how he knows, and why he is not named."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.attribution.frames import Frame
from factcheck.attribution.grammar import head_of
from factcheck.attribution.pronouns import can_be
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, span_of, tokens
from factcheck.attribution.words import lexicon, persons
from factcheck.model import Anonymous, Attribution, Number, Span

# The marks that end a clause; "$", "%" or a hyphen do not.
_ENDS = frozenset(',;:.!?()[]—–"“”«»„')

# Somebody is not named on purpose. No part can match the same words in two ways.
_HIDDEN = re.compile(
    r"""\b(?:
        anonym(?:ity|ous|ously) | unnamed
      | (?:not|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)) [ ] (?:(?:wish|want|agree)[ ])?
        (?:to[ ])? (?:be[ ]|being[ ])? (?:named|identified|quoted[ ]by[ ]name)
      | (?:remain|stay|go) [ ] (?:nameless|unidentified)
      | (?:cannot|could[ ]not|may[ ]not) [ ] be[ ] (?:named|identified)
      | names? [ ] (?:be[ ]|is[ ]|are[ ]|was[ ]|were[ ])? (?:withheld|left[ ]out)
      | names? [ ] (?:is[ ]|are[ ]|was[ ]|were[ ])? not[ ] (?:be[ ])?
        (?:used|printed|published|given)
      | not[ ]want[ ](?:his|her|their)[ ]names? (?:[ ]to[ ]be)? [ ] (?:used|printed|published|given)
      | (?:not|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)) [ ] (?:to[ ])?
        (?:give|giving)[ ](?:his|her|their|a)[ ]names?
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# With these the reason opens: "[because] he still works there", "[for fear of] reprisals".
_OPENING = re.compile(
    r"""\b(?:
        because | citing | fearing | given | due[ ]to | owing[ ]to
      | (?:as|since) (?=[ ](?:he|she|they|it|his|her|their|its|the)\b)
      | for[ ](?:fear|lack|reasons)[ ]of | for[ ]\w+[ ]reasons | out[ ]of[ ](?:fear|concern)
      | in[ ](?:line|keeping|accordance)[ ]with | in[ ]order[ ]to | so[ ]as[ ]not[ ]to
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "anonymity [to discuss] the talks", right after it; not "anonymity to the Post".
_PURPOSE = re.compile(
    r"to (?:discuss|describe|speak|talk|be|share|reveal|disclose|avoid|protect|recount|relay"
    r"|preview|detail|explain|comment|offer|provide|characteri[sz]e|address)\b"
)
# They may not speak, which is the reason itself.
_SPEAK = r"(?:speak|talk|discuss|comment|brief|disclose)(?:ing)?"
_FORBIDDEN = re.compile(
    rf"""(?:\bnot|n['’]t|\bnever|\bno[ ]longer) [ ] (?:been[ ])? (?:\w+ly[ ])?
        (?: authori[sz]ed[ ]to (?:[ ]\w+ly)? [ ] {_SPEAK}
          | (?:allowed|permitted|cleared|supposed)[ ]to [ ] (?:\w+ly[ ] {_SPEAK}
            | {_SPEAK} (?:[ ](?:to|with)[ ](?:the[ ])? (?:press|media|reporters|journalists)
              | [ ] (?:publicly|about) | $))
        )\b
      | \b(?:bar|bars|barred|forbid|forbids|forbidden|prohibits?|prohibited|prevents?)
        \b [^,]{{1,40}}? \b{_SPEAK}\b
      | \brisk(?:s|ed|ing)?\b [^,]{{1,40}}? [ ]by[ ]{_SPEAK}\b""",
    re.VERBOSE | re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:who|whose|because|as|since)\b", re.IGNORECASE)
# Sentences that begin so may say it of whoever was heard in the two before: a guess.
_AGAIN = frozenset("he she they both all the".split())
_LOOKED_BACK = 2
# "The [man] asked not to be named": whoever was heard.
_SOMEBODY = frozenset("man woman boy girl person people official officials source sources".split())
# "The [two law enforcement officials] asked": in words, with "the". A guess.
_LONGEST = 6
# The wish stands among so many first words: a guess.
_BEGINNING = 12
_WISHES = frozenset(
    "asked requested spoke declined insisted wished wanted agreed refused did does would demanded"
    " sought granted given".split()
)
# How far, in words, a relative clause is read for what somebody did: a guess.
_AHEAD = 6
# "who [was] in the room", "who [were] on the call".
_BEING = frozenset("was were is are had has have been since both once".split())
_THERE = frozenset("inside there present nearby standing sitting aboard".split())
# "who was [in the] room", but not "in love".
_PLACING, _PLACED = frozenset("in on at".split()), frozenset("the a an that this".split())


def knowledge(source: Sequence[Token]) -> Span | None:
    """Return how an unnamed source knows, from the words that describe it: "familiar with it"."""
    for clause in _clauses(source):
        for at, word in enumerate(clause):
            if word is not source[0] and _opens(clause, at):
                further = (n for n in range(at + 1, len(clause)) if clause[n].lower == "who")
                return span_of(clause[at : next(further, len(clause))])
    return None


def _opens(clause: Sequence[Token], at: int) -> bool:
    """Tell whether a word of a description begins to say how somebody knows."""
    known = lexicon()
    word, ahead = clause[at].lower, [token.lower for token in clause[at + 1 : at + _AHEAD]]
    if word == "with":
        return bool(known.knowledge & set(ahead))
    if word == "close":
        return ahead[:1] == ["to"]
    if word == "present":  # "a present member"
        return ahead[:1] in (["at"], ["for"], ["in"], ["when"], ["during"])
    if word == "who":
        return _witnesses(ahead)
    by = {"with", "on", "to", "of", "in", "by"}
    return word in known.knowing and bool(by & set(ahead))


def _witnesses(ahead: Sequence[str]) -> bool:
    """Tell whether somebody "who ..." was there, has seen it or deals with it."""
    being = 0
    while being < len(ahead) and ahead[being] in _BEING | lexicon().adverbs:
        being += 1
    verb, after = (*ahead[being:], "", "")[:2]
    if verb in {"took", "taken", "take"}:
        return after == "part"
    if verb in {"sat", "spoken", "talked"}:  # not "who spoke to the Post"
        return after in {"in", "to", "with"}
    there = (
        verb in _THERE or (verb in _PLACING and after in _PLACED) or (verb, after) == ("on", "duty")
    )
    return verb in lexicon().witnessing or (being > 0 and there)


def reason(line: Line, frame: Frame, until: int) -> Span | None:
    """Return why a frame's source is not named, from the words around it.

    It is sought from the source to token `until`, where another one's words begin, but for the cue,
    what is said and what is quoted.
    """
    if frame.source is None:
        return None
    start, words = frame.source[0], line.tokens
    others = (n for n in range(frame.source[1], until) if words[n].lower == "according")
    end = next((n for n in others if n != frame.cue[0]), until)
    left_out = {*range(start), *range(*frame.cue), *range(end, len(words))}
    return _reason(line, left_out, frame.content)


def _reason(line: Line, left_out: Container[int], said: Sequence[Span]) -> Span | None:
    """Return the first reason in a line, but for some of its words and what somebody says."""
    free = [
        at not in left_out
        and line.quoted[at] < 0
        and not any(span.start <= token.start < span.end for span in said)
        for at, token in enumerate(line.tokens)
    ]
    for clause, following in pairwise([*_clauses(line.tokens, free), []]):
        text = " ".join(token.text for token in clause)
        hidden = _HIDDEN.search(text)
        if hidden is not None:
            rest = text[hidden.end() + 1 :]
            opening = _OPENING.search(rest) or _PURPOSE.match(rest)
            if opening is not None:
                return span_of(clause[text.count(" ", 0, hidden.end() + 1 + opening.start()) :])
            if following and _OPENING.match(" ".join(token.text for token in following)):
                return span_of(following)
        forbidden = _FORBIDDEN.search(text)
        if forbidden is not None:
            opening = [forbidden, *_RELATIVE.finditer(text, 0, forbidden.start())][-1]
            return span_of(clause[text.count(" ", 0, opening.start()) :])
    return None


def _clauses(words: Sequence[Token], free: Sequence[bool] = ()) -> Iterator[list[Token]]:
    """Yield the words between marks that end a clause and words that are not free."""
    clause: list[Token] = []
    for token, kept in zip(words, free or [True] * len(words), strict=True):
        if kept and token.text not in _ENDS:
            clause.append(token)
        elif clause:
            yield clause
            clause = []
    if clause:
        yield clause


def explained(sheet: Sheet, said: Sequence[Attribution]) -> list[Attribution]:
    """Return what was said with the reasons that a sentence after it gives.

    "He asked not to be named because he still works there": whoever was last heard before, and
    after "both" the last two.
    """
    unnamed = (one.speaker for one in said if isinstance(one.speaker, Anonymous))
    heard = sorted(
        ((speaker.mention.start, _first(speaker), speaker) for speaker in unnamed),
        key=lambda found: found[0],
    )
    starts = [place for place, _, _ in heard]
    reasons: dict[Span, Span] = {}
    for at, line in enumerate(sheet.lines):
        found = _reason(line, (), ()) if _is_of_reasons(line) else None
        if found is None:
            continue
        back = sheet.lines[max(0, at - _LOOKED_BACK)].span.start
        near = heard[bisect_left(starts, back) : bisect_left(starts, line.span.start)]
        meant = [*dict.fromkeys(first for _, first, who in reversed(near) if _can_wish(line, who))]
        most = {"both": 2, "all": len(meant)}.get(line.tokens[0].lower, 1)
        for first in meant[:most]:
            reasons.setdefault(first, found)
    return [_with_reason(one, reasons) for one in said] if reasons else [*said]


def _with_reason(one: Attribution, reasons: Mapping[Span, Span]) -> Attribution:
    speaker = one.speaker
    if not isinstance(speaker, Anonymous) or speaker.reason is not None:
        return one
    return replace(one, speaker=replace(speaker, reason=reasons.get(_first(speaker))))


def _is_of_reasons(line: Line) -> bool:
    """Tell whether a sentence begins with somebody's wish not to be named."""
    words = [token.lower for token in line.tokens[:_BEGINNING]]
    if not words or words[0] not in _AGAIN or line.quoted[0] >= 0:
        return False
    hidden = _HIDDEN.search(" ".join(words))
    before = {*hidden.string[: hidden.start()].split()} if hidden else set()
    return bool(before & _WISHES) and not before & {"said", "says", "told"}


def _can_wish(line: Line, speaker: Anonymous) -> bool:
    """Tell whether "he", "both" or "the nurse", with which a sentence begins, can mean somebody."""
    first, *further = [token.stem for token in line.tokens[:_LONGEST]]
    if first in {"he", "she"}:
        return speaker.number is Number.ONE and can_be(speaker, first)
    if first != "the":
        return True
    described = tokens(speaker.description, Span(0, len(speaker.description)))
    head = described[head_of(described)].stem
    noun = next((word for word in further if word in persons()), None)
    return noun is not None and noun in _SOMEBODY | {head}


def _first(speaker: Anonymous) -> Span:
    """Return where a speaker was mentioned first."""
    return (speaker.chain or (speaker.mention,))[-1]
