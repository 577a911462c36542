"""Hyphens at the ends of lines: which are part of the word, and which only mark the line break."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....language.hyphens import Hyphenated
from .lines import HYPHEN

SIGNS = (HYPHEN, "-", "\u2010", "\u00ad")
"""Characters that may be a hyphen at the end of a line."""

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010'’][^\W\d_]+)*")
_LAST = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+")


class Hyphens:
    """Joins hyphenated words, by the words of the document and a list of familiar English words."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Collect the words of the lines, except for those divided between lines."""
        self._known = Hyphenated()
        is_cut = False
        for text in texts:
            words = _WORD.findall(text)
            was_cut, is_cut = is_cut, text.endswith(SIGNS)
            whole = words[was_cut : len(words) - is_cut]
            self._known.add(whole)

    def joined(self, before: str, after: str) -> str:
        """Two lines joined, the first of which ends in a hyphen.

        The hyphen is dropped if the word without it is known, or if the halves are not known as words.
        """
        bare = before[:-1]
        head, tail = _LAST.search(bare), _FIRST.match(after)
        if before.endswith("\u00ad"):
            return bare + after
        if head is None or tail is None or not self._known.is_one(head[0], tail[0]):
            return f"{bare}-{after}"
        return bare + after
