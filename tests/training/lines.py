"""A few lines with their attributions, to train on."""

from factcheck.model import Act, Polarity
from tests.attribution.sheets import a_line, numbers
from training.examples import Example, Labelled

SAID = "Mayor Jane Doe said that the bridge was safe."


def an_example(
    text: str = SAID,
    cue: str = "said",
    *,
    act: Act = Act.SPEECH,
    kind: str | None = "named",
    **parts: str,
) -> Example:
    """Return a line with one attribution, its parts by the words that are printed."""
    line = a_line(text)
    marked = {name: numbers(line, phrase) for name, phrase in parts.items()}
    label = Labelled(numbers(line, cue), act, Polarity.ASSERTED, kind, marked)
    return Example(line, (label,))


def a_plain_example(text: str = "The bridge opened in May.") -> Example:
    """Return a line in which nobody says anything."""
    return Example(a_line(text), ())
