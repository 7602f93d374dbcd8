"""The words we speak; standard library only."""

from factcheck.model.archive import Change, Counts, Dossier, Filed, Kept, Listed, Quoted
from factcheck.model.articles import Article, Block, BlockKind, Citation, Sentence
from factcheck.model.attributions import Act, Attribution, Polarity, Voice
from factcheck.model.claims import Claim, Filters
from factcheck.model.evidence import Check, Evidence, Hit, Passage
from factcheck.model.printings import Extent, Printing
from factcheck.model.sources import (
    Judge,
    Judgement,
    Link,
    PrintedName,
    Record,
    Role,
    Source,
    SourceKind,
    Statement,
)
from factcheck.model.spans import Span
from factcheck.model.speakers import (
    Anonymous,
    Document,
    Named,
    Narrator,
    Number,
    Organisation,
    Speaker,
    Unresolved,
)

__all__ = [
    "Act",
    "Anonymous",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Change",
    "Check",
    "Citation",
    "Claim",
    "Counts",
    "Document",
    "Dossier",
    "Evidence",
    "Extent",
    "Filed",
    "Filters",
    "Hit",
    "Judge",
    "Judgement",
    "Kept",
    "Link",
    "Listed",
    "Named",
    "Narrator",
    "Number",
    "Organisation",
    "Passage",
    "Polarity",
    "PrintedName",
    "Printing",
    "Quoted",
    "Record",
    "Role",
    "Sentence",
    "Source",
    "SourceKind",
    "Span",
    "Speaker",
    "Statement",
    "Unresolved",
    "Voice",
]
