"""What frames are made of the words that the tagger marked."""

import pytest

from factcheck.attribution.apart import taken_apart
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.passives import is_passive
from factcheck.attribution.tagged import tagged_frames
from factcheck.model import Act, Polarity
from tests.attribution.sheets import a_line, a_sheet, numbers, place, shown, tagged, words_of


def only(frames: list[Frame]) -> Frame:
    [frame] = frames
    return frame


@pytest.mark.parametrize(
    ("text", "marked", "content"),
    [
        pytest.param(
            "Doe said the bridge was safe.", ["the bridge was safe"], ["the bridge was safe"],
            id="as marked",
        ),
        pytest.param(
            "Doe said that the bridge was safe.", ["that the bridge was safe"],
            ["the bridge was safe"], id="without that",
        ),
        pytest.param(
            "Doe said: the bridge was safe.", [": the bridge was safe ."],
            ["the bridge was safe"], id="without marks at the edges",
        ),
        pytest.param(
            "Doe said that bridge.", ["that bridge"], ["that bridge"], id="that before a noun",
        ),
        pytest.param(
            "Doe said the bridge, now old, was safe.", ["the bridge", "now old", "was safe"],
            ["the bridge, now old, was safe"], id="over small gaps",
        ),
        pytest.param(
            "The bridge, Doe said, was safe.", ["The bridge", "was safe"],
            ["The bridge", "was safe"], id="not over the cue",
        ),
        pytest.param(
            "Doe said “the bridge was safe.”", ["bridge was"], ["“the bridge was safe.”"],
            id="quotations in whole",
        ),
        pytest.param(
            "Doe said the bridge was “safe” now.", ["the bridge was “ safe"],
            ["the bridge was “safe”"], id="to the end of a quotation",
        ),
        pytest.param(
            "“The Roes said the bridge was safe,” Doe told Ham.", ["the bridge was"],
            ["the bridge was"], id="not beyond speech inside a quotation",
        ),
        pytest.param(
            "Doe said “the bridge is old but it was safe.”", ["the bridge", "it was safe"],
            ["“the bridge is old but it was safe.”"], id="a quotation once",
        ),
        pytest.param(
            "Doe said costs rose 5%.", ["costs rose 5 %"], ["costs rose 5%"], id="per cent",
        ),
        pytest.param("Doe said $5 was too much.", ["$ 5 was too much"], ["$5 was too much"],
            id="a sum of money",
        ),
        pytest.param(
            "Doe said was it safe?", ["was it safe ?"], ["was it safe?"], id="a question's mark",
        ),
    ],
)  # fmt: skip
def test_content_is_the_marked_words_and_whole_quotations(
    text: str, marked: list[str], content: list[str]
) -> None:
    """Words are neither lost nor added, but for a quotation that was marked in part."""
    sheet = a_sheet(text)

    frame = only(tagged_frames(sheet, 0, [tagged(sheet.lines[0], content=marked)]))

    assert words_of(sheet, frame.content) == content


