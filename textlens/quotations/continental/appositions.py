"""Appositions behind a noun phrase: `, ministre de la Santé,`, `(34), Sprecherin des Verbandes`."""

from __future__ import annotations

from .words import DASHES, Words

_FURTHEST = 30
_AND = frozenset(("y", "e"))


def appositions(words: Words, end: int, limit: int | None = None) -> int:
    """The end of a phrase that ends at `end` with the appositions behind it: `, ministre de la Santé,`."""
    limit = len(words) if limit is None else limit
    first = end
    while end < limit and end - first < _FURTHEST and words.raw[end] == ",":
        stop = _apposition(words, end + 1, limit)
        if stop <= end + 1:
            break
        end = stop
    return end


def enclosed(words: Words, end: int) -> int:
    """The same where a clause follows: only appositions that a comma closes."""
    while words.at(end) == ",":
        stop = _apposition(words, end + 1, len(words))
        if stop <= end + 1 or words.at(stop) != ",":
            break
        end = stop
    return end


def _joins(words: Words, first: int, at: int) -> bool:
    """Whether a conjunction joins two things that are said of one person: `ministre de Lune | et futur maire`.

    In Spanish: `vecina de la zona | e | integrante de un grupo`.
    """
    if words.grammar.language.pro_drop:
        return words.at(at) in _AND and words.is_person(at + 1) and not words.is_capital(at + 1)
    return (
        words.grammar.language.elision
        and words.low[at] == "et"
        and at > first
        and words.is_word(at + 1)
        and not any(words.is_capital(index) or words.has(index, "stops") for index in (first, at + 1))
    )


def _apposition(words: Words, at: int, limit: int) -> int:
    """The end of an apposition that begins at `at`; `at` where another clause or an adverbial does."""
    aged = words.is_word(at) and words.raw[at].isdigit()
    opens = words.is_word(at) and not (
        words.has(at, "stops")
        or (words.forms(at) and not words.has(at, "people"))
        or (words.has(at, "time") and words.is_time(at))
    )
    if words.has(at, "articles") and (words.has(at + 1, "stops") or words.has(at + 1, "media")):
        # A German relative clause begins like an article: X, der seit 2010 …
        return at
    if not opens and not words.has(at, "articles"):
        return at
    end = at
    while end < min(limit, at + _FURTHEST) and words.raw[end] not in (",", ":", ";", ".") and words.raw[end] not in DASHES:
        if words.has(end, "perfect") or words.is_hyphened(end):
            return at
        if words.has(end, "conjunctions") and not _joins(words, at, end):
            return at
        if words.is_finite(end):
            return at
        if words.has(end, "relatives") and not words.has(end, "articles"):
            break
        if end > at and words.is_time(end) and not aged:
            break
        end += 1
    return end
