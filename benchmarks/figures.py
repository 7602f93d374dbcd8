"""What the benchmarks of retrieval measure: one type a table, plain values.

Times are in milliseconds (`_ms`) or seconds (`_s`), sizes in bytes, shares from 0 to 1.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conditions:
    """Where and how often something was measured.

    `load` is how many processes wanted a core, on average over the minute before.
    """

    cores: int
    architecture: str
    memory: int
    python: str
    faiss: str
    tantivy: str
    repetitions: int
    load: float


@dataclass(frozen=True, slots=True)
class Built:
    """One kind of vector index: how long it takes to lay out, and how large it is, a vector.

    `built` is the memory after laying it out; `mapped` and `own` are the resident and the private
    memory of a process that has read it from its files and searched it.
    """

    kind: str
    build_s: float
    load_ms: float
    disk: float
    built: float
    mapped: float
    own: float


@dataclass(frozen=True, slots=True)
class Searched:
    """One claim at a time in one kind of index, and in FAISS's `IndexFlatIP` in turn with it.

    `recall` is the share of the ten found first that are as near as the tenth nearest, `within` how
    many such are among all that were asked for, as a share of ten.
    """

    kind: str
    limit: int
    median_ms: float
    p99_ms: float
    flat_ms: float
    recall: float
    within: float


@dataclass(frozen=True, slots=True)
class Filtered:
    """One claim at a time among some of the keys; `exact` says that the best of them were found."""

    kind: str
    share: float
    passing: int
    median_ms: float
    p99_ms: float
    exact: bool


@dataclass(frozen=True, slots=True)
class WordsBuilt:
    """The index of words: sizes are a sentence; `add_ms` are for one article, to be found."""

    build_s: float
    disk: float
    own: float
    add_ms: float
    add_p99_ms: float


@dataclass(frozen=True, slots=True)
class WordsSearched:
    """One claim at a time of so many words (mean), the best hundred sentences."""

    words: float
    median_ms: float
    p99_ms: float


@dataclass(frozen=True, slots=True)
class Probed:
    """A coded index with other parameters: the share of clusters, the vectors compared again."""

    kind: str
    scanned: float
    refined: int
    recall: float
    median_ms: float


@dataclass(frozen=True, slots=True)
class Ways:
    """The two ways to search among so many keys: one key after the other, or all of the index."""

    kind: str
    passing: int
    looked_up_ms: float
    scanned_ms: float


@dataclass(frozen=True, slots=True)
class Grown:
    """One kind of index at some size on the way to the whole."""

    kind: str
    count: int
    median_ms: float
    built: float


@dataclass(frozen=True, slots=True)
class FiledArchive:
    """An archive made for the benchmark; sizes are a sentence."""

    articles: int
    sentences: int
    articles_a_second: float
    archive: float
    snapshot: float
    lay_out_s: float
    kind: str


@dataclass(frozen=True, slots=True)
class Started:
    """A new process up to its first answer; memory before, after it and after more claims.

    `cache` says whether the system had the files in memory: cold or warm.
    """

    cache: str
    first_s: float
    before: int
    first: int
    first_shared: int
    later: int
    later_shared: int


@dataclass(frozen=True, slots=True)
class Served:
    """Claims over HTTP; `share` of the sentences pass the filter that is named."""

    clients: int
    filter: str
    share: float
    checks: int
    median_ms: float
    p99_ms: float
    rate: float


@dataclass(frozen=True, slots=True)
class Serving:
    """The memory of the service with all its processes, and of each that answers."""

    processes: int
    shared: int
    largest: int


@dataclass(frozen=True, slots=True)
class Found:
    """An article sent to one process: until it is acknowledged, and until another finds it."""

    articles: int
    acknowledged_s: float
    found_s: float
    slowest_s: float


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Claims before the index is laid out anew, and in the same process while it is."""

    took_s: float
    before_ms: float
    before_p99_ms: float
    during: int
    during_ms: float
    during_p99_ms: float


@dataclass(frozen=True, slots=True)
class Compared:
    """One contender on the same sentences and claims.

    `vector_recall` is recall@10 against exact float32 vectors, where it can be asked for vectors
    alone; `gold_recall` is recall@5 on the gold for retrieval.
    """

    name: str
    sentences: int
    rate: float
    query_ms: float
    query_p99_ms: float
    peak: int
    vector_recall: float | None
    gold_recall: float
