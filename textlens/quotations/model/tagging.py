"""The part of speech that a word most often is, from a packaged list and, for words outside it, from their endings."""

from __future__ import annotations

from functools import cache
from itertools import repeat

from ..._resources import beside, read_text

_FILE = beside(__file__, "data", "tags.en.txt")
_LONGEST = 4


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """The words by tag, and the endings by tag; a line of the file holds a tag and what has it, endings after a hyphen."""
    words: dict[str, str] = {}
    endings: dict[str, str] = {}
    for line in read_text(_FILE).splitlines():
        if not line.startswith("#"):
            tag, *entries = line.split()
            if tag.startswith("-"):
                endings.update(zip(entries, repeat(tag[1:]), strict=False))
            else:
                words.update(zip(entries, repeat(tag), strict=False))
    return words, endings


def tag_of(low: str, capital: bool) -> str:
    """The tag of a word in small letters: N NS NP J R V VD VN VG VZ B H DO M I D C TO P… and a few more.

    A capitalised word that the list does not hold is a name.
    """
    words, endings = _tables()
    if low in ("'s", "s'"):
        return "POS"
    found = words.get(low)
    if found is not None:
        return found
    if capital:
        return "NP"
    for size in range(min(_LONGEST, len(low) - 2), 0, -1):
        guess = endings.get(low[-size:])
        if guess is not None:
            return guess
    return "N"
