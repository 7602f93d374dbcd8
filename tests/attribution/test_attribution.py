"""Who said what, from a few sentences to the words printed about them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.attribution import attribute
from factcheck.model import Block, BlockKind, Named, Narrator, Polarity, Span, Unresolved, Voice
from factcheck.sentences import split
from tests.attribution.reading import Said, everything, only, said
from tests.factories import an_article, sentences_of

DOE = "Mayor Jane Doe opened the bridge.\n"


@pytest.mark.parametrize(
    ("text", "name", "cue", "content"),
    [
        pytest.param(
            "Work starts in May, Mayor Jane Doe said.",
            "Jane Doe", "said", "Work starts in May", id="words, speaker, verb",
        ),
        pytest.param(
            "Mayor Jane Doe said that work starts in May.",
            "Jane Doe", "said", "work starts in May", id="speaker, verb, that",
        ),
        pytest.param(
            "Mayor Jane Doe said work would start in May.",
            "Jane Doe", "said", "work would start in May", id="speaker, verb, no that",
        ),
        pytest.param(
            '"Work starts in May," said Mayor Jane Doe.',
            "Jane Doe", "said", '"Work starts in May,"', id="inverted",
        ),
        pytest.param(
            "‘Work starts in May’, said Jane Doe, the mayor.",
            "Jane Doe", "said", "‘Work starts in May’", id="British quotation marks",
        ),
        pytest.param(
            "„Work starts in May“, said Jane Doe, the mayor.",
            "Jane Doe", "said", "„Work starts in May“", id="low and high marks",
        ),
        pytest.param(
            "«Work starts in May», said Jane Doe, the mayor.",
            "Jane Doe", "said", "«Work starts in May»", id="guillemets",
        ),
        pytest.param(
            'Jane Doe, the mayor, said: "Work starts in May."',
            "Jane Doe", "said", '"Work starts in May."', id="aside between name and verb",
        ),
        pytest.param(
            "The mayor, Jane Doe, said work would start in May.",
            "Jane Doe", "said", "work would start in May", id="name between post and verb",
        ),
        pytest.param(
            "According to Jane Doe, the mayor, work starts in May.",
            "Jane Doe", "According to", "work starts in May", id="according to",
        ),
        pytest.param(
            "Work starts in May, according to Mayor Jane Doe.",
            "Jane Doe", "according to", "Work starts in May", id="according to, after",
        ),
        pytest.param(
            "Mayor Jane Doe went to Ham on Monday and said work would start in May.",
            "Jane Doe", "said", "work would start in May", id="second verb of the sentence",
        ),
        pytest.param(
            "Mayor Jane Doe on Monday said that work starts in May.",
            "Jane Doe", "said", "work starts in May", id="day between name and verb",
        ),
        pytest.param(
            'Mayor Jane Doe opened the bridge, saying: "Work starts in May."',
            "Jane Doe", "saying", '"Work starts in May."', id="participle",
        ),
        pytest.param(
            "Mayor Jane Doe's claim that work has begun drew laughter.",
            "Jane Doe", "claim", "work has begun drew laughter", id="nominal cue",
        ),
        pytest.param(
            "Mayor Jane Doe said that, if voted for, work would start.",
            "Jane Doe", "said", "if voted for, work would start", id="a clause after that",
        ),
        pytest.param(
            "In a few days, Mayor Jane Doe said, work would start.",
            "Jane Doe", "said", "work would start", id="interrupted after a circumstance",
        ),
        pytest.param(
            'Jane Doe: "Work starts in May."', "Jane Doe", ":", '"Work starts in May."',
            id="name, colon, words",
        ),
    ],
)  # fmt: skip
def test_each_way_of_reporting_speech_is_read(text: str, name: str, cue: str, content: str) -> None:
    """The speaker, the cue and the words come out, whatever order they are printed in."""
    item = only(said(text))

    assert (item.kind, item.name, item.cue, item.content) == ("named", name, cue, (content,))


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Talks have failed, a senior official said.", "anonymous", "a senior official"),
        ("It failed, said two people close to it.", "anonymous", "two people close to it"),
        ("Officials in Kyiv said that talks had failed.", "anonymous", "Officials in Kyiv"),
        ("A spokesman for the firm said it had failed.", "anonymous", "A spokesman for the firm"),
        (
            "“It failed,” said a spokesman for its commander, General Jo Doe.",
            "anonymous",
            "a spokesman for its commander",
        ),
        (
            "The chief executive of its parent, Bay Holdings Ltd, said it had failed.",
            "anonymous",
            "The chief executive of its parent",
        ),
        (
            "A spokesman for its commander, General Jo Doe, said it had failed.",
            "anonymous",
            "A spokesman for its commander",
        ),
        ("The Defence Ministry said that talks had failed.", "organisation", "Defence Ministry"),
        ("Police said that a man was held.", "organisation", "Police"),
        ("The Kremlin said that talks had failed.", "organisation", "Kremlin"),
        ("NATO said that talks had failed.", "organisation", "NATO"),
        ("WHO said that talks had failed.", "organisation", "WHO"),
        ("NATO — the alliance of the West — objected, saying it was late.", "organisation", "NATO"),
        ("According to the WHO, talks had failed.", "organisation", "WHO"),
        ("The trade magazine Dough said that talks had failed.", "organisation", "Dough"),
        ("The report said that talks had failed.", "document", "The report"),
        ("A study found that cats sleep more.", "document", "A study"),
        ("According to court filings, the firm was insolvent.", "document", "court filings"),
        ("There were reports that the bridge had fallen.", "document", "reports"),
        ("He said that talks had failed.", "unresolved", None),
        ("Bay Works Ltd, the builder, denied wrongdoing.", "organisation", "Bay Works Ltd"),
        ("John Roe and Ann Roe said they were tired.", "unresolved", None),
        ("A report published last month by the board found that it leaked.", "document",
         "A report published last month by the board"),
        ("The Met Office's Clare Nasir warns gusts could reach 90mph.", "named", "Clare Nasir"),
        ("A clerk stole the money, a jury heard on Thursday.", "unresolved", None),
        ("The court was told that a clerk stole the money.", "unresolved", None),
        ("Tracey said it was dark.", "named", "Tracey"),
        ("In 2025 the Kremlin said it was dark.", "organisation", "Kremlin"),
        ("09:40 Police said that a man was held.", "organisation", "Police"),
    ],
)  # fmt: skip
def test_each_kind_of_speaker_is_told_apart(text: str, kind: str, name: str | None) -> None:
    """People without names, bodies and documents are not taken for one another."""
    item = only(said(text))

    assert (item.kind, item.name) == (kind, name)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        pytest.param(DOE + "Doe said it was safe.", "named", "Jane Doe", id="surname"),
        pytest.param(DOE + "The mayor said it was safe.", "named", "Jane Doe", id="post"),
        pytest.param(DOE + "She said it was safe.", "named", "Jane Doe", id="she"),
        pytest.param(
            "Prosecutor Saira Khan KC rose.\nMiss Khan said it was safe.",
            "named", "Saira Khan", id="letters after a name",
        ),
        pytest.param(DOE + "He said it was safe.", "unresolved", None, id="he is not Jane"),
        pytest.param(
            DOE + "John Doe objected.\nDoe said it was safe.",
            "unresolved", None, id="two of a name",
        ),
        pytest.param(
            DOE + "Mary Roe, the treasurer, came.\nShe said it was safe.",
            "named", "Mary Roe", id="two women, one of them the subject of the sentence before",
        ),
        pytest.param(
            DOE + "Mary Roe met Ann Poe.\nShe said it was safe.",
            "unresolved", None, id="two women",
        ),
        pytest.param(
            "French President Paul Roux came.\nGerman President Karl Weiss left.\n"
            "The German president said it was safe.", "named", "Karl Weiss", id="whose president",
        ),
        pytest.param(
            "Libertarian candidate Paul Roux met Karl Weiss.\n"
            "The Democratic candidate said it was safe.",
            "anonymous", "The Democratic candidate", id="whose candidate",
        ),
        pytest.param(
            "Republican Senator Ted Cruz met Senator Bob Casey.\n"
            "The conservative senator said it was safe.", "unresolved", None, id="a leaning",
        ),
        pytest.param(
            "President Paul Roux met former President Karl Weiss.\n"
            "The former president said it was safe.", "named", "Karl Weiss", id="former",
        ),
        pytest.param(
            "President Paul Roux met President Karl Weiss.\nThe president said it was safe.",
            "unresolved", None, id="two presidents",
        ),
        pytest.param(
            "The Transport Agency closed the bridge.\nThe Transport Agency said it was old.\n"
            "The agency said it would be replaced.",
            "organisation", "Transport Agency", id="the agency",
        ),
    ],
)  # fmt: skip
def test_a_mention_is_resolved_to_the_only_one_who_fits(
    text: str, kind: str, name: str | None
) -> None:
    """Exactly one who fits is named; none, or two, leave it unresolved."""
    item = said(text)[-1]

    assert (item.kind, item.name) == (kind, name)


def test_the_chain_shows_how_a_pronoun_was_resolved() -> None:
    """From "he" over "the president" to the full name, every step is printed."""
    text = 'President Ivan Holub came.\nThe president said it was late.\n"Go home," he added.'

    last = said(text)[-1]

    assert last.mention == "he"
    assert last.chain == ("The president", "President Ivan Holub")
    assert '"he": the only person who fits, who was last heard' in last.attribution.basis


def test_only_the_words_after_that_are_the_diplomats() -> None:
    """A clause around somebody's words stays the outlet's own."""
    text = "The vote came days after a diplomat told Reuters that the pact was dead."

    diplomat, outlet = everything(text)

    assert diplomat.content == ("the pact was dead",)
    assert diplomat.told_to == "Reuters"
    assert (outlet.kind, outlet.content) == ("narrator", ("The vote came days after",))


def test_a_quotation_of_three_sentences_is_one_attribution() -> None:
    """The sentences before the speaker's name inherit him."""
    text = '"It is cold. It is late. Let us go home," said Mayor Jane Doe.'
    article = an_article(text)
    ends = [text.index(" It is late"), text.index(" Let us"), len(text)]
    starts = [0, ends[0] + 1, ends[1] + 1]
    sentence = sentences_of(article)[0]
    three = [
        type(sentence)(Span(start, end), n, 0, BlockKind.BODY)
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]

    [attribution] = attribute(article, three)

    assert attribution.content[0].of(text) == '"It is cold. It is late. Let us go home,"'
    assert all(attribution.covers(part.span) for part in three)


