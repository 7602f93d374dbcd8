"""The packaged tagger: what holds of it however it was trained."""

import itertools
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck.attribution.sheet import Line
from factcheck.attribution.tagging import Tagged, Tagger
from factcheck.attribution.tagging.encoding import LONGEST
from factcheck.attribution.tagging.tagger import GRAPH, PACKAGED, TOKENIZER
from factcheck.errors import Misconfigured
from factcheck.model import Act, Polarity
from tests.attribution.sheets import a_line, numbers
from tests.attribution.tagging.tokenizers import a_tokenizer

# The bar for what may be packaged: 25 MB.
LARGEST = 25_000_000
SAID = "Mayor Jane Doe said that the bridge was safe."


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    """Load the packaged tagger once."""
    return Tagger()


def only(found: list[list[Tagged]]) -> Tagged:
    [[tagged]] = found
    return tagged


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    """Who installed it is told which file is missing and what to do."""
    with pytest.raises(Misconfigured, match=rf"{TOKENIZER} cannot be read; reinstall factcheck"):
        Tagger(tmp_path)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda path: None, id="missing"),
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.write_bytes(b"no graph"), id="something else"),
    ],
)
def test_a_broken_graph_is_refused(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    """A download that broke off is told from a missing vocabulary."""
    a_tokenizer().save(str(tmp_path / TOKENIZER))
    spoil(tmp_path / GRAPH)

    with pytest.raises(Misconfigured, match=rf"{GRAPH} cannot be read; reinstall factcheck"):
        Tagger(tmp_path)


def test_a_broken_vocabulary_is_refused(tmp_path: Path) -> None:
    """What is no tokenizer is not read as one."""
    (tmp_path / TOKENIZER).write_text("{", encoding="utf-8")

    with pytest.raises(Misconfigured, match=TOKENIZER):
        Tagger(tmp_path)


def test_the_packaged_files_are_no_larger_than_promised() -> None:
    """What every newsroom downloads stays small."""
    assert sum(path.stat().st_size for path in PACKAGED.iterdir()) <= LARGEST


@pytest.mark.model
def test_a_plain_sentence_is_read(tagger: Tagger) -> None:
    """Who said what is found where nothing is difficult."""
    line = a_line(SAID)

    tagged = only(tagger.tag([line], threshold=0.5))

    assert tagged.cue == numbers(line, "said")
    assert tagged.parts["source"] == numbers(line, "Mayor Jane Doe")
    assert set(numbers(line, "the bridge was safe")) <= set(tagged.parts["content"])
    assert (tagged.act, tagged.polarity) == (Act.SPEECH, Polarity.ASSERTED)
    assert max(tagged.kinds, key=lambda kind: tagged.kinds[kind]) == "named"


@pytest.mark.model
def test_nothing_is_found_where_nobody_speaks(tagger: Tagger) -> None:
    """A line without a cue or a quotation is left out."""
    assert tagger.tag([a_line("The bridge opened in May.")], threshold=0.1) == [[]]


@pytest.mark.model
def test_each_line_has_its_own_answer_in_its_place(tagger: Tagger) -> None:
    """Lines are sorted by length to be read, and nobody sees it."""
    lines = [a_line("The bridge opened in May."), a_line(f"On Monday {SAID}"), a_line(SAID)]

    none, longer, shorter = tagger.tag(lines, threshold=0.5)

    assert none == []
    assert [tagged.cue for tagged in longer] == [numbers(lines[1], "said")]
    assert [tagged.cue for tagged in shorter] == [numbers(lines[2], "said")]


@pytest.mark.model
def test_a_line_is_read_alike_beside_any_others(tagger: Tagger) -> None:
    """Padding does not show in what is found."""
    long = "Mayor Jane Doe said that " + ", ".join(["the bridge was safe"] * 12) + "."

    alone = only(tagger.tag([a_line(SAID)], threshold=0.5))
    beside, _ = tagger.tag([a_line(SAID), a_line(long)], threshold=0.5)

    assert (beside[0].cue, beside[0].parts) == (alone.cue, alone.parts)


@pytest.mark.model
def test_more_lines_than_one_run_takes_are_read(tagger: Tagger) -> None:
    """Batches are put together again."""
    found = tagger.tag([a_line(SAID)] * 60, threshold=0.5)

    assert len(found) == 60
    assert all(len(tags) == 1 for tags in found)


@pytest.mark.model
def test_what_is_computed_is_not_kept_until_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a long text only what is found is kept: what the graph computes takes 25 KB a sentence."""
    tagger = Tagger(threads=1)
    session = tagger._session
    computed: list[weakref.ref[object]] = []
    alive: list[int] = []

    class Watched:
        def run(self, names: None, feed: object) -> list[object]:
            alive.append(sum(one() is not None for one in computed))
            outputs: list[object] = session.run(names, feed)
            computed.extend(map(weakref.ref, outputs))
            return outputs

    monkeypatch.setattr(tagger, "_session", Watched())
    found = tagger.tag([a_line(SAID)] * 600, threshold=0.5)

    assert len(alive) > 20
    assert max(alive) <= 2 * 5
    assert all(len(tags) == 1 for tags in found)


def test_a_long_line_is_read_up_to_the_cut(tagger: Tagger) -> None:
    """What is found lies in the words that were read."""
    line = a_line(f"{SAID[:-1]} and " + "the river was calm and " * 60)

    [found] = tagger.tag([line], threshold=0.5)

    assert found[0].cue == numbers(line, "said")
    marked = itertools.chain.from_iterable(words for t in found for words in t.parts.values())
    assert max(marked) < LONGEST < len(line.tokens)


@pytest.mark.model
@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([], id="no lines"),
        pytest.param([a_line("said " * 2_000)], id="a line that was not laid out"),
        pytest.param([a_line("…")], id="a mark"),
    ],
)
def test_nothing_is_found_in_nothing(tagger: Tagger, lines: list[Line]) -> None:
    """Every line has an answer, if an empty one."""
    assert tagger.tag(lines, threshold=0.1) == [[] for _ in lines]


@pytest.mark.model
@pytest.mark.parametrize("unseen", ["\u200b", "\u0301", "\ufeff"], ids=ascii)
def test_a_line_may_begin_with_what_the_vocabulary_cannot_show(tagger: Tagger, unseen: str) -> None:
    """A stray accent or a mark without a width does not stop the tagger."""
    line = a_line(f"{unseen} {SAID}")

    assert only(tagger.tag([line], threshold=0.5)).cue == numbers(line, "said")


@pytest.mark.model
def test_two_threads_may_share_a_tagger(tagger: Tagger) -> None:
    """What one thread reads is not disturbed by the other."""
    texts = [SAID, "“It will rain,” said Tom Pike, the forecaster."]
    lines = [[a_line(text)] * 8 for text in texts]
    alone = [tagger.tag(listed, threshold=0.5) for listed in lines]

    with ThreadPoolExecutor(2) as pool:
        read = list(pool.map(lambda listed: tagger.tag(listed, threshold=0.5), lines * 4))

    assert read == alone * 4
