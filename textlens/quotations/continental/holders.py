"""Whom a description means that is the subject of a sentence outside quotation marks: `la ministra`, `der Minister`."""

from __future__ import annotations

from ..ledger.focus import Focus
from ..ledger.outline import Outline
from ..ledger.people import Person
from ..ledger.question import FIRM, Place
from .grammar import Grammar
from .mentions import read
from .registry import Registry
from .roles import fits, is_detailed, is_person
from .words import is_role

_FURTHEST = 3


def holder(registry: Registry, outline: Outline, focus: Focus, grammar: Grammar, role: str, offset: int) -> Person | None:
    """The only person whom a description that is a subject fits, its article left out; or whom it most likely means."""
    noun = role.partition(" ")[2]
    fitting = {person: fits(noun, person.roles, grammar) for person in registry.persons()}
    holders = [person for person, fit in fitting.items() if fit >= 1]
    if len(holders) == 1:
        return holders[0]
    mention = read(role, 0, len(role), grammar) if grammar.language.pro_drop else None
    if mention is not None and mention.definite and is_person(noun, grammar):
        roles = {person: fit for person, fit in fitting.items() if fit}
        detailed = is_detailed(noun, grammar)
        choice = focus.choose(Place(offset, offset, "description", mention.gender, roles, outline.opens(offset), detailed))
        return choice.person if choice.person is not None and not choice.person.body and choice.likely >= FIRM else None
    return None if holders else _varied(outline, grammar, role, offset)


def _varied(outline: Outline, grammar: Grammar, role: str, offset: int) -> Person | None:
    """Whom a German noun for a person means that nobody was called before: the subject of one of the last sentences."""
    noun, gender = role.rpartition(" ")[2], {"der": "m", "die": "f"}.get(role.partition(" ")[0].lower())
    if gender is None or not is_role(noun, grammar):
        return None
    number = outline.before(offset)
    for at in range(number - 1, max(-1, number - _FURTHEST), -1):
        subject = outline.sentence(at).subject
        if subject is not None:
            return subject if subject.gender in ("", gender) else None
    return None
