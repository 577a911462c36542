"""Sources that a preposition names: `laut X`, `selon X`, `en palabras de X`, and behind them `X zufolge`."""

from __future__ import annotations

from ..attribution import Link
from ..rules import ACCORDING, GOES_ON
from .appositions import appositions, enclosed
from .phrases import phrase
from .words import Words

_OF_CASE = frozenset(("von", "de", "del", "du", "des", "der"))
_PERSONAL = frozenset(("lui", "elle", "eux", "él", "ella", "ihm", "ihr"))
_PLAIN = frozenset(("pour", "para", "so", "dixit"))


def according(words: Words, at: int, *, leads: bool = False) -> Link | None:
    """The link of a preposition that begins at `at`, with its phrase; `leads` says that the clause follows it."""
    own = _own(words, at)
    if own > at:
        span = words.span(at, own)
        return Link(span, None, GOES_ON, " ".join(words.low[at:own]), span[1])
    for names in words.grammar.phrases:
        stop = at + len(names)
        if tuple(words.low[at:stop]) != names:
            continue
        stop = _uttered(words, stop)
        end = _named(words, stop, leads)
        if words.grammar.language.pro_drop and any(form.finite for form in words.forms(stop)):
            # Según indicó: a clause, whose subject is left out or follows.
            return None
        if words.grammar.language.pro_drop and words.at(stop + 1) == "," and _is_left_out(words, stop):
            span = words.span(at, stop + 1)
            return Link(span, None, GOES_ON, words.low[stop], span[1])
        personal = words.at(stop) in _PERSONAL
        bare = words.low[at] in _PLAIN and not (words.has(stop, "articles") or words.is_capital(stop) or personal)
        if end <= stop or bare or any(words.is_time(index) for index in range(stop, min(end, stop + 2))):
            return None
        source = words.span(stop, end)
        return Link(words.span(at, stop), source, ACCORDING, " ".join(names), source[1])
    return None


def _own(words: Words, at: int) -> int:
    """The place behind a Spanish phrase for what somebody thinks whom it does not name: `a su juicio`, as `a juicio de`."""
    if not words.grammar.language.pro_drop or words.at(at + 1) != "su":
        return at
    phrases = ((first, noun) for first, noun, *of in (names for names in words.grammar.phrases if len(names) > 2) if of)
    return at + 3 if (words.at(at), words.at(at + 2)) in phrases else at


def _uttered(words: Words, at: int) -> int:
    """Where the source begins behind a word for what it said or wrote: `selon le communiqué de | Paul Roche`."""
    noun = at + words.has(at, "articles")
    return noun + 2 if words.has(noun, "utterances") and words.has(noun + 1, "inner") else at


def _is_left_out(words: Words, at: int) -> bool:
    """Whether a word behind `según` is a verb without a subject: `según entiende,`, not `según fuentes,`."""
    return not (words.is_capital(at) or words.has(at, "articles") or words.has(at, "pronouns") or words.low[at].endswith("s"))


def _named(words: Words, at: int, leads: bool) -> int:
    """The end of the source that begins at `at`, appositions included."""
    if words.low[at : at + 1] and words.low[at] in _PERSONAL:
        return at + 1
    if words.has(at, "pronouns") and not words.has(at, "articles"):
        return at + 1 if words.has(at, "subjects") else at
    end = phrase(words, at)
    if end <= at:
        return at
    return enclosed(words, end) if leads else appositions(words, end)


def postposed(words: Words, at: int) -> Link | None:
    """`dem Minister zufolge`."""
    if not words.grammar["postposed"]:
        return None
    end = phrase(words, at)
    if end <= at or not words.has(end, "postposed"):
        return None
    return Link(words.span(end, end + 1), words.span(at, end), ACCORDING, "zufolge", words.spans[end][1])


def is_vague(words: Words, at: int) -> bool:
    """Whether the preposition at `at` names a source only right beside the marks: `Pour X, « … »`."""
    return words.at(at) in _PLAIN
