"""What may be asked, and what is answered."""

from factcheck.api.schemas.answered import (
    AboutOut,
    AnsweredLineOut,
    ArticleOut,
    ArticlesOut,
    CheckOut,
    FailedLineOut,
    HealthOut,
    KeptOut,
    KindOut,
    ProblemOut,
    SourcesOut,
    StatementsOut,
    StateOut,
)
from factcheck.api.schemas.asked import (
    ArticleIn,
    ArticlesQuery,
    Asked,
    BatchIn,
    CheckIn,
    MetadataQuery,
    Page,
    PageQuery,
    RevisionQuery,
    SourcesQuery,
)
from factcheck.api.schemas.drafted import AskedDraft, DraftIn, DraftOut
from factcheck.api.schemas.printed import SPEAKERS
from factcheck.api.schemas.sourced import DossierOut, MergeIn, Merging, SplitIn, Splitting

# Those that stand behind a bare reference, and so are not met by walking the routes.
COMPONENTS = (CheckIn, *SPEAKERS)

__all__ = [
    "COMPONENTS",
    "AboutOut",
    "AnsweredLineOut",
    "ArticleIn",
    "ArticleOut",
    "ArticlesOut",
    "ArticlesQuery",
    "Asked",
    "AskedDraft",
    "BatchIn",
    "CheckIn",
    "CheckOut",
    "DossierOut",
    "DraftIn",
    "DraftOut",
    "FailedLineOut",
    "HealthOut",
    "KeptOut",
    "KindOut",
    "MergeIn",
    "Merging",
    "MetadataQuery",
    "Page",
    "PageQuery",
    "ProblemOut",
    "RevisionQuery",
    "SourcesOut",
    "SourcesQuery",
    "SplitIn",
    "Splitting",
    "StateOut",
    "StatementsOut",
]
