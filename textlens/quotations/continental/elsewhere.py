"""Subjects of a verb before a quotation that do not stand beside it: of a participle, of a relative clause, of who is cited."""

from __future__ import annotations

from .adverbials import over
from .appositions import appositions
from .phrases import phrase
from .verbs import Range, subject_before
from .words import Words

_FURTHEST = 30


def of_sentence(words: Words, verb: int) -> Range | None:
    """The subject that begins a sentence, of whose verb a participle depends: `X a refusé, | déclarant que …`."""
    if not words.grammar.language.elision or not words.is_capital(0):
        return None
    start = over(words, 0, verb)
    end = phrase(words, start)
    if end <= start or words.has(start, "pronouns"):
        return None
    end = appositions(words, end, verb)
    after = end + (words.at(end) == ",")
    while words.has(after, "clitics"):
        after += 1
    finite = words.has(after, "perfect") or words.is_finite(after)
    return (start, end) if finite and any(words.is_capital(index) for index in range(start + 1, end)) else None


def of_relative(words: Words, verb: int) -> Range | None:
    """The name that a relative clause belongs to: `un conflit avec X, maire de Lune, qui lui | a dit : …`."""
    while words.has(verb - 1, "clitics"):
        verb -= 1
    who = verb - 1
    if words.at(who) != "qui":
        return None
    found: Range | None = None
    for start in range(who - 1, max(-1, who - _FURTHEST), -1):
        if words.is_capital(start) and not words.is_capital(start - 1):
            end = phrase(words, start)
            whole = appositions(words, end, who)
            if end > start and whole in (who, who - 1) and (whole == who or words.raw[whole] == ","):
                found = start, whole - (words.raw[whole - 1] == ",")
    return found


def of_cited(words: Words, stop: int) -> Range | None:
    """Who is cited: `X a été | cité comme ayant déclaré : …`."""
    for at in range(stop - 1, 1, -1):
        if words.low[at] in ("cité", "citée") and words.has(at - 1, "passive") and "comme" in words.low[at:stop]:
            return subject_before(words, at - 2)
    return None
