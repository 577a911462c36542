"""Runs of capitalised words in a German, French or Spanish text: where names may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ...languages.names import name_words
from .grammar import Grammar
from .words import is_first_name


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that follow each other, with the particles between them, and their places."""

    words: tuple[str, ...]
    starts: tuple[int, ...]

    def end(self, stop: int) -> int:
        """The offset behind the word before `stop`."""
        return self.starts[stop - 1] + len(self.words[stop - 1])


def runs(text: str, grammar: Grammar) -> Iterator[Run]:
    """The runs of a text, in order."""
    parts = _parts if grammar.language.capital_nouns else _breaks
    for match in _pattern(grammar.language.code, grammar.language.elision).finditer(text):
        words = [(word.group(), match.start() + word.start()) for word in _word().finditer(match.group())]
        first = 0
        for at in range(1, len(words) - 1):
            if parts(words, first, at, grammar):
                if at > first:
                    yield _run(words[first:at])
                first = at + 1
        yield _run(words[first:])


def _run(words: Sequence[tuple[str, int]]) -> Run:
    return Run(tuple(word for word, _ in words), tuple(start for _, start in words))


def _parts(words: Sequence[tuple[str, int]], first: int, at: int, grammar: Grammar) -> bool:
    """Whether a German word in small letters is no particle here: one stands behind a first name or another particle.

    Harald zur Hausen, but: Nabil Farouz | zum | Abschluss.
    """
    word, before = words[at][0], words[at - 1][0].lower()
    if not word.islower():
        return False
    if (
        at - first > 1
        and is_first_name(words[at - 2][0].lower(), grammar)
        and (word == "vom" or (word == "von" and words[at + 1][0].islower()))
    ):
        # Jan Veit | von der Bank, though Veit is a first name, too.
        return words[at - 1][0][0].isupper()
    return at == first or not (is_first_name(before, grammar) or before in grammar.particles)


def _breaks(words: Sequence[tuple[str, int]], first: int, at: int, grammar: Grammar) -> bool:
    """Whether a function word with a capital begins something new: `Paul Roche | Comment | Paul`."""
    word = words[at][0]
    return at > first and word[0].isupper() and word.lower() in grammar["stops"] and word.lower() not in grammar.particles


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\S+")


@cache
def _pattern(lang: str, elision: bool) -> re.Pattern[str]:
    # An article hangs on the next word: L’équipe, L’|Oréal, but N’Golo.
    elided = r"(?!L['’]|(?:[DJNSMTC]|Qu)['’][a-zß-öø-ÿ])" if elision else ""
    word = rf"{elided}[^\W\d_a-zß-öø-ÿ][\w’'\-]*+"
    particles = rf"(?:(?:{name_words(lang).opening})\s)*"
    prefixed = rf"(?:{name_words(lang).prefixed})?{word}"
    initial = r"[^\W\d_a-zß-öø-ÿ]\.(?=[ \u00a0][^\W\d_a-zß-öø-ÿ])"
    rest = rf"(?:[ \u00a0]{particles}(?:{initial}|{prefixed})){{0,7}}"
    # D’|Anne Petit, qu’|Anne Petit, but l’|Union.
    hung = rf"|(?<=[dDuU]['’]){word}{rest}" if elision else ""
    return re.compile(rf"(?<![\w’'\-]){word}{rest}{hung}|(?<=[dlDL]['’]){word}")
