"""The violations that the check for authors of formatters finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from textlens.reports.formats.contract import check
from textlens.reports.report import Report


def good(report: Report, *, width: int = 3) -> Iterator[str]:
    """Good."""
    for row in report.values():
        yield str(row)[:width]


def silent(report: Report) -> Iterator[str]:
    for row in report.values():
        yield str(row)


def returns(report: Report) -> str:
    """Return."""
    return str(list(report.values()))


def loose(report: Report, width: int = 3, *, depth: Any, names: tuple[str, ...] = ()) -> Iterator[str]:
    """Loose."""
    yield from map(str, report.values())


def numbers(report: Report) -> Iterator[int]:
    """Number."""
    for _ in report.values():
        yield 1


def twice(report: Report) -> Iterator[str]:
    """Twice."""
    yield str(len(list(report.values())))
    yield str(len(list(report.values())))


def nulls(report: Report) -> Iterator[str]:
    """Null."""
    for row in report.values():
        yield row[4].upper()


def header(report: Report) -> Iterator[str]:
    """Header."""
    rows = report.values()
    yield str(next(rows))
    yield from map(str, rows)


def first(report: Report) -> Iterator[str]:
    """First."""
    for row in report.values():
        yield str(row)
        break


def swallows(report: Report) -> Iterator[str]:
    """Swallow."""
    try:
        yield from map(str, report.values())
    except Exception:
        yield "oh well"


@pytest.mark.parametrize(
    ("formatter", "found"),
    [
        (good, []),
        (silent, ["it has no docstring"]),
        (returns, ["it is not a generator function"]),
        (
            loose,
            ["its parameter 'width' is not keyword-only", "its option 'depth' has no default", "its option 'names'"],
        ),
        (numbers, ["on sample records: it yielded int"]),
        (twice, ["on no records: it raised RuntimeError: the rows of a report can be read only once"]),
        (nulls, ["on sample records: it raised AttributeError"]),
        (header, ["on no records: it raised RuntimeError"]),
        (first, ["on sample records: it did not read them all"]),
        (swallows, ["it swallows errors of the records"]),
        (lambda: (yield "x"), ["it has no docstring", "it takes no report"]),
    ],
)
def test_violations_of_the_contract_are_described(formatter: Callable[..., Iterable[Any]], found: list[str]) -> None:
    problems = check(formatter)
    for start in found:
        assert any(problem.startswith(start) for problem in problems), problems
    assert bool(problems) == bool(found)
