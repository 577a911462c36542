"""Which hyphens at line ends are part of the word, and which only mark the line break."""

from __future__ import annotations

import re

from .familiar import dale_chall, is_familiar

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010'’][^\W\d_]+)*")
_KEEPING = frozenset(
    "all anti bi co counter cross de e ex far fore half high ill inter intra ex long low macro mega micro mid mini multi neo non"
    " off on over part post pre pro pseudo quasi re self semi short sub super trans twice ultra un under up vice well".split()
)


class Hyphenated:
    """Says of words that a line end breaks how they are spelled: by other words of the same text, and by familiar ones."""

    def __init__(self, text: str = "") -> None:
        """Take the words of a text without those that a line end breaks."""
        self.words: set[str] = set()
        self.add(_WORD.findall(text))

    def add(self, words: list[str]) -> None:
        """Take further words."""
        self.words.update(word.lower().replace("\u2010", "-") for word in words)

    def is_one(self, head: str, tail: str) -> bool:
        """Whether two halves are one word: if it is known without its hyphen, or if the halves are not known as words."""
        if tail[0].isupper() and not head.isupper():
            return False
        word = (head + tail).lower()
        if self._is_known(word):
            return True
        if f"{head}-{tail}".lower() in self.words:
            return False
        known = self._is_known(tail.lower())
        if head.lower() in _KEEPING:
            return not known
        return not (known and self._is_known(head.lower()))

    def _is_known(self, word: str) -> bool:
        return word in self.words or is_familiar(word, dale_chall())
