"""Paths: expansion of folders and glob patterns to files."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator
from glob import has_magic

from .failures import Failure

STDIN = "-"
"""The path that means standard input."""

_LARGEST = 1 << 26
"""So many bytes of a file in a folder are looked at to tell what it is."""


def readable(text: str, backslash: str = "\\") -> str:
    r"""A text in which each byte of a file's name that is not UTF-8 is spelled as in a shell, `\x89`.

    Python has half of a surrogate pair in its place, which no encoding has. Other halves, as Windows allows them in names, become
    `\ud83d`.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(letter if letter < "\ud800" or letter > "\udfff" else backslash + spelled(letter) for letter in text)
    return text


def spelled(half: str) -> str:
    """Half of a surrogate pair as `readable` spells it, without the backslash."""
    code = ord(half)
    return f"x{code - 0xDC00:02x}" if 0xDC80 <= code < 0xDD00 else f"u{code:04x}"


def expanded(path: str, tables: bool, literal: bool = False) -> Iterator[str | Failure]:
    """The files that a path expands to, and a Failure if there are none or a folder cannot be read.

    Args:
        path: A file, a folder, a pattern, or `-`.
        tables: Whether to include the tables in a folder.
        literal: Whether the path comes from a list, where `-` and wildcards have no special meaning.
    """
    if path == STDIN and not literal:
        yield STDIN
    elif os.path.isdir(path):
        yield from _walk(path, tables)
    elif literal or os.path.lexists(path) or not has_magic(path):
        yield path
    else:
        unread: list[OSError] = []
        matches = sorted({*_matching(path, unread)})
        yield from (name if os.path.isfile(name) else _no_file(name) for name in matches if not os.path.isdir(name))
        yield from map(_unread, unread)
        if not unread and all(map(os.path.isdir, matches)):
            yield Failure(path, f"{path}: no file matches this pattern", "Check the pattern, and quote it for the shell.")


def relative(path: str, folder: str = os.curdir) -> str:
    """A path as seen from a folder; unchanged if no way leads there, from another drive or a deleted current folder."""
    try:
        return os.path.relpath(path, folder)
    except (OSError, ValueError):
        return path


def _matching(pattern: str, unread: list[OSError]) -> Iterator[str]:
    """The paths that match a pattern, as in a shell; errors of unreadable folders are added to `unread`.

    After `**`, which matches nested folders, symbolic links to folders are not followed, because they may form cycles.
    """
    parts = pattern.replace(os.altsep or os.sep, os.sep).split(os.sep)
    # A root or a drive needs its trailing separator to be a folder.
    root = parts[0] + os.sep if len(parts) > 1 and parts[0][-1:] in ("", ":") else ""
    return _below(root, parts[1:] if root else parts, unread, links=True)


def _below(folder: str, parts: list[str], unread: list[OSError], *, links: bool) -> Iterator[str]:
    part, *rest = parts
    if part == "**":
        for here, folders, _ in os.walk(folder or os.curdir, onerror=unread.append):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            inner = here if folder else os.path.normpath(here).removeprefix(os.curdir)
            yield from _below(inner, rest or ["*"], unread, links=False)
        return
    for name in _names(folder, part, unread) if has_magic(part) else [part]:
        path = os.path.join(folder, name)
        if not rest:
            if os.path.lexists(path):
                yield path
        elif os.path.isdir(path) and (links or not os.path.islink(path)):
            yield from _below(path, rest, unread, links=links)


def _names(folder: str, pattern: str, unread: list[OSError]) -> list[str]:
    """The names in a folder that match one component of a pattern; hidden ones only if it begins with a dot."""
    try:
        names = os.listdir(folder or os.curdir)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        unread.append(error)
        return []
    return sorted(name for name in fnmatch.filter(names, pattern) if pattern.startswith(".") or not name.startswith("."))


def _walk(folder: str, tables: bool) -> Iterator[str | Failure]:
    """The files of known kinds in a folder and its subfolders, and a Failure for each that cannot be read."""
    from .readers import is_known

    unread: list[OSError] = []
    empty = True
    for here, folders, files in os.walk(folder, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(here, name)
            if not name.startswith(".") and (is_known(name, tables=tables) or _is_speech(path)):
                empty = False
                yield path if os.path.isfile(path) else _no_file(path)
    yield from map(_unread, unread)
    if empty and not unread:
        yield Failure(folder, f"{folder} holds no text files", "Name a file to read it whatever its suffix.")


def _is_speech(path: str) -> bool:
    """Whether a file of JSON, which is a table otherwise, is a transcript of speech recognition."""
    from .readers.recognise import by_content

    if not path.lower().endswith(".json") or not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as file:
            return by_content(file.read(_LARGEST)) == "whisper"
    except OSError:
        return False


def _unread(error: OSError) -> Failure:
    name = str(error.filename)
    return Failure(name, f"the folder {name} cannot be read: {(error.strerror or str(error)).lower()}", "Check its permissions.")


def _no_file(path: str) -> Failure:
    """The Failure for a directory entry that is not a file; reading a pipe could block for ever."""
    try:
        os.stat(path)
    except OSError as error:
        if os.path.islink(path):
            return Failure(path, f"{path} is a link to {os.readlink(path)}, which cannot be read", "Mend or remove the link.")
        return Failure(path, f"{path} cannot be read: {(error.strerror or str(error)).lower()}", "Check its permissions.")
    return Failure(path, f"{path} is a pipe or a device, not a file", "Name it to read it all the same.")
