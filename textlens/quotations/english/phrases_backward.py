"""Noun phrases read backward: who is named up to a word."""

from __future__ import annotations

from ..lexical.tokens import Tokens
from .phrases import INNER, LONGEST, PLACE

_EVENTS = frozenset(("interview", "conference", "release", "call"))


def backward(tokens: Tokens, stop: int) -> int:
    """The beginning of the plain phrase that ends before `stop`; `stop` where there is none."""
    at, floor = stop, max(0, stop - LONGEST)
    while at > floor:
        index = at - 1
        if tokens.raw[index] == ")":
            at = _opening(tokens, index, floor)
        elif (tokens.is_word(index) and not _parts(tokens, index, at, stop)) or (at < stop and tokens.is_particle(index)):
            at = index
        elif at < stop and tokens.low[index] in tokens.lex["determiners"]:
            if tokens.low[index] == "that" and tokens.is_capital(at):
                break
            at = index
            if not (index - 1 > floor and tokens.low[index - 1] in ("of", "for", "from", "at", "and", "all", "both", "one")):
                break
        elif at < stop and index > floor and _links(tokens, index, at, floor):
            at = index
        else:
            break
    while at < stop and not tokens.is_capital(at) and (tokens.is_place(at) or tokens.low[at] in ("and", "&")):
        at += 1
    return at


def _parts(tokens: Tokens, index: int, at: int, stop: int) -> bool:
    """Whether a word before a phrase is a verb or belongs to another phrase."""
    low = tokens.low
    before_name = at < stop and tokens.is_capital(at)
    if tokens.is_capital(index):
        return before_name and tokens.is_time(index)
    if tokens.is_time(index) or (before_name and low[index].endswith("ly")):
        return True
    if before_name and (low[index] in tokens.lex["nouns"] or low[index] in _EVENTS):
        return True
    if not tokens.is_verbal(index):
        return False
    return not (low[index].endswith("ed") and index and low[index - 1] in tokens.lex["determiners"])


def _links(tokens: Tokens, index: int, at: int, floor: int) -> bool:
    """Whether a preposition or an `and` before a phrase joins it to what stands before."""
    word, before = tokens.low[index], index - 1
    if before < floor or not tokens.is_word(before) or _parts(tokens, before, index, index):
        return False
    determined = tokens.low[at] in tokens.lex["determiners"]
    if word in INNER or word in ("at", "from"):
        return True
    if word == "and":
        return determined or tokens.is_capital(before) == tokens.is_capital(at)
    return word in PLACE and before > floor and determined and not tokens.is_time(before)


def _opening(tokens: Tokens, index: int, floor: int) -> int:
    for at in range(index - 1, max(floor, index - 16) - 1, -1):
        if tokens.raw[at] == "(":
            return at
    return index
