"""Where the words of a speaker begin between a verb of saying and an opening mark."""

from __future__ import annotations

from ..lexical.tokens import DASHES, Tokens
from .phrases import PERSONAL_OBJECTS, forward

ADDRESSED = frozenset(
    "tell ask inform remind assure reassure warn advise urge notify text email e-mail promise teach beg "
    "order command write".split()
)
"""Verbs whose object is the person spoken to."""

_ADVERBIAL = frozenset(
    ("to", "of", "in", "on", "at", "during", "from", "by", "with", "for", "after", "before", "via", "through", "about")
)
_TIMES = frozenset(("last", "this", "earlier", "ago", "as", "follows"))


def content(tokens: Tokens, at: int, stop: int, lemma: str = "") -> int | None:
    """The token that begins the content between `at` and `stop`; None where only asides and people addressed stand there."""
    low = tokens.low
    addressed = lemma in ADDRESSED
    while at < stop:
        word = low[at]
        if word == "that":
            return at if at + 1 < stop else None
        if addressed and (end := _addressee(tokens, at)) > at:
            addressed, at = False, end
        elif word in _ADVERBIAL and lemma != "refer":
            end = forward(tokens, at + 1, subject=False)
            if end <= at + 1:
                return at
            at = end
        elif _is_aside(tokens, at):
            at += 1
        else:
            return at
    return None


def _is_aside(tokens: Tokens, at: int) -> bool:
    raw, low = tokens.raw[at], tokens.low[at]
    if raw in (",", "-") or raw in DASHES or tokens.is_time(at):
        return True
    return (low in tokens.lex["adverbs"] and not low.endswith(("self", "selves"))) or low.endswith("ly") or low in _TIMES


def _addressee(tokens: Tokens, at: int) -> int:
    """The end of the phrase for the person spoken to, or `at` where none begins."""
    if tokens.low[at] in PERSONAL_OBJECTS:
        return at + 1
    end = forward(tokens, at, subject=False)
    return at if end == at + 1 and tokens.is_pronoun(at) else end
