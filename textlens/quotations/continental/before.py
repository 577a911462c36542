"""Links in the words before a quotation: `X sagte: „…“`, `Según X, «…»`, `Pour X, « … »`, `X: «…»`."""

from __future__ import annotations

from dataclasses import replace

from ..attribution import Link
from ..rules import GOES_ON, LABEL, LEAD, NOBODY
from .adverbials import over
from .after import LIKE, attribution
from .appositions import appositions
from .german_leads import german, nobody
from .leads import Lead
from .links import link_of
from .mentions import Reader
from .phrases import phrase
from .prepositions import according, is_vague, postposed
from .reported import bracketed, content, reported
from .roles import is_person
from .words import DASHES, Words

_LONGEST_LABEL = 10
_JOINS = frozenset((",", ":", ";", "und", "et", "y", "que", "qu'", "mais", "aber", "pero")) | DASHES


def ahead(before: Lead) -> Link | None:
    """The link in the words that lead up to a quotation, or None: the first rule that applies."""
    link = _label(before) or nobody(before) or reported(before) or bracketed(before) or _according(before)
    return link or german(before) or _named(before)


def _label(before: Lead) -> Link | None:
    """`Name: „…“` at the beginning of a paragraph."""
    words, stop = before.words, before.stop
    if not (before.opens and before.colon and stop <= _LONGEST_LABEL and words.is_capital(0)) or words.has(stop - 1, "things"):
        return None
    if any(words.is_finite(at) for at in range(stop)):
        return None
    start = next((at for at in range(stop - 1, -1, -1) if words.raw[at] in DASHES), -1) + 1
    end = phrase(words, start)
    if end <= start or appositions(words, end, stop) < stop or words.has(start, "things") or words.has(start, "pronouns"):
        return None
    if words.low[stop - 1].endswith(words.grammar.language.abstract_endings):
        return None
    return link_of(words, LABEL, (stop, stop + 1), (start, stop), "")


def _according(before: Lead) -> Link | None:
    """`Laut X ist das „…“`, `Pour X, « … »`."""
    words = before.words
    for at in range(before.stop - 1, -1, -1):
        if at and words.low[at - 1] not in _JOINS:
            continue
        link = _source(words, at)
        if link is None or words.at(at) == "so":
            continue
        rest = next((index for index in range(at, len(words)) if words.spans[index][0] >= link.end), len(words))
        begin = content(before, rest)
        if is_vague(words, at) and not (before.comma and rest >= before.stop):
            continue
        return replace(link, complement=None if begin is None else words.spans[begin][0], end=words.spans[-1][1])
    return None


def _source(words: Words, at: int) -> Link | None:
    link = according(words, at, leads=True) or (postposed(words, at) if at == 0 else None)
    if link is not None and link.rule == GOES_ON:
        return replace(link, rule=NOBODY)
    if link is None and words.low[at] in LIKE:
        link = attribution(words, at)
        if link is not None and link.source is None and link.rule == GOES_ON:
            # Según indicó: whoever it was is not named here. Según se indicó: nobody is meant.
            first = next((index for index in range(len(words)) if words.spans[index][0] >= link.cue[0]), 0) if link.cue else 0
            return replace(link, rule=NOBODY, lemma="" if words.at(first) == "se" else link.lemma)
    return link if link is None or link.source is not None else None


def _named(before: Lead) -> Link | None:
    """A sentence that ends in a colon without a verb of saying: the person named at its beginning speaks."""
    words = before.words
    if not before.colon:
        return None
    start = over(words, 0, before.stop)
    start += words.at(start) == "," and start > 0
    end = phrase(words, start)
    if end <= start or end > before.stop or (words.has(start, "oblique") and not words.has(start, "articles")):
        return None
    end = appositions(words, end, before.stop)
    mention = Reader(words, start, end).read()
    if words.grammar.language.pro_drop and not mention.name:
        # La intérprete le devuelve el piropo: who that is, the ledger may know.
        described = mention.role is not None and is_person(mention.role, words.grammar)
        return link_of(words, LEAD, (before.stop, before.stop + 1), (start, end), "") if described else None
    alone = len(mention.name) == 1 and mention.role is None and not words.is_first_name(start)
    if not mention.name or mention.body or (alone and not words.grammar.language.pro_drop):
        return None
    return link_of(words, LEAD, (before.stop, before.stop + 1), (start, end), "")
