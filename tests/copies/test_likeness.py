"""What makes two texts printings of one story."""

import pytest

from factcheck.copies import compare, is_copy, wording
from tests.copies.texts import BACKGROUND, CUT, FOLLOW_UP, LEAD, OUTCOME, SCENE, STORY

LOCAL = (
    "The bride, Eilidh Rae of Shore Street, was brought ashore in the lifeboat that her father "
    "used to steer, and the wedding is still on for Saturday if the weather lets it be."
)
EDITED = STORY.replace("was pulled free", "was freed").replace("a very long silence", "silence")
MOULD = (
    "A magnitude {} earthquake struck {} at {} on Tuesday, the Regional Seismology Center said. "
    "There were no immediate reports of damage or injuries. The quake was centered {} kilometers "
    "from the nearest town at a depth of {} kilometers, the center said on its website."
)


def copies(one: str, other: str) -> bool:
    likeness = compare(wording(one), wording(other))
    assert compare(wording(other), wording(one)) == likeness
    return is_copy(likeness)


@pytest.mark.parametrize(
    "printing",
    [
        pytest.param(STORY, id="word for word"),
        pytest.param(STORY.replace("\n\n", " "), id="in one paragraph"),
        pytest.param(CUT, id="cut from the bottom"),
        pytest.param(LEAD, id="the lead alone"),
        pytest.param("\n\n".join((LOCAL, LEAD, SCENE, OUTCOME)), id="a paragraph of its own first"),
        pytest.param("\n\n".join((SCENE, BACKGROUND, OUTCOME)), id="cut from the top"),
        pytest.param(EDITED.replace('"', "”").upper(), id="copy-edited"),
    ],
)
def test_a_printing_is_a_copy(printing: str) -> None:
    """Whatever a desk does to a story, it stays that story."""
    assert copies(STORY, printing)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(STORY, FOLLOW_UP, id="a follow-up repeats the background"),
        pytest.param(STORY, LOCAL, id="another story"),
        pytest.param(STORY, f"{LOCAL}\n\n{SCENE}\n\n{LOCAL.upper()[:99]}", id="one that quotes it"),
        pytest.param(STORY, "", id="nothing"),
        pytest.param("", "", id="nothing twice"),
        pytest.param(
            MOULD.format("4.6", "Kamora", "6:14", "28", "11"),
            MOULD.format("3.9", "Sulwa", "11:52", "12", "7"),
            id="two reports from one mould",
        ),
    ],
)
def test_what_only_shares_words_is_no_copy(one: str, other: str) -> None:
    """Background, quotations and moulds are shared by stories that are not one."""
    assert not copies(one, other)


def test_containment_is_that_of_the_shorter() -> None:
    """The two texts may be given in either order."""
    likeness = compare(wording(STORY), wording(CUT))

    assert likeness.containment == 1.0
    assert likeness.jaccard < 0.6
    assert likeness.leads == (1.0, 1.0)
    assert likeness.figures == 1.0
