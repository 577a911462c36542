"""Counting the words of a text without splitting it into sentences, with the same result as by sentences.

A word never crosses white space, so it is enough to count the runs between white space and to split each different run into
words once. A sentence can end within a run (`the end.The next`), which the run's own marks decide. Only a footnote mark or an
emoticon after a space (`the end. [3]The next`) makes a run depend on the one before: such a part of the text is split into
sentences after all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from . import words
from .abbreviations import abbreviations
from .marks import SIGNS
from .sentences import cut

_PART = 1 << 16
"""The number of characters counted at a time: a list of all runs would take many times the memory of a large text."""


class Vocabulary:
    """Counts the words of texts in one language, disregarding their order."""

    def __init__(self, lang: str = "en") -> None:
        """Load the data of a language by its two-letter code."""
        self._known = abbreviations(lang)

    def parts(self, text: str) -> Iterator[tuple[list[str], list[str]]]:
        """The text part by part, as runs between white space that are still to be split, and words that already are."""
        for part in _parts(text):
            yield ([], list(self._cut(part))) if _needs_context(part) else (part.split(), [])

    def words(self, run: str) -> tuple[str, ...]:
        """The words of a run between white space."""
        mark = _sign().search(run)
        if mark and _letter().search(run, mark.end()):
            return tuple(self._cut(run))
        return tuple(words.find(run))

    def count(self, text: str) -> Counter[str]:
        """The frequency of each word of the text, in its original spelling; takes linear time."""
        runs: Counter[str] = Counter()
        counts: Counter[str] = Counter()
        for several, found in self.parts(text):
            runs.update(several)
            counts.update(found)
        return self.taken_apart(runs, counts)

    def taken_apart(self, runs: Counter[str], counts: Counter[str]) -> Counter[str]:
        """Split the runs into words and add these to `counts`, which is returned."""
        for run, number in runs.items():
            for word in self.words(run):
                counts[word] += number
        return counts

    def _cut(self, text: str) -> Iterator[str]:
        for sentence in words.each(text, cut(text, self._known)):
            yield from sentence


def _parts(text: str) -> Iterator[str]:
    """The text in parts that can be processed independently."""
    at = 0
    while at < len(text):
        found = _gap().search(text, at + _PART)
        end = found.end() if found else len(text)
        yield text[at:end] if end - at < len(text) else text
        at = end


def _needs_context(text: str) -> bool:
    """Whether a run may close the sentence of the run before it, by a footnote mark or an emoticon after a space."""
    for match in _footnote().finditer(text):
        at = match.start()
        apart = at > 0 and text[at - 1] in " \u00a0"
        leads = (apart and _letter_after().match(text, match.end())) or " " in match[0]
        if leads and at > apart and not _is_plain(text[at - 1 - apart]):
            return True
    # Spaces before these signs are rare; checking for them first takes a tenth of the time.
    return any(sign in text for sign in (" :", " ;", " =")) and _emoticon().search(text) is not None


def _is_plain(sign: str) -> bool:
    return sign.isspace() or (sign.isalpha() and sign not in "DPp")


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(f"[{SIGNS}]")


@cache
def _letter() -> re.Pattern[str]:
    return re.compile(r"[^\W_]")


@cache
def _gap() -> re.Pattern[str]:
    # A cut is safe after a line break, or after white space that follows a letter, unless that may end an emoticon (D, P, p):
    # there no closing mark of the sentence before can follow.
    return re.compile(r"\n|(?<=[^\W\d_DPp])\s")


@cache
def _footnote() -> re.Pattern[str]:
    return re.compile(r"\[(?:\d[\d,–\- ]{0,10}+|…|\.\.\.|[a-z])\]")


@cache
def _letter_after() -> re.Pattern[str]:
    return re.compile(r"(?:[^\w\s]|_)*+[^\W_]")


@cache
def _emoticon() -> re.Pattern[str]:
    return re.compile(r" [:;=]['o-]?[()DPp]++(?:[^\w\s]|_)++[^\W_]")
