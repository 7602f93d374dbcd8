"""Values with something in every field, for tests of shapes and of their description."""

from dataclasses import replace
from datetime import UTC, date, datetime

from factcheck.model import (
    Act,
    Agreement,
    Anonymous,
    Article,
    Assessment,
    Attribution,
    Block,
    BlockKind,
    Check,
    Claim,
    Collapsed,
    Counts,
    Difference,
    Document,
    Dossier,
    DraftCheck,
    DraftSentence,
    Edit,
    Evidence,
    Extent,
    Filed,
    Filters,
    Finding,
    Footing,
    Judge,
    Judgement,
    Kept,
    Link,
    Listed,
    Named,
    Narrator,
    Number,
    Organisation,
    Origin,
    Passage,
    Polarity,
    PrintedName,
    Printing,
    Probabilities,
    Quoted,
    Role,
    Ruling,
    Saying,
    Sentence,
    Signal,
    SignalKind,
    Source,
    SourceKind,
    Span,
    Speaker,
    Stance,
    Superseded,
    Unresolved,
    Verdict,
    Voice,
)
from factcheck.services import Added, Known, State

NOON = datetime(2024, 10, 18, 12, tzinfo=UTC)
DAY = date(2024, 10, 17)

BODY = "President Jane Doe told the Post that all is well. She went home."
BRIEF = "Road closed\nThe road is closed, a man said."
TEXT = f"{BODY}\n{BRIEF}"


