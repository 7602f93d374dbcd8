"""The whole evaluation, over a folder of seeds as small as can be."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.attribution import Attributor
from factcheck.embedding import HashingEmbedder
from factcheck.errors import BadInput, Misconfigured
from factcheck.evaluation import Below, Part, evaluate
from factcheck.evaluation.scratch import scratch_desk
from factcheck.index import CurrentIndex
from factcheck.model import Claim
from factcheck.reading import Read
from factcheck.services import Desk
from factcheck.settings import Settings
from factcheck.store import Archive
from tests.evaluation.samples import (
    a_marked_folder,
    always,
    copies_gold,
    linking_gold,
    linking_group,
    origin_case,
    origins_gold,
    pairs_file,
    rulings_file,
    worth_gold,
    worth_sentence,
)
from tests.factories import an_article
from tests.judges import OverlapJudge
from tests.services.desks import a_desk

SAID = "The river will rise by Friday, Mayor Ana Silva said."
RAIN = "Heavy rain has fallen in the hills since Tuesday."
ARTICLE = {"title": "River rising", "text": f"{SAID} {RAIN}", "published": "2024-10-17"}
NARRATOR = {"cue": None, "speaker": {"kind": "narrator"}, "voice": None}
MAYOR = {"kind": "named", "name": "Ana Silva", "mention": "Mayor Ana Silva"}
PLAIN = {"article": "river.json", "polarity": "asserted", "told_to": None, "said_on": None}
GOLD: dict[str, list[dict[str, object]]] = {
    "attribution": [
        {
            "content": ["The river will rise by Friday"],
            "cue": "said",
            "speaker": MAYOR,
            "voice": "indirect",
            **PLAIN,
        },
        {"content": [RAIN], **NARRATOR, **PLAIN},
    ],
    "sayings": [
        {
            "part": "dev",
            "kind": "surname",
            "claim": "Silva said that the river would rise by Friday.",
            "evidence": [
                {"article": "river.json", "begins": "The river", "stance": "supports"},
            ],
            "finding": "said",
            "said_by": "Ana Silva",
        },
    ],
    "retrieval": [
        {"claim": RAIN, "article": "river.json", "sentences": ["Heavy rain"], "kinds": ["date"]}
    ],
    "sentences": [
        {"id": "river", "part": "dev", "text": f"{SAID} {RAIN}", "sentences": [SAID, RAIN]}
    ],
}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Lay out seeds with one article, its gold, and floors that it passes."""
    folder = tmp_path / "seeds"
    (folder / "articles").mkdir(parents=True)
    (folder / "gold").mkdir()
    (folder / "articles" / "river.json").write_text(json.dumps(ARTICLE), encoding="utf-8")
    for name, rows in GOLD.items():
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / "gold" / f"{name}.jsonl").write_text(text, encoding="utf-8")
    copies_gold(folder)
    origins_gold(folder, origin_case())
    linking_gold(folder, linking_group())
    pairs_file(folder / "gold" / "contrast.jsonl")
    rulings_file(
        folder / "gold" / "rulings.jsonl",
        {"claim": RAIN, "ruling": "supported", "independent_sources": 1},
        {"claim": "Ships sank off the coast.", "ruling": "not_enough_evidence"},
    )
    worth_gold(folder, worth_sentence())
    pin(folder, {"attribution.f1": 0.9, "retrieval.recall@5": 0.9, "sentences.dev.f1": 0.9})
    return folder


