"""Who a mention means, where rules and tagger know something of it."""

from dataclasses import replace

import pytest

from factcheck.attribution import attribute
from factcheck.attribution.bodies import assemble_bodies
from factcheck.attribution.calling import Callings, callings
from factcheck.attribution.cast import assemble
from factcheck.attribution.frames import Reading, Rule
from factcheck.attribution.heard import Resolved
from factcheck.attribution.resolution import Resolver
from factcheck.attribution.sheet import Sheet, lay_out
from factcheck.model import (
    Anonymous,
    Block,
    BlockKind,
    Document,
    Named,
    Narrator,
    Number,
    Organisation,
    Span,
    Unresolved,
)
from factcheck.sentences import split
from tests.attribution.reading import only, said
from tests.attribution.sheets import a_frame, a_reading, a_sheet, place
from tests.factories import an_article, sentences_of

HEADED = (Block(Span(0, 9), BlockKind.HEADLINE), Block(Span(10, 32), BlockKind.BODY))


def a_resolver(sheet: Sheet) -> Resolver:
    return Resolver(sheet, assemble(sheet, Callings()), assemble_bodies(sheet))


def resolved(mention: str, **kinds: float) -> Resolved:
    """Return whom a mention means that the tagger takes for something of some kind."""
    sheet = a_sheet(f"{mention} said it was safe.")
    reading = Reading(0.9, 0.9, {name.replace("_", " "): share for name, share in kinds.items()})
    frame = a_frame(sheet.lines[0], mention=mention, content="it was safe", reading=reading)
    found = a_resolver(sheet).resolve(frame)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("kind", "speaker", "reason"),
    [
        ("anonymous_one", Anonymous, "taken for somebody without a name by the tagger"),
        ("anonymous_several", Anonymous, "taken for several people without a name by the tagger"),
        ("organisation", Organisation, "taken for a body by the tagger"),
    ],
)
def test_what_no_list_knows_is_what_the_tagger_takes_it_for(
    kind: str, speaker: type, reason: str
) -> None:
    """The reason says so in words that a reader knows."""
    found = resolved("the splinge", **{kind: 0.9})

    assert isinstance(found.speaker, speaker)
    assert found.reason == reason


@pytest.mark.parametrize(
    ("mention", "kinds", "speaker"),
    [
        ("Splingers", {"anonymous_several": 0.9}, Anonymous),
        ("Splingage", {"document": 0.9}, Document),
        ("Splingers", {"organisation": 0.6, "anonymous_several": 0.4}, Organisation),
        ("Splinger", {"named": 0.6, "anonymous_one": 0.4}, Organisation),
        ("SPL Group", {"anonymous_several": 0.9}, Organisation),
    ],
)
def test_the_first_word_of_a_sentence_has_its_capital_from_it(
    mention: str, kinds: dict[str, float], speaker: type
) -> None:
    """Unless the tagger reads a name: "[Inspectors] said" is no body called Inspectors."""
    assert isinstance(resolved(mention, **kinds).speaker, speaker)


@pytest.mark.parametrize(
    ("after", "speaker"),
    [
        ("The latest Splinge poll is out.", Organisation),
        ("“Splinge is out.”", Document),
        ("Splinge is out.", Document),
    ],
)
def test_a_word_with_a_capital_elsewhere_is_a_name(after: str, speaker: type) -> None:
    """Inside a sentence, and not where a quotation begins."""
    sheet = a_sheet(f"Splinge said it was safe.\n{after}")
    reading = Reading(0.9, 0.9, {"document": 0.9})
    frame = a_frame(sheet.lines[0], mention="Splinge", content="it was safe", reading=reading)

    found = a_resolver(sheet).resolve(frame)

    assert found is not None
    assert isinstance(found.speaker, speaker)


def test_what_the_lexicon_knows_as_a_body_is_no_text() -> None:
    """Whatever the tagger takes it for."""
    assert isinstance(resolved("A government watchdog", document=0.9).speaker, Organisation)


