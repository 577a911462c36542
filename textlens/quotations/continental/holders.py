"""Whom a description means that is the subject of a sentence outside quotation marks: `la ministra`, `der Minister`."""

from __future__ import annotations

import re

from ..ledger.focus import Focus
from ..ledger.outline import Outline
from ..ledger.people import Person
from ..ledger.question import FIRM, Place
from .grammar import Grammar
from .mentions import read
from .registry import Registry
from .roles import describes, fits, is_detailed, is_person
from .words import is_role

_FURTHEST = 3


def holder(registry: Registry, outline: Outline, focus: Focus, grammar: Grammar, role: str, offset: int) -> Person | None:
    """The only person whom a description that is a subject fits, its article left out; or whom it most likely means."""
    noun = re.split(r"[ '’]", role, maxsplit=1)[-1]
    if not describes(noun, grammar):
        return None
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
    if holders:
        return None
    return _varied(outline, offset, _gender(grammar, role))


def _gender(grammar: Grammar, role: str) -> str | None:
    """The gender of a noun for a person that one may vary with: `die Politikerin`, `le spécialiste`; None for any other."""
    article, noun = re.split(r"(?<=['’])|\s", role, maxsplit=1)
    if grammar.language.elision:
        known = is_person(noun, grammar) and not is_detailed(noun, grammar)
        return {"le": "m", "la": "f", "l'": "", "l’": ""}.get(article.lower()) if known else None
    return {"der": "m", "die": "f"}.get(article.lower()) if is_role(role.rpartition(" ")[2], grammar) else None


def _varied(outline: Outline, offset: int, gender: str | None) -> Person | None:
    """Whom a noun for a person means that nobody was called before: the subject of one of the last sentences."""
    if gender is None:
        return None
    number = outline.before(offset)
    for at in range(number - 1, max(-1, number - _FURTHEST), -1):
        subject = outline.sentence(at).subject
        if subject is not None:
            return subject if not gender or subject.gender in ("", gender) else None
    return None


def is_stranger(outline: Outline, role: str, offset: int) -> bool:
    """Whether somebody without a name was the subject under a role just before: `Der Pfarrer sprach mit Kurt Lamm`."""
    stop = outline.before(offset)
    near = [outline.sentence(number) for number in range(max(0, stop - _FURTHEST), stop)]
    noun = role.split()[0].lower()
    return any(one.subject is None and noun in one.role.lower().split() for one in near)
