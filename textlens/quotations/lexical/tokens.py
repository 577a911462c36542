"""Tokens of a stretch of text beside a quotation: few, and only where a rule looks."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...languages.names import name_words
from .dates import PAPERS, is_date
from .lexicon import Lexicon
from .names import first_names, plain

Span = tuple[int, int]

DASHES = frozenset(("—", "–", "―", "--"))
_QUOTED_NAME = "‘“\"'"
_LONGEST_PREFIX = 5
_COMMON = 8192
"""So many words are remembered; most of a text are the same few."""


class Tokens:
    """The words and marks of text[start:end], with their places and what the lexicon says of them.

    `raw` holds them as spelled, `low` in small letters with straight apostrophes and without a final dot; `spans` are offsets
    into the text, worked out where they are asked for, which is where a rule applies.
    """

    __slots__ = ("_at", "_spans", "lex", "low", "raw")

    def __init__(self, text: str, start: int, end: int, lex: Lexicon) -> None:
        self.lex = lex
        self._at = text, start, end
        self._spans: list[Span] | None = None
        self.raw: list[str] = _pattern().findall(text, start, end)
        # No token holds a line break, so all are put into small letters at once.
        joined = "\n".join(self.raw).lower().replace("’", "'")
        low = joined.split("\n") if joined else []
        self.low: list[str] = [word.rstrip(".") or word if "." in word else word for word in low] if "." in joined else low

    @property
    def spans(self) -> list[Span]:
        """The offsets of the tokens."""
        if self._spans is None:
            self._spans = [match.span() for match in _pattern().finditer(*self._at)]
        return self._spans

    def __len__(self) -> int:
        return len(self.raw)

    def span(self, first: int, stop: int) -> Span:
        """The offsets from token `first` to the token before `stop`."""
        return self.spans[first][0], self.spans[stop - 1][1]

    def is_capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter, a nickname in marks or an account's name among them."""
        return capital(self.raw[index])

    def is_pronoun(self, index: int) -> bool:
        """Whether a personal pronoun or a word like `many` stands here."""
        return self.low[index] in self.lex["pronouns"]

    def is_light(self, index: int) -> bool:
        """Whether an auxiliary or an adverb stands here."""
        low = self.low[index]
        if low in self.lex["auxiliaries"] or low in self.lex["adverbs"] or low == "long":
            return True
        return low.endswith("ly") and low not in self.lex["not_adverbs"] and not self.is_capital(index)

    def is_word(self, index: int) -> bool:
        """Whether the token may be a noun, a name, an adjective or a number inside a phrase."""
        low, raw = self.low[index], self.raw[index]
        if not (raw[0].isalnum() or raw[0] in "$£€@#" or (len(raw) > 2 and raw[0] in _QUOTED_NAME)):
            return False
        if not capital(raw):
            return not (low in self.lex["closed"] or low in self.lex["verbs"])
        if index or low not in self.lex["closed"]:
            return True
        # Will Self, May Chen and Ten Hag begin a sentence with a name.
        return (low in ("will", "may") or low in self.lex.names.openers) and len(self.raw) > 1 and self.is_capital(1)

    def is_verbal(self, index: int) -> bool:
        """Whether the token looks like a verb form that can follow a subject."""
        low = self.low[index]
        if index and self.is_capital(index):
            return False
        verb = self.lex.verbs.get(low)
        if verb is not None and verb.finite and not verb.nominal:
            return True
        return low in self.lex["verbs"] or low in self.lex["auxiliaries"] or (low.endswith("ed") and len(low) > 4)

    def is_place(self, index: int) -> bool:
        """Whether a preposition stands here."""
        return self.low[index] in self.lex["prepositions"]

    def is_time(self, index: int) -> bool:
        """Whether the name of a day, a month or a stretch of time stands here."""
        low = self.low[index]
        if low not in self.lex["time"]:
            return False
        after = self._behind_particles(index + 1)
        if after >= len(self.raw) or not (self.is_capital(index) and self.is_capital(after)):
            return True
        paper = self.low[after] in PAPERS and index and self.low[index - 1] == "the"
        return not paper and is_date(low, self.raw[max(0, index - 2) : index], self.raw[after], self.lex)

    def is_particle(self, index: int) -> bool:
        """Whether a word in small letters is a particle inside a name: behind a capital or another particle, and before them.

        One that is a common word as well, `ten` or `do`, is so only behind a title, a first name or another particle.
        """
        particles, low = self.lex.names.particles, self.low
        if not index or low[index] not in particles or not self.raw[index].islower():
            return False
        after = self._behind_particles(index)
        if after >= len(low) or not self.is_capital(after):
            return False
        if low[index] not in self.lex["closed"]:
            return self.is_capital(index - 1) or low[index - 1] in particles
        named = low[index - 1] in particles or low[index - 1] in self.lex["titles"] or plain(low[index - 1]) in first_names()
        return named and low[after] not in self.lex["time"]

    def _behind_particles(self, index: int) -> int:
        """The first place from `index` on where no particle in small letters stands."""
        while index < len(self.raw) and self.low[index] in self.lex.names.particles and self.raw[index].islower():
            index += 1
        return index

    def closing(self, index: int, limit: int = 16) -> int:
        """The place behind the bracket that closes the one at index, or behind that one where none does soon."""
        for at in range(index + 1, min(len(self.raw), index + limit)):
            if self.raw[at] == ")":
                return at + 1
        return index + 1


