"""Concordance (keyword in context): each match of a pattern with the text around it."""

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
"""Sorting by document and position, by the words before the match from the nearest on, or by the words after it."""

_LONG_WORD = 30
"""The assumed maximum length of a word in a context, including white space, which limits how much text is examined."""

Finder = Callable[[Document], Iterator[Span]]


@dataclass(frozen=True, slots=True)
class Hit:
    """One match in a document, with its context."""

    document: str = about("Document it is in.")
    line: int = about("Line it starts on, from 1.")
    left: str = about("Text before it, on one line.", context="before")
    hit: str = about("The matching text.")
    right: str = about("Text after it, on one line.", context="after")
    column: int = about("Column it starts at, from 1.", detail=True)
    start: int = about("Offset of its first character.", detail=True)
    end: int = about("Offset after its last character.", detail=True)


@dataclass(frozen=True, slots=True)
class Context:
    """The size of the context: `width` visible characters or words on each side; words are not cut."""

    width: int = 40
    in_words: bool = False

    def before(self, text: str, start: int) -> str:
        """The context before an offset."""
        reach = self.width * (_LONG_WORD if self.in_words else 3) + _LONG_WORD
        first = max(0, start - reach)
        found = seen(text[first:start]).split()
        if first and found and not text[first - 1].isspace() and not text[first].isspace():
            found = found[1:]
        return " ".join(self._fitting(found[::-1])[::-1])

    def after(self, text: str, end: int) -> str:
        """The context after an offset."""
        last = end + self.width * (_LONG_WORD if self.in_words else 3) + _LONG_WORD
        found = seen(text[end:last]).split()
        if last < len(text) and found and not text[last - 1].isspace() and not text[last].isspace():
            found = found[:-1]
        return " ".join(self._fitting(found))

    def _fitting(self, found: list[str]) -> list[str]:
        """As many words from the beginning of the list as there is room for."""
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
    """A function that finds the matches of a pattern in a document.

    White space in the pattern matches any white space, and straight apostrophes and quotation marks match typographic ones too.
    With `regex` it is a regular expression, in which `^` and `$` match at line boundaries; a search for the next match that takes
    longer than `patterns.PATIENCE` raises a TextlensError. With `whole_words`, matches are not adjacent to letters or digits.
    With `stem`, words with the same stems as the pattern's words match.
    """
    if stem:
        return lambda document: _stems(document, pattern)
    source = pattern if regex else _literal(seen(pattern))
    # Compile it without the word boundaries first, so that an error refers to what the user wrote.
    found = compiled(source, keep_case=match_case, lines=True)
    if whole_words:
        found = compiled(rf"(?<!\w)(?:{source})(?!\w)", keep_case=match_case, lines=True)
    if regex:
        return lambda document: (span for _, span in matches(found, document))
    return lambda document: (document.placed(match.span()) for match in found.finditer(document.plain) if match[0])


def kwic(document: Document, find: Finder, context: Context | None = None) -> Iterator[Hit]:
    """The matches in a document, in order; takes linear time, except for regular expressions."""
    shown = context or Context()
    text = document.text
    for start, end in find(document):
        line, column = document.position(start)
        yield Hit(document.name, line, shown.before(text, start), text[start:end], shown.after(text, end), column, start, end)


def ordered(hits: Iterable[Hit], order: str) -> list[Hit]:
    """The matches in one of `ORDERS`; the sort is stable."""
    if order == "left":
        return sorted(hits, key=lambda hit: hit.left.casefold().split()[::-1])
    return sorted(hits, key=lambda hit: hit.right.casefold().split()) if order == "right" else list(hits)


def _literal(pattern: str) -> str:
    parts = (re.escape(part).replace("'", "['’‘]").replace('"', '["“”„]') for part in pattern.replace("’", "'").split())
    return r"\s++".join(parts)


def _stems(document: Document, pattern: str) -> Iterator[Span]:
    """The spans of words in a document that have the same stems as the pattern's words."""
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