@pytest.mark.parametrize(
    ("text", "marked", "mention", "aside"),
    [
        pytest.param("Jane Doe said it was safe.", ["Jane Doe"], "Jane Doe", "", id="as marked"),
        pytest.param(
            "Jane Doe Smith said it was safe.", ["Jane Doe"], "Jane Doe Smith", "",
            id="to the end of the name",
        ),
        pytest.param(
            "Jane Doe, the mayor, said it was safe.", ["Jane Doe , the mayor ,"], "Jane Doe",
            ", the mayor", id="with an aside",
        ),
        pytest.param(
            "Jane Doe (Labour) said it was safe.", ["Jane Doe ( Labour"], "Jane Doe",
            "( Labour )", id="with the bracket that closes",
        ),
        pytest.param(
            "The Ham board of Ely said it was safe.", ["The Ham board", "Ely"],
            "The Ham board of Ely", "", id="over a small gap",
        ),
        pytest.param(
            "Doe and the board of Ham said it was safe.", ["Doe", "the board of Ham"],
            "Doe and the board of Ham", "", id="joined",
        ),
        pytest.param(
            "Ely: Jane Doe of the board of Ham said it was safe.", ["Ely", "the board of Ham"],
            "the board of Ham", "", id="of two stretches the longer",
        ),
        pytest.param(
            "It was, Doe said Roe, was safe.", ["Doe", "Roe"], "Doe", "", id="not beyond the cue"
        ),
        pytest.param(
            "It was (Jane Doe) said to be was safe.", ["Jane Doe"], "Jane Doe", "",
            id="without a bracket that opened before",
        ),
        pytest.param("It is said it was safe.", [], None, "", id="nobody"),
        pytest.param(
            "Jane Doe, who lives in the old mill with Roe, said it was safe.",
            ["Jane Doe", "the old mill with Roe"], "Jane Doe",
            ", who lives in the old mill with Roe", id="with an aside that is marked in part",
        ),
        pytest.param(
            "Ely, as well as the old board of Ham, said it was safe.", ["Ely", "the old board"],
            "the old board", "", id="not with another source",
        ),
        pytest.param(
            "Ely, in May, when the old board said it was safe.", ["Ely", "the old board"],
            "the old board", "", id="not over a whole aside",
        ),
        pytest.param(
            "Ely, said the old board, it was safe.", ["Ely", "the old board"],
            "the old board", "", id="not over the cue",
        ),
        pytest.param(
            "The old board then said it was safe.", ["The old board then"], "The old board", "",
            id="without an adverb after it",
        ),
        pytest.param("The said it was safe.", ["The"], None, "", id="an article"),
        pytest.param("Having said it was safe.", ["Having"], None, "", id="a helping verb"),
        pytest.param("He's said it was safe.", ["He's"], "He's", "", id="somebody who has"),
        pytest.param("Another said it was safe.", ["Another"], "Another", "", id="another"),
        pytest.param(
            "Another old neighbour said it was safe.", ["Another"], "Another old neighbour", "",
            id="another with its noun",
        ),
        pytest.param(
            "The old neighbour in Ham said it was safe.", ["The"], "The old neighbour", "",
            id="an article with its noun",
        ),
        pytest.param(
            "Two later said it was safe.", ["Two"], "Two", "", id="a number before an adverb"
        ),
        pytest.param(
            "It was, said the Ham Courier, was safe.", ["the"], "the Ham Courier", "",
            id="an article with its name after the cue",
        ),
    ],
)  # fmt: skip
def test_the_source_is_a_mention_and_what_is_said_beside_it(
    text: str, marked: list[str], mention: str | None, aside: str
) -> None:
    """The name is told from the aside, and is whole."""
    sheet = a_sheet(text)
    line = sheet.lines[0]

    frame = only(tagged_frames(sheet, 0, [tagged(line, content="was safe", source=marked)]))

    assert (shown(line, frame.mention), shown(line, frame.aside)) == (mention, aside)


