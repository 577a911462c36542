"""The view of checked quotations in a terminal: what is to be looked at, worst first, and how many there are of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ..reports.formats import sheet
from ..reports.formats.differences import CAME, STAYED, WENT
from ..reports.formats.sheet import Cell, Part, Sheet
from ..reports.report import Terminal, View
from . import verdicts
from .verdicts import Judge, Verdict

_INDENT, _MARGIN = 4, 8
_PAINTS = {verdicts.FAILS: sheet.RED, verdicts.PASSES: sheet.YELLOW, verdicts.AGREES: sheet.GREEN}
_CHANGED = {
    WENT: f"{sheet.RED};{sheet.LINED}",
    CAME: f"{sheet.GREEN};{sheet.LINED}",
    STAYED: "",
}
_MARKS = {WENT: ("[-", "-]"), CAME: ("{+", "+}"), STAYED: ("", "")}


def quotations(judge: Judge) -> View:
    """The view of a draft's quotations, of which `judge` says what is wrong."""
    return partial(_lines, judge)


def _lines(judge: Judge, rows: Iterable[object], terminal: Terminal) -> Iterator[str]:
    drawn = Sheet(terminal)
    found = verdicts.judged(rows, judge)
    listed = [one for one in found if not one.is_quiet]
    for one in verdicts.worst_first(listed):
        yield from _one(one, drawn)
        yield ""
    passed = verdicts.counted(one for one in found if one.is_quiet)
    if passed:
        total = ", ".join(f"{number} {status}" for status, number in passed)
        yield from drawn.lines([(verdicts.AGREES, sheet.GREEN), (f" {total}", "")])


def _one(verdict: Verdict, drawn: Sheet) -> Iterator[str]:
    record, paint = verdict.record, _PAINTS[verdict.sign]
    head = [(verdict.sign, paint), (f" {record.draft}:{record.line}", sheet.BOLD), (f"  {verdict.status}", paint)]
    yield from drawn.lines([*head, *((f"  {text}", paint) for text in verdict.remarks)], rest=_INDENT)
    wordings = verdicts.wordings(record)
    if wordings is None:
        # Where no passage names a speaker, the draft does.
        said = [(f"  {record.speaker}", sheet.SOFT)] if record.source is None and record.speaker else []
        yield from drawn.beside(_label("draft"), [(record.text, ""), *said])
    else:
        for label, found in zip(("source", "draft"), wordings, strict=True):
            yield from drawn.beside(_label(label), _marked(found, drawn))
    if verdicts.nearest(record):
        yield from drawn.beside(_label("nearest"), [(verdicts.nearest(record), sheet.SOFT)])
    for number, piece in enumerate(verdicts.pieces(record)):
        yield from drawn.beside(_label("" if number else "source"), _marked(piece, drawn))
    yield from drawn.lines([("  ".join(verdicts.place(record)), sheet.SOFT)], first=_INDENT)


def _label(text: str) -> list[Cell]:
    return [("", "", _INDENT), (text, sheet.SOFT, _MARGIN)]


def _marked(found: Iterable[tuple[str, str]], drawn: Sheet) -> list[Part]:
    """The words with what differs in colour and underlined or, without colour, in marks."""
    if drawn.color:
        return [(text, _CHANGED[state]) for text, state in found]
    return [(f"{_MARKS[state][0]}{text}{_MARKS[state][1]}", "") for text, state in found]
