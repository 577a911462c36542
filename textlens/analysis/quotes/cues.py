"""Cues: the words that attribute, found among the tokens beside a quotation."""

from __future__ import annotations

from typing import NamedTuple

from .lexicon import Lexicon, Verb
from .phrases import is_capital
from .tokens import Tokens

_PASSIVE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s"))
_FRAME = frozenset(("tell", "ask", "say", "inform", "call", "describe", "refer"))


class Cue(NamedTuple):
    """A verb group that attributes: tokens `first` to before `stop`, its verb at `verb`."""

    first: int
    verb: int
    stop: int
    lemma: str
    classes: frozenset[str]
    passive: bool = False
    gerund: bool = False
    infinitive: bool = False


def group(tokens: Tokens, lex: Lexicon, index: int) -> Cue | None:
    """The verb group that begins at index, its auxiliaries and adverbs included."""
    at = index
    auxiliary = False
    while at < len(tokens) and at - index < 7 and _light(tokens, lex, at):
        auxiliary = auxiliary or tokens.low[at] in lex["auxiliaries"]
        at += 1
    return verb(tokens, lex, at, index, auxiliary) if at < len(tokens) else None


def verb(tokens: Tokens, lex: Lexicon, at: int, first: int, auxiliary: bool) -> Cue | None:
    """The cue whose verb stands at one place, or None where none does."""
    known = lex.verbs.get(tokens.low[at])
    if known is None or (at and is_capital(tokens.raw[at])):
        return None
    gerund = "gerund" in known.forms
    if not (known.finite or gerund or auxiliary):
        return None
    stop = _stop(tokens, lex, at, known)
    if stop is None:
        return None
    before = tokens.low[max(0, at - 4) : at]
    passive = any(word in _PASSIVE for word in before) and not gerund and "past" in known.forms | {"past" for _ in () } and "participle" in known.forms
    if passive and known.lemma == "quote" and tokens.low[stop : stop + 2] == ["as", "saying"]:
        return Cue(first, at, stop + 2, "say", known.classes, False)
    return Cue(first, at, stop, known.lemma, known.classes, passive, gerund and not auxiliary)


def _light(tokens: Tokens, lex: Lexicon, at: int) -> bool:
    low = tokens.low[at]
    if low in lex["auxiliaries"]:
        return not (low in ("had", "has", "have") and at + 1 < len(tokens) and tokens.low[at + 1] in ("this", "these"))
    return low in lex["adverbs"] or low in ("first", "all") or (low.endswith("ly") and low not in lex.verbs)


def _stop(tokens: Tokens, lex: Lexicon, at: int, known: Verb) -> int | None:
    """Where the group ends; None where the verb needs a particle that is not there."""
    after = tokens.low[at + 1] if at + 1 < len(tokens) else ""
    needs = lex.phrasal.get(known.lemma)
    if needs is None:
        return at + 2 if after in lex["particles"] else at + 1
    if after not in needs:
        return None
    if after in (":", ",", "that"):
        return at + 1
    if tokens.low[at + 2 : at + 3] == ["to"] and at + 3 < len(tokens) and tokens.low[at + 3] in lex.verbs:
        return at + 4
    return at + 2
