"""Turns: who speaks where, between two quotations, a sentence tells of somebody else: `Her boss, Tom Hart, disagreed. “…”`."""

from __future__ import annotations

from collections.abc import Collection

from ..attribution import Link
from ..lexical.names import first_names, plain
from ..lexical.tokens import Tokens
from ..rules import SUBJECT
from . import cues
from .phrases import appositions, forward

_BEING = frozenset("is was isn't wasn't remains remained sounds sounded seems seemed feels felt".split())
_DIFFERING = frozenset("differs differed demurs demurred begs begged shrugs shrugged nods nodded objects objected".split())
_DEGREES = frozenset("less more not even also equally just far rather quite similarly so too still in having".split())
_MOODS = frozenset(
    "unconvinced unimpressed unmoved convinced impressed delighted worried relieved thrilled concerned disappointed pleased "
    "surprised shocked horrified amused bemused excited devastated resigned".split()
)
_LEADING = frozenset(("but", "and", "yet", "while", "meanwhile", "however"))
_OTHERS = frozenset(("his", "her", "their", "its", "my", "a", "an", "another", "one"))
_FURTHEST = 8
_PERSONAL = frozenset(("he", "she", "they", "it", "we", "i", "you", "both", "this", "that", "there"))


def turned(tokens: Tokens, speaker: Collection[str]) -> tuple[bool, Link | None]:
    """Whether a sentence between two quotations is about another person than the speaker of the first, and the link to them.

    There is a link where the sentence says how that person feels or speaks. Where it says something else of them, the quotation
    that follows may be either's, and there is none.

    Args:
        tokens: The sentence right before the second quotation.
        speaker: The words of the source of the first, as spelled.
    """
    start = _opening(tokens)
    stop = forward(tokens, start, subject=True) if start < len(tokens) else start
    while stop > start and tokens.is_place(stop - 1):
        stop -= 1
    if stop == start or tokens.low[start] in _PERSONAL:
        return False, None
    end = appositions(tokens, stop)
    names = {tokens.raw[at] for at in range(start, end) if tokens.is_capital(at) and tokens.low[at] not in tokens.lex["closed"]}
    if not names.isdisjoint(speaker):
        return False, None
    feels = _feels(tokens, end + (tokens.raw[end : end + 1] == [","]))
    short = feels and stop - start == 1 and tokens.raw[start].istitle() and bool(names)
    if not (short or _is_person(tokens, start, stop)):
        return False, None
    return True, Link(None, tokens.span(start, end), SUBJECT, "", tokens.spans[-1][1]) if feels else None


def _opening(tokens: Tokens) -> int:
    """Where the subject begins, behind a conjunction and behind `In Leeds,`."""
    start = int(tokens.low[0] in _LEADING)
    start += start < len(tokens) and tokens.raw[start] == ","
    if start < len(tokens) and tokens.is_place(start) and "," in tokens.raw[start : start + _FURTHEST]:
        return tokens.raw.index(",", start) + 1
    return start


def _is_person(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether a phrase is for a person: a name behind a noun or title or with a first name, or `her boss`, not `the boss`."""
    lex, last = tokens.lex, tokens.low[stop - 1]
    noun = next((at for at in range(start + 1, stop) if tokens.is_place(at) or tokens.low[at] == "of"), stop) - 1
    if tokens.low[start] in _OTHERS and lex.is_person(tokens.low[noun]):
        return True
    if not tokens.is_capital(stop - 1) or not lex["bodies"].isdisjoint(tokens.low[start:stop]) or last in lex["time"]:
        return False
    leads = lex["titles"] | lex.names.honours
    if any(tokens.low[at].rstrip(".") in leads or lex.is_person(tokens.low[at]) for at in range(start, stop - 1)):
        return True
    return any(plain(tokens.low[at]) in first_names() for at in range(start, stop - 1))


def _feels(tokens: Tokens, at: int) -> bool:
    """Whether the verb at a place says how somebody feels or speaks: `was less happy`, `disagrees`."""
    low = tokens.low[at] if at < len(tokens) else ""
    if low in _DIFFERING:
        return True
    if low in _BEING and at + 1 < len(tokens):
        after = tokens.low[at + 1]
        if after in _DEGREES or after in _MOODS:
            return True
        plainly = tokens.lex["closed"] | tokens.lex["prepositions"] | tokens.lex["verbs"]
        return after.isalpha() and after not in plainly and not after.endswith(("ing", "ed")) and not tokens.is_capital(at + 1)
    cue = cues.group(tokens, at) if low else None
    return cue is not None and not cue.gerund and not cue.passive
