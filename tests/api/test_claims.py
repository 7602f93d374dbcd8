"""A claim in, the sentences that bear on it out."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.api.conftest import PAGE

CLAIM = "The harbour will stay open all winter."


def check(client: FlaskClient, claim: str = CLAIM, **asked: Any) -> dict[str, Any]:
    """Check a claim and return the answer."""
    response = client.post("/v1/claims/check", json={"claim": claim, **asked})
    assert response.status_code == 200, response.text
    assert response.json is not None
    return dict(response.json)


def test_a_claim_finds_the_sentence_and_who_said_it(filled: FlaskClient) -> None:
    """The best evidence is the sentence that says so, with its speaker and its article."""
    best, headline, *_ = check(filled)["evidence"]

    assert headline["sentence"]["text"] == PAGE["title"]
    assert best["sentence"]["text"].startswith("The harbour will stay open all winter")
    assert best["attributions"][0]["speaker"]["name"] == "Jane Doe"
    assert best["attributions"][0]["cue"]["text"] == "said"
    assert best["article"]["title"] == PAGE["title"]


def test_evidence_comes_best_first_and_no_more_than_asked(filled: FlaskClient) -> None:
    """`limit` is the most that is found, and scores fall."""
    scores = [item["score"] for item in check(filled, limit=2)["evidence"]]

    assert len(scores) == 2
    assert scores == sorted(scores, reverse=True)


def test_ten_sentences_are_found_where_no_limit_is_given(filled: FlaskClient) -> None:
    """A claim alone is a whole request."""
    answer = check(filled)

    assert answer["found"] == len(answer["evidence"]) == 4


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"filters": {"outlets": ["daily test"]}}, 4),
        ({"filters": {"outlets": ["The Other"]}}, 0),
        ({"filters": {"published_from": "2024-10-17", "published_until": "2024-10-17"}}, 4),
        ({"filters": {"published_from": "2024-10-18"}}, 0),
        ({"filters": {"sources": ["Nobody"]}}, 0),
        ({"as_of": "2024-10-16"}, 0),
        ({"as_of": None, "speaker": None, "filters": {}}, 4),
    ],
    ids=["outlet", "another outlet", "dates", "later", "nobody", "before it was known", "nulls"],
)
def test_filters_let_only_what_passes_answer(
    filled: FlaskClient, asked: dict[str, Any], found: int
) -> None:
    """Outlet, dates, sources and the as-of day decide which sentences may answer."""
    assert check(filled, **asked)["found"] == found


def test_an_answer_repeats_what_was_asked(filled: FlaskClient) -> None:
    """Who reads an answer a year later sees the question."""
    answer = check(filled, speaker="Jane Doe", filters={"outlets": ["The Daily Test"]})

    assert (answer["claim"]["text"], answer["claim"]["speaker"]) == (CLAIM, "Jane Doe")
    assert answer["claim"]["filters"]["outlets"] == ["The Daily Test"]


@pytest.mark.parametrize(
    ("filters", "remarks"),
    [
        ({"outlets": ["The Daily Tst"]}, ["The Daily Tst", "The Daily Test"]),
        ({"sources": ["Jane Do"]}, ["Jane Do", "Jane Doe"]),
        ({"outlets": ["The Daily Test", "Zorn"]}, ["Zorn"]),
        ({"outlets": ["The Daily Test"], "sources": ["Jane Doe"]}, []),
    ],
)
def test_a_name_in_a_filter_that_is_not_known_is_said(
    filled: FlaskClient, filters: dict[str, Any], remarks: list[str]
) -> None:
    """An answer that is empty because a name is mistyped says so, now and when read again."""
    answer = check(filled, filters=filters)

    assert len(answer["remarks"]) == bool(remarks)
    assert all(words in answer["remarks"][0] for words in remarks)
    assert filled.get(f"/v1/checks/{answer['id']}").json == answer


def test_a_part_of_a_name_in_a_filter_is_enough(filled: FlaskClient) -> None:
    """As in the terminal: the answer has the whole name, and says that it was taken for it."""
    answer = check(filled, filters={"sources": ["doe"]})

    assert answer["claim"]["filters"]["sources"] == ["Jane Doe"]
    assert answer["remarks"] == ["'doe' is taken for Jane Doe"]
    assert answer["found"]


def test_a_check_is_kept(filled: FlaskClient) -> None:
    """The same answer is read again under its id."""
    answer = check(filled)

    assert filled.get(f"/v1/checks/{answer['id']}").json == answer


def test_a_check_counts_what_was_deleted_since(client: FlaskClient) -> None:
    """Deleted articles are not shown again, and their number is not hidden."""
    added = client.post("/v1/articles", json=PAGE).json
    assert added is not None
    answer = check(client)

    client.delete(f"/v1/articles/{added['id']}")

    again = client.get(f"/v1/checks/{answer['id']}").json
    assert again is not None
    assert (again["found"], again["withdrawn"]) == (0, 4)


def test_an_empty_archive_answers_with_no_evidence(client: FlaskClient) -> None:
    """Not knowing is an answer."""
    assert check(client)["evidence"] == []


@pytest.mark.parametrize(
    ("claim", "reason"),
    [("…", "holds no words"), ("x" * 201, "201 characters"), ("", "holds no words")],
    ids=["no words", "too long", "empty"],
)
def test_a_claim_that_cannot_be_checked_is_refused(
    filled: FlaskClient, claim: str, reason: str
) -> None:
    """The problem says what is wrong with the claim."""
    response = filled.post("/v1/claims/check", json={"claim": claim})

    assert response.status_code == 422
    assert response.json is not None
    assert reason in response.json["detail"]


def test_a_claim_is_ruled_on_with_the_words_that_show_it(judging: FlaskClient) -> None:
    """The verdict says why and on whose word, and each sentence what it does to the claim."""
    answer = check(judging)
    verdict, [best, *_] = answer["verdict"], answer["evidence"]

    assert verdict["ruling"] == "supported"
    assert [origin["name"] for origin in verdict["origins"] if origin["counts"]] == ["Jane Doe"]
    assert best["assessment"]["stance"] == "supports"
    words = [word["text"] for one in best["assessment"]["signals"] for word in one["sentence"]]
    assert "harbour" in words
    assert answer["judge"] == "overlap"


def test_a_check_that_was_ruled_on_is_kept(judging: FlaskClient) -> None:
    """The same answer is read again under its id, verdict and signals included."""
    answer = check(judging, speaker="Jane Doe")

    assert answer["verdict"]["saying"]["finding"] == "said"
    assert judging.get(f"/v1/checks/{answer['id']}").json == answer
