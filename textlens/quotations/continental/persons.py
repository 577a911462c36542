"""The persons of a document: their full names, where they are named, and which of them a shorter name or a pronoun means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ...languages.names import name_words
from ..lexical.tokens import Span
from .grammar import Grammar
from .naming import gender_of
from .words import is_first_name, is_role

_WINDOW = 1500
_MOST_NEAR = 40
_MOST_WORDS = 4
_MOST_NAMESAKES = 30


class Person(NamedTuple):
    """A person by full name; `gender` is f, m or nothing."""

    name: tuple[str, ...]
    gender: str

    @property
    def surname(self) -> str:
        """The last word, in small letters; Spanish names may be called by another."""
        return self.name[-1].lower()


class Persons:
    """The persons of one document, gathered from its text in one pass and from the sources that name them."""

    def __init__(self, text: str, quoted: Sequence[Span], grammar: Grammar) -> None:
        self._text, self._quoted, self._grammar = text, quoted, grammar
        self._by_word: dict[str, list[Person]] = {}
        self._places: list[tuple[int, Person]] = []
        self._firsts: dict[Person, int] = {}
        self._exact: dict[tuple[str, ...], Person] = {}
        self._runs = [(match.start(), match.group().split()) for match in _pattern(grammar.language.code).finditer(text)]
        for offset, words in self._runs:
            found = self._full(words)
            if found is not None:
                at, stop = found
                self.add(tuple(words[at:stop]), "", offset + sum(len(word) + 1 for word in words[:at]))

    def add(self, name: tuple[str, ...], gender: str, offset: int) -> Person:
        """Take a full name, with the gender that its title or role gives; the known one where it is known."""
        known = self._exact.get(name) or self.known(name, "")
        if known is not None and len(known.name) >= len(name):
            return known
        person = Person(name, gender_of(name[0].lower(), self._grammar) or gender)
        self._firsts[person], self._exact[name] = offset, person
        if len(name) > 1:
            for word in {word.lower() for word in name[1:] if word.lower() not in self._grammar.particles}:
                self._by_word.setdefault(word, []).append(person)
        self._by_word.setdefault("^" + name[0].lower(), []).append(person)
        return person

    def first(self, person: Person) -> int | None:
        """Where a person is first named in full."""
        return self._firsts.get(person)

    def known(self, name: tuple[str, ...], gender: str) -> Person | None:
        """The only person whom a name can mean, in full."""
        same = self._by_word.get(name[-1].lower(), [])
        if len(same) > _MOST_NAMESAKES:
            return self._exact.get(name)
        if len(name) == 1:
            same = same or self._by_word.get("^" + name[0].lower(), [])[:_MOST_NAMESAKES]
            same = [person for person in same if not gender or person.gender in ("", gender)]
        else:
            same = [person for person in same if _holds(person.name, name)]
        best = max(same, key=lambda person: len(person.name), default=None)
        return best if best and all(person.name[0] == best.name[0] for person in same) else None

    def locate(self) -> None:
        """Note where persons are named outside quotations, once all full names are known."""
        for offset, words in self._runs:
            for at, word in enumerate(words):
                person = self._named(words, at, word)
                if person is not None and not self._is_quoted(offset):
                    self._places.append((offset, person))
                    break

    def antecedent(self, offset: int, gender: str) -> Person | None:
        """The person whom a pronoun at `offset` means: the last that fits, where only one of the sentence does."""
        place = bisect_left(self._places, (offset,))
        near = self._places[max(0, place - _MOST_NEAR) : place]
        fitting = [(at, person) for at, person in near if offset - at < _WINDOW and person.gender in ("", gender)]
        if not fitting:
            return None
        last = fitting[-1][0]
        start = max(self._text.rfind(end, max(0, last - _WINDOW), last) for end in (". ", "\n", "? ", "! "))
        choice = [person for at, person in fitting if at > start]
        certain = [person for person in choice if person.gender == gender]
        for people in (choice, certain):
            if len(set(people)) == 1:
                return people[0]
        return None

    def note(self, offset: int, person: Person) -> None:
        """Say that a mention at an offset means a person."""
        at = bisect_left(self._places, (offset,))
        self._places.insert(at, (offset, person))

    def _named(self, words: list[str], at: int, word: str) -> Person | None:
        bare = word.lower().rstrip(".")
        if bare not in self._by_word and "^" + bare not in self._by_word:
            return None
        rest = tuple(words[at : at + 2]) if "^" + bare in self._by_word and at + 1 < len(words) else (word,)
        return self.known(rest, "") or self.known((word,), "")

    def _is_quoted(self, offset: int) -> bool:
        at = bisect_left(self._quoted, (offset + 1,)) - 1
        return at >= 0 and self._quoted[at][0] <= offset < self._quoted[at][1]

    def _full(self, words: list[str]) -> tuple[int, int] | None:
        """Which of a run of capitalised words are a person's name, from a known first name on."""
        for at, word in enumerate(words[:-1]):
            if word[0].isupper() and is_first_name(word.lower(), self._grammar):
                stop = self._end(words, at)
                return (at, stop) if stop - at > 1 else None
        return None

    def _end(self, words: list[str], at: int) -> int:
        """Where the name ends: German capitals go on behind it, so one surname is all it takes there."""
        end, surnames = at + 1, 0
        while end < len(words) and end - at < _MOST_WORDS:
            small = words[end].lower() in self._grammar.particles and end + 1 < len(words)
            given = is_first_name(words[end].lower(), self._grammar) and end + 1 < len(words)
            if self._grammar.language.capital_nouns and (surnames or is_role(words[end], self._grammar)) and end - at > 1:
                break
            surnames += not small and not given
            end += 1
        return end


def _holds(full: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a name of several words can be short for a full one: the same first name, or its surnames."""
    return full[0].lower() == name[0].lower() or full[-len(name) :] == name


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    word = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]*+"
    particles = rf"(?:(?:{name_words(lang).opening})[ \u00a0])*"
    prefixed = rf"(?:{name_words(lang).prefixed})?{word}"
    return re.compile(rf"(?<![\w’'\-]){word}(?:[ \u00a0]{particles}{prefixed}){{0,5}}|(?<=[dlDL]['’]){word}")
