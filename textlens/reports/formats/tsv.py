"""TSV: one record per line, columns separated by tabs."""

from __future__ import annotations

from collections.abc import Iterator

from ..report import Report

_SPACES = str.maketrans(dict.fromkeys("\t\n\v\f\r\x85\u2028\u2029", " "))


def tsv(report: Report) -> Iterator[str]:
    """Tab-separated values, one record a line.

    Nothing is quoted or escaped: tabs and line breaks within values are replaced by spaces.
    """
    if report.header:
        yield line(column.name for column in report.columns)
    for row in report.texts(exact=True):
        yield line(cell if cell.isprintable() else cell.translate(_SPACES) for cell in row)


def line(cells: Iterator[str]) -> str:
    """One line of cells separated by tabs."""
    return "\t".join(cells) + "\n"
