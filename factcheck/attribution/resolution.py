"""Who a mention means: exactly one who fits, or nobody.

Everything is decided by counting who fits: a surname by the people of the article, "the president"
by their posts, "he" by who was last heard and who else has been named since.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from factcheck.attribution import pronouns
from factcheck.attribution.bodies import Bodies
from factcheck.attribution.candidates import MOST_CANDIDATES, Pronoun
from factcheck.attribution.cast import MOST_WEIGHED, Cast
from factcheck.attribution.endings import at_the_end, just_before
from factcheck.attribution.firms import is_row_of_surnames, may_be_body
from factcheck.attribution.frames import Frame, Reading, Rule
from factcheck.attribution.heard import Hearing, Resolved, Spoken, again
from factcheck.attribution.interviews import Interview
from factcheck.attribution.leaders import KNOWN, leading
from factcheck.attribution.mentions import SURNAMES, Mention, Shape, take_apart, without_article
from factcheck.attribution.people import Person
from factcheck.attribution.posts import age_of, described, holds, role_words, suits
from factcheck.attribution.pronouns import named, of_an_age, one_of_several
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tagged import is_passive
from factcheck.attribution.tokens import Token, bare, span_of
from factcheck.attribution.transcripts import is_outlet
from factcheck.attribution.words import first_names, lexicon
from factcheck.model import Anonymous, Document, Named, Organisation, Span, Speaker, Unresolved

# People named since a post's holder was heard: after more, nobody is taken up again. A guess.
_MOST_SINCE = 200
# How likely a name must be to the tagger where the capital shows none. A guess: even odds.
_PROPER = 0.5
_READ = "a body, as the tagger reads it"
# The tagger's kinds in words for a reason.
_KINDS = {
    "anonymous one": "somebody without a name",
    "anonymous several": "several people without a name",
    "organisation": "a body",
    "document": "a document",
}


@dataclass(slots=True)
class Resolver:
    """Resolves the mentions of an article in the order of its frames."""

    sheet: Sheet
    cast: Cast
    bodies: Bodies
    interview: Interview | None = None
    hearing: Hearing = field(default_factory=Hearing)

    def resolve(self, frame: Frame) -> Resolved | None:
        """Return who speaks in a frame, or None where its mention cannot speak."""
        line = self.sheet.lines[frame.line]
        if frame.mention is None:
            resolved = self._unmentioned(frame, line)
        else:
            words = line.tokens[slice(*frame.mention)]
            resolved = self._mention(take_apart(words), frame, line)
        if resolved is not None:
            self.hearing.note(Spoken(frame.line, line.story, resolved, frame.content))
        return resolved

    def resolve_nested(self, frame: Frame, outer: Speaker | None) -> Resolved | None:
        """Return who speaks inside a quotation that `outer` speaks; "I" is `outer`.

        What is heard inside a quotation explains no pronoun outside it.
        """
        line = self.sheet.lines[frame.line]
        if frame.mention is None:
            return Resolved(Unresolved(_cue(frame, line)), "inside a quotation, by nobody shown")
        words = line.tokens[slice(*frame.mention)]
        mention = take_apart(words)
        if mention.shape is not Shape.PRONOUN:
            return self._mention(mention, frame, line)
        span = span_of(words)
        if mention.head == "i" and outer is not None and not isinstance(outer, Unresolved):
            return Resolved(again(outer, span), '"I": who speaks the quotation')
        return Resolved(Unresolved(span), f'"{mention.head}", inside a quotation')

    def _unmentioned(self, frame: Frame, line: Line) -> Resolved | None:
        """Return who speaks where nobody is mentioned: the same as before, or nobody."""
        if frame.reading is not None and is_passive(line, frame.cue):
            return Resolved(Unresolved(_cue(frame, line)), "nobody is shown to say it")
        same = self._same_speaker(frame, line)
        if same is not None or frame.reading is None:
            return same
        return Resolved(Unresolved(_cue(frame, line)), "the sentence does not show who says it")

    def _same_speaker(self, frame: Frame, line: Line) -> Resolved | None:
        before = self.hearing.last(frame.line, line.story)
        if before is None or before.line != frame.line:
            return None
        speaker, person = before.resolved.speaker, before.resolved.person
        return Resolved(speaker, "the same sentence goes on", person)

    def _mention(self, mention: Mention, frame: Frame, line: Line) -> Resolved | None:
        span = span_of(mention.words)
        if frame.rule is Rule.HEARD:
            return Resolved(Unresolved(span), "said to a court, by whom is not told")
        heard = self.hearing.last(frame.line, line.story)
        one = one_of_several(mention, span, heard) or at_the_end(mention, frame.reading, self.cast)
        return one or self._by_shape(mention, span, frame, line)

    def _by_shape(self, mention: Mention, span: Span, frame: Frame, line: Line) -> Resolved | None:
        match mention.shape:
            case Shape.NOTHING:
                return self._unlisted(mention, span, frame)
            case Shape.PRONOUN:
                return self._pronoun(Pronoun(mention.head, span, frame, line))
            case Shape.FULL_NAME | Shape.SINGLE_NAME:
                aside = line.tokens[slice(*frame.aside)]
                return self._name(mention, span, frame, aside=aside)
            case Shape.SEVERAL:
                inside = self.cast.seen(span.start, span.end, line.story)
                people = [sighting.person for sighting in inside][::-1]
                return _unsettled(span, people, "several people together")
            case Shape.ROLE:
                return self._role(mention, span, frame, line)
            case Shape.PEOPLE:
                return self._unnamed(mention, span, line)
            case Shape.BODY:
                return self._body(mention, span)
            case Shape.DOCUMENT:
                name = without_article(self.sheet.text, mention)
                return Resolved(Document(span, name), "a document by its kind")

    def _pronoun(self, pronoun: Pronoun) -> Resolved | None:
        paragraph = pronoun.line.sentence.paragraph
        if self.interview is not None and self.interview.speaks(pronoun.word, paragraph):
            return named(pronoun.span, self.interview.person, pronoun.why("the one interviewed"))
        return pronouns.resolve(pronoun, sheet=self.sheet, cast=self.cast, hearing=self.hearing)

    def _unlisted(self, mention: Mention, span: Span, frame: Frame) -> Resolved | None:
        """Somebody or something that the lexicon does not know speaks, if words are quoted."""
        if not any(word.is_word for word in mention.words):
            return None
        if frame.reading is not None:
            return self._of_kind(mention, span, frame.reading)
        quoted = any(self.sheet.quotation_at(content.start) for content in frame.content)
        if not quoted or not mention.head:
            return None
        return Resolved(Unresolved(span), "the lexicon does not know what this is")

    def _of_kind(self, mention: Mention, span: Span, reading: Reading) -> Resolved:
        """Somebody or something that the lexicon does not know is what the tagger takes it for."""
        name = without_article(self.sheet.text, mention)
        kind = max(reading.kinds, key=lambda kind: reading.kinds[kind])
        reason = f"taken for {_KINDS.get(kind, kind)} by the tagger"
        match kind:
            case "organisation":
                return Resolved(Organisation(span, name), reason)
            case "document":
                return Resolved(Document(span, name), reason)
            case "anonymous one" | "anonymous several":
                return Resolved(Anonymous(span, span.of(self.sheet.text)), reason)
            case _:
                return Resolved(Unresolved(span), "the lexicon does not know what this is")

    def _name(
        self, mention: Mention, span: Span, frame: Frame, *, aside: Sequence[Token]
    ) -> Resolved | None:
        fits = self.cast.called(mention.name)
        if len(fits) > 1:
            fits = [person for person in fits if suits(person, mention.role)] or fits
        if len(fits) > 1:
            return _unsettled(span, fits, "more than one person has this name")
        role = role_words(self.sheet.text, mention.role, aside)
        if fits:
            in_full = mention.shape is Shape.FULL_NAME
            reason = "named here" if in_full else "a name that one person has"
            return named(span, fits[0], reason, role=role, in_full=in_full)
        if frame.reading is not None and self._opens_with(mention, frame):
            return self._of_kind(mention, span, frame.reading)
        return self._stranger(mention, span, frame, role=role)

    def _stranger(
        self, mention: Mention, span: Span, frame: Frame, *, role: str | None
    ) -> Resolved | None:
        """Return who is meant by a name that is none of the cast's."""
        name = bare(span_of(mention.name).of(self.sheet.text))
        pointed = [word.lower for word in mention.role] == ["the"]
        if frame.rule is Rule.TURN and not mention.role:
            return self._label(mention, span, name)
        if may_be_body(mention.name) and not mention.role:
            return Resolved(Unresolved(span), "a person's name or a body's")
        body = Organisation(span, without_article(self.sheet.text, mention))
        if is_row_of_surnames(mention.name) and not mention.role:
            return Resolved(body, "surnames in a row, as of a firm")
        read_as_body = frame.reading is not None and frame.reading.is_body
        if read_as_body and (pointed or not mention.role):
            return self._in_full(body, _READ)
        if pointed and frame.reading is None:  # a person's name has a post or nothing before it
            return self._in_full(body, 'a name with "the" before it')
        if mention.shape is Shape.FULL_NAME or mention.role:
            return Resolved(Named(span, name, role), "named here")
        if frame.rule is Rule.LABEL:
            return None  # "Live: ..." has no speaker
        first_name = mention.name[0].stem in first_names()
        if first_name and not (name.isupper() and len(name) > 1):
            return Resolved(Named(span, name), "a first name")
        # A single capitalised word that is no part of anybody's name is taken for a body's.
        body = Organisation(span, name)
        read_as_person = frame.reading is not None and not read_as_body
        why = "a name that is nobody's surname here"
        return Resolved(body, why) if read_as_person else self._in_full(body, why)

    def _opens_with(self, mention: Mention, frame: Frame) -> bool:
        """Tell whether a word has its capital from the sentence it begins: "[Inspectors] said".

        So it is where the tagger reads neither a person's name nor a body's.
        """
        line, reading = self.sheet.lines[frame.line], frame.reading
        if len(mention.words) != 1 or reading is None:
            return False
        at = line.number_at(mention.words[0].start)
        begins = at == 0 or not line.tokens[at - 1].is_word
        return begins and reading.likely("named", "organisation") < _PROPER

    def _in_full(self, body: Organisation, reason: str) -> Resolved:
        """Return a body by its full name, if the article prints one for which its name is short."""
        pointed = body.mention.of(self.sheet.text)[:4].lower() == "the "
        full = self.bodies.in_full(body.name, pointed=pointed)
        if full is None:
            return Resolved(body, reason)
        chain = () if full.place.overlaps(body.mention) else (full.place,)
        return Resolved(replace(body, name=full.name, chain=chain), "a body named in full")

    def _label(self, mention: Mention, span: Span, name: str) -> Resolved:
        """Return who a transcript's label means that is nobody's name: the outlet, if it is that.

        Its words may be "Interviewer" or "Caller" as well as a name.
        """
        full = self.bodies.by_short_form.get(name)
        if full is not None:
            return Resolved(Organisation(span, full.name, (full.place,)), "a body's short form")
        if is_outlet(self.sheet, mention):
            return Resolved(Organisation(span, name), "the outlet, by its name")
        return Resolved(Unresolved(span), "a label that is nobody's name for certain")

    def _role(self, mention: Mention, span: Span, frame: Frame, line: Line) -> Resolved:
        told = self.cast.with_word("prime" if mention.head == "pm" else mention.head)
        held = (p for p in told if line.story in p.stories and holds(p, mention))
        day = self.sheet.article.published
        fits = list(islice(held, MOST_WEIGHED)) or leading(mention, self.cast, line, day)
        if not fits:
            return self._unnamed(mention, span, line)
        if len(fits) == 1:
            why = "the only one with that post" if holds(fits[0], mention) else KNOWN
            return named(span, fits[0], f'"{span.of(self.sheet.text)}": {why}')
        heard = self.hearing.last(frame.line, line.story)
        if heard is None or heard.resolved.person not in fits or not heard.ends_before(span):
            return _unsettled(span, fits, "more than one person has that post")
        if self._others_since(fits, heard, span):
            return _unsettled(span, fits, "more than one person has that post")
        speaker = again(heard.resolved.speaker, span)
        return Resolved(speaker, "that post, and last heard", heard.resolved.person)

    def _others_since(self, fits: Sequence[Person], heard: Spoken, span: Span) -> bool:
        end = max(content.end for content in heard.content)
        seen = list(islice(self.cast.seen(end, span.start, heard.story), _MOST_SINCE))
        others = (s.person in fits and s.person is not heard.resolved.person for s in seen)
        return len(seen) == _MOST_SINCE or any(others)

    def _unnamed(self, mention: Mention, span: Span, line: Line) -> Resolved:
        """Return somebody without a name: one described before, or described here."""
        if mention.is_definite:
            told = self.cast.with_word(age_of(mention) or mention.head)
            known = (p for p in told if line.story in p.stories and p.place.start < span.start)
            so = (p for p in known if described(p, mention))
            fits = list(islice(so, 2))
            if len(fits) == 1:
                shown = span.of(self.sheet.text)
                return named(span, fits[0], f'"{shown}": so described before')
            earlier = self.hearing.described(mention.head, line.story, before=span.start)
            if len(earlier) == 1:
                return Resolved(again(earlier[0], span), "described before")
            aged = of_an_age(mention, span, line.story, sheet=self.sheet, cast=self.cast)
            if aged is not None:
                return aged
        beside = None if mention.is_definite else just_before(span, line, self.sheet, self.cast)
        shown = span.of(self.sheet.text)
        return beside or Resolved(Anonymous(span, shown), "described, not named")

    def _body(self, mention: Mention, span: Span) -> Resolved:
        name = without_article(self.sheet.text, mention)
        people = self.cast.called(mention.words) if mention.head in SURNAMES else []
        if len(people) == 1 and name[:1].isupper():
            return named(span, people[0], "a name that one person has")
        pointing = mention.words[0].lower == "the" and len(mention.words) == 2
        if pointing and not mention.words[1].is_capitalised:
            full = self.bodies.called(mention.head)
            if full is not None:
                chain = () if full.place.overlaps(span) else (full.place,)
                return Resolved(Organisation(span, full.name, chain), "a body named in full")
        if pointing and mention.head in lexicon().generic_bodies:
            heard = self.hearing.bodies(span.start)
            if len(heard) == 1:
                return Resolved(again(heard[0], span), "the only body heard")
        return self._in_full(Organisation(span, name), "a body that speaks as such")


def _cue(frame: Frame, line: Line) -> Span:
    return span_of(line.tokens[slice(*frame.cue)])


def _unsettled(span: Span, people: Sequence[Person], reason: str) -> Resolved:
    names = tuple(person.name for person in people[:MOST_CANDIDATES])
    return Resolved(Unresolved(span, names), reason)
