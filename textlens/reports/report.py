"""Report: one result as named, typed, documented columns and a one-pass stream of rows.

This is what a formatter gets, built in or from another package. It needs three things of it: `report.columns`,
`report.values()` and, where it can say what went wrong, `report.entries()`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from ..documents.document import Document
from ..errors import TextlensError, unforeseen
from ..records import Column, columns_of


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that gave no result: which, why, and what to do about it; `trace` is the traceback of an unforeseen error."""

    document: str
    message: str
    hint: str | None = None
    trace: str | None = None


@dataclass(frozen=True, slots=True)
class Terminal:
    """The terminal a report is written to: its width in columns, None where that is not known, and whether it shows colour."""

    width: int | None = 80
    color: bool = False


class Report:
    """One result: `name`, `version`, `columns` and a stream of rows that can be read once.

    Attributes:
        name: What the records are: `quotes`, `readability`, …
        version: Number of the record's shape; a renamed or removed column raises it.
        columns: The columns in order, each with name, type, unit and help.
        header: Whether flat formats write the column names.
        selected: Whether the user named the columns; else readers' formats leave `detail` columns out.
        terminal: The terminal written to, or None for a file or a pipe.
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
    ) -> None:
        self.name = name
        self.version = version
        self.columns = tuple(columns)
        self.header = header
        self.selected = selected
        self.terminal = terminal
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


@runtime_checkable
class Corpus(Protocol):
    """Documents that can be analysed one by one in a way of their own, in worker processes for instance."""

    def each(self, analyse: Callable[[Document], Iterable[object]]) -> Iterator[object]:
        """What `analyse` yields for each document, in order, with a Failure for each that gave none."""


def per_document(
    name: str,
    row_type: type | Iterable[Column],
    documents: Iterable[Document | Failure] | Corpus,
    analyse: Callable[[Document], Iterable[object]],
    *,
    extra: Iterable[Column] = (),
    version: int = 1,
) -> Report:
    """A report of the rows that `analyse` gives for each document, one after the other.

    Its columns are those of the row type, or those given in its place, with `extra` ones if there are any.
    """
    columns = columns_of(row_type) if isinstance(row_type, type) else row_type
    entries = documents.each(analyse) if isinstance(documents, Corpus) else analysed(documents, analyse)
    return Report(name, (*columns, *extra), entries, version=version)


def over_all(
    name: str,
    row_type: type | Iterable[Column],
    documents: Iterable[object] | Corpus,
    analyse: Callable[[Iterator[Any]], Iterable[object]],
    *,
    each: Callable[[Document], object] | None = None,
    extra: Iterable[Column] = (),
    version: int = 1,
) -> Report:
    """A report of the rows that `analyse` gives for all documents together, as `per_document`; failures come before them.

    With `each`, `analyse` gets what that makes of each document, in worker processes perhaps, in place of the documents; what
    stands for documents may be given in their place as well.
    """
    columns = columns_of(row_type) if isinstance(row_type, type) else row_type
    return Report(name, (*columns, *extra), _all(_made(documents, each), analyse), version=version)


def _made(
    documents: Iterable[Any] | Corpus, each: Callable[[Document], object] | None
) -> Iterable[object]:
    if each is not None:
        make = each
        analyse: Callable[[Document], Iterable[object]] = lambda document: [make(document)]  # noqa: E731
        return documents.each(analyse) if isinstance(documents, Corpus) else analysed(documents, analyse)
    if isinstance(documents, Iterable):
        return documents
    raise TypeError("these documents can only be taken one by one")


def analysed(
    documents: Iterable[Document | Failure], analyse: Callable[[Document], Iterable[object]]
) -> Iterator[object]:
    """What `analyse` yields for each document, in order, with a Failure for each that gave none."""
    for document in documents:
        if isinstance(document, Failure):
            yield document
            continue
        try:
            yield from analyse(document)
        except Exception as error:
            yield failure(document.name, error)


def failure(name: str, error: Exception) -> Failure:
    """What stands for an input that an error was met in: one that nobody foresaw must not cost the results of the others."""
    if isinstance(error, TextlensError):
        return Failure(name, error.message, error.hint)
    from traceback import format_exception

    told = unforeseen(error, name)
    return Failure(name, told.message, told.hint, "".join(format_exception(error)).rstrip())


def _all(
    documents: Iterable[object], analyse: Callable[[Iterator[Any]], Iterable[object]]
) -> Iterator[object]:
    failures: list[Failure] = []

    def good() -> Iterator[object]:
        for document in documents:
            if isinstance(document, Failure):
                failures.append(document)
            else:
                yield document

    rows = analyse(good())
    first = iter(rows)
    try:
        row = next(first)
    except StopIteration:
        yield from failures
        return
    except TextlensError:
        yield from failures
        raise
    yield from failures
    yield row
    yield from first
