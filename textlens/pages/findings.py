"""The view of findings in a terminal: by document, each with its place, its rule and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ..analysis.check.record import Finding
from ..reports.formats import sheet
from ..reports.formats.sheet import Sheet
from ..reports.report import Terminal

_SIGNS = {"error": ("✗", sheet.RED), "warning": ("!", sheet.YELLOW), "note": ("·", sheet.SOFT)}
"""The sign and the colour of a finding by its level."""


def findings(rows: Iterable[Finding], terminal: Terminal) -> Iterator[str]:
    """The lines: the name of each document, its findings below it, and a blank line before the next."""
    drawn = Sheet(terminal)
    between = False
    for document, some in groupby(rows, key=lambda one: one.document):
        if between:
            yield ""
        between = True
        yield from drawn.lines([(document, sheet.BOLD)])
        yield from _listed(list(some), drawn)


def _listed(found: list[Finding], drawn: Sheet) -> Iterator[str]:
    places = [f"{one.line}:{one.column}" for one in found]
    margin, rules = max(map(len, places)) + 2, max(len(one.rule) for one in found) + 2
    for one, place in zip(found, places, strict=True):
        sign, paint = _SIGNS.get(one.level, _SIGNS["note"])
        cells = [("", "", 2), (sign, paint, 2), (place, "", margin), (one.rule, paint, rules)]
        yield from drawn.beside(cells, [(one.message, "")])
