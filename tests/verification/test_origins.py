"""Origins: how many independent sources there are, and what was collapsed into what."""

from dataclasses import replace

import pytest

from factcheck.model import Evidence, Footing, Origin, Polarity, Span, Stance
from factcheck.verification.origins import count_in_words, origin_key, origins
from tests.verification import spoken
from tests.verification.evidence import (
    a_body,
    a_document,
    a_person,
    by,
    in_text,
    narrated,
    printed_again,
    said,
    unnamed,
    unsettled,
)

HERALD, POST = "Brin Herald", "Capital Post"
DOE = a_person("Jane Doe")


def counted(*evidence: Evidence) -> list[tuple[str, str]]:
    """Return the name and footing of each origin that counts."""
    return [(one.name, one.footing.value) for one in origins(evidence) if one.counts]


def reasons(*evidence: Evidence) -> list[str]:
    return [one.reason for origin in origins(evidence) for one in origin.collapsed]


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([said(DOE)], [("Jane Doe", "on_record")], id="one speaker"),
        pytest.param(
            [said(DOE, outlet=HERALD), said(DOE, outlet=POST), said(DOE, outlet=POST)],
            [("Jane Doe", "on_record")],
            id="one speaker in three articles",
        ),
        pytest.param(
            [said(DOE, source_id="d"), said(a_person("J. Doe-Roe"), source_id="d")],
            [("Jane Doe", "on_record")],
            id="two names that the desk judged to be one",
        ),
        pytest.param(
            [said(DOE, source_id="d"), said(DOE, source_id="e")],
            [("Jane Doe", "on_record"), ("Jane Doe", "on_record")],
            id="one name that the desk judged to be two",
        ),
        pytest.param(
            [said(a_person("Serhiy Bondar")), said(a_person("Sergiy Bondar"))],
            [("Serhiy Bondar", "on_record")],
            id="two spellings",
        ),
        pytest.param(
            [said(a_person("George K. Doe")), said(a_person("George M. Doe"))],
            [("George K. Doe", "on_record"), ("George M. Doe", "on_record")],
            id="two with other initials",
        ),
        pytest.param(
            [said(a_person("Doe"), outlet=POST), said(DOE, outlet=HERALD)],
            [("Jane Doe", "on_record")],
            id="a surname alone is no further person",
        ),
        pytest.param(
            [said(DOE), said(a_person("John Doe"))],
            [("Jane Doe", "on_record"), ("John Doe", "on_record")],
            id="two people with one surname",
        ),
        pytest.param(
            [said(DOE), said(a_body("Jane Doe"))],
            [("Jane Doe", "on_record")],
            id="one name read as a body's in one place",
        ),
        pytest.param(
            [said(a_body("police"), outlet=POST), said(a_body("Police"), outlet=HERALD)],
            [("police", "on_record")],
            id="police in two papers",
        ),
        pytest.param(
            [said(a_body("Harbour Works Ltd")), said(a_body("Quarry Works Ltd"))],
            [("Harbour Works Ltd", "on_record"), ("Quarry Works Ltd", "on_record")],
            id="two bodies",
        ),
    ],
)
def test_a_speaker_counts_once(evidence: list[Evidence], expected: list[tuple[str, str]]) -> None:
    """Who speaks is one source however often he is heard, and two people are two."""
    assert counted(*evidence) == expected


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param(
            [
                said(unnamed("two officials"), outlet=POST, via="Reuters"),
                said(unnamed("an official"), outlet=HERALD, via="Reuters"),
            ],
            [("two officials", "unnamed")],
            id="two papers cite the officials of one agency",
        ),
        pytest.param(
            [
                said(a_body("Reuters"), outlet=POST),
                said(unnamed("a diplomat"), outlet=HERALD, via="Reuters"),
            ],
            [("a diplomat", "unnamed")],
            id="one paper leaves out whom the agency cites",
        ),
        pytest.param(
            [said(a_body("Reuters"), outlet=POST), said(a_body("Reuters"), outlet=HERALD)],
            [("Reuters", "outlet")],
            id="the agency's source is not told",
        ),
        pytest.param(
            [
                said(a_body("Interfax"), outlet=POST),
                said(DOE, outlet=HERALD, told_to="Interfax"),
                said(DOE, outlet=HERALD, told_to="Reuters"),
            ],
            [("Jane Doe", "on_record")],
            id="the agency's source is named elsewhere",
        ),
        pytest.param(
            [
                said(a_body("Associated Press"), outlet=POST),
                said(unnamed("a source"), outlet=HERALD, via="AP"),
            ],
            [("a source", "unnamed")],
            id="two names of one agency",
        ),
        pytest.param(
            [
                said(unnamed("a minister's aide"), outlet="Reuters"),
                said(unnamed("an official"), outlet=POST, via="Reuters"),
            ],
            [("a minister's aide", "unnamed")],
            id="the agency's own report beside a paper that cites it",
        ),
        pytest.param(
            [
                said(unnamed("an official"), outlet=POST, via="Reuters"),
                said(unnamed("an official"), outlet=POST, via="AFP"),
            ],
            [("an official", "unnamed"), ("an official", "unnamed")],
            id="two agencies",
        ),
        pytest.param(
            [
                said(DOE, outlet=POST, via="Reuters"),
                said(a_person("Ann Roe"), outlet=HERALD, via="Reuters"),
                said(a_body("Reuters"), outlet=HERALD),
            ],
            [("Jane Doe", "on_record"), ("Ann Roe", "on_record")],
            id="two named sources of one agency are two",
        ),
        pytest.param(
            [
                said(DOE, outlet=HERALD, told_to="the Capital Post"),
                said(unnamed("an aide"), outlet=POST),
            ],
            [("Jane Doe", "on_record"), ("an aide", "unnamed")],
            id="a paper's own unnamed source is not whom another paper names",
        ),
        pytest.param(
            [
                said(unnamed("an aide"), outlet=POST),
                said(unnamed("an aide"), outlet=POST, told_to="the Post"),
            ],
            [("an aide", "unnamed")],
            id="a paper's short name is its own",
        ),
    ],
)
def test_an_agency_counts_once(evidence: list[Evidence], expected: list[tuple[str, str]]) -> None:
    """Who cites one agency has its source, and no other."""
    assert counted(*evidence) == expected


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        pytest.param("a Western diplomat", "the diplomat", 1, id="said more closely before"),
        pytest.param("a source", "a person briefed on the talks", 1, id="anybody"),
        pytest.param("several officials", "an official", 1, id="several and one of them"),
        pytest.param("a diplomat", "an intelligence officer", 2, id="two trades"),
        pytest.param("an official", "another official", 2, id="another"),
        pytest.param("one official", "a second official", 2, id="a second"),
        pytest.param("a French diplomat", "a Turkish diplomat", 2, id="two countries"),
    ],
)
def test_unnamed_sources_of_one_outlet(one: str, other: str, number: int) -> None:
    """They are one unless their descriptions show two."""
    evidence = [said(unnamed(who), article="a:shared") for who in (one, other)]

    assert len(counted(*evidence)) == number