@pytest.mark.parametrize(
    ("source", "mention", "aside"),
    [
        ("Jane Doe", "Jane Doe", ""),
        ("Jane Doe, the mayor of Ham", "Jane Doe", ", the mayor of Ham"),
        ("Jane Doe (Labour)", "Jane Doe", "( Labour )"),
        ("one of the lawyers, Justin Bamberg", "Justin Bamberg", "one of the lawyers"),
        ("the insurer, Ham Bank", "Ham Bank", "the insurer"),
        ("his firm, the Ham Bank", "the Ham Bank", "his firm"),
        ("a spokesman for its mayor, Jane Doe", "a spokesman for its mayor , Jane Doe", ""),
        ("a spokesman for the army, General Jo Doe", "General Jo Doe", "a spokesman for the army"),
        ("a lawyer for the mayor, John Doe", "John Doe", "a lawyer for the mayor"),
        ("a resident of Lviv, Ukraine", "a resident of Lviv", ", Ukraine"),
        ("a spokesman for the insurer, Ham Bank", "a spokesman for the insurer , Ham Bank", ""),
        ("a spokesman for the ministry, John Doe", "John Doe", "a spokesman for the ministry"),
        ("Spain, France and Italy", "Spain , France and Italy", ""),
        ("Jane Doe, mayor and head of the board", "Jane Doe", ", mayor and head of the board"),
        ("Jane Doe who leads the board", "Jane Doe", "who leads the board"),
        ("people who saw it", "people who saw it", ""),
        ("a neighbour who, asked, waved", "a neighbour who , asked , waved", ""),
        ("‘, the mayor of Ham", "‘ , the mayor of Ham", ""),
        ("the museum, whose director, Jane Doe", "Jane Doe", "director"),
        ("Ahmed", "Ahmed", ""),
        ("Consulted by Roe, Jane Doe", "Jane Doe", "Consulted by Roe"),
        ("the union, FNB", "FNB", "the union"),
    ],
)
def test_a_name_is_told_from_the_aside_beside_it(source: str, mention: str, aside: str) -> None:
    """Whichever of the two comes first; what describes somebody without a name stays whole."""
    line = a_line(source)

    taken = taken_apart(line, (0, len(line.tokens)))

    assert tuple(shown(line, words) for words in taken) == (mention, aside)


@pytest.mark.parametrize(
    ("text", "cue", "passive"),
    [
        ("It was said to be safe.", "said", True),
        ("It has been widely said.", "said", True),
        ("It was reportedly safe.", "reportedly", True),
        ("Doe said it was safe.", "said", False),
        ("Doe was saying it.", "saying", False),
    ],
)
def test_a_passive_need_not_tell_who_speaks(text: str, cue: str, *, passive: bool) -> None:
    """Nor need an adverb of hearsay."""
    line = a_line(text)

    assert is_passive(line, place(line, cue)) is passive


@pytest.mark.parametrize(
    ("text", "content", "told_to", "expected"),
    [
        pytest.param(
            "Doe said the board and Roe that it was safe.", "the board and Roe that it was safe",
            "the board and Roe", "it was safe", id="a list of listeners",
        ),
        pytest.param(
            "Doe said the board it was safe.", "the board it was safe", "board", "it was safe",
            id="its article",
        ),
        pytest.param(
            "Doe said it was safe for the board.", "it was safe for the board", "the board",
            "it was safe for the board", id="a listener further on",
        ),
    ],
)  # fmt: skip
def test_content_begins_after_the_listener(
    text: str, content: str, told_to: str, expected: str
) -> None:
    """Who is told something is no part of it, if he comes first."""
    sheet = a_sheet(text)
    tag = tagged(sheet.lines[0], source="Doe", content=content, told_to=told_to)

    frame = only(tagged_frames(sheet, 0, [tag]))

    assert words_of(sheet, frame.content) == [expected]


@pytest.mark.parametrize("owner", ["Moscow's", "the board's"])
def test_a_claim_is_its_owners(owner: str) -> None:
    """Not theirs who deny it, whom the tagger marks as its source."""
    sheet = a_sheet(f"Kyiv denied {owner} claim it was safe.")
    tag = tagged(sheet.lines[0], "claim", source="Kyiv", content="it was safe")

    frame = only(tagged_frames(sheet, 0, [tag]))

    assert shown(sheet.lines[0], frame.mention) == owner


def test_who_repeats_a_claim_of_their_own_claims_it() -> None:
    """The tagger may mark them and not "its"."""
    sheet = a_sheet("Kyiv repeated its claim it was safe.")
    tag = tagged(sheet.lines[0], "claim", source="Kyiv", content="it was safe")

    assert shown(sheet.lines[0], only(tagged_frames(sheet, 0, [tag])).mention) == "Kyiv"


def test_a_cue_without_content_is_no_frame() -> None:
    """Somebody who says nothing is not heard."""
    sheet = a_sheet("Jane Doe said so.")
    line = sheet.lines[0]

    assert tagged_frames(sheet, 0, [tagged(line, source="Jane Doe")]) == []
    assert tagged_frames(sheet, 0, [tagged(line, content="said")]) == []
    assert tagged_frames(sheet, 0, [tagged(line, content=".")]) == []


