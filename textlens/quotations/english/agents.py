"""Who spoke where the subject of a verb did not: `quoted X as saying`, `heard X shout`, `was told by X`, `for X to write`."""

from __future__ import annotations

from ..lexical.tokens import Tokens
from .cues import Cue
from .phrases import PERSONAL, PERSONAL_OBJECTS, named
from .phrases_backward import backward

Range = tuple[int, int]

_QUOTING = frozenset(("quote", "cite", "report", "paraphrase"))
_PERCEIVING = frozenset(
    "hear hears heard hearing overhear overhears overheard see sees saw seen watch watched catch caught film filmed record "
    "recorded show shows showed remember remembers remembered recall recalls recalled find found".split()
)
_BEING = frozenset("is are was were be been being".split())
_BEHIND = {"of": ("accuse",), "with": ("charge", "credit"), "for": ("blame", "criticise", "criticize", "praise", "commend")}
"""Prepositions that stand right behind verbs which need an object only where their subject is the object: `accused of`."""

_MEANS = frozenset("phone telephone email e-mail text letter video post fax radio".split())
POSSESSIVE = frozenset(("his", "her", "their", "my", "our", "your"))
_RELATIVE = frozenset(("which", "what", "that", "whom"))
_FURTHEST = 25


def speaker_of(tokens: Tokens, cue: Cue) -> Range | None:
    """Whom another verb before the cue has speaking, or None: `quoted X as saying`, `heard X shouting`, `for X to say`."""
    if tokens.low[cue.first - 1 : cue.first] == ["as"] and cue.gerund:
        return _quoted(tokens, cue.first - 1)
    if tokens.low[cue.verb - 1 : cue.verb] == ["to"]:
        start = backward(tokens, cue.verb - 1)
        return (start, cue.verb - 1) if tokens.low[start - 1 : start] == ["for"] else None
    if cue.gerund and tokens.low[cue.first - 1 : cue.first] and tokens.low[cue.first - 1] in POSSESSIVE:
        return cue.first - 1, cue.first
    if cue.gerund or tokens.low[cue.verb] == cue.lemma:
        return _perceived(tokens, cue.first)
    return None


def _perceived(tokens: Tokens, stop: int) -> Range | None:
    """Whom somebody hears or sees before a verb without tense."""
    for at in range(stop - 2, max(-1, stop - _FURTHEST), -1):
        if tokens.low[at] in _PERCEIVING:
            last = stop - (tokens.raw[stop - 1] == "," and "," in tokens.raw[at : stop - 1])
            return (at + 1, last) if at + 1 < last <= _object(tokens, at + 1) else None
    return None


def _object(tokens: Tokens, at: int) -> int:
    """The end of the phrase of an object, which may run over a verb without tense behind it; `at` where none begins."""
    return max(at + (tokens.low[at] in PERSONAL_OBJECTS), named(tokens, at))


def _quoted(tokens: Tokens, stop: int) -> Range | None:
    """The object of a verb of quoting before `as saying`."""
    for at in range(stop - 1, max(-1, stop - _FURTHEST), -1):
        verb = tokens.lex.verbs.get(tokens.low[at])
        if verb is None or verb.lemma not in _QUOTING:
            continue
        passive = at + 1 == stop or tokens.low[at + 1] == "by" or any(word in _BEING for word in tokens.low[max(0, at - 2) : at])
        return None if passive else (at + 1, stop)
    return None


def _behind_as(tokens: Tokens, cue: Cue) -> int | None:
    """The place of the `as` before a verb of saying behind a verb of quoting."""
    for at in range(cue.stop + 1, min(len(tokens) - 1, cue.stop + _FURTHEST)):
        if tokens.low[at] == "as":
            verb = tokens.lex.verbs.get(tokens.low[at + 1])
            return at if verb is not None and "gerund" in verb.forms else None
    return None


def quoted_speaker(tokens: Tokens, cue: Cue) -> tuple[Range, Range] | None:
    """The source and the cue behind a verb of quoting or hearing: `quoted X as saying`, `heard X shout`; None without them."""
    if is_passive(tokens, cue):
        return None
    if cue.lemma in _QUOTING:
        at = _behind_as(tokens, cue)
        return None if at is None else ((cue.stop, at), (at + 1, at + 2))
    if tokens.low[cue.verb] not in _PERCEIVING or cue.stop >= len(tokens):
        return None
    end = _object(tokens, cue.stop)
    for verb in range(cue.stop + 1, min(end + 2, len(tokens)) if end > cue.stop else 0):
        known = tokens.lex.verbs.get(tokens.low[verb])
        if known is not None and "say" in known.classes and not known.forms.isdisjoint(("gerund", "base")):
            return (cue.stop, verb - (tokens.raw[verb - 1] == ",")), (verb, verb + 1)
    return None


def perceived(tokens: Tokens, at: int) -> bool:
    """Whether what may be a noun is the verb of a person heard: `heard her shout`."""
    return at > 1 and tokens.low[at - 1] in PERSONAL_OBJECTS and tokens.low[at - 2] in _PERCEIVING


def is_passive(tokens: Tokens, cue: Cue) -> bool:
    """Whether the subject of a verb group was spoken to or of: `was told`, `, accused of`, `described by X as`."""
    if cue.passive:
        return True
    verb = tokens.lex.verbs.get(tokens.low[cue.verb])
    if verb is None:
        return False
    behind = tokens.low[cue.verb + 1] if cue.verb + 1 < len(tokens) else ""
    if "participle" not in verb.forms or "gerund" in verb.forms or cue.first < cue.verb or _is_related(tokens, cue.first):
        return False
    if behind == "by":
        means = tokens.low[cue.verb + 2 : cue.verb + 3]
        return bool(means) and means[0] not in _MEANS and not means[0].endswith("ing")
    if behind == "as":
        return "label" in verb.classes or verb.lemma in _QUOTING
    return verb.lemma in _BEHIND.get(behind, ())


def _is_related(tokens: Tokens, stop: int) -> bool:
    """Whether a subject stands before a verb whose object is a relative: `which he described as`, `whom Tom Bell accused of`."""
    if stop and tokens.low[stop - 1] in PERSONAL:
        return True
    start = backward(tokens, stop)
    return 0 < start < stop and tokens.low[start - 1] in _RELATIVE


def agent(tokens: Tokens, cue: Cue) -> Range | None:
    """The phrase behind `by` that says who did it."""
    if tokens.low[cue.verb + 1 : cue.verb + 2] != ["by"]:
        return None
    end = named(tokens, cue.verb + 2)
    return (cue.verb + 2, end) if end > cue.verb + 2 else None
