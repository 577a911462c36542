"""A document as the rules and the model read it: every blank a single one, and no line broken but where it ends.

Where a line was wrapped, and whether a name has one blank in it, two or one that does not break, says nothing of who spoke.
An accent for which there is no letter that has it (m̃) would cut its word in two, and is left out as well.
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
_ACCENTS = "\u0300-\u036f"
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
        accented = _word().findall(text) if self.copies and _accent().search(text) else []
        self._spellings = {_accent().sub(r"\1", word): word for word in accented}
        changes = list(_changes(text, self.units, accents=bool(accented)))
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

    def original(self, span: Span) -> Span:
        """A span of the text as one of the document's."""
        for copy in reversed(self.copies):
            span = copy.span(span)
        return span

    def spelled(self, name: str | None) -> str | None:
        """A name or a role with all its accents."""
        return name and _bare_word().sub(lambda found: self._spellings.get(found[0], found[0]), name) if self._spellings else name

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
    return [_placed(piece, seen) for piece in pieces(seen.text, seen.paragraphs)]


def _placed(piece: Piece, seen: Unwrapped) -> Piece:
    if not seen.copies:
        return piece
    start, end = seen.original(piece[:2])
    first, last = seen.original(piece.inner)
    return piece._replace(start=start, end=end, width=first - start, closing=end - max(first, last))


def _copied(spans: Sequence[Span], copy: Copy) -> list[Span]:
    return [(copy.copied(start), copy.copied(end)) for start, end in spans]


def _changes(text: str, units: Sequence[Span], *, accents: bool) -> Iterator[Change]:
    # White space that a text does not have is not looked for: a line break alone is found several times faster.
    odd = "".join(sign for sign in (_BLANKS if text.isascii() else _BLANKS + _WIDE_BLANKS) if sign in text)
    double = "  " in text
    if not (odd or double or accents):
        return
    pattern = _pattern(odd, double, accents)
    for start, end in units:
        for match in pattern.finditer(text, start, end):
            letter = "" if match[0].isspace() else match[0][0]
            yield *match.span(), letter or ("" if _hyphenated(text, *match.span()) else " ")


def _hyphenated(text: str, start: int, end: int) -> bool:
    """Whether a line was wrapped behind the hyphen of a word: `the so-` above `called reform`."""
    if text[start - 1] != "-" or not {*"\n\r"} & {*text[start:end]}:
        return False
    within = start > 1 and text[start - 2].isalnum() and text[end].isalnum()
    return within and _suspended().match(text, end) is None


@cache
def _pattern(odd: str, double: bool, accents: bool) -> re.Pattern[str]:
    found = [rf"[{odd}]\s*+"] if odd else []
    if odd or double:
        found.append(rf" (?=[ {odd}])\s*+")
    if accents:
        found.append(_accent().pattern)
    return re.compile("|".join(found))


@cache
def _accent() -> re.Pattern[str]:
    return re.compile(rf"(\w)[{_ACCENTS}]++")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w{_ACCENTS}])\w++[{_ACCENTS}][\w{_ACCENTS}]*+")


@cache
def _bare_word() -> re.Pattern[str]:
    return re.compile(r"\w+")


@cache
def _suspended() -> re.Pattern[str]:
    return re.compile(rf"(?:{_SUSPENDED})\b")
