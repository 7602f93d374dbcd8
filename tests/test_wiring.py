"""Parts as the settings name them."""

from pathlib import Path

import pytest

from factcheck.errors import Misconfigured
from factcheck.settings import NO_JUDGE, PACKAGED_JUDGE, Settings
from factcheck.verification import PackagedJudge
from factcheck.wiring import open_desk, open_judge


def test_nobody_judges_where_none_is_set(tmp_path: Path) -> None:
    """A desk then finds sentences and rules on nothing."""
    settings = Settings(database_url="sqlite://", index_dir=tmp_path, judge=NO_JUDGE)

    assert open_judge(settings) is None
    with open_desk(settings) as desk:
        assert desk.verifier is None


@pytest.mark.model
def test_the_packaged_verifier_judges_by_default() -> None:
    """Nothing needs to be set."""
    assert Settings().judge == PACKAGED_JUDGE
    assert isinstance(open_judge(Settings(threads=1)), PackagedJudge)


def test_a_judge_that_is_not_there_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error names the setting, and nothing else judges in its place."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")

    with pytest.raises(Misconfigured, match="FACTCHECK_JUDGE"):
        open_judge(Settings(judge=str(tmp_path / "none")))