def test_another_official_of_another_article_may_be_the_first() -> None:
    """Another official is told from whoever stands in the same article, and from nobody else."""
    evidence = [said(unnamed(who)) for who in ("an official", "another official")]

    assert counted(*evidence) == [("an official", "unnamed")]


def test_whoever_fits_two_who_are_two_makes_them_not_one() -> None:
    """Who may be either of two is no third, and does not join them."""
    described = ("an official", "a Turkish official", "a French official")

    found = origins([said(unnamed(who)) for who in described])

    assert [one.name for one in found] == ["an official", "a French official"]


def test_unnamed_sources_of_two_outlets_are_two_and_may_be_one() -> None:
    """They count twice, and each says that whether they are one cannot be known."""
    item = said(unnamed("an aide"), outlet=POST)
    found = origins([item, said(unnamed("an aide"), outlet=HERALD)])

    assert [one.counts for one in found] == [True, True]
    assert found[0].caveat == (
        "not named, and neither is “an aide” of Brin Herald: whether they are the same person"
        " cannot be known"
    )
    assert origins([item])[0].caveat is None


def test_unnamed_sources_of_two_printings_of_a_story_are_one() -> None:
    """Reprints are one outlet's report, in sentences that are no copies as well."""
    lead, again = (said(unnamed("an aide"), outlet=o, article=o) for o in (POST, HERALD))
    later = said(unnamed("the aide"), outlet=HERALD, article=HERALD)

    assert counted(printed_again(lead, again), later) == [("an aide", "unnamed")]


