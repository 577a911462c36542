"""Roles: whether a description fits what a person was introduced as."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from ..ledger.people import Person
from .grammar import Grammar, grammar
from .words import Words, is_role

_SHORTEST = 4
_STEM = 5
_OTHER = 0.3
_NONE: frozenset[int] = frozenset()
_LONGEST_ENDING = 6
_REMEMBERED = 5_000


def describes(role: str, grammar: Grammar) -> bool:
    """Whether a description may be a person's: its noun is not that of a body."""
    words = _content(role, grammar)
    return bool(words) and (words[0] not in grammar["bodies"] or (words[0] in grammar["persons_too"] and role.islower()))


def is_person(role: str, grammar: Grammar) -> bool:
    """Whether the noun of a description is listed as one for persons."""
    words = _content(role, grammar)
    listed = any(word in grammar[section] for word in words[:1] for section in ("people", "titles", "offices"))
    return listed or (bool(words) and is_trade(words[0], grammar))


def is_trade(low: str, grammar: Grammar) -> bool:
    """Whether a noun ends like those for what people do: `cardiologue`, `économiste`."""
    return len(low) > _LONGEST_ENDING and low.endswith(tuple(grammar["trade_endings"]))


def _is_of_field(noun: str, others: Sequence[str], grammar: Grammar) -> bool:
    """Whether a noun for what somebody does is made of that for their field: `économiste`, `professeur d’économie`."""
    ending = next((ending for ending in sorted(grammar["trade_endings"], key=len, reverse=True) if noun.endswith(ending)), "")
    field = noun.removesuffix(ending)
    return bool(ending) and len(field) >= _SHORTEST and any(other.startswith(field) for other in others)


def is_noun_for_person(words: Words, at: int) -> bool:
    """Whether a noun that says what somebody does stands at a place, listed or known by its ending."""
    listed = words.is_person(at) and not words.is_first_name(at)
    return listed or (not words.is_capital(at) and is_trade(words.at(at), words.grammar))


def is_detailed(role: str, grammar: Grammar) -> bool:
    """Whether a description says more than one noun does: `secretario general de la ONU`."""
    return len(_content(role, grammar)) > 1


def fits(role: str, roles: Sequence[str], grammar: Grammar) -> float:
    """How well a description fits the roles of a person.

    1 is for the same noun and what it adds, .8 for a noun akin, .5 for another shared word, .3 for the same noun that adds
    something else.
    """
    words, city = _content(role, grammar), _city(role, grammar)
    if not words:
        return 0.0
    if city:
        # Whoever comes from the same city need not be called the same.
        words = (words[0], *(word for word in words[1:] if not word.startswith(city)))
    best = 0.0
    for known in roles:
        others = _content(known, grammar)
        if not others or (city and _city(known, grammar) not in ("", city)):
            continue
        heads = _heading(known, grammar.language.code) if grammar.language.elision else others
        if words[0] in heads:
            best = max(best, _same_noun(words, others) if grammar.language.pro_drop else 1.0)
        elif _is_akin(words, heads, others, grammar):
            best = max(best, 0.8)
        elif any(_alike(words[0], other, grammar) for other in others) or not set(words).isdisjoint(others):
            best = max(best, 0.5)
    return best


def told_apart(role: str, fitting: dict[Person, float], grammar: Grammar) -> dict[Person, float]:
    """How well persons fit a description, where what it adds to the noun is true of some of those who are called so alone.

    `le maire lunais` is the mayor of Lune, not another mayor, and `der Kölner Trainer` the coach of Köln.
    """
    city = _city(role, grammar)
    if not (city or grammar.language.elision):
        return fitting
    stem = _city_stem if city else _stem
    same = [person for person, fit in fitting.items() if fit >= 1]
    added = {stem(word) for word in _content(role, grammar)[1:]}
    agree = {person for person in same if added & {stem(word) for known in person.roles for word in _content(known, grammar)[1:]}}
    if not 0 < len(agree) < len(same):
        return fitting
    return {person: fit if person in agree or person not in same else _OTHER for person, fit in fitting.items()}


def _stem(word: str) -> str:
    """The beginning of a word, which a place shares with the adjective made of it: `Algérie`, `algérien`."""
    return word[:_STEM] if len(word) > _STEM else word


@lru_cache(maxsize=_REMEMBERED)
def _heading(role: str, lang: str) -> tuple[str, ...]:
    """The words of a French role before what it is a role of: `ancien manager | du club`."""
    known = grammar(lang)
    words = role.replace("’", "' ").replace("'", "' ").split()
    stop = next((at for at in range(1, len(words)) if words[at].lower() in known["prepositions"]), len(words))
    return _content(" ".join(words[:stop]), known)


