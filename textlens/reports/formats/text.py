"""Bare values, for `$(…)` and pipes."""

from __future__ import annotations

from collections.abc import Iterator

from ..report import Report
from .characters import one_line


def text(report: Report) -> Iterator[str]:
    """Bare values without a header, for shell scripts.

    One record a line, its values between tabs, numbers as a table shows them. Line breaks and tabs within a value are
    blanks, control characters are made visible.
    """
    for row in report.texts():
        yield "\t".join(map(one_line, row)) + "\n"
