"""What articles print: words, who said them, sentences; as `factcheck.services.shapes` gives it.

They describe answers for OpenAPI and never make one; a test holds the two together.
"""

from marshmallow import Schema, fields, validate

from factcheck.api.schemas import always
from factcheck.model import Act, BlockKind, Number, Polarity, Voice


class WordsOut(Schema):
    """Words of an article; code points `start` up to, not including, `end` of its text."""

    text = always.text()
    start = always.count("First code point.")
    end = always.count("The code point after the last one.")


class _Mentioned(Schema):
    mention = always.nested(WordsOut)
    chain = always.many(WordsOut)


class NamedOut(_Mentioned):
    """A person whom the article names."""

    kind = always.one_of("named")
    name = always.text("In its fullest form.")
    role = always.text_or_none("As it is printed.")


class AnonymousOut(_Mentioned):
    """Somebody whom the article does not name."""

    kind = always.one_of("anonymous")
    description = always.text("Word for word.")
    number = always.one_of(*Number)
    knowledge = always.nested(WordsOut, "How they claim to know.", allow_none=True)
    reason = always.nested(WordsOut, "Why they are not named.", allow_none=True)


class OrganisationOut(_Mentioned):
    """A body that speaks as such."""

    kind = always.one_of("organisation")
    name = always.text()


class DocumentOut(_Mentioned):
    """A report, filing, post, letter or study."""

    kind = always.one_of("document")
    name = always.text()


class UnresolvedOut(_Mentioned):
    """Somebody speaks and the text does not settle who."""

    kind = always.one_of("unresolved")
    candidates = always.texts()


class NarratorOut(Schema):
    """The outlet's own voice."""

    kind = always.one_of("narrator")


SPEAKERS = (NamedOut, AnonymousOut, OrganisationOut, DocumentOut, UnresolvedOut, NarratorOut)


def _reference(schema: type[Schema]) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{schema.__name__.removesuffix('Out')}"}


class AttributionOut(Schema):
    """Who said which words, and the words that show it."""

    speaker = fields.Raw(
        required=True, metadata={"oneOf": [_reference(speaker) for speaker in SPEAKERS]}
    )
    source = always.nested(WordsOut, "The whole phrase that says who speaks.", allow_none=True)
    cue = always.nested(WordsOut, "The words that show that somebody speaks.", allow_none=True)
    content = always.many(WordsOut)
    voice = always.one_of(*Voice, allow_none=True)
    act = always.one_of(*Act)
    polarity = always.one_of(*Polarity)
    via = always.many(WordsOut, "Who passes it on, the outermost first.")
    principal = always.nested(WordsOut, "For whom a spokesman speaks.", allow_none=True)
    told_to = always.text_or_none("The listener, as printed.")
    said_on = always.day_or_none()
    confidence = fields.Float(required=True, validate=validate.Range(0, 1))
    basis = always.text("The rule that decided.")


class SentenceOut(Schema):
    """A sentence, its place in the article's text, and its neighbours in the same block."""

    id = always.count("The same in every answer and index.")
    text = always.text("As printed.")
    start = always.count("First code point.")
    end = always.count("The code point after the last one.")
    block = always.one_of(*BlockKind)
    before = always.text_or_none()
    after = always.text_or_none()


class PublishedOut(Schema):
    """What was published where, when and by whom."""

    id = always.text()
    title = always.text_or_none()
    outlet = always.text_or_none()
    authors = always.texts()
    published = always.day_or_none()
    url = always.text_or_none()


class CitedOut(PublishedOut):
    """An article as one of its sentences is to be cited.

    A brief or teaser on the page carries its own title and authors, and no date.
    """

    revision = always.count("The revision that prints the sentence.")


class PassageOut(Schema):
    """A sentence, who said it, and where it was published."""

    sentence = always.nested(SentenceOut)
    attributions = always.many(AttributionOut)
    article = always.nested(CitedOut)
