"""Values without a header, for `$(…)` and pipes."""

from __future__ import annotations

from collections.abc import Iterator

from ..report import Report
from .characters import one_line


def text(report: Report) -> Iterator[str]:
    """Bare values without a header, for shell scripts.

    One record per line, with values separated by tabs, and numbers as in a table. Line breaks and tabs within a value are
    replaced by spaces, and control characters are escaped.
    """
    for row in report.texts():
        yield "\t".join(map(one_line, row)) + "\n"
