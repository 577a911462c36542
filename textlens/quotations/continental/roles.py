"""Roles: whether a description fits what a person was introduced as."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from .grammar import Grammar, grammar

_SHORTEST = 4
_REMEMBERED = 5_000


def describes(role: str, grammar: Grammar) -> bool:
    """Whether a description may be a person's: its noun is not that of a body."""
    words = _content(role, grammar)
    return bool(words) and words[0] not in grammar["bodies"]


def is_person(role: str, grammar: Grammar) -> bool:
    """Whether the noun of a description is listed as one for persons."""
    words = _content(role, grammar)
    return bool(words) and any(words[0] in grammar[section] for section in ("people", "titles", "offices"))


def is_detailed(role: str, grammar: Grammar) -> bool:
    """Whether a description says more than one noun does: `secretario general de la ONU`."""
    return len(_content(role, grammar)) > 1


def fits(role: str, roles: Sequence[str], grammar: Grammar) -> float:
    """How well a description fits the roles of a person.

    1 is for the same noun and what it adds, .8 for a noun akin, .5 for another shared word, .3 for the same noun that adds
    something else.
    """
    words = _content(role, grammar)
    if not words:
        return 0.0
    best = 0.0
    for known in roles:
        others = _content(known, grammar)
        if not others:
            continue
        if words[0] in others:
            best = max(best, _same_noun(words, others) if grammar.language.pro_drop else 1.0)
        elif any(_akin(words[0], other) for other in others) or (len(words) < 3 and _same_office(words[:2], others, grammar)):
            best = max(best, 0.8)
        elif any(_alike(words[0], other, grammar) for other in others) or not set(words).isdisjoint(others):
            best = max(best, 0.5)
    return best


def _akin(one: str, other: str) -> bool:
    """Whether one noun is the other with something before it, or its other gender: Präsidentin, Synodalpräsidentin."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST and long.endswith(short)


def _alike(one: str, other: str, grammar: Grammar) -> bool:
    """Whether one person may be called by both nouns in turn: Konzernchef and Vorstandsvorsitzender."""
    groups = _groups(grammar.language.code)
    return any(one.removesuffix("in").endswith(group) and other.removesuffix("in").endswith(group) for group in groups)


@cache
def _groups(lang: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.split("/")) for group in sorted(grammar(lang)["alike"]))


def _same_noun(words: Sequence[str], others: Sequence[str]) -> float:
    """How well roles with the same noun agree in what they add to it: the mayor of one town is not that of another."""
    added, known = set(words[1:]), set(others) - {words[0]}
    if not added or added <= known:
        return 1.0
    return 0.9 if not known or added & known else 0.3


def _same_office(words: Sequence[str], others: Sequence[str], grammar: Grammar) -> bool:
    """Whether nouns of two roles are names for the same office or trade: `legislador` and `diputado`."""
    if not grammar.akin:
        return False
    pairs = ((_masculine(word, grammar), _masculine(other, grammar)) for word in words for other in others)
    return any(other in grammar.akin.get(word, ()) or word in grammar.akin.get(other, ()) for word, other in pairs)


def _masculine(word: str, grammar: Grammar) -> str:
    word = word.removeprefix("ex")
    return next((form for form in (word, word[:-1] + "o", word[:-1]) if form in grammar.akin), word) if word[-1:] == "a" else word


def _content(role: str, known: Grammar) -> tuple[str, ...]:
    """The words of a role that mean something, in small letters; in German its noun first: chefin, neue, spd."""
    return _words(role, known.language.code)


@lru_cache(maxsize=_REMEMBERED)
def _words(role: str, lang: str) -> tuple[str, ...]:
    known = grammar(lang)
    words = [word.strip(",.()«»„“”\"'’") for word in role.replace("-", " - ").replace("’", " ").replace("'", " ").split()]
    if known.language.capital_nouns:
        words = _by_noun(words)
    words = [word.lower() for word in words]
    return tuple(word for word in words if len(word) > 2 and word not in known["stops"] and word not in known["articles"])


def _by_noun(words: list[str]) -> list[str]:
    """German words with the end of the first noun before all others."""
    at = next((at for at, word in enumerate(words) if word[:1].isupper()), 0)
    while at + 2 < len(words) and words[at + 1] == "-":
        at += 2
    return [*words[at : at + 1], *words[:at], *words[at + 1 :]]
