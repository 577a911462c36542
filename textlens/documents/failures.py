"""Failures: what stands in the place of a document, or of its records, where there are none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..errors import TextlensError, unforeseen
from .document import Document


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that gave no result: which, why, and what to do about it; `trace` is the traceback of an unforeseen error."""

    document: str
    message: str
    hint: str | None = None
    trace: str | None = None


def analysed(documents: Iterable[Document | Failure], analyse: Callable[[Document], Iterable[object]]) -> Iterator[object]:
    """What `analyse` yields for each document, in order, with a Failure for each that gave none."""
    for document in documents:
        if isinstance(document, Failure):
            yield document
            continue
        try:
            yield from analyse(document)
        except (Exception, SystemExit) as error:
            yield failure(document.name, error)


def failure(name: str, error: Exception | SystemExit) -> Failure:
    """What stands for an input that an error was met in: one that nobody foresaw must not cost the results of the others."""
    if isinstance(error, TextlensError):
        message = error.message if name in error.message else f"{name}: {error.message}"
        return Failure(name, message, error.hint)
    from traceback import format_exception

    told = unforeseen(error, name)
    return Failure(name, told.message, told.hint, "".join(format_exception(error)).rstrip())
