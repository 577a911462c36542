"""Inputs: which texts the user means. Paths, folders, patterns, standard input and lists of files, in the order given."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..errors import SourceError
from ..language.codes import AUTO
from .document import Document
from .failures import Failure, failure
from .paths import STDIN, expanded

MAX_BYTES = 1 << 30
"""Largest input that is read whole, in bytes."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user asked to be read, and how.

    `files_from` names a file that lists paths, one a line or separated by NUL; `stdin_name` is what standard input is called in
    records (a suffix in it chooses the reader); `encoding` overrides detection and is strict, and so does `type`, which is one of
    `readers.KINDS`. `text_column` and `id_column` say which columns of a table hold its texts and their names, `lang` is a
    two-letter code or `auto`.
    """

    paths: tuple[str, ...] = ()
    files_from: str | None = None
    stdin_name: str = "<stdin>"
    encoding: str | None = None
    lang: str = "en"
    type: str | None = None
    text_column: str | None = None
    id_column: str | None = None


def documents(selection: Selection, before: Callable[[str], object] = str) -> Iterator[Document | Failure]:
    """Read each input in turn; one that cannot be read is a Failure in its place, and the rest go on.

    `before` is called with a name before that input is opened.
    """
    stdin = Stdin(selection.stdin_name)
    return opened(found(selection, stdin), selection, stdin, before)


def opened(
    inputs: Iterable[str | Failure], selection: Selection, stdin: Stdin, before: Callable[[str], object] = str
) -> Iterator[Document | Failure]:
    """What is in each of these inputs, as `documents` gives it."""
    for name in inputs:
        if isinstance(name, Failure):
            yield name
            continue
        called = stdin.name if name == STDIN else name
        before(called)
        try:
            yield from _documents(called, stdin.take() if name == STDIN else _bytes(name), selection)
        except (Exception, SystemExit) as error:
            yield failure(called, error)


def _documents(name: str, data: bytes, selection: Selection) -> Iterator[Document | Failure]:
    from .readers import KINDS, Unread, Wanted, read_all

    wanted = Wanted(selection.encoding, selection.type, selection.text_column, selection.id_column)
    said = ""
    barren = True
    for one in read_all(data, name, wanted):
        if isinstance(one, Unread):
            barren = False
            yield Failure(one.name, one.message, one.hint)
            continue
        has_words = any(map(str.isalnum, one.text))
        # Of the rows of a table some may be blank.
        if not has_words and not KINDS[one.kind].several:
            raise _wordless(name, data, one.kind)
        barren = barren and not has_words
        lang, basis = selection.lang, "named"
        if lang == AUTO:
            from ..language.identify import identify

            lang, basis = identify(one.text, _code(one.origin.meta.language) or said)
            # Rows of a table are short: what a longer one was found to be in goes for those that follow.
            said = lang if basis == "words" else said
        yield Document(one.text, one.name or name, lang, one.origin._replace(lang=lang, basis=basis))
    if barren:
        raise _wordless(name, data)


def _wordless(name: str, data: bytes, kind: str = "text") -> SourceError:
    """The error of an input that there is nothing to analyse in: numbers of nothing look like results."""
    from .readers import KINDS

    if not data.strip():
        return SourceError(f"{name} is empty", "Name another file.")
    pictures = "Its text may be in pictures; then it needs text recognition (OCR) first." if KINDS[kind].signed else None
    return SourceError(f"{name} has no text in it", pictures)


def _code(language: str | None) -> str:
    """`pt` of `pt-BR`."""
    return (language or "").lower().replace("_", "-").split("-", 1)[0]


def text(path: str) -> str:
    """The text of a file that belongs to an option, decoded as any input is; SourceError where it cannot be read.

    A table of words is a list of them, and no documents.
    """
    from .readers import KINDS, read
    from .readers.kinds import by_suffix

    named = by_suffix(path)
    return read(_bytes(path), path, kind="text" if named and KINDS[named].several else None).text


def places(names: Iterable[str | Failure], selection: Selection, stdin: Stdin) -> list[str]:
    """What else than offsets the documents in these inputs may have: `page`, `timecode`, `row`; those there are, in order.

    A known suffix is believed; else the first bytes are looked at, unless it is a pipe: what is looked at there is gone.
    """
    from .readers import KINDS

    if selection.type:
        found = {KINDS[selection.type].places} if selection.type in KINDS else set()
    else:
        found = {_place(name, stdin) for name in names if not isinstance(name, Failure)}
    return [place for place in ("page", "timecode", "row") if place in found]


def _place(name: str, stdin: Stdin) -> str:
    from .readers import KINDS, kind_of
    from .readers.kinds import by_suffix
    from .readers.recognise import HEAD

    kind = by_suffix(stdin.name if name == STDIN else name)
    if kind is None:
        try:
            if name == STDIN:
                kind = kind_of(stdin.peek(), stdin.name)
            elif os.path.isfile(name):
                with open(name, "rb", buffering=0) as file:
                    kind = kind_of(file.read(HEAD), name)
            else:
                return ""
        except Exception:  # what is wrong with it is told when it is read
            return ""
    return KINDS[kind].places


class Stdin:
    """Standard input, which can be read once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._taken = False
        self._peeked: bytes | None = None

    def peek(self) -> bytes:
        """All of it, which can still be taken; nothing where it was taken."""
        if self._peeked is None:
            self._peeked = b"" if self._taken else self._read()
        return self._peeked

    def take(self) -> bytes:
        """All of it; SourceError the second time, or where there is none."""
        if self._taken:
            raise SourceError("standard input was asked for twice", "Name `-` once, and use --files-from with a file.")
        self._taken = True
        data, self._peeked = self._read() if self._peeked is None else self._peeked, b""
        return _bounded(data, self.name)

    def _read(self) -> bytes:
        if sys.stdin is None:
            raise SourceError("standard input is closed", "Name a file, or pipe one in.")
        return sys.stdin.buffer.read(MAX_BYTES + 1)


