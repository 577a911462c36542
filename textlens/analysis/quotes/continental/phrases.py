"""Noun phrases read forward, up to where a language lets them end, and what may stand between a verb and its subject."""

from __future__ import annotations

from .words import DASHES, PARTICLES, Words

_LONGEST = 24
_FURTHEST = 30
_ARTICLES = ("articles", "oblique")


def subject(words: Words, at: int) -> int:
    """The end of a phrase that can be a subject and begins at `at`, appositions left out; `at` where none does."""
    if words.has(at, "pronouns"):
        return at + 1 if _is_alone(words, at) else at
    if words.has(at, "oblique") and not words.has(at, "articles"):
        return at
    return phrase(words, at)


def _is_alone(words: Words, at: int) -> bool:
    return not (words.has(at, "articles") and words.is_word(at + 1) and not words.has(at + 1, "stops"))


def phrase(words: Words, at: int) -> int:
    """The end of the phrase that begins at `at`, in any case."""
    stop = min(len(words), at + _LONGEST)
    end = at + any(words.has(at, section) for section in _ARTICLES)
    begin = end
    while end < stop:
        joined = _joined(words, begin, end) if end > begin else end
        if joined > end:
            end = joined
        elif words.raw[end] == "(" and end > begin:
            end = _closed(words, end)
        elif _goes_on(words, begin, end):
            end += 1
        else:
            break
    return min(end, len(words)) if end > begin else at


def _goes_on(words: Words, begin: int, at: int) -> bool:
    """Whether the word at a place belongs to the phrase whose first noun or adjective is at `begin`."""
    if not words.is_word(at) or (words.is_time(at) and (at > begin or words.raw[at].isalpha())):
        return False
    capital = words.is_capital(at) and not (at == begin and (at == 0 or not words.is_word(at - 1)) and _is_function(words, at))
    if not capital and (words.has(at, "stops") or words.has(at, "articles") or words.has(at, "oblique")):
        return at > begin and _is_particle(words, begin, at)
    if capital or not words.raw[at].isalpha() and words.raw[at][0].isdigit():
        return True
    if at and words.low[at - 1] == "l'" and words.is_finite(at):
        return False
    if at > begin and words.is_finite(at) and not words.has(at, "titles"):
        return False
    if words.grammar.lang == "de":
        return words.is_capital(at + 1) or (words.is_word(at + 1) and not words.is_capital(at - 1) and words.is_capital(at + 2))
    # A name ends the phrase: le commandant Le Goff | fait savoir.
    return not (at > begin and words.is_capital(at - 1) and _is_name(words, begin, at))


def _is_particle(words: Words, begin: int, at: int) -> bool:
    """Whether a particle goes on with a name: Ursula | von | der | Leyen, but not Anna Roth | der Agentur."""
    if words.low[at] not in PARTICLES or not (words.is_capital(at + 1) or words.at(at + 1) in PARTICLES):
        return False
    return words.low[at - 1] in PARTICLES or words.is_first_name(at - 1)


def _is_function(words: Words, at: int) -> bool:
    """Whether a word that begins a sentence has its capital from that alone."""
    if words.has(at, "titles"):
        return False
    return any(words.has(at, section) for section in ("stops", "articles", "oblique")) or bool(words.grammar.forms.get(words.low[at]))


def _is_name(words: Words, begin: int, end: int) -> bool:
    """Whether the capitals before `end` are a person's name and not part of a role: not `le maire de Nantes | sortant`."""
    first = end
    while first > begin and words.is_capital(first - 1):
        first -= 1
    if all(words.has(index, "titles") for index in range(first, end)):
        return False
    return not words.has(first - 1, "inner") or any(words.is_first_name(index) for index in range(first, end))


def _joined(words: Words, begin: int, at: int) -> int:
    """The place behind a preposition, with its article, or an `and` that goes on with a phrase; `at` where none does."""
    after = at + 1
    while words.has(after, "articles") or words.has(after, "oblique"):
        after += 1
    if not words.is_word(after) or words.has(after, "media") or words.has(after, "stops") or words.is_time(after):
        return at
    low, before = words.low[at], words.is_capital(at - 1)
    if low in words.grammar["genitive"] and before and words.is_capital(after) | words.is_capital(after + 1):
        return at + 1 if not _is_german_name(words, begin, at) else at
    if low in words.grammar["inner"]:
        return after
    if low in words.grammar["office_joins"] and any(words.has(index, "offices") for index in range(begin, at)):
        return after if words.is_capital(after) or low not in ("en", "à") else at
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


