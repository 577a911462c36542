"""What the words beside a name in German, French or Spanish say of the person: `la ministra de Salud, Ana Ruiz`."""

from __future__ import annotations

from ..ledger.people import Person
from ..lexical.tokens import Span, breaks
from .appositions import appositions
from .grammar import Grammar
from .mentions import Mention, read
from .phrases import phrase
from .words import Words

_BEFORE = 90
_BEHIND = 160
_FURTHEST = 14


def introduced(text: str, grammar: Grammar, offset: int, person: Person) -> Mention | None:
    """What the words around a name, at an offset, say of a person."""
    words = Words(text, *_sentence(text, grammar, offset), grammar)
    at = next((index for index, span in enumerate(words.spans) if span[0] >= offset), None)
    if at is None:
        return None
    for start in range(max(0, at - _FURTHEST), at + 1):
        if not _opens_role(words, start):
            continue
        end = phrase(words, start)
        stop = appositions(words, end) if end > start else start
        if stop > at:
            mention = read(text, *words.span(start, stop), grammar)
            return mention if mention.name and mention.name[-1] == person.words[-1] else None
    return None


def _opens_role(words: Words, start: int) -> bool:
    """Whether a phrase that may tell a role begins here: `la ministra`, in Spanish also `con la ministra`, `al ministro`."""
    spanish = words.grammar.language.pro_drop
    hung = spanish and words.low[start] in ("al", "del")
    opens = hung or words.has(start, "articles") or (words.is_capital(start) and not words.is_word(start - 1))
    if not opens or words.at(start - 1).endswith("ant"):
        return False
    if not hung and not words.has(start - 1, "prepositions"):
        return True
    return spanish and words.is_person(start + 1) and not words.is_first_name(start + 1)


def _sentence(text: str, grammar: Grammar, offset: int) -> Span:
    """The part of the sentence around an offset that may hold an introduction."""
    start, stop = max(0, offset - _BEFORE), min(len(text), offset + _BEHIND)
    known = grammar["abbreviations"]
    start = max((after for _, after in breaks(text, start, offset, known)), default=start)
    return start, min((end for end, _ in breaks(text, offset, stop, known)), default=stop)
