"""Which of the quotations are wanted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import combining, normalize

from ..language import words
from ..language.invisible import seen
from .record import Quotation


@dataclass(frozen=True, slots=True)
class Choice:
    """What a quotation must have to be listed.

    `speaker` stands, as whole words, in the speaker's name or, where there is no name, in the mention; upper and lower case and
    accents are the same. `confidence` of quotations that nothing attributes counts as 0.
    """

    speaker: str = ""
    words: int = 0
    unattributed: bool = False
    confidence: float = 0.0

    def filter(self) -> Callable[[Quotation], bool]:
        """Whether a quotation is wanted."""
        wanted = _folded(self.speaker)

        def keeps(quotation: Quotation) -> bool:
            if self.unattributed and quotation.speaker is not None:
                return False
            if (quotation.confidence or 0) < self.confidence or not _reach(quotation.text, self.words):
                return False
            return wanted in _folded(quotation.speaker or quotation.mention or "")

        return keeps


def _reach(text: str, number: int) -> bool:
    return number < 2 or words.count(text) >= number


def _folded(name: str) -> str:
    """The words of a name, each between blanks, without case, accents and punctuation."""
    plain = "".join(char for char in normalize("NFKD", seen(name)) if not combining(char))
    return " ".join(["", *re.findall(r"\w+", plain.casefold()), ""]) or " "
