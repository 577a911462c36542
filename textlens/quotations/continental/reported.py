"""Verbs of saying before a quotation: `X sagte: „…“`, `X a jugé que c’était « … »`, `X hat das als „…“ bezeichnet`."""

from __future__ import annotations

from dataclasses import replace

from ..attribution import Link
from ..rules import BEFORE, GOES_ON
from .adverbials import over
from .after import attribution
from .elsewhere import of_cited, of_relative, of_sentence
from .german_leads import behind_comma
from .leads import Lead
from .links import link_of
from .omitted import omitted
from .verbs import Cue, Range, auxiliary, group, participle, periphrasis, subject_before, subject_behind
from .words import Words

_FURTHEST = 60
_JOINS = frozenset((",", "und", "et", "y", "e", "mais", "aber", "pero", "puis", "dann", "luego", "avant", "d'"))
_COMPLETERS = frozenset(("dass", "que", "qu'", "als", "de", "d'", "von", "vor", "comme", "como", "für", "pour"))
_NOBODY = frozenset(("es", "on", "man", "ello", "das"))


def reported(before: Lead) -> Link | None:
    """The nearest verb of saying that has a subject."""
    words = before.words
    cited = of_cited(words, before.stop) if before.colon else None
    if cited is not None:
        return link_of(words, BEFORE, (cited[1], before.stop), cited, "citer")
    for at in range(before.stop - 1, max(-1, before.stop - _FURTHEST), -1):
        forms = words.forms(at)
        if not forms and words.at(at) not in words.grammar.infinitives:
            continue
        if words.grammar.language.pro_drop and words.is_gerund(at) and words.has(at - 1, "finite"):
            link = _progressive(before, at)
            if link is not None:
                return link
            continue
        spoken = any(form.finite or form.participle for form in forms)
        if forms and not spoken and (before.follows or of_sentence(words, at)):
            return _gerund(before, at)
        cue = _cue(before, at)
        if cue is not None:
            link = _of_verb(before, cue)
            if link is not None:
                return link
    return None


def bracketed(before: Lead) -> Link | None:
    """`X hat das als „…“ bezeichnet`: the participle stands behind the quotation."""
    words, rest = before.words, before.behind
    if not words.grammar.language.verb_last or before.colon:
        return None
    form = next(filter(None, (participle(rest, at) for at in range(min(3, len(rest))))), None)
    if form is None:
        return None
    for at in range(before.stop - 1, -1, -1):
        if words.has(at, "perfect"):
            source = subject_before(words, at) or subject_behind(words, at + 1)
            if source is None or source[1] > before.stop:
                return None
            begin = content(before, max(at + 1, source[1]))
            return link_of(words, BEFORE, (at, at + 1), source, form.lemma, begin)
    return None


def content(before: Lead, at: int) -> int | None:
    """The word that begins the content between `at` and the marks; None where only adverbials stand there."""
    words, stop = before.words, before.stop
    while at < stop:
        if words.low[at] in _COMPLETERS:
            return at
        after = at + 1 if words.raw[at] == "," else over(words, at, stop)
        if after <= at:
            return at
        if after >= stop and words.has(at, "prepositions") and not before.comma:
            return max((index for index in range(at, stop) if words.low[index] in _COMPLETERS), default=at)
        at = after
    return None


def _progressive(before: Lead, at: int) -> Link | None:
    """`La ministra está advirtiendo que …`: a Spanish gerund behind its auxiliary; nobody's in `se está advirtiendo`."""
    words = before.words
    if words.has(at - 2, "clitics") or words.at(at + 1) not in _COMPLETERS:
        return None
    source = subject_before(words, at - 1)
    begin = content(before, at + 1)
    return link_of(words, BEFORE, (at - 1, at + 1), source, words.forms(at)[0].lemma, begin) if source is not None else None


def _gerund(before: Lead, at: int) -> Link | None:
    """`…, ajoutant : « … »`, `…, estimant que c’était « … »`: the subject of the attribution before goes on."""
    words = before.words
    form = words.forms(at)[0]
    begin = None if before.colon else content(before, at + 1)
    if not before.colon and words.at(at + 1) not in _COMPLETERS and "label" not in form.classes:
        return None
    source = of_sentence(words, at)
    if source is not None:
        return link_of(words, BEFORE, (at, at + 1), source, form.lemma, begin)
    complement = None if begin is None else words.spans[begin][0]
    return Link(words.spans[at], None, GOES_ON, form.lemma, words.spans[-1][1], complement)


