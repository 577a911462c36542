"""How far a quotation goes beyond its marks, as far as all languages say it alike."""

from __future__ import annotations

from collections.abc import Callable, Container

from ..marks import Piece

_LONGEST_BEFORE = 400
_LONGEST_LIGHT = 24
_LONGEST_TITLE = 120


def beginning(text: str, begin: int, piece: Piece, is_light: Callable[[str, int, int], bool]) -> int:
    """Where the content of a piece begins: with the first word from `begin` on, or with its marks where those are light."""
    start = begin
    while start < piece.start and not text[start].isalnum():
        start += 1
    far = piece.start - start > _LONGEST_BEFORE
    return piece.start if far or is_light(text, start, piece.start) else start


def is_light(text: str, marks: str, connecting: Container[str]) -> bool:
    """Whether a text, white space and some marks around it left out, has none but connecting words."""
    between = text.strip(marks)
    if not between or len(between) > _LONGEST_LIGHT:
        return not between
    return all(word in connecting for word in between.lower().strip(",: ").replace(",", " ").split())


def is_title(text: str, piece: Piece) -> bool:
    """Whether a piece is spelled like a title: `A Field Guide to Leaving Early in the Morning`."""
    first, last = piece.inner
    words = [word for word in text[first : min(last, first + _LONGEST_TITLE)].split() if len(word) > 3]
    return len(words) > 1 and all(not word[0].islower() for word in words)
