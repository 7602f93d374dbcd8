"""Printings of one story are linked as they come in, and parted as they go."""

import random
from collections.abc import Sequence
from itertools import combinations

import pytest
from sqlalchemy import func, select

from factcheck.copies import Pair, compare, group, is_copy, wording
from factcheck.model import Extent, Record
from factcheck.store import Archive, copying
from factcheck.store.tables import copies, fingerprints, stories
from tests.copies.texts import BACKGROUND, CUT, FOLLOW_UP, LEAD, OUTCOME, SCENE, STORY
from tests.store.records import a_record

OTHER = (
    "Thieves took a gold cup of the Bronze Age from a museum in Valletri on Sunday afternoon and "
    "left by bicycle, police said, ringing their bells at every corner."
)


def printed(text: str, number: int) -> Record:
    """Return an article at an address of its own."""
    return a_record(text, url=f"https://example.org/{number}", outlet=f"Paper {number}")


def filed(archive: Archive, *texts: str) -> list[str]:
    """File articles, and return their ids."""
    return [archive.add(printed(text, n)).article_id for n, text in enumerate(texts)]


def told(archive: Archive, ids: Sequence[str]) -> list[set[str]]:
    """Return the groups that tell one story, those of one article left out."""
    others = archive.printings(ids)
    groups = [{own, *(p.article_id for p in found)} for own, found in others.items()]
    return [one for number, one in enumerate(groups) if one not in groups[:number]]


def rows(archive: Archive) -> tuple[int, ...]:
    with archive._database.reading() as connection:
        counts = (select(func.count()).select_from(t) for t in (stories, fingerprints, copies))
        return tuple(connection.execute(count).scalar_one() for count in counts)


def test_a_reprint_is_linked_when_it_is_filed(archive: Archive) -> None:
    """The same story in three papers is one, and what only repeats its background another."""
    whole, cut, follow_up, other, again = filed(archive, STORY, CUT, FOLLOW_UP, OTHER, STORY)

    assert told(archive, [whole, cut, follow_up, other, again]) == [{whole, cut, again}]
    by_id = {p.article_id: p for p in archive.printings([again])[again]}
    assert by_id[whole].extent is Extent.WHOLE
    assert by_id[cut].extent is Extent.PART
    assert by_id[whole].outlet == "Paper 0"


def test_an_unchanged_article_is_not_its_own_reprint(archive: Archive) -> None:
    """To file it again changes nothing."""
    [own, _] = filed(archive, STORY, CUT)
    before = rows(archive)

    archive.add(printed(STORY, 0))

    assert rows(archive) == before
    assert len(archive.printings([own])[own]) == 1


def test_a_revision_that_tells_something_else_leaves_the_story(archive: Archive) -> None:
    """The other printings stay together, and the old revision is nobody's copy any more."""
    first, second, third = filed(archive, STORY, CUT, STORY)

    archive.add(printed(OTHER, 0))

    assert told(archive, [first, second, third]) == [{second, third}]
    archive.add(printed(STORY, 0))
    assert told(archive, [first, second, third]) == [{first, second, third}]


def test_a_revision_with_a_correction_stays_in_the_story(archive: Archive) -> None:
    """An article that is revised is linked anew."""
    first, second = filed(archive, STORY, CUT)

    archive.add(printed(STORY.replace("eight hours", "nine hours"), 0))

    assert told(archive, [first, second]) == [{first, second}]


def test_deleting_one_printing_keeps_the_others_together(archive: Archive) -> None:
    """Nothing is left of it, whichever it was."""
    first, second, third = filed(archive, STORY, CUT, STORY)

    archive.delete(first)

    assert told(archive, [first, second, third]) == [{second, third}]
    archive.delete(third)
    assert told(archive, [second]) == []


