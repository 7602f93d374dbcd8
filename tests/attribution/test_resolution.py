"""Who a mention means, where rules and tagger know something of it."""

import pytest

from factcheck.attribution.bodies import assemble_bodies
from factcheck.attribution.calling import Callings
from factcheck.attribution.cast import assemble
from factcheck.attribution.frames import Reading
from factcheck.attribution.heard import Resolved
from factcheck.attribution.resolution import Resolver
from factcheck.attribution.sheet import Sheet
from factcheck.model import Anonymous, Organisation
from tests.attribution.sheets import a_frame, a_sheet


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
