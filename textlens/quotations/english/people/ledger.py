"""The ledger of an English document: its persons by name, and whom its sentences are about."""

from __future__ import annotations

from collections.abc import Sequence

from ...ledger.outline import Outline
from ...ledger.people import Mention, Person
from ...lexical.lexicon import Lexicon
from ...lexical.tokens import Span
from .full_names import Index
from .introductions import Introductions
from .name_occurrences import Sightings
from .sentence_subjects import SubjectReader

NEAR = 3_000
"""How many characters before a quotation matter for whose it is."""


class Cast:
    """The persons of one document by name, each with the roles that it gives them."""

    def __init__(self, index: Index, introductions: Introductions) -> None:
        self._index, self._introductions = index, introductions
        self._persons: dict[str, Person] = {}
        self._asked: set[str] = set()

    def person(self, name: str, gender: str = "", offset: int = 0, *, body: bool = False) -> Person:
        """The person with a name; taken with these attributes where they are new."""
        found = self._persons.get(name)
        if found is None:
            found = Person(tuple(name.split()), gender if gender in ("f", "m") else "", offset, body)
            self._persons[name] = found
        elif gender in ("f", "m") and not found.gender:
            found.gender = gender
        return found

    def roles(self, person: Person) -> list[str]:
        """What the document says that a person is, looked for when it is first asked."""
        if person.name not in self._asked:
            self._asked.add(person.name)
            full = None if person.body else self._index.fullest(person.words)
            role = self._introductions.role(full) if full is not None else None
            person.roles += [role] if role else []
        return person.roles

    def persons(self) -> list[Person]:
        """All of them, in the order they were taken."""
        return list(self._persons.values())


def outline(
    text: str, quoted: Sequence[Span], units: Sequence[Span], asked: Sequence[Span], index: Index, cast: Cast, lex: Lexicon
) -> Outline:
    """The outline of a document, with the places where its persons are named near the asked spans, inside marks too."""
    sightings = Sightings(text, index, (), lex)
    for start, end in asked:
        sightings.gather(max(0, start - NEAR), end)
    mentions = []
    for seen in sightings.found:
        person = cast.person(seen.name, seen.gender, seen.offset)
        person.mentions += 1
        mentions.append(Mention(seen.offset, seen.offset + 1, person, seen.subject is False))
    return Outline(text, quoted, units, mentions, lex["abbreviations"], SubjectReader(text, lex))
