"""Factcheck side by side with txtai and with plain sentence-transformers.

    python -m benchmarks.bench_others --sentences 10000

All have the same weights, sentences and claims, and every core; each runs in a process of its own,
one after the other. txtai, hybrid and otherwise as it comes, runs in a virtual environment under
`indexes/bench`, into which it is installed the first time (1.3 GB, with the versions of
`constraints.txt`); it is nothing that the project needs. What was measured goes to
`benchmarks/results`.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
import time
import venv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.contender_ours import articles_of, places
from benchmarks.contender_plain import write_vectors
from benchmarks.contest import LIMIT, Answer, Material
from benchmarks.exact import exact
from benchmarks.figures import Compared
from benchmarks.measuring import Times, apart, say
from benchmarks.moulds import SEEDS
from benchmarks.results import SIZES, Results, conditions
from benchmarks.stories import Stories
from benchmarks.vectors import bench_folder
from factcheck.embedding.weights import locate
from factcheck.evaluation import retrieval
from factcheck.evaluation.gold import read_claims, read_searched
from factcheck.settings import PACKAGED_MODEL, Settings

ROOT = Path(__file__).resolve().parent.parent
_SHOWN = min(retrieval.DEPTHS)


@dataclass(frozen=True, slots=True)
class Entry:
    """A contender's name, and the command that runs it over two materials."""

    name: str
    python: str
    module: str
    arguments: tuple[str, ...] = ()


OURS = tuple(
    Entry(f"Factcheck, {name}", sys.executable, "benchmarks.contender_ours", (how,))
    for name, how in (
        ("bare parts", "bare"),
        ("with the rules", "rules"),
        ("with the tagger", "tagger"),
    )
)
PLAIN = Entry("sentence-transformers", sys.executable, "benchmarks.contender_plain")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sentences", type=int, default=SIZES[0])
    parser.add_argument("--claims", type=int, default=200)
    asked = parser.parse_args()
    folder = bench_folder() / "others"
    folder.mkdir(exist_ok=True)
    txtai = install_txtai(bench_folder() / "txtai")
    material = prepare(asked.sentences, asked.claims)
    gold = prepare_gold()
    material.write(folder / "material.json")
    gold.write(folder / "gold.json")
    say("exact vectors of sentence-transformers")
    apart(write_vectors, material, folder)
    rows = [conditions(asked.claims)]
    compared = [measured(entry, material, folder) for entry in (*OURS, PLAIN, *txtai)]
    for row in compared:
        print(row)
    written = Results().write("others", asked.sentences, [*rows, *compared])
    say(f"see {written.name}")


def install_txtai(folder: Path) -> tuple[Entry, ...]:
    """Install txtai into an environment of its own; where that fails, say so and leave it out."""
    python = folder / "bin" / "python"
    if not (folder / ".installed").is_file():
        say("installing txtai, once")
        venv.create(folder, with_pip=True)
        constraints = str(ROOT / "constraints.txt")
        command = [str(python), "-m", "pip", "install", "--quiet", "--constraint", constraints]
        if subprocess.run([*command, "txtai"], check=False).returncode:
            say("txtai could not be installed (see above); it is left out of the comparison")
            return ()
        (folder / ".installed").touch()
    return (Entry("txtai, hybrid", str(python), "benchmarks.contender_txtai"),)


def prepare(sentences: int, claims: int) -> Material:
    """Return articles with at least so many sentences, and claims that stand in none of them."""
    stories = Stories()
    held = 0
    for number in itertools.count(1):
        held += len(stories.story(number - 1).record.sentences)
        if held >= sentences:
            break
    found = Material([], stories.claims(claims, seed=21), number, _model())
    texts = [text for _, text in places(articles_of(found))]
    return Material(texts, found.claims, number, found.model)


def prepare_gold() -> Material:
    """Return the articles and the claims of the gold for retrieval."""
    claims = [claim.text for claim in read_claims(SEEDS / "gold" / "retrieval.jsonl")]
    found = Material([], claims, 0, _model())
    return Material([text for _, text in places(articles_of(found))], claims, 0, found.model)


def measured(entry: Entry, material: Material, folder: Path) -> Compared:
    """Run a contender and compare what it found with what it should have."""
    say(entry.name)
    command = [entry.python, "-m", entry.module, str(folder / "material.json")]
    command += [str(folder / "gold.json"), *entry.arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1"}
    begun = time.perf_counter()
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    say(f"{entry.name} took {time.perf_counter() - begun:.0f} s")
    answer = Answer(**json.loads(done.stdout.splitlines()[-1]))
    times = Times(tuple(answer.query_ms))
    return Compared(
        name=entry.name,
        sentences=len(material.sentences),
        rate=len(material.sentences) / answer.seconds,
        query_ms=times.median,
        query_p99_ms=times.p99,
        peak=answer.peak,
        vector_recall=_vector_recall(answer, folder),
        gold_recall=_gold_recall(answer),
    )


def _vector_recall(answer: Answer, folder: Path) -> float | None:
    if answer.nearest is None:
        return None
    rows, claims = np.load(folder / "sentences.npy"), np.load(folder / "claims.npy")
    found = np.array([row + [-1] * (LIMIT - len(row)) for row in answer.nearest], np.int64)
    return exact(claims, rows, LIMIT).recall(found, rows)


def _gold_recall(answer: Answer) -> float:
    articles = read_searched(SEEDS, largest=Settings().max_article_bytes)
    names = {article.id: name for name, article in articles.items()}
    sentences = [
        retrieval.Found(names[article], text) for article, text in places(articles.values())
    ]
    claims = read_claims(SEEDS / "gold" / "retrieval.jsonl")
    scores = retrieval.score(claims, lambda _: [[sentences[n] for n in row] for row in answer.gold])
    return scores.overall.recall[_SHOWN]


def _model() -> str:
    return str(locate(PACKAGED_MODEL).folder)


if __name__ == "__main__":
    main()