def heard_inside(
    text: str, heard: list[tuple[int, str, str]], *, at: int, mention: str
) -> Resolved:
    """Return whom a mention inside a quotation of line `at` means, when all others were `heard`."""
    sheet = a_sheet(text)
    resolver = a_resolver(sheet)
    for number, who, content in heard:
        frame = a_frame(sheet.lines[number], mention=who, content=content)
        resolver.resolve(replace(frame, line=number))
    frame = a_frame(sheet.lines[at], "warned", mention=mention, content="it rains")
    found = resolver.resolve_nested(replace(frame, line=at), None)
    assert found is not None
    return found


def test_inside_a_quotation_nobody_is_meant_who_is_described_later() -> None:
    """What is said inside quotations is read last, but not as if it were printed last."""
    text = "“The man warned it rains,” he said.\nA tall man said it snows."
    later = heard_inside(text, [(1, "A tall man", "it snows")], at=0, mention="The man")
    text = "A tall man said it snows.\n“The man warned it rains,” he said."
    earlier = heard_inside(text, [(0, "A tall man", "it snows")], at=1, mention="The man")

    assert (later.reason, earlier.reason) == ("described, not named", "described before")


def test_inside_a_quotation_no_body_is_meant_that_is_heard_later() -> None:
    """The company is not the one that speaks three sentences on."""
    text = "“The company warned it rains,” he said.\nZorn said it snows."
    later = heard_inside(text, [(1, "Zorn", "it snows")], at=0, mention="The company")
    text = "Zorn said it snows.\n“The company warned it rains,” he said."
    earlier = heard_inside(text, [(0, "Zorn", "it snows")], at=1, mention="The company")

    assert later.reason == "a body that speaks as such"
    assert earlier.reason == "the only body heard"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("“The president warned it rains,” Jane Doe said.", id="the speaker after"),
        pytest.param("Jane Doe said “the president warned it rains.”", id="the speaker before"),
    ],
)
def test_inside_her_quotation_a_president_speaks_of_whichever_there_is(said: str) -> None:
    """Where two have the post, who speaks the quotation is not the last heard inside it."""
    text = f"President Jane Doe met President Tom Pike.\n{said}"
    who = "The president" if "The" in said else "the president"
    found = heard_inside(text, [(1, "Jane Doe", f"{who} warned it rains")], at=1, mention=who)

    assert isinstance(found.speaker, Unresolved)
    assert set(found.speaker.candidates) == {"Jane Doe", "Tom Pike"}


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("Jane Doe, the retired chemist, came.\nThe retired chemist said it was safe.", 1, True),
        ("The retired chemist said it was safe.\nJane Doe, the retired chemist, came.", 0, False),
    ],
    ids=["before", "after"],
)
def test_a_description_means_somebody_so_described_before(
    text: str, at: int, *, name: bool
) -> None:
    """Whom the article describes so only afterwards may be another."""
    sheet = a_sheet(text)
    frame = a_frame(sheet.lines[at], mention="The retired chemist", content="it was safe")

    found = a_resolver(sheet).resolve(replace(frame, line=at))

    assert found is not None
    assert (found.person is not None) is name


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("President Tom Pike came.\nThe French president said it was safe.", 1, False),
        ("The French president said it was safe.\nPresident Tom Pike came.", 0, False),
        ("The French president said it was safe.\nFrench President Tom Pike came.", 0, True),
    ],
    ids=["of no country", "of none, later", "of that country"],
)
def test_a_post_of_a_country_is_nobodys_whose_country_is_not_told(
    text: str, at: int, *, name: bool
) -> None:
    """Whose president it is, the article does not say."""
    sheet = a_sheet(text)
    frame = a_frame(sheet.lines[at], mention="The French president", content="it was safe")

    found = a_resolver(sheet).resolve(replace(frame, line=at))

    assert found is not None
    assert (found.person is not None) is name


@pytest.mark.parametrize(
    ("label", "speaker"),
    [("WALLACE", Unresolved), ("Zorn Quill", Unresolved), ("Ms Quill", Named), ("DOE", Named)],
)
def test_a_label_that_is_nobodys_name_for_certain_names_nobody(label: str, speaker: type) -> None:
    """It may be "Interviewer" or "Tickets"."""
    sheet = a_sheet(f"Mayor Jane Doe came.\n{label}: It rains.", outlet="The Ham Courier")
    frame = a_frame(sheet.lines[1], ":", mention=label, content="It rains", rule=Rule.TURN)

    found = a_resolver(sheet).resolve(replace(frame, line=1))

    assert found is not None
    assert isinstance(found.speaker, speaker)


