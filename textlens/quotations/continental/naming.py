"""Where a person’s name stands in the words of a source, and where the role before it ends."""

from __future__ import annotations

from ..lexical.names import first_names
from .grammar import Grammar
from .words import Words

_LONGEST_NAME = 5
_LONGEST_ACRONYM = 5


def gender_of(low: str, grammar: Grammar) -> str:
    """The gender of a first name: f, m or nothing."""
    for known in (grammar.first_names, first_names()):
        if low in known or low.partition("-")[0] in known:
            return known.get(low, known.get(low.partition("-")[0], ""))
    return ""


def name_in(words: Words, begin: int, stop: int, *, article: bool, alone: bool = False) -> tuple[int, int]:
    """Where a person's name stands in a chunk; an empty range where none does. With `alone` a single word is no name."""
    for at in range(begin, stop):
        if words.is_first_name(at) and not _in_place(words, begin, at):
            after = _end(words, at, stop)
            if article and at > begin + 1 and words.has(at - 1, "inner"):
                # El exalcalde de Guadalupe Real, der Sprecher von Anna Roth: a place, or somebody else.
                continue
            if after - at > 1 or (at > begin and not words.has(at - 1, "inner")) or (not article and after == stop):
                return at, after
    if words.grammar.language.capital_nouns:
        return _german_name(words, begin, stop, article, alone)
    return _romance_name(words, begin, stop, article)


def _in_place(words: Words, begin: int, at: int) -> bool:
    """Whether a first name is part of a place or body: `hôpital de Saint-Denis`, `la Fundación Carlos`."""
    alone = not words.is_capital(at + 1) and not words.is_particle(at + 1)
    return alone and at > begin and words.has(at - 1, "prepositions")


def _german_name(words: Words, begin: int, stop: int, article: bool, alone: bool) -> tuple[int, int]:
    first = _described(words, begin, stop)
    if first < stop and words.is_role(first) and words.has(first + 1, "inner"):
        return begin, begin
    titled = first > begin and words.is_capital(first - 1)
    after = _end(words, first, stop)
    plain = all(words.is_capital(index) for index in range(first, after))
    if first >= stop or not plain or after == first or (article and not titled):
        return begin, begin
    whole = after == stop or words.has(after, "inner") or words.has(after, "prepositions")
    single = after - first == 1 and not titled and (alone or first > begin)
    return (first, after) if whole and not single else (begin, begin)


def _described(words: Words, begin: int, stop: int) -> int:
    """Where the role before a German name ends: `Frankreichs Außenministerin | Hélène Garnier`."""
    first = begin
    while first + 1 < stop and not words.is_capital(first):
        first += 1
    for index in range(begin, stop - 1):
        titled = any(words.has(index, section) for section in ("titles", "male", "female"))
        if words.is_capital(index + 1) and words.is_capital(index) and (titled or words.is_role(index)):
            first = index + 1
    return first


def _romance_name(words: Words, begin: int, stop: int, article: bool) -> tuple[int, int]:
    if not article and words.is_capital(begin):
        if _is_role(words, begin) and words.has(begin + 1, "inner"):
            return begin, begin
        first = begin
        while (
            first + 1 < stop
            and _is_role(words, first)
            and (first > begin or words.is_capital(first + 1) or _is_role(words, first + 1))
        ):
            first += 1
        if first > begin and not words.is_capital(first):
            # Presidenta de Unidos: nobody's name.
            return begin, begin
        return first, _end(words, first, stop)
    after = stop
    while after > begin and not words.is_capital(after - 1):
        after -= 1
    first = after
    while first > begin and (words.is_capital(first - 1) or (words.is_particle(first - 1) and _inside(words, begin, first))):
        first -= 1
    while first < after - 1 and words.has(first, "titles"):
        first += 1
    if after - first == 1 and words.raw[first].isupper() and 1 < len(words.raw[first]) <= _LONGEST_ACRONYM:
        # La diputada PS.
        return begin, begin
    described = first > begin and words.is_word(first - 1) and not words.has(first - 1, "prepositions")
    linked = words.is_particle(first - 1) or words.has(first - 1, "articles") or words.has(first - 1, "inner")
    return (first, after) if first < after == stop and described and not linked else (begin, begin)


def _is_role(words: Words, at: int) -> bool:
    """Whether a title or a word for a person by what they do stands at a place."""
    low, sections = words.low[at], ("titles", "male", "people", "offices")
    return low == "ex" or any(low in words.grammar[section] or low[:-1] in words.grammar[section] for section in sections)


def _inside(words: Words, begin: int, at: int) -> bool:
    """Whether a particle before `at` stands inside a name: capitals before it, and a known first name."""
    first = at - 1
    while first > begin and (words.is_capital(first - 1) or words.is_particle(first - 1)):
        first -= 1
    return words.is_first_name(first)


def _end(words: Words, at: int, stop: int) -> int:
    """Where the name ends that begins at `at`."""
    end, limit = at, min(stop, at + _LONGEST_NAME)
    while end < limit:
        if words.is_capital(end) or (words.is_particle(end) and end > at and _leads_on(words, end, limit)):
            end += 1
        else:
            break
    return end


def _leads_on(words: Words, at: int, limit: int) -> bool:
    if words.is_join(at):
        return True
    if words.grammar.language.capital_nouns and not (words.is_first_name(at - 1) or words.is_particle(at - 1)):
        # Anna von der Heide has a name of four words, Anna Roth von der Bahn one of two.
        return False
    if words.low[at] in ("y", "i"):
        return words.is_capital(at + 1) and not words.is_first_name(at + 1)
    nested = at + 1 < limit and words.is_particle(at + 1) and words.is_capital(at + 2)
    return (at + 1 < limit and words.is_capital(at + 1)) or nested
