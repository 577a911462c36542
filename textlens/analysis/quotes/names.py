"""Names: what a mention says about its person, and the fullest form of each name in a document."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PARTICLES = "de|la|le|du|da|dos|das|di|del|della|van|von|der|den|ten|ter|bin|ibn|al|el|ap|abu"


@cache
def first_names() -> dict[str, str]:
    """First names in small letters, with `f` or `m`."""
    found: dict[str, str] = {}
    gender = ""
    for line in (Path(__file__).parent / "data" / "names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            gender = "f" if line == "[women]" else "m"
        elif not line.startswith("#"):
            for name in line.lower().split():
                # A name of both lists says nothing about its bearer.
                found[name] = gender if found.get(name, gender) == gender else ""
    return found


class Full(NamedTuple):
    """A name of at least two words as it stands in the document, first at `offset`; `sure` where its first word is a name."""

    words: tuple[str, ...]
    offset: int
    sure: bool

    @property
    def gender(self) -> str:
        """`f`, `m` or nothing, by the first word."""
        return first_names().get(self.words[0].lower().rstrip("."), "")


@cache
def _pattern() -> re.Pattern[str]:
    word = r"[A-ZÀ-ÞŁŚŠŽČ](?:[\w'’\-]*\w|\.)?(?:\.(?=[A-Z]))?"
    first = word.replace("]", r"](?<![\w’'.-].)", 1)
    return re.compile(rf"{first}(?:[ \u00a0]\n?(?:(?:{_PARTICLES})[ \u00a0])*(?:{word}|al-[A-Z]\w+)){{1,5}}")


class Index:
    """The names of a document by their last words, gathered in one pass on first use."""

    def __init__(self, text: str, ignored: frozenset[str]) -> None:
        self._by_last: dict[str, dict[tuple[str, ...], Full]] = {}
        self._by_first: dict[str, dict[tuple[str, ...], Full]] = {}
        known = first_names()
        for match in _pattern().finditer(text):
            words = [_bare(word) for word in match.group().split()]
            full = _full(words, match.start(), known, ignored)
            if full is not None:
                last = full.words[-1].lower()
                if last in _SUFFIXES and len(full.words) > 2:
                    last = full.words[-2].lower()
                self._by_last.setdefault(last, {}).setdefault(full.words, full)
                self._by_first.setdefault(full.words[0].lower(), {}).setdefault(full.words, full)

    def fullest(self, words: tuple[str, ...], gender: str = "") -> Full | None:
        """The fullest name in the document that these words can stand for, None where there is none or more than one."""
        if len(words) == 1:
            return self._single(words[0].lower(), gender)
        last = words[-1].lower()
        if last in _SUFFIXES and len(words) > 1:
            last = words[-2].lower()
        same = [full for full in self._by_last.get(last, {}).values() if _agrees(full.words, words)]
        return max(same, key=lambda full: (len(full.words), -full.offset), default=None)

    def _single(self, word: str, gender: str) -> Full | None:
        candidates = list(self._by_last.get(word, {}).values())
        if not candidates:
            candidates = [full for full in self._by_first.get(word, {}).values() if full.sure]
        sure = [full for full in candidates if full.sure] or candidates
        if gender:
            sure = [full for full in sure if full.gender in ("", gender)]
        return _one(sure)

    def has(self, word: str) -> bool:
        """Whether the word is the last of some name in the document whose first is a first name."""
        return any(full.sure for full in self._by_last.get(word.lower(), {}).values())


def _one(candidates: list[Full]) -> Full | None:
    """The only person among the candidates, by the longest form: `Ann B. Lee` and `Ann Lee` are one."""
    if not candidates:
        return None
    best = max(candidates, key=lambda full: (len(full.words), -full.offset))
    return best if all(_agrees(best.words, full.words) for full in candidates) else None


def _agrees(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if full[-1].lower() != words[-1].lower() and words[-1].lower() not in _SUFFIXES and full[-1].lower() not in _SUFFIXES:
        return False
    one, other = full[0].lower().rstrip("."), words[0].lower().rstrip(".")
    return one == other or (len(other) == 1 and one[0] == other) or (len(one) == 1 and other[0] == one) or other in map(str.lower, full[1:-1])


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word.rstrip("'’")


def _full(words: list[str], offset: int, known: dict[str, str], ignored: frozenset[str]) -> Full | None:
    """The person's name in a run of capitalised words: from the first word that is a first name on."""
    for index in range(len(words) - 1):
        if words[index].lower() in known and not (len(words) > 2 and words[index + 1].lower() in ignored and words[index + 1].lower() not in _SUFFIXES):
            return Full(tuple(words[index : index + 5]), offset, True)
    while words and (words[0].lower().rstrip(".") in ignored):
        words = words[1:]
    if 2 <= len(words) <= 3 and not any(word.lower().rstrip(".") in ignored for word in words):
        return Full(tuple(words), offset, False)
    return None
