"""Report: one result as named, typed, documented columns and a one-pass stream of rows.

This is what a formatter gets, built in or from another package. It needs three things of it: `report.columns`,
`report.values()` and, where it can say what went wrong, `report.entries()`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from ..documents.failures import Failure
from ..records import Column


@dataclass(frozen=True, slots=True)
class Terminal:
    """The terminal a report is written to: its width in columns, None where that is not known, and whether it shows colour."""

    width: int | None = 80
    color: bool = False


class Documents(Protocol):
    """What the records of a report are of, as far as a report has to know."""

    @property
    def read(self) -> int:
        """How many were read so far."""

    def places(self) -> Iterable[str]:
        """What else than offsets their records may have: `page`, `timecode`, `row`."""


class Report:
    """One result: `name`, `version`, `columns` and a stream of rows that can be read once.

    Attributes:
        name: What the records are: `quotes`, `readability`, …
        version: Number of the record's shape; a renamed or removed column raises it.
        columns: The columns in order, each with name, type, unit and help.
        header: Whether flat formats write the column names.
        selected: Whether the user named the columns; else readers' formats leave `detail` columns out.
        terminal: The terminal written to, or None for a file or a pipe.
        documents: What the records are of, where these are documents that are read one by one.
        fault: The error that broke off the stream of rows, so that nobody blames the formatter for it.
    """

    def __init__(
        self,
        name: str,
        columns: Iterable[Column],
        entries: Iterable[object],
        *,
        version: int = 1,
        header: bool = True,
        selected: bool = False,
        terminal: Terminal | None = None,
        documents: Documents | None = None,
        fail: Callable[[Failure], object] | None = None,
    ) -> None:
        self.name = name
        self.version = version
        self.columns = tuple(columns)
        self.header = header
        self.selected = selected
        self.terminal = terminal
        self.documents = documents
        self._fail = fail
        self.fault: BaseException | None = None
        self._entries: Iterator[object] | None = iter(entries)

    @property
    def schema(self) -> str:
        """The record's name and version as JSON states it: `textlens.quotes/1`."""
        return f"textlens.{self.name}/{self.version}"

    def rows(self) -> Iterator[object]:
        """The rows (frozen dataclasses) and `Failure`s in order; they can be taken once."""
        if self._entries is None:
            raise RuntimeError("the rows of a report can be read only once")
        entries, self._entries = self._entries, None
        try:
            yield from entries
        except GeneratorExit:
            raise
        except BaseException as error:
            self.fault = error
            raise

    def fail(self, failure: Failure) -> None:
        """Tell of a row that cannot be drawn, so that it counts as an input that gave no result; the formatter goes on."""
        if self._fail is not None:
            self._fail(failure)

    def entries(self) -> Iterator[tuple[Any, ...] | Failure]:
        """Each row as a tuple of values in the order of `columns`, or a `Failure` where an input gave none."""
        readers = [column.reader() for column in self.columns]
        for row in self.rows():
            yield row if isinstance(row, Failure) else tuple([read(row) for read in readers])

    def values(self) -> Iterator[tuple[Any, ...]]:
        """Each row as a tuple of values in the order of `columns`: None, bool, int, float, str or a tuple of those."""
        return (entry for entry in self.entries() if not isinstance(entry, Failure))

    def texts(self, *, exact: bool = False) -> Iterator[list[str]]:
        """Each row as flat text; `exact` keeps all decimals, as data formats do."""
        for entry in self.values():
            yield [column.text(value, exact=exact) for column, value in zip(self.columns, entry, strict=True)]
