"""Words repeated by mistake: `the the`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from ...documents.document import Document
from ...documents.origin import UNWRAPPED
from ...languages.profile import profile
from .record import Hit


def repeated(document: Document) -> Iterator[Hit]:
    """The words repeated within a sentence, except for names, numbers and words that may be repeated in the language."""
    allowed = profile(document.lang).doubled
    for match in _pattern(document.origin.kind in UNWRAPPED).finditer(document.plain):
        first, last = match[1], match[2]
        start, end = match.span()
        if first.lower() in allowed or _is_name(first, last) or _is_particle(document, first, end):
            continue
        if ("\n" in match[0] or "\r" in match[0]) and not _within_a_sentence(document, start, end):
            continue
        yield Hit(*document.placed((start, end)), f"the word “{first}” is repeated", first)


@cache
def _pattern(unwrapped: bool) -> re.Pattern[str]:
    # Two spaces are a typing error; more, or a tab, separate the columns of a table. A break that was set parts lines of a poem.
    wrap = r" {1,2}\n" if unwrapped else r"[ \u00a0]?(?:\r\n?|\n)"
    space = rf"(?:[ \u00a0]{{1,2}}|{wrap}[ \u00a0]*+)"
    word = r"[^\W\d_]\w*+(?:['’]\w++)*+"
    return re.compile(rf"(?<![\w'’.@/#&-])({word})(?:{space}(\1)(?![\w@&]|['’-]\w))++", re.IGNORECASE)


def _is_name(first: str, last: str) -> bool:
    """Whether the second word is capitalised like a name: `Duran Duran`, `B B King`, `to trump Trump`."""
    in_capitals = first.isupper() and (len(first) > 1 or first == "I")
    return last[0].isupper() and not in_capitals


def _is_particle(document: Document, first: str, end: int) -> bool:
    after = document.plain[end : end + 2].lstrip()[:1]
    return first.lower() in profile(document.lang).doubled_before_names and (after.isdigit() or after.isupper())


def _within_a_sentence(document: Document, start: int, end: int) -> bool:
    at = bisect_right(document.plain_sentences, start, key=lambda span: span[0]) - 1
    return at >= 0 and end <= document.plain_sentences[at][1]