def test_a_story_in_three_papers_is_one() -> None:
    """The printings stand behind one origin, each with the reason."""
    first, *others = (narrated(outlet=outlet) for outlet in (POST, HERALD, "Osk Courier"))

    [found] = origins([printed_again(first, *others)])

    assert found.footing is Footing.OUTLET
    assert found.sentence_ids == tuple(i.passage.id for i in (first, *others))
    assert [one.sentence_id for one in found.collapsed] == [i.passage.id for i in others]
    assert {one.reason for one in found.collapsed} == {"printed in 3 papers: the same story"}


def test_a_printing_that_names_the_speaker_counts_for_all() -> None:
    """Where one desk cut who says it, the source is the one that another prints."""
    found = origins([printed_again(narrated(outlet=POST), said(DOE, outlet=HERALD))])

    assert [(one.name, one.footing) for one in found] == [("Jane Doe", Footing.ON_RECORD)]


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param(
            [
                said(unnamed("a spokesman"), principal="the Harbour Board"),
                said(a_body("Harbour Board")),
            ],
            [("a spokesman", "on_record")],
            id="a spokesman and his body",
        ),
        pytest.param(
            [
                said(a_person("Anton Belov", "Kremlin spokesman")),
                said(a_body("Kremlin")),
                said(a_person("Anton Belov")),
            ],
            [("Anton Belov", "on_record")],
            id="a spokesman with a name",
        ),
        pytest.param(
            [said(unnamed("a police spokeswoman")), said(a_body("Police"))],
            [("a police spokeswoman", "on_record")],
            id="a spokeswoman by her description",
        ),
        pytest.param(
            [
                said(a_person("Hanna Voss", "mayor"), article="a:shared"),
                said(unnamed("a spokesman"), principal="the mayor", article="a:shared"),
            ],
            [("Hanna Voss", "on_record")],
            id="for a person, by her post",
        ),
        pytest.param(
            [
                said(unnamed("a spokesman"), principal="the mayor"),
                said(unnamed("a spokesman"), principal="the governor"),
            ],
            [("a spokesman", "on_record"), ("a spokesman", "on_record")],
            id="spokesmen of two",
        ),
        pytest.param(
            [said(a_document("Hale Report"), outlet=o) for o in (POST, HERALD)],
            [("Hale Report", "on_record")],
            id="a document with a proper name",
        ),
        pytest.param(
            [said(a_document("the report"), outlet=o) for o in (POST, HERALD)],
            [("the report", "on_record"), ("the report", "on_record")],
            id="two papers' reports may be two",
        ),
        pytest.param(
            [said(a_document("figures from the Harbour Board")), said(a_body("Harbour Board"))],
            [("Harbour Board", "on_record")],
            id="a body and its figures",
        ),
        pytest.param(
            [said(a_document("an internal memo")), said(a_document("the memo"))],
            [("an internal memo", "on_record"), ("the memo", "on_record")],
            id="memos of two articles",
        ),
        pytest.param(
            [
                said(a_document(name), article="a:shared")
                for name in ("an internal memo", "the memo")
            ],
            [("an internal memo", "on_record")],
            id="the memo of one article",
        ),
        pytest.param(
            [
                said(a_body(name), article="a:shared")
                for name in ("South Korea’s spy agency", "Seoul")
            ],
            [("South Korea’s spy agency", "on_record")],
            id="an agency and its government in one article",
        ),
        pytest.param(
            [said(a_body(name)) for name in ("South Korea’s spy agency", "Seoul")],
            [("South Korea’s spy agency", "on_record"), ("Seoul", "on_record")],
            id="in two articles they may be two",
        ),
        pytest.param(
            [
                said(a_body(name), article="a:shared")
                for name in ("South Korea’s opposition party", "Seoul")
            ],
            [("South Korea’s opposition party", "on_record"), ("Seoul", "on_record")],
            id="the opposition is not its government",
        ),
        pytest.param(
            [said(DOE, article="a:shared"), said(a_document("The statement"), article="a:shared")],
            [("Jane Doe", "on_record")],
            id="a statement of whoever speaks",
        ),
    ],
)
def test_bodies_their_voices_and_their_papers(
    evidence: list[Evidence], expected: list[tuple[str, str]]
) -> None:
    """Who speaks for another adds nobody, and a document is known by its name."""
    assert counted(*evidence) == expected


