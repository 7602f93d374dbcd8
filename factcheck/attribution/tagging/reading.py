"""From what the tagger computes for each word to cues with their parts."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.model import Act, Polarity

# The parts of an attribution that the tagger marks, in the order of its outputs: content, source,
# told to, day, basis of knowledge, reason for anonymity, passed on by, principal.
PARTS = ("content", "source", "told_to", "day", "knowledge", "reason", "via", "principal")
# What a word is to the cues: none, the first word of a cue of one of the acts, a further word.
OUTSIDE, INSIDE = 0, 3
BEGINS = {Act.SPEECH: 1, Act.ATTITUDE: 2}
POLARITIES = tuple(Polarity)
# What a source is: the kinds of speaker, the unnamed by number.
KINDS = (
    "named",
    "anonymous one",
    "anonymous several",
    "organisation",
    "document",
    "unresolved",
)

# A word goes on with a cue that likelier does than begins another or is none.
_LIKELIER = 0.5

Numbers = NDArray[np.float32]
Words = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Computed:
    """What the network says of the words of one line.

    `cues` (words, 4), `polarities` (words, 6) and `kinds` (words, 6) are logits; `anchors` and
    `parts` (words, 8, width) are compared: their product over the width is the logit that the one
    word is a part of the attribution whose cue begins with the other.
    """

    cues: Numbers
    polarities: Numbers
    kinds: Numbers
    anchors: Numbers
    parts: Numbers


@dataclass(frozen=True, slots=True)
class Tagged:
    """A cue and the parts of its attribution, as the numbers of a line's words.

    `certainty` (0 to 1) is the network's own that this is a cue; `firmness` is the mean certainty
    that the source's words are its source, and `kinds` how likely the speaker is of each kind.
    """

    cue: Words
    act: Act
    polarity: Polarity
    certainty: float
    firmness: float
    kinds: dict[str, float]
    parts: dict[str, Words]


def holding_cues(cues: Numbers, *, threshold: float) -> list[int]:
    """Return which lines of a batch may hold a cue, from the logits (lines, pieces, 4)."""
    raised = np.exp(cues - cues.max(axis=2, keepdims=True))
    begins = raised[:, :, 1:INSIDE].sum(axis=2) / raised.sum(axis=2)
    return np.flatnonzero((begins >= threshold).any(axis=1)).tolist()


def decode(computed: Computed, *, threshold: float) -> list[Tagged]:
    """Return the attributions of a line whose cues are at least as certain as `threshold`."""
    shares = _softmax(computed.cues)
    return [_tagged(computed, shares, cue) for cue in _cues(shares, threshold)]


def _cues(shares: Numbers, threshold: float) -> list[Words]:
    inside = shares[:, INSIDE]
    begins = shares[:, 1:INSIDE].sum(axis=1)
    found: list[Words] = []
    for word in np.flatnonzero((begins >= threshold) & (begins >= inside)).tolist():
        end = word + 1
        while end < len(shares) and inside[end] > _LIKELIER:
            end += 1
        found.append(tuple(range(word, end)))
    return found


def _tagged(computed: Computed, shares: Numbers, cue: Words) -> Tagged:
    first = cue[0]
    act = max(BEGINS, key=lambda one: shares[first, BEGINS[one]])
    certainty = float(shares[first, 1:INSIDE].sum())
    logits = np.einsum("pd,wpd->pw", computed.anchors[first], computed.parts)
    logits[:, list(cue)] = -np.inf
    parts: dict[str, list[int]] = {}
    # A logit above 0: likelier a part than not.
    for number, word in np.argwhere(logits > 0).tolist():
        parts.setdefault(PARTS[number], []).append(word)
    source = logits[PARTS.index("source"), parts.get("source", ())]
    firmness = float((1 / (1 + np.exp(-source))).mean()) if len(source) else 1.0
    polarity = POLARITIES[int(computed.polarities[first].argmax())]
    kinds = dict(zip(KINDS, _softmax(computed.kinds[[first]])[0].tolist(), strict=True))
    marked = {name: tuple(words) for name, words in parts.items()}
    return Tagged(cue, act, polarity, certainty, firmness, kinds, marked)


def _softmax(logits: Numbers) -> Numbers:
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Numbers = raised / raised.sum(axis=1, keepdims=True)
    return shares
