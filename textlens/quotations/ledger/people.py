"""The entries of a ledger: who is mentioned in a document, and in which of its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(eq=False, slots=True)
class Person:
    """A person, or a body that speaks, as a document names them.

    Attributes:
        words: The fullest name that the document gives, word by word.
        gender: f, m or nothing.
        first: Where the name is first given.
        body: Whether it is an organisation's.
        roles: What the document says they are, in small letters.
        mentions: How often they are named.
    """

    words: tuple[str, ...]
    gender: str
    first: int
    body: bool = False
    roles: list[str] = field(default_factory=list)
    mentions: int = 0

    @property
    def name(self) -> str:
        """The name, its words joined by spaces."""
        return " ".join(self.words)


_NOBODY = frozenset[Person]()
"""One for all sentences that name nobody: an empty set takes as much memory as the rest of a sentence."""


class Mention(NamedTuple):
    """One place where a person is named; `owner` where the name is another noun's: `Bells Anwalt`."""

    start: int
    end: int
    person: Person
    owner: bool = False


@dataclass(slots=True)
class Sentence:
    """A sentence, or the part of one, outside quotation marks.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last.
        unit: The number of its paragraph; a headline and a list item are one, too.
        heading: Whether it is a headline.
        mentions: Who is named in it, in order.
        subject: Its subject, where that is a person of the ledger.
        pronoun: The gender of the pronoun that is its subject, `?` for one of either, or nothing.
        role: What its subject is called where that is no name: `der Minister`.
        gender: f or m where that is a noun for a person.
        says: Whether it has a verb of saying.
        reports: Whether it names who says what it tells.
        continues: Whether it is the rest of a sentence behind quotation marks, with the subject of what is before them.
        named: The persons named in it.
    """

    start: int
    end: int
    unit: int
    heading: bool = False
    mentions: Sequence[Mention] = ()
    subject: Person | None = None
    pronoun: str = ""
    role: str = ""
    gender: str = ""
    says: bool = False
    reports: bool = False
    continues: bool = False
    named: frozenset[Person] = field(init=False)

    def __post_init__(self) -> None:
        self.named = frozenset([mention.person for mention in self.mentions]) if self.mentions else _NOBODY
