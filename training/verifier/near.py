"""Pairs in which a sentence supports a claim in its own words: what somebody says, or a clause.

python -m training.verifier.near --pairs FILE... > near.jsonl

People write claims for a sentence in other words, and false ones near to it: a network that learns
from such pairs alone takes what is nearly the sentence for false.
"""

import argparse
import json
import random
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.attribution import attribute
from factcheck.model import Act, Article, Block, BlockKind, Narrator, Polarity, Span
from factcheck.sentences import split
from training.verifier.pairs import read_pairs

# Claims taken of a sentence at most, and how many words one has: claims are short.
_OF_A_SENTENCE, _FEWEST, _MOST = 2, 4, 18
# A clause ends where another begins that only adds to it; "if" and "unless" do not only add.
_CLAUSE = re.compile(
    r"(?P<clause>[A-Z“\"'‘].{20,}?)(?:, (?:after|as|when|while|which|who|but|and|killing|leaving"
    r"|according|with|because|although)\b| (?:after|when|because|while|although|before)\b)"
)
_MARKS = "“”\"‘’',. "


def claims(sentence: str) -> list[str]:
    """Return what a sentence says in its own words: what is said in it, its clause, all of it."""
    article = Article(sentence, blocks=(Block(Span(0, len(sentence)), BlockKind.BODY),))
    said = [
        one.content[0].of(sentence)
        for one in attribute(article, split(article))
        if not isinstance(one.speaker, Narrator)
        and one.polarity is Polarity.ASSERTED
        and one.act is Act.SPEECH
        and len(one.content) == 1
    ]
    clause = _CLAUSE.match(sentence)
    found = [*said, *([clause["clause"]] if clause else []), sentence]
    return [
        _as_claim(text) for text in dict.fromkeys(found) if _FEWEST <= len(text.split()) <= _MOST
    ]


def _as_claim(text: str) -> str:
    bare = text.strip(_MARKS)
    return f"{bare[:1].upper()}{bare[1:]}."


def pairs(sentences: Mapping[str, str], chance: random.Random) -> Iterator[dict[str, object]]:
    """Yield rows of pairs that support, at most so many of a sentence, each with its context."""
    for sentence, context in sentences.items():
        found = claims(sentence)
        around = {"context": context} if context else {}
        for claim in chance.sample(found, min(_OF_A_SENTENCE, len(found))):
            yield {"claim": claim, "evidence": sentence, "label": "S", **around}


def main() -> None:
    """Print pairs as JSON Lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, nargs="+", required=True, help="their evidence")
    options = parser.parse_args()
    read: dict[str, str] = {}
    for path in options.pairs:
        for pair in read_pairs(path):
            read[pair.evidence] = read.get(pair.evidence) or pair.context
    for row in pairs(read, random.Random(1)):
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
