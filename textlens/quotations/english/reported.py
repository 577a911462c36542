"""Verbs of saying before a quotation: the one nearest to the marks that has a subject and reaches them."""

from __future__ import annotations

from ..attribution import Link
from ..lexical.tokens import Tokens
from ..rules import BEFORE, GOES_ON, NOBODY
from . import cues
from .agents import POSSESSIVE, agent, is_passive, perceived, speaker_of
from .complements import ADDRESSED, content
from .cues import Cue
from .subjects import clause_subject, of_verb

_FURTHEST = 70
_NAMING = frozenset(("call", "dub", "name", "title", "term", "label", "nickname"))
_ISSUED = frozenset(
    "posted posts issued issues wrote writes sent sends published publishes released releases shared shares tweeted left leaves "
    "gave gives put made makes recorded records delivered signed".split()
)
_OWNING = frozenset(("the", "a", "an", "his", "her", "its", "their", "my", "our", "your"))
_JOINS = frozenset((",", "and", "but", "then", "before", "after", "while", "—", "–", "-"))
_COORDINATING = frozenset(("and", "but", "then", "also", "later"))
_LONGEST_JOIN = 12


def reported(
    tokens: Tokens, stop: int, colon: bool, comma: bool, words: int, *, follows: bool, inside: bool = False
) -> Link | None:
    """The link of the nearest verb of saying, or None.

    Args:
        tokens: The tokens before the marks.
        stop: The place behind the last word.
        colon: Whether a colon follows it.
        comma: Whether a comma follows it.
        words: How many words the quotation has.
        follows: Whether another quotation stands right before the tokens.
        inside: Whether that quotation is a part of the same sentence.
    """
    low, verbs = tokens.low, tokens.lex.verbs
    for at in range(stop - 1, max(-1, stop - _FURTHEST), -1):
        if low[at] not in verbs:
            continue
        cue = _cue(tokens, at, stop)
        if cue is None:
            continue
        if is_passive(tokens, cue):
            link = _by_agent(tokens, cue, stop, colon)
            if link is not None:
                return link
            continue
        begin = None if colon else content(tokens, cue.stop, stop, cue.lemma)
        if not _reaches(tokens, cue, begin, colon, colon or comma or words > 4):
            continue
        link = _link(tokens, cue, stop, begin, follows, inside)
        if link is not None:
            return link
    return None


def _cue(tokens: Tokens, at: int, stop: int) -> Cue | None:
    first = at
    while first and tokens.is_light(first - 1):
        first -= 1
    cue = cues.verb(tokens, at, first)
    if cue is None or cue.stop > stop or (tokens.low[at - 1 : at] != ["to"] and _is_noun(tokens, at, first, stop)):
        return None
    return cue


def _by_agent(tokens: Tokens, cue: Cue, stop: int, colon: bool) -> Link | None:
    """The link to whom a passive names behind `by`; to nobody where it says only who was told: `the court was told that “…”`."""
    source = agent(tokens, cue)
    if source is None and not (cue.passive and cue.lemma in ADDRESSED):
        return None
    if source is not None and source[1] > stop:
        return None
    begin = None if colon else content(tokens, source[1] if source else cue.stop, stop)
    complement = None if begin is None else tokens.spans[begin][0]
    who = tokens.span(*source) if source else None
    return Link(tokens.span(cue.first, cue.stop), who, BEFORE if who else NOBODY, cue.lemma, tokens.spans[-1][1], complement)


def _reaches(tokens: Tokens, cue: Cue, begin: int | None, colon: bool, apart: bool) -> bool:
    """Whether the verb reaches over what stands between it and the marks; `apart` says that they are set apart from it."""
    if cue.classes & {"say", "label"}:
        return True
    if begin is None:
        return apart and not cue.gerund
    if tokens.low[begin] == "that":
        return True
    return ("think" in cue.classes or colon) and not cue.gerund


def _link(tokens: Tokens, cue: Cue, stop: int, begin: int | None, follows: bool, inside: bool) -> Link | None:
    infinitive = tokens.low[cue.verb - 1 : cue.verb] == ["to"]
    source = speaker_of(tokens, cue)
    if source is None:
        source = of_verb(tokens, cue, infinitive)
        if source is not None and _disagrees(tokens, cue, source):
            return None
    if source is not None and (author := _author(tokens, source)) is not None:
        source = author
    if source is not None and (outer := _outer(tokens, source)) is not None:
        return outer
    begins = tokens.is_capital(0) and not inside
    if follows and cue.gerund and cue.first and tokens.raw[cue.first - 1] == "," and not begins:
        source = None
    first = cue.verb if infinitive else cue.first
    complement = None if begin is None else tokens.spans[begin][0]
    if source is None:
        if follows and not infinitive and _goes_on(tokens, cue):
            return Link(tokens.span(first, cue.stop), None, GOES_ON, cue.lemma, tokens.spans[-1][1], complement)
        return None
    if cue.lemma in _NAMING and not _names(tokens, source, cue, stop):
        return None
    return Link(tokens.span(first, cue.stop), tokens.span(*source), BEFORE, cue.lemma, tokens.spans[-1][1], complement)