def test_a_label_that_is_the_outlets_is_a_body() -> None:
    """Courier: "Why now?" is asked by The Ham Courier."""
    sheet = a_sheet("Courier: It rains.", outlet="The Ham Courier")
    frame = a_frame(sheet.lines[0], ":", mention="Courier", content="It rains", rule=Rule.TURN)

    found = a_resolver(sheet).resolve(frame)

    assert found is not None
    assert (type(found.speaker), found.reason) == (Organisation, "the outlet, by its name")


def speaker(text: str, mention: str, *, at: int = -1, **kinds: float) -> Resolved:
    """Return whom a mention in a line means, to the tagger something of some kind."""
    sheet = a_sheet(text)
    line = sheet.lines[at]
    reading = Reading(0.9, 0.9, kinds) if kinds else None
    frame = a_frame(line, mention=mention, content="it was safe", reading=reading)
    found = a_resolver(sheet).resolve(replace(frame, line=len(sheet.lines) + at))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("mention", "named", "expected"),
    [
        ("City of Ham Mayor Jane Doe", 0.9, "Jane Doe"),
        ("The commission for Ham representative Jane Ann Doe", 0.9, "Jane Ann Doe"),
        ("A few hours later Doe", 0.9, "Jane Doe"),
        ("City of Ham Mayor Jane Doe", 0.1, "City of Ham Mayor Jane Doe"),
        ("The office of Mayor Jane Doe", 0.9, "office of Mayor Jane Doe"),
        (
            "The Association of former captain Jane Doe",
            0.9,
            "Association of former captain Jane Doe",
        ),
    ],
    ids=[
        "a body at first sight",
        "two first names",
        "a surname",
        "not to the tagger",
        "an office",
        "whose it is",
    ],
)
def test_a_name_at_the_end_of_a_description_is_who_speaks(
    mention: str, named: float, expected: str
) -> None:
    """Where the tagger reads a person, too, and it is not the person's office that speaks."""
    text = (
        f"Mayor {'Jane Ann' if 'Ann' in mention else 'Jane'} Doe came.\n{mention} said it was safe."
    )

    found = speaker(text, mention, named=named, organisation=1 - named)

    assert getattr(found.speaker, "name", None) == expected


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        pytest.param("Grayling Foods grows.", "Grayling", "Grayling Foods", id="first word"),
        pytest.param("Now the Idaho Post came.", "The Post", "Idaho Post", id="last word"),
        pytest.param("Trump Administration aides left.", "Trump", "Trump", id="somebody's"),
        pytest.param("Ham Foods grew, Ham Farms did not.", "Ham", "Ham", id="two such names"),
        pytest.param("The Kyiv Independent came.", "Kyiv", "Kyiv", id="a seat"),
        pytest.param("Carmaker Ford left.", "The Ford", "Ford", id="what opens a sentence"),
        pytest.param("Then Police Ham left.", "police", "police", id="a noun"),
        pytest.param("Then Grayling Chairman Zorn left.", "Grayling", "Grayling", id="a post"),
    ],
)
def test_one_word_of_a_bodys_name_means_it_in_full(before: str, mention: str, name: str) -> None:
    """If exactly one name of the text begins with it, or, after "the", ends with it."""
    text = f"{before}\n{mention} said it was safe."

    found = speaker(text, mention, organisation=0.9, named=0.1)

    assert getattr(found.speaker, "name", None) == name


def test_what_the_tagger_reads_as_a_person_is_short_for_no_body() -> None:
    """Trump said it, and not Trump Hotels."""
    text = "Then Trump Hotels grew.\nTrump said it was safe."

    assert getattr(speaker(text, "Trump", named=0.9).speaker, "name", None) == "Trump"


def test_a_headline_is_no_bodys_full_name() -> None:
    """Its words all have capitals."""
    article = an_article("Meta Sues\nMeta said it was safe.", blocks=HEADED)
    sheet = lay_out(article, sentences_of(article))
    frame = a_frame(sheet.lines[1], mention="Meta", content="it was safe")

    found = a_resolver(sheet).resolve(replace(frame, line=1))

    assert found is not None
    assert getattr(found.speaker, "name", None) == "Meta"


