"""What becomes of a line that rules and tagger read differently."""

from dataclasses import replace

import pytest

from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.merging import merged
from factcheck.model import Act, Polarity, Span
from tests.attribution.sheets import a_frame, a_line, a_reading, place

LINE = a_line(
    "Mayor Jane Doe told the board and said it was safe, and Roe denied that it was cheap."
)
SAFE, CHEAP = "it was safe", "it was cheap"


def by_rules(cue: str = "said", *, mention: str | None = "Jane Doe", content: str = SAFE) -> Frame:
    return a_frame(LINE, cue, mention=mention, content=content)


def by_tags(
    cue: str = "said",
    *,
    mention: str | None = "Jane Doe",
    content: str = SAFE,
    certainty: float = 0.9,
    firmness: float = 0.9,
) -> Frame:
    reading = a_reading(certainty=certainty, firmness=firmness)
    return a_frame(LINE, cue, mention=mention, content=content, rule=Rule.TAGGED, reading=reading)


def only(frames: list[Frame]) -> Frame:
    [frame] = frames
    return frame


def test_what_the_rules_alone_see_is_kept() -> None:
    """Without a reading of the tagger's the frame stays as it is."""
    frame = by_rules()

    assert merged(LINE, [frame], []) == [frame]


@pytest.mark.parametrize(("certainty", "kept"), [(0.9, True), (0.2, False)])
def test_what_the_tagger_alone_sees_is_kept_if_it_is_certain(
    certainty: float, *, kept: bool
) -> None:
    """A cue that no rule knows needs more certainty than none at all."""
    frame = by_tags(certainty=certainty)

    assert merged(LINE, [], [frame]) == ([frame] if kept else [])


def test_one_cue_is_one_frame_with_the_content_of_the_rules() -> None:
    """The tagger adds how it is said; where quotations end is known better by rule."""
    rules = by_rules()
    tags = replace(by_tags(content=CHEAP), act=Act.ATTITUDE, polarity=Polarity.HEDGED)

    frame = only(merged(LINE, [rules], [tags]))

    assert (frame.rule, frame.content) == (rules.rule, rules.content)
    assert (frame.act, frame.polarity, frame.reading) == (tags.act, tags.polarity, tags.reading)


def test_an_uncertain_cue_counts_where_a_rule_sees_it_too() -> None:
    """Two who see the same need to be less certain each."""
    frame = only(merged(LINE, [by_rules()], [by_tags(certainty=0.2)]))

    assert frame.reading is not None


@pytest.mark.parametrize(
    ("firmness", "mention"),
    [pytest.param(0.9, "Mayor Jane Doe", id="firm"), pytest.param(0.5, "Doe", id="not firm")],
)
def test_a_firm_source_replaces_the_one_by_rule(firmness: float, mention: str) -> None:
    """The tagger's mention is taken where it is sure of its words."""
    tags = by_tags(mention="Mayor Jane Doe", firmness=firmness)

    frame = only(merged(LINE, [by_rules(mention="Doe")], [tags]))

    assert frame.mention == place(LINE, mention)


@pytest.mark.parametrize(
    ("mention", "words"),
    [pytest.param("Doe", SAFE, id="one speaker"), pytest.param("the board", CHEAP, id="two")],
)
def test_where_they_agree_on_nothing_speaker_and_words_are_the_taggers(
    mention: str, words: str
) -> None:
    """The rules have misread the sentence; where the speaker is the same, only the tagger has."""
    tags = by_tags(mention="Jane Doe", content=CHEAP)

    frame = only(merged(LINE, [by_rules(mention=mention)], [tags]))

    assert frame.content == by_tags(content=words).content


def test_a_turn_keeps_its_words_whatever_the_tagger_reads() -> None:
    """What stands in a transcript after a name and a colon is that person's."""
    turn = replace(by_rules(mention="the board"), rule=Rule.TURN)

    assert only(merged(LINE, [turn], [by_tags(content=CHEAP)])).content == turn.content


def test_a_tagger_that_sees_no_source_leaves_the_one_by_rule() -> None:
    """However firm it is that there is none."""
    frame = only(merged(LINE, [by_rules(mention="Doe")], [by_tags(mention=None)]))

    assert frame.mention == place(LINE, "Doe")


def test_the_source_that_is_taken_lies_in_what_is_no_content() -> None:
    """What stands around the cue is widened to hold the new mention."""
    frame = only(merged(LINE, [by_rules(mention="Doe")], [by_tags(mention="Mayor Jane Doe")]))

    assert frame.outer[0] == place(LINE, "Mayor")[0]


@pytest.mark.parametrize("rule", [Rule.HEARD, Rule.REPORTS, Rule.CITING])
def test_rules_that_know_their_source_keep_it(rule: Rule) -> None:
    """A court that hears, and reports without an author, are no speakers to be replaced."""
    rules = replace(by_rules(mention="Doe"), rule=rule)

    assert only(merged(LINE, [rules], [by_tags()])).mention == place(LINE, "Doe")


