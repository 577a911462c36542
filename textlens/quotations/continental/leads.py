"""The words that lead up to a quotation."""

from __future__ import annotations

from dataclasses import dataclass

from .words import DASHES, Words

_MARKS = frozenset((":", ",", "(", "[", "…", ".", "*")) | DASHES


@dataclass(frozen=True, slots=True)
class Lead:
    """The words that lead up to a quotation.

    `stop` is the place behind the last word, marks left out; `colon` and `comma` say which marks follow it; `opens` whether the
    words begin their paragraph; `follows` whether another quotation stands before them; `behind` are some words behind it.
    """

    words: Words
    stop: int
    colon: bool
    comma: bool
    opens: bool
    follows: bool
    behind: Words

    @property
    def particles(self) -> tuple[str, ...]:
        """The words behind the quotation that may belong to the verb before it."""
        return tuple(self.behind.low[:8])


def lead(words: Words, behind: Words, *, opens: bool, follows: bool) -> Lead | None:
    """The words from the beginning of a sentence, or from the mark before, to an opening mark; None without a word."""
    stop = len(words)
    while stop and words.raw[stop - 1] in _MARKS:
        stop -= 1
    marks = words.raw[stop:]
    return Lead(words, stop, ":" in marks, "," in marks, opens, follows, behind) if stop else None