def test_a_persons_name_is_no_bodys_in_full() -> None:
    """Of Dunmore and Dunmore Quill, who is a person, the first is not the second."""
    text = "Mayor Dunmore Quill came.\nDunmore said it was safe."

    found = speaker(text, "Dunmore", named=0.1, organisation=0.9)

    assert getattr(found.speaker, "name", None) != "Mayor Dunmore Quill"
    assert "a body named in full" not in found.reason


def test_a_surname_that_is_a_place_too_means_the_person_who_has_it() -> None:
    """The article names Christopher Hill."""
    found = speaker("Christopher Hill came.\nHill said it was safe.", "Hill")

    assert isinstance(found.speaker, Named)


@pytest.mark.parametrize(("named", "kind"), [(0.1, Organisation), (0.9, Named)])
def test_a_name_with_an_article_before_it_is_a_bodys(named: float, kind: type) -> None:
    """Unless the tagger reads a person: "the Slovenian Tadej Pogacar"."""
    text = "Then the Red Splinge, which is new, said it was safe."

    found = speaker(text, "the Red Splinge", named=named, organisation=1 - named)

    assert isinstance(found.speaker, kind)
    assert isinstance(speaker(text, "the Red Splinge").speaker, Organisation)  # by rules alone


def test_an_acronym_is_no_first_name() -> None:
    """ADA is a body, and Ada is not."""
    assert isinstance(speaker("Then ADA said it was safe.", "ADA").speaker, Organisation)
    assert isinstance(speaker("Then Ada said it was safe.", "Ada").speaker, Named)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Doe, 58, a burly teacher, said it was safe.", "Jane Doe", id="an age"),
        pytest.param("Doe, a burly teacher, said it was safe.", "Jane Doe", id="the beginning"),
        pytest.param("After Doe, a burly teacher said it was safe.", None, id="another begins"),
        pytest.param("A burly teacher said it was safe.", None, id="nobody"),
    ],
)
def test_who_is_described_right_after_a_name_has_it(text: str, name: str | None) -> None:
    """As the tagger may mark it, without the name."""
    sheet = a_sheet(f"{text} Mayor Jane Doe left.")
    start = text.lower().index("a burly teacher")
    mention = text[start : start + len("a burly teacher")]
    frame = a_frame(sheet.lines[0], mention=mention, content="it was safe")

    found = a_resolver(sheet).resolve(frame)

    assert found is not None
    assert getattr(found.speaker, "name", None) == name


@pytest.mark.parametrize(
    ("before", "said", "of"),
    [
        pytest.param("British officials say it rains.", "“It rains,” said one.", True, id="one"),
        pytest.param(
            "Two officials say it rains.", "One of them said it rains.", True, id="of them"
        ),
        pytest.param("An official says it rains.", "“It rains,” said one.", False, id="of one"),
        pytest.param("Jane Doe says it rains.", "“It rains,” said one.", False, id="of nobody"),
    ],
)
def test_one_is_one_of_several_just_heard(before: str, said: str, *, of: bool) -> None:
    """So that it can be told what kind of person speaks."""
    article = an_article(f"{before} {said}")

    heard, one = (a.speaker for a in attribute(article, split(article)) if a.cue is not None)

    assert isinstance(one, Anonymous)
    assert not isinstance(heard, Narrator)
    assert (one.chain == (heard.mention,)) is of
    assert one.number is Number.ONE
    assert one.description == one.mention.of(article.text)


def test_another_is_of_the_same_several() -> None:
    """However many of them speak."""
    article = an_article("Officials say it rains. “It rains,” said one. “It is wet,” said another.")

    said = [a.speaker for a in attribute(article, split(article)) if a.cue is not None]

    assert [one.chain for one in said[1:] if isinstance(one, Anonymous)] == [(Span(0, 9),)] * 2


def test_a_justice_is_a_judge() -> None:
    """Courts of England call their judges so."""
    article = an_article("Mrs Justice Thornton ruled. “That is no matter for us,” the judge said.")

    [said] = [one for one in attribute(article, split(article)) if one.cue is not None]

    assert isinstance(said.speaker, Named)
    assert said.speaker.name == "Thornton"


