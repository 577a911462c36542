"""Failures, which take the place of documents that cannot be read, or of their records if the analysis fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..errors import TextlensError, unforeseen
from .document import Document


@dataclass(frozen=True, slots=True)
class Failure:
    """An input without a result: its name, the reason, and a hint; `trace` is the traceback of an unexpected error."""

    document: str
    message: str
    hint: str | None = None
    trace: str | None = None


def analysed(documents: Iterable[Document | Failure], analyse: Callable[[Document], Iterable[object]]) -> Iterator[object]:
    """What `analyse` yields for each document, in order, and a Failure for each document that failed."""
    for document in documents:
        if isinstance(document, Failure):
            yield document
            continue
        try:
            yield from analyse(document)
        except (Exception, SystemExit) as error:
            yield failure(document.name, error)


def failure(name: str, error: Exception | SystemExit) -> Failure:
    """The Failure for an error in an input; even an unexpected error must not prevent the results of the other inputs."""
    if isinstance(error, TextlensError):
        message = error.message if name in error.message else f"{name}: {error.message}"
        return Failure(name, message, error.hint)
    from traceback import format_exception

    shown = unforeseen(error, name)
    return Failure(name, shown.message, shown.hint, "".join(format_exception(error)).rstrip())
