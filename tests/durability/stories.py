"""Made-up stories, and what a desk does with them step by step: the same in every process."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from factcheck.model import Article
from tests.factories import an_article

# Stories stay for so many rounds, two from each: more than enough sentences for every kind of index
# of `driver.POLICY`, and few enough to look for each of them after every kill.
STAY = 11
# What one round does: of the stories that it files, one is revised and one is deleted.
_ROUND = 5
# Two that were filed long ago are deleted as well, once there are such.
_LATER_ROUND = 7
_SYLLABLES = "ba de fi go ku la me ni po ru sa te vi wo zu".split()


@dataclass(frozen=True, slots=True)
class File:
    """File a story, or its next revision."""

    article: Article


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete a story."""

    article: Article


Step = File | Delete


def step(owner: str, number: int) -> Step:
    """Return what is done in step `number`, from 0, by one of several who file stories."""
    early = number < _ROUND * STAY
    turn, place = divmod(number, _ROUND) if early else divmod(number - _ROUND * STAY, _LATER_ROUND)
    turn += 0 if early else STAY
    match place:
        case 0 | 1 | 3:
            return File(_story(owner, turn, "abxc"[place], revision=1))
        case 2:
            return File(_story(owner, turn, "a", revision=2))
        case 4:
            return Delete(_story(owner, turn, "c", revision=1))
        case _:
            return Delete(_story(owner, turn - STAY, "abxxxab"[place], revision=1))


def standing(owner: str, done: int) -> dict[str, Article]:
    """Return the articles that can be found after so many steps, by their ids."""
    found: dict[str, Article] = {}
    for number in range(done):
        match step(owner, number):
            case File(article):
                found[article.id] = article
            case Delete(article):
                del found[article.id]
    return found


def gone(owner: str, done: int) -> dict[str, Article]:
    """Return the articles that were deleted last."""
    steps = [step(owner, number) for number in range(max(0, done - _LATER_ROUND), done)]
    return {one.article.id: one.article for one in steps if isinstance(one, Delete)}


def _story(owner: str, turn: int, letter: str, *, revision: int) -> Article:
    """Return a story; its second revision keeps the first of its sentences and no other."""
    name = f"{owner}-{turn}-{letter}"
    lines = [*_sentences(f"{name}-1", 1), *_sentences(f"{name}-{revision}", 3)]
    return an_article(" ".join(lines), url=f"https://example.org/{name}", title=name)


def _sentences(seed: str, count: int) -> Iterator[str]:
    """Yield sentences of words that stand nowhere else; in the last of them somebody speaks."""
    words = _words(Random(seed))
    for number in range(count):
        subject, verb, thing, name = (next(words) for _ in range(4))
        if number < count - 1:
            yield f"The {subject} of {name.title()} {verb} a {thing}."
        else:
            yield f"“The {subject} {verb} a {thing},” {name.title()} {next(words).title()} said."


def _words(rng: Random) -> Iterator[str]:
    while True:
        yield "".join(rng.choices(_SYLLABLES, k=4))
