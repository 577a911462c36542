"""Splitting a quotation into words, and recording what joins them: an attribution between pieces, an ellipsis or a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from .normal import keys, pattern

Span = tuple[int, int]

PIECE, ELLIPSIS, BRACKET = "piece", "ellipsis", "bracket"
"""What may join a word to the previous one: a new pair of marks, an omission, or the editor's words."""


class Word(NamedTuple):
    """A word of a quotation.

    Attributes:
        key: The word, normalised.
        start: Offset of its first character in the draft.
        end: Offset after its last character.
        joint: What joins it to the previous word.
        inserted: The editor's words in the bracket before it.
        loose: Whether the case of its first letter may differ from the source.
    """

    key: str
    start: int
    end: int
    joint: str = ""
    inserted: str = ""
    loose: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    letter = r"\[(?P<letter>[^\W\d_])\](?P<rest>[\w'’]++)"
    ellipsis = r"(?P<ellipsis>[\[(]?(?:…|\.\s?\.\s?\.(?:\s?\.)?)[\])]?)"
    bracket = r"[\w'’]*\[(?P<bracket>[^\]]{0,200})\][\w'’]*"
    return re.compile(rf"{letter}|{ellipsis}|{bracket}|(?P<word>{pattern().pattern}(?!\[))")


def words(text: str, pieces: Iterable[Span]) -> list[Word]:
    """The words between the marks of pieces that are given as one."""
    split: list[Word] = []
    for piece in pieces:
        split += _piece(text, piece, PIECE if split else "")
    return split


def _piece(text: str, piece: Span, joint: str) -> Iterator[Word]:
    inserted, loose = "", True
    for match in _pattern().finditer(text, *piece):
        if match["ellipsis"]:
            joint, loose = ELLIPSIS, True
        elif match["bracket"] is not None:
            if match["bracket"].strip().lower() != "sic":
                # An omission next to an insertion may replace any words, so an ellipsis takes precedence over a bracket.
                joint = joint if joint == ELLIPSIS else BRACKET
                inserted, loose = f"{inserted} {match['bracket']}".strip(), True
        else:
            word = match["word"] or match["letter"] + match["rest"]
            # Each match has a single key, as in a source.
            yield Word(keys([word])[0], *match.span(), joint, inserted, loose or match["letter"] is not None)
            joint, inserted, loose = "", "", False


def runs(words: list[Word], joints: Iterable[str]) -> list[tuple[int, int]]:
    """Split the words before each word with one of these joints; returns (first, stop) of each run."""
    cuts = [at for at, word in enumerate(words) if at and word.joint in joints]
    return list(zip([0, *cuts], [*cuts, len(words)], strict=True))
