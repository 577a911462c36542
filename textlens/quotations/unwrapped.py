"""A document as the rules and the model read it: every blank a single one, and no line broken but where it ends.

Where a line was wrapped, and whether a name has one blank in it, two or one that does not break, says nothing of who spoke.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from ..documents.document import Document
from ..language.copies import Change, Copy
from ..language.layout import Span, units
from ..language.sentences import split
from .marks import Piece, pieces

_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f"
_WIDE_BLANKS = "\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_SUSPENDED = "and|or|to|und|oder|bis|sowie|wie|bzw|noch|y|et"
"""Words before which a hyphen ends a word of its own: `Innen- und Außenminister`."""


class Unwrapped(Document):
    """A document in whose text each run of white space within a paragraph or line is one blank.

    Attributes:
        copies: The copies that were made to get there, each of the one before it, the first of the document's text.
        units: The paragraphs, cut at headlines and list items.
    """

    def __init__(self, document: Document) -> None:
        """Read a document so; linear in its text."""
        text, known = document.plain, document.plain_paragraphs
        self.copies: list[Copy] = [document.visible] if document.visible else []
        self.units = units(text, known)
        changes = list(_changes(text, self.units))
        if changes:
            copy = Copy(text, changes)
            text, known, self.units = copy.text, _copied(known, copy), _copied(self.units, copy)
            self.copies.append(copy)
        super().__init__(text, document.name, document.lang)
        self._known = known

    @property
    def plain(self) -> str:
        """The text, which is as it looks already."""
        return self.text

    @property
    def visible(self) -> None:
        """Nothing: all of the text can be seen."""

    @cached_property
    def plain_paragraphs(self) -> list[Span]:
        """The paragraphs as the document had them."""
        return self._known

    @cached_property
    def plain_sentences(self) -> list[Span]:
        """The sentences, none over the end of a unit."""
        return split(self.text, self.lang, self.units)


def marked(document: Document) -> list[Piece]:
    """What is in quotation marks in a document's text, as it is read for quotations."""
    seen = Unwrapped(document)
    found = pieces(seen.text, seen.paragraphs)
    for copy in reversed(seen.copies):
        found = [_placed(piece, copy) for piece in found]
    return found


def _placed(piece: Piece, copy: Copy) -> Piece:
    start, end = copy.span(piece[:2])
    first, last = copy.span(piece.inner)
    return piece._replace(start=start, end=end, width=first - start, closing=end - max(first, last))


def _copied(spans: Sequence[Span], copy: Copy) -> list[Span]:
    return [(copy.copied(start), copy.copied(end)) for start, end in spans]


def _changes(text: str, units: Sequence[Span]) -> Iterator[Change]:
    # White space that a text does not have is not looked for: a line break alone is found several times faster.
    odd = "".join(sign for sign in (_BLANKS if text.isascii() else _BLANKS + _WIDE_BLANKS) if sign in text)
    double = "  " in text
    if not (odd or double):
        return
    pattern = _pattern(odd, double)
    for start, end in units:
        for match in pattern.finditer(text, start, end):
            yield match.start(), match.end(), "" if _hyphenated(text, *match.span()) else " "


def _hyphenated(text: str, start: int, end: int) -> bool:
    """Whether a line was wrapped behind the hyphen of a word: `the so-` above `called reform`."""
    if (
        text[start - 1] != "-"
        or start < 2
        or not text[start - 2].isalnum()
        or not any(sign in text[start:end] for sign in "\n\r")
    ):
        return False
    return text[end].isalnum() and _suspended().match(text, end) is None


@cache
def _pattern(odd: str, double: bool) -> re.Pattern[str]:
    run = r"\s*+"
    found = [f"[{odd}]{run}"] if odd else []
    return re.compile("|".join([*found, f" (?=[ {odd}]){run}"] if double or odd else found))


@cache
def _suspended() -> re.Pattern[str]:
    return re.compile(rf"(?:{_SUSPENDED})\b")
