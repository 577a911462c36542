"""Paths: which files the user means by a folder or a pattern."""

from __future__ import annotations

import os
from collections.abc import Iterator
from glob import escape, glob, has_magic

from .failures import Failure

STDIN = "-"
"""What stands for standard input."""


def expanded(path: str, tables: bool, literal: bool = False) -> Iterator[str | Failure]:
    """The names of the files that a path means, and a Failure for what means none or cannot be read.

    Args:
        path: A file, a folder, a pattern, or `-`.
        tables: Whether the tables in a folder are meant too.
        literal: Whether it is from a list, where `-` and a pattern are names as any other.
    """
    if path == STDIN and not literal:
        yield STDIN
    elif os.path.isdir(path):
        yield from _walk(path, tables)
    elif literal or os.path.lexists(path) or not has_magic(path):
        yield path
    else:
        matches = list(_matching(path))
        yield from (name if os.path.isfile(name) else _no_file(name) for name in matches)
        if not matches:
            yield Failure(path, f"{path}: no file matches this pattern", "Check the pattern, and quote it for the shell.")


def _matching(pattern: str) -> Iterator[str]:
    """The files that a pattern matches, in order; behind `**` no link to a folder is followed: it may lead round in circles."""
    parts = pattern.replace(os.altsep or os.sep, os.sep).split(os.sep)
    if "**" not in parts:
        yield from (name for name in sorted(glob(pattern)) if not os.path.isdir(name))
        return
    at = parts.index("**")
    # A root, or a drive, is a folder with the separator behind it alone.
    before = os.sep.join(parts[:at]) + (os.sep if at == 1 and parts[0][-1:] in ("", ":") else "")
    behind = os.path.join(*(part for part in (*parts[at:], "*")[: -1 if parts[-1] != "**" else None] if part != "**"))
    found: dict[str, None] = {}
    for top in sorted(glob(before)) if before else [os.curdir]:
        for here, folders, _ in os.walk(top):
            folders[:] = [name for name in folders if not name.startswith(".")]
            inner = here if before else os.path.relpath(here).removeprefix(os.curdir)
            matches = glob(os.path.join(escape(inner), behind))
            found |= dict.fromkeys(name for name in matches if not _is_linked(name, behind.count(os.sep)))
    yield from (name for name in sorted(found) if not os.path.isdir(name))


def _is_linked(name: str, folders: int) -> bool:
    """Whether one of the last so many folders of a path is a link."""
    for _ in range(folders):
        name = os.path.dirname(name)
        if os.path.islink(name):
            return True
    return False


def _walk(folder: str, tables: bool) -> Iterator[str | Failure]:
    """The files of known kinds in a folder and those in it, and a Failure for each that is there and cannot be read."""
    from .readers import is_known

    unread: list[OSError] = []
    empty = True
    for here, folders, files in os.walk(folder, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(here, name)
            if not name.startswith(".") and is_known(name, tables=tables):
                empty = False
                yield path if os.path.isfile(path) else _no_file(path)
    for error in unread:
        name = str(error.filename)
        empty = False
        reason = (error.strerror or str(error)).lower()
        yield Failure(name, f"the folder {name} cannot be read: {reason}", "Check its permissions.")
    if empty:
        yield Failure(folder, f"{folder} holds no text files", "Name a file to read it whatever its suffix.")


def _no_file(path: str) -> Failure:
    """What is said of a name in a folder that is none of a file: to wait for what comes through a pipe would be a hang."""
    if not os.path.exists(path):
        what = f"{path} is a link to {os.readlink(path)}, which is not there" if os.path.islink(path) else f"{path} is gone"
        return Failure(path, what, "Mend the link, or remove it.")
    return Failure(path, f"{path} is no file but a pipe or a device", "Name it to read it all the same.")