@pytest.mark.parametrize(
    ("before", "content"),
    [
        pytest.param('In an interview on "Face the Nation,"', "it was late", id="a programme"),
        pytest.param('In an interview on "60 Minutes,"', "it was late", id="a number"),
        pytest.param('For now "it is cold,"', 'For now "it is cold,"', id="words"),
        pytest.param('After a pause, "No,"', 'After a pause, "No,"', id="an answer"),
        pytest.param('For now "No,"', 'For now "No,"', id="an answer without a comma"),
        pytest.param('At the rally, "Lock Her Up,"', 'At the rally, "Lock Her Up,"', id="a shout"),
    ],
)
def test_where_somebody_spoke_is_not_what_was_said(before: str, content: str) -> None:
    """The name of a programme stands in marks too."""
    item = said(f"{before} Mayor Jane Doe said it was late.")[0]

    assert item.content[0] == content


def test_an_interrupted_quotation_has_two_contents() -> None:
    """The words on both sides of the interruption are one statement."""
    item = only(said('"It is cold," Mayor Jane Doe said, "and it is late."'))

    assert item.content == ('"It is cold,"', '"and it is late."')
    assert item.voice is Voice.DIRECT


def test_a_quotation_of_its_own_goes_on_with_the_speaker() -> None:
    """A paragraph of nothing but a quotation belongs to who was just heard."""
    first, second = said('Mayor Jane Doe said that it was late.\n"Let us go home."')

    assert (second.name, second.content) == (first.name, ('"Let us go home."',))
    assert second.attribution.confidence < first.attribution.confidence


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        pytest.param("'The Bridge Isn't the Villain.'", False, id="a heading"),
        pytest.param('"Legend in the Coal Fields."', False, id="a heading with small words"),
        pytest.param('"Thank you, Mayor Jane Doe."', True, id="a name at the end"),
        pytest.param('"The Art of the Deal."', False, id="a heading with of"),
        pytest.param('"Jane Doe."', True, id="a name"),
        pytest.param('"GET OUT OF HERE NOW!"', True, id="a shout"),
    ],
)
def test_a_heading_in_marks_is_nobodys_speech(words: str, *, spoken: bool) -> None:
    """A quotation of its own that is printed as headings are leaves its speaker alone."""
    contents = [item.content for item in said(f"Mayor Jane Doe said that it was late.\n{words}")]

    assert ((words,) in contents) is spoken


