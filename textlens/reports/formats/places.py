"""Records as remarks on places in files, for the formats of editors and code hosts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...documents.failures import Failure
from ...errors import FormatError
from ...records import Column
from ..report import Report

_NEEDED = ("document", "line")
_PLACE = (*_NEEDED, "column", "start", "end")


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark on a place in a file.

    Lines and columns are counted from 1, and the end is exclusive; each is None if the record does not contain it. `text` is the
    text at the place, if the record contains it.
    """

    document: str | None
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    rule: str
    level: str
    message: str
    text: str | None
    suggestion: str | None


def remarks(report: Report, name: str) -> Iterator[Remark | Failure]:
    """A remark for each record, for the format `name`; FormatError if the records have no places.

    `rule`, `level`, `message` and `suggestion` are taken from a record that has them, or from the report's columns for remarks,
    of which a record without a message has none. Otherwise the rule is the report's name,
    the level is `note`, and the message lists the record's other values.
    """
    columns = report.remarks or report.columns
    known = {column.name: place for place, column in enumerate(columns)}
    missing = [needed for needed in _NEEDED if needed not in known]
    if missing:
        lacking = " and no ".join(missing)
        raise FormatError(
            f"format {name!r} needs records with a document and a line; these of {report.name!r} have no {lacking}",
            "Use it with check, verify, quotes, kwic or sentences --list, without --fields that leave these out.",
        )
    entries = report.entries(columns)
    if report.remarks:
        entries = (entry for entry in entries if isinstance(entry, Failure) or entry[known["message"]] is not None)
    return (entry if isinstance(entry, Failure) else _remark(report, known, entry) for entry in entries)


def _remark(report: Report, known: dict[str, int], entry: tuple[Any, ...]) -> Remark:
    def value(name: str) -> Any:
        return entry[known[name]] if name in known else None

    line, column, text = value("line"), value("column"), value("text")
    end_line, end_column = _end(line, column, text, value("start"), value("end"))
    message = value("message") if "message" in known else _values(report.columns, entry)
    rule = value("rule") or report.name
    return Remark(
        document=value("document"),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        rule=rule,
        level=value("level") or "note",
        message=message or rule,
        text=text or None,
        suggestion=value("suggestion"),
    )


def _end(
    line: int | None, column: int | None, text: str | None, start: int | None, end: int | None
) -> tuple[int | None, int | None]:
    """The end line and column of a place, if the text is all of the place; for a quotation in several pieces it is not."""
    if line is None or column is None or not text or start is None or end is None or len(text) != end - start:
        return None, None
    # Count lines like Document.position.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return line + len(lines) - 1, len(lines[-1]) + (column if len(lines) == 1 else 1)


def _values(columns: tuple[Column, ...], entry: tuple[Any, ...]) -> str:
    fields = zip(columns, entry, strict=True)
    shown = [(column, value) for column, value in fields if not column.detail and column.name not in _PLACE]
    texts = ((column.name, column.text(value)) for column, value in shown)
    return "; ".join(f"{name}: {text}" for name, text in texts if text)
