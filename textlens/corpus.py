"""Corpus: the documents that a user means, read when they are asked for and, where there are many, in worker processes.

Results come in the order of the inputs and are the same however many processes work on them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from .document import Document
from .inputs import STDIN, Selection, Stdin, documents, found, opened
from .report import Failure, analysed

FEWEST = 8
"""Files from which on it may pay to share them out."""

SMALLEST = 400_000
"""Bytes that the files have together at least where it pays."""

Analyse = Callable[[Document], Iterable[object]]


class Corpus:
    """The documents of a selection.

    Attributes:
        lang: Two-letter code of their language.
    """

    def __init__(
        self, selection: Selection, jobs: int, before: Callable[[str], object], after: Callable[[str, str | None], object]
    ) -> None:
        """Prepare to read.

        Args:
            selection: What is to be read.
            jobs: The number of processes that may work on it; 0 for one a processor where it pays.
            before: Called with a document's name before that is read, or before what came of it is given out.
            after: Called with a document's name and its encoding once that is known.
        """
        self.lang = selection.lang
        self._selection = selection
        self._jobs = jobs
        self._before = before
        self._after = after

    def __iter__(self) -> Iterator[Document | Failure]:
        """Each document, or a Failure where there is none, read in turn."""
        return self._noted(documents(self._selection, self._before))

    def beside(self, paths: Iterable[str]) -> Iterator[Document | Failure]:
        """The documents of other paths, read as those of the selection are."""
        return documents(replace(self._selection, paths=tuple(paths), files_from=None), self._before)

    def each(self, analyse: Analyse) -> Iterator[object]:
        """What `analyse` yields for each document, in order, with a Failure for each that gave none."""
        stdin = Stdin(self._selection.stdin_name)
        names = found(self._selection, stdin)
        if self._jobs == 1:
            return self._here(names, stdin, analyse)
        known = list(names)
        workers = self._workers([name for name in known if not isinstance(name, Failure)])
        if workers == 1:
            return self._here(known, stdin, analyse)
        return self._shared_out(known, stdin, analyse, workers)

    def _here(self, names: Iterable[str | Failure], stdin: Stdin, analyse: Analyse) -> Iterator[object]:
        return analysed(self._noted(opened(names, self._selection, stdin, self._before)), analyse)

    def _noted(self, read: Iterable[Document | Failure]) -> Iterator[Document | Failure]:
        for document in read:
            if isinstance(document, Document):
                self._after(document.name, document.encoding)
            yield document

    def _workers(self, names: Sequence[str]) -> int:
        if STDIN in names or len(names) < (2 if self._jobs else FEWEST):
            return 1
        from .workers import processors

        here = processors()
        if self._jobs:
            return min(self._jobs, len(names)) if here else 1
        return min(here, len(names)) if here > 1 and _is_large(names) else 1

    def _shared_out(
        self, names: Sequence[str | Failure], stdin: Stdin, analyse: Analyse, workers: int
    ) -> Iterator[object]:
        from .workers import shared_out

        # The first is done here: what it makes this process load need not be loaded by each of the workers.
        yield from self._here(names[:1], stdin, analyse)
        for name, results in shared_out(names[1:], lambda name: self._away(name, stdin, analyse), workers):
            if not isinstance(name, Failure):
                self._before(name)
            for result in results:
                if isinstance(result, _Encoding):
                    self._after(result.document, result.name)
                else:
                    yield result

    def _away(self, name: str | Failure, stdin: Stdin, analyse: Analyse) -> Iterator[object]:
        """What a worker sends of an input: the encoding where there is a document, and the results."""
        read = list(opened([name], self._selection, stdin))
        yield from (_Encoding(document.name, document.encoding) for document in read if isinstance(document, Document))
        yield from analysed(read, analyse)


class _Encoding:
    """The encoding that a document was decoded with."""

    def __init__(self, document: str, name: str | None) -> None:
        self.document = document
        self.name = name


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