def span_of(words: str) -> Span:
    """Return the place of these words in TEXT."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


MENTION = span_of("President Jane Doe")
SPEAKERS: tuple[Speaker, ...] = (
    Named(MENTION, "Jane Doe", "President", chain=(span_of("Jane Doe"),)),
    Anonymous(
        span_of("a man"),
        "a man",
        number=Number.SEVERAL,
        knowledge=span_of("The road"),
        reason=span_of("is closed"),
    ),
    Organisation(span_of("the Post"), "the Post"),
    Document(MENTION, "a report"),
    Unresolved(span_of("She"), ("Jane Doe", "Ann Doe")),
    Narrator(),
)

ARTICLE = Article(
    text=TEXT,
    title="All is well",
    url="https://news.example/well",
    outlet="The Daily Test",
    authors=("John Roe",),
    published=DAY,
    language="en",
    blocks=(
        Block(span_of(BODY), BlockKind.BODY),
        Block(span_of(BRIEF), BlockKind.BRIEF, title=span_of("Road closed")),
    ),
)


def attributed_to(speaker: Speaker) -> Attribution:
    """Return an attribution with something in every field that the speaker allows."""
    content = (span_of("all is well"),)
    if isinstance(speaker, Narrator):
        return Attribution(speaker, content, None, None, "no cue", 0.5)
    return Attribution(
        speaker,
        content,
        Voice.INDIRECT,
        span_of("told"),
        "verb with a clause",
        0.97,
        Polarity.HEDGED,
        told_to=span_of("the Post"),
        said_on=DAY,
        act=Act.ATTITUDE,
        source=MENTION,
        via=(span_of("the Post"),),
        principal=span_of("Jane Doe"),
    )


FIRST = Passage(
    id=12,
    sentence=Sentence(
        span_of("President Jane Doe told the Post that all is well."), 0, 0, BlockKind.BODY
    ),
    article=ARTICLE,
    revision=2,
    attributions=tuple(attributed_to(speaker) for speaker in SPEAKERS),
    after=span_of("She went home."),
)
IN_A_BRIEF = Passage(
    id=14,
    sentence=Sentence(span_of("The road is closed, a man said."), 3, 2, BlockKind.BRIEF),
    article=ARTICLE,
    revision=2,
    before=span_of("Road closed"),
)
CLAIM = Claim(
    "All is very well.",
    "Doe",
    DAY,
    Filters(("The Daily Test",), ("Jane Doe",), DAY, DAY),
)


def span_in_claim(words: str) -> Span:
    """Return the place of these words in the claim."""
    start = CLAIM.text.index(words)
    return Span(start, start + len(words))


ASSESSMENT = Assessment(
    Stance.SUPPORTS,
    Probabilities(0.912345, 0.05, 0.037655),
    (
        Signal(
            SignalKind.WORDING,
            Agreement.AGREE,
            (span_in_claim("All"), span_in_claim("well")),
            (span_of("all"), span_of("well")),
            "the sentence has 2 of the claim's 3 words",
        ),
        Signal(SignalKind.SPEAKER, Agreement.SILENT, (), (MENTION,), "nothing tells who"),
    ),
    "the verifier reads it as supporting (0.91 of 1)",
)
VERDICT = Verdict(
    Ruling.REFUTED,
    "the archive prints other words of Jane Doe than the claim has",
    (
        Origin(
            "Jane Doe",
            Footing.ON_RECORD,
            Stance.REFUTES,
            (FIRST.id, IN_A_BRIEF.id),
            (Collapsed(IN_A_BRIEF.id, "Jane Doe again"),),
            "5" * 32,
            caveat="she may be another Jane Doe",
        ),
        Origin("The Daily Test", Footing.OUTLET, Stance.SUPPORTS, (IN_A_BRIEF.id,), counts=False),
    ),
    Saying(
        Finding.ALTERED,
        "Doe",
        FIRST.id,
        "Jane Doe",
        (
            Edit(Difference.SAME, span_of("all is")),
            Edit(Difference.ADDED, span_in_claim("very")),
            Edit(Difference.REMOVED, span_of("well")),
        ),
    ),
    (Superseded(IN_A_BRIEF.id, FIRST.id, "said on 16 October 2024; the opposite on 17 October"),),
)
CHECK = Check(
    "a3e1",
    CLAIM,
    (
        Evidence(FIRST, 0.712345, {"vector": 0.6651}, (IN_A_BRIEF,), ASSESSMENT),
        Evidence(IN_A_BRIEF, 0.1, {}),
    ),
    change=7,
    model="hashing",
    made_at=NOON,
    withdrawn=1,
    verdict=VERDICT,
    judge="overlap",
)
# A check of an archive that nobody judges for, or of before sentences were judged.
UNJUDGED = replace(CHECK, evidence=(Evidence(IN_A_BRIEF, 0.1, {}),), verdict=None, judge=None)
DRAFT = DraftCheck(
    TEXT,
    (
        DraftSentence(
            span_of("President Jane Doe told the Post that all is well."),
            "reports what somebody said",
            span_of("all is well"),
            CHECK,
        ),
        DraftSentence(span_of("She went home."), "too short to state anything"),
        DraftSentence(
            span_of("The road is closed, a man said."),
            "reports what somebody said",
            span_of("The road is closed, a man said."),
            UNJUDGED,
        ),
    ),
)
PRINTING = Printing("0123456789abcdef", "All well", "The Other", ("Roe",), DAY, None, Extent.PART)
FILED = Filed(ARTICLE, 2, 3, NOON, (FIRST, IN_A_BRIEF), (PRINTING,))
LISTED = Listed(
    ARTICLE.id, ARTICLE.title, ARTICLE.outlet, ARTICLE.authors, DAY, ARTICLE.url, 2, 4, NOON
)
QUOTED = Quoted(Source(SourceKind.PERSON, "Jane Doe", "person:jane doe"), 5, 2)
DOSSIER = Dossier(
    QUOTED,
    (PrintedName("b1", "Jane Doe", ARTICLE.id, 5, 2, DAY, DAY),),
    (Role("President", 2, DAY, DAY),),
    (
        Judgement(
            id=7,
            source_id=QUOTED.source.id,
            name_id="b1",
            name="Jane Doe",
            link=Link.LINKED,
            reason="merged by hand: she married",
            made_by=Judge.USER,
            made_at=NOON,
            article_id=ARTICLE.id,
            undone_at=NOON,
        ),
    ),
)
STATE = State(Counts(1, 4, 2, 9), change=7, covered=7, indexed=4, model="hashing")
KEPT_SHAPE = {"id": ARTICLE.id, "revision": 2, "sentences": 4}
ADDED = Added("the body", Kept(ARTICLE.id, 2, 4), ("no date",))
KNOWN = Known("the body", Kept(ARTICLE.id, 2, 4))
