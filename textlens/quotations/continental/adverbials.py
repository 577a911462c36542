"""What may stand between a verb and its subject or content: dates, adverbs, prepositional phrases, people addressed."""

from __future__ import annotations

from .words import Words

_LONGEST = 24
_BARE = 3
_TWO_WORDS = (["mientras", "tanto"], ["otra", "vez"])


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
    if words.has(at, "adverbs") or words.low[at] in ("sich", "sí") or _is_loose(words, at):
        return at + 1
    if words.has(at, "media"):
        return at + 1
    if words.low[at : at + 2] in _TWO_WORDS:
        return at + 2
    if words.low[at] == "(" and at + 2 < len(words) and words.raw[at + 2] == ")":
        return at + 3
    if words.has(at, "prepositions"):
        return adverbial(words, at)
    if words.grammar.language.cases and words.has(at, "oblique"):
        media = any(words.has(index, "media") for index in range(at + 1, at + 4))
        if media or words.low[at] in ("dem", "den", "einem", "einer", "unserer", "ihm"):
            return _object(words, at)
    if words.grammar.language.cases and words.low[at] in ("der", "dieser") and words.has(at + 1, "media"):
        return _object(words, at)
    return at


def is_adverb(words: Words, at: int) -> bool:
    """Whether a word that is in no list is an adverb by its ending: malheureusement, nuevamente."""
    if not words.low[at].endswith(words.grammar.language.adverb_endings):
        return False
    return not words.is_capital(at) or (at == 0 and not words.is_first_name(at))


def _is_loose(words: Words, at: int) -> bool:
    """Whether a Spanish adverb stands at a place that ends no phrase: `dijo | primero | el secretario`."""
    return words.grammar.language.pro_drop and (words.has(at, "ordering") or is_adverb(words, at))


def over_bare(words: Words, at: int) -> int:
    """The place of a Spanish subject behind words without an article, which no subject of one person is.

    `dijo | muy serio | el alcalde`, `dijo | otra vez | Ana Ruiz`.
    """
    if not words.grammar.language.pro_drop:
        return at
    if words.low[at : at + 2] in _TWO_WORDS:
        return at + 2
    end = at
    while end - at < _BARE and _is_bare(words, end):
        end += 1
    if end > at and words.is_capital(end):
        described = words.low[end - 1].endswith(words.grammar.language.participle_endings)
        return end if described or words.has(end - 1, "adverbs") or _is_loose(words, end - 1) else at
    if not words.has(end, "articles") or not words.is_word(end + 1) or words.has(end + 1, "stops"):
        return at
    # Dijo mirando | la mesa: a gerund may have an object.
    objects = any(words.is_gerund(index) for index in range(at, end)) and not words.is_person(end + 1)
    return at if objects else end


def _is_bare(words: Words, at: int) -> bool:
    """Whether a word in small letters may be an adverb or adjective of a verb before it: no noun for a person or body."""
    if not words.is_word(at) or not words.raw[at].islower() or words.has(at, "articles") or words.is_infinitive(at):
        return False
    if words.has(at, "adverbs"):
        return True
    named = words.is_person(at) or any(words.has(at, section) for section in ("bodies", "media", "somebody", "male", "female"))
    return not (named or words.has(at, "stops") or words.is_finite(at) or words.is_time(at))


def _dated(words: Words, at: int) -> int:
    """The place behind `ce mardi`, `el lunes`, `am 3. Mai`, `jeudi soir`."""
    end = at
    while end < at + 2 and not words.is_time(end) and (words.has(end, "articles") or words.at(end) in ("am", "del")):
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
    while words.has(end, "prepositions") or words.has(end, "articles") or words.has(end, "oblique") or words.at(end) == "même":
        end += 1
    if words.is_infinitive(end) and end == at + 1:
        # Al ser consultado | sobre ello, tras reunirse | con ella.
        end += 1
        while words.at(end).endswith(words.grammar.language.participle_endings) and words.is_word(end):
            end += 1
        return end
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


def _is_genitive(words: Words, at: int) -> bool:
    return words.low[at] != "der" or not any(words.is_role(index) for index in range(at + 1, at + 4))


def _gerundive(words: Words, at: int) -> int:
    """The place behind the object of a French gerund: en haussant | les épaules."""
    at += words.has(at, "articles")
    while words.is_word(at) and not words.is_capital(at) and not words.has(at, "stops") and not words.has(at, "articles"):
        at += 1
    return at


def _in_adverbial(words: Words, first: int, at: int) -> bool:
    if not words.is_word(at) or words.has(at, "stops") or words.has(at, "articles") or words.has(at, "oblique"):
        return False
    if at > first and words.has(at, "somebody") and words.has(at + 1, "inner"):
        # Entre risas | otro de los vecinos.
        return False
    if any(form.finite for form in words.forms(at)) and not (at == first and words.has(at - 1, "articles")):
        return False
    if at > first and words.is_capital(at) and words.has(at - 1, "media") and not words.has(at, "media"):
        if not words.grammar.language.pro_drop:
            return _is_channel(words, at)
        # A la agencia EFE | Ana Ruiz, a la CNN | Ruiz; but: con CNN Primera Hora.
        return words.is_capital(at + 1) and not words.is_first_name(at) and not words.is_particle(at + 1)
    if words.grammar.language.pro_drop and words.is_capital(at) and any(words.has(index, "media") for index in range(first, at)):
        # A la emisora de radio | France Info.
        return not words.is_first_name(at)
    if at > first and not words.grammar.language.capital_nouns and words.is_capital(at) and not words.is_capital(at - 1):
        return words.has(at - 1, "inner") or words.has(at - 1, "articles")
    if at > first and (words.is_first_name(at) or words.is_role(at)) and words.is_capital(at - 1):
        return False
    return not (words.grammar.language.capital_nouns and at > first and words.is_capital(at - 1) and not words.is_capital(at))


def _is_channel(words: Words, at: int) -> bool:
    """Whether a capitalised word behind a medium is part of its name: à BBC | Mundo | le professeur, à BBC | Sport | :."""
    if words.grammar.language.capital_nouns or words.is_first_name(at):
        return False
    after = at + 1
    ends = after >= len(words) or not (words.is_capital(after) or words.is_particle(after))
    return ends or words.has(after, "articles") or words.is_first_name(after) or words.has(after, "titles")


def _object(words: Words, at: int) -> int:
    end = at + 1
    while words.is_word(end) and not words.has(end, "stops") and not words.has(end, "articles") and not words.forms(end):
        if end > at + 1 and words.is_capital(end - 1) and (words.is_role(end) or words.is_first_name(end)):
            break
        end += 1
    return end
