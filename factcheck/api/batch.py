"""Answering a batch of claims: checked group by group, answered line by line."""

from collections.abc import Iterator
from itertools import groupby, islice

import structlog

from factcheck.api.answers import dumped
from factcheck.api.lines import Line
from factcheck.api.problems import problem_shape
from factcheck.api.schemas import Asked
from factcheck.errors import FactcheckError
from factcheck.model import Check
from factcheck.services import Desk
from factcheck.services.check_shapes import check_shape

# Fills the model's own batch, and the first line still comes within a second.
CLAIMS_AT_ONCE = 64

Results = dict[int, Check | Exception]


def answer_lines(lines: Iterator[Line], desk: Desk) -> Iterator[bytes]:
    """Check the claims and yield a line for each. Raises NotReady at once where none can be."""
    desk.index.catch_up()
    return _answers(lines, desk)


def _answers(lines: Iterator[Line], desk: Desk) -> Iterator[bytes]:
    while group := list(islice(lines, CLAIMS_AT_ONCE)):
        results = _results(group, desk)
        yield b"".join(_answer(line.number, results[line.number]) for line in group)


def _answer(number: int, result: Check | Exception) -> bytes:
    if isinstance(result, Check):
        return dumped({"line": number, **check_shape(result)}) + b"\n"
    return dumped({"line": number, "error": problem_shape(result)}) + b"\n"


def _results(group: list[Line], desk: Desk) -> Results:
    results: Results = {}
    asked: list[tuple[int, Asked]] = []
    for line in group:
        if isinstance(line.asked, Asked):
            asked.append((line.number, line.asked))
        else:
            results[line.number] = line.asked
    asked.sort(key=_limit)
    for _, alike in groupby(asked, key=_limit):
        results |= _check(list(alike), desk)
    return results


def _limit(numbered: tuple[int, Asked]) -> int:
    return numbered[1].limit


def _check(asked: list[tuple[int, Asked]], desk: Desk) -> Results:
    """Check claims of one limit together; where that fails, one by one."""
    claims = [each.claim for _, each in asked]
    try:
        checks = desk.check_all(claims, limit=_limit(asked[0]))
    except Exception as error:  # noqa: BLE001 - begun, an answer can only fail line by line
        if len(asked) > 1:
            return {n: result for one in asked for n, result in _check([one], desk).items()}
        if not isinstance(error, FactcheckError):
            structlog.get_logger(__name__).exception("failed", line=asked[0][0])
        return {asked[0][0]: error}
    return {number: check for (number, _), check in zip(asked, checks, strict=True)}
