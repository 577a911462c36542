"""Rules for the words before a quotation: `X said: “…”`, `X told reporters that “…”`, `According to X, “…”`, `X: “…”`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..attribution import Link
from ..lexical.tokens import DASHES, Tokens
from ..rules import ACCORDING, INVERTED, LABEL, LEAD, NOUN, SUBJECT, UNLISTED, WORDED, Rule
from .complements import content
from .phrases import named
from .phrases_backward import backward
from .reported import reported
from .subjects import clause_subject

_MARKS = frozenset((":", ",", "—", "–", "--", "-", "(", "[", "…", ".", "*"))
_WATCHED = frozenset("watch listen read see video audio live exclusive breaking revealed opinion analysis explained".split())
"""Labels that stand before a quotation in headlines and name nobody."""

_LONGEST_LABEL = 8
_FURTHEST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Lead:
    """The words that lead up to a quotation.

    `stop` is the place behind the last word, marks left out; `colon` and `comma` say which marks follow it; `opens` whether the
    tokens begin their paragraph; `words` how many words the quotation has; `follows` whether another quotation stands right
    before, whose speaker may be meant; `inside` whether that is a part of the same sentence.
    """

    tokens: Tokens
    stop: int
    colon: bool
    comma: bool
    opens: bool
    words: int
    follows: bool
    inside: bool


def lead(tokens: Tokens, *, opens: bool, words: int, follows: bool = False, inside: bool = False) -> Lead | None:
    """The tokens from the beginning of a sentence, or from the mark before, to an opening mark; None without a word."""
    stop = len(tokens)
    while stop and tokens.raw[stop - 1] in _MARKS:
        stop -= 1
    marks = tokens.raw[stop:]
    return Lead(tokens, stop, ":" in marks, "," in marks, opens, words, follows, inside) if stop else None


def before(words: Lead) -> Link | None:
    """The link in the words that lead up to a quotation, or None: the first rule that applies."""
    if words.stop == 1 and words.colon and words.tokens.low[0] in _WATCHED:
        return None
    for rule in _RULES:
        link = rule(words)
        if link is not None:
            return link
    return None


def subject(tokens: Tokens) -> Link | None:
    """The subject of a sentence that stands right before a quotation, where it is a person's name or pronoun."""
    source = clause_subject(tokens, 0, len(tokens))
    if source is None:
        return None
    first = tokens.low[source[0]]
    person = tokens.is_capital(source[1] - 1) and not first.endswith("'s")
    if not (person or first in ("he", "she")):
        return None
    return Link(None, tokens.span(*source), SUBJECT, "", tokens.spans[-1][1])


def _label(words: Lead) -> Link | None:
    """`Name: “…”` at the beginning of a paragraph; where it names a thing said (`Smith’s verdict`), its owner is the source."""
    tokens, stop = words.tokens, words.stop
    if words.opens and words.colon and stop == 1 and tokens.raw[0] in ("Q", "A"):
        return _colon_link(words, LABEL, 0, 1)
    if not (words.opens and words.colon and stop <= _LONGEST_LABEL and tokens.is_capital(0) and named(tokens, 0) >= stop):
        return None
    if tokens.low[stop - 1] in tokens.lex["nouns"]:
        return _owner(words, 0, stop)
    return _colon_link(words, LABEL, 0, stop)


def _dashed(words: Lead) -> Link | None:
    """`Headline - Name: “…”`."""
    if not words.colon:
        return None
    for at in range(words.stop - 2, max(-1, words.stop - 9), -1):
        if words.tokens.raw[at] in DASHES or words.tokens.raw[at] == "-":
            if words.tokens.is_capital(at + 1) and named(words.tokens, at + 1) >= words.stop:
                return _colon_link(words, LABEL, at + 1, words.stop)
            return None
    return None


def _inverted(words: Lead) -> Link | None:
    """`Said X: “…”`."""
    tokens = words.tokens
    known = tokens.lex.verbs.get(tokens.low[0])
    if known is None or "say" not in known.classes or "past" not in known.forms or not tokens.is_capital(0):
        return None
    end = named(tokens, 1)
    if end <= 1 or (end < words.stop and tokens.low[end : end + 2] not in ([",", "who"], [",", "which"])):
        return None
    return _link(tokens, INVERTED, (0, 1), (1, end), known.lemma)