def test_who_reports_is_not_replaced_by_who_is_cited() -> None:
    """Nor is a source that the tagger draws through both."""
    cited = replace(by_rules("told", mention="the board"), rule=Rule.CITING)
    tags = by_tags(mention="Mayor Jane Doe told the board")

    found = merged(LINE, [cited, by_rules(mention="Doe")], [tags])

    assert [frame.mention for frame in found] == [place(LINE, "the board"), place(LINE, "Doe")]


@pytest.mark.parametrize(
    ("text", "mention", "kept"),
    [
        pytest.param("As Ann Roe spoke, Doe said it was safe.", "Doe", True, id="a name"),
        pytest.param("As Ann Roe spoke, he said it was safe.", "he", True, id="he"),
        pytest.param("Ann Roe left because Doe said it was safe.", "Doe", True, id="because"),
        pytest.param("As Ann Roe spoke, Tom Doe said it was safe.", "Tom Doe", True, id="in full"),
        pytest.param("Ann Roe, who knew Tom Doe said it was safe.", "Tom Doe", False, id="whom"),
        pytest.param(
            "As Ann Roe spoke, the Doe said it was safe.", "the Doe", False, id="a phrase"
        ),
        pytest.param(
            "Ann Roe left after the firm said it was safe.", "the firm", True, id="after the firm"
        ),
        pytest.param(
            "Ann Roe left because the firm said it was safe.", "the firm", True, id="as it said so"
        ),
        pytest.param("Ann Roe, seen at the firm said it was safe.", "the firm", False, id="at it"),
        pytest.param("Ann Roe, who knew Doe said it was safe.", "Doe", False, id="an object"),
        pytest.param("Ann Roe, taught by him said it was safe.", "him", False, id="him"),
    ],
)
def test_one_word_that_is_its_clauses_subject_is_who_speaks(
    text: str, mention: str, *, kept: bool
) -> None:
    """Whomever the tagger takes the verb to be of."""
    line = a_line(text)
    rules = a_frame(line, mention=mention, content="it was safe")
    tags = replace(
        a_frame(line, mention="Ann Roe", content="it was safe"),
        rule=Rule.TAGGED,
        reading=a_reading(),
    )

    found = only(merged(line, [rules], [tags])).mention

    assert found == place(line, mention if kept else "Ann Roe")


def test_what_a_listener_has_is_no_source() -> None:
    """Said Doe to a crowd that held many workers."""
    line = a_line("It was safe, said Jane Doe to a crowd that held many workers.")
    parts = {"content": "It was safe"}
    told = place(line, "a crowd")
    rules = a_frame(line, mention="Jane Doe", rule=Rule.INVERTED, told_to=told, **parts)
    tags = a_frame(line, mention="many workers", rule=Rule.TAGGED, reading=a_reading(), **parts)

    assert only(merged(line, [rules], [tags])).mention == place(line, "Jane Doe")


def test_a_listener_is_taken_from_whoever_saw_one() -> None:
    """The rules' listener goes before the tagger's."""
    board, roe = place(LINE, "the board"), place(LINE, "Roe")
    tags = replace(by_tags(), told_to=board)

    assert only(merged(LINE, [by_rules()], [tags])).told_to == board
    assert only(merged(LINE, [replace(by_rules(), told_to=roe)], [tags])).told_to == roe


@pytest.mark.parametrize(
    ("mention", "count"),
    [
        pytest.param("Jane Doe", 1, id="the same speaker"),
        pytest.param(None, 1, id="nobody shown"),
        pytest.param("Roe", 2, id="another speaker"),
    ],
)
def test_the_same_words_of_one_speaker_are_one_frame(mention: str | None, count: int) -> None:
    """In "told the board and said", two cues lead up to one statement; two speakers make two."""
    assert len(merged(LINE, [by_rules()], [by_tags("told", mention=mention)])) == count


def test_of_the_same_words_the_reading_by_rule_is_kept() -> None:
    """However certain the tagger is of the other cue."""
    frame = only(merged(LINE, [by_rules()], [by_tags("told", certainty=1.0)]))

    assert frame.cue == place(LINE, "said")


def test_of_the_same_words_the_more_certain_cue_is_kept() -> None:
    """Where no rule decides."""
    frame = only(merged(LINE, [], [by_tags("told", certainty=0.6), by_tags(certainty=0.8)]))

    assert frame.cue == place(LINE, "said")


@pytest.mark.parametrize(
    ("content", "count"),
    [
        pytest.param("was safe , and Roe denied", 2, id="some words in common"),
        pytest.param("it was safe ,", 1, id="nearly all words in common"),
        pytest.param(CHEAP, 2, id="other words"),
    ],
)
def test_different_words_are_different_frames(content: str, count: int) -> None:
    """Only contents that share nearly everything are the same words."""
    assert len(merged(LINE, [by_rules()], [by_tags("told", content=content)])) == count


