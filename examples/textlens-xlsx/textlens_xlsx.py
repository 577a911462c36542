"""Excel workbooks from textlens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

if TYPE_CHECKING:
    from textlens.records import Column
    from textlens.reports.report import Report

MOST_ROWS = 1_048_576
LONGEST = 32_767
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")


def xlsx(report: Report, *, sheet: str = "") -> Iterator[bytes]:
    """An Excel workbook with one sheet."""
    workbook = Workbook(write_only=True)
    page = workbook.create_sheet(_NOT_IN_A_TITLE.sub(" ", sheet or report.name)[:31])
    try:
        _fill(page, report)
    finally:
        page.close()
    file = BytesIO()
    workbook.save(file)
    yield file.getvalue()


def _fill(page: Any, report: Report) -> None:
    if report.header:
        page.freeze_panes = "A2"
        page.append([_bold(page, column.name) for column in report.columns])
    for number, row in enumerate(report.values(), 1 + report.header):
        if number > MOST_ROWS:
            raise ValueError(f"a sheet holds {MOST_ROWS:,} rows; there are more")
        page.append([_cell(page, column, value) for column, value in zip(report.columns, row, strict=True)])


def _cell(page: Any, column: Column, value: Any) -> Any:
    """A value as the sheet holds it: numbers and booleans as they are, everything else as text."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    text = _ILLEGAL.sub("", column.text(value))
    if len(text) > LONGEST:
        raise ValueError(f"a cell holds {LONGEST:,} characters; a value of {column.name!r} has {len(text):,}")
    cell = WriteOnlyCell(page, text)
    cell.data_type = "s"  # openpyxl takes a text that begins with "=" for a formula
    return cell


def _bold(page: Any, name: str) -> Any:
    cell = WriteOnlyCell(page, name)
    cell.font = Font(bold=True)
    return cell
