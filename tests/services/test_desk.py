"""The desk opens its parts when they are needed, once."""

from pathlib import Path

from factcheck.model import Claim
from factcheck.services import Desk
from factcheck.settings import Settings
from factcheck.store import Archive
from factcheck.verification import StanceJudge
from tests.judges import OverlapJudge
from tests.services.desks import a_desk


def test_nothing_is_kept_by_warming_up(tmp_path: Path) -> None:
    """Every model has run, and the archive is as it was."""
    desk = a_desk(tmp_path, OverlapJudge())

    desk.warm()

    assert desk.archive.counts().checks == 0
    assert desk.archive.change == 0


def test_a_desk_without_a_judge_is_warmed_up_too(tmp_path: Path) -> None:
    """There is less to open."""
    a_desk(tmp_path).warm()


def test_the_judge_is_opened_at_its_first_use_and_once(tmp_path: Path) -> None:
    """Also that there is none is asked once."""
    opened: list[str] = []

    def open_judge() -> StanceJudge | None:
        opened.append("judge")
        return None

    model = a_desk(tmp_path)
    desk = Desk(
        Settings(index_dir=tmp_path),
        Archive.open("sqlite://"),
        open_attributor=lambda: model.attributor,
        open_embedder=lambda: model.embedder,
        open_judge=open_judge,
        open_index=lambda archive, _: model._open_index(archive, model.embedder),
    )
    desk.sources(offset=0, limit=1)
    assert opened == []

    desk.check(Claim("It rained."), limit=1)
    desk.check(Claim("It rained."), limit=1)

    assert opened == ["judge"]
