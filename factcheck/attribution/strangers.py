"""Who is meant by a name that is none of the cast's, and by what no list knows."""

from dataclasses import dataclass, replace

from factcheck.attribution.bodies import Bodies
from factcheck.attribution.counting import number
from factcheck.attribution.firms import is_row_of_surnames, may_be_body
from factcheck.attribution.frames import Frame, Reading, Rule
from factcheck.attribution.heard import Resolved
from factcheck.attribution.mentions import Mention, Shape, without_article
from factcheck.attribution.sheet import Sheet
from factcheck.attribution.tokens import bare, span_of
from factcheck.attribution.transcripts import is_outlet
from factcheck.attribution.words import first_names, verbs
from factcheck.model import Anonymous, Document, Named, Organisation, Unresolved

# How likely a name must be to the tagger where the capital shows none. A guess: even odds.
_PROPER = 0.5
# How likely a body for a word that a firm's name begins with to be short for it. A guess.
_DOUBTFUL = 0.25
_READ = "a body, as the tagger reads it"
# The tagger's kinds in words for a reason.
_KINDS = {
    "anonymous one": "somebody without a name",
    "anonymous several": "several people without a name",
    "organisation": "a body",
    "document": "a document",
}


@dataclass(frozen=True, slots=True)
class Strangers:
    """Says of an article's names and descriptions that nothing introduces who they mean."""

    sheet: Sheet
    bodies: Bodies

    def of_name(self, mention: Mention, frame: Frame, *, role: str | None) -> Resolved | None:
        """Return who is meant by a name that is none of the cast's."""
        text, span = self.sheet.text, span_of(mention.words)
        name = bare(span_of(mention.name).of(text))
        pointed = [word.lower for word in mention.role] == ["the"]
        if frame.rule is Rule.TURN and not mention.role:
            return self._of_label(mention, name)
        if may_be_body(mention.name) and not mention.role:
            return Resolved(Unresolved(span), "a person's name or a body's")
        body = Organisation(span, without_article(text, mention))
        is_firm = is_row_of_surnames(mention.name) or name in self.bodies.named
        if is_firm and not mention.role:
            return self.spelled_out(body, "a firm by its name, or by what is said of it")
        read_as_body = frame.reading is not None and frame.reading.is_body
        if read_as_body and (pointed or not mention.role):
            return self.spelled_out(body, _READ)
        if pointed and frame.reading is None:  # a person's name has a post or nothing before it
            return self.spelled_out(body, 'a name with "the" before it')
        if mention.shape is Shape.FULL_NAME or mention.role:
            return Resolved(Named(span, name, role), "named here")
        if frame.rule is Rule.LABEL:
            return None  # "Live: ..." has no speaker
        first_name = mention.name[0].stem in first_names()
        if first_name and not (name.isupper() and len(name) > 1):
            return Resolved(Named(span, name), "a first name")
        # A single capitalised word that is no part of anybody's name is taken for a body's.
        body = Organisation(span, name)
        short = name in self.bodies.by_short_form or self._may_be_short(name, frame.reading)
        read_as_person = frame.reading is not None and not read_as_body and not short
        why = "a name that is nobody's surname here"
        return Resolved(body, why) if read_as_person else self.spelled_out(body, why)

    def _may_be_short(self, name: str, reading: Reading | None) -> bool:
        """Tell whether a word begins a firm's name, and is no person for certain to the tagger."""
        full = self.bodies.in_full(name, pointed=False)
        firm = full is not None and full.name in self.bodies.named
        return firm and reading is not None and reading.likely("organisation") >= _DOUBTFUL

    def of_kind(self, mention: Mention, reading: Reading) -> Resolved:
        """Somebody or something that the lexicon does not know is what the tagger takes it for."""
        text, span = self.sheet.text, span_of(mention.words)
        name = without_article(text, mention)
        first = mention.words[0]
        if not first.is_capitalised and (first.lower in verbs() or first.lower.endswith("ed")):
            return Resolved(Unresolved(span), "no words that mention anybody")
        kind = max(reading.kinds, key=lambda kind: reading.kinds[kind])
        reason = f"taken for {_KINDS.get(kind, kind)} by the tagger"
        match kind:
            case "organisation":
                return Resolved(Organisation(span, name), reason)
            case "document":
                return Resolved(Document(span, name), reason)
            case "anonymous one" | "anonymous several":
                somebody = Anonymous(span, span.of(text), number=number(mention.words))
                return Resolved(somebody, reason)
            case _:
                return Resolved(Unresolved(span), "the lexicon does not know what this is")

    def opens_sentence(self, mention: Mention, frame: Frame) -> bool:
        """Tell whether a word has its capital from the sentence it begins: "[Inspectors] said".

        So it is where it has none elsewhere, and the tagger reads no name, of a person or a body.
        """
        line, reading = self.sheet.lines[frame.line], frame.reading
        word = mention.words[0]
        named = word.stem in self.bodies.inside or word.stem in first_names()
        if len(mention.words) != 1 or reading is None or named:
            return False
        at = line.number_at(word.start)
        begins = at == 0 or not line.tokens[at - 1].is_word
        return begins and reading.likely("named", "organisation") < _PROPER

    def spelled_out(self, body: Organisation, reason: str) -> Resolved:
        """Return a body by its full name, if the article prints one for which its name is short."""
        pointed = body.mention.of(self.sheet.text)[:4].lower() == "the "
        full = self.bodies.in_full(body.name, pointed=pointed)
        if full is None:
            return Resolved(body, reason)
        chain = () if full.place.overlaps(body.mention) else (full.place,)
        return Resolved(replace(body, name=full.name, chain=chain), "a body named in full")

    def _of_label(self, mention: Mention, name: str) -> Resolved:
        """Return who a transcript's label means that is nobody's name: the outlet, if it is that.

        Its words may be "Interviewer" or "Caller" as well as a name.
        """
        span, full = span_of(mention.words), self.bodies.by_short_form.get(name)
        if full is not None:
            return Resolved(Organisation(span, full.name, (full.place,)), "a body's short form")
        if is_outlet(self.sheet, mention):
            return Resolved(Organisation(span, name), "the outlet, by its name")
        return Resolved(Unresolved(span), "a label that is nobody's name for certain")
