"""Which capitalised words of a German document are no names: nouns that have articles in it, adjectives, places."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache

from ..lexical.names import first_names
from .grammar import Grammar, grammar
from .runs import Run

_ENDINGS = ("en", "er", "es", "em", "e")
_PLURALS = ("en", "n", "e", "er", "es")
_SHORTEST = 3
_MARKS = ".,:;!?()[]«»„“”\"'’‘…–—"
_ENDS = tuple('.!?:“”"«»')
_PLACING = frozenset(("in", "nach", "aus"))
_BEFORE = 40


class Nouns:
    """What one document says of its capitalised words; of languages whose nouns have small letters, nothing.

    An article, a numeral or a contraction such as `zum` before a word makes it a noun, in this form and with the endings of its
    plural. A relative pronoun looks like an article, so one behind a comma counts for nothing.
    """

    def __init__(self, text: str, runs: Sequence[Run], known: Grammar) -> None:
        self._grammar, self._german = known, known.language.capital_nouns
        self._articled: set[str] = set()
        self._leading: set[str] = set()
        self._places: set[str] = set()
        self._small: frozenset[str] = frozenset()
        if self._german:
            self._read(text, runs, _determiners(known.language.code))
            doubtful = (self._leading - first_names().keys()) | self._places
            bare = frozenset(_bare(text, runs, doubtful))
            self._leading -= bare
            self._places -= bare
            self._small = frozenset(word.strip(_MARKS) for word in set(text.split()) if not word[0].isupper())

    def _read(self, text: str, runs: Iterable[Run], determiners: Container[str]) -> None:
        """Take the words with articles before them, and what something is in, or comes from or goes to."""
        for run in runs:
            at = len(run.words) > 1 and run.words[0].lower() in determiners
            if not at:
                start = run.starts[0]
                before = text[max(0, start - _BEFORE) : start].split()
                word = before[-1].lower() if before and text[start - 1].isspace() else ""
                if word in _PLACING and len(run.words) == 1 and text[run.end(1) : run.end(1) + 1] not in ("'", "’", "‘"):
                    self._places.add(run.words[0])
                if not (word in determiners or word.rstrip(".").isdigit()) or self._is_relative(before):
                    continue
            if len(run.words) > at + 1:
                self._leading.add(run.words[at])
            else:
                self._articled.add(run.words[at].lower())

    def _is_relative(self, before: Sequence[str]) -> bool:
        """Whether the last of some words is a relative pronoun, or part of a name: `, die | Korf sah`, `von der | Leyen`."""
        last = before[-2] if len(before) > 1 else ""
        if last.endswith(",") or last in ("von", "van"):
            return True
        return len(before) > 2 and before[-3].endswith(",") and last in self._grammar["prepositions"]

    def is_noun(self, word: str) -> bool:
        """Whether the document uses a word as a common noun, or has it in small letters."""
        if not self._german:
            return False
        low = word.lower()
        if low in self._grammar.first_names:
            return False
        return (low in self._small and low not in self._grammar.particles) or self.is_articled(word)

    def is_articled(self, word: str) -> bool:
        """Whether the document has an article before a word, or before another form of it."""
        low = word.lower()
        if not self._german or low in self._grammar.first_names:
            return False
        if low in self._articled or (word in self._leading and low not in first_names()):
            return True
        return any(form in self._articled for form in _forms(low))

    def is_place(self, word: str) -> bool:
        """Whether the document says that something is in a place of this name, or comes from there or goes there."""
        return word in self._places

    def are_common(self, words: Sequence[str]) -> bool:
        """Whether words that begin with a capital are no name of several words: a noun or an adjective is among them."""
        if not self._german or words[0].lower() in first_names():
            return False
        return self.is_adjective(words[0]) or any(self.is_noun(word) for word in (words[0], words[-1]))

    def is_adjective(self, word: str) -> bool:
        """Whether a word that begins a sentence is an adjective which the document has in small letters as well: `Neue`."""
        low = word.lower()
        end = next((end for end in _ENDINGS if low.endswith(end)), "")
        stem = low[: -len(end)] if end else ""
        return len(stem) >= _SHORTEST and any(stem + other in self._small for other in ("", *_ENDINGS))


@cache
def _determiners(lang: str) -> frozenset[str]:
    known = grammar(lang)
    return known["articles"] | known["oblique"] | known["contracted"] | known["amounts"]


def _forms(low: str) -> Iterator[str]:
    """A German noun with the endings of plurals, and without them."""
    for end in _PLURALS:
        yield low + end
    for end in _PLURALS:
        if low.endswith(end) and len(low) - len(end) > _SHORTEST:
            stem = low[: -len(end)]
            yield stem
            yield from (stem + other for other in _PLURALS)


def _bare(text: str, runs: Iterable[Run], words: Container[str]) -> Iterator[str]:
    """Those of some words that stand alone behind a verb or begin a sentence: the Ford of `die Ford Foundation`."""
    for run in runs:
        if len(run.words) == 1 and run.words[0] in words:
            before = text[max(0, run.starts[0] - _BEFORE) : run.starts[0]].split()
            if (before and before[-1].endswith((*_ENDS, "te", "gt"))) or before[-1:] == ["so"]:
                yield run.words[0]
