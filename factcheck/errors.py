"""What can go wrong, named by what the caller can do about it.

The status over HTTP stands in `factcheck.api.problems`, the exit code in `factcheck.cli.exits`.
"""

# As many names or ids as a person wants to read in an error message.
MOST_NAMED = 5


class FactcheckError(Exception):
    """Any failure that Factcheck explains to its caller; `str(error)` is fit to be shown."""


class BadInput(FactcheckError):
    """What was sent cannot be used; send something else."""


class Unreadable(BadInput):
    """A file or a part of it holds no article that can be read.

    `origin` names the file (with `:line` for one row of many), `reason` says what is wrong with it.
    """

    def __init__(self, origin: str, reason: str) -> None:
        super().__init__(f"{origin}: {reason}")
        self.origin = origin
        self.reason = reason


class TooLarge(BadInput):
    """What was sent is larger than the settings allow."""


class UnsupportedMedia(BadInput):
    """What was sent is of a media type that is not read here."""


class NotFound(FactcheckError):
    """Nothing in the archive has this id."""


class NotReady(FactcheckError):
    """The service cannot answer yet, or for the moment; try again later."""


class IndexMismatch(NotReady):
    """A snapshot was made by another model or for another archive: rebuilt, never searched."""


class Misconfigured(FactcheckError):
    """A setting or the installation is wrong; the message says how to mend it."""


class NoArchive(Misconfigured):
    """There is no archive where the settings say: correct them, or ingest into a new one."""

    def __init__(self, place: str) -> None:
        mend = "`factcheck ingest PATH…` makes one, or correct FACTCHECK_DATABASE_URL"
        super().__init__(f"there is no archive at {place}: {mend}")
        self.place = place