@lru_cache(maxsize=_COMMON)
def capital(raw: str) -> bool:
    """Whether a word begins with a capital letter, a nickname in marks or an account's name among them."""
    first = raw[0]
    if first.isupper() or first in "@#":
        return True
    if len(raw) < 3:
        return False
    if first in _QUOTED_NAME or (first in "hnt" and raw[1].isupper()):
        # Also Ó hÓgáin, Mac tSaoir.
        return True
    return is_prefixed(raw)


def is_prefixed(raw: str) -> bool:
    """Whether a word is a name behind what grew onto it in small letters: al-Assad, d’Estaing."""
    if raw.isalpha():
        return False
    at = next((at for at, letter in enumerate(raw[:_LONGEST_PREFIX]) if letter in "-'’"), 0)
    return at > 0 and raw[at + 1 : at + 2].isupper() and raw[: at + 1].replace("’", "'") in name_words()["prefixes"]


@cache
def _pattern() -> re.Pattern[str]:
    # A dot inside a stretch is an abbreviation's, since stretches are cut at the ends of sentences.
    nickname = r"[‘“\"'](?<![^\s].)[A-Z][\w ]{0,18}[’”\"'](?=\s[A-Z])"
    return re.compile(rf"{nickname}|[$£€@#]?\w+(?:[.'’&/+-]+\w+)*(?:\.|(?<=s)[’'](?=\s\w))?|--+|[^\w\s]")


@cache
def _break_pattern() -> re.Pattern[str]:
    # One set of marks at the beginning lets the search skip to the next of them.
    begins = r"(?=[\"“‘'(\[*_]*[A-Z0-9À-Þ]|\Z)"
    return re.compile(rf"[.!?…;](?:(?<!;)[.!?…]*[\"”’')\]*_]*\s+{begins}|(?<=;)\s(?:\s*{begins})?)")


def breaks(text: str, start: int, end: int, abbreviations: frozenset[str]) -> list[Span]:
    """Where sentences (and clauses, at semicolons) end in text[start:end]: (end of the one, start of the next) for each."""
    return [
        match.span()
        for match in _break_pattern().finditer(text, start, end)
        if text[match.start()] != "." or not _abbreviated(text, start, match.start(), abbreviations)
    ]


def last_break(text: str, start: int, end: int, abbreviations: frozenset[str]) -> int:
    """Where the last sentence or clause of text[start:end] begins, as `breaks` cuts it."""
    for match in reversed(list(_break_pattern().finditer(text, start, end))):
        if text[match.start()] != "." or not _abbreviated(text, start, match.start(), abbreviations):
            return match.end()
    return start


def _abbreviated(text: str, start: int, dot: int, abbreviations: frozenset[str]) -> bool:
    word = text[max(start, dot - 12) : dot].rpartition(" ")[2].lstrip("([\"“'‘")
    if word == "X" and text[dot - 3 : dot - 2].islower():
        # On X, a service, and no initial.
        return False
    low = word.lower()
    if low.isalpha():
        return low in abbreviations or (len(word) == 1 and word.isupper())
    initials = word.isupper() and all(len(part) == 1 for part in word.split("."))
    return initials or low.replace("/", "-").rpartition("-")[2] in abbreviations or low in abbreviations