def test_frames_come_in_the_order_of_their_cues() -> None:
    """Whoever saw them."""
    late, early = by_rules("denied", mention="Roe", content=CHEAP), by_tags("told", content="board")

    assert [frame.cue for frame in merged(LINE, [late], [early])] == [
        place(LINE, "told"),
        place(LINE, "denied"),
    ]


def test_content_in_several_parts_is_compared_as_a_whole() -> None:
    """An interrupted statement is the same words as its parts together."""
    whole = by_rules(content="it was safe , and Roe denied that it was cheap")
    start, end = whole.content[0].start, whole.content[0].end
    parts = Span(start, start + 20), Span(start + 21, end)

    assert len(merged(LINE, [whole], [replace(by_tags("told"), content=parts)])) == 1


def test_the_rules_run_on_no_further_than_to_the_next_words_that_the_tagger_sees() -> None:
    """In "denied that it leaked and blamed the firm", the firm is not what is denied."""
    rules = by_rules(content=f"{SAFE}, and Roe denied that {CHEAP}")
    tags = [by_tags(), by_tags("denied", mention="Roe", content=CHEAP)]

    said, denied = merged(LINE, [rules], tags)

    assert (said.content, denied.content) == (tags[0].content, tags[1].content)


DENIAL = a_line("It was safe, said Jane Doe, a claim Tom Pike denies.")


def a_denial(mention: str, content: str) -> Frame:
    """Return a frame of "denies" as rules read it."""
    frame = a_frame(DENIAL, "denies", mention=mention, content=content)
    return replace(frame, rule=Rule.CONTENT_FIRST, polarity=Polarity.DENIED)


@pytest.mark.parametrize("mention", ["Jane Doe", "It"])
def test_who_denies_a_claim_is_whoever_stands_behind_it(mention: str) -> None:
    """Whatever the tagger reads of speaker and polarity: nobody denies what she says herself."""
    rules = a_denial("Tom Pike", "It was safe")
    tags = replace(
        a_denial(mention, "It was safe"),
        rule=Rule.TAGGED,
        polarity=Polarity.ASSERTED,
        reading=a_reading(),
    )

    found = only(merged(DENIAL, [rules], [tags]))

    assert (found.mention, found.polarity) == (place(DENIAL, "Tom Pike"), Polarity.DENIED)


def test_his_lawyers_are_not_he() -> None:
    """Where the tagger takes the one word for the source."""
    line = a_line("It was safe, his lawyers said.")
    rules = a_frame(line, mention="his lawyers", content="It was safe")
    tags = replace(
        a_frame(line, mention="his", content="It was safe"), rule=Rule.TAGGED, reading=a_reading()
    )

    assert only(merged(line, [rules], [tags])).mention == place(line, "his lawyers")


def test_what_is_said_ends_where_somebody_denies_it() -> None:
    """Though the tagger runs on into who does."""
    line = a_line("Doe accused Roe of theft, which Roe denied.")
    accused = replace(
        a_frame(line, "accused", mention="Doe", content="Roe of theft, which Roe"),
        rule=Rule.TAGGED,
        reading=a_reading(),
    )
    denied = a_frame(line, "denied", mention="Roe", content="Doe accused Roe of theft")
    which = place(line, "which")[0]
    denied = replace(
        denied,
        rule=Rule.CONTENT_FIRST,
        polarity=Polarity.DENIED,
        mention=(which + 1, which + 2),
        outer=(which, which + 3),
    )

    first, _ = merged(line, [denied], [accused])

    assert [part.end for part in first.content] == [len("Doe accused Roe of theft")]


def test_a_quotation_before_a_denial_keeps_its_mark() -> None:
    """It belongs to the words, though no comma stands between it and who denies them."""
    line = a_line("They asked: “Is it safe?” Roe denied this.")
    asked = replace(
        a_frame(line, "asked", mention="They", content="“Is it safe?”"),
        rule=Rule.TAGGED,
        reading=a_reading(),
    )
    start = place(line, "Roe")[0]
    denied = replace(
        a_frame(line, "denied", mention="Roe", content="“Is it safe?”"),
        rule=Rule.CONTENT_FIRST,
        polarity=Polarity.DENIED,
        outer=(start, start + 2),
    )

    first, _ = merged(line, [denied], [asked])

    assert first.content == asked.content


def test_who_takes_up_a_claim_does_not_make_it() -> None:
    """In "Doe seized on Roe's claim that it rains" the words are Roe's alone."""
    line = a_line("Doe seized on Roe's claim that it rains.")
    claim = a_frame(line, "claim", mention="Roe's", content="it rains", rule=Rule.NOMINAL)
    taken = a_frame(
        line,
        "seized",
        mention="Doe",
        content="it rains",
        rule=Rule.TAGGED,
        reading=a_reading(),
        polarity=Polarity.ASSERTED,
    )

    assert [frame.rule for frame in merged(line, [claim], [taken])] == [Rule.NOMINAL]
    denied = replace(taken, polarity=Polarity.DENIED)
    assert len(merged(line, [claim], [denied])) == 2