def _worded(words: Lead) -> Link | None:
    """`in the words of X, “…”`, `in X’s words, “…”`."""
    tokens, low, stop = words.tokens, words.tokens.low, words.stop
    for at in range(max(0, stop - _FURTHEST_WORDS), stop):
        if low[at] != "words" or "in" not in low[max(0, at - 6) : at]:
            continue
        if low[at + 1 : at + 2] == ["of"]:
            end = named(tokens, at + 2)
            return _link(tokens, WORDED, (at, at + 2), (at + 2, end), "") if at + 2 < end <= stop else None
        start = at - low[:at][::-1].index("in")
        return _link(tokens, WORDED, (at, at + 1), (start, at), "") if start < at == stop - 1 else None
    return None


def _reported(words: Lead) -> Link | None:
    return reported(words.tokens, words.stop, words.colon, words.comma, words.words, follows=words.follows, inside=words.inside)


def _according(words: Lead) -> Link | None:
    tokens, low = words.tokens, words.tokens.low
    if "according" not in low:
        return None
    for at in range(words.stop - 2, -1, -1):
        if low[at] == "according" and low[at + 1] == "to":
            end = named(tokens, at + 2)
            if end <= at + 2:
                return None
            begin = content(tokens, end, words.stop) if not words.colon else None
            return _link(tokens, ACCORDING, (at, at + 2), (at + 2, end), "according", begin)
    return None


def _unlisted(words: Lead) -> Link | None:
    """A verb the lexicon does not know, between its subject and a comma or colon before the marks."""
    tokens, at = words.tokens, words.stop - 1
    if not (words.colon or words.comma) or at < 1 or not tokens.low[at].endswith("ed") or words.words < 4:
        return None
    first = at
    while first > 1 and tokens.is_light(first - 1):
        first -= 1
    start = first - 1 if tokens.is_pronoun(first - 1) else backward(tokens, first)
    if start >= first or not (tokens.is_capital(first - 1) or tokens.is_pronoun(first - 1)):
        return None
    return _link(tokens, UNLISTED, (first, at + 1), (start, first), tokens.low[at])


def _lead(words: Lead) -> Link | None:
    """A sentence that ends in a colon without a verb of saying: its subject speaks, or whom it is `from`."""
    if not words.colon:
        return None
    tokens, low, stop = words.tokens, words.tokens.low, words.stop
    for at in range(1, stop):
        near = at < 4 or low[at - 2] == "more"
        if near and low[at - 1] == "from" and named(tokens, at) >= stop:
            return _colon_link(words, LABEL, at, stop)
    if low[0] in ("here's", "here is") and (end := named(tokens, 1)) > 1 and tokens.is_capital(1):
        return _colon_link(words, LABEL, 1, end)
    source = clause_subject(tokens, 0, stop)
    if source is None:
        return None
    if low[source[1] - 1] in tokens.lex["nouns"]:
        return _owner(words, *source)
    return _colon_link(words, LEAD, *source)


def _stated(words: Lead) -> Link | None:
    """`X issued a statement, “…”`: what was said stands right before the marks, its verb is no verb of saying."""
    tokens, stop = words.tokens, words.stop
    if not (words.comma and words.words > 4 and tokens.low[stop - 1] in ("statement", "tweet", "message", "post", "email")):
        return None
    source = clause_subject(tokens, 0, stop)
    if source is None or source[1] >= stop - 1 or not tokens.is_verbal(source[1]):
        return None
    return _link(tokens, NOUN, (stop - 1, stop), source, "")


def _owner(words: Lead, first: int, stop: int) -> Link | None:
    for index in range(first, stop - 1):
        if words.tokens.low[index].endswith(("'s", "s'")) or words.tokens.low[index] in ("his", "her", "their", "its"):
            return _colon_link(words, NOUN, first, index + 1)
    return None


def _colon_link(words: Lead, rule: Rule, first: int, stop: int) -> Link:
    return _link(words.tokens, rule, (words.stop, words.stop + 1), (first, stop), "")


def _link(
    tokens: Tokens, rule: Rule, cue: tuple[int, int], source: tuple[int, int], lemma: str, begin: int | None = None
) -> Link:
    complement = None if begin is None else tokens.spans[begin][0]
    return Link(tokens.span(*cue), tokens.span(*source), rule, lemma, tokens.spans[-1][1], complement)


_RULES: tuple[Callable[[Lead], Link | None], ...] = (
    _label, _dashed, _inverted, _worded, _reported, _according, _unlisted, _lead, _stated,
)  # fmt: skip
