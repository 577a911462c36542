"""Facts that can be checked in a text: figures, dates and names, with their positions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ...documents.document import Document
from ...language.stopwords import stopwords
from ...languages.names import name_words
from ...quotations.unwrapped import Unwrapped
from ..verify.figures import figure
from ..verify.normal import keys

Span = tuple[int, int]

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = r"Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept\.|Sep\.|Oct\.|Nov\.|Dec\."
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_OPENING = frozenset("“\"‘'([")
_SCALES = "hundred|thousand|million|billion|trillion"


class Fact(NamedTuple):
    """A figure, date or name: its kind, the key for comparison, its text, and its span."""

    kind: str
    key: str
    text: str
    span: Span


@cache
def _dates() -> re.Pattern[str]:
    month = rf"(?:(?:{_MONTHS})\b|{_SHORT})"
    day = r"\d{1,2}(?:st|nd|rd|th)?(?!\w|[.,]\d)"
    year = r"(?:,?\s(?:1[5-9]|20)\d\d\b)"
    named = rf"{month}\s{day}{year}?|\b{day}\s{month}{year}?|\b(?!May\b){month}{year}?|\bMay{year}"
    return re.compile(rf"\b(?:\d{{4}}-\d\d-\d\d|{named}|(?:{_DAYS})\b|(?:1[89]|20)\d\d(?![\w-]|[.,]\d))")


@cache
def _figures() -> re.Pattern[str]:
    number = rf"[$€£¥]?\d+(?:[.,]\d+)*+%?(?:\s(?:{_SCALES})\b)?"
    letters = (
        r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
        r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w{3,5})?|dozens?|hundreds?|thousands?|millions?|billions?)\b"
    )
    return re.compile(rf"(?<![\w.]){number}(?!\w)|{letters}", re.IGNORECASE)


@cache
def _capitals(lang: str) -> re.Pattern[str]:
    letter = r"(?:(?![a-zß-öø-ÿ])[^\W\d_])"
    known = name_words(lang)
    word = rf"(?:(?:{letter}\.){{2,6}}|(?:{known.prefixed})?{letter}[\w’'-]*+)"
    between = rf"(?:(?:of|the|for|{known.between}) (?:(?:of|the|for|{known.small}) )?)?"
    return re.compile(rf"(?<![\w’'.-]){word}(?: {between}{word}){{0,5}}")


def facts(document: Document) -> list[Fact]:
    """The figures, dates and names of a document in text order."""
    seen = Unwrapped(document)
    text = seen.text
    dates = [match.span() for match in _dates().finditer(text)]
    found = [Fact("date", " ".join(text[a:b].split()).casefold(), text[a:b], (a, b)) for a, b in dates]
    figures = [match.span() for match in _figures().finditer(text)]
    found += [Fact("figure", _value(text[a:b]), text[a:b], (a, b)) for a, b in _outside(figures, dates)]
    found += _names(seen, dates)
    found.sort(key=lambda fact: fact.span)
    return [fact._replace(span=seen.original(fact.span)) for fact in found] if seen.copies else found


def _outside(spans: Iterable[Span], others: list[Span]) -> Iterator[Span]:
    """The spans that do not overlap any of the others; both are in text order."""
    at = 0
    for start, end in spans:
        while at < len(others) and others[at][1] <= start:
            at += 1
        if at == len(others) or others[at][0] >= end:
            yield start, end


def _value(text: str) -> str:
    values = [_spelled(word) for word in keys(text.replace("-", " ").split())]
    return " ".join(values) + text[:1] * (text[:1] in "$€£¥")


def _spelled(word: str) -> str:
    """A number as digits, however it is written, and any other word, such as the version `7.4.7`, as it is."""
    value = figure(word)
    return format(value, ".15g") if isinstance(value, (int, float)) else word


def _names(document: Document, dates: list[Span]) -> list[Fact]:
    """Runs of capitalised words. A single word at the start of a sentence counts only if it is part of a name elsewhere."""
    text = document.text
    begins = {start for start, _ in document.sentences}
    sure: list[Fact] = []
    doubtful: list[Fact] = []
    inside: set[str] = set()
    for start, end in _outside((match.span() for match in _capitals(document.lang).finditer(text)), dates):
        fact = _name(text, start, end)
        if fact is None:
            continue
        first = fact.span[0]
        if " " not in fact.key and (first in begins or text[first - 1 : first] in _OPENING):
            doubtful.append(fact)
        else:
            sure.append(fact)
            inside.update(fact.key.split())
    return sure + [fact for fact in doubtful if fact.key in inside]


def _name(text: str, start: int, end: int) -> Fact | None:
    """The name in a run of capitalised words, without surrounding stop words and possessive; None if the run is all capitals."""
    small = stopwords("en")
    words = text[start:end].split(" ")
    while words and words[0].casefold() in small:
        start += len(words.pop(0)) + 1
    while words and words[-1].casefold() in small:
        words.pop()
    if not words or (len(words) > 1 and all(word.isupper() and len(word) > 4 for word in words)):
        return None
    bare = " ".join(words).removesuffix("’s").removesuffix("'s").rstrip("’'-")
    stop = start + len(bare)
    return Fact("name", bare.casefold().replace("’", "'"), text[start:stop], (start, stop)) if len(bare) > 1 else None
