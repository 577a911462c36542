"""Corpus: the documents of a selection, read lazily and, if there are many, by worker processes.

Results come in the order of the inputs and do not depend on the number of processes.
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
from . import command
from .document import Document
from .failures import Failure, analysed
from .inputs import Input, Selection, in_parts, places, read_inputs, selected_names
from .origin import Origin
from .parts import Part
from .paths import STDIN
from .sources import Stdin

FEWEST = 8
"""The minimum number of files for which workers are started by default; with fewer, starting them takes longer than it saves."""

SMALLEST = 400_000
"""The minimum total size of these files, in bytes."""

Analyse = Callable[[Document], Iterable[object]]


class Gatherer(Protocol):
    """An object that accumulates results over documents."""

    def add(self, document: Document) -> None:
        """Add a document."""


class Listener(Protocol):
    """An object that is notified as inputs are read, or, with workers, as their results are yielded."""

    def opening(self, name: str) -> object:
        """Called before the input of this name is read."""

    def opened(self, name: str, origin: Origin) -> object:
        """Called after a document was read."""


class Silence:
    """A listener that does nothing."""

    def opening(self, name: str) -> None:
        """Do nothing."""

    def opened(self, name: str, origin: Origin) -> None:
        """Do nothing."""


class Corpus:
    """The documents of a selection.

    Attributes:
        read: How many documents were read so far.
        is_dry: Whether no document is to be read.
    """

    def __init__(
        self,
        selection: Selection,
        jobs: int = 1,
        listener: Listener | None = None,
        *,
        stdin: Stdin | None = None,
        dry: bool = False,
    ) -> None:
        """Store the arguments; nothing is read yet.

        Args:
            selection: The inputs and how to read them.
            jobs: The maximum number of processes; 0 for one per processor if the inputs are large enough.
            listener: Is notified of each document.
            stdin: Standard input, if it is shared with another reader, because it can be read only once.
            dry: Whether to read nothing, because only the columns of the result are wanted.
        """
        self.read = 0
        self._selection = selection
        self._jobs = jobs
        self._listener = listener or Silence()
        self._stdin = stdin or Stdin(selection.stdin_name)
        self._selected: list[str | Failure] | None = [] if dry else None
        self.is_dry = dry
        self._items: list[Input] | None = None
        self._begun: dict[Input, Iterator[Document | Failure]] = {}

    def __iter__(self) -> Iterator[Document | Failure]:
        """Yield each document, or a Failure for an input that cannot be read."""
        return self._noted(self._opened(self._inputs(), self._listener.opening))

    @property
    def has_one_language(self) -> bool:
        """Whether the user named the language of the documents."""
        return self._selection.lang != AUTO

    @cached_property
    def lang(self) -> str:
        """Two-letter code of the documents' language; if it is detected for each document, that of the first."""
        if self._selection.lang != AUTO:
            return self._selection.lang
        for one in self._inputs():
            if isinstance(one, Failure):
                continue
            reading = read_inputs([one], self._selection, self._stdin, self._listener.opening)
            first = next(reading, None)
            if first is not None:
                # Keep it for later: standard input cannot be read twice.
                self._begun[one] = chain([first], reading)
            if isinstance(first, Document):
                return first.lang
        return FALLBACK

    def places(self) -> list[str]:
        """The kinds of positions that documents may have besides offsets: `page`, `timecode`, `row`."""
        return places(self._names(), self._selection, self._stdin)

    def with_paths(self, paths: tuple[str, ...]) -> Corpus:
        """A corpus of other paths, read with the same options."""
        selection = replace(self._selection, paths=paths, files_from=None)
        return Corpus(selection, self._jobs, self._listener, stdin=self._stdin, dry=self.is_dry)

    def each(self, analyse: Analyse) -> Iterator[object]:
        """What `analyse` yields for each document, in order, and a Failure for each input or document that failed."""
        work: Callable[[Input | None], Iterable[object]] = lambda one: self._away(one, analyse) if one else ()  # noqa: E731
        if command.running.is_other(work):
            return
        names, workers = self._planned()
        if workers == 1:
            yield from self._here(names, analyse)
            return
        # Analyse the first input here: what it loads is inherited by the workers and not loaded again by each of them.
        yield from self._here(names[:1], analyse)
        try:
            yield from self._shared_out(names[1:], work, workers)
        except NoWorkersError:
            yield from self._here(names[1:], analyse)

    def _names(self) -> list[str | Failure]:
        """The names of the inputs, and a Failure for each path that leads to none."""
        if self._selected is None:
            self._selected = list(selected_names(self._selection, self._stdin))
        return self._selected

    def _inputs(self) -> list[Input]:
        """The inputs, of which large tables are divided into parts, so that several processes can share one."""
        if self._items is None:
            self._items = list(in_parts(self._names(), self._selection))
        return self._items

    def _planned(self) -> tuple[list[Input], int]:
        """The inputs, and the number of processes to use."""
        inputs = self._inputs()
        return inputs, 1 if self._jobs == 1 else self._workers([one for one in inputs if not isinstance(one, Failure)])

    def gathered(self, start: Callable[[], Gatherer]) -> Iterator[object]:
        """A Failure for each input or document that failed, then the gatherers: one, or one for each process."""
        gatherer, away = start(), start()

        def work(name: Input | None) -> Iterator[object]:
            # Each process has its own copy of this gatherer; the item None at the end makes it send the copy.
            if name is None:
                yield away
            else:
                yield from self._away(name, _adding(away))

        if command.running.is_other(work):
            yield gatherer
            return
        names, workers = self._planned()
        if workers == 1:
            yield from self._here(names, _adding(gatherer))
            yield gatherer
            return
        yield from self._here(names[:1], _adding(gatherer))
        try:
            yield from self._shared_out([*names[1:], *[None] * workers], work, workers, in_turn=True)
        except NoWorkersError:
            yield from self._here(names[1:], _adding(gatherer))
        yield gatherer

    def _here(self, names: Iterable[Input], analyse: Analyse) -> Iterator[object]:
        return analysed(self._noted(self._opened(names, self._listener.opening)), analyse)

    def _opened(self, names: Iterable[Input], before: Callable[[str], object] = str) -> Iterator[Document | Failure]:
        for name in names:
            begun = None if isinstance(name, Failure) else self._begun.pop(name, None)
            yield from begun or read_inputs([name], self._selection, self._stdin, before)

    def _noted(self, read: Iterable[Document | Failure]) -> Iterator[Document | Failure]:
        for document in read:
            if isinstance(document, Document):
                self._count(document.name, document.origin)
            yield document

    def _count(self, name: str, origin: Origin) -> None:
        self.read += 1
        self._listener.opened(name, origin)

    def _workers(self, names: Sequence[str | Part]) -> int:
        if STDIN in names or len(names) < (2 if self._jobs else FEWEST):
            return 1
        from . import starting
        from .workers import processors

        # A fresh process cannot read standard input, which may have been read here.
        if not starting.can_fork() and (not command.running.can_run_anew or self._stdin.is_taken):
            return 1
        if self._jobs:
            return min(self._jobs, len(names))
        here = processors()
        return min(here, len(names)) if here > 1 and _is_large(names) else 1

    def _shared_out(
        self,
        names: Sequence[Input | None],
        work: Callable[[Input | None], Iterable[object]],
        number: int,
        in_turn: bool = False,
    ) -> Iterator[object]:
        from . import starting

        if starting.can_fork():
            from .workers import shared_out

            shared = shared_out(names, work, number, in_turn=in_turn)
        else:
            from .anew import shared_out as shared_out_anew

            shared = shared_out_anew(names, number, in_turn=in_turn)
        for name, results in shared:
            called = name.path if isinstance(name, Part) else name if isinstance(name, str) else None
            if called is not None and (not isinstance(name, Part) or not name.row):
                self._listener.opening(called)
            try:
                for result in results:
                    if isinstance(result, _Opened):
                        self._count(result.document, result.origin)
                    else:
                        yield result
            except WorkerError as error:
                if called is None:
                    raise
                yield Failure(called, f"{called}: {error.message}", error.hint)

    def _away(self, name: Input, analyse: Analyse) -> Iterator[object]:
        """What a worker sends for an input: the name and origin of each document, and its results."""
        for document in self._opened([name]):
            if isinstance(document, Document):
                yield _Opened(document.name, document.origin)
            yield from analysed([document], analyse)


def _adding(gatherer: Gatherer) -> Analyse:
    def add(document: Document) -> Iterable[object]:
        gatherer.add(document)
        return ()

    return add


class _Opened(NamedTuple):
    """The message of a worker that it has read a document."""

    document: str
    origin: Origin


def _is_large(names: Iterable[str | Part]) -> bool:
    """Whether the total size of the files is at least `SMALLEST`; stops as soon as it is."""
    size = 0
    for name in names:
        try:
            size += name.end - name.start if isinstance(name, Part) else os.stat(name).st_size
        except (OSError, ValueError):
            continue
        if size >= SMALLEST:
            return True
    return False