def _apposition(words: Words, at: int, limit: int) -> int:
    """The end of an apposition that begins at `at`; `at` where another clause or an adverbial does."""
    aged = words.is_word(at) and words.raw[at].isdigit()
    opens = words.is_word(at) and not (words.has(at, "stops") or words.forms(at) or words.has(at, "time"))
    if words.has(at, "articles") and (words.has(at + 1, "stops") or words.has(at + 1, "media")):
        # A German relative clause begins like an article: X, der seit 2010 …
        return at
    if not opens and not words.has(at, "articles"):
        return at
    end = at
    while end < min(limit, at + _FURTHEST) and words.raw[end] not in (",", ":", ";", ".") and words.raw[end] not in DASHES:
        if words.has(end, "perfect") or words.has(end, "conjunctions") or words.is_hyphened(end):
            return at
        if words.is_finite(end):
            return at
        if words.has(end, "relatives") and not words.has(end, "articles"):
            break
        if end > at and words.is_time(end) and not aged:
            break
        end += 1
    return end


def over(words: Words, at: int, limit: int | None = None) -> int:
    """The place behind adverbs, dates, prepositional phrases and people addressed, where a subject or a content may begin."""
    limit = len(words) if limit is None else min(limit, len(words))
    while at < limit:
        after = _over_one(words, at)
        if after <= at:
            break
        at = after
    return min(at, limit)


def _over_one(words: Words, at: int) -> int:
    dated = _dated(words, at)
    if dated > at:
        return dated
    if words.has(at, "adverbs") or words.low[at] in ("sich", "sí"):
        return at + 1
    if words.has(at, "media"):
        return at + 1
    if words.has(at, "prepositions"):
        return adverbial(words, at)
    if words.grammar.lang == "de" and words.has(at, "oblique"):
        media = any(words.has(index, "media") for index in range(at + 1, at + 4))
        if media or words.low[at] in ("dem", "den", "einem", "einer", "unserer", "ihm"):
            return _object(words, at)
    if words.grammar.lang == "de" and words.low[at] in ("der", "dieser") and words.has(at + 1, "media"):
        return _object(words, at)
    return at


def _dated(words: Words, at: int) -> int:
    """The place behind `ce mardi`, `el lunes`, `am 3. Mai`, `jeudi soir`."""
    end = at
    while end < at + 2 and not words.is_time(end) and (words.has(end, "articles") or words.low[end : end + 1] in (["am"], ["del"])):
        end += 1
    first = end
    while words.is_time(end) or (end > first and words.at(end) in ("de", "du") and words.is_time(end + 1)):
        end += 1
    return end if end > first else at


def adverbial(words: Words, at: int) -> int:
    """The place behind a preposition and its phrase, which ends before a person's name or the article of another."""
    end = at + 1
    if words.low[at] == "en" and words.at(end).endswith("ant"):
        return _gerundive(words, end + 1)
    while words.has(end, "prepositions") or words.has(end, "articles") or words.has(end, "oblique"):
        end += 1
    first = end
    while end < len(words) and end - first < _LONGEST:
        if words.has(end, "inner") or (end > first and words.low[end] in words.grammar["genitive"] and _is_genitive(words, end)):
            end += 1
            while words.has(end, "articles") or words.has(end, "oblique"):
                end += 1
        elif _in_adverbial(words, first, end):
            end += 1
        else:
            break
    return max(end, at + 1)


def _gerundive(words: Words, at: int) -> int:
    """The place behind the object of a French gerund: en haussant | les épaules."""
    at += words.has(at, "articles")
    while words.is_word(at) and not words.is_capital(at) and not words.has(at, "stops") and not words.has(at, "articles"):
        at += 1
    return at


def _is_genitive(words: Words, at: int) -> bool:
    return words.low[at] != "der" or not any(words.is_role(index) for index in range(at + 1, at + 4))


def _in_adverbial(words: Words, first: int, at: int) -> bool:
    if not words.is_word(at) or words.has(at, "stops") or words.has(at, "articles") or words.has(at, "oblique"):
        return False
    if any(form.finite for form in words.forms(at)):
        return False
    if at > first and words.is_capital(at) and words.has(at - 1, "media") and not words.has(at, "media"):
        return False
    if at > first and words.grammar.lang != "de" and words.is_capital(at) and not words.is_capital(at - 1):
        return words.has(at - 1, "inner") or words.has(at - 1, "articles")
    if at > first and (words.is_first_name(at) or words.is_role(at)) and words.is_capital(at - 1):
        return False
    return not (words.grammar.lang == "de" and at > first and words.is_capital(at - 1) and not words.is_capital(at))


def _object(words: Words, at: int) -> int:
    end = at + 1
    while words.is_word(end) and not words.has(end, "stops") and not words.has(end, "articles") and not words.forms(end):
        if end > at + 1 and words.is_capital(end - 1) and (words.is_role(end) or words.is_first_name(end)):
            break
        end += 1
    return end
