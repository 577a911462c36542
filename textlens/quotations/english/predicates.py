"""The verb of a subject, over whatever stands between the two: `X, who is 34, speaking in Leeds, said`."""

from __future__ import annotations

from ..lexical.tokens import DASHES, Tokens
from . import cues
from .cues import Cue
from .phrases import DATING

_FURTHEST = 60
_RELATIVE = frozenset(("who", "which", "that", "whose"))
_NOT_FINITE_AFTER = frozenset(("who", "that", "which", "to"))
_CLASSES = frozenset(("say", "manner", "label"))


def predicate(tokens: Tokens, at: int) -> Cue | None:
    """The verb that attributes and belongs to the subject that ends at `at`, or None where another verb comes first."""
    limit = min(len(tokens), at + _FURTHEST)
    inside = False
    while at < limit:
        cue = cues.group(tokens, at)
        if cue is not None and not cue.gerund and cue.classes & _CLASSES and (not inside or _says(tokens, cue, at)):
            return cue
        raw, low = tokens.raw[at], tokens.low[at]
        if raw == "," or raw in DASHES:
            at = _over_aside(tokens, at, limit)
        elif raw == "(":
            at = tokens.closing(at)
        elif inside or low in _RELATIVE or tokens.is_place(at) or tokens.is_time(at) or low.endswith("ing"):
            inside, at = True, at + 1
        elif low in tokens.lex["adverbs"] or low.endswith("ly") or (low in DATING and tokens.is_time(min(at + 1, limit - 1))):
            at += 1
        else:
            return None
    return None


def _says(tokens: Tokens, cue: Cue, at: int) -> bool:
    return "say" in cue.classes and tokens.low[at - 1] not in _NOT_FINITE_AFTER


def _over_aside(tokens: Tokens, comma: int, limit: int) -> int:
    """The place behind an aside that begins at a comma or dash, or of a plain verb of saying inside it."""
    at = comma + 1
    while at < limit and tokens.raw[at] != "," and tokens.raw[at] not in DASHES:
        if tokens.raw[at] == "(":
            at = tokens.closing(at)
            continue
        cue = cues.verb(tokens, at, at)
        if cue and cue.lemma in ("say", "tell", "add") and not cue.gerund and tokens.low[at - 1] not in _NOT_FINITE_AFTER:
            return at
        at += 1
    if at + 1 < limit and cues.group(tokens, at + 1):
        return at + 1
    return at
