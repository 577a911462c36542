"""Searching a text for terms: all plain words at once, patterns one by one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping

from ...documents.document import Document
from ...errors import TextlensError
from ..patterns import matches
from .record import Hit
from .terms import Term

Search = Callable[[Document], Iterator[Hit]]

# Only whole words match: `use` does not match in `re-use` or `use-by`, nor `can` in `can’t`.
_BEFORE = r"(?<!\w)(?<!\w[-‑])"
_AFTER = r"(?!\w|[-‑]\w|['’](?!s\b)\w)"
_BLANK = r"(?:[^\S\r\n]++(?:\r\n?|\n)?+[^\S\r\n]*+|(?:\r\n?|\n)[^\S\r\n]*+)"
_SAME = {"'": "['’‘]", '"': '["“”„]', "-": "[-‑]", " ": _BLANK}
_STRAIGHT = str.maketrans("’‘“”„‑", '\'\'"""-')


def searches(terms: Iterable[Term], lang: str) -> list[Search]:
    """Functions that find the terms; of plain terms the longest at a place, and of duplicates the last one listed.

    They take linear time, except for patterns, which raise a TextlensError if they take too long.
    """
    plain: dict[bool, dict[str, tuple[Term, bool]]] = {True: {}, False: {}}
    found: list[Search] = []
    speech = _Speech()
    for term in terms:
        if term.pattern is not None:
            found.append(_by_pattern(term, term.pattern, speech))
        for avoid in term.avoid:
            forms = _forms(avoid, term, lang)
            for number, form in enumerate(forms):
                plain[term.case][_folded(form, term.case)] = term, number > 0
    return [_by_words(words, case, speech) for case, words in plain.items() if words] + found


def _forms(avoid: str, term: Term, lang: str) -> list[str]:
    if not term.forms:
        return [avoid]
    if lang != "en":
        raise TextlensError(f"forms of {avoid!r} are known only in English", 'List them: avoid = ["…", "…"].')
    from .inflection import forms

    return forms(_folded(avoid, False))


def _folded(text: str, case: bool) -> str:
    plain = " ".join(text.translate(_STRAIGHT).split())
    return plain if case else plain.lower()


def _by_words(words: Mapping[str, tuple[Term, bool]], case: bool, speech: _Speech) -> Search:
    pattern = re.compile(_alternation(words), re.NOFLAG if case else re.IGNORECASE)

    def find(document: Document) -> Iterator[Hit]:
        for match in pattern.finditer(document.text):
            # For some letters, `lower` does not reverse their capitals.
            term, inflected = words.get(_folded(match[0], case), (None, False))
            if term is not None and (term.quotations or not speech.contains(document, *match.span())):
                yield _hit(match, term, None if term.prefer is None else _cased(term.prefer, match[0]), inflected)

    return find


def _alternation(words: Iterable[str]) -> str:
    """All words as one regular expression, longest first, grouped by first letters so that few are tried at each place."""
    groups: dict[tuple[str, str], list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        groups.setdefault((_edge(word, word[0], _BEFORE, r"(?<!\w)"), word[0]), []).append(word)
    sides: dict[str, list[str]] = {}
    for (before, first), group in groups.items():
        rest = "|".join(_source(word[1:]) + _edge(word, word[-1], _AFTER, r"(?!\w)") for word in group)
        sides.setdefault(before, []).append(f"{_source(first)}(?:{rest})")
    return "|".join(f"{before}(?:{'|'.join(branches)})" for before, branches in sides.items())


def _edge(word: str, char: str, of_word: str, of_sign: str) -> str:
    """The boundary of a term on the side of `char`, its first or last character; signs match anywhere, such as `%` in `5%`."""
    if char.isalnum() or char == "_":
        return of_word
    return of_sign if any(map(str.isalnum, word)) else ""


def _source(words: str) -> str:
    return "".join(_SAME.get(char) or re.escape(char) for char in words)


def _by_pattern(term: Term, pattern: re.Pattern[str], speech: _Speech) -> Search:
    def find(document: Document) -> Iterator[Hit]:
        for match in matches(pattern, document.text):
            if match[0] and (term.quotations or not speech.contains(document, *match.span())):
                yield _hit(match, term, None if term.prefer is None else match.expand(term.prefer), inflected=False)

    return find


def _hit(match: re.Match[str], term: Term, prefer: str | None, inflected: bool) -> Hit:
    found = f"“{' '.join(match[0].split())}”"
    if prefer is not None and inflected:
        # The preferred word would have to be inflected in the same way, which is not supported.
        message, prefer = f"write a form of “{term.prefer}”, not {found}", None
    elif prefer is not None:
        message = f"write “{prefer}”, not {found}" if prefer else f"leave out {found}"
    else:
        message = found if term.message else f"avoid {found}"
    return Hit(*match.span(), f"{message}: {term.message}" if term.message else message, prefer, term.level)


def _cased(prefer: str, hit: str) -> str:
    """The preferred term, with the capitalisation of the match."""
    if len(hit) > 1 and hit.isupper():
        return prefer.upper()
    return prefer[:1].upper() + prefer[1:] if hit[0].isupper() and not hit[1:2].isupper() else prefer


class _Speech:
    """The text in quotation marks of the current document, found once, when it is first needed."""

    def __init__(self) -> None:
        self._document: Document | None = None
        self._starts: list[int] = []
        self._ends: list[int] = []

    def contains(self, document: Document, start: int, end: int) -> bool:
        """Whether a span is entirely within quotation marks."""
        if document is not self._document:
            from ...quotations.marks import pieces

            found = pieces(document.text, document.paragraphs)
            self._document = document
            self._starts = [piece.start for piece in found]
            self._ends = [piece.end for piece in found]
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._ends[at]
