"""Articles made from the seeds."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pytest

from benchmarks.stories import DAYS, OUTLETS, Stories, outlet, published
from factcheck.index import Vectors
from factcheck.model import Filters
from factcheck.store import Archive

MODEL = "a model"


def random_vectors(texts: Sequence[str]) -> Vectors:
    return np.random.default_rng(0).normal(size=(len(texts), 8)).astype(np.float32)


@pytest.fixture(scope="module")
def stories() -> Stories:
    return Stories(random_vectors)


def test_an_article_depends_on_its_number_alone(stories: Stories) -> None:
    """An archive that was begun can be gone on with."""
    first, again = stories.story(7), stories.story(7)

    assert first.record == again.record
    assert np.array_equal(first.vectors, again.vectors)
    assert stories.story(8).record.article != first.record.article


def test_every_sentence_can_be_found_with_its_vector(stories: Stories) -> None:
    """What the archive keeps of an article is a vector for each of its sentences."""
    archive = Archive.open("sqlite://")
    story = stories.story(3)

    archive.add(story.record, story.embeddings(MODEL))

    ids = archive.passing(Filters(), None)
    known, _ = archive.vectors(ids, MODEL)
    assert len(ids) == len(story.record.sentences) == len(story.vectors)
    assert np.array_equal(known, ids)


def test_claims_stand_in_no_article(stories: Stories) -> None:
    """They are made from sentences that are kept back; of those, some hundreds."""
    claims = stories.claims(50, seed=1)

    assert len(set(claims)) == 50
    assert all(len(claim) >= 20 for claim in claims)


def test_each_outlet_prints_its_share() -> None:
    """Of so many articles it prints one, and no article is printed by two."""
    printed = Counter(outlet(number) for number in range(20_000))

    assert {name: printed[name] for name in OUTLETS} == {
        name: 20_000 // one_of for name, (one_of, _) in OUTLETS.items()
    }


def test_each_day_has_as_many_articles() -> None:
    """A range of days lets its share pass."""
    days = Counter(published(number) for number in range(2 * DAYS))

    assert set(days.values()) == {2}
    assert len(days) == DAYS
