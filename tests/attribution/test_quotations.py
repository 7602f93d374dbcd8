"""Where quotations begin and end."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.attribution.quotations import quotations
from factcheck.model import Span


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param('He said "yes" and "no".', ['"yes"', '"no"'], id="straight"),
        pytest.param("He said “yes”.", ["“yes”"], id="curly"),
        pytest.param("He said ‘yes’.", ["‘yes’"], id="single curly"),
        pytest.param("He said 'yes'.", ["'yes'"], id="single straight"),
        pytest.param("Er sagte „ja“.", ["„ja“"], id="low and high"),
        pytest.param("Il a dit « oui ».", ["« oui »"], id="guillemets, spaced"),
        pytest.param("»Ja«, sagte er.", ["»Ja«"], id="guillemets, reversed"),
        pytest.param("“He said ‘yes’ twice.”", ["“He said ‘yes’ twice.”"], id="the outer of two"),
        pytest.param("Russia's war and the soldiers' pay", [], id="apostrophes"),
        pytest.param("Russia’s war and the soldiers’ pay", [], id="curly apostrophes"),
        pytest.param("'It's Russia's war,' he said.", ["'It's Russia's war,'"], id="both"),
        pytest.param('a 5" pipe', [], id="inches"),
        pytest.param(
            '"It goes on.\n"And on."', ['"It goes on.', '"And on."'], id="over paragraphs"
        ),
        pytest.param('He left" early.', [], id="no opening mark"),
        pytest.param(
            'She said: "It is. It was.\n"And on."',
            ['"It is. It was.', '"And on."'],
            id="led up to, over paragraphs",
        ),
        pytest.param(
            '"It is," said Doe. "It was.\n"And on."',
            ['"It is,"', '"It was.', '"And on."'],
            id="resumed, over paragraphs",
        ),
        pytest.param(
            "She said, 'It's ours.\n\n'And on.'",
            ["'It's ours.", "'And on.'"],
            id="led up to, single marks",
        ),
        pytest.param("She wrote, “One.\n“Two.”", ["“One.", "“Two.”"], id="led up to, curly"),
        pytest.param(
            'She said: "It is, it\'s. "And on. "To the end," she added. "Yes."',
            ["\"It is, it's.", '"And on.', '"To the end,"', '"Yes."'],
            id="paragraphs run together",
        ),
        pytest.param('She said: "It is.\nAnd on.', [], id="never closed, and not gone on with"),
        pytest.param('The 5" pipe.\n"And on."', ['"And on."'], id="not led up to"),
        pytest.param(
            'She said: "It is.\n“And on.”', ["“And on.”"], id="gone on with by another mark"
        ),
        pytest.param('He said "It is. "And on.', [], id="run together, never closed"),
        pytest.param(
            'She wrote, "It is. He said no. "Yes," he said.',
            ['"Yes,"'],
            id="what the outlet tells after a lost mark",
        ),
        pytest.param('A "big and "old" one', ['"old"'], id="opened twice in a sentence"),
    ],
)
def test_quotations_of_every_style(text: str, quoted: list[str]) -> None:
    """The outermost quotation is found with its marks, and an apostrophe is none."""
    found = quotations(text, Span(0, len(text)))

    assert [span.of(text) for span in found] == quoted


@given(st.text(alphabet="\"'“”‘’„«»ab .,\n", max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    """Whatever the marks, quotations lie in the text, in order, and never overlap."""
    found = quotations(text, Span(0, len(text)))

    assert all(span.end <= len(text) and len(span) > 0 for span in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
