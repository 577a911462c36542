"""CSV according to RFC 4180, as spreadsheets read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from csv import writer
from typing import cast

from ...errors import FormatError
from ..report import Report

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def csv(report: Report, *, delimiter: str = ",", guard: bool = False, bom: bool = False) -> Iterator[str]:
    r"""Comma-separated values, as spreadsheets read them.

    Lines end in `\n`; line breaks within a text are kept, in quotation marks. `delimiter` is one character, or `tab`.
    `guard` puts an apostrophe before a text that a spreadsheet would run as a formula and leaves numbers alone. `bom`
    marks the file as UTF-8 for Excel.
    """
    line = _liner(_character(delimiter))
    if bom:
        yield "\ufeff"
    if report.header:
        yield line([column.name for column in report.columns])
    for row in report.texts(exact=True):
        yield line([_guarded(cell) for cell in row] if guard else row)


_END = "\r\n"


class _Echo:
    """A file whose `write` returns its argument, which `writerow` then returns too, with a line feed at its end."""

    def write(self, text: str) -> str:
        return text.removesuffix(_END) + "\n"


def _liner(delimiter: str) -> Callable[[list[str]], str]:
    # Only characters of the line terminator are quoted, and for many programs a bare carriage return ends a row.
    return cast("Callable[[list[str]], str]", writer(_Echo(), delimiter=delimiter, lineterminator=_END).writerow)


def _character(delimiter: str) -> str:
    delimiter = "\t" if delimiter in ("tab", "\\t") else delimiter
    if len(delimiter) != 1 or delimiter in '"\r\n':
        raise FormatError(f"{delimiter!r} cannot separate columns", "Give one character, or tab: -F delimiter=tab")
    return delimiter


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) and not _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return "_" not in cell
