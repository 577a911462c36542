"""Verb groups that attribute, and the subject before or behind them."""

from __future__ import annotations

from typing import NamedTuple

from .adverbials import over
from .appositions import appositions
from .inflection import Form
from .phrases import subject
from .words import DASHES, Words

Range = tuple[int, int]
"""The first word of a phrase and the place behind its last."""

_ALSO = frozenset(("lui", "elle"))
_LONGEST = 6
_FURTHEST = 40
_PARTICLE_WITHIN = 30
_AND = frozenset(("und", "et", "y", "e"))
_JOINS = frozenset(("und", "et", "y", "e", "mais", "aber", "pero", "que", "dass", "comme", "wie", ",", ":", ";"))


class Cue(NamedTuple):
    """A verb group, words `first` to before `stop`; `hanging` is the place of a French subject inside it, a-t-il dit, or None."""

    first: int
    stop: int
    form: Form
    hanging: int | None = None


def group(words: Words, at: int, behind: tuple[str, ...] = ()) -> Cue | None:
    """The verb group that begins at `at`, clitics included; `behind` are words behind a quotation that may hold its particle."""
    first = at
    while words.has(at, "clitics") and at - first < 3:
        at += 1
    hanging = None
    perfect = words.has(at, "perfect")
    if perfect and not words.grammar.language.verb_last:
        at += 1
        if words.is_hyphened(at):
            hanging, at = at, at + 1
        limit = at + _LONGEST
        while at < limit and _form(words, at, finite=False) is None and (words.has(at, "adverbs") or words.at(at) in _ALSO):
            at += 1
    form = _form(words, at, finite=not perfect, behind=behind)
    if form is None and words.grammar.language.pro_drop:
        return periphrasis(words, at + 1) or periphrasis(words, at + 2)
    if form is None or words.has(at - 1, "passive"):
        return None
    if words.is_hyphened(at + 1) and hanging is None and not perfect:
        return Cue(first, at + 2, form, at + 1)
    return Cue(first, at + 1, form, hanging)


def periphrasis(words: Words, verb: int) -> Cue | None:
    """`se limitó a manifestar`, `no dudó en asegurar`, `ha querido aclarar`: a verb before the infinitive of one of saying."""
    form = words.grammar.infinitives.get(words.at(verb))
    if form is None:
        return None
    at = verb - 1 - (words.at(verb - 1) in ("a", "en", "de", "por", "con"))
    participle = words.at(at).endswith(words.grammar.language.participle_endings[:2]) and words.has(at - 1, "perfect")
    if not (participle or words.is_finite(at)):
        return None
    at -= participle
    while words.has(at - 1, "clitics"):
        at -= 1
    return Cue(at, verb + 1, form)


def _form(words: Words, at: int, *, finite: bool, behind: tuple[str, ...] = ()) -> Form | None:
    fitting = [form for form in words.forms(at) if (form.finite if finite else form.participle)]
    for place in (behind, tuple(words.low[at + 1 : at + _PARTICLE_WITHIN])):
        for form in fitting:
            if form.particle and form.particle in place:
                return form
    return next((form for form in fitting if not form.particle), None)


def participle(words: Words, at: int) -> Form | None:
    """The participle of a verb that attributes, if one stands at `at`."""
    return _form(words, at, finite=False)


def subject_behind(words: Words, at: int) -> Range | None:
    """The subject that follows a verb, over adverbials and people addressed."""
    start = at
    for _ in range(2):
        if at and words.grammar.language.cases and words.has(at - 1, "genitive") and at > start:
            return None
        end = subject(words, at)
        if end > at and not _is_adverbial(words, at, end):
            return at, end if words.has(at, "pronouns") and end == at + 1 else appositions(words, end)
        moved = _over_aside(words, over(words, at))
        if moved <= at:
            return None
        at = moved
    return None


def _over_aside(words: Words, at: int) -> int:
    """The place behind an adverbial in commas: `sostuvo, en cambio, la rectora`."""
    if words.at(at) != ",":
        return at
    close = next((index for index in range(at + 1, min(len(words), at + 6)) if words.raw[index] == ","), at)
    return close + 1 if close > at and over(words, at + 1, close) == close else at


def _is_adverbial(words: Words, at: int, end: int) -> bool:
    """Whether what reads like a phrase is a date or an adverb: el lunes, jeudi."""
    return all(words.is_time(index) or words.has(index, "articles") or words.has(index, "adverbs") for index in range(at, end))


def subject_before(words: Words, verb: int) -> Range | None:
    """The subject that ends where a verb group begins, or before an aside in commas that ends there."""
    found: Range | None = None
    opening = over(words, 0, verb) if words.grammar.language.pro_drop and verb else 0
    for start in range(verb - 1, max(-1, verb - _FURTHEST), -1):
        if not ((start == opening and words.is_capital(start)) or _begins(words, start)) or (
            found and words.at(start - 1) in _AND
        ):
            continue
        end = subject(words, start)
        if end <= start or end > verb or _is_adverbial(words, start, end):
            continue
        whole = appositions(words, end, verb)
        if found and words.grammar.language.pro_drop and words.is_capital(start) and words.has(start + 1, "inner"):
            # Lejos de la política, el ministro, dijo …
            continue
        if whole == verb or is_aside(words, whole, verb):
            found = start, whole - (words.raw[whole - 1] == ",")
            if words.at(start - 1) != "," or words.raw[verb - 1] != ",":
                break
    return found


def _begins(words: Words, at: int) -> bool:
    """Whether a clause, or its first phrase behind an adverbial, may begin at a place."""
    if at == 0:
        return True
    before = words.low[at - 1]
    if before in _AND and words.grammar.language.pro_drop and not (words.is_capital(at) or words.has(at, "articles")):
        # Vecina de la zona e integrante de un grupo.
        return False
    if (before in _JOINS and not words.is_join(at - 1)) or before in DASHES or before == ")":
        return True
    if words.raw[at - 1][0].isdigit() and not (words.is_capital(at) or words.has(at, "articles")):
        # El récord de 20 grados explica …
        return False
    return words.is_time(at - 1) or (words.has(at - 1, "adverbs") and not words.is_capital(at - 1))


def is_aside(words: Words, at: int, verb: int) -> bool:
    """Whether a comma at a place and one before the verb hold a clause or adverbial between them."""
    if words.at(at) != "," or verb - at > _FURTHEST:
        return False
    if at + 1 == verb:
        return True
    if words.raw[verb - 1] != ",":
        return False
    described = words.grammar.language.pro_drop and words.low[at + 1].endswith(words.grammar.language.participle_endings)
    return described or words.has(at + 1, "relatives") or words.has(at + 1, "prepositions")