def test_a_spokesman_who_will_not_be_named_is_unnamed() -> None:
    """A body does not stand by what is said in secret."""
    secret = replace(unnamed("a spokesman"), reason=said(DOE).passage.sentence.span)
    evidence = said(secret, principal="the Harbour Board"), said(a_body("Harbour Board"))

    assert [footing for _, footing in counted(*evidence)] == ["unnamed", "on_record"]


def test_somebodys_lawyer_speaks_for_whoever_is_named_before() -> None:
    """Of those who are heard it is the one whom "her" may mean, and nobody else."""
    text = "Jane Doe was acquitted. She did not do it, her lawyer, Ida Poe, said."
    phrase = "her lawyer, Ida Poe,"
    start = text.index(phrase)
    source = Span(start, start + len(phrase))
    lawyer = by(a_person("Ida Poe"), "She did not do it", text=text, source=source)
    evidence = in_text(text, lawyer), said(a_person("Ann Roe"), article="a:text"), said(DOE)

    assert counted(*evidence) == [("Jane Doe", "on_record"), ("Ann Roe", "on_record")]
    assert reasons(*evidence) == ["Ida Poe may speak for Jane Doe, named just before"]


def test_an_outlets_own_voice_adds_none_to_its_source() -> None:
    """What a paper says beside whom it cites is collapsed into the source, and says so."""
    own, source = narrated(article="a:shared"), said(DOE, article="a:shared")

    [found] = origins([own, source])

    assert (found.name, found.sentence_ids) == (
        "Jane Doe",
        (source.passage.id, own.passage.id),
    )
    assert [one.reason for one in found.collapsed] == [
        "The Daily Test’s own voice, which adds none to Jane Doe in the same article"
    ]


def test_an_outlets_own_voice_in_a_later_article_adds_none() -> None:
    """A paper that once had a source for it repeats it."""
    assert counted(said(DOE, outlet=POST), narrated(outlet=POST)) == [("Jane Doe", "on_record")]


def test_own_voices_of_two_outlets_are_two() -> None:
    """Without a source, each outlet stands for itself, once."""
    evidence = narrated(outlet=POST), narrated(outlet=HERALD), narrated(outlet=POST)

    assert counted(*evidence) == [(POST, "outlet"), (HERALD, "outlet")]
    assert reasons(*evidence) == ["Capital Post’s own voice again"]


def test_a_source_of_the_other_stance_takes_no_own_voice() -> None:
    """Who refutes a claim is not the source of a paper that says it is so."""
    found = origins([narrated(article="a:s"), said(DOE, article="a:s", stance=Stance.REFUTES)])

    assert [(one.stance, one.footing) for one in found] == [
        (Stance.SUPPORTS, Footing.OUTLET),
        (Stance.REFUTES, Footing.ON_RECORD),
    ]


def test_whom_the_text_does_not_settle_does_not_count_beside_a_source() -> None:
    """He may be the one who is named, and the answer says so."""
    named, he = said(DOE, article="a:shared"), said(unsettled(), article="a:shared")

    first, second = origins([named, he])

    assert (first.counts, second.counts) == (True, False)
    assert second.footing is Footing.UNRESOLVED
    assert [one.reason for one in second.collapsed] == [
        "“he” may be Jane Doe, who says the same in the same article"
    ]


def test_whom_the_text_does_not_settle_counts_alone_and_once() -> None:
    """Somebody does say it; two of one outlet may be one."""
    assert counted(said(unsettled()), said(unsettled())) == [("he", "unresolved")]


@pytest.mark.parametrize("polarity", [Polarity.ASKED, Polarity.CONDITIONAL, Polarity.DECLINED])
def test_who_asks_or_refuses_to_say_gives_no_word(polarity: Polarity) -> None:
    """Such evidence stands behind no origin."""
    assert origins([said(DOE, polarity=polarity)]) == ()