@pytest.mark.parametrize(
    ("before", "mention", "speaks"),
    [
        ("Jane Doe was full of hope.", "the 63-year-old retiree", Unresolved),
        ("A woman, 63, met Jane Doe.", "the 63-year-old retiree", Anonymous),
        ("It rained.", "the 63-year-old retiree", Anonymous),
        ("Jane Doe was full of hope.", "a 63-year-old retiree", Anonymous),
        ("Jane Doe was full of hope.", "her 63-year-old sister", Anonymous),
        ("Jane Doe, 63, was full of hope.", "the 63-year-old retiree", Named),
    ],
    ids=["perhaps she", "another", "nobody", "somebody new", "hers", "she"],
)
def test_whose_age_is_not_told_is_not_settled(before: str, mention: str, speaks: type) -> None:
    """Whom the reader is to know by an age may be anybody who is named before."""
    found = speaker(f"{before}\nNow it was safe, said {mention}.", mention)

    assert isinstance(found.speaker, speaks)


def speaker_of(text: str) -> tuple[str, str | None]:
    """Return who says the last thing in a text, as the rules read it."""
    item = said(text)[-1]
    return item.kind, item.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The head, Mrs Doe, said that it was late.", "Doe"),
        ("“It is late,” the analyst, retired judge Jane Doe, told a board.", "Jane Doe"),
        ("It was late, according to the farmer, Jane Doe.", "Jane Doe"),
        ("His neighbour, Jane Doe, a nurse and former pilot, said that it was late.", "Jane Doe"),
    ],
)
def test_a_name_set_off_after_a_description_is_who_is_described(text: str, name: str) -> None:
    """With a title or a post of its own, and an aside after it."""
    assert speaker_of(text) == ("named", name)


@pytest.mark.parametrize(
    ("mention", "kind"), [("The farmer’s son", Named), ("The neighbours", Anonymous)]
)
def test_a_relation_is_named_by_a_first_name(mention: str, kind: type) -> None:
    """One of them, but not several."""
    sheet = a_sheet(f"{mention}, Nils, said it was safe. His son Nils left.")
    frame = a_frame(sheet.lines[0], mention=mention, content="it was safe")
    found = Resolver(sheet, assemble(sheet, callings(sheet, [])), assemble_bodies(sheet)).resolve(
        frame
    )

    assert found is not None
    assert isinstance(found.speaker, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe, a baker, left.\nAccording to a neighbour, Jane Doe, 34, was late.",
        "Jane Doe, a baker, left.\nA neighbour, a friend of Jane Doe, said that it was late.",
        "Jane Doe, a baker, left.\nA neighbour said that it was late, Jane Doe, 34, was kind.",
        "Jane Doe, a baker, left.\nThe officer, who shot Jane Doe, said that it was late.",
        "Jane Doe, a baker, left.\nThe general, whose wife is Jane Doe, said that it was late.",
        "Jane Doe, a baker, left.\nThe man, before Judge Jane Doe, said that it was late.",
        "Jane Doe, a baker, left.\nNeighbours of the victim, Jane Doe, said that it was late.",
        "Jane Doe, a baker, left.\nThe widower of the pilot, Jane Doe, said that it was late.",
    ],
)
def test_a_name_that_may_be_anothers_is_not_given(text: str) -> None:
    """Whose words they are is told without it."""
    assert speaker_of(text)[0] == "anonymous"


@pytest.mark.parametrize(
    "text",
    [
        "An officer shot his son, Kofi.\nHe said that it was late.",
        "His mother, Ida, left.\nThe nurse wept.\nShe said that it was late.",
        "His daughter Zoya was nine.\nHe said that it was late.",
        "Her mother, German, left.\nShe said that it was late.",
    ],
)
def test_a_relative_is_seldom_who_speaks(text: str) -> None:
    """Only if the sentence before is about her."""
    assert speaker_of(text)[0] != "named"


def test_a_relative_of_whom_the_sentence_before_is_may_speak() -> None:
    """And whoever has spoken."""
    text = "His daughter Zoya drove him.\nShe said that it was late."

    assert speaker_of(text) == ("named", "Zoya")


@pytest.mark.parametrize(
    ("name", "surname"), [("Jude Law", "Law"), ("Tom Bill", "Bill"), ("Ed Clerk", "Clerk")]
)
def test_a_surname_that_is_a_word_is_a_surname(name: str, surname: str) -> None:
    """Of whoever was named in full, and with a title."""
    left = f"{name}, a baker, left."

    assert speaker_of(f"{left}\n{surname} said that it was late.") == ("named", name)
    assert speaker_of(f"{left}\nMr {surname} said that it was late.") == ("named", name)


