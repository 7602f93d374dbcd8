"""How far an attribution is to be trusted, and the names that are withheld.

Confidence is how likely it is that the words are somebody's and that the speaker is right. A
logistic model gives it from a few facts about how the attribution was read; its weights stand in
`lexicon/confidence.toml` and were learned (training/confidence.py) on marked articles that the
tagger was not trained on. A name that is less likely to be right than `withheld` there is not
printed: the speaker is unresolved, with the name among the candidates, and the basis says why.
"""

import math
from collections.abc import Mapping
from dataclasses import replace

from factcheck.attribution.frames import Frame, Reading, Rule
from factcheck.attribution.heard import Resolved
from factcheck.attribution.words import confidences
from factcheck.model import Anonymous, Attribution, Document, Named, Organisation, Unresolved

_KINDS = {Named: "named", Organisation: "organisation", Document: "document", Anonymous: "unnamed"}


def facts(frame: Frame, resolved: Resolved, *, nested: bool, alone: bool) -> dict[str, float]:
    """Return the facts about how an attribution was read, each 0 to 1.

    `alone` is whether no tagger read the article: then it says nothing that none confirms a frame.
    """
    speaker, reading = resolved.speaker, frame.reading
    kind = _KINDS.get(type(speaker), "unresolved")
    resolved_by = isinstance(speaker, Named | Organisation) and bool(speaker.chain)
    return {
        "rules_alone": float(alone),
        "rules_only": float(reading is None and not alone),
        "tagger_only": float(frame.rule is Rule.TAGGED),
        "certainty": reading.certainty if reading else 0.0,
        "firmness": reading.firmness if reading and frame.mention else 0.0,
        "kind_agrees": _agrees(kind, reading) if reading and not resolved_by else 0.0,
        "kind_disagrees": 1 - _agrees(kind, reading) if reading and not resolved_by else 0.0,
        "pronoun": float(resolved.likelihood < 1),
        "likelihood": resolved.likelihood,
        "unmentioned": float(frame.mention is None),
        "nested": float(nested),
        **{name: float(kind == name) for name in _KINDS.values()},
    }


def confidence(told: Mapping[str, float]) -> float:
    """Return the confidence that some facts come to."""
    weights = confidences()
    total = weights["none"] + sum(weights[name] * value for name, value in told.items())
    return _share(total)


def inherited(trusted: float) -> float:
    """Return the confidence of a quotation that inherits its speaker from one trusted so far."""
    return _share(math.log(trusted / (1 - trusted)) + confidences()["inherited"])


def _share(logit: float) -> float:
    return round(min(0.99, max(0.01, 1 / (1 + math.exp(-logit)))), 4)


def withheld(attribution: Attribution) -> Attribution:
    """Return an attribution, its speaker unresolved where the name is not trusted enough.

    The basis then says so, after the rule that decided.
    """
    speaker, least = attribution.speaker, confidences()["withheld"]
    if not isinstance(speaker, Named) or attribution.confidence >= least:
        return attribution
    why = f'the name "{speaker.name}" is withheld, as less sure than {least:.2f}'
    return replace(
        attribution,
        speaker=Unresolved(speaker.mention, (speaker.name,), speaker.chain),
        basis=f"{attribution.basis}; {why}",
    )


def _agrees(kind: str, reading: Reading) -> float:
    """Return how likely the tagger thinks it that the speaker is of the kind resolved."""
    if kind == "unnamed":
        return reading.likely("anonymous one", "anonymous several")
    return reading.likely(kind)
