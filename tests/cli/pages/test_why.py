"""The reason for each decision about an attribution."""

from dataclasses import replace

from factcheck.cli.pages.why import answers
from factcheck.model import Anonymous, Named, Unresolved
from tests.cli.evidence import place, said
from tests.factories import an_article

ARTICLE = an_article("Jane Doe, the mayor, spoke first. Then she said that all is well.")
DOE, SHE = place("Jane Doe", ARTICLE.text), place("she", ARTICLE.text)
PHRASE = place("Jane Doe, the mayor", ARTICLE.text)


def test_the_chain_of_mentions_is_shown_with_its_words() -> None:
    """A reader can follow a pronoun to the name."""
    reasons = dict(
        answers(said("all is well", Named(SHE, "Jane Doe", chain=(DOE,)), ARTICLE), ARTICLE)
    )

    assert reasons == {
        "Who says it?": "Jane Doe (named person)",
        "What is said?": "“all is well”",
        "What shows it?": "“said”",
        "Who is mentioned?": "“she” → “Jane Doe”",
        "How is it said?": "indirect speech",
        "By which rule?": "test",
        "How sure is that?": "0.97 of 1",
    }


def test_who_fits_is_shown_where_nobody_is_named() -> None:
    """An unresolved speaker names the candidates, and none where nobody fits."""
    several = said("all is well", Unresolved(SHE, ("Jane Doe", "Ann Poe")), ARTICLE)

    assert dict(answers(several, ARTICLE))["Who fits?"] == "Jane Doe or Ann Poe"
    nobody = replace(several, speaker=Unresolved(SHE))
    assert "Who fits?" not in dict(answers(nobody, ARTICLE))


def test_the_whole_phrase_is_shown_where_it_says_more() -> None:
    """The aside beside a name is shown, and no phrase that only repeats the mention."""
    full = said("all is well", Named(DOE, "Jane Doe"), ARTICLE, source=PHRASE)

    assert dict(answers(full, ARTICLE))["In what phrase?"] == "“Jane Doe, the mayor”"
    assert "In what phrase?" not in dict(answers(replace(full, source=DOE), ARTICLE))


def test_the_standing_of_the_unnamed_is_shown() -> None:
    """How they know is a question of its own."""
    unnamed = said("all is well", Anonymous(SHE, "a woman", knowledge=DOE), ARTICLE)

    assert dict(answers(unnamed, ARTICLE))["On what standing?"] == "how they know: “Jane Doe”"
