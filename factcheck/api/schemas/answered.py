"""What is answered, as `factcheck.services.shapes` gives it.

They describe answers for OpenAPI and never make one; a test holds the two together.
"""

from marshmallow import Schema, fields

from factcheck.api.schemas import always
from factcheck.api.schemas.printed import (
    AttributionOut,
    CitedOut,
    PassageOut,
    PublishedOut,
    SentenceOut,
)
from factcheck.api.schemas.ruled import AssessmentOut, VerdictOut
from factcheck.model import Extent, SourceKind


class CopyOut(Schema):
    """The same sentence, but for a desk's edits, in another printing of the story."""

    sentence = always.nested(SentenceOut)
    article = always.nested(CitedOut)


class EvidenceOut(PassageOut):
    """A passage brought to bear on a claim, the best first, and what it does to the claim."""

    assessment = always.nested(
        AssessmentOut, "Null where nobody judged: FACTCHECK_JUDGE=none.", allow_none=True
    )

    score = fields.Float(required=True, metadata={"description": "What it is ranked by."})
    scores = fields.Dict(
        keys=fields.String(),
        values=fields.Float(),
        required=True,
        metadata={
            "description": "Of each search; of what was judged also `stance`, how surely it "
            "decides the claim, and, where the claim names a speaker, `speaker`: 1 if that one "
            "says it, 0 if not."
        },
    )
    copies = always.many(CopyOut, "Where else the same sentence of the story is printed.")


class FiltersOut(Schema):
    """The filters that were asked for."""

    outlets = always.texts()
    sources = always.texts()
    published_from = always.day_or_none()
    published_until = always.day_or_none()


class ClaimOut(Schema):
    """The claim as it was asked."""

    text = always.text()
    speaker = always.text_or_none()
    as_of = always.day_or_none()
    filters = always.nested(FiltersOut)


class CheckOut(Schema):
    """A claim with the evidence found, and the state of the archive it was found in."""

    id = always.text("Ask for the check again by this.")
    claim = always.nested(ClaimOut)
    found = always.count("How much evidence there is.")
    remarks = always.texts(
        "Each outlet and source in the filters that the archive does not know, and whom a part of "
        "a name is taken for."
    )
    verdict = always.nested(VerdictOut, "Null where nobody judged.", allow_none=True)
    evidence = always.many(EvidenceOut)
    withdrawn = always.count("Evidence whose article was deleted since.")
    made_at = always.moment()
    model = always.text("The embedding model's identity.")
    judge = always.text_or_none("The identity of what judged.")
    change = always.count("The archive's change number.")


class ArticleSentenceOut(SentenceOut):
    """A sentence with who said it."""

    attributions = always.many(AttributionOut)


class PrintingOut(PublishedOut):
    """Another article that prints the same story, as its newest revision has it."""

    extent = always.one_of(*Extent)


class ArticleOut(PublishedOut):
    """One revision of an article."""

    language = always.text_or_none()
    revision = always.count("This revision.")
    latest = always.count("The newest revision.")
    filed_at = always.moment()
    text = always.text("What every place in it refers to.")
    sentences = always.many(ArticleSentenceOut)
    printings = always.many(PrintingOut, "Where else the story is printed, the earliest first.")


class ListedOut(PublishedOut):
    """An article's newest revision as one row of a list."""

    revision = always.count("The newest revision.")
    sentences = always.count("How many it has.")
    filed_at = always.moment()


class KeptOut(Schema):
    """What became of an article: added (new, or a new revision) or known already."""

    status = always.one_of("added", "known")
    origin = always.text("Where it was read.")
    id = always.text()
    revision = always.count("The newest revision.")
    sentences = always.count("How many it has.")
    remarks = always.texts(
        "What was written above its text and could not be taken, a date, say; or is garbled."
    )


class SourceOut(Schema):
    """A person or body known across articles."""

    id = always.text()
    kind = always.one_of(*SourceKind)
    name = always.text()
    statements = always.count("How much it said.")
    articles = always.count("How many articles print it.")


class _PageOut(Schema):
    total = always.count("How many there are in all.")
    offset = always.count("How many were left out before these.")
    limit = always.count("How many a page holds at most.")


class ArticlesOut(_PageOut):
    """A page of articles, the newest filed first."""

    articles = always.many(ListedOut)
    remarks = always.texts("That the archive does not know the outlet, if it does not.")


class SourcesOut(_PageOut):
    """A page of sources, the most quoted first."""

    sources = always.many(SourceOut)


class StatementsOut(_PageOut):
    """A page of what a source said."""

    source = always.nested(SourceOut)
    statements = always.many(PassageOut)


class FaultOut(Schema):
    """What is wrong with one field."""

    where = always.text("A JSON pointer into the body, or the name of a query argument.")
    detail = always.text()


class ProblemOut(Schema):
    """A problem document after RFC 9457."""

    type = always.text("The kind; its address explains it.")
    title = always.text()
    status = always.count("The HTTP status.")
    detail = always.text("What is wrong here.")
    instance = fields.String(metadata={"description": "What was asked for."})
    request_id = fields.String(metadata={"description": "Finds the request in the log."})
    errors = fields.List(fields.Nested(FaultOut))


class KindOut(Schema):
    """A kind of problem."""

    type = always.text()
    title = always.text()
    status = always.count("The HTTP status.")
    meaning = always.text("What to do about it.")


class _Numbered(Schema):
    line = always.count("The claim's line, or its place in the list; the first is 1.")


class AnsweredLineOut(_Numbered, CheckOut):
    """The answer to one claim of many."""


class FailedLineOut(_Numbered):
    """Why one claim of many has no answer."""

    error = always.nested(ProblemOut)


class HealthOut(Schema):
    """The process lives."""

    status = always.one_of("alive")


class StateOut(Schema):
    """The service can answer: how much the archive holds, and how far the index has followed."""

    status = always.one_of("ready")
    articles = always.count("Newest revisions.")
    sentences = always.count("Of newest revisions.")
    sources = always.count("Persons and bodies.")
    checks = always.count("Claims checked so far.")
    indexed = always.count("Sentences that can be found.")
    change = always.count("The archive's change number.")
    covered = always.count("The change number that the index has followed.")
    model = always.text("The embedding model's identity.")


class AboutOut(Schema):
    """What this is, and where to read on."""

    service = always.text()
    version = always.text()
    docs = always.text("A page to try it.")
    openapi = always.text("The description for programs.")
