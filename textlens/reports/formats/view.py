"""The view that a command gives with its report, to read in a terminal; a command without one gets the table."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents.failures import Failure
from ..report import Report, Terminal


def view(report: Report) -> Iterator[str]:
    """The command's own view to read in a terminal, or else the table.

    It is the default in a terminal. With `--fields`, it is the table.
    """
    if report.view is None or report.selected:
        from .table import table

        yield from table(report)
        return
    empty = True
    for line in report.view((row for row in report.rows() if not isinstance(row, Failure)), report.terminal or Terminal()):
        empty = False
        yield f"{line}\n"
    if empty:
        yield "(none)\n"
