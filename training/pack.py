"""Pack lines in word pieces, with their labels, so that they can be learned from elsewhere.

python -m training.pack --marked FOLDER... --gum FILE --texts FILE... --output lines.jsonl
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.attribution.sheet import lay_out
from factcheck.attribution.tagging.encoding import Encoded
from factcheck.attribution.tagging.gate import read_cues, worthwhile
from factcheck.attribution.tagging.tagger import PACKAGED
from factcheck.model import Act, Article, Block, BlockKind, Polarity, Span
from factcheck.sentences import split
from training.batches import Sample, samples
from training.examples import HELD_OUT, Example, Labelled, gum_examples, marked_examples
from training.train import read_tokenizer


def plain_examples(texts: Iterable[str]) -> Iterator[Example]:
    """Yield the lines of texts that nobody has marked, as far as they may say who said what."""
    cues = read_cues(PACKAGED)
    for text in dict.fromkeys(texts):
        article = Article(text, blocks=(Block(Span(0, len(text)), BlockKind.BODY),))
        for line in lay_out(article, split(article)).lines:
            if worthwhile(line, cues):
                yield Example(line, ())


def packed(found: Iterable[Sample], *, marked: bool) -> Iterator[str]:
    """Yield samples as lines of JSON."""
    for one in found:
        labels = [
            [label.cue, label.act, label.polarity, label.kind, label.parts] for label in one.labels
        ]
        encoded = one.encoded
        yield json.dumps([encoded.ids, encoded.looks, encoded.firsts, labels, marked])


def unpacked(lines: Iterable[str]) -> Iterator[Sample]:
    """Yield samples of lines of JSON."""
    for line in lines:
        ids, looks, firsts, labels, marked = json.loads(line)
        made = tuple(
            Labelled(
                tuple(cue),
                Act(act),
                Polarity(polarity),
                kind,
                {part: tuple(words) for part, words in parts.items()},
            )
            for cue, act, polarity, kind, parts in labels
        )
        yield Sample(Encoded(ids, looks, firsts), made, marked)


def main() -> None:
    """Pack as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marked", type=Path, nargs="*", default=[])
    parser.add_argument("--leave-out", default=HELD_OUT, help="a glob of files not to train on")
    parser.add_argument("--gum", type=Path)
    parser.add_argument("--texts", type=Path, nargs="*", default=[], help="one text a line")
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    tokenizer = read_tokenizer()
    marked = list(marked_examples(options.marked, leave_out=options.leave_out))
    if options.gum:
        marked += gum_examples(options.gum, ["train"])
    texts = (text for path in options.texts for text in path.read_text("utf-8").splitlines())
    plain = list(plain_examples(text for text in texts if text.strip()))
    print(f"{len(marked)} lines marked, {len(plain)} not", file=sys.stderr)
    with options.output.open("w", encoding="utf-8") as output:
        for line in packed(samples(marked, tokenizer), marked=True):
            print(line, file=output)
        for line in packed(samples(plain, tokenizer), marked=False):
            print(line, file=output)


if __name__ == "__main__":
    main()
