"""The words inside and around names: particles, suffixes, honours. The files say what each of their sections is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property

from .files import sections


@dataclass(frozen=True)
class NameWords:
    """The name words of one language, by the names of their sections, and of names anywhere."""

    words: dict[str, frozenset[str]]

    def __getitem__(self, section: str) -> frozenset[str]:
        """The words of a section; none where the language has no such section."""
        return self.words.get(section, frozenset())

    @cached_property
    def particles(self) -> frozenset[str]:
        """What may stand in small letters inside a name: van, de, bin; joins like `y` among them."""
        return (self["particles"] | self["joins"] | self["elided"]) - self["common"]

    @cached_property
    def openers(self) -> frozenset[str]:
        """What may begin a surname that stands alone: van, Di, but not `y`."""
        return self["particles"] - self["common"]

    @cached_property
    def suffixes(self) -> frozenset[str]:
        """What may follow a surname: jr, iii."""
        return self["suffixes"]

    @cached_property
    def letters(self) -> frozenset[str]:
        """Letters behind a name that are no part of it: kc, mp."""
        return self["letters"]

    @cached_property
    def honours(self) -> frozenset[str]:
        """Titles that are no role: mr, dr, sir."""
        return self["honours"] | self["knightly"]

    @cached_property
    def styles(self) -> frozenset[str]:
        """Titles before a first name, of which a name is short without it: sir, sister."""
        return self["knightly"] | self["religious"]

    @cached_property
    def kept(self) -> frozenset[str]:
        """Titles that stay before a single name: sir, sister, prince."""
        return self.styles | self["sovereign"]

    @cached_property
    def small(self) -> str:
        """The particles as alternatives of a pattern."""
        return _alternatives(self.particles - self["elided"])

    @cached_property
    def between(self) -> str:
        """The particles that may stand between two capitalised words of one name, as alternatives of a pattern."""
        return _alternatives(self.particles - self["elided"] - self["articles"])

    @cached_property
    def opening(self) -> str:
        """The particles that may begin a surname, as alternatives of a pattern."""
        return _alternatives(self.openers)

    @cached_property
    def prefixed(self) -> str:
        """What grows onto a name in small letters, with its mark, as a pattern: `al-`, `d’`."""
        return f"(?:{_alternatives(self['prefixes'])})".replace("'", "['’]")

    def is_surname(self, words: tuple[str, ...]) -> bool:
        """Whether these words are a surname alone, with its particles: Dyk, van Dyk, De la Cruz."""
        return all(word.lower() in self.openers for word in words[:-1])


def _alternatives(words: frozenset[str]) -> str:
    """Words for a pattern, by first letters, as a search rules out most of them by one; those that others begin with last."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, reverse=True):
        by_letter.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


@cache
def name_words(lang: str = "") -> NameWords:
    """The name words of a language by its code; those of names anywhere where it has none of its own, or is not told."""
    words = sections("particles.txt")
    if lang:
        with suppress(FileNotFoundError):
            words = words | sections("name_words.txt", lang)
    return NameWords({name: frozenset(entries) for name, entries in words.items()})
