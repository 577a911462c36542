"""The most frequent part of speech of a word, from a packaged list or, for words that are not listed, from their endings."""

from __future__ import annotations

from functools import cache
from itertools import repeat

from ..._resources import beside, read_text

_FILE = beside(__file__, "data", "tags.en.txt")
_LONGEST = 4


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """The tags of words, and the tags of endings; a line of the file has a tag and its words, or `-`, a tag and its endings."""
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
    """The tag of a word in lower case: N NS NP J R V VD VN VG VZ B H DO M I D C TO P… and a few more.

    A capitalised word that is not in the list is a name.
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