def found(selection: Selection, stdin: Stdin) -> Iterator[str | Failure]:
    """The names of the files that a selection means, `-` for standard input, and a Failure for what means none."""
    paths = selection.paths or (() if selection.files_from else (STDIN,))
    # Of the tables in a folder few hold texts: they are meant where the user says which of their columns is.
    tables = selection.text_column is not None
    for path in paths:
        yield from expanded(path, tables)
    if selection.files_from:
        try:
            listed = stdin.take() if selection.files_from == STDIN else _bytes(selection.files_from)
        except SourceError as error:
            yield Failure(selection.files_from, error.message, error.hint)
            return
        names = list(_listed(listed))
        for path in names:
            yield from expanded(path, tables, literal=True)
        if not names:
            # A check of nothing is no check that was passed.
            yield Failure(selection.files_from, f"{selection.files_from} lists no files", "Put a path on each line.")


def _listed(data: bytes) -> Iterable[str]:
    # A list made by `find -print0` may hold any byte but NUL; one made by `ls` has a name a line.
    data = data.removeprefix(b"\xef\xbb\xbf")
    names = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(name) for name in names if name.strip()]


def _bytes(path: str) -> bytes:
    if not path:
        raise SourceError("the name of a file is empty", "Name a file, or `-` for standard input.")
    try:
        if os.path.isdir(path):
            raise IsADirectoryError
        with open(path, "rb") as file:
            # A pipe does not say how much is in it; where that is known, asking for the most there may be takes far longer.
            known = 0 < os.fstat(file.fileno()).st_size <= MAX_BYTES
            return _bounded(file.read() if known else file.read(MAX_BYTES + 1), path)
    except FileNotFoundError:
        if os.path.islink(path):
            raise SourceError(
                f"{path} is a link to {os.readlink(path)}, which does not exist", "Mend or remove the link."
            ) from None
        raise SourceError(f"{path} does not exist", _nearby(path)) from None
    except PermissionError:
        raise SourceError(f"{path} may not be read", "Check its permissions.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error) or "is not a file"
        raise SourceError(f"{path} cannot be read: {reason}") from None


def _bounded(data: bytes, name: str) -> bytes:
    if len(data) > MAX_BYTES:
        raise SourceError(f"{name} is larger than {MAX_BYTES >> 30} GiB", "Split it and name the parts.")
    return data


def _nearby(path: str) -> str:
    """A hint that names a file of nearly that name in the same folder, if there is one."""
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        close = get_close_matches(name, os.listdir(folder or "."), n=1, cutoff=0.75)
    except OSError:
        close = []
    return f"Did you mean {os.path.join(folder, close[0])}?" if close else "Check the spelling of its name."
