"""Whether what is claimed to speak is a body that is printed."""

import pytest

from factcheck.model import Agreement
from factcheck.verification.bodies import same_body

AGREE, DIFFER, SILENT = Agreement.AGREE, Agreement.DIFFER, Agreement.SILENT


@pytest.mark.parametrize(
    ("claimed", "name", "agreement"),
    [
        pytest.param("the Kremlin", "Kremlin", AGREE, id="an article"),
        pytest.param("the UN", "United Nations", AGREE, id="a known short form"),
        pytest.param("NIS", "National Intelligence Service", AGREE, id="its letters"),
        pytest.param("Footplate Workers' Union", "FWU", AGREE, id="its letters on the page"),
        pytest.param("Kestrel", "Kestrel Motors", AGREE, id="a part of the name"),
        pytest.param("Kestrel Motors", "Kestrel", AGREE, id="a part on the page"),
        pytest.param("the union", "trade union Unity North", AGREE, id="what it is"),
        pytest.param("Russian defence ministry", "Russia's defense ministry", AGREE, id="spelling"),
        pytest.param("Ukraine", "Ukraine's military intelligence", AGREE, id="a part of a country"),
        pytest.param("Seoul", "South Korea's spy agency", AGREE, id="a government's agency"),
        pytest.param("Seoul", "South Korea's opposition party", DIFFER, id="a party is no part"),
        pytest.param("Kyiv", "Ukraine's Red Cross", DIFFER, id="nor is a society"),
        pytest.param("Moscow", "Russian news agency", DIFFER, id="nor is a news agency"),
        pytest.param("Moscow", "Kremlin", AGREE, id="a house in a capital"),
        pytest.param("Zelensky", "Zelensky", AGREE, id="a person read as a body"),
        pytest.param("the mayor", "the mayor's office", AGREE, id="an office"),
        pytest.param("Kestrel Motors", "The company", SILENT, id="any company"),
        pytest.param("the Kremlin", "Moscow", SILENT, id="a capital"),
        pytest.param("the Russian defence ministry", "defence ministry", SILENT, id="whose"),
        pytest.param("Nato", "National Intelligence Service", DIFFER, id="another"),
        pytest.param("Kestrel Motors", "the Kremlin", DIFFER, id="a seat is no company"),
        pytest.param("Moscow", "Seoul", DIFFER, id="another capital"),
        pytest.param(
            "Russian defence ministry", "Ukraine's defence ministry", DIFFER, id="nations"
        ),
        pytest.param("Zelensky", "police", DIFFER, id="a person and a body"),
    ],
)
def test_bodies(claimed: str, name: str, agreement: Agreement) -> None:
    """The one that is claimed, another, or one that may be either."""
    assert same_body(claimed, name).agreement is agreement
