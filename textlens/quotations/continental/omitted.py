"""Spanish verbs of saying before a quotation whose subject stands earlier in the sentence, or is left out: `y añadió: «…»`."""

from __future__ import annotations

from ..attribution import Link
from ..rules import BEFORE, GOES_ON, NOBODY
from .adverbials import over
from .after import LIKE
from .appositions import appositions, enclosed
from .leads import Lead
from .links import link_of
from .phrases import subject
from .verbs import Cue, Range, is_aside, subject_before
from .words import Words

_SOMEBODY = frozenset("uno otro otra alguien nadie todos ambos ambas quien quienes".split())
_WHO = frozenset(("quien", "que"))
_WHOEVER = frozenset(("quien", "quienes"))
_THERE = "donde"
_COMPLETERS = frozenset(("que", "de"))
_COORDINATING = frozenset((",", "y", "e", "pero", "aunque", "sino"))
_FURTHEST = 40
_LONGEST = 16


def omitted(before: Lead, cue: Cue, verb: int, begin: int | None) -> Link | None:
    """The link of a verb that has no subject right beside it; its content begins with word `begin`."""
    words = before.words
    if words.at(cue.first - 1) in LIKE:
        return None
    complement = None if begin is None else words.spans[begin][0]
    if _is_same_sentence(before):
        return Link(words.span(cue.first, verb + 1), None, GOES_ON, cue.form.lemma, words.spans[-1][1], complement)
    source = (
        _behind_adverbs(words, cue.first)
        or _antecedent(words, cue.first)
        or _loose(words, cue.first)
        or _coordinated(words, cue.first)
    )
    if source is not None:
        return link_of(words, BEFORE, (cue.first, verb + 1), source, cue.form.lemma, begin)
    if words.at(cue.first - 1) in _WHOEVER:
        return Link(words.span(cue.first, verb + 1), None, NOBODY, "", words.spans[-1][1], complement)
    there = words.at(cue.first - 1) == _THERE
    if not there and (
        words.has(cue.first - 1, "relatives")
        or not (before.colon or words.at(verb + 1) in _COMPLETERS or _opens(words, cue.first))
    ):
        return None
    # Preguntado por ello, respondió: whoever it was is not named here. Una de ellas respondió: nobody whom the text names.
    impersonal = words.at(cue.first) == "se" and words.at(cue.first + 1) in ("le", "les")
    lemma = "" if impersonal or (_has_subject(words, cue.first) and not there) else cue.form.lemma
    return Link(words.span(cue.first, verb + 1), None, NOBODY, lemma, words.spans[-1][1], complement)


def _is_same_sentence(before: Lead) -> bool:
    """Whether the words go on with a sentence that another quotation stands in."""
    first = next((index for index in range(before.stop) if before.words.is_word(index)), 0)
    return before.follows and not before.words.is_capital(first)


def _opens(words: Words, verb: int) -> bool:
    """Whether a verb stands first in its sentence, or only adverbials before it."""
    return over(words, 0, verb) >= verb


def _behind_adverbs(words: Words, verb: int) -> Range | None:
    """The subject of a verb that adverbs part from it: `su madre, Ana Ruiz, siempre decía`."""
    before = verb
    while words.has(before - 1, "adverbs"):
        before -= 1
    return subject_before(words, before) if before < verb else None


def _has_subject(words: Words, verb: int) -> bool:
    """Whether a sentence begins with a subject, though one that is no phrase: `una de ellas`."""
    start = over(words, 0, verb)
    start += words.at(start) == ","
    return start < verb and (words.low[start] in _SOMEBODY or (words.has(start, "articles") and not words.is_time(start + 1)))


def _antecedent(words: Words, verb: int) -> Range | None:
    """Whom a relative pronoun before a verb means: `X, quien afirmó`, `al ministro, X, para saber más, quien dijo`."""
    who = verb - 1
    while words.has(who, "adverbs"):
        who -= 1
    comma = who - 1
    if words.at(who) not in _WHO or words.at(comma) != ",":
        return None
    for start in range(comma - 1, max(-1, comma - _FURTHEST), -1):
        end = subject(words, start)
        whole = appositions(words, end, comma) if end > start else start
        if whole <= start or not (whole == comma or is_aside(words, whole, comma + 1)):
            continue
        if words.at(who) == "que" and not any(words.is_person(index) for index in range(start, whole)):
            # Las condiciones de la tregua, que califica de «absurdas».
            continue
        inside = (
            words.is_infinitive(start - 1)
            or words.is_capital(start - 1)
            or words.has(start - 1, "articles")
            or words.has(start - 1, "inner")
        )
        named = any(words.is_capital(index) for index in range(start, whole)) or words.has(start, "articles")
        if named and not inside and (words.at(start - 1) != "," or start == 0):
            return start, whole
    return None


def _loose(words: Words, verb: int) -> Range | None:
    """A subject with more behind it than a phrase has: `el referente de Unidos por el Sur`, `el ministro en su discurso`."""
    for start in range(verb - 1, max(-1, verb - _LONGEST), -1):
        if words.is_finite(start) or words.raw[start] in (",", ":", ";"):
            return None
        if start and not (words.raw[start - 1] == "," or words.has(start - 1, "conjunctions")):
            continue
        end = subject(words, start)
        if start < end < verb and words.has(end, "prepositions"):
            return start, verb
    return None


def _coordinated(words: Words, verb: int) -> Range | None:
    """The subject of a sentence whose second verb says something: `La ministra evitó dar nombres, pero apuntó`."""
    before = verb - 1
    while words.has(before, "adverbs"):
        before -= 1
    if not (words.at(before) in _COORDINATING or before < verb - 1) or words.has(before, "relatives"):
        return None
    opening = over(words, 0, verb)
    for start in range(before - 1, -1, -1):
        if start == opening or (start and words.raw[start - 1] == ","):
            found = _subject_of(words, start, verb)
            if found is not None:
                return found
    return None


def _subject_of(words: Words, start: int, verb: int) -> Range | None:
    """The subject that begins at a place and has a verb of its own before another one."""
    end = subject(words, start)
    named = (
        words.is_first_name(start)
        or words.is_capital(start + 1)
        or (words.is_capital(start) and not words.has(start + 1, "inner"))
    )
    if end <= start or not (named or words.has(start, "articles")):
        # Lejos de la política is nobody.
        return None
    end = enclosed(words, end)
    after = end + (words.at(end) == ",")
    while words.has(after, "clitics") or words.has(after, "adverbs"):
        after += 1
    return (start, end) if after < verb and (words.is_finite(after) or words.has(after, "perfect")) else None
