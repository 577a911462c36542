"""Verb groups that attribute, and the subject before or behind them."""

from __future__ import annotations

from typing import NamedTuple

from ..attribution import Attribution
from .adverbials import is_adverb, over, over_bare
from .appositions import appositions
from .grammar import Grammar
from .inflection import Form
from .phrases import subject
from .words import DASHES, Words

Range = tuple[int, int]
"""The first word of a phrase and the place behind its last."""

_ITSELF = frozenset(("selbst", "selber", "aber"))
_ALSO = frozenset(("lui", "elle"))
_SAY = frozenset(("say",))
_CAUSES = frozenset("fait faisait fit font faisaient fera ferait".split())
_LONGEST = 6
_FURTHEST = 40
_PARTICLE_WITHIN = 30
_AND = frozenset(("und", "et", "y", "e"))
_JOINS = frozenset(("und", "et", "y", "e", "mais", "aber", "pero", "que", "dass", "qu'", "comme", "wie", ",", ":", ";"))


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
        at = _over_inserted(words, at)
    form = _form(words, at, finite=not perfect, behind=behind)
    if form is None and words.grammar.language.pro_drop:
        return periphrasis(words, at + 1) or periphrasis(words, at + 2)
    if form is None:
        return _of_infinitive(words, first, at, hanging)
    if words.has(at - 1, "passive"):
        return None
    if words.is_hyphened(at + 1) and hanging is None and not perfect:
        return Cue(first, at + 2, form, at + 1)
    return Cue(first, at + 1, form, hanging)


def _over_inserted(words: Words, at: int) -> int:
    """The place behind what may stand between auxiliary and participle: `a | pour sa part | dit`."""
    limit = at + _LONGEST
    while at < limit and _form(words, at, finite=False) is None:
        if words.has(at, "adverbs") or words.at(at) in _ALSO:
            at += 1
        elif words.has(at, "prepositions") and words.grammar.language.elision:
            at = _over_phrase(words, at + 1, limit)
        else:
            break
    return at


def auxiliary(words: Words, at: int) -> int:
    """The auxiliary of a French participle at `at` with more than adverbs between them: `avait | quant à lui | dit`; or `at`."""
    if words.grammar.language.elision and words.grammar.forms.get(words.at(at)):
        for first in range(at - 2, max(-1, at - _LONGEST - 2), -1):
            if words.has(first, "perfect"):
                return first if _over_inserted(words, first + 1) == at else at
    return at


def _over_phrase(words: Words, at: int, limit: int) -> int:
    """The place behind the article and noun of a prepositional phrase, before a participle."""
    while at < limit and _form(words, at, finite=False) is None and (words.has(at, "articles") or not words.has(at, "stops")):
        at += 1
    return at


def _of_infinitive(words: Words, first: int, at: int, hanging: int | None) -> Cue | None:
    """A verb that has an infinitive of saying: `fait valoir`, `a tenu à préciser`, `tente-t-il de corriger`."""
    if not words.grammar.language.elision or not words.is_word(at) or words.is_capital(at) or words.has(at, "articles"):
        return None
    verb = at + 1
    if words.is_hyphened(verb) and hanging is None:
        hanging, verb = verb, verb + 1
    if words.low[at] in _CAUSES and words.has(verb, "causative"):
        return Cue(first, verb + 1, Form(f"faire {words.low[verb]}", _SAY, finite=True), hanging)
    verb += words.at(verb) in ("à", "de", "d'", "par")
    if words.has(verb, "infinitives") and not words.has(at, "stops"):
        return Cue(first, verb + 1, Form(words.low[verb], _SAY, finite=True), hanging)
    return None


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
    start, at = at, over_bare(words, at)
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
    """The place behind an adverbial or adjective in commas: `sostuvo, en cambio, la rectora`, `dit, amer, le maire`."""
    if words.at(at) != ",":
        return at
    close = next((index for index in range(at + 1, min(len(words), at + 6)) if words.raw[index] == ","), at)
    if close > at and over(words, at + 1, close) == close:
        return close + 1
    plain = 0 < close - at <= 3 and all(
        words.raw[index].islower() and not words.is_finite(index) for index in range(at + 1, close)
    )
    return close + 1 if plain and words.grammar.language.elision else at


