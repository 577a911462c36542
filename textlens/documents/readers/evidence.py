"""What a block of a page tells of itself: its words, how much of it is links, and whether the witness has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from ...language.invisible import seen as as_it_looks
from .blocks import Block
from .elements import Exclusion
from .page_parts import OTHERS

LINKED = 0.7
"""The share of letters in links from which a block counts as navigation."""

_PROSE = 8
"""The minimum number of words of a block of prose; fewer may be a date, a name or a button."""


_PARAGRAPH = 20
_ALL_LINKED = 0.95
"""A paragraph of so many words may have links up to this share, as in an encyclopaedia."""

_RUN = 4
_NEARLY = 0.75
"""The share of the runs of so many words of a block that the witness must have to have the block."""

_SCRIPTS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1780-\u17ff\u1000-\u109f"
_UNSPACED = re.compile(f"[{_SCRIPTS}]")
_WORD = re.compile(rf"[{_SCRIPTS}]{{1,2}}|[^\W{_SCRIPTS}]+")
"""A word; two characters of scripts that are written without blanks (Chinese, Japanese, Thai, Lao, Khmer, Burmese)."""


class Witness:
    """A text that another program extracted from the page, as runs of words that can be looked up."""

    def __init__(self, text: str) -> None:
        """Index a text; an empty one has seen nothing."""
        words = plain(text).split()
        self.size = len(words)
        # Only their hashes, because a long page has many.
        self._runs = {run for length in range(1, _RUN + 1) for run in _runs(words, length)}

    def has(self, words: Sequence[str]) -> bool:
        """Whether the text has these words, or nearly all of them, in this order."""
        length = min(_RUN, len(words))
        if not self.size or not length:
            return False
        runs = _runs(words, length)
        return sum(run in self._runs for run in runs) >= _NEARLY * len(runs)


def _runs(words: Sequence[str], length: int) -> list[int]:
    """The hash of each run of so many words."""
    return list(map(hash, zip(*(words[at:] for at in range(length)), strict=False)))


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

    def exclude(self, reason: str) -> None:
        """Exclude the block, whatever its element is."""
        self.exclusion = Exclusion(reason, self.block.exclusion)

    @cached_property
    def exclusion(self) -> Exclusion | None:
        """The excluded element that the block is in, if any; asked for after those that hold the article have been restored."""
        return self.block.exclusion

    @cached_property
    def label(self) -> str:
        """The name of the element that it is set in."""
        element = self.block.element
        return element.name if element is not None else self.block.label

    @cached_property
    def linked(self) -> float:
        """The share of the block's letters that are in links."""
        return self.block.linked

    @cached_property
    def is_navigation(self) -> bool:
        """Whether it consists of links, and is no paragraph of the witness with many of them."""
        is_paragraph = self.is_witnessed and len(self.words) >= _PARAGRAPH and self.linked < _ALL_LINKED
        return self.linked >= LINKED and not is_paragraph

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is long enough for a paragraph, and no navigation."""
        return length(self.block) >= _PROSE and not self.is_navigation

    @property
    def is_sure(self) -> bool:
        """Whether it is prose and not excluded."""
        return self.is_prose and self.exclusion is None

    @property
    def is_other(self) -> bool:
        """Whether it is set as a part of another story."""
        return self.exclusion is not None and self.exclusion.reason in OTHERS

    def is_titled(self, titles: Iterable[str]) -> bool:
        """Whether it is one of these titles (as `plain` makes them), which may include the name of the site at either end."""
        title = f" {self.plain} "
        return bool(self.words) and any(f" {one} ".startswith(title) or f" {one} ".endswith(title) for one in titles)


def plain(text: str) -> str:
    """Lower-case words separated by single spaces, for comparison without regard to punctuation and invisible characters."""
    return " ".join(_WORD.findall(as_it_looks(text).casefold()))


def length(text: str) -> int:
    """The number of words, as blanks separate them; of scripts that are written without blanks, an estimate."""
    return len(text.split()) if text.isascii() or not _UNSPACED.search(text) else len(_WORD.findall(text))
