"""The terminal: `factcheck` and its commands.

To find your way: `program` lists the commands, `commands/` says what can be typed, `pages/` what is
shown, `sheets/` reads and writes lists of claims, `doctor/` examines the installation, `exits` says
what an exit code means. `factcheck --help` and shell completion load every module of `commands/`,
so these import nothing heavy at the top: what a command needs, it imports when it runs.
"""

from factcheck.cli.program import main

__all__ = ["main"]
