"""Report: one result as named, typed, documented columns and a stream of rows that can be read once.

A report is the argument of every formatter, built in or from another package. A formatter needs `report.columns` and
`report.values()`, or `report.entries()` if it can also show failures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from ..documents.failures import Failure
from ..records import Column


@dataclass(frozen=True, slots=True)
class Terminal:
    """The terminal that a report is written to: its width in columns, or None if unknown, and whether it shows colour."""

    width: int | None = 80
    color: bool = False


class View(Protocol):
    """How a command shows its rows to a reader: the lines, without line breaks at their ends, for a terminal of this width."""

    def __call__(self, rows: Iterable[Any], terminal: Terminal, /) -> Iterable[str]:
        """The lines; they hold no control characters but the codes of colours, and those only if the terminal shows them."""


class Documents(Protocol):
    """The documents that the records of a report come from."""

    @property
    def read(self) -> int:
        """How many were read so far."""

    def places(self) -> Iterable[str]:
        """The kinds of positions that their records may have besides offsets: `page`, `timecode`, `row`."""


class Report:
    """One result: `name`, `version`, `columns` and a stream of rows that can be read once.

    Attributes:
        name: The kind of the records: `quotes`, `readability`, …
        version: The version of the record's schema, which is raised when a column is renamed or removed.
        columns: The columns in order, each with name, type, unit and help.
        header: Whether flat formats write the column names.
        selected: Whether the user named the columns; otherwise readable formats leave out `detail` columns.
        terminal: The terminal to be written to, or None for a file or a pipe.
        documents: The documents that the records come from, if these are read one by one.
        view: How the command shows its rows in the format `view`, or None if as a table.
        remarks: Columns for formats that show remarks on places, if the records need others; a row has none if its `message` is.
        facts: What is true of the whole result, by name, for formats that have a place for it.
        fault: The error that ended the stream of rows, so that it is not attributed to the formatter.
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
        view: View | None = None,
        remarks: Iterable[Column] = (),
        facts: Mapping[str, Mapping[str, Any]] | None = None,
        fail: Callable[[Failure], object] | None = None,
    ) -> None:
        self.name = name
        self.version = version
        self.columns = tuple(columns)
        self.header = header
        self.selected = selected
        self.terminal = terminal
        self.documents = documents
        self.view = view
        self.remarks = tuple(remarks)
        self.facts = dict(facts or {})
        self._fail = fail
        self.fault: BaseException | None = None
        self._entries: Iterator[object] | None = iter(entries)

    @property
    def schema(self) -> str:
        """The name and version of the records, as in JSON: `textlens.quotes/1`."""
        return f"textlens.{self.name}/{self.version}"

    def rows(self) -> Iterator[object]:
        """The rows (frozen dataclasses) and `Failure`s in order; they can be read once."""
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
        """Report a row that cannot be drawn, so that it counts as an input without a result; the formatter continues."""
        if self._fail is not None:
            self._fail(failure)

    def entries(self, columns: Iterable[Column] = ()) -> Iterator[tuple[Any, ...] | Failure]:
        """Each row as a tuple of values in the order of `columns`, and a `Failure` for each input without a result."""
        readers = [column.reader() for column in columns or self.columns]
        for row in self.rows():
            yield row if isinstance(row, Failure) else tuple([read(row) for read in readers])

    def values(self) -> Iterator[tuple[Any, ...]]:
        """Each row as a tuple of values in the order of `columns`: None, bool, int, float, str or a tuple of those."""
        return (entry for entry in self.entries() if not isinstance(entry, Failure))

    def texts(self, *, exact: bool = False) -> Iterator[list[str]]:
        """Each row as a list of plain texts; `exact` keeps all decimals, as in data formats."""
        for entry in self.values():
            yield [column.text(value, exact=exact) for column, value in zip(self.columns, entry, strict=True)]