def test_his_office_is_that_of_who_he_is() -> None:
    """With the words that show whose, or without a name where nobody fits."""
    text = "Jane Doe, the mayor, said that it was late.\nHer office said that it was cold."
    item = said(text)[-1]

    assert (item.kind, item.name, item.mention) == (
        "organisation", "Jane Doe’s office", "Her office",
    )  # fmt: skip
    assert item.chain == ("Jane Doe",)
    assert speaker_of("Her office said that it was cold.") == ("organisation", "Her office")
    assert speaker_of(text.replace("office", "firm"))[1] == "Her firm"
    unsaid = "The prosecutor charged Jane Doe, a baker.\nHer office said that it was cold."
    assert speaker_of(unsaid)[1] == "Her office"


@pytest.mark.parametrize(
    ("body", "name"),
    [("Ham Motors", "Ham Motors"), ("Ham Union", "The company"), ("Its board", "The company")],
)
def test_the_company_is_a_company(body: str, name: str) -> None:
    """Neither a union, though no other body was heard, nor "its board"."""
    assert speaker_of(f"{body} said that it was late.\nThe company said it was cold.")[1] == name


@pytest.mark.parametrize(
    "subject",
    [
        "Jane Doe, 34, and Tom Pike, 40, say",
        "Jane Doe, 34, and her husband, Tom Pike, say",
        "Jane Doe, 34, and her husband Tom Pike say",
        "Jane Doe, the mayor, and two neighbours say",
        "Jane Doe, who left, and Tom Pike say",
        "The teacher and the head, Mrs Doe, say",
        "A nurse and her sister, Jane Doe, say",
        "The head, Dr Joe Poole, and the chair, Ida Lund, say",
        "Lawmaker Petra Voss and her colleague Jan Brum say",
        "Chief Executive Edda Roth and Chairman Luc Bastien say",
        "Mayor Petra Voss and Tom Pike say",
        "Its director, Per Osk, and Lena Holt, a professor, say",
    ],
)
def test_several_who_speak_together_are_not_one_of_them(subject: str) -> None:
    """Whatever stands between them."""
    item = said(f"{subject} that it was late.")[-1]

    assert (item.kind, item.attribution.basis.partition("; ")[2]) == (
        "unresolved", "several people together",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Doe, 34, left, and Tom Pike said that it was late.", "Tom Pike"),
        ("It was cold, and Tom Pike said that it was late.", "Tom Pike"),
        ("Jane Doe, a nurse and mother of two, said that it was late.", "Jane Doe"),
        ("Health and Social Care Secretary Jane Doe said that it was late.", "Jane Doe"),
        ("Jane Doe, the mayor, and head of the board, said that it was late.", "Jane Doe"),
    ],
)
def test_one_who_speaks_alone_is_named(text: str, name: str) -> None:
    """In a sentence of two verbs, and with an "and" in the aside."""
    assert speaker_of(text) == ("named", name)


def test_a_nickname_is_no_quotation() -> None:
    """What follows the name is said, not the nickname."""
    found = only(said("Dwayne “The Rock” Doe said it was late."))

    assert (found.name, found.content) == ("Dwayne Doe", ("it was late",))


def test_a_general_hospital_is_no_general() -> None:
    """The post inside a body's name is nobody's."""
    found = only(said("Harbor General Hospital denied turning anyone away."))

    assert (found.kind, found.name) == ("organisation", "Harbor General Hospital")


