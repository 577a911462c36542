"""The packaged data files of one language or of all; each states its origin and licence in its first lines or next to it."""

from __future__ import annotations

from collections.abc import Iterator

from .._resources import beside, read_text


def place(name: str, lang: str = "") -> str:
    """The path of a file of a language, or of all languages; FileNotFoundError for an invalid language code."""
    if lang and not (lang.isascii() and lang.isalpha()):
        raise FileNotFoundError(name)
    return beside(__file__, *([lang] if lang else []), name)


def lines(name: str, lang: str = "") -> Iterator[str]:
    """The lines of a text file without comments (#) and empty lines; FileNotFoundError if it does not exist."""
    for line in read_text(place(name, lang)).splitlines():
        if line and not line.startswith("#"):
            yield line


def sections(name: str, lang: str = "") -> dict[str, list[str]]:
    """The words of a text file by section; a section begins with a line `[name]`."""
    found: dict[str, list[str]] = {}
    for line in lines(name, lang):
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), [])
        else:
            words += line.split()
    return found
