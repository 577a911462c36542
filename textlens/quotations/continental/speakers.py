"""Speakers in German, French and Spanish: whose name in the document a mention stands for, and in which role."""

from __future__ import annotations

from collections.abc import Sequence

from ..attribution import Attribution
from ..english.people.speakers import Speaker
from ..lexical.tokens import Span, breaks
from .appositions import appositions
from .grammar import Grammar
from .mentions import Mention, read
from .persons import Person, Persons
from .phrases import phrase
from .words import Words

_BEFORE = 90
_BEHIND = 160


def resolve(text: str, found: Sequence[Attribution], grammar: Grammar) -> list[Speaker]:
    """The speaker of each attribution, in order; nobody where the text does not support a name."""
    if not any(item.source for item in found):
        return [Speaker() for _ in found]
    sources = sorted({item.source[0] for item in found if item.source})
    plural = {item.source[0] for item in found if item.source and _is_plural(text, item, grammar)}
    resolver = _Resolver(text, sorted(piece for item in found for piece in item.content), sources, grammar)
    known = {source: resolver.speaker(source, source in plural) for source in sources}
    return [known[item.source[0]] if item.source else Speaker() for item in found]


def _is_plural(text: str, item: Attribution, grammar: Grammar) -> bool:
    """Whether the cue says that several speak: sagten, ont dit."""
    for start, end in item.cue:
        words = text[start:end].lower().split()
        if any(word in ("ont", "han", "haben", "hatten", "avaient", "habían") for word in words):
            return True
        if any(form.plural for word in words for form in grammar.forms.get(word, ())):
            return True
    return False


class _Resolver:
    """Resolves the sources of one document, which must be asked for in the order they stand."""

    def __init__(self, text: str, quoted: list[Span], sources: Sequence[Span], grammar: Grammar) -> None:
        self.text, self.grammar = text, grammar
        self.persons = Persons(text, quoted, grammar)
        self.roles: dict[Person, str | None] = {}
        self.holders: dict[str, list[Person]] = {}
        self.mentions = {source: read(text, *source, grammar) for source in sources}
        for source, mention in self.mentions.items():
            if len(mention.name) > 1 and not mention.body:
                self._take(self.persons.add(mention.name, mention.gender, source[0]), mention.role)
        for source, mention in self.mentions.items():
            if len(mention.name) == 1 and not mention.body and self.persons.known(mention.name, "") is None:
                self._take(self.persons.add(mention.name, mention.gender, source[0]), mention.role)
        self.persons.locate()

    def _take(self, person: Person, role: str | None) -> None:
        if role or person not in self.roles:
            self.roles[person] = role
        same = self.holders.setdefault(_head(role or ""), [])
        if role and person not in same[:2]:
            same.append(person)

    def speaker(self, source: Span, plural: bool) -> Speaker:
        """The speaker whom a source names or means."""
        mention = self.mentions[source]
        if mention.pronoun:
            return self._meant(mention, source[0], plural)
        if not mention.name:
            return self._described(mention, source[0], plural)
        if mention.body or (plural and len(mention.name) == 1):
            return Speaker(" ".join(mention.name) if mention.body or not plural else None, mention.role)
        if mention.second:
            return Speaker(
                f"{' '.join(mention.name)} {self.grammar.language.conjunction} {' '.join(mention.second)}", mention.role
            )
        person = self.persons.known(mention.name, mention.gender)
        if person is None:
            return Speaker(" ".join(mention.name), mention.role)
        self.persons.note(source[0], person)
        return Speaker(" ".join(person.name), mention.role or self._role(person))

    def _meant(self, mention: Mention, start: int, plural: bool) -> Speaker:
        if plural or not mention.gender:
            return Speaker()
        person = self.persons.antecedent(start, mention.gender)
        if person is None:
            return Speaker()
        self.persons.note(start, person)
        return Speaker(" ".join(person.name), self._role(person))

    def _described(self, mention: Mention, start: int, plural: bool) -> Speaker:
        """A speaker without a name: the one person under the role that `der Minister` repeats, or just the role."""
        if not mention.definite or plural or mention.role is None:
            return Speaker(None, mention.role)
        holders = self.holders.get(_head(mention.role), [])
        if len(holders) != 1:
            return Speaker(None, mention.role)
        self.persons.note(start, holders[0])
        return Speaker(" ".join(holders[0].name), self.roles[holders[0]])

    def _role(self, person: Person) -> str | None:
        """The role that a source gave, or that stands beside the name where it is first given in full."""
        if self.roles.get(person) is None:
            offset = self.persons.first(person)
            self.roles[person] = self._introduced(offset, person) if offset is not None else None
        return self.roles[person]

    def _sentence(self, offset: int) -> Span:
        """The part of the sentence around an offset that may hold an introduction."""
        start, stop = max(0, offset - _BEFORE), min(len(self.text), offset + _BEHIND)
        known = self.grammar["abbreviations"]
        start = max((after for _, after in breaks(self.text, start, offset, known)), default=start)
        return start, min((end for end, _ in breaks(self.text, offset, stop, known)), default=stop)

    def _introduced(self, offset: int, person: Person) -> str | None:
        words = Words(self.text, *self._sentence(offset), self.grammar)
        at = next((index for index, span in enumerate(words.spans) if span[0] >= offset), None)
        if at is None:
            return None
        for start in range(max(0, at - 14), at + 1):
            if words.has(start - 1, "prepositions") or words.at(start - 1).endswith("ant"):
                continue
            opens = words.has(start, "articles") or (words.is_capital(start) and not words.is_word(start - 1))
            end = phrase(words, start) if opens else start
            stop = appositions(words, end) if end > start else start
            if stop > at:
                mention = read(self.text, *words.span(start, stop), self.grammar)
                return mention.role if mention.name == person.name else None
        return None


def _head(role: str) -> str:
    """The noun of a role, as far as the first word tells: `ministre`, `portavoz`."""
    return role.partition(" ")[0].lower()
