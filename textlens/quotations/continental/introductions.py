"""What the words beside a name in German, French or Spanish say of the person: `la ministra de Salud, Ana Ruiz`."""

from __future__ import annotations

from ..ledger.people import Person
from ..lexical.tokens import Span, breaks
from .appositions import appositions, enclosed
from .grammar import Grammar
from .mentions import Mention, Reader, read
from .phrases import phrase
from .roles import is_noun_for_person
from .words import Words

_BEFORE = 90
_BEHIND = 160
_FURTHEST = 14
_CONTRACTED = frozenset(("au", "du"))


def introduced(text: str, grammar: Grammar, offset: int, behind: int, person: Person) -> Mention | None:
    """What the words around a name at text[offset:behind] say of a person."""
    words = Words(text, *_sentence(text, grammar, offset), grammar)
    at = next((index for index, span in enumerate(words.spans) if span[0] >= offset), None)
    if at is None:
        return None
    for opening in range(max(0, at - _FURTHEST), at + 1):
        if not (_opens_role(words, opening) or (opening == at and _is_apart(words, at))):
            continue
        # Au | maire de Lune.
        start = opening + (words.low[opening] in _CONTRACTED)
        end = phrase(words, start)
        stop = appositions(words, end) if end > start else start
        if stop > at:
            mention = read(text, *words.span(start, stop), grammar)
            if mention.role or not mention.name:
                return mention if mention.name and mention.name[-1] == person.words[-1] else None
            break
    return _predicate(words, next((index for index, span in enumerate(words.spans) if span[0] >= behind), len(words)))


def _predicate(words: Words, at: int) -> Mention | None:
    """What a French sentence says that somebody is: `Ana Ruiz | est une sculptrice de Lune`, `…, | qui est économiste`."""
    at = enclosed(words, at)
    at += words.at(at) == ","
    at += words.at(at) == "qui"
    if not words.has(at, "copula"):
        return None
    first = at + 1 + words.has(at + 1, "articles")
    while words.has(first, "preposed"):
        first += 1
    stop = phrase(words, first)
    if stop <= first or not is_noun_for_person(words, first) or words.is_capital(first):
        return None
    gender = {"un": "m", "le": "m", "une": "f", "la": "f"}.get(words.at(at + 1), "")
    return Mention(role=Reader(words, first, stop).read().role, gender=gender)


def _is_apart(words: Words, at: int) -> bool:
    """Whether a French name is no other noun's, so that an apposition behind it is its own: not `la mère de | Paul Roche`."""
    hung = words.has(at - 1, "inner") or (words.is_capital(at - 1) and not words.has(at - 1, "stops"))
    return words.grammar.language.elision and not hung


def _opens_role(words: Words, start: int) -> bool:
    """Whether a phrase that may tell a role begins here: `la ministra`; not only in German also `con la ministra`, `du maire`."""
    romance = not words.grammar.language.cases
    hung = romance and words.low[start] in ("al", "del", *_CONTRACTED)
    opens = hung or words.has(start, "articles") or (words.is_capital(start) and not words.is_word(start - 1))
    if not opens or words.at(start - 1).endswith("ant"):
        return False
    if not hung and not words.has(start - 1, "prepositions"):
        return True
    return romance and is_noun_for_person(words, start + 1)


def _sentence(text: str, grammar: Grammar, offset: int) -> Span:
    """The part of the sentence around an offset that may hold an introduction."""
    start, stop = max(0, offset - _BEFORE), min(len(text), offset + _BEHIND)
    known = grammar["abbreviations"]
    start = max((after for _, after in breaks(text, start, offset, known)), default=start)
    return start, min((end for end, _ in breaks(text, offset, stop, known)), default=stop)
