"""Links in the words before a quotation: `X sagte: „…“`, `X a jugé que c’était « … »`, `Según X, «…»`, `X: «…»`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..attribution import Link
from .behind import LIKE, attribution, link_of
from .mentions import Reader
from .phrases import appositions, over, phrase
from .sources import according, is_vague, postposed
from .verbs import Cue, Range, group, participle, subject_before, subject_behind
from .words import DASHES, Words

_MARKS = frozenset((":", ",", "(", "[", "…", ".", "*")) | DASHES
_LONGEST_LABEL = 10
_FURTHEST = 60
_JOINS = frozenset((",", "und", "et", "y", "e", "mais", "aber", "pero", "puis", "dann", "luego", "avant", "d'"))
_COMPLETERS = frozenset(("dass", "que", "qu'", "als", "de", "d'", "von", "vor", "comme", "como", "für", "pour"))


@dataclass(frozen=True, slots=True)
class Lead:
    """The words that lead up to a quotation.

    `stop` is the place behind the last word, marks left out; `colon` and `comma` say which marks follow it; `opens` whether the
    words begin their paragraph; `follows` whether another quotation stands before them; `behind` are some words behind it.
    """

    words: Words
    stop: int
    colon: bool
    comma: bool
    opens: bool
    follows: bool
    behind: Words

    @property
    def particles(self) -> tuple[str, ...]:
        """The words behind the quotation that may belong to the verb before it."""
        return tuple(self.behind.low[:8])


def lead(words: Words, behind: Words, *, opens: bool, follows: bool) -> Lead | None:
    """The words from the beginning of a sentence, or from the mark before, to an opening mark; None without a word."""
    stop = len(words)
    while stop and words.raw[stop - 1] in _MARKS:
        stop -= 1
    marks = words.raw[stop:]
    return Lead(words, stop, ":" in marks, "," in marks, opens, follows, behind) if stop else None


def ahead(before: Lead) -> Link | None:
    """The link in the words that lead up to a quotation, or None: the first rule that applies."""
    return _label(before) or _reported(before) or _bracketed(before) or _according(before) or _named(before)


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
    return link_of(words, "label", (stop, stop + 1), (start, stop), "")


def _reported(before: Lead) -> Link | None:
    """The nearest verb of saying that has a subject."""
    words = before.words
    for at in range(before.stop - 1, max(-1, before.stop - _FURTHEST), -1):
        forms = words.forms(at)
        if not forms:
            continue
        if before.follows and not any(form.finite or form.participle for form in forms):
            return _gerund(before, at)
        cue = _cue(before, at)
        if cue is not None:
            link = _of_verb(before, cue)
            if link is not None:
                return link
    return None


def _gerund(before: Lead, at: int) -> Link | None:
    """`…, ajoutant : « … »`, `…, estimant que c’était « … »`: the subject of the attribution before goes on."""
    words = before.words
    form = words.forms(at)[0]
    begin = None if before.colon else _content(before, at + 1)
    if not before.colon and words.at(at + 1) not in _COMPLETERS and "label" not in form.classes:
        return None
    complement = None if begin is None else words.spans[begin][0]
    return Link(words.spans[at], None, "goes on", form.lemma, words.spans[-1][1], complement)


def _cue(before: Lead, at: int) -> Cue | None:
    """The verb group whose verb stands at `at`."""
    words, first = before.words, at
    german = words.grammar.lang == "de"
    while first and at - first < 6 and not german and (words.has(first - 1, "adverbs") or _inside(words, first - 1)):
        first -= 1
    if first and words.has(first - 1, "perfect") and not german:
        first -= 1
    else:
        first = at
    while first and words.has(first - 1, "clitics") and not german:
        first -= 1
    cue = group(words, first, before.particles)
    if cue is None and german and participle(words, at):
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
    words, german = before.words, before.words.grammar.lang == "de"
    verb = cue.hanging if german and cue.hanging is not None else cue.stop - 1
    source = subject_before(words, cue.first)
    stop = verb + 1
    if source is None and cue.hanging is not None and not german:
        return None
    if source is None:
        source = _inverted_subject(before, cue)
        stop = max(stop, source[1]) if source else stop
    if not before.colon and not ("label" in cue.form.classes or _has_clause(before, stop)):
        return None
    begin = None if before.colon else _content(before, stop)
    if source is None:
        return _goes_on(before, cue, verb, begin)
    if words.has(source[0], "pronouns") and words.low[source[0]] in ("es", "on", "man", "ello", "das"):
        return None
    return link_of(words, "before", (cue.first, cue.stop) if stop > cue.stop else (cue.first, verb + 1), source, cue.form.lemma, begin)


def _inverted_subject(before: Lead, cue: Cue) -> Range | None:
    """The subject behind the verb: `Am Montag sagte X`; nobody's where something joins the clause to another."""
    words = before.words
    if words.at(cue.first - 1) in _JOINS - {","} or (words.grammar.lang != "de" and not before.colon):
        return None
    source = subject_behind(words, cue.stop)
    if source is None or source[1] > before.stop:
        return None
    pronoun = words.has(source[0], "pronouns")
    return source if pronoun or any(words.is_capital(index) for index in range(*source)) or before.colon else None