def test_a_frame_tells_everything_that_was_marked() -> None:
    """Cue, listener, further parts, and how the tagger reads them."""
    sheet = a_sheet("On Monday Jane Doe, citing fear, told the local board it was safe.")
    line = sheet.lines[0]
    tag = tagged(
        line, "told", source="Jane Doe", content="it was safe", told_to="the local board",
        day="On Monday", via="citing fear",
    )  # fmt: skip

    frame = only(tagged_frames(sheet, 0, [tag]))

    assert (frame.line, frame.rule, frame.act) == (0, Rule.TAGGED, Act.SPEECH)
    assert frame.polarity is Polarity.ASSERTED
    assert shown(line, frame.cue) == "told"
    assert shown(line, frame.told_to) == "the local board"
    assert shown(line, frame.outer) == "Jane Doe , citing fear , told the local board"
    assert frame.reading is not None
    assert frame.reading.words == {
        "day": numbers(line, "On Monday"),
        "via": numbers(line, "citing fear"),
    }
    assert (frame.reading.certainty, frame.reading.likely("named")) == (0.9, 1.0)


@pytest.mark.parametrize(
    ("text", "cue", "told_to"),
    [
        ("Jane Doe was told it was safe.", "told", "Jane Doe"),
        ("“We were never told it was safe,” he said.", "told", "We"),
        ("One aide, Jane Doe, was asked it was safe.", "was asked", "One aide , Jane Doe"),
        ("The board had told it was safe.", "told", None),
        ("So it is, he warned, it was safe.", "warned", None),
        ("It was said it was safe.", "said", None),
        ("Asked it was safe.", "Asked", None),
    ],
)
def test_the_subject_of_a_passive_is_told(text: str, cue: str, told_to: str | None) -> None:
    """By nobody who is shown."""
    sheet = a_sheet(text)
    frame = only(tagged_frames(sheet, 0, [tagged(sheet.lines[0], cue, content="it was safe")]))

    assert shown(sheet.lines[0], frame.told_to) == told_to


@pytest.mark.parametrize(
    ("text", "marked", "told_to"),
    [
        ("He told a Post reporter it was safe.", "a Post", "a Post reporter"),
        ("So it was safe, he told Leeds magistrates.", "Leeds", "Leeds magistrates"),
        ("He told Reuters officials it was safe.", "Reuters", "Reuters"),
        ("He warned jurors not it was safe.", "jurors", "jurors"),
        ("He urged both sides it was safe.", "both", "both sides"),
    ],
)
def test_a_listener_is_told_to_the_end_of_the_phrase(text: str, marked: str, told_to: str) -> None:
    """Of which the tagger may see a part."""
    sheet = a_sheet(text)
    verb = next(verb for verb in ("told", "warned", "urged") if verb in text)
    tag = tagged(sheet.lines[0], verb, content="it was safe", told_to=marked)

    assert shown(sheet.lines[0], only(tagged_frames(sheet, 0, [tag])).told_to) == told_to


@pytest.mark.parametrize(
    ("text", "speaker", "told_to"),
    [
        ("Jane Doe, asked whether it was safe, said it was late.", None, "Jane Doe"),
        ("The mayor, Jane Doe, asked whether it was safe.", "Jane Doe", None),
        ("The mayor, Jane Doe, asked whether it was safe, adding so.", "Jane Doe", None),
        ("Jane Doe asked whether it was safe, and Roe said so.", "Jane Doe", None),
    ],
)
def test_who_is_asked_in_an_aside_does_not_ask(
    text: str, speaker: str | None, told_to: str | None
) -> None:
    """Another verb has the subject."""
    sheet = a_sheet(text)
    line = sheet.lines[0]
    source = "The mayor, Jane Doe" if text.startswith("The") else "Jane Doe"
    tag = tagged(line, "asked", source=source, content="whether it was safe")

    frame = only(tagged_frames(sheet, 0, [tag]))

    assert (shown(line, frame.mention), shown(line, frame.told_to)) == (speaker, told_to)


