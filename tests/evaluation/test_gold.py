"""The gold files, and how they are placed in the articles."""

import json
from collections import Counter
from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.evaluation.gold import (
    ClaimKind,
    GoldClaim,
    GoldSentence,
    place,
    read_articles,
    read_attributions,
    read_claims,
    read_searched,
)
from factcheck.model import Article, Span
from factcheck.sentences import split
from tests.evaluation.samples import a_marked_folder
from tests.factories import an_article

SEEDS = Path(__file__).parents[2] / "seeds"
LARGEST = 10_000_000

# A cue or a speaker stands in the paragraph of what was said; a long one has fewer characters.
NEARBY = 600


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    """Read the demo articles as anybody's are read."""
    return read_articles(SEEDS / "articles", largest=LARGEST)


@pytest.fixture(scope="module")
def searched() -> dict[str, list[str]]:
    """Split the articles that claims are checked against."""
    return {
        name: [sentence.span.of(article.text) for sentence in split(article)]
        for name, article in read_searched(SEEDS, largest=LARGEST).items()
    }


def a_line(**fields: object) -> str:
    """Return one line of an attribution gold file."""
    speaker = {"kind": "named", "name": "Ana Silva", "mention": "Silva"}
    row: dict[str, object] = {
        "article": "river.txt",
        "content": ["It rains"],
        "cue": "said",
        "speaker": speaker,
        "voice": "indirect",
        "polarity": "asserted",
        "told_to": None,
        "said_on": None,
    }
    return json.dumps(row | fields) + "\n"


def a_claim_line(**fields: object) -> str:
    """Return one line of a retrieval gold file, without its end."""
    row = {"claim": "It rains.", "article": "river.txt", "sentences": ["Rain"], "kinds": ["place"]}
    return json.dumps(row | fields)


def test_phrases_are_sought_one_after_the_other() -> None:
    """A phrase printed twice is found after the phrase before it."""
    text = "Yes. No. Yes."

    assert place(["No", "Yes"], text, after=0) == (Span(5, 7), Span(9, 12))


def test_phrases_are_whole_words() -> None:
    """A phrase is not found inside a longer word."""
    assert place(["hat"], "That hat", after=0) == (Span(5, 8),)


def test_lines_of_one_article_follow_its_text(tmp_path: Path) -> None:
    """The same words on two lines are two places in the text, if one can follow the other."""
    path = tmp_path / "gold.jsonl"
    path.write_text(a_line() + a_line(content=["Silva"]) + a_line(), encoding="utf-8")
    river = an_article("It rains, Silva said. It rains.")

    found = read_attributions(path, {"river.txt": river})["river.txt"]

    assert [gold.content[0].start for gold in found] == [0, 10, 22]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"article": "sea.txt"}, id="no such article"),
        pytest.param({"content": ["It snows"]}, id="words that are not in it"),
        pytest.param({"content": []}, id="no words at all"),
        pytest.param({"voice": "loud"}, id="no such voice"),
        pytest.param({"said_on": "Monday"}, id="no date"),
        pytest.param({"speaker": None}, id="no speaker"),
    ],
)
def test_gold_that_does_not_fit_is_refused(tmp_path: Path, fields: dict[str, object]) -> None:
    """Gold about something else is an error that names its line."""
    path = tmp_path / "gold.jsonl"
    path.write_text(a_line() + a_line(**fields), encoding="utf-8")

    with pytest.raises(BadInput, match=r"gold\.jsonl:2"):
        read_attributions(path, {"river.txt": an_article("It rains, Silva said.")})


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{", id="not JSON"),
        pytest.param('{"claim": "It rains."}', id="no article"),
        pytest.param("[1]", id="not an object"),
        pytest.param(a_claim_line(sentences=1), id="no list of sentences"),
        pytest.param(a_claim_line(sentences=[]), id="no sentence"),
        pytest.param(a_claim_line(kinds=[]), id="no kind"),
        pytest.param(a_claim_line(kinds=["colour"]), id="no such kind"),
        pytest.param(a_claim_line(claim="It is dry.", kinds=["name"]), id="of other kinds before"),
    ],
)
def test_claims_that_cannot_be_read_are_refused(tmp_path: Path, line: str) -> None:
    """A line that is not a claim is an error that names the line."""
    path = tmp_path / "claims.jsonl"
    path.write_text(f"{a_claim_line(claim='It is dry.')}\n{line}\n", encoding="utf-8")

    with pytest.raises(BadInput, match=r"claims\.jsonl:2"):
        read_claims(path)


