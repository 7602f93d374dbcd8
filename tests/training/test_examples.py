"""What the tagger is trained on."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import Act, Polarity
from tests.evaluation.samples import MARKED, TEXT, a_gum_attribution, place
from training.examples import HELD_OUT, Example, gum_examples, marked_examples

SAID = a_gum_attribution(
    place("The ferry will not sail on Monday"), place("harbour master Ada Quill"), place("said")
)


def words(example: Example, numbers: tuple[int, ...]) -> str:
    return " ".join(example.line.tokens[number].text for number in numbers)


def a_folder(folder: Path, text: str = MARKED, *, name: str = "t1-01-ferry.txt") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def marked(folder: Path) -> list[Example]:
    return list(marked_examples([folder], leave_out=HELD_OUT))


def gum(
    folder: Path, *found: dict[str, Any], genre: str = "news", part: str = "train"
) -> list[Example]:
    told = [one | {"cue": [_with_text(span) for span in one["cue"]]} for one in found]
    row = {"genre": genre, "partition": part, "text": TEXT, "attributions": told}
    path = folder / "gum.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return list(gum_examples(path, ["train"]))


def _with_text(span: dict[str, int]) -> dict[str, Any]:
    return span | {"text": TEXT[span["start"] : span["end"]]}


def test_each_line_of_a_marked_article_is_an_example(tmp_path: Path) -> None:
    """With what is said in it, or nothing: there is as much to learn from silence."""
    found = marked(a_folder(tmp_path))

    assert [len(one.labels) for one in found] == [0, 1, 0, 1]


def test_a_label_says_which_words_are_which_part(tmp_path: Path) -> None:
    """Cue, parts by name, and what the row tells."""
    *_, example = marked(a_folder(tmp_path))
    [label] = example.labels

    assert words(example, label.cue) == "told"
    assert {part: words(example, numbers) for part, numbers in label.parts.items()} == {
        "source": "Officials who saw it",
        "knowledge": "who saw it",
        "told_to": "the Ledger",
        "content": "both crews rest",
    }
    assert (label.act, label.polarity, label.kind) == (
        Act.SPEECH,
        Polarity.ASSERTED,
        "anonymous several",
    )


@pytest.mark.parametrize(
    ("cells", "act", "polarity"),
    [
        ("denied | - | speech", Act.SPEECH, Polarity.DENIED),
        ("hedged | - | attitude", Act.ATTITUDE, Polarity.HEDGED),
    ],
)
def test_act_and_polarity_are_those_of_the_row(
    tmp_path: Path, cells: str, act: Act, polarity: Polarity
) -> None:
    """Nothing is guessed where it is marked."""
    text = MARKED.replace("several | | asserted | - | speech", f"several | | {cells}")

    *_, example = marked(a_folder(tmp_path, text))

    assert (example.labels[0].act, example.labels[0].polarity) == (act, polarity)


def test_what_stands_in_another_line_than_the_cue_is_no_part(tmp_path: Path) -> None:
    """The tagger reads one line at a time."""
    text = MARKED.replace("<c2>“The swell", "<c1>“Not <s1>Ada</s1>.”</c1>\n\n<c2>“The swell")

    first, said, again, *_ = marked(a_folder(tmp_path, text))

    assert (first.labels, again.labels) == ((), ())
    assert words(said, said.labels[0].parts["content"]) == "The ferry will not sail on Monday"


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("t1-10-ferry.txt", 0),
        ("t4-40-ferry.txt", 0),
        ("t1-01-ferry.txt", 4),
        ("t1-11-ferry.txt", 4),
        ("README.md", 0),
    ],
)
def test_every_tenth_article_is_held_out(tmp_path: Path, name: str, count: int) -> None:
    """Confidence is learned from what the tagger never saw."""
    assert len(marked(a_folder(tmp_path, name=name))) == count


def test_an_article_out_of_order_is_left_out_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the others are learned from."""
    a_folder(tmp_path, "nothing", name="t1-02-broken.txt")

    found = marked(a_folder(tmp_path))

    assert len(found) == 4
    assert capsys.readouterr().err.startswith("left out: t1-02-broken.txt: not three parts")


def test_what_is_said_in_gum_is_an_example(tmp_path: Path) -> None:
    """It marks no kind of speaker and no other parts."""
    [(example, label)] = [(one, label) for one in gum(tmp_path, SAID) for label in one.labels]

    assert words(example, label.cue) == "said"
    assert {part: words(example, numbers) for part, numbers in label.parts.items()} == {
        "content": "The ferry will not sail on Monday",
        "source": "harbour master Ada Quill",
    }
    assert (label.kind, label.polarity) == (None, Polarity.ASSERTED)


@pytest.mark.parametrize(
    ("cue", "act"),
    [("said", Act.SPEECH), ("believes", Act.ATTITUDE), ("The ferry will", Act.SPEECH)],
)
def test_the_act_is_guessed_from_gums_cue(tmp_path: Path, cue: str, act: Act) -> None:
    """Verbs of the mind are attitudes, the rest is speech."""
    one = a_gum_attribution(place("Monday"), place("Ada Quill"), place(cue))

    [label] = [label for example in gum(tmp_path, one) for label in example.labels]

    assert label.act is act


def test_what_gum_denies_is_denied(tmp_path: Path) -> None:
    """It marks no other polarity."""
    [label] = [
        label for one in gum(tmp_path, SAID | {"polarity": "negative"}) for label in one.labels
    ]

    assert label.polarity is Polarity.DENIED


def test_what_gum_attributes_without_a_cue_is_no_label(tmp_path: Path) -> None:
    """The tagger begins from cues."""
    assert not any(one.labels for one in gum(tmp_path, SAID | {"no_cue": True}))


@pytest.mark.parametrize(
    ("genre", "part", "plain", "labelled"),
    [
        pytest.param("news", "train", True, True, id="news in whole"),
        pytest.param("interview", "train", True, True, id="interviews in whole"),
        pytest.param("court", "train", False, True, id="of rulings what is said"),
        pytest.param("academic", "train", False, True, id="of papers what is said"),
        pytest.param("fiction", "train", False, False, id="licensed otherwise"),
        pytest.param("news", "dev", False, False, id="to be measured on"),
        pytest.param("news", "test", False, False, id="to be measured on as well"),
    ],
)
def test_of_gum_is_taken_what_may_be_and_what_is_like_news(
    tmp_path: Path, genre: str, part: str, *, plain: bool, labelled: bool
) -> None:
    """By licence, by part, and by kind of text."""
    found = gum(tmp_path, SAID, genre=genre, part=part)

    assert any(not one.labels for one in found) is plain
    assert any(one.labels for one in found) is labelled