def test_the_source_is_no_content() -> None:
    """A word that was marked as both is who speaks."""
    sheet = a_sheet("Jane Doe said it was safe.")
    tag = tagged(sheet.lines[0], source="Jane Doe", content=["Jane Doe", "it was safe"])

    frame = only(tagged_frames(sheet, 0, [tag]))

    assert words_of(sheet, frame.content) == ["it was safe"]


def test_the_source_takes_no_word_of_the_listener() -> None:
    """In "this house will not be told", the house is told."""
    sheet = a_sheet("This house was said it was safe.")
    tag = tagged(sheet.lines[0], source="This", told_to="house", content="it was safe")

    assert shown(sheet.lines[0], only(tagged_frames(sheet, 0, [tag])).mention) == "This"


def test_each_cue_is_a_frame_of_its_line() -> None:
    """Lines are numbered, and frames come in the order of the cues."""
    sheet = a_sheet("It rained.\nDoe said it was safe, and Roe denied it was cheap.")
    line = sheet.lines[1]
    tags = [
        tagged(line, source="Doe", content="it was safe"),
        tagged(line, "denied", source="Roe", content="it was cheap"),
    ]

    frames = tagged_frames(sheet, 1, tags)

    assert [(frame.line, shown(line, frame.cue)) for frame in frames] == [
        (1, "said"),
        (1, "denied"),
    ]


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Doe is accused of taking bribes.", False),
        ("Doe has been charged with taking bribes.", False),
        ("Doe is now accused of taking bribes.", False),
        ("Doe accused Roe of taking bribes.", True),
        ("Doe, who is mayor, accused Roe of taking bribes.", True),
        ("Doe was quoted as saying that he had no bribes.", True),
        ("Doe, 46, was asked whether it was safe.", False),
        ("Doe, a baker, was not told that it was safe.", False),
        ("Doe, a baker, had been promised a new bridge.", False),
        ("Doe promised a new bridge.", True),
        ("Doe, a baker, was worried that it was late.", True),
    ],
)
def test_who_is_accused_or_asked_accuses_and_asks_nobody(
    text: str,
    speaks: bool,  # noqa: FBT001
) -> None:
    """Whatever the tagger takes for the source; who is quoted or worried speaks."""
    sheet = a_sheet(text)
    line = sheet.lines[0]
    cues = ("accused", "charged", "quoted", "asked", "told", "promised", "worried")
    cue = next(word for word in cues if word in text)
    marked = tagged(line, cue, source=["Doe"], content=[text.split(cue)[1].strip(" .")])

    frame = only(tagged_frames(sheet, 0, [marked]))

    assert (frame.mention is not None) is speaks


def test_what_somebody_is_called_is_no_speech() -> None:
    """The nickname is the outlet's word."""
    sheet = a_sheet("Dale Doe, nicknamed “Diesel,” sat in a chair.")
    marked = tagged(sheet.lines[0], "nicknamed", source="Dale Doe", content="“ Diesel")

    assert not tagged_frames(sheet, 0, [marked])


def test_a_contracted_verb_is_no_part_of_a_name() -> None:
    """In a headline it has a capital."""
    sheet = a_sheet("Plan Dies, and a Doe Won't Say Why")
    line = sheet.lines[0]
    marked = tagged(line, "Say", source="a Doe Won't", content="Why")

    assert shown(line, only(tagged_frames(sheet, 0, [marked])).mention) == "a Doe"


def test_who_hears_something_does_not_say_it() -> None:
    """Members of a committee are told it, by whom is not shown."""
    sheet = a_sheet("Members of the board heard that it was late.")
    line = sheet.lines[0]
    marked = tagged(line, "heard", source="Members of the board", content="it was late")

    frame = only(tagged_frames(sheet, 0, [marked]))

    assert (frame.mention, shown(line, frame.told_to)) == (None, "Members of the board")