def test_a_quotation_that_was_never_closed_goes_on_through_capitals() -> None:
    """However the paragraph is printed, and so does the one after it."""
    parts = said('Mayor Jane Doe said: "It is late.\n"God Bless America.\n"Let us go."')

    assert [part.name for part in parts] == ["Jane Doe"] * 3


PARTS = 'Mayor Jane Doe said of Tom Pike: "He is late. It is cold.\n"Tom Pike is old.\n"Let us go."'


def test_a_quotation_over_paragraphs_is_its_speakers_to_the_end() -> None:
    """Each paragraph as surely as the first, whoever is named in it: it was never closed."""
    items = said(PARTS)

    assert [item.name for item in items] == ["Jane Doe"] * 3
    assert [item.content for item in items] == [
        ('"He is late. It is cold.',),
        ('"Tom Pike is old.',),
        ('"Let us go."',),
    ]
    assert len({item.attribution.confidence for item in items}) == 1
    assert items[2].attribution.basis.count("never closed") == 1


def test_who_goes_on_with_a_quotation_is_no_riddle() -> None:
    """Whose quotation was not closed adds to it, however many others he named."""
    text = (
        'Mayor Tom Pike said of Karl Weiss: "He is late.\n'
        '"And Paul Roux and Ivan Holub are old," he added.'
    )

    assert [item.name for item in said(text)] == ["Tom Pike"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            'The plan failed, with Jane Doe stating: "It is late."', "Jane Doe", id="with, a colon"
        ),
        pytest.param(
            "The plan failed, with Jane Doe saying that it was late.", "Jane Doe", id="with"
        ),
        pytest.param(
            'Tom Pike left after Jane Doe said of the two men in an interview: "It is late."',
            "Jane Doe", id="whose verb leads up to the colon",
        ),
        pytest.param(
            'In January, Jane Doe signed a pact, telling Tom Pike: "It is late."',
            "Jane Doe", id="a comma after the month",
        ),
        pytest.param(
            "One festival goer Jane Doe claimed the police were late.\nJane Doe, 46, left.",
            "Jane Doe", id="at the end of what is not known",
        ),
        pytest.param(
            "Civil Authority director General Suleiman al-Amr said it was late.",
            "Suleiman al-Amr", id="an Arabic article",
        ),
        pytest.param(
            "Jones Milberg Bryson Zell Grossman said it was late.",
            "Jones Milberg Bryson Zell Grossman", id="a firm's partners",
        ),
    ],
)  # fmt: skip
def test_whose_words_they_are(text: str, name: str) -> None:
    """In shapes that news takes besides the plain ones."""
    assert said(text)[0].name == name