def test_a_gold_file_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    """A missing gold file is an error that names it."""
    with pytest.raises(BadInput, match=r"claims\.jsonl"):
        read_claims(tmp_path / "claims.jsonl")


def test_an_article_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """Nothing is measured on a part of the articles."""
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")

    with pytest.raises(BadInput, match=r"broken\.json"):
        read_articles(tmp_path, largest=LARGEST)


def test_lines_with_one_claim_belong_together(tmp_path: Path) -> None:
    """A claim's sentences may stand in several articles, each on a line of its own."""
    path = tmp_path / "claims.jsonl"
    lines = [
        a_claim_line(sentences=["Rain", "More"]),
        a_claim_line(article="sea.txt", sentences=["Wet"]),
    ]
    path.write_text("\n".join(lines), encoding="utf-8")

    assert read_claims(path) == (
        GoldClaim(
            "It rains.",
            (
                GoldSentence("river.txt", "Rain"),
                GoldSentence("river.txt", "More"),
                GoldSentence("sea.txt", "Wet"),
            ),
            frozenset({ClaimKind.PLACE}),
        ),
    )


def test_claims_are_sought_in_demo_articles_and_marked_ones(tmp_path: Path) -> None:
    """The marks are no part of a marked article's text."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "river.txt").write_text("It rains.\n", encoding="utf-8")
    a_marked_folder(tmp_path / "gold" / "attribution")

    found = read_searched(tmp_path, largest=LARGEST)

    assert list(found) == ["river.txt", "ferry.txt"]
    assert "<" not in found["ferry.txt"].text


def test_two_articles_with_one_name_are_refused(tmp_path: Path) -> None:
    """A line of gold must not mean one of two articles."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "ferry.txt").write_text("It rains.\n", encoding="utf-8")
    a_marked_folder(tmp_path / "gold" / "attribution")

    with pytest.raises(BadInput, match=r"ferry\.txt"):
        read_searched(tmp_path, largest=LARGEST)


def test_every_cue_stands_near_what_was_said(articles: dict[str, Article]) -> None:
    """A placed content has its cue and its listener next to it, so it is the right place."""
    for name, golds in read_attributions(SEEDS / "gold" / "attribution.jsonl", articles).items():
        for gold in golds:
            start, end = gold.content[0].start - NEARBY, gold.content[-1].end + NEARBY
            near = articles[name].text[max(0, start) : end]
            for words in (gold.cue, gold.told_to):
                assert words is None or words in near, (name, gold)


def test_every_sentence_that_states_something_is_marked(articles: dict[str, Article]) -> None:
    """The attribution gold leaves out no sentence of the demo articles."""
    golds = read_attributions(SEEDS / "gold" / "attribution.jsonl", articles)

    unmarked = [
        (name, sentence.span.of(article.text))
        for name, article in articles.items()
        for sentence in split(article)
        if sentence.block.states
        and not any(s.overlaps(sentence.span) for gold in golds[name] for s in gold.content)
    ]

    assert unmarked == []


def test_every_claim_points_at_one_sentence_each(searched: dict[str, list[str]]) -> None:
    """The beginnings in the retrieval gold each fit exactly one sentence, and no two the same."""
    for claim in read_claims(SEEDS / "gold" / "retrieval.jsonl"):
        meant = []
        for gold in claim.sentences:
            [text] = [text for text in searched[gold.article] if text.startswith(gold.begins)]
            meant.append((gold.article, text))
        assert len(set(meant)) == len(meant), claim.text


def test_no_claim_is_a_sentence_of_its_article(searched: dict[str, list[str]]) -> None:
    """A claim that is copied would be found by its letters."""
    for claim in read_claims(SEEDS / "gold" / "retrieval.jsonl"):
        for gold in claim.sentences:
            assert all(claim.text not in text for text in searched[gold.article])


def test_every_article_and_every_kind_has_claims(searched: dict[str, list[str]]) -> None:
    """Figures by kind rest on enough claims, and no article is only there to mislead."""
    claims = read_claims(SEEDS / "gold" / "retrieval.jsonl")
    articles = Counter(name for c in claims for name in {gold.article for gold in c.sentences})
    kinds = Counter(kind for claim in claims for kind in claim.kinds)

    assert min(articles[name] for name in searched) >= 3
    assert min(kinds[kind] for kind in ClaimKind) >= 40
