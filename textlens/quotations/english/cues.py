"""Cues: the verb groups that attribute, found among the tokens beside a quotation."""

from __future__ import annotations

from typing import NamedTuple

from ..lexical.lexicon import Verb
from ..lexical.tokens import Tokens

_BEING = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s"))
_LONGEST = 7


class Cue(NamedTuple):
    """A verb group that attributes: tokens `first` to before `stop`, its verb at `verb`.

    `classes` are those of the lexicon; `passive` says that its subject was spoken to, `gerund` that it has no tense.
    """

    first: int
    verb: int
    stop: int
    lemma: str
    classes: frozenset[str]
    passive: bool = False
    gerund: bool = False


def group(tokens: Tokens, index: int) -> Cue | None:
    """The verb group that begins at index, its auxiliaries and adverbs included."""
    at = index
    while at < len(tokens) and at - index < _LONGEST and (tokens.is_light(at) or tokens.low[at] in ("first", "all")):
        if tokens.low[at] in tokens.lex.verbs and tokens.low[at] not in tokens.lex["auxiliaries"]:
            break
        at += 1
    return verb(tokens, at, index) if at < len(tokens) else None


def verb(tokens: Tokens, at: int, first: int) -> Cue | None:
    """The cue whose verb stands at one place and whose group begins at `first`, or None where no verb stands there."""
    known = tokens.lex.verbs.get(tokens.low[at])
    if known is None or (at and tokens.is_capital(at)):
        return None
    helpers = tokens.low[first:at]
    helped = any(word in tokens.lex["auxiliaries"] for word in helpers)
    gerund = "gerund" in known.forms
    if not (known.finite or gerund or helped):
        return None
    stop = _stop(tokens, at, known)
    if stop is None:
        return None
    passive = "participle" in known.forms and not gerund and any(word in _BEING for word in helpers)
    if passive and known.lemma == "quote" and tokens.low[stop : stop + 2] == ["as", "saying"]:
        return Cue(first, at, stop + 2, "say", known.classes)
    return Cue(first, at, stop, known.lemma, known.classes, passive, gerund and not helped)


def _stop(tokens: Tokens, at: int, known: Verb) -> int | None:
    """Where the group ends; None where the verb needs a particle that is not there."""
    after = tokens.low[at + 1] if at + 1 < len(tokens) else ""
    needs = tokens.lex.phrasal.get(known.lemma)
    if needs is None:
        return at + 2 if after in tokens.lex["particles"] else at + 1
    if after not in needs:
        return None
    if tokens.low[at + 2 : at + 3] == ["to"] and at + 3 < len(tokens) and tokens.low[at + 3] in tokens.lex.verbs:
        return at + 4
    return at + 2
