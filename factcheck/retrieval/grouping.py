"""One sentence of one story, in however many papers, as one hit."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from factcheck.copies import same_words
from factcheck.model import Hit


def group(
    hits: Iterable[Hit],
    *,
    stories: Mapping[int, int],
    articles: Mapping[int, int],
    texts: Mapping[int, str],
) -> list[Hit]:
    """Return the hits, best first, without those that are copies of a better one, which lists them.

    A copy is the same sentence but for a desk's edits, in another article of the same story. Of
    each sentence `stories` and `articles` have the story and the article, `texts` the words; one
    without story or words has no copy.
    """
    leaders: dict[int, list[int]] = defaultdict(list)
    kept: dict[int, Hit] = {}
    copies: dict[int, list[int]] = defaultdict(list)
    for hit in hits:
        key = hit.sentence_id
        story = stories.get(key)
        leading = leaders[story] if story is not None and key in texts else []
        leader = next((one for one in leading if _copied(one, key, articles, texts)), None)
        if leader is None:
            leading.append(key)
            kept[key] = hit
        else:
            copies[leader].append(key)
    # Most have none and are not shown: to make each anew took as long as the grouping.
    return [
        replace(hit, copies=tuple(copies[key])) if key in copies else hit
        for key, hit in kept.items()
    ]


def reprinted(stories: Mapping[int, int], articles: Mapping[int, int]) -> list[int]:
    """Return the sentences whose story more than one of the articles prints."""
    printing: dict[int, set[int]] = defaultdict(set)
    for key, story in stories.items():
        printing[story].add(articles[key])
    return [key for key, story in stories.items() if len(printing[story]) > 1]


def _copied(one: int, other: int, articles: Mapping[int, int], texts: Mapping[int, str]) -> bool:
    return articles[one] != articles[other] and same_words(texts[one], texts[other])
