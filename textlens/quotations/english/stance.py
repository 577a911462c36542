"""Whether words were said: `denied saying “…”`, `no record of her saying “…”`, `allegedly said “…”` do not say that they were."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ..attribution import ALLEGED, DENIED, Attribution, Span
from ..lexical.lexicon import Lexicon
from ..lexical.tokens import Tokens, last_break

Range = tuple[int, int]
Judgement = tuple[str, Range]
"""A stance, and the tokens that say it."""

_WINDOW = 160
_AHEAD = 30
_PAIR = 20
_NEAR = 12
_ALLEGEDLY = frozenset("allegedly supposedly purportedly reportedly".split())
_FALSELY = frozenset("falsely wrongly incorrectly mistakenly wrongfully erroneously".split())
_NEGATIONS = frozenset(("not", "never", "cannot"))
_DENYING = frozenset("deny denies denied denying".split())
_REFUSING = frozenset("refuse refuses refused refusing decline declines declined declining".split())
ALLEGING = frozenset("allege alleges alleged alleging".split())
_PROOFS = frozenset("record evidence proof indication trace".split())
_HEARSAY = frozenset("alleged said reported believed thought understood rumoured rumored claimed supposed".split())
_ACCUSED = frozenset(("accused", "suspected"))
_TELLING = _ALLEGEDLY | _FALSELY | _NEGATIONS | _DENYING | _REFUSING | ALLEGING | _PROOFS | _ACCUSED
"""Words without which nothing says that words were not said; `_HEARSAY` behind a form of to be does, too."""

_BEING = frozenset("is are was were been be being".split())
_TURNS = frozenset("as called calling describing saying insisting adding calls describes".split())
"""Words behind a denial that lead up to what was said in it: `denied what it called “…”`, `denied it, calling it “…”`."""

_PARTING = frozenset(("and", "but", "who", "which", "what", "after", "when"))
UTTERED = frozenset("say tell write call describe state tweet post ask shout claim".split())
"""Verbs whose negation says that the words were not said: not so `I do not think that “…”`."""

_MARKS = frozenset(',;:—–()“”"')


class Stances:
    """Works out the stances of the attributions of one text, which should be asked for in the order they stand."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self._text, self._lex = text, lex
        # The stretch that was looked through without a break, and the end of what may tell a stance in it.
        self._seen, self._telling = (0, 0), 0

    def weighed(self, item: Attribution) -> Attribution:
        """The attribution, saying whether its words were said, denied or alleged, with what says so as part of its cue."""
        if not item.cue:
            return item
        start, end = item.cue[-1]
        first = max(0, start - _WINDOW)
        first = max(first, self._text.rfind("\n", first, start) + 1)
        judged = _judged(self._text, first, item, self._lex) if self._may_tell(first, end) else None
        if judged is not None:
            item.stance, span = judged
            _extend(self._text, item, span)
        return item

    def _may_tell(self, first: int, end: int) -> bool:
        """Whether any of the words that say so may stand in a stretch: quotations close to each other share most of theirs."""
        begin, stop = self._seen
        joined = begin <= first <= stop <= end
        if joined and self._telling > first:
            return True
        # Two words that only tell something together may stand on either side of where the last look ended.
        since = max(first, stop - _PAIR) if joined else first
        self._seen = begin if joined else first, end
        if not _may_tell(self._text[since:end].lower()):
            return False
        self._telling = end
        return True


def _judged(text: str, first: int, item: Attribution, lex: Lexicon) -> tuple[str, Span] | None:
    start, end = item.cue[-1]
    tokens = Tokens(text, last_break(text, first, start, lex["abbreviations"]), end, lex)
    cue = next((at for at, span in enumerate(tokens.spans) if span[1] > start), len(tokens))
    if cue == len(tokens):
        return None
    judged = _within(text, tokens, cue, item) or _before(tokens, cue)
    return None if judged is None else (judged[0], tokens.span(*judged[1]))


def _may_tell(low: str) -> bool:
    """Whether a text in small letters has any of the words that say so; few have, and only those are parted into tokens."""
    words = _words().findall(low)
    if not _TELLING.isdisjoint(words) or "n't" in low or "n’t" in low:
        return True
    return not _BEING.isdisjoint(words) and any(one in _BEING and word in _HEARSAY for one, word in pairwise(words))


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\w+")


