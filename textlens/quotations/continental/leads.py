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


def _restarted(words: Words) -> Words:
    """The words from where a French sentence begins behind a headline without a full stop: `Le lac déborde | De son côté, …`."""
    if not words.grammar.language.elision:
        return words
    for at in range(len(words) - 2, 0, -1):
        opens = words.is_capital(at) and (words.has(at, "prepositions") or words.has(at, "subjects"))
        if opens and words.raw[at - 1].islower() and words.raw[at + 1].islower() and words.is_word(at - 1):
            return words.from_word(at)
    return words


def lead(words: Words, behind: Words, *, opens: bool, follows: bool) -> Lead | None:
    """The words from the beginning of a sentence, or from the mark before, to an opening mark; None without a word."""
    words = _restarted(words)
    stop = len(words)
    while stop and words.raw[stop - 1] in _MARKS:
        stop -= 1
    marks = words.raw[stop:]
    return Lead(words, stop, ":" in marks, "," in marks, opens, follows, behind) if stop else None
