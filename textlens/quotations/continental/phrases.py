"""Noun phrases read forward, up to where a language lets them end."""

from __future__ import annotations

from .words import Words

_LONGEST = 24
APOSTROPHES = frozenset("’'‘")
_ARTICLES = ("articles", "oblique")


def subject(words: Words, at: int) -> int:
    """The end of a phrase that can be a subject and begins at `at`, appositions left out; `at` where none does."""
    if words.has(at, "pronouns"):
        return at + 1 if _is_alone(words, at) else at
    if words.has(at, "oblique") and not words.has(at, "articles"):
        return at
    if at and (words.is_gerund(at) or (words.is_infinitive(at) and words.has(at + 1, "stops"))):
        return at
    return at + 2 if _is_particled(words, at) else phrase(words, at)


def _is_particled(words: Words, at: int) -> bool:
    """Whether a surname with its particle stands at a place in German: `sagte | von Berg`, but not `sagte von Anfang an`."""
    if not words.grammar.language.cases or not words.is_particle(at) or words.is_capital(at) or not words.is_capital(at + 1):
        return False
    ends = not words.is_word(at + 2) and not words.is_first_name(at + 1) and not words.is_time(at + 1)
    return ends or not (words.has(at, "prepositions") or words.has(at, "articles") or words.has(at, "oblique"))


def _is_alone(words: Words, at: int) -> bool:
    return not (words.has(at, "articles") and words.is_word(at + 1) and not words.has(at + 1, "stops"))


def phrase(words: Words, at: int) -> int:
    """The end of the phrase that begins at `at`, in any case."""
    stop = min(len(words), at + _LONGEST)
    end = at + any(words.has(at, section) for section in _ARTICLES)
    if words.at(at) == "l'" and words.at(end) in ("un", "une") and words.at(end + 1) in ("des", "de"):
        # L’un des | maires adjoints.
        end += 2
    end += words.at(end) == "même" and end > at
    begin = end
    while end < stop:
        joined = _joined(words, begin, end) if end > begin else end
        if joined > end:
            end = joined
        elif words.raw[end] == "(" and end > begin:
            end = _closed(words, end)
        elif _goes_on(words, begin, end) or (end > begin and _is_bare_genitive(words, end)):
            end += 1
        else:
            break
    return min(end, len(words)) if end > begin else at


def _goes_on(words: Words, begin: int, at: int) -> bool:
    """Whether the word at a place belongs to the phrase whose first noun or adjective is at `begin`."""
    if not words.is_word(at) or (words.is_time(at) and (at > begin or words.raw[at].isalpha())):
        return False
    if at > begin and words.ends_sentence(at - 1):
        return False
    opens = at == begin and (at == 0 or not words.is_word(at - 1))
    capital = words.is_capital(at) and not (opens and _is_function(words, at))
    if capital and at > begin and words.has(at, "subjects"):
        # A headline without a full stop runs on: Accusations d’antisémitisme | Elle a dit.
        return False
    if not capital and at > begin and _is_particle(words, at):
        return True
    if not capital and (words.has(at, "stops") or words.has(at, "articles") or words.has(at, "oblique")):
        return False
    if capital or (words.raw[at][0].isdigit() and not words.raw[at].isalpha()):
        return True
    if at and words.low[at - 1] == "l'" and words.is_finite(at):
        return False
    if at > begin and words.is_finite(at) and not words.has(at, "titles"):
        return False
    if words.grammar.language.capital_nouns:
        return words.is_capital(at + 1) or (words.is_word(at + 1) and not words.is_capital(at - 1) and words.is_capital(at + 2))
    # A name ends the phrase: le commandant Le Goff | fait savoir.
    return not (at > begin and words.is_capital(at - 1) and _is_name(words, begin, at))


def _is_bare_genitive(words: Words, at: int) -> bool:
    """Whether an apostrophe alone is the ending of a German genitive: `Lutz’ Kollege Jan Korf`."""
    if not words.grammar.language.cases or words.raw[at] not in APOSTROPHES:
        return False
    joined = words.spans[at - 1][1] == words.spans[at][0]
    return joined and words.is_capital(at - 1) and words.low[at - 1][-1] in "sxzß" and words.is_role(at + 1)