def _within(text: str, tokens: Tokens, cue: int, item: Attribution) -> Judgement | None:
    """What the words of the cue itself and the helpers right before it say."""
    low, stop = tokens.low, len(tokens)
    first = cue
    while first and tokens.is_light(first - 1):
        first -= 1
    words = low[first:stop]
    if not _ALLEGEDLY.isdisjoint(words):
        return ALLEGED, (first, stop)
    if not _FALSELY.isdisjoint(words) or any(one in _DENYING and _is_gerund(tokens, word) for one, word in pairwise(words)):
        return DENIED, (first, stop)
    negated = any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in words)
    end = item.cue[-1][1]
    follows = item.content[0][0] >= end
    if not _DENYING.isdisjoint(words):
        turned = not _TURNS.isdisjoint(text[end : min(end + _WINDOW, _marked(text, item))].lower().split())
        return None if negated or not follows or turned else (DENIED, (first, stop))
    if not _REFUSING.isdisjoint(words):
        says = text[end : end + _AHEAD].split()[:2]
        denied = len(says) == 2 and says[0] == "to" and says[1] in tokens.lex.verbs
        return (DENIED, (first, stop)) if denied else None
    if negated:
        return (DENIED, (first, stop)) if item.lemma in UTTERED else None
    hearsay = any(word in _HEARSAY and low[at - 1] in _BEING for at, word in enumerate(words, first) if at)
    return (ALLEGED, (first, stop)) if hearsay and text[end : end + _AHEAD].lstrip().startswith("to ") else None


def _is_gerund(tokens: Tokens, low: str) -> bool:
    return low in tokens.lex.verbs and "gerund" in tokens.lex.verbs[low].forms


def _marked(text: str, item: Attribution) -> int:
    """Where the first mark of a quotation opens, or where it ends."""
    start, end = item.content[0][0], item.content[-1][1]
    return min((at for at in (text.find(mark, start, end) for mark in '“"‘') if at >= 0), default=end)


def _before(tokens: Tokens, cue: int) -> Judgement | None:
    """What the clause before the cue says: `denied that he`, `is alleged to have`, `no record of her`, `falsely quotes X as`."""
    low = tokens.low
    for at in range(cue - 1, max(-1, cue - _NEAR), -1):
        word = low[at]
        if word in _MARKS or word in _PARTING:
            return None
        if word in _FALSELY:
            return DENIED, (at, at + 2 if at + 1 < cue else at + 1)
        if word in _PROOFS and at and low[at - 1] == "no":
            return DENIED, (at - 1, at + 2)
        if word in _DENYING:
            negated = any(one in _NEGATIONS or one.endswith("n't") for one in low[max(0, at - 2) : at])
            return None if negated else (DENIED, (at, at + 1))
        if word in _REFUSING and low[at + 1] == "to" and at + 2 >= cue:
            return DENIED, (at, at + 2)
        if word in _HEARSAY and at and low[at - 1] in _BEING and low[at + 1] in ("to", "that"):
            return ALLEGED, (at - 1, at + 2)
        if word in ALLEGING:
            return ALLEGED, (at, at + 1)
        if word in _ACCUSED and low[at + 1] == "of" and at + 2 >= cue:
            return ALLEGED, (at, at + 2)
        if at < cue - 1 and _says(tokens, at):
            return None
    return None


def _says(tokens: Tokens, at: int) -> bool:
    """Whether another verb of saying stands here, whose words the cue belongs to, but for `falsely claims that X said`."""
    verb = tokens.lex.verbs.get(tokens.low[at])
    if verb is None or "say" not in verb.classes or verb.lemma == "quote":
        return False
    return not at or tokens.low[at - 1] not in _FALSELY


def _extend(text: str, item: Attribution, span: Span) -> None:
    """Make what says that words were not said, or only perhaps, part of the cue."""
    start, end = item.cue[0]
    if span[0] >= start:
        return
    if span[1] >= start or not text[span[1] : start].strip():
        item.cue[0] = span[0], end
    elif not any(first < span[1] and span[0] < stop for first, stop in (*item.source, *item.content)):
        item.cue.insert(0, span)
