"""A document as the rules and the model read it: wrapped lines joined, and white space in a paragraph reduced to single blanks.

Between paragraphs is a blank line, and between the lines of a list a line feed, whatever line breaks the text has.

A line break, a double space or a no-break space inside a name must not change who is quoted. Accents that cannot be composed with
their letter (m̃) are left out as well, because patterns of words end at them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import chain

from ..documents.document import Document
from ..language.copies import Change, Copy
from ..language.layout import Span, is_blank_line, units
from ..language.sentences import split
from ..language.spans import Spans
from ..languages.profile import profile
from .lexical.names import first_names, plain
from .marks import Piece, pieces

_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f"
_WIDE_BLANKS = "\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_ACCENTS = "\u0300-\u036f"
_MARKS = '"“”„«»‘‚‹›`'
"""Marks that are never an apostrophe."""

_RULES = "continental"
"""The rules for which nicknames are left out: those for English read them as they stand."""

_LONGEST_NAME = 20
_SUSPENDED = "and|or|to|und|oder|bis|sowie|wie|bzw|noch|y|et"
"""Words before which a hyphen ends a word: `Innen- und Außenminister`."""


class Unwrapped(Document):
    """A document in which each run of white space within a unit of its layout is a single blank.

    Attributes:
        copies: The copies made to get its text, the first one of the original text, the second one of the first.
        units: The paragraphs, divided at headlines and list items.
    """

    def __init__(self, document: Document) -> None:
        """Convert a document, in linear time."""
        text, known = document.plain, document.plain_paragraphs
        self.copies: list[Copy] = [document.visible] if document.visible else []
        self.units = units(text, known)
        accented = bool(self.copies) and _accent().search(text) is not None
        words = (match[0] for match in _word().finditer(text)) if accented else ()
        self._spellings = {_accent().sub(r"\1", word): word for word in words}
        text, known = self._copy(text, known, _changes(text, self.units, accents=bool(self._spellings)))
        if profile(document.lang).rules == _RULES:
            text, known = self._copy(text, known, _nicknames(text))
        super().__init__(text, document.name, document.lang)
        self._known = known

    def _copy(self, text: str, known: Sequence[Span], changes: Iterator[Change]) -> tuple[str, Sequence[Span]]:
        """The text with changes, and its paragraphs; both as they are if there are none."""
        first = next(changes, None)
        if first is None:
            return text, known
        copy = Copy(text, chain((first,), changes))
        self.units = _copied(self.units, copy)
        self.copies.append(copy)
        return copy.text, _copied(known, copy)

    @property
    def plain(self) -> str:
        """The text."""
        return self.text

    @property
    def visible(self) -> None:
        """None: the text is as it looks."""

    def original(self, span: Span) -> Span:
        """A span converted to a span of the original text."""
        for copy in reversed(self.copies):
            span = copy.span(span)
        return span

    def spelled(self, name: str | None) -> str | None:
        """A name or role with the accents that were left out."""
        return name and _bare_word().sub(lambda found: self._spellings.get(found[0], found[0]), name) if self._spellings else name

    @cached_property
    def plain_paragraphs(self) -> Sequence[Span]:
        """The paragraphs of the original document."""
        return self._known

    @cached_property
    def plain_sentences(self) -> Sequence[Span]:
        """The sentences; none crosses the end of a unit."""
        return split(self.text, self.lang, self.units)


def may_be_marked(text: str) -> bool:
    """Whether a text has a mark that may open a quotation; nearly as fast as looking for a character, where it has none."""
    return any(mark in text for mark in _MARKS) or _opening_apostrophe().search(text) is not None


def marked(document: Document) -> list[Piece]:
    """The pieces in quotation marks, as `quotations` finds them, with spans in the document's text."""
    seen = Unwrapped(document)
    return [_placed(piece, seen) for piece in pieces(seen.text, seen.paragraphs)]


def _placed(piece: Piece, seen: Unwrapped) -> Piece:
    if not seen.copies:
        return piece
    start, end = seen.original(piece[:2])
    first, last = seen.original(piece.inner)
    return piece._replace(start=start, end=end, width=first - start, closing=end - max(first, last))


def _copied(spans: Iterable[Span], copy: Copy) -> Spans:
    return Spans((copy.copied(start), copy.copied(end)) for start, end in spans)


def _changes(text: str, units: Sequence[Span], *, accents: bool) -> Iterator[Change]:
    # Searching only for white space that occurs in the text is several times faster.
    odd = "".join(sign for sign in (_BLANKS if text.isascii() else _BLANKS + _WIDE_BLANKS) if sign in text)
    double = "  " in text
    if not (odd or double or accents):
        return
    pattern = _pattern(odd, double, accents)
    signs = [*odd, "  "]
    before = units[0][0] if units else 0
    for start, end in units:
        gap = text[before:start]
        if gap.strip("\n") and gap.isspace():
            yield before, start, _break(gap)
        before = end
        # Line breaks are mostly between units, and a look for each sign is much faster than the pattern.
        if not (accents or any(text.find(sign, start, end) >= 0 for sign in signs)):
            continue
        for match in pattern.finditer(text, start, end):
            letter = "" if match[0].isspace() else match[0][0]
            yield *match.span(), letter or ("" if _hyphenated(text, *match.span()) else " ")


def _nicknames(text: str) -> Iterator[Change]:
    """Nicknames in marks inside a name, left out with the blank before them: `Ramón “Moncho” Paz`."""
    for match in _nickname().finditer(text):
        before = text[max(0, match.start() - _LONGEST_NAME) : match.start()].rpartition(" ")[2]
        capitals = before[:1].isupper() and match[1][0].isupper() and text[match.end() + 1].isupper()
        if capitals and plain(before.lower()) in first_names():
            yield *match.span(), ""


def _break(gap: str) -> str:
    """The line breaks between two units as the rules know them, whatever they are in the text."""
    return "\n\n" if is_blank_line(gap) else "\n"


def _hyphenated(text: str, start: int, end: int) -> bool:
    """Whether a line was wrapped after the hyphen of a word: `so-called`."""
    if text[start - 1] != "-" or not {*"\n\r"} & {*text[start:end]}:
        return False
    within = start > 1 and text[start - 2].isalnum() and text[end].isalnum()
    return within and _suspended().match(text, end) is None


@cache
def _opening_apostrophe() -> re.Pattern[str]:
    return re.compile(r"['’](?<!\w.)(?=\S)", re.DOTALL)


@cache
def _nickname() -> re.Pattern[str]:
    return re.compile(r" [“„\"«‘'] ?(\w{2,12}) ?[”“\"»’'](?= \w)")


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
