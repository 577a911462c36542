"""Concordance: each place where something is said, with what stands around it (keyword in context)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..documents.document import Document, Span
from ..language import words
from ..language.invisible import seen
from ..records import about
from .forms import Counted, Forms
from .patterns import compiled, matches

ORDERS = ("place", "left", "right")
"""By document and place, by the words before the hit from the nearest on, or by those after it."""

_LONG_WORD = 30
"""Characters that a word of a context has at the most, with the white space after it, for it to be found in time."""

Finder = Callable[[Document], Iterator[Span]]


@dataclass(frozen=True, slots=True)
class Hit:
    """One place in a document, in its context."""

    document: str = about("Document it stands in.")
    line: int = about("Line it starts on, from 1.")
    left: str = about("What stands before it, on one line.", context="before")
    hit: str = about("What was found, as it stands.")
    right: str = about("What stands after it, on one line.", context="after")
    column: int = about("Column it starts at, from 1.", detail=True)
    start: int = about("Offset of its first character.", detail=True)
    end: int = about("Offset after its last character.", detail=True)


@dataclass(frozen=True, slots=True)
class Context:
    """How much of a context is shown: `width` characters on each side, or words; a word is not cut."""

    width: int = 40
    in_words: bool = False

    def before(self, text: str, start: int) -> str:
        """What stands before an offset."""
        reach = self.width * (_LONG_WORD if self.in_words else 3) + _LONG_WORD
        first = max(0, start - reach)
        found = text[first:start].split()
        if first and found and not text[first - 1].isspace() and not text[first].isspace():
            found = found[1:]
        return " ".join(self._fitting(found[::-1])[::-1])

    def after(self, text: str, end: int) -> str:
        """What stands after an offset."""
        last = end + self.width * (_LONG_WORD if self.in_words else 3) + _LONG_WORD
        found = text[end:last].split()
        if last < len(text) and found and not text[last - 1].isspace() and not text[last].isspace():
            found = found[:-1]
        return " ".join(self._fitting(found))

    def _fitting(self, found: list[str]) -> list[str]:
        """As many of the words as there is room for, from the first on."""
        if self.in_words:
            return found[: self.width]
        room = self.width + 1
        for number, word in enumerate(found):
            room -= len(word) + 1
            if room < 0:
                return found[:number]
        return found


def finder(
    pattern: str, *, regex: bool = False, whole_words: bool = False, match_case: bool = False, stem: bool = False
) -> Finder:
    """What finds a pattern in documents.

    Any white space in the pattern stands for any, and a straight apostrophe or quotation mark for a typographic one. With `regex`
    it is a regular expression, in which `^` and `$` stand for the ends of lines; one that looks for its next match longer than
    `patterns.PATIENCE` raises a TextlensError. With `whole_words` no letter or digit stands beside a hit. With `stem` hits are
    words with the stems of the pattern's words.
    """
    if stem:
        return lambda document: _stems(document, pattern)
    source = pattern if regex else _literal(seen(pattern))
    # First alone, so that an error speaks of what the user wrote.
    found = compiled(source, keep_case=match_case, lines=True)
    if whole_words:
        found = compiled(rf"(?<!\w)(?:{source})(?!\w)", keep_case=match_case, lines=True)
    if regex:
        return lambda document: (span for _, span in matches(found, document))
    return lambda document: (document.placed(match.span()) for match in found.finditer(document.plain) if match[0])


def kwic(document: Document, find: Finder, context: Context | None = None) -> Iterator[Hit]:
    """Each hit in a document, in order; linear in the text but for a regular expression's own ways."""
    shown = context or Context()
    text = document.text
    for start, end in find(document):
        line, column = document.position(start)
        yield Hit(document.name, line, shown.before(text, start), text[start:end], shown.after(text, end), column, start, end)


def ordered(hits: Iterable[Hit], order: str) -> list[Hit]:
    """The hits in one of `ORDERS`, equal ones as they came."""
    if order == "left":
        return sorted(hits, key=lambda hit: hit.left.casefold().split()[::-1])
    return sorted(hits, key=lambda hit: hit.right.casefold().split()) if order == "right" else list(hits)


def _literal(pattern: str) -> str:
    parts = (re.escape(part).replace("'", "['’‘]").replace('"', '["“”„]') for part in pattern.replace("’", "'").split())
    return r"\s++".join(parts)


def _stems(document: Document, pattern: str) -> Iterator[Span]:
    """The words of a document whose stems are those of the pattern's words."""
    forms = Forms(Counted(stem=True), document.lang)
    wanted = [forms[word] for word in words.find(seen(pattern))]
    if not wanted:
        return
    text = document.plain
    for sentence in document.plain_sentences:
        spans = words.spans(text, *sentence)
        stems = [forms[text[start:end]] for start, end in spans]
        at = 0
        while at <= len(stems) - len(wanted):
            if stems[at : at + len(wanted)] == wanted:
                yield document.placed((spans[at][0], spans[at + len(wanted) - 1][1]))
                at += len(wanted)
            else:
                at += 1
