"""Inputs: the texts that the user selected by paths, folders, patterns, standard input and lists of files, in the order given."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from ..errors import SourceError
from ..language.codes import AUTO
from .document import Document
from .failures import Failure, failure
from .parts import Part, parts
from .parts import read as rows_of
from .paths import STDIN, expanded
from .sources import Stdin, bytes_of

if TYPE_CHECKING:
    from .readers.base import Extracted, Lack, Unread

_MAY_BE_TIMED = ("text", "markdown", "json")
"""The kinds of input that may turn out to be transcripts with times."""

_BEGINNING = 1 << 14
"""The number of bytes at the start that show whether they are."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The inputs that the user selected, and how to read them.

    Attributes:
        paths: Files, folders, patterns, or `-` for standard input.
        files_from: A file that lists paths, one per line or separated by NUL.
        stdin_name: The name of standard input in records; a suffix selects the reader.
        encoding: The encoding, instead of a detected one; decoding is strict.
        lang: Two-letter code of the language, or `auto`.
        type: One of `readers.KINDS`, instead of a detected one.
        text_column: The column of a table that contains the texts.
        id_column: The column of a table that contains their names.
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
    """Read each input in turn; an input that cannot be read gives a Failure, and reading goes on with the next.

    `before` is called with the name of each input before it is opened.
    """
    stdin = Stdin(selection.stdin_name)
    return read_inputs(in_parts(selected_names(selection, stdin), selection), selection, stdin, before)


Input = str | Part | Failure
"""The name of an input, a part of a large one, or what is wrong with it."""


def in_parts(names: Iterable[str | Failure], selection: Selection) -> Iterator[Input]:
    """The inputs, of which large tables are divided into parts."""
    for name in names:
        several = parts(name, selection) if isinstance(name, str) and name != STDIN else None
        if several is None:
            yield name
        else:
            yield from several


def read_inputs(
    inputs: Iterable[Input], selection: Selection, stdin: Stdin, before: Callable[[str], object] = str
) -> Iterator[Document | Failure]:
    """The documents of these inputs, as for `documents`."""
    for one in inputs:
        if isinstance(one, Failure):
            yield one
            continue
        called = one.path if isinstance(one, Part) else stdin.name if one == STDIN else one
        if not isinstance(one, Part) or not one.row:
            before(called)
        try:
            if isinstance(one, Part):
                yield from _documents(called, rows_of(one, selection), selection)
            else:
                yield from _of_file(called, stdin.take() if one == STDIN else bytes_of(one), selection)
        except (Exception, SystemExit) as error:
            yield failure(called, error)


def _of_file(name: str, data: bytes, selection: Selection) -> Iterator[Document | Failure]:
    from .readers import Wanted, read_all
    from .readers.wordless import wordless

    wanted = Wanted(selection.encoding, selection.type, selection.text_column, selection.id_column)
    bare = partial(wordless, name, data)
    return _documents(name, read_all(data, name, wanted), selection, bare)


def _documents(
    name: str, found: Iterable[Extracted | Unread], selection: Selection, bare: Callable[..., SourceError] | None = None
) -> Iterator[Document | Failure]:
    """The documents of what a reader found in an input; `bare` gives the error for one without words, if that is an error."""
    from .readers import KINDS, Unread
    from .transcripts.layouts import has_times

    detected = ""
    barren = True
    for one in found:
        if isinstance(one, Unread):
            barren = False
            yield Failure(one.name, one.message, one.hint)
            continue
        has_words = any(map(str.isalnum, one.text))
        # Some rows of a table may be blank.
        if bare and not has_words and not KINDS[one.kind].several:
            raise bare(one.kind, one.lack)
        barren = barren and not has_words
        lang, basis = selection.lang, "named"
        if lang == AUTO:
            from ..language.identify import identify

            lang, basis = identify(one.text, _code(one.origin.meta.language) or detected)
            # Table rows may be too short to detect their language: use the language of the last row for which it was detected.
            detected = lang if basis == "words" else detected
        note = one.note or _meagre(one.name or name, one.lack)
        document = Document(one.text, one.name or name, lang, one.origin._replace(lang=lang, basis=basis, note=note))
        if one.places is None and has_times(one.text):
            document.origin = document.origin._replace(places=document.speech.places())
        yield document
    if bare and barren:
        raise bare()


def _meagre(name: str, lack: Lack | None) -> str | None:
    """The note about a text of a few words that the reader gives a reason for."""
    return lack and f"{name} has hardly any text: {lack.reason}. {lack.hint}"


def _code(language: str | None) -> str:
    """The language subtag of a language tag, such as `pt` for `pt-BR`."""
    return (language or "").lower().replace("_", "-").split("-", 1)[0]


def text(path: str) -> str:
    """The text of a file named by an option, decoded like an input; SourceError if it cannot be read.

    A table, such as a .csv file of words, is read as plain text, not as documents.
    """
    from .readers import KINDS, read
    from .readers.kinds import by_suffix

    named = by_suffix(path)
    return read(bytes_of(path), path, kind="text" if named and KINDS[named].several else None).text


def places(names: Iterable[str | Failure], selection: Selection, stdin: Stdin) -> list[str]:
    """The kinds of positions that documents in these inputs may have besides offsets: some of `page`, `timecode`, `row`.

    They are known from the suffix or else from the first bytes, except for pipes, whose bytes could not be read again.
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

    called = stdin.name if name == STDIN else name
    kind = by_suffix(called)
    if kind is None or kind in _MAY_BE_TIMED:
        try:
            if name == STDIN:
                head = stdin.peek()
            elif os.path.isfile(name):
                with open(name, "rb", buffering=0) as file:
                    head = file.read(_BEGINNING)
            else:
                return KINDS[kind].places if kind else ""
            kind = kind or kind_of(head if name == STDIN else head[:HEAD], called)
            return "timecode" if kind in _MAY_BE_TIMED and _is_timed(head[:_BEGINNING]) else KINDS[kind].places
        except Exception:  # reported when the input is read
            return ""
    return KINDS[kind].places


def _is_timed(head: bytes) -> bool:
    """Whether a text begins like a transcript with times, or like JSON with the times of segments."""
    from .transcripts.layouts import has_times
    from .transcripts.speech import speech

    text = head.decode("utf-8", "replace")
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return '"segments"' in text and '"start"' in text
    found = speech(text) if has_times(text) else None
    return found is not None and found.is_transcript and found.places() is not None


def selected_names(selection: Selection, stdin: Stdin) -> Iterator[str | Failure]:
    """The names of the selected files, `-` for standard input, and a Failure for each path that leads to none."""
    paths = selection.paths or (() if selection.files_from else (STDIN,))
    # Few tables in a folder contain texts, so tables are included only if the user names the column of the texts.
    tables = selection.text_column is not None
    for path in paths:
        yield from expanded(path, tables)
    if selection.files_from:
        try:
            listed = stdin.take() if selection.files_from == STDIN else bytes_of(selection.files_from)
        except SourceError as error:
            yield Failure(selection.files_from, error.message, error.hint)
            return
        names = list(_listed(listed))
        for path in names:
            yield from expanded(path, tables, literal=True)
        if not names:
            # An empty list is a failure; otherwise `check` would pass without checking anything.
            yield Failure(selection.files_from, f"{selection.files_from} lists no files", "Put a path on each line.")


def _listed(data: bytes) -> Iterable[str]:
    # Names from `find -print0` may contain any byte but NUL; a list made by `ls` has one name per line.
    data = data.removeprefix(b"\xef\xbb\xbf")
    names = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(name) for name in names if name.strip()]