def test_evidence_that_nobody_judged_or_that_is_neither_has_no_origin() -> None:
    """Only what supports or refutes is counted."""
    assert origins([said(DOE, stance=Stance.NEITHER), replace(said(DOE), assessment=None)]) == ()


def test_one_source_on_both_sides_makes_two_origins() -> None:
    """What somebody says for a claim and against it is never averaged."""
    found = origins([said(DOE, source_id="d"), said(DOE, source_id="d", stance=Stance.REFUTES)])

    assert [(one.source_id, one.stance) for one in found] == [
        ("d", Stance.SUPPORTS),
        ("d", Stance.REFUTES),
    ]


def test_who_is_denied_in_the_same_sentence_has_a_source_against_it() -> None:
    """Two words of one sentence, of two sources, are on two sides."""
    text = "South Korea says that troops were sent, a claim Moscow denies."

    found = origins(spoken.evidence(text, [Stance.SUPPORTS]))

    assert [(one.name, one.stance, one.sentence_ids) for one in found] == [
        ("South Korea", Stance.SUPPORTS, (1,)),
        ("Moscow", Stance.REFUTES, (1,)),
    ]


def an_origin(footing: Footing, *, counts: bool = True) -> Origin:
    return Origin("X", footing, Stance.SUPPORTS, (1,), counts=counts)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ((), "no independent source"),
        ((Footing.ON_RECORD,), "1 independent source: 1 on the record"),
        (
            (Footing.UNNAMED, Footing.ON_RECORD),
            "2 independent sources: 1 on the record, 1 unnamed",
        ),
        ((Footing.OUTLET,), "1 outlet in its own voice"),
        ((Footing.OUTLET, Footing.OUTLET), "2 outlets in their own voice"),
        (
            (Footing.ON_RECORD, Footing.ON_RECORD, Footing.OUTLET),
            "3 independent sources: 2 on the record, 1 outlet in its own voice",
        ),
        (
            (Footing.UNRESOLVED,),
            "1 independent source: 1 of whom it is not clear who speaks",
        ),
    ],
)
def test_sources_are_counted_in_words(found: tuple[Footing, ...], expected: str) -> None:
    """The count says on what footing they are."""
    assert count_in_words(map(an_origin, found), Stance.SUPPORTS) == expected


def test_what_does_not_count_is_not_counted_in_words() -> None:
    """Neither is what stands on the other side."""
    found = [an_origin(Footing.UNRESOLVED, counts=False), an_origin(Footing.UNNAMED)]

    assert count_in_words(found, Stance.SUPPORTS) == "1 independent source: 1 unnamed"
    assert count_in_words(found, Stance.REFUTES) == "no independent source"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(said(DOE, source_id="d"), said(DOE, source_id="d"), True, id="one source"),
        pytest.param(said(DOE, source_id="d"), said(DOE, source_id="e"), False, id="two sources"),
        pytest.param(said(DOE), said(DOE), True, id="one name"),
        pytest.param(narrated(outlet=POST), narrated(outlet=POST), True, id="one outlet"),
        pytest.param(narrated(outlet=POST), narrated(outlet=HERALD), False, id="two outlets"),
    ],
)
def test_the_key_of_an_origin_is_one_where_that_is_sure(
    one: Evidence, other: Evidence, *, same: bool
) -> None:
    """Two statements of one speaker can be told to be so."""
    assert (origin_key(one) == origin_key(other)) is same


@pytest.mark.parametrize("item", [said(unnamed("an aide")), said(unsettled())])
def test_who_is_not_known_has_no_key(item: Evidence) -> None:
    """Of somebody without a name nobody knows that he is the same as before."""
    assert origin_key(item) is None


def test_an_outlet_that_another_cites_is_named_as_one() -> None:
    """Its word is not the voice of the paper that prints it, unless it is heard itself."""
    cited, own = said(a_body("Osk Courier"), outlet=POST), narrated(outlet="Osk Courier")

    [alone] = origins([cited])
    [both] = origins([cited, own])

    assert (alone.footing, alone.cited_by) == (Footing.OUTLET, POST)
    assert count_in_words([alone], Stance.SUPPORTS) == "1 outlet that another cites"
    assert both.cited_by is None