def test_a_row_of_surnames_is_a_firm() -> None:
    """Not a person of five names."""
    assert said("Jones Milberg Bryson Zell Grossman said it was late.")[0].kind == "organisation"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thomas' sister said it was late.\nHe said it was cold.", "unresolved"),
        ("Thomas' sister said it was late.\nShe said it was cold.", "anonymous"),
        ("A retired policewoman said it was late.\nHe said it was cold.", "unresolved"),
        ("The father of the boy said it was late.\nShe said it was cold.", "unresolved"),
        ("The two leaders said it was late.\nHe said it was cold.", "unresolved"),
        ("The boss said it was late.\nHe said it was cold.", "anonymous"),
    ],
)
def test_a_sister_is_not_he(text: str, kind: str) -> None:
    """Who has no name may have a gender."""
    assert said(text)[-1].kind == kind


def test_an_agency_goes_on_as_it() -> None:
    """A name in capitals is nobody's."""
    items = said('"It is late," said KCNA.\n"It is cold," it added.')

    assert [(item.kind, item.name) for item in items] == [("organisation", "KCNA")] * 2


def test_two_people_are_not_the_one_who_is_named() -> None:
    """Of whom one has a post, and the other a name."""
    for subject in ("Both the Prime Minister", "The Prime Minister"):
        text = f"President Paul Roux came.\n{subject} and Mr Roux said it was late."

        assert said(text)[-1].kind == "unresolved"


