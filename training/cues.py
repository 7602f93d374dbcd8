"""List the words that are ever cues: python -m training.cues --marked FOLDER.

Prints `factcheck/attribution/tagging/model/cues.txt`.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from factcheck.attribution.tagging.gate import stem
from factcheck.attribution.words import verbs
from training.examples import HELD_OUT, Example, marked_examples

# Of 0, .03, .05, .1 and .2: with .03 the tagger is spared 15 % of the sentences of PolNeAR's dev
# part, among which are 5 % of those in which something is attributed, by the rarest of cues.
LEAST_SHARE = 0.03


def stems(examples: Sequence[Example]) -> set[str]:
    """Return the stems of the words that are cues often enough, and of the verbs of saying."""
    words = (token for one in examples for token in one.line.tokens if token.is_word)
    printed = Counter(stem(token.lower) for token in words)
    first = (one.line.tokens[label.cue[0]] for one in examples for label in one.labels)
    cues = Counter(stem(token.lower) for token in first if token.is_word)
    often = {word for word, times in cues.items() if times / printed[word] >= LEAST_SHARE}
    return {word for word in often if word.isalpha()} | {stem(verb) for verb in verbs()}


def main() -> None:
    """Print the stems, in order."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marked", type=Path, nargs="*", default=[])
    examples = list(marked_examples(parser.parse_args().marked, leave_out=HELD_OUT))
    print(
        f"# Stems of words of which at least {LEAST_SHARE:.0%} are cues in the training articles,"
    )
    print("# and of the lexicon's verbs of saying. By: python -m training.cues")
    print("\n".join(sorted(stems(examples))))


if __name__ == "__main__":
    main()