def _is_akin(words: Sequence[str], heads: Sequence[str], others: Sequence[str], grammar: Grammar) -> bool:
    """Whether the noun of a description is akin to one of a role, or a name for the same office, trade or field."""
    if any(_akin(words[0], other) for other in heads) or (len(words) < 3 and _same_office(words[:2], others, grammar)):
        return True
    return grammar.language.elision and _is_of_field(words[0], others, grammar)


def _akin(one: str, other: str) -> bool:
    """Whether one noun is the other with something before it, or its other gender: Präsidentin, Synodalpräsidentin."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST and long.endswith(short)


def _alike(one: str, other: str, grammar: Grammar) -> bool:
    """Whether one person may be called by both nouns in turn: Konzernchef and Vorstandsvorsitzender."""
    groups = _groups(grammar.language.code)
    if grammar.language.elision:
        members = _members(grammar.language.code)
        return not members.get(one, _NONE).isdisjoint(members.get(other, _NONE))
    return any(one.removesuffix("in").endswith(group) and other.removesuffix("in").endswith(group) for group in groups)


@cache
def _members(lang: str) -> dict[str, frozenset[int]]:
    """The numbers of the groups that each noun of a list is in."""
    groups = _groups(lang)
    nouns = {noun for group in groups for noun in group}
    return {noun: frozenset(at for at, group in enumerate(groups) if noun in group) for noun in nouns}


@cache
def _groups(lang: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.split("/")) for group in sorted(grammar(lang)["alike"]))


def _same_noun(words: Sequence[str], others: Sequence[str]) -> float:
    """How well roles with the same noun agree in what they add to it: the mayor of one town is not that of another."""
    added, known = set(words[1:]), set(others) - {words[0]}
    if not added or added <= known:
        return 1.0
    return 0.9 if not known or added & known else _OTHER


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
    words = [
        word.strip(",.()«»„“”\"'’")
        for word in role.replace("-", " - ").replace(",", " , ").replace("’", " ").replace("'", " ").split()
    ]
    if known.language.capital_nouns:
        words = _by_noun(words)
    words = [word.lower() for word in words]
    while len(words) > 1 and words[0] in known["preposed"]:
        words = words[1:]
    return tuple(word for word in words if len(word) > 2 and word not in known["stops"] and word not in known["articles"])


def _by_noun(words: list[str]) -> list[str]:
    """German words with the end of the first noun before all others."""
    at = next((at for at, word in enumerate(words) if word[:1].isupper()), 0)
    at += at + 1 < len(words) and is_of_city(words[at], words[at + 1])
    while at + 2 < len(words) and words[at + 1] == "-":
        at += 2
    return [*words[at : at + 1], *words[:at], *words[at + 1 :]]


def is_of_city(word: str, noun: str) -> bool:
    """Whether a German word says which city a noun behind it belongs to: `Kölner` Trainer."""
    return word[:1].isupper() and noun[:1].isupper() and word.endswith("er") and not is_role(word, grammar("de"), _SHORTEST)


def _city(role: str, known: Grammar) -> str:
    """The beginning of the city in a German role: `Kölner Trainer`, `Bremens Trainer`; nothing in others."""
    return _german_city(role) if known.language.capital_nouns and " " in role else ""


@lru_cache(maxsize=_REMEMBERED)
def _german_city(role: str) -> str:
    pairs = pairwise(role.split())
    return next((_city_stem(one) for one, other in pairs if is_of_city(one, other) or _owns(one, other)), "")


def _city_stem(word: str) -> str:
    """The beginning of a city, which its adjective shares with it: `Köln`, `Kölner`."""
    return word.lower()[:_SHORTEST]


def _owns(word: str, noun: str) -> bool:
    """Whether a German genitive stands before a noun for a person: `Bremens` Trainer."""
    return word[:1].isupper() and word.endswith("s") and is_role(noun, grammar("de"))


def is_generic(gender: str, roles: dict[Person, float], grammar: Grammar) -> bool:
    """Whether a French masculine may mean a woman: `le médecin`, where only a woman was called so."""
    likeliest = max(roles.values(), default=0.0)
    fitting = [person for person, fit in roles.items() if fit == likeliest]
    return grammar.language.elision and gender == "m" and bool(fitting) and all(one.gender == "f" for one in fitting)


def is_national(role: str, grammar: Grammar) -> bool:
    """Whether a description says nothing but where somebody comes from."""
    nationals = tuple(grammar["nationals"])
    return " " not in role and bool(nationals) and role.lower().endswith(nationals)
