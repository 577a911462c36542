"""A quotation as words and what joins them: nothing, an attribution between two pieces, an ellipsis, or a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from .normal import keys, pattern

Span = tuple[int, int]

PIECE, ELLIPSIS, BRACKET, APART = "piece", "ellipsis", "bracket", "apart"
"""What may stand before a word: a new pair of marks, words left out, the editor's own words, or marks quoted on their own."""


class Word(NamedTuple):
    """One word of a quotation: its key, its span in the draft, and what joins it to the word before.

    `inserted` is what the editor put in brackets at a bracket; `loose` says that its first letter's case may differ.
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


def words(text: str, pieces: Iterable[Span], apart: bool) -> list[Word]:
    """The words between the marks of a quotation; `apart` says that its pieces were quoted one by one."""
    found: list[Word] = []
    for piece in pieces:
        found += _piece(text, piece, (APART if apart else PIECE) if found else "")
    return found


def _piece(text: str, piece: Span, joint: str) -> Iterator[Word]:
    inserted, loose = "", True
    for match in _pattern().finditer(text, *piece):
        if match["ellipsis"]:
            joint, loose = joint if joint == APART else ELLIPSIS, True
        elif match["bracket"] is not None:
            if match["bracket"].strip().lower() != "sic":
                # Words left out beside words put in may be any.
                joint = joint if joint in (ELLIPSIS, APART) else BRACKET
                inserted, loose = f"{inserted} {match['bracket']}".strip(), True
        else:
            word = match["word"] or match["letter"] + match["rest"]
            # Hyphenated initials and the like stay one match, as they are in a source.
            yield Word(keys([word])[0], *match.span(), joint, inserted, loose or match["letter"] is not None)
            joint, inserted, loose = "", "", False


def runs(words: list[Word], joints: Iterable[str]) -> list[tuple[int, int]]:
    """The words as runs, parted before each word with one of these joints: (first, stop) of each."""
    cuts = [at for at, word in enumerate(words) if at and word.joint in joints]
    return list(zip([0, *cuts], [*cuts, len(words)], strict=True))