def test_a_quotation_after_somebody_else_was_named_is_not_the_last_speakers() -> None:
    """Who is praised does not praise himself."""
    text = (
        "Striker Sam Poe said he was tired.\nUnited boss Ann Roe was full of praise.\n"
        '"He was unbelievable."'
    )

    assert [item.name for item in said(text)] == ["Sam Poe"]


@pytest.mark.parametrize(
    ("text", "polarity", "content"),
    [
        ("The mayor denied that work had begun.", Polarity.DENIED, "work had begun"),
        ("The firm declined to comment.", Polarity.DECLINED, "to comment"),
        ("The mayor believes that work has begun.", Polarity.HEDGED, "work has begun"),
    ],
)
def test_what_the_speaker_does_with_the_words(text: str, polarity: Polarity, content: str) -> None:
    """Denying, declining and believing are not asserting."""
    item = only(said(text))

    assert (item.polarity, item.content) == (polarity, (content,))


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("on Oct. 15", date(2024, 10, 15)),
        ("on 15 October", date(2024, 10, 15)),
        ("on Tuesday", date(2024, 10, 15)),
        ("on Thursday", date(2024, 10, 17)),
        ("on Dec. 30", date(2023, 12, 30)),
        ("yesterday", date(2024, 10, 16)),
        ("in Ham", None),
    ],
)
def test_the_day_is_relative_to_the_articles_date(when: str, day: date | None) -> None:
    """The article of these tests is of Thursday, 17 October 2024."""
    assert only(said(f"Work has begun, Mayor Jane Doe said {when}.")).said_on == day


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "peace plan" drew laughter.',
        "He read The Catcher in the Rye twice.",
        "The bill sets out the stated aims of the law.",
        "It was a promise kept.",
        "According to plan, the bridge opened in May.",
        'The band played "Let It Be" at noon.',
        "He said nothing.",
        "Nobody said that the bridge was safe.",
        "If Mayor Jane Doe says that taxes will rise, shares will fall.",
        "A nurse has told of her fury at the closure.",
        "The town was told not to drink its water.",
    ],
)
def test_what_is_no_speech_stays_the_outlets(text: str) -> None:
    """Scare quotes, titles and nouns that look like verbs of saying attribute nothing."""
    assert [item.kind for item in everything(text)] == ["narrator"]


@pytest.mark.parametrize(
    ("listeners", "told_to"),
    [
        ("the board, the clerk and reporters", "the board, the clerk and reporters"),
        ("the clerk and the board", "the clerk and the board"),
        ("Reuters, the BBC and CNN", "Reuters, the BBC and CNN"),
        ("reporters, the board, and the staff on Monday", "reporters, the board, and the staff"),
        ("Tom Pike, the clerk,", "Tom Pike, the clerk"),
    ],
)
@pytest.mark.parametrize("verb", ["told", "said to"])
def test_content_begins_after_all_who_are_told(verb: str, listeners: str, told_to: str) -> None:
    """However many they are, "that" ends them."""
    item = only(said(f"Mayor Jane Doe {verb} {listeners} that it was late."))

    assert (item.told_to, item.content) == (told_to, ("it was late",))


