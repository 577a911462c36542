"""Words in and around names: particles, suffixes, titles. The files explain their sections."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property

from .files import sections


@dataclass(frozen=True)
class NameWords:
    """The name words of one language and those shared by all, by section."""

    words: dict[str, frozenset[str]]

    def __getitem__(self, section: str) -> frozenset[str]:
        """The words of a section; empty if there is no such section."""
        return self.words.get(section, frozenset())

    @cached_property
    def particles(self) -> frozenset[str]:
        """Lower-case words that may occur within a name: van, de, bin, and joining words like `y`."""
        return (self["particles"] | self["joins"] | self["elided"]) - self["common"]

    @cached_property
    def openers(self) -> frozenset[str]:
        """Particles that may begin a surname used on its own: van, Di, but not `y`."""
        return self["particles"] - self["common"]

    @cached_property
    def suffixes(self) -> frozenset[str]:
        """Suffixes after a surname: jr, iii."""
        return self["suffixes"]

    @cached_property
    def letters(self) -> frozenset[str]:
        """Post-nominal letters, which are not part of the name: kc, mp."""
        return self["letters"]

    @cached_property
    def honours(self) -> frozenset[str]:
        """Titles that do not describe a role: mr, dr, sir."""
        return self["honours"] | self["knightly"]

    @cached_property
    def styles(self) -> frozenset[str]:
        """Titles that are used with a first name: sir, sister."""
        return self["knightly"] | self["religious"]

    @cached_property
    def kept(self) -> frozenset[str]:
        """Titles that are kept before a single name: sir, sister, prince."""
        return self.styles | self["sovereign"]

    @cached_property
    def small(self) -> str:
        """The particles as regular expression alternatives."""
        return _alternatives(self.particles - self["elided"])

    @cached_property
    def between(self) -> str:
        """The particles that may occur between two capitalised words of a name, as regular expression alternatives."""
        return _alternatives(self.particles - self["elided"] - self["articles"])

    @cached_property
    def opening(self) -> str:
        """The particles that may begin a surname, as regular expression alternatives."""
        return _alternatives(self.openers)

    @cached_property
    def prefixed(self) -> str:
        """A pattern for lower-case prefixes of names with their hyphen or apostrophe: `al-`, `d’`."""
        return f"(?:{_alternatives(self['prefixes'])})".replace("'", "['’]")

    def is_surname(self, words: tuple[str, ...]) -> bool:
        """Whether these words are only a surname with its particles: Dyk, van Dyk, De la Cruz."""
        return all(word.lower() in self.openers for word in words[:-1])


def _alternatives(words: frozenset[str]) -> str:
    """The words as regular expression alternatives, grouped by first letter for speed, with prefixes of other words last."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, reverse=True):
        by_letter.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


@cache
def name_words(lang: str = "") -> NameWords:
    """The name words of a language; only the shared ones if it has none of its own or no language is given."""
    words = sections("particles.txt")
    if lang:
        with suppress(FileNotFoundError):
            words = words | sections("name_words.txt", lang)
    return NameWords({name: frozenset(entries) for name, entries in words.items()})