def _is_particle(words: Words, at: int) -> bool:
    """Whether a particle goes on with a name: Ursula | von | der | Leyen, but not Anna Roth | der Agentur."""
    if words.is_join(at):
        return True
    if not words.is_particle(at) or not (words.is_capital(at + 1) or words.is_particle(at + 1)):
        return False
    return words.is_particle(at - 1) or words.is_first_name(at - 1)


def _is_function(words: Words, at: int) -> bool:
    """Whether a word that begins a sentence has its capital from that alone."""
    if words.has(at, "titles"):
        return False
    if (
        words.low[at].endswith(words.grammar.language.participle_endings)
        and words.has(at + 1, "prepositions")
        and not words.has(at + 1, "inner")
    ):
        # Interrogé sur ce point, consultado por el árbitro.
        return True
    return words.low[at] in words.grammar.forms or any(words.has(at, section) for section in ("stops", *_ARTICLES))


def _is_name(words: Words, begin: int, end: int) -> bool:
    """Whether the capitals before `end` are a person's name and not part of a role: not `le maire de Nantes | sortant`."""
    first = end
    while first > begin and words.is_capital(first - 1):
        first -= 1
    if all(words.has(index, "titles") for index in range(first, end)) or words.has(end - 1, "bodies"):
        # Le Comité | international de …
        return False
    return not words.has(first - 1, "inner") or any(words.is_first_name(index) for index in range(first, end))


def _joined(words: Words, begin: int, at: int) -> int:
    """The place behind a preposition, with its article, or an `and` that goes on with a phrase; `at` where none does."""
    after = at + 1
    if words.low[at] == "et" and words.has(after, "inner") and any(words.has(index, "inner") for index in range(begin, at)):
        # L’attaquant de Lune | et de Mare.
        joined = _joined(words, begin, after)
        return joined if joined > after else at
    while words.has(after, "articles") or words.has(after, "oblique"):
        after += 1
    if not words.is_word(after) or words.has(after, "media") or words.has(after, "stops") or words.is_time(after):
        return at
    low, before = words.low[at], words.is_capital(at - 1)
    if low == "und" and words.is_role(at - 1) and words.is_role(after) and after == at + 1:
        # Försterin und Autorin Anna Roth is one person.
        return after
    if low in words.grammar["genitive"] and before and words.is_capital(after) | words.is_capital(after + 1):
        return at + 1 if not _is_german_name(words, begin, at) else at
    if low in words.grammar["inner"]:
        return after
    if low in words.grammar["office_joins"] and any(words.has(index, "offices") for index in range(begin, at)):
        return after if words.is_capital(after) or low not in ("en", "à") else at
    if low in ("pour", "para") and words.is_capital(begin) and begin < at and words.has(begin, "bodies") and after > at + 1:
        return after
    if (
        low in ("y", "e")
        and words.grammar.language.pro_drop
        and after == at + 1
        and words.is_person(after)
        and not words.is_first_name(after)
    ):
        # El diputado y líder de su partido.
        return at + 1
    joins = low in ("und", "et", "y", "e") and before and words.is_capital(after) and words.is_first_name(after)
    return after if joins and after == at + 1 else at


def _is_german_name(words: Words, begin: int, end: int) -> bool:
    """Whether a run of German capitals ends in a person's name, whom an article would not go on describing."""
    if end - begin == 1:
        return not words.is_role(begin) and (begin == 0 or not words.has(begin - 1, "articles"))
    named = any(words.is_first_name(index) for index in range(begin, end))
    return named or (words.is_role(end - 2) and not words.has(end - 1, "articles"))


def _closed(words: Words, at: int) -> int:
    for index in range(at + 1, min(len(words), at + 8)):
        if words.raw[index] == ")":
            return index + 1
    return at + 1
