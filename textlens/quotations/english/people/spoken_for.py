"""Mentions that name somebody who does not speak: `an ally of former minister Ann Lee`, `a spokesman for Mayor Lee`."""

from __future__ import annotations

from ...lexical.lexicon import Lexicon
from ...lexical.names import first_names, plain
from ...lexical.tokens import Tokens, capital

_BETWEEN = frozenset(("of", "for", "to", "with", "around", "near", "against"))
_SOME = frozenset(("a", "an", "one", "another"))
_LIGHT = frozenset("the a an his her their its late then former ex- current previous outgoing incoming".split())

SPOKEN_FOR = frozenset(
    "spokesman spokeswoman spokesperson lawyer solicitor barrister attorney counsel agent aide ally friend source adviser "
    "advisor representative publicist associate colleague supporter critic fan biographer assistant relative neighbour "
    "neighbor".split()
)
"""Who speaks for another, or is somebody's: the name behind `of` or `for` is not theirs."""


def is_spoken_for(tokens: Tokens, start: int, stop: int, lex: Lexicon) -> bool:
    """Whether the name at the end of a phrase is that of whom a person stands for or knows, and not the person's own.

    A noun for a person, or one with `a`, stands before the preposition, and the name behind it with nothing before it but its
    title: `head of law Ann Lee` is Ann Lee, `a neighbour of the late Ann Lee` is not, nor are `Friends of Ann Lee`.
    """
    raw, low = tokens.raw, tokens.low
    for at in range(start + 1, stop - 1):
        if low[at] not in _BETWEEN:
            continue
        first = at + 1
        while first < stop - 1 and _leads(low[first], lex):
            first += 1
        if not all(map(capital, raw[first:stop])):
            return False
        person = lex.is_person(low[at - 1].removesuffix("s"))
        if raw[at - 1].islower():
            titled = first > at + 1 and low[first - 1] not in ("the", "a", "an")
            return titled and (person or low[start] in _SOME)
        return at == start + 1 and person and low[start].endswith("s") and plain(low[at + 1]) in first_names()
    return False


def _leads(low: str, lex: Lexicon) -> bool:
    return low in _LIGHT or low in lex["titles"] or lex.is_person(low)
