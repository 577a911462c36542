"""Choice: which of the counted words are listed."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass

from ..language.stopwords import stopwords
from .forms import folded
from .patterns import limited
from .tally import Totals


@dataclass(frozen=True, slots=True)
class Choice:
    """Which words or n-grams are listed.

    Attributes:
        top: The maximum number; 0 for all.
        skip_stopwords: Whether to leave out stop words of the texts' languages, and n-grams that begin or end with one.
        stopwords: Further words to leave out in the same way.
        min_length: The minimum number of characters of a word, or of every word of an n-gram.
        min_count: The minimum number of occurrences.
        match: A regular expression that must match in the most common spelling.
    """

    top: int = 20
    skip_stopwords: bool = False
    stopwords: frozenset[str] = frozenset()
    min_length: int = 1
    min_count: int = 1
    match: re.Pattern[str] | None = None

    def chosen(self, found: Totals) -> list[str]:
        """The forms in these totals that are listed, unordered and without regard to `top`."""
        with limited(self.match) if self.match else nullcontext():
            return list(filter(self.filter(found), found.counts))

    def filter(self, found: Totals) -> Callable[[str], bool]:
        """A predicate for whether a form is listed, by its most common spelling and without regard to `top`."""
        idle = self.stopwords.union(*(stopwords(lang) for lang in found.langs if self.skip_stopwords))
        shown, counts = found.shown, found.counts

        def wanted(form: str) -> bool:
            if counts[form] < self.min_count or (self.match and not self.match.search(shown[form])):
                return False
            parts = folded(shown[form]).split(" ")
            return not (parts[0] in idle or parts[-1] in idle or min(map(len, parts)) < self.min_length)

        return wanted


def listed(text: str) -> frozenset[str]:
    """The words of a stop word list: one or several per line, `#` begins a comment, and case does not matter."""
    lines = (line.split("#", 1)[0] for line in text.splitlines())
    return frozenset(folded(word) for line in lines for word in line.split())
