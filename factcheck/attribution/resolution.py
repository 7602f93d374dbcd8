"""Who a mention means: exactly one who fits, or nobody.

Everything is decided by counting who fits: a surname by the people of the article, "the president"
by their posts, "he" by who was last heard and who else has been named since.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from factcheck.attribution import pronouns
from factcheck.attribution.bodies import Bodies
from factcheck.attribution.candidates import Pronoun
from factcheck.attribution.cast import MOST_WEIGHED, Cast
from factcheck.attribution.counting import is_one_of, is_plural, number
from factcheck.attribution.endings import at_the_end, just_after, just_before
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.heard import Hearing, Resolved, Spoken, again
from factcheck.attribution.interviews import Interview
from factcheck.attribution.leaders import KNOWN, is_leader, leading
from factcheck.attribution.mentions import SURNAMES, Mention, Shape, take_apart, without_article
from factcheck.attribution.of_several import one_of_several
from factcheck.attribution.owned import of_the_same, own
from factcheck.attribution.passives import is_passive, turned_to
from factcheck.attribution.person import Person
from factcheck.attribution.pointing import by_sort, pointed_at
from factcheck.attribution.posts import age_of, described, holds, role_words, suits
from factcheck.attribution.pronouns import (
    answered,
    is_foremost,
    named,
    of_an_age,
    unsettled,
)
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.strangers import Strangers
from factcheck.attribution.surnames import surname
from factcheck.attribution.together import speaks_with_others
from factcheck.attribution.tokens import Token, span_of
from factcheck.attribution.transcripts import recased
from factcheck.attribution.words import lexicon, nation_of
from factcheck.model import Anonymous, Document, Named, Organisation, Span, Speaker, Unresolved

# People named since a post's holder was heard: after more, nobody is taken up again. A guess.
_MOST_SINCE = 200
# How likely "his" must mean somebody for his office to be called by his name, which is not withheld
# as a person's is. A guess.
_LIKELY = 0.8
_ASKING = (["Q"], ["Q."])


@dataclass(slots=True)
class Resolver:
    """Resolves the mentions of an article in the order of its frames."""

    sheet: Sheet
    cast: Cast
    bodies: Bodies
    interview: Interview | None = None
    hearing: Hearing = field(default_factory=Hearing)

    @property
    def _strangers(self) -> Strangers:
        return Strangers(self.sheet, self.bodies)

    def resolve(self, frame: Frame) -> Resolved | None:
        """Return who speaks in a frame, or None where its mention cannot speak."""
        line = self.sheet.lines[frame.line]
        if frame.mention is None:
            resolved = self._unmentioned(frame, line)
        else:
            words = line.tokens[slice(*frame.mention)]
            shown = recased(words) if frame.rule is Rule.TURN else words
            resolved = self._mention(take_apart(shown), frame, line)
        if resolved is not None:
            turn = self._asked(frame, line) or resolved
            spoken = Spoken(frame.line, line.story, turn, frame.content)
            retold = frame.mention is not None and self.hearing.tells(
                frame.line, line.story, span_of(line.tokens[slice(*frame.mention)])
            )
            self.hearing.note(spoken, retold=retold)
        return resolved

    def _asked(self, frame: Frame, line: Line) -> Resolved | None:
        asked = turned_to(frame, line)
        return None if asked is None else self.retold(asked)

    def retold(self, frame: Frame) -> Resolved | None:
        """Return who speaks in a frame that another tells of, and who is not heard by that."""
        line = self.sheet.lines[frame.line]
        if frame.mention is None:
            return None
        return self._mention(take_apart(line.tokens[slice(*frame.mention)]), frame, line)

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
        if frame.rule is Rule.HEARSAY:
            return Resolved(Unresolved(_cue(frame, line)), "whose word it is, is not told")
        if frame.reading is not None and is_passive(line, frame.cue):
            return Resolved(Unresolved(_cue(frame, line)), "nobody is shown to say it")
        same = self._same_speaker(frame, line)
        unshown = Resolved(Unresolved(_cue(frame, line)), "the sentence does not show who says it")
        return same if same is not None or frame.reading is None else unshown

    def _same_speaker(self, frame: Frame, line: Line) -> Resolved | None:
        before = self.hearing.last(frame.line, line.story)
        if before is None or before.line != frame.line:
            return None
        speaker, person = before.resolved.speaker, before.resolved.person
        return Resolved(speaker, "the same sentence goes on", person)

    def _mention(self, mention: Mention, frame: Frame, line: Line) -> Resolved | None:
        span = span_of(mention.words)
        if frame.rule is Rule.ANSWER:
            return answered(span, self.interview)
        if [word.text for word in mention.words] in _ASKING:
            return Resolved(Unresolved(span), "who asks, is not told")
        if frame.rule is Rule.HEARD:
            return Resolved(Unresolved(span), "said to a court, by whom is not told")
        if speaks_with_others(frame, line):
            inside = self.cast.seen(line.span.start, _end(frame, line), line.story)
            people = [sighting.person for sighting in inside][::-1]
            return unsettled(span, people, "several people together")
        heard = self.hearing.last(frame.line, line.story)
        one = one_of_several(mention, heard, line=line, sheet=self.sheet, cast=self.cast)
        one = one or at_the_end(mention, frame.reading, self.cast)
        one = one or surname(mention, span, self.cast)
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
                return unsettled(span, people, "several people together")
            case Shape.ROLE:
                return self._role(mention, span, frame, line)
            case Shape.PEOPLE:
                return self._unnamed(mention, span, frame, line)
            case Shape.BODY:
                return self._office(mention, span, frame, line) or self._body(mention, span)
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
            return self._strangers.of_kind(mention, frame.reading)
        quoted = any(self.sheet.quotation_at(content.start) for content in frame.content)
        if not quoted or not mention.head:
            return None
        return Resolved(Unresolved(span), "the lexicon does not know what this is")

    def _name(
        self, mention: Mention, span: Span, frame: Frame, *, aside: Sequence[Token]
    ) -> Resolved | None:
        called = self.cast.called(mention.name)
        fits = [person for person in called if suits(person, mention.role)]
        if not fits and (len(called) > 1 or mention.shape is Shape.FULL_NAME):
            fits = called  # else "Mrs Pike", where only Tom Pike is named: another
        if len(fits) > 1:
            return unsettled(span, fits, "more than one person has this name")
        role = role_words(self.sheet.text, mention.role, aside)
        if fits:
            in_full = mention.shape is Shape.FULL_NAME
            reason = "named here" if in_full else "a name that one person has"
            return named(span, fits[0], reason, role=role, in_full=in_full)
        alone = len(mention.words) == 1 and not mention.words[0].is_possessive
        if alone and is_leader(mention.name[0].stem, self.sheet.article.published):
            known = Named(span, mention.name[0].text)
            return Resolved(known, "a leader's surname, as is generally known")
        if frame.reading is not None and self._strangers.opens_sentence(mention, frame):
            return self._strangers.of_kind(mention, frame.reading)
        return self._strangers.of_name(mention, frame, role=role)

    def _role(self, mention: Mention, span: Span, frame: Frame, line: Line) -> Resolved:
        told = self.cast.with_word("prime" if mention.head == "pm" else mention.head)
        held = (p for p in told if line.story in p.stories and holds(p, mention))
        fits = list(islice(self._own(held, mention, line), MOST_WEIGHED))
        fits = fits or leading(mention, self.cast, line, self.sheet.article.published)
        if not fits:
            return self._unnamed(mention, span, frame, line)
        if len(fits) == 1:
            why = "the only one with that post" if holds(fits[0], mention) else KNOWN
            return named(span, fits[0], f'"{span.of(self.sheet.text)}": {why}')
        heard = self.hearing.last(frame.line, line.story)
        since = heard is not None and heard.resolved.person in fits and heard.ends_before(span)
        if heard is None or not since or self._others_since(fits, heard, span):
            return unsettled(span, fits, "more than one person has that post")
        speaker = again(heard.resolved.speaker, span)
        return Resolved(speaker, "that post, and last heard", heard.resolved.person)

    def _own(self, people: Iterable[Person], mention: Mention, line: Line) -> Iterator[Person]:
        return own(people, mention, line=line, sheet=self.sheet, cast=self.cast)

    def _others_since(self, fits: Sequence[Person], heard: Spoken, span: Span) -> bool:
        end = max(content.end for content in heard.content)
        seen = list(islice(self.cast.seen(end, span.start, heard.story), _MOST_SINCE))
        others = (s.person in fits and s.person is not heard.resolved.person for s in seen)
        return len(seen) == _MOST_SINCE or any(others)

    def _unnamed(self, mention: Mention, span: Span, frame: Frame, line: Line) -> Resolved:
        """Return somebody without a name: one described before, or described here."""
        after = None if is_plural(mention.head) else just_after(mention, frame, line, self.cast)
        if after is not None:
            return after
        sort = by_sort(mention, self.bodies)
        if sort is None and mention.is_definite:
            word = age_of(mention) or nation_of().get(mention.head, mention.head)
            told = self.cast.with_word(word)
            known = (p for p in told if line.story in p.stories and p.place.start < span.start)
            so = (p for p in known if described(p, mention))
            fits = list(islice(self._own(so, mention, line), 2))
            if len(fits) == 1:
                shown = span.of(self.sheet.text)
                return named(span, fits[0], f'"{shown}": so described before')
            heard = self.hearing.described(mention.head, line.story, before=span.start)
            earlier = of_the_same(heard, mention)
            if len(earlier) == 1:
                return Resolved(again(earlier[0], span), "described before")
            aged = of_an_age(mention, span, line.story, sheet=self.sheet, cast=self.cast)
            if aged is not None:
                return aged
            if is_one_of(mention.words):
                return Resolved(Unresolved(span), "of whom that is told, the article does not say")
        beside = None if mention.is_definite else just_before(span, line, self.sheet, self.cast)
        shown = span.of(self.sheet.text)
        somebody = Anonymous(span, shown, number=number(mention.words))
        return sort or beside or Resolved(somebody, "described, not named")

    def _office(self, mention: Mention, span: Span, frame: Frame, line: Line) -> Resolved | None:
        """Return whose office "his office" is, if the text settles who he is."""
        owner = mention.words[0]
        if owner.lower not in {"his", "her"} or mention.head not in lexicon().somebodys:
            return None
        whose = self._pronoun(Pronoun(owner.lower, span_of([owner]), frame, line))
        if whose is None or whose.person is None or whose.likelihood < _LIKELY:
            return None
        heard = self.hearing.last(frame.line, line.story)
        if not is_foremost(whose.person, line, heard, sheet=self.sheet, cast=self.cast):
            return None
        rest = span_of(mention.words[1:]).of(self.sheet.text)
        office = Organisation(span, f"{whose.person.name}’s {rest}", (whose.person.place,))
        return Resolved(office, whose.reason, likelihood=whose.likelihood)

    def _body(self, mention: Mention, span: Span) -> Resolved:
        name = without_article(self.sheet.text, mention)
        people = self.cast.called(mention.words) if mention.head in SURNAMES else []
        if len(people) == 1 and name[:1].isupper():
            return named(span, people[0], "a name that one person has")
        pointing = mention.words[0].lower == "the" and len(mention.words) == 2
        meant = pointed_at(mention, self.bodies, self.hearing) if pointing else None
        if meant is not None:
            return meant
        body = Organisation(span, name)
        return self._strangers.spelled_out(body, "a body that speaks as such")


def _end(frame: Frame, line: Line) -> int:
    """Return the place where the words that mention a frame's speaker end."""
    last = max(frame.source or frame.cue)
    return line.tokens[last - 1].end


def _cue(frame: Frame, line: Line) -> Span:
    return span_of(line.tokens[slice(*frame.cue)])