def _has_clause(before: Lead, at: int) -> bool:
    """Whether what was said begins between the verb and the marks."""
    place = over(before.words, at, before.stop)
    return place < before.stop or before.comma or at >= before.stop


def _content(before: Lead, at: int) -> int | None:
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


def _goes_on(before: Lead, cue: Cue, verb: int, begin: int | None) -> Link | None:
    """The verb has the subject of the attribution before: `… und fügte hinzu: „…“`, `Y añadió: «…»`."""
    words = before.words
    first = [low for low in words.low[: cue.first] if low not in _JOINS and low not in words.grammar["adverbs"]]
    opening = words.grammar.lang == "es" and not words.has(cue.first - 1, "relatives")
    if not before.follows or (first and not (opening and over(words, 0, cue.first) >= cue.first)):
        return None
    complement = None if begin is None else words.spans[begin][0]
    return Link(words.span(cue.first, verb + 1), None, "goes on", cue.form.lemma, words.spans[-1][1], complement)


def _bracketed(before: Lead) -> Link | None:
    """`X hat das als „…“ bezeichnet`: the participle stands behind the quotation."""
    words, rest = before.words, before.behind
    if words.grammar.lang != "de" or before.colon:
        return None
    form = next(filter(None, (participle(rest, at) for at in range(min(3, len(rest))))), None)
    if form is None:
        return None
    for at in range(before.stop - 1, -1, -1):
        if words.has(at, "perfect"):
            source = subject_before(words, at) or subject_behind(words, at + 1)
            if source is None or source[1] > before.stop:
                return None
            begin = _content(before, max(at + 1, source[1]))
            return link_of(words, "before", (at, at + 1), source, form.lemma, begin)
    return None


def _according(before: Lead) -> Link | None:
    """`Laut X ist das „…“`, `Pour X, « … »`."""
    words = before.words
    for at in range(before.stop - 1, -1, -1):
        if at and words.raw[at - 1] not in (",", ":", ";") and words.raw[at - 1] not in DASHES:
            if words.low[at - 1] not in ("und", "et", "y", "que", "qu'", "mais", "aber", "pero"):
                continue
        link = _source(words, at)
        if link is None or words.at(at) == "so":
            continue
        rest = next((index for index in range(at, len(words)) if words.spans[index][0] >= link.end), len(words))
        begin = _content(before, rest)
        if is_vague(words, at) and not (before.comma and rest >= before.stop):
            continue
        return replace(link, complement=None if begin is None else words.spans[begin][0], end=words.spans[-1][1])
    return None


def _source(words: Words, at: int) -> Link | None:
    link = according(words, at, leads=True) or (postposed(words, at) if at == 0 else None)
    if link is None and words.low[at] in LIKE:
        link = attribution(words, at)
    return link if link is None or link.source is not None else None


def _named(before: Lead) -> Link | None:
    """A sentence that ends in a colon without a verb of saying: the person named at its beginning speaks."""
    words = before.words
    if not before.colon:
        return None
    start = over(words, 0, before.stop)
    end = phrase(words, start)
    if end <= start or end > before.stop or words.has(start, "oblique") and not words.has(start, "articles"):
        return None
    end = appositions(words, end, before.stop)
    mention = Reader(words, start, end).read()
    if not mention.name or mention.body:
        return None
    return link_of(words, "lead", (before.stop, before.stop + 1), (start, end), "")