def test_a_quotation_before_a_colon_names_nobody() -> None:
    """A headline that opens with a quotation does not say whose it is."""
    found = said("‘Not One Bridge’: Truckers Dig In", kind=BlockKind.HEADLINE)

    assert not [item for item in found if item.kind == "named"]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Tom Pike spoke.\nHe at the same time promised that it would be safe.",
        "Mayor Tom Pike spoke.\nAsked by a judge whether it was late, he said that it was.",
    ],
)
def test_he_is_who_was_spoken_of(text: str) -> None:
    """Whatever stands between "he" and the verb, and whoever asked him."""
    assert said(text)[-1].name == "Tom Pike"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Pike left; Ann Roe stayed.\nThe former said it was late.", "Tom Pike"),
        ("Tom Pike left; Ann Roe stayed.\nThe latter said it was late.", "Ann Roe"),
        ("Tom Pike, Ann Roe and Joe Doe left.\nThe latter said it was late.", None),
        ("Tom Pike left.\nThe former said it was late.", None),
    ],
)
def test_the_former_and_the_latter_are_of_two(text: str, name: str | None) -> None:
    """Of one or of three nobody is meant for certain."""
    found = only(said(text))

    assert (found.name, found.kind) == (name, "named" if name else "unresolved")


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("The Health and Safety Executive", "organisation"),
        ("The Scottish Executive", "organisation"),
        ("One former Sony Executive", "anonymous"),
        ("The Chief Executive", "anonymous"),
        ("An executive", "anonymous"),
    ],
)
def test_an_executive_may_be_a_body(subject: str, kind: str) -> None:
    """By its capital and the name before it."""
    assert only(said(f"{subject} said it was late.")).kind == kind


@pytest.mark.parametrize(
    ("asked", "kind"), [("A spokesman", "anonymous"), ("Ann Roe, 66, a baker,", "named")]
)
def test_whoever_is_asked_is_whose_turn_it_is(asked: str, kind: str) -> None:
    """What is said next by "he" or "she" is theirs, whoever else was named before."""
    text = f"Tom Pike and Mary Doe left.\n{asked} was asked by a judge whether it was late."
    sheet = a_sheet(text)
    line = sheet.lines[1]
    frame = a_frame(line, "asked", content="whether it was late")
    frame = replace(frame, line=1, told_to=place(line, asked.rstrip(",")))
    resolver = Resolver(sheet, assemble(sheet, Callings()), assemble_bodies(sheet))

    resolver.resolve(replace(frame, reading=a_reading(named=0.9)))

    turn = resolver.hearing.last(1, line.story)
    assert turn is not None
    assert type(turn.resolved.speaker).__name__.lower() == kind


def test_whoever_answers_goes_on() -> None:
    """Only who asks is not who answers."""
    text = "Asked about Jim Roe, John Doe said that it was late and he added that it was early."

    assert said(text)[-1].name == "John Doe"


def test_what_is_promised_has_no_turn() -> None:
    """No listener is shown where a new hospital was promised."""
    sheet = a_sheet("A new hospital was promised.\nIt was late.")
    line = sheet.lines[0]
    resolver = Resolver(sheet, assemble(sheet, Callings()), assemble_bodies(sheet))
    frame = a_frame(line, "promised", content="A new hospital")
    told_to = place(line, "A new hospital")

    resolver.resolve(replace(frame, told_to=told_to, reading=a_reading(named=0.9)))

    turn = resolver.hearing.last(0, line.story)
    assert turn is not None
    assert isinstance(turn.resolved.speaker, Unresolved)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Sudan said it would leave.", "organisation", "Sudan"),
        ("Many Mexicans said it was late.", "anonymous", "Many Mexicans"),
        ("Mark Cuban sat down. Cuban said it was late.", "named", "Mark Cuban"),
        ("Georgia Stanley sat down. Stanley said it was late.", "named", "Georgia Stanley"),
        (
            "Orvane Freight cut jobs. Orvane Freight said it was late.",
            "organisation",
            "Orvane Freight",
        ),
        ("Doe met Ann Roe. Ann Roe said that it was late.", "named", "Ann Roe"),
    ],
)
def test_countries_peoples_and_firms_are_told_from_people(text: str, kind: str, name: str) -> None:
    """By the name of a country, the last word of a firm's, or a known first name."""
    one = only(said(text.replace(". ", ".\n")))

    assert (one.kind, one.name) == (kind, name)


@pytest.mark.parametrize(
    "text", ["Everything Ann Roe says is wrong.", "There declined to say that it rains."]
)
def test_there_and_everything_are_nobody(text: str) -> None:
    """What a person's words are, is not said by that person either."""
    assert [one.kind for one in said(text)] == []


def test_who_is_told_of_is_not_who_was_last_heard() -> None:
    """What Lowry's brother begged, Lowry tells: he goes on."""
    text = "Pete Lowry tells me his brother Jack begged that he stay.\nHe says that nobody slept."

    *_, last = said(text)

    assert (last.cue, last.name) == ("says", "Pete Lowry")