def pin(seeds: Path, floors: dict[str, float]) -> None:
    """Write floors with the digests of the gold as it is."""
    digests = {
        f"gold/{path.name}": hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (seeds / "gold").glob("*.jsonl")
    }
    held = json.dumps({**floors, "digests": digests})
    (seeds / "floors.json").write_text(held, encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open a desk of small real parts over an empty archive."""
    with Desk(
        Settings(database_url="sqlite://", index_dir=tmp_path / "index"),
        Archive.open("sqlite://"),
        open_attributor=Attributor,
        open_embedder=HashingEmbedder,
        open_judge=OverlapJudge,
        open_index=lambda archive, embedder: CurrentIndex(
            archive, embedder, folder=tmp_path / "index", snapshot_every=1_000
        ),
    ) as opened:
        yield opened


def test_every_part_is_measured_on_its_gold(seeds: Path, desk: Desk) -> None:
    """A report has the figures, tables and breaches of all parts."""
    report = evaluate(seeds, desk=desk)

    assert {name.partition(".")[0] for name in report.figures} == set(Part)
    assert report.figures["attribution.f1"] == 1.0
    assert report.figures["attribution.narrator"] == 1.0
    assert report.figures["retrieval.mrr"] == 1.0
    assert report.figures["sentences.dev.f1"] == 1.0
    assert report.figures["copies.dev.pairs.recall"] == 1.0
    assert report.figures["origins.dev.right"] == 1.0
    assert report.figures["linking.dev.pairs.recall"] == 1.0
    assert report.figures["sayings.dev.finding"] == 1.0
    assert report.figures["stance.accuracy"] == 1.0
    assert report.figures["rulings.dev.accuracy"] == 1.0
    assert report.figures["worth.dev.recall"] == 1.0
    assert report.misses == ()
    assert report.breaches == ()
    titles = {table.title for table in report.tables}
    assert titles >= {"2 sentence ends, dev", "Attribution", "Retrieval, 1 claims"}


def test_a_desk_without_a_judge_has_no_stances_to_measure(seeds: Path, tmp_path: Path) -> None:
    """Nothing passes for want of a judge."""
    with a_desk(tmp_path / "unjudged") as desk, pytest.raises(Misconfigured, match="nobody judges"):
        evaluate(seeds, parts=[Part.STANCE], desk=desk)


def test_a_part_is_measured_alone(seeds: Path) -> None:
    """What was not asked for is neither measured nor held against its floor."""
    pin(seeds, {"attribution.f1": 0.9, "retrieval.mrr": 1.1})

    report = evaluate(seeds, parts=[Part.ATTRIBUTION])

    assert {name.partition(".")[0] for name in report.figures} == {"attribution"}
    assert report.breaches == ()


def test_what_is_below_its_floor_is_reported(seeds: Path) -> None:
    """The report holds the measured figures against the floors of the seeds."""
    pin(seeds, {"sentences.dev.f1": 1.1})

    report = evaluate(seeds, parts=[Part.SENTENCES])

    assert report.breaches == (Below("sentences.dev.f1", 1.0, 1.1),)


def test_marked_articles_are_measured_with_the_gold(seeds: Path) -> None:
    """Their figures can have floors of their own."""
    a_marked_folder(seeds / "gold" / "attribution")

    report = evaluate(seeds, parts=[Part.ATTRIBUTION])

    assert "attribution.marked.f1" in report.figures
    assert "attribution.f1" in report.figures
    assert report.breaches == ()


def test_claims_are_sought_in_the_marked_articles_too(seeds: Path, desk: Desk) -> None:
    """A claim that a marked article bears on finds its sentence there."""
    a_marked_folder(seeds / "gold" / "attribution")
    line = {
        "claim": "Ferry stays in port",
        "article": "ferry.txt",
        "sentences": ["Ferry stays"],
        "kinds": ["negation"],
    }
    (seeds / "gold" / "retrieval.jsonl").write_text(json.dumps(line), encoding="utf-8")

    report = evaluate(seeds, parts=[Part.RETRIEVAL], desk=desk)

    assert report.figures["retrieval.recall@5.negation"] == 1.0


def test_a_marked_article_that_cannot_be_read_is_refused(seeds: Path) -> None:
    """A gate must not open because the gold is broken."""
    folder = a_marked_folder(seeds / "gold" / "attribution")
    (folder / "broken.txt").write_text("title: x", encoding="utf-8")

    with pytest.raises(BadInput, match=r"broken\.txt: not three parts"):
        evaluate(seeds, parts=[Part.ATTRIBUTION])


def test_what_is_measured_for_attribution_is_handed_in(seeds: Path) -> None:
    """What attributes nothing finds nothing."""
    report = evaluate(seeds, parts=[Part.ATTRIBUTION], attribute=always())

    assert report.figures["attribution.recall"] == 0.0


def test_seeds_without_floors_are_refused(seeds: Path) -> None:
    """Nothing passes for want of a floor."""
    (seeds / "floors.json").unlink()

    with pytest.raises(Misconfigured):
        evaluate(seeds, parts=[Part.SENTENCES])


def test_gold_that_lies_about_an_article_is_refused(seeds: Path) -> None:
    """Words that do not stand in an article are an error, not a miss."""
    path = seeds / "gold" / "attribution.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("river will", "sea will"))

    with pytest.raises(BadInput, match="sea will"):
        evaluate(seeds, parts=[Part.ATTRIBUTION])


def test_a_scratch_desk_shares_nothing_but_the_model(tmp_path: Path) -> None:
    """What is read into a scratch desk reaches neither the archive nor the index in use."""
    settings = Settings(
        database_url=f"sqlite:///{tmp_path / 'mine.sqlite3'}", index_dir=tmp_path / "indexes"
    )
    with scratch_desk(settings) as scratch:
        apart = scratch.settings

        assert scratch.archive.counts().articles == 0
        assert (apart.index_dir / "models").samefile(settings.index_dir / "models")

    assert not apart.index_dir.exists()
    assert [path.name for path in settings.index_dir.iterdir()] == ["models"]
    assert not (tmp_path / "mine.sqlite3").exists()


@pytest.mark.model
def test_a_scratch_desk_answers() -> None:
    """Without a desk of one's own, the model that the settings name searches."""
    with scratch_desk(Settings()) as scratch:
        list(scratch.ingest([Read("river", an_article(f"{SAID} {RAIN}"))]))

        [first, *_] = scratch.check(Claim("It has rained a lot."), limit=2).evidence

    assert first.passage.text == RAIN
