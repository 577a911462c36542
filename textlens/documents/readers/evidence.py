"""What a block of a page tells of itself: its words, how much of it is links, and whether the witness has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from .blocks import Block
from .elements import Exclusion

LINKED = 0.7
"""The share of letters in links from which a block counts as navigation."""

_PROSE = 8
"""The minimum number of words of a block of prose; fewer may be a date, a name or a button."""


_RUN = 4
_NEARLY = 0.75
"""The share of the runs of so many words of a block that the witness must have to have the block."""

_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])


class Witness:
    """A text that another program extracted from the page, as runs of words that can be looked up."""

    def __init__(self, text: str) -> None:
        """Index a text; an empty one has seen nothing."""
        words = plain(text).split()
        self.size = len(words)
        self._runs = [set(zip(*(words[at:] for at in range(length)), strict=False)) for length in range(1, _RUN + 1)]

    def has(self, words: Sequence[str]) -> bool:
        """Whether the text has these words, or nearly all of them, in this order."""
        length = min(_RUN, len(words))
        if not self.size or not length:
            return False
        runs = [tuple(words[at : at + length]) for at in range(len(words) - length + 1)]
        known = self._runs[length - 1]
        return sum(run in known for run in runs) >= _NEARLY * len(runs)


class Evidence:
    """A block and what it tells.

    Attributes:
        block: The block.
        words: Its words in lower case.
        is_witnessed: Whether the witness has them.
    """

    def __init__(self, block: Block, witness: Witness) -> None:
        """Find out about a block."""
        self.block = block
        self.words = plain(block).split()
        self.is_witnessed = witness.has(self.words)

    @property
    def plain(self) -> str:
        """The words, separated by single spaces."""
        return " ".join(self.words)

    @cached_property
    def exclusion(self) -> Exclusion | None:
        """The excluded element that the block is in, if any; asked for after those that hold the article have been restored."""
        return self.block.exclusion

    @cached_property
    def linked(self) -> float:
        """The share of the block's letters that are in links."""
        return self.block.linked

    @cached_property
    def is_navigation(self) -> bool:
        """Whether it consists of links."""
        return self.linked >= LINKED

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is long enough for a paragraph, and no navigation."""
        return len(self.block.split()) >= _PROSE and not self.is_navigation


def plain(text: str) -> str:
    """Lower-case words separated by single spaces, for comparison without regard to punctuation and invisible characters."""
    return " ".join(re.findall(r"\w+", text.translate(_INVISIBLE).casefold()))