def _cue(before: Lead, at: int) -> Cue | None:
    """The verb group whose verb stands at `at`."""
    words, first = before.words, at
    if not words.forms(at):
        return periphrasis(words, at)
    bracket = words.grammar.language.verb_last
    while first and at - first < 6 and not bracket and (words.has(first - 1, "adverbs") or _inside(words, first - 1)):
        first -= 1
    if first and words.has(first - 1, "perfect") and not bracket:
        first -= 1
    else:
        first = auxiliary(words, at)
    while first and words.has(first - 1, "clitics") and not bracket:
        first -= 1
    cue = group(words, first, before.particles)
    if cue is None and bracket and participle(words, at):
        return _german_perfect(before, at)
    return cue if cue is not None and cue.stop - 1 >= at and cue.stop <= before.stop else None


def _inside(words: Words, at: int) -> bool:
    """Whether a word stands between auxiliary and participle: `a-t-il dit`, `a lui dénoncé`."""
    return words.is_hyphened(at) or (words.low[at] in ("lui", "elle") and words.has(at - 1, "perfect"))


def _german_perfect(before: Lead, at: int) -> Cue | None:
    """`X hatte zuvor erklärt`: the auxiliary stands earlier in the clause."""
    words, form = before.words, participle(before.words, at)
    for first in range(at - 1, max(-1, at - 25), -1):
        if words.has(first, "perfect") and form is not None:
            return Cue(first, first + 1, form, at)
    return None


def _of_verb(before: Lead, cue: Cue) -> Link | None:
    words, bracket = before.words, before.words.grammar.language.verb_last
    verb = cue.hanging if bracket and cue.hanging is not None else cue.stop - 1
    stop = verb + 1
    if cue.hanging is not None and not bracket:
        return _hung(before, cue, stop)
    source = behind_comma(words, cue.first, before.stop) or subject_before(words, cue.first) or of_relative(words, cue.first)
    if source is not None and bracket and words.low[source[0]] == "das" and source[1] == source[0] + 1:
        # Das sagt Anna Roth: the pronoun is what is said.
        source = None
    if source is not None and _is_same_speaker(before, source):
        return None
    if source is None:
        source = _inverted_subject(before, cue)
        stop = max(stop, source[1]) if source else stop
    if not before.colon and not ("label" in cue.form.classes or _has_clause(before, stop)):
        return None
    begin = None if before.colon else content(before, stop)
    if source is None and words.grammar.language.pro_drop:
        return omitted(before, cue, verb, begin)
    if source is None:
        return _goes_on(before, cue, verb, begin)
    if words.low[source[0]] in _NOBODY and source[1] - source[0] == 1:
        return None
    end = cue.stop if stop > cue.stop else verb + 1
    return link_of(words, BEFORE, (cue.first, end), source, cue.form.lemma, begin)


def _is_same_speaker(before: Lead, source: Range) -> bool:
    """Whether a verb only goes on with what another says: `X affirme qu’| il souhaite « … »`."""
    words, that = before.words, source[0] - 1
    return not before.colon and words.at(that) == "qu'" and words.has(source[0], "subjects") and bool(words.forms(that - 1))


def _hung(before: Lead, cue: Cue, stop: int) -> Link | None:
    """`Hélas, dit-il, « … »`: the subject hangs on the verb, and what stands before it is none."""
    words = before.words
    link = attribution(words, cue.first)
    if link is None or link.source is None or not (before.colon or _has_clause(before, stop)):
        return None
    begin = None if before.colon else content(before, stop)
    complement = None if begin is None else words.spans[begin][0]
    return replace(link, rule=BEFORE, end=words.spans[-1][1], complement=complement)


def _inverted_subject(before: Lead, cue: Cue) -> Range | None:
    """The subject behind the verb: `Am Montag sagte X`; nobody's where something joins the clause to another."""
    words = before.words
    joined = words.at(cue.first - 1) in _JOINS - {","} and not (
        words.at(cue.first - 1) in ("dann", "luego") and words.is_capital(cue.first - 1)
    )
    if joined or not (words.grammar.language.verb_second or before.colon):
        return None
    source = subject_behind(words, cue.stop)
    if source is None or source[1] > before.stop:
        return None
    pronoun = words.has(source[0], "pronouns")
    return source if pronoun or any(words.is_capital(index) for index in range(*source)) or before.colon else None


def _has_clause(before: Lead, at: int) -> bool:
    """Whether what was said begins between the verb and the marks."""
    place = over(before.words, at, before.stop)
    if before.words.low[before.stop - 2 : before.stop] in (["con", "un"], ["con", "una"], ["par", "un"], ["mit", "einem"]):
        # Contestó con un «no».
        return True
    return place < before.stop or before.comma or at >= before.stop


def _goes_on(before: Lead, cue: Cue, verb: int, begin: int | None) -> Link | None:
    """The verb has the subject of the attribution before: `… und fügte hinzu: „…“`."""
    words = before.words
    first = [low for low in words.low[: cue.first] if low not in _JOINS and low not in words.grammar["adverbs"]]
    if not before.follows or first:
        return None
    complement = None if begin is None else words.spans[begin][0]
    return Link(words.span(cue.first, verb + 1), None, GOES_ON, cue.form.lemma, words.spans[-1][1], complement)