@pytest.mark.parametrize(
    ("text", "told_to", "count"),
    [
        ("Mayor Jane Doe told the board, and Police said that it was late.", None, 1),
        ("They point to a mill and a dam that was late.", None, 0),
        ("“It is late,” Jane Doe told a clerk, adding that it was hot.", "a clerk", 2),
    ],
)
def test_a_clause_is_no_further_listener(text: str, told_to: str | None, count: int) -> None:
    """Nor is what a relative "that" follows."""
    items = said(text)

    assert [item.told_to for item in items][:1] == [told_to][:count]
    assert len(items) == count


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        ('"It is late," Mayor Jane Doe said.', Voice.DIRECT),
        ('Mayor Jane Doe said: "It is late.', Voice.DIRECT),
        ("It is late, Mayor Jane Doe said.", Voice.INDIRECT),
        ('It is "terribly" late, Mayor Jane Doe said.', Voice.MIXED),
    ],
)
def test_the_voice_says_whose_words_are_printed(words: str, voice: Voice) -> None:
    """Direct in quotation marks, indirect without, mixed where both stand."""
    assert only(said(words)).voice is voice


def test_two_speakers_in_one_sentence_are_cut_apart() -> None:
    """Each is credited with his own clause."""
    first, second = said("Mayor Jane Doe said it was safe, but Police said it was not.")

    assert first.content == ("it was safe",)
    assert (second.kind, second.content) == ("organisation", ("it was not",))


def test_a_brief_does_not_take_its_speaker_from_the_story_beside_it() -> None:
    """A pronoun in one story of a page never means somebody of another."""
    own, brief = "Mayor Jane Doe said it was late.", 'Fire out.\n"It was hot," she said.'
    text = f"{own}\n{brief}"
    blocks = (
        Block(Span(0, len(own)), BlockKind.BODY),
        Block(Span(len(own) + 1, len(text)), BlockKind.BRIEF),
    )

    last = said(text, blocks=blocks)[-1]

    assert last.kind == "unresolved"


def test_tags_bylines_and_footers_say_nothing() -> None:
    """Only blocks that state things are attributed."""
    assert everything("Mayor Jane Doe said it was late.", kind=BlockKind.BYLINE) == []


PIECES = st.lists(
    st.sampled_from(
        ['"', "“", "”", "'", "’", "«", "»", "said", "told", "according to", "that", "he",
         "Jane Doe", "the president", ",", ".", ":", " — ", "\n", "Mayor", "reports that", "adding",
         "and", "U.K.", "Oct. 17", "é", "🜁", "\u202e", "declined to comment", "who", "of", "%"]
    ),
    max_size=60,
)  # fmt: skip


@given(PIECES.map(" ".join) | st.text(max_size=200))
def test_every_invariant_holds_on_any_text(text: str) -> None:
    """Spans lie in the text, content and cue are disjoint, every stating sentence is covered."""
    article = an_article(text)
    sentences = sentences_of(article)

    found = attribute(article, sentences)

    for item in found:
        assert item.content
        assert all(0 <= c.start < c.end <= len(text) for c in item.content)
        assert item.cue is None or not any(c.overlaps(item.cue) for c in item.content)
        assert isinstance(item.speaker, Narrator | Unresolved) or item.cue is not None
        assert item.cue is None or not isinstance(item.speaker, Narrator)
    for sentence in sentences:
        if any(character.isalnum() for character in sentence.span.of(text)):
            beside = [s for s in found if s.cue is not None and sentence.span.overlaps(s.cue)]
            assert beside or any(item.covers(sentence.span) for item in found)


@pytest.mark.parametrize(
    "text",
    ['"' * 20_000, "he said " * 5_000, "‘a " * 20_000, "(" * 50_000, "Jane Doe said. " * 2_000,
     '"A." ' * 10_000, "according to " * 5_000, "A, B, " * 10_000],
    ids=lambda text: repr(text[:12]),
)  # fmt: skip
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    """Every case ends; the suite's time limit would show one that grows faster than its text."""
    assert all(isinstance(item, Said) for item in everything(text))


def test_who_shares_a_surname_is_named_without_the_other() -> None:
    """Of "Luis and Elena Barrientos" each is somebody."""
    item = said("Luis and Elena Barrientos live in Ham.\nLuis Barrientos said it was late.")[-1]

    assert item.name == "Luis Barrientos"