def _disagrees(tokens: Tokens, cue: Cue, source: tuple[int, int]) -> bool:
    """Whether what looks like a verb is a noun behind a name, which would need another form: `his 14th Open title`."""
    plain = tokens.low[cue.verb] == cue.lemma and "past" not in tokens.lex.verbs[tokens.low[cue.verb]].forms
    several = "and" in tokens.low[slice(*source)] or tokens.low[source[1] - 1].endswith("s")
    return plain and cue.first == cue.verb and tokens.is_capital(source[1] - 1) and source[1] == cue.first and not several


def _author(tokens: Tokens, source: tuple[int, int]) -> tuple[int, int] | None:
    """Who put out what speaks: `Ana Ruiz issued a statement which read`, `… in a tweet which read`; None where nobody did."""
    at = source[0]
    if source[1] - at == 1 and tokens.low[at] in ("which", "that") and at:
        at -= tokens.raw[at - 1] == ","
    elif not at or tokens.low[source[0]] not in ("a", "an", "another"):
        return None
    else:
        at = source[1]
    if tokens.low[at - 1] not in tokens.lex["nouns"]:
        return None
    who = clause_subject(tokens, 0, at - 1)
    issued = who is not None and any(word in _ISSUED for word in tokens.low[who[1] : at - 1])
    issued = issued or tokens.low[max(0, at - 3) : at - 1] in (["in", "a"], ["in", "an"])
    return who if issued else None


def _outer(tokens: Tokens, source: tuple[int, int]) -> Link | None:
    """The link of the speaker who speaks of himself: `Smith said he wants “…”` is said by Smith."""
    at = source[0]
    if tokens.low[at] not in ("he", "she", "they") or source[1] - at > 1:
        return None
    verb = at - 1 - (tokens.low[at - 1 : at] == ["that"])
    known = tokens.lex.verbs.get(tokens.low[verb]) if verb > 0 else None
    cue = _cue(tokens, verb, at) if known is not None and "say" in known.classes else None
    outer = of_verb(tokens, cue, infinitive=False) if cue is not None and not cue.gerund and not cue.passive else None
    if cue is None or outer is None:
        return None
    words = tokens.span(cue.first, cue.stop)
    return Link(words, tokens.span(*outer), BEFORE, cue.lemma, tokens.spans[-1][1], tokens.spans[verb + 1][0])


def _goes_on(tokens: Tokens, cue: Cue) -> bool:
    """Whether the verb has the subject of the attribution before: `…, adding: “…”`, `… and then asked: “…”`."""
    before = [word for word in tokens.low[: cue.first] if word not in _JOINS]
    if not before:
        return True
    last = tokens.low[cue.first - 1]
    joined = (last in _COORDINATING and not tokens.is_capital(0)) if not cue.gerund else last not in tokens.lex["readable"]
    return joined and len(before) <= _LONGEST_JOIN


def _names(tokens: Tokens, source: tuple[int, int], cue: Cue, stop: int) -> bool:
    """Whether a person calls something so, and it is not just called so: `a film called “…”`."""
    person = tokens.is_pronoun(source[0]) or tokens.is_capital(source[1] - 1)
    return person or cue.stop < stop or cue.first < cue.verb


def _is_noun(tokens: Tokens, at: int, first: int, stop: int) -> bool:
    """Whether the word is a noun here: `the report`, `his claims`."""
    low, known = tokens.low, tokens.lex.verbs[tokens.low[at]]
    if at and low[at - 1] in _OWNING:
        return not (perceived(tokens, at) or ("gerund" in known.forms and low[at - 1] in POSSESSIVE))
    if at == stop - 1 and at > 1 and "present" in known.forms and low[at - 2] in ("the", "a", "an", "this", "one"):
        return False
    if not known.nominal or (first < at and (low[at - 1] in tokens.lex["auxiliaries"] or tokens.is_light(at - 1))):
        return False
    if not at or tokens.is_place(at - 1) or low[at - 1].endswith("'s"):
        return True
    if tokens.is_pronoun(at - 1) or tokens.is_capital(at - 1) or low[at - 1] in (",", ")", "and", "who", "also"):
        return False
    if "present" in known.forms:
        return low[at] in tokens.lex["plurals"]
    return not (low[at - 1].endswith("s") or low[at - 1] in ("people", "police", "men", "women", "children"))