@pytest.mark.parametrize(("body", "name"), [(0.4, "Orvane Freight"), (0.1, "Orvane")])
def test_the_first_word_of_a_firms_name_may_be_the_firm(body: float, name: str) -> None:
    """Where the tagger takes it for no person for certain."""
    text = "The owner of Orvane Freight left.\nOrvane said that it was safe."

    found = speaker(text, "Orvane", named=1 - body, organisation=body).speaker

    assert (type(found), getattr(found, "name", None)) == (Organisation, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Roe sat down.\nIt is late, her agent said.\n“It rains,” she said.", "Ann Roe"),
        ("Ann Roe sat down.\nHer agent said it was late.\n“It rains,” she said.", "Her agent"),
    ],
)
def test_she_is_her_agent_where_the_agent_opens_the_sentence(text: str, name: str) -> None:
    """Else she is who was spoken of all along."""
    *_, last = said(text)

    assert last.name == name


def test_the_leader_is_who_is_called_so_before_a_title() -> None:
    """The name is set off, and is that of a Sir."""
    text = "The Ham leader, Sir Tom Pike, sat down.\nThe leader said it was late."

    assert only(said(text)).name == "Tom Pike"


@pytest.mark.parametrize(
    "source",
    [
        "A minister close to Mr. Doe",
        "A minister close to President Jane Doe",
        "An adviser to Prime Minister Jane Doe",
        "The deputy of Mayor Jane Doe",
        "The chief of staff to French President Jane Doe",
    ],
)
def test_whoever_is_described_by_somebodys_name_is_not_that_person(source: str) -> None:
    """A source without a name is never given the name of whom it stands beside."""
    [one] = said(f"{source} said it was late.")

    assert (one.kind, one.name) == ("anonymous", source)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Minister for Health Dr Jane Doe", "Jane Doe"),
        ("Secretary of State Antony Doe", "Antony Doe"),
        ("The chairman of the board Mr Tom Pike", "Tom Pike"),
    ],
)
def test_a_post_goes_on_to_the_name_of_who_has_it(source: str, name: str) -> None:
    """Though something of the post stands between."""
    assert only(said(f"{source} said it was late.")).name == name


@pytest.mark.parametrize(
    ("before", "kind", "name"),
    [
        ("Spanish manager Luis Prado sat down.", "named", "Luis Prado"),
        ("Manager Luis Prado sat down.", "unresolved", None),
    ],
)
def test_the_spaniard_is_who_is_called_spanish(before: str, kind: str, name: str | None) -> None:
    """Nobody, where the article does not say who is; no body either way."""
    one = only(said(f"{before}\nThe Spaniard said it was late."))

    assert (one.kind, one.name) == (kind, name)


def test_a_surname_is_no_verb() -> None:
    """Such as "Said"."""
    text = "Omar Said sat down.\nQuestioned by Mr Said, Ann Roe agreed that it was late."

    assert [(one.cue, one.name) for one in said(text)] == [("agreed", "Ann Roe")]


def test_she_is_not_who_was_heard_before_somebody_else_is_told_of() -> None:
    """The agent may go on, of whom the sentence between is, and nothing settles it."""
    first = "“My heart is here,” the midfielder said.\n"
    last = "“Every contract has a door,” she said."

    assert said(first + last)[-1].name == "the midfielder"
    assert said(f"{first}The agent sounded different.\n{last}")[-1].kind == "unresolved"
    for same in ("The midfielder sounded", "The weather was"):
        assert said(f"{first}{same} different.\n{last}")[-1].name == "the midfielder"
    told = "The agent sounded different, the midfielder said.\n"
    assert said(told + last)[-1].name == "the midfielder"
    within = "“My agent smiled. Every contract has a door,” she said."
    assert said(first + within)[-1].name == "the midfielder"


@pytest.mark.parametrize("name", ["Storm Odile", "Hurricane Ann", "Operation Dawn"])
def test_a_storm_says_nothing(name: str) -> None:
    """Whatever its headline tells of it."""
    assert said(f"{name}: “It is late”") == []
    assert only(said("Helga Storm sat down.\nStorm said it was late.")).name == "Helga Storm"
