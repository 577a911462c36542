"""Words that decide how something is said, from `wording.txt`: negations, promises, hedges, emphasis and number words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .files import sections

Phrase = tuple[str, ...]

NEGATION, COMPANION, FUTURE, HEDGE, AMOUNT, NEAR_FIGURE, EMPHASIS, PLAIN = (
    "negations", "companions", "future", "hedges", "amounts", "near_figures", "emphasis", "plain",
)  # fmt: skip
"""What a word or a phrase may be, by the name of its section; the file explains them."""

_KINDS = (NEGATION, COMPANION, FUTURE, HEDGE, AMOUNT, NEAR_FIGURE, EMPHASIS, PLAIN)


@dataclass(frozen=True)
class Wording:
    """The words of one language.

    Attributes:
        words: The words of each section.
        kinds: What each phrase is, by its words.
        longest: The number of words of the longest phrase.
        changes: Pairs of a verb that makes a promise and one that makes less or more of it; with a hyphen, pairs of endings.
        going: Such pairs that are one only if no place or article follows.
        hedging: Pairs of a verb that says that something is not certain, and one that does not.
        contractions: What a word is short for, or a beginning or an ending with a hyphen.
        figures: The values of number words.
        comma: Whether decimals follow a comma.
    """

    words: dict[str, frozenset[str]]
    kinds: dict[Phrase, str]
    longest: int
    changes: tuple[tuple[Phrase, Phrase], ...]
    going: tuple[tuple[Phrase, Phrase], ...]
    hedging: tuple[tuple[Phrase, Phrase], ...]
    contractions: dict[str, Phrase]
    figures: dict[str, float]
    comma: bool

    def __getitem__(self, section: str) -> frozenset[str]:
        """The words of a section; empty if there is no such section."""
        return self.words.get(section, frozenset())


@cache
def wording(lang: str) -> Wording | None:
    """The words of a language; None if it has no file of them."""
    try:
        found = sections("wording.txt", lang)
    except FileNotFoundError:
        return None
    kinds = {tuple(phrase.split("_")): kind for kind in _KINDS for phrase in found.get(kind, ())}
    values = (entry.split("=") for entry in found.get("figures", ()))
    return Wording(
        words={section: frozenset(words) for section, words in found.items()},
        kinds=kinds,
        longest=max(map(len, kinds), default=0),
        changes=_pairs(found.get("promises", [])),
        going=_pairs(found.get("going", [])),
        hedging=_pairs(found.get("hedging", [])),
        contractions={short: long for (short,), long in _pairs(found.get("contractions", []))},
        figures={word: float(value) for word, value in values},
        comma="," in found.get("decimal", ()),
    )


def _pairs(entries: list[str]) -> tuple[tuple[Phrase, Phrase], ...]:
    split = (entry.split("/") for entry in entries)
    return tuple((tuple(one.split("_")), tuple(other.split("_"))) for one, other in split)
