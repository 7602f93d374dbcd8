"""What an article says of a source beside who it is.

How it knows, why it is not named, and for whom it speaks.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.attribution.frames import Frame
from factcheck.attribution.mentions import Shape, take_apart
from factcheck.attribution.phrases import main_subject
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token, span_of
from factcheck.attribution.unnamed import knowledge, reason
from factcheck.attribution.words import lexicon
from factcheck.model import Anonymous, Organisation, Span, Speaker


@dataclass(frozen=True, slots=True)
class Standing:
    """The places of those words."""

    knowledge: Span | None
    reason: Span | None
    principal: Span | None
    via: Span | None

    def shown(self, speaker: Speaker) -> Speaker:
        """Return the speaker with what the article says of it, if it is an unnamed one."""
        if not isinstance(speaker, Anonymous):
            return speaker
        return replace(
            speaker,
            knowledge=self.knowledge or speaker.knowledge,
            reason=self.reason or speaker.reason,
        )


def stand(line: Line, frame: Frame, until: int) -> Standing:
    """Read the standing of a frame's source from the words around it, up to token `until`."""
    source = line.tokens[slice(*frame.source)] if frame.source else []
    return Standing(
        knowledge(source),
        reason(line, frame, until),
        _principal(source) or _marked(line, frame, "principal"),
        _marked(line, frame, "via"),
    )


def next_speaker(line: Line, frame: Frame, frames: Sequence[Frame]) -> int:
    """Return where in a frame's line another one who speaks begins: ", and [a clerk] said"."""
    words, end = line.tokens, len(line.tokens)
    after = frame.source[1] if frame.source else end
    others = (
        other.mention[0]
        for other in frames
        if other.mention
        and other.mention[0] >= after
        and words[other.mention[0]].lower not in lexicon().pronouns
        and _begins_anew(words[other.mention[0] - 1])
    )
    return min(others, default=end)


def _begins_anew(before: Token) -> bool:
    return not before.is_word or before.lower in {"and", "but", "while"}


def spoken_for(line: Line, frame: Frame, before: Line | None, last: Speaker | None) -> Span | None:
    """Return for whom a mere "A spokesman" speaks.

    It is the body that was heard `last`, in the sentence before, or that this is about.
    """
    mention = [token.lower for token in line.tokens[slice(*(frame.mention or (0, 0)))]]
    known = lexicon()
    bare = len(mention) == 2 and mention[0] in known.determiners and mention[1] in known.voices
    if not bare or before is None:
        return None
    if isinstance(last, Organisation) and before.span.contains(last.mention):
        return last.mention
    subject = main_subject(before, len(before.tokens))
    words = before.tokens[subject.start : subject.end] if subject is not None else []
    if not words or take_apart(words).shape is not Shape.BODY:
        return None
    bodies = known.bodies | known.seats | known.firms
    return span_of(words) if any(word.stem in bodies for word in words) else None


def _marked(line: Line, frame: Frame, part: str) -> Span | None:
    words = frame.reading.words.get(part, ()) if frame.reading else ()
    found = [line.tokens[number] for number in words if line.tokens[number].is_word]
    telling = any(token.lower not in lexicon().determiners for token in found)
    return span_of(found) if telling else None


def _principal(source: Sequence[Token]) -> Span | None:
    """Return for whom somebody speaks: "a spokesman for [the mayor]", "[the mayor's] lawyer"."""
    known = lexicon()
    for at, word in enumerate(source):
        if word.stem not in known.spokespeople:
            continue
        after = [token.lower for token in source[at + 1 : at + 2]]
        if after and after[0] in {"for", "of", "to"} and at + 2 < len(source):
            return _clause(source, at + 2)
        owner = max((n for n in range(at) if source[n].is_possessive), default=-1)
        if owner >= 0:
            return span_of(source[: owner + 1])
        press = word.stem == "press" and bool({"secretary", "officer", "office"} & set(after))
        if press or word.stem in known.voices:
            body = _before(source, at)
            return span_of(body) if body else None
    return None


def _before(source: Sequence[Token], at: int) -> Sequence[Token]:
    """Return the name before "spokesman": "[White House] spokesman", not "Former spokesman".

    Of lawyers and agents it is not read. A place, a trade or an office stands before them as often:
    "a Miami lawyer", "the District Attorney".
    """
    start = at
    while start and source[start - 1].is_capitalised:
        start -= 1
    no_names = lexicon().determiners | lexicon().no_principals
    while start < at and source[start].lower in no_names:
        start += 1
    return source[start:at]


def _clause(words: Sequence[Token], start: int) -> Span:
    """Return the words from `start` up to the next mark."""
    end = start + 1
    while end < len(words) and words[end].is_word:
        end += 1
    return span_of(words[start:end])
