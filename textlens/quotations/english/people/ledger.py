"""The ledger of an English document: its persons by name, and whom its sentences are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from ....language.spans import Spans
from ...ledger.outline import Outline
from ...ledger.people import Mention, Person
from ...lexical.lexicon import Lexicon
from ...lexical.tokens import Span
from .descriptions import head
from .full_names import Index
from .introductions import Introductions
from .name_occurrences import Sightings
from .sentence_subjects import SubjectReader

NEAR = 3_000
"""How many characters before a quotation matter for whose it is."""


_MOST_CALLED = 64
"""How many persons who are called by one word are looked at."""


class Cast:
    """The persons of one document by name, each with the roles that it gives them."""

    def __init__(self, index: Index, introductions: Introductions) -> None:
        self._index, self._introductions = index, introductions
        self._persons: dict[str, Person] = {}
        # The numbers of the persons whose roles were read, and who is called by each word.
        self._numbers: dict[Person, int] = {}
        self._called: dict[str, dict[int, Person]] = {}
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

    def called(self, role: str) -> list[Person]:
        """Those whose roles share a word with a description, in the order they were taken; of very many, the first and last."""
        if len(self._numbers) < len(self._persons):
            for person in islice(self._persons.values(), len(self._numbers), None):
                number = self._numbers[person] = len(self._numbers)
                for word in {word.strip(",.") for known in self.roles(person) for word in known.lower().split()}:
                    self._called.setdefault(word, {})[number] = person
        found: dict[int, Person] = {}
        for word in {*role.lower().split(), *head(role)}:
            same, half = self._called.get(word, {}), _MOST_CALLED // 2
            found.update(
                same if len(same) <= _MOST_CALLED else chain(islice(same.items(), half), islice(reversed(same.items()), half))
            )
        return [found[number] for number in sorted(found)]


def outline(
    text: str, quoted: Sequence[Span], units: Sequence[Span], asked: Sequence[Span], index: Index, cast: Cast, lex: Lexicon
) -> Outline:
    """The outline of a document, with the places where its persons are named near the asked spans, inside marks too."""
    sightings = Sightings(text, index, Spans(), lex)
    mentions = (mention for start, end in asked for mention in _gathered(sightings, max(0, start - NEAR), end, cast))
    return Outline(text, quoted, units, mentions, lex["abbreviations"], SubjectReader(text, lex))


def _gathered(sightings: Sightings, start: int, end: int, cast: Cast) -> Iterator[Mention]:
    """The places where persons are named up to an offset, as far as they were not yet gathered."""
    sightings.gather(start, end)
    for seen in sightings.taken():
        person = cast.person(seen.name, seen.gender, seen.offset)
        person.mentions += 1
        yield Mention(seen.offset, seen.offset + 1, person, seen.subject is False)
