"""Settings -> Desk: the only place where parts are chosen and joined."""

from collections.abc import Callable

from factcheck.attribution import Attributor, Tagger
from factcheck.embedding import Embedder, open_onnx, open_sentence_transformers
from factcheck.index import DEFAULT_POLICY, CurrentIndex, Policy
from factcheck.services import Desk
from factcheck.settings import NO_JUDGE, PACKAGED_JUDGE, Settings
from factcheck.store import Archive
from factcheck.verification import PackagedJudge, StanceJudge, open_cross_encoder


def open_desk(
    settings: Settings,
    *,
    open_archive: Callable[[str], Archive] = Archive.open,
    policy: Policy = DEFAULT_POLICY,
) -> Desk:
    """Open the archive that the settings name; the model and the index follow at first use.

    `policy` says which kind of index holds how many sentences; with `Archive.existing` to open the
    archive, none is made. Raises Misconfigured where the archive cannot be reached.
    """
    return Desk(
        settings,
        open_archive(settings.database_url),
        open_attributor=lambda: open_attributor(settings),
        open_embedder=lambda: open_embedder(settings),
        open_judge=lambda: open_judge(settings),
        open_index=lambda archive, embedder: CurrentIndex(
            archive,
            embedder,
            folder=settings.index_dir,
            snapshot_every=settings.snapshot_every,
            policy=policy,
        ),
    )


def open_attributor(settings: Settings) -> Attributor:
    """Open what says who said what. Raises Misconfigured where the tagger cannot be read."""
    if settings.attribution == "rules":
        return Attributor()
    return Attributor(Tagger(threads=settings.threads))


def open_judge(settings: Settings) -> StanceJudge | None:
    """Open what judges stances, if any is wanted. Raises Misconfigured where it cannot be read."""
    if settings.judge == NO_JUDGE:
        return None
    if settings.judge == PACKAGED_JUDGE:
        return PackagedJudge(threads=settings.threads)
    return open_cross_encoder(settings.judge, threads=settings.threads)


def open_embedder(settings: Settings) -> Embedder:
    """Open the model that the settings name, on the backend that they name."""
    prompts = {"claim_prompt": settings.claim_prompt, "sentence_prompt": settings.sentence_prompt}
    if settings.backend == "torch":
        return open_sentence_transformers(settings.model, threads=settings.threads, **prompts)
    folder = settings.index_dir / "models"
    return open_onnx(settings.model, folder=folder, threads=settings.threads, **prompts)
