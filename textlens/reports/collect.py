"""Collecting a report: the records of each document, or of all documents together, with failures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..documents.corpus import Corpus
from ..documents.document import Document
from ..documents.failures import Failure, analysed
from ..errors import TextlensError
from ..records import Column, columns_of
from .report import Report


def per_document(
    name: str,
    row_type: type | Iterable[Column],
    documents: Iterable[Document | Failure] | Corpus,
    analyse: Callable[[Document], Iterable[object]],
    *,
    extra: Iterable[Column] = (),
    version: int = 1,
) -> Report:
    """A report of the records that `analyse` yields for each document in turn.

    `row_type` is a record type or its columns; `extra` columns are added.
    """
    columns = columns_of(row_type) if isinstance(row_type, type) else row_type
    entries = documents.each(analyse) if isinstance(documents, Corpus) else analysed(documents, analyse)
    return Report(name, (*columns, *extra), entries, version=version, documents=_read(documents))


def over_all(
    name: str,
    row_type: type | Iterable[Column],
    documents: Iterable[object] | Corpus,
    analyse: Callable[[Iterator[Any]], Iterable[object]],
    *,
    each: Callable[[Document], object] | None = None,
    of: Corpus | None = None,
    extra: Iterable[Column] = (),
    version: int = 1,
) -> Report:
    """A report of the records that `analyse` yields for all documents together, like `per_document`; failures come first.

    With `each`, which may run in worker processes, `analyse` gets the results of `each` instead of the documents. If `documents`
    already contains such results, `of` is the corpus that they come from.
    """
    columns = columns_of(row_type) if isinstance(row_type, type) else row_type
    return Report(
        name, (*columns, *extra), _all(_made(documents, each), analyse), version=version, documents=_read(of or documents)
    )


def _made(documents: Iterable[Any] | Corpus, each: Callable[[Document], object] | None) -> Iterable[object]:
    if each is not None:
        make = each
        analyse: Callable[[Document], Iterable[object]] = lambda document: [make(document)]  # noqa: E731
        return documents.each(analyse) if isinstance(documents, Corpus) else analysed(documents, analyse)
    if isinstance(documents, Iterable):
        return documents
    raise TypeError("these documents can only be taken one by one")


def _all(documents: Iterable[object], analyse: Callable[[Iterator[Any]], Iterable[object]]) -> Iterator[object]:
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


def _read(documents: object) -> Corpus | None:
    return documents if isinstance(documents, Corpus) else None
