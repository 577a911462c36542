"""Tokens of a stretch of text beside a quotation: few, and only where a rule looks."""

from __future__ import annotations

import re
from functools import cache

Span = tuple[int, int]


class Tokens:
    """The words and marks of text[start:end], with their places.

    `raw` holds them as spelled, `low` in small letters with straight apostrophes and without a final dot; `spans` are offsets
    into the text.
    """

    __slots__ = ("low", "raw", "spans")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.raw: list[str] = []
        self.low: list[str] = []
        self.spans: list[Span] = []
        for match in _pattern().finditer(text, start, end):
            word = match.group()
            self.raw.append(word)
            self.low.append(word.lower().replace("’", "'").rstrip(".") or word)
            self.spans.append(match.span())

    def __len__(self) -> int:
        return len(self.raw)

    def span(self, first: int, stop: int) -> Span:
        """The offsets from token `first` to the token before `stop`."""
        return self.spans[first][0], self.spans[stop - 1][1]


@cache
def _pattern() -> re.Pattern[str]:
    # A dot inside a stretch is an abbreviation's, since stretches are cut at the ends of sentences.
    return re.compile(r"[$£€@#]?\w+(?:[.'’&/+-]+\w+)*\.?|--+|[^\w\s]")


@cache
def _break_pattern() -> re.Pattern[str]:
    return re.compile(r"(?:[.!?…]+[\"”’')\]*_]*|;)\s+(?=[\"“‘'(\[*_]*[A-Z0-9À-Þ]|\Z)|;\s")


def breaks(text: str, start: int, end: int, abbreviations: frozenset[str]) -> list[Span]:
    """Where sentences (and clauses, at semicolons) end in text[start:end]: (end of the one, start of the next) for each."""
    found = []
    for match in _break_pattern().finditer(text, start, end):
        if text[match.start()] != "." or not _abbreviated(text, start, match.start(), abbreviations):
            found.append(match.span())
    return found


def _abbreviated(text: str, start: int, dot: int, abbreviations: frozenset[str]) -> bool:
    word = text[max(start, dot - 12) : dot].rpartition(" ")[2].lstrip("([\"“'‘")
    return len(word) == 1 and word.isupper() or word.lower() in abbreviations