def test_printings_that_only_a_deleted_one_linked_are_parted(archive: Archive) -> None:
    """The top and the bottom of a story have nothing in common but the story."""
    top = "\n".join((LEAD, SCENE))
    bottom = "\n".join((BACKGROUND, OUTCOME))
    joined = "\n".join((bottom, top))
    ids = filed(archive, top, bottom, joined)
    assert told(archive, ids) == [set(ids)]

    archive.delete(ids[2])

    assert told(archive, ids) == []


def test_nothing_is_left_of_what_was_deleted(archive: Archive) -> None:
    """Revisions and deletions leave no row behind that no newest revision has."""
    ids = filed(archive, STORY, CUT, FOLLOW_UP, OTHER)
    alone = rows(archive)
    archive.add(printed(OTHER, 0))
    archive.add(printed(STORY, 0))
    assert rows(archive) == alone

    for article_id in ids:
        archive.delete(article_id)

    assert rows(archive) == (0, 0, 0)


def test_a_text_without_words_has_no_copy(archive: Archive) -> None:
    """An empty page is not a reprint of another empty page."""
    ids = filed(archive, "", "", "…", "Subscribe to read more.", "Subscribe to read more.")

    assert told(archive, ids) == []
    for article_id in ids:
        if article_id in {listed.id for listed in archive.articles(offset=0, limit=9)[0]}:
            archive.delete(article_id)
    assert rows(archive) == (0, 0, 0)


def test_a_story_of_more_printings_than_are_compared_stays_one(archive: Archive) -> None:
    """Each is linked to some of the others, and through them to all."""
    count = copying.AT_MOST + 5
    ids = filed(archive, *[STORY] * count)

    assert told(archive, ids) == [set(ids)]
    assert rows(archive)[2] < count * (count - 1) // 2


def test_a_stock_phrase_hides_no_copy(archive: Archive) -> None:
    """Where more articles share a phrase than are looked at, what else is shared finds a copy."""
    phrase = "who spoke on condition of anonymity because of fear of reprisals said on Friday that"
    first = archive.add(printed(f"{STORY} {phrase}", 999)).article_id
    rng = random.Random(5)
    for number in range(copying.PRINTINGS_OF_A_PHRASE + 5):
        own = " ".join(f"w{rng.randrange(10**6)}x" for _ in range(40))
        archive.add(printed(f"{own} {phrase}", number))

    last = archive.add(printed(f"{STORY} {phrase}", 1_000)).article_id

    assert told(archive, [last]) == [{first, last}]


@pytest.mark.parametrize("seed", range(4))
def test_any_history_leads_to_what_the_texts_say(archive: Archive, seed: int) -> None:
    """Filed, revised and deleted in any order, articles are grouped by what they say now."""
    rng = random.Random(seed)
    parts = [LEAD, SCENE, BACKGROUND, OUTCOME, OTHER]
    now: dict[int, str] = {}
    for _ in range(25):
        number = rng.randrange(7)
        if number in now and rng.random() < 0.3:
            archive.delete(printed("", number).article.id)
            del now[number]
        else:
            now[number] = "\n".join(rng.sample(parts, rng.randint(1, 4)))
            archive.add(printed(now[number], number))

    with archive._database.reading() as connection:
        found = dict(connection.execute(select(stories.c.revision_id, stories.c.story)).all())
    ids = {number: archive.get(printed("", number).article.id).passages[0].id for number in now}
    kept = archive.stories(ids.values())
    revision = {number: kept[ids[number]] for number in now}
    assert len(found) == len(now)
    assert _partition(revision) == _partition(_expected(now))


def _expected(now: dict[int, str]) -> dict[int, int]:
    wordings = {number: wording(text) for number, text in now.items()}
    pairs = []
    for one, other in combinations(now, 2):
        likeness = compare(wordings[one], wordings[other])
        if is_copy(likeness):
            pairs.append(Pair(one, other, likeness.containment))
    return group({number: found.words for number, found in wordings.items()}, pairs)


def _partition(stories: dict[int, int]) -> set[frozenset[int]]:
    return {
        frozenset(n for n, story in stories.items() if story == each) for each in stories.values()
    }
