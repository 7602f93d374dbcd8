"""All signals of a claim and a sentence."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Agreement, SignalKind
from factcheck.verification.signals import Words, signals

_PIECES = st.sampled_from(
    """
    12,000 twelve million bn k % $ £ soldiers troops killed 2-1 46-year-old first third of half in
    ten dozens 17 October 2024 Oct. 31 30 February 1990s century yesterday Thursday last week years
    ago three hours before since Zelensky President by won not never n't didn't without rejected
    the claim that false hoax Russia Kremlin US , . - / : ' 0 9999 1000 a an and to between per
    cent points C degrees square km one hundred-and two-two - ½ ² ١٢ İ ß
    """.split()
)
_TEXTS = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=14).map(" ".join))
_DAYS = st.one_of(
    st.none(), st.dates(), st.just(date.min), st.just(date.max), st.just(date.max - timedelta(9))
)
_WORDS = st.builds(Words, _TEXTS, _DAYS)


@given(_WORDS, _WORDS)
def test_any_two_texts_can_be_compared(claim: Words, sentence: Words) -> None:
    """Nothing raises, every span lies in its text, and every reason is one line of words."""
    for signal in signals(claim, sentence):
        assert all(span.end <= len(claim.text) for span in signal.in_claim)
        assert all(span.end <= len(sentence.text) for span in signal.in_sentence)
        assert all(len(span) for span in (*signal.in_claim, *signal.in_sentence))
        assert signal.reason
        assert "\n" not in signal.reason


@given(_TEXTS)
def test_no_text_differs_from_itself(text: str) -> None:
    """A claim's own words never gainsay it."""
    words = Words(text, date(2024, 10, 23))

    assert all(signal.agreement is not Agreement.DIFFER for signal in signals(words, words))


def test_each_kind_is_compared() -> None:
    """One pair of texts shows every kind, with words that a reader can be shown."""
    claim = Words(
        "North Korea has sent 12,000 soldiers to Russia, President Zelensky said on 17 October."
    )
    sentence = Words(
        "Volodymyr Zelenskyy did not deny on Friday that Pyongyang had sent about 10,000 troops to "
        "Russia.",
        date(2024, 10, 18),
    )

    found = signals(claim, sentence)

    assert {signal.kind for signal in found} >= {
        SignalKind.QUANTITY,
        SignalKind.DATE,
        SignalKind.NAME,
        SignalKind.PLACE,
    }
    assert "the claim says 12,000 soldiers, the sentence about 10,000 troops" in [
        signal.reason for signal in found
    ]


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    """A page without a full stop is read up to a bound, and does not hold a check up."""
    page = Words("not 12 million and a third of the 17 October to 10,000 " * 20_000)

    assert signals(Words("It sent 12 million soldiers."), page)