def test_a_particle_of_a_name_is_no_title() -> None:
    """A police rank that is also a word of names would cut them in two."""
    item = said("Angel Di Maria scored twice.\nDi Maria said it was late.")[-1]

    assert item.name in {"Angel Di Maria", "Di Maria"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A lawyer representing Jane Doe said it was late.", id="a lawyer's client"),
        pytest.param("Furious goers backing Jane Doe claimed it was late.", id="goers"),
    ],
)
def test_whom_a_description_acts_for_does_not_speak(text: str) -> None:
    """Though the name stands at its end."""
    items = said(f"{text}\nMayor Jane Doe, 46, left.")

    assert all(item.kind != "named" for item in items)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Jane Doe, 46, spoke to a soldier.\nThe soldier said it was late.", None,
                     id="whom somebody met"),
        pytest.param("Jane Doe, 46, joined a soldier.\nThe soldier said it was late.", None,
                     id="whom somebody joined"),
        pytest.param("Jane Doe, 46, a retired soldier, left.\nThe soldier said it was late.",
                     "Jane Doe", id="what somebody is"),
        pytest.param("Jane Doe, 46, shot the soldier.\nThe soldier said it was late.", None,
                     id="whom she shot"),
        pytest.param("Jane Doe, wife of the mayor, left.\nThe mayor said it was late.", None,
                     id="whose wife"),
        pytest.param("Jane Doe, newly elected mayor, left.\nThe mayor said it was late.",
                     "Jane Doe", id="no article"),
        pytest.param("Leaders Jane Doe and Tom Pike came.\nThe two leaders said it was late.",
                     None, id="several"),
    ],
)  # fmt: skip
def test_a_description_is_of_the_one_beside_whom_it_stands(text: str, name: str | None) -> None:
    """And of nobody who only meets who is so described."""
    item = said(text)[-1]

    assert (item.name if item.kind == "named" else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Jane Doe, 34, a neighbour said, was kind.", None, id="who is spoken of"),
        pytest.param("The driver struck Jane Doe, 34, a policeman said.", None, id="who was hit"),
        pytest.param(
            'Jane Doe, 46, said: "It is late.\n"It is cold," he said.', None, id="of other gender"
        ),
        pytest.param('A barista who served Jane Doe said "she was calm".', None, id="a clause"),
        pytest.param("Hayat Tahrir al-Doe said it was late.", None, id="a body with an article"),
    ],
)  # fmt: skip
def test_nobody_is_named_for_anothers_words(text: str, name: str | None) -> None:
    """What a second reader found that was read wrongly."""
    item = said(f"{text}\nMayor Jane Doe, 46, left.")[-1]

    assert (item.name if item.kind == "named" else None) == name


def test_who_adds_to_it_with_another_is_no_part_of_what_that_one_says() -> None:
    """The words of the first end before "with", and a reason says that the second is another."""
    first, second = said("Mayor Jane Doe said that it was late, with Tom Pike saying it was cold.")

    assert first.content == ("it was late",)
    assert (second.name, second.content) == ("Tom Pike", ("it was cold",))
    assert second.attribution.basis.startswith("with somebody who says it")


def test_with_in_the_middle_of_a_clause_begins_no_other_speaker() -> None:
    """Somebody may be seen with another."""
    [item] = said("Police said the man was seen with Tom Pike saying goodbye to his friends.")

    assert item.content == ("the man was seen with Tom Pike saying goodbye to his friends",)


def test_whose_quotation_is_led_up_to_says_the_sentence() -> None:
    """Not the clause beside, unless somebody says there something of somebody."""
    text = 'Jane Doe, the mayor, reacted after Karl Weiss announced it: "It is late."'

    assert {item.name for item in said(text) if item.voice is Voice.DIRECT} == {"Jane Doe"}


def test_paragraphs_that_a_page_ran_together_are_statements_of_their_own() -> None:
    """As they are where each stands alone."""
    article = an_article('Mayor Jane Doe said: "It is late. "It is cold. "Let us go," she added.')

    found = attribute(article, split(article))

    contents = [one.content[0].of(article.text) for one in found]
    assert contents == ['"It is late.', '"It is cold.', '"Let us go,"']
    assert {one.speaker.name for one in found if isinstance(one.speaker, Named)} == {"Jane Doe"}


def test_nobody_denies_what_he_has_just_said() -> None:
    """Whoever else fits is he who rejects it."""
    text = "Joy Doe said that Carl Voss had lied.\nHe rejected the allegation."

    [_, denial] = said(text)

    assert denial.name == "Carl Voss"
