"""Speakers: whose name in the document a mention stands for, and in which role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from .attribution import Attribution
from .backward import backward
from .lexicon import Lexicon
from .mentions import Mention, read
from .names import Index
from .pronouns import People, Seen
from .tokens import Tokens

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's name and role; None where the text supports none."""

    name: str | None = None
    role: str | None = None


def resolve(text: str, found: Sequence[Attribution], lex: Lexicon | None) -> list[Speaker]:
    """The speaker of each attribution, in order."""
    if lex is None:
        return [Speaker() for _ in found]
    resolver = _Resolver(text, lex, [piece for item in found for piece in item.content])
    for source in sorted({tuple(item.source) for item in found if item.source}):
        resolver.add(source)
    return [resolver.of(item) for item in found]


class _Resolver:
    """Resolves the sources of one document from first to last."""

    def __init__(self, text: str, lex: Lexicon, quoted: list[Span]) -> None:
        self.text, self.lex = text, lex
        self.quoted = sorted(quoted)
        self.known: dict[tuple[Span, ...], Speaker] = {}
        self.roles: dict[str, str] = {}
        self.people = People(text, self.index, self.quoted, lex)

    @cached_property
    def index(self) -> Index:
        ignored = self.lex["closed"] | self.lex["time"] | self.lex["bodies"] | self.lex["titles"]
        return Index(self.text, ignored)

    def of(self, item: Attribution) -> Speaker:
        return self.known.get(tuple(item.source), Speaker())

    def add(self, source: tuple[Span, ...]) -> None:
        """Resolve one source; sources must come in the order they stand."""
        start, end = source[0]
        mention = read(self.text, start, end, self.lex)
        name, gender = self._name(mention, start)
        role = mention.role
        if name is not None:
            if role:
                self.roles.setdefault(name, role)
            else:
                role = self.roles.get(name)
            self.people.add(Seen(start, name, gender, True))
        elif role and not mention.pronoun:
            name = self._by_role(start, role)
        self.known[source] = Speaker(name, role)

    def _name(self, mention: Mention, start: int) -> tuple[str | None, str]:
        if mention.pronoun:
            if mention.pronoun in ("he", "she"):
                seen = self.people.antecedent(start, mention.gender)
                return (seen.name, seen.gender or mention.gender) if seen else (None, "")
            if mention.pronoun in ("who", "that", "which"):
                return self._before(start)
            return None, ""
        if not mention.names:
            return None, ""
        if mention.body:
            return " ".join(mention.names[0]), "-"
        full = [self._full(words, mention.gender) for words in mention.names]
        gender = full[0][1] if len(full) == 1 else "-"
        return " and ".join(name for name, _ in full), gender

    def _full(self, words: tuple[str, ...], gender: str) -> tuple[str, str]:
        found = self.index.fullest(words, gender)
        if found is None:
            return " ".join(words), gender
        longer = found.words if len(found.words) >= len(words) else words
        return " ".join(longer), gender or found.gender

    def _before(self, start: int) -> tuple[str | None, str]:
        """The name right before a relative pronoun."""
        stop = start
        while stop and self.text[stop - 1] in " ,\n":
            stop -= 1
        tokens = Tokens(self.text, max(0, stop - 120), stop, self.lex)
        first = backward(tokens, len(tokens))
        if first == len(tokens):
            return None, ""
        mention = read(self.text, tokens.spans[first][0], stop, self.lex)
        return self._name(mention, start) if mention.names and not mention.body else (None, "")

    def _by_role(self, start: int, role: str) -> str | None:
        """The one person introduced under the role that a mention like `the minister` repeats."""
        if self.text[start : start + 4].lower() != "the ":
            return None
        words = role.lower().split()
        same = {name for name, known in self.roles.items() if known.lower().split()[-len(words) :] == words}
        return same.pop() if len(same) == 1 else None
