"""Corpus: the documents that a user means, read when they are asked for and, where there are many, in worker processes.

Results come in the order of the inputs and are the same however many processes work on them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import NamedTuple, Protocol

from ..errors import NoWorkersError, WorkerError
from ..language.codes import AUTO, FALLBACK
from .document import Document
from .failures import Failure, analysed
from .inputs import Selection, Stdin, found, opened, places
from .origin import Origin
from .paths import STDIN

FEWEST = 8
"""Files from which on it may pay to share them out."""

SMALLEST = 400_000
"""Bytes that the files have together at least where it pays."""

Analyse = Callable[[Document], Iterable[object]]


class Gatherer(Protocol):
    """What adds documents up."""

    def add(self, document: Document) -> None:
        """Take a document in."""


class Listener(Protocol):
    """What hears of documents as they are read, or as what came of them is given out."""

    def opening(self, name: str) -> object:
        """An input of this name is next."""

    def opened(self, name: str, origin: Origin) -> object:
        """A document of this name was read, from there."""


class Silence:
    """A listener that does nothing."""

    def opening(self, name: str) -> None:
        """Nothing."""

    def opened(self, name: str, origin: Origin) -> None:
        """Nothing."""


class Corpus:
    """The documents of a selection; `read` is how many of them were read so far, `is_dry` whether none are to be."""

    def __init__(
        self,
        selection: Selection,
        jobs: int = 1,
        listener: Listener | None = None,
        *,
        stdin: Stdin | None = None,
        dry: bool = False,
    ) -> None:
        """Prepare to read.

        Args:
            selection: What is to be read.
            jobs: The number of processes that may work on it; 0 for one a processor where it pays.
            listener: Hears of each document.
            stdin: Standard input, where somebody else may read it too: it can be read once.
            dry: Whether nothing is read, for only the shape of what would come of it is asked for.
        """
        self.read = 0
        self._selection = selection
        self._jobs = jobs
        self._listener = listener or Silence()
        self._stdin = stdin or Stdin(selection.stdin_name)
        self._found: list[str | Failure] | None = [] if dry else None
        self.is_dry = dry
        self._begun: dict[str, Iterator[Document | Failure]] = {}

    def __iter__(self) -> Iterator[Document | Failure]:
        """Each document, or a Failure where there is none, read in turn."""
        return self._noted(self._opened(self._names(), self._listener.opening))

    @property
    def has_one_language(self) -> bool:
        """Whether the user has said which language the documents are in."""
        return self._selection.lang != AUTO

    @cached_property
    def lang(self) -> str:
        """Two-letter code of the documents' language: that of the first, where each may have its own."""
        if self._selection.lang != AUTO:
            return self._selection.lang
        for name in self._names():
            if isinstance(name, Failure):
                continue
            reading = opened([name], self._selection, self._stdin, self._listener.opening)
            first = next(reading, None)
            if first is not None:
                # It is not read twice, for it may be standard input.
                self._begun[name] = chain([first], reading)
            if isinstance(first, Document):
                return first.lang
        return FALLBACK

    def places(self) -> list[str]:
        """What else than offsets its documents may have: `page`, `timecode`, `row`."""
        return places(self._names(), self._selection, self._stdin)

    def beside(self, paths: tuple[str, ...]) -> Corpus:
        """Other documents, read in the same way."""
        selection = replace(self._selection, paths=paths, files_from=None)
        return Corpus(selection, self._jobs, self._listener, stdin=self._stdin, dry=self.is_dry)

    def each(self, analyse: Analyse) -> Iterator[object]:
        """What `analyse` yields for each document, in order, with a Failure for each that gave none."""
        names, workers = self._planned()
        if workers == 1:
            yield from self._here(names, analyse)
            return
        # The first is done here: what it makes this process load need not be loaded by each of the workers.
        yield from self._here(names[:1], analyse)
        try:
            yield from self._shared_out(names[1:], lambda name: self._away(name, analyse) if name else (), workers)
        except NoWorkersError:
            yield from self._here(names[1:], analyse)

    def _names(self) -> list[str | Failure]:
        """The names of the inputs, and a Failure for what means none."""
        if self._found is None:
            self._found = list(found(self._selection, self._stdin))
        return self._found

    def _planned(self) -> tuple[list[str | Failure], int]:
        """The names of the inputs, and how many processes are to work."""
        names = self._names()
        return names, 1 if self._jobs == 1 else self._workers([name for name in names if not isinstance(name, Failure)])

    def gathered(self, start: Callable[[], Gatherer]) -> Iterator[object]:
        """What was gathered of all documents, by one gatherer or one a process, after a Failure for each that gave none."""
        gatherer = start()
        names, workers = self._planned()
        if workers == 1:
            yield from self._here(names, _adding(gatherer))
            yield gatherer
            return
        away = start()

        def work(name: str | Failure | None) -> Iterator[object]:
            # Each process has its own copy of this gatherer, and sends it when there is nothing left to do.
            if name is None:
                yield away
            else:
                yield from self._away(name, _adding(away))

        yield from self._here(names[:1], _adding(gatherer))
        try:
            yield from self._shared_out([*names[1:], *[None] * workers], work, workers, in_turn=True)
        except NoWorkersError:
            yield from self._here(names[1:], _adding(gatherer))
        yield gatherer

    def _here(self, names: Iterable[str | Failure], analyse: Analyse) -> Iterator[object]:
        return analysed(self._noted(self._opened(names, self._listener.opening)), analyse)

    def _opened(self, names: Iterable[str | Failure], before: Callable[[str], object] = str) -> Iterator[Document | Failure]:
        for name in names:
            begun = None if isinstance(name, Failure) else self._begun.pop(name, None)
            yield from begun or opened([name], self._selection, self._stdin, before)

    def _noted(self, read: Iterable[Document | Failure]) -> Iterator[Document | Failure]:
        for document in read:
            if isinstance(document, Document):
                self._tell(document.name, document.origin)
            yield document

    def _tell(self, name: str, origin: Origin) -> None:
        self.read += 1
        self._listener.opened(name, origin)

    def _workers(self, names: Sequence[str]) -> int:
        if STDIN in names or len(names) < (2 if self._jobs else FEWEST):
            return 1
        from .workers import can_fork, processors

        if self._jobs:
            return min(self._jobs, len(names)) if can_fork() else 1
        here = processors()
        return min(here, len(names)) if here > 1 and _is_large(names) else 1

    def _shared_out(
        self,
        names: Sequence[str | Failure | None],
        work: Callable[[str | Failure | None], Iterable[object]],
        workers: int,
        in_turn: bool = False,
    ) -> Iterator[object]:
        from .workers import shared_out

        for name, results in shared_out(names, work, workers, in_turn=in_turn):
            if isinstance(name, str):
                self._listener.opening(name)
            try:
                for result in results:
                    if isinstance(result, _Told):
                        self._tell(result.document, result.origin)
                    else:
                        yield result
            except WorkerError as error:
                if not isinstance(name, str):
                    raise
                yield Failure(name, f"{name}: {error.message}", error.hint)

    def _away(self, name: str | Failure, analyse: Analyse) -> Iterator[object]:
        """What a worker sends of an input: where each document came from, and the results."""
        for document in self._opened([name]):
            if isinstance(document, Document):
                yield _Told(document.name, document.origin)
            yield from analysed([document], analyse)


def _adding(gatherer: Gatherer) -> Analyse:
    def add(document: Document) -> Iterable[object]:
        gatherer.add(document)
        return ()

    return add


class _Told(NamedTuple):
    """Where a document came from."""

    document: str
    origin: Origin


def _is_large(names: Iterable[str]) -> bool:
    """Whether files are large enough together; as many are looked at as it takes."""
    size = 0
    for name in names:
        try:
            size += os.stat(name).st_size
        except (OSError, ValueError):
            continue
        if size >= SMALLEST:
            return True
    return False