def _is_adverbial(words: Words, at: int, end: int) -> bool:
    """Whether what reads like a phrase is a date or an adverb: el lunes, jeudi, malheureusement."""
    if end - at == 1 and is_adverb(words, at):
        return True
    loose = ("articles", "adverbs", "ordering")
    return all(words.is_time(index) or any(words.has(index, section) for section in loose) for index in range(at, end))


def subject_before(words: Words, verb: int) -> Range | None:
    """The subject that ends where a verb group begins, or before an aside in commas that ends there."""
    found: Range | None = None
    opening = over(words, 0, verb) if words.grammar.language.pro_drop and verb else 0
    for start in range(verb - 1, max(-1, verb - _FURTHEST), -1):
        if not _may_begin(words, start, opening) or (found and words.at(start - 1) in _AND):
            continue
        end = subject(words, start)
        if end <= start or end > verb or _is_adverbial(words, start, end):
            continue
        start = _named_before(words, start)
        whole = appositions(words, end, verb)
        if found and words.grammar.language.pro_drop and words.is_capital(start) and words.has(start + 1, "inner"):
            # Lejos de la política, el ministro, dijo …
            continue
        if _over_itself(words, whole, verb) == verb or is_aside(words, whole, verb):
            found = start, whole - (words.raw[whole - 1] == ",")
            if words.at(start - 1) != "," or words.raw[verb - 1] != ",":
                break
    return found


def _over_itself(words: Words, at: int, verb: int) -> int:
    """The place behind adverbs between a German subject and its verb: `Anna Roth | selbst | sagte`."""
    first = at
    while words.grammar.language.verb_second and at < verb and (words.has(at, "adverbs") or words.low[at] in _ITSELF):
        at += 1
    return at if at == verb else first


def _named_before(words: Words, at: int) -> int:
    """Where a German name begins that a role follows without a second comma: `Anna Roth | , Leiterin der Schule sagt`."""
    if not words.grammar.language.cases or words.at(at - 1) != "," or not words.is_role(at):
        return at
    first = at - 1
    while words.is_capital(first - 1):
        first -= 1
    return first if at - first > 2 and words.is_first_name(first) and (first == 0 or not words.is_word(first - 1)) else at


def _may_begin(words: Words, at: int, opening: int) -> bool:
    """Whether a subject may begin at a place; `opening` is the one behind the adverbials that begin a Spanish sentence."""
    if words.at(at - 1) in DASHES and words.spans[at - 1][1] == words.spans[at][0]:
        return False
    opens = words.is_capital(at) or (at > 0 and words.has(at, "articles") and not words.is_time(at + 1))
    return (at == opening and opens) or _begins(words, at)


def _begins(words: Words, at: int) -> bool:
    """Whether a clause, or its first phrase behind an adverbial, may begin at a place."""
    if at == 0:
        return True
    before = words.low[at - 1]
    if words.has(at, "subjects") and words.is_capital(at) and words.grammar.language.elision:
        return True
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
    """Whether a comma at a place and one before the verb hold a clause or adverbial between them, or a relative clause does."""
    if words.has(at, "relatives") and words.raw[verb - 1] == "," and verb - at < _FURTHEST and not words.has(at, "articles"):
        return True
    if words.at(at) != "," or verb - at > _FURTHEST:
        return False
    if words.grammar.language.cases and words.has(at + 1, "prepositions") and over(words, at + 1, verb) == verb:
        # Anna Roth, vom Verein sagte: the second comma is often left out.
        return True
    if at + 1 == verb:
        return True
    if words.raw[verb - 1] != ",":
        return False
    described = words.grammar.language.pro_drop and words.low[at + 1].endswith(words.grammar.language.participle_endings)
    return described or words.has(at + 1, "relatives") or words.has(at + 1, "prepositions")


def is_plural(text: str, item: Attribution, grammar: Grammar) -> bool:
    """Whether the cue says that several speak: sagten, ont dit."""
    for start, end in item.cue:
        words = text[start:end].lower().split()
        if any(word in ("ont", "han", "haben", "hatten", "avaient", "habían") for word in words):
            return True
        if any(form.plural for word in words for form in grammar.forms.get(word, ())):
            return True
    return False
