"""A question put to the ledger, and its answer: the place of a quotation without a name, and who may have said it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from .people import Person
from .weights import WEIGHTS

Feature = tuple[str, float]
"""A feature by name, and its value."""

LEAST = 0.3
"""Whoever is less likely to have said something is not named at all."""

FIRM = 0.7
"""From this probability on, an answer is a witness for the next ones."""

SURE, SURER = 0.9, 0.95
"""So likely an answer must be without a tag, or where a description is of nothing that the document says of a person."""
_DOUBTFUL = 0.79
"""An answer that is less likely than that is given at most this: in `certainty.SHARES`, such names are left out by default."""

RIVAL = "rival beside"
"""Another person of the same gender is named in the same sentence."""

_SPOKE = frozenset(("spoke last", "spoke before last"))
_MOST_GROUNDS = 4
_GROUND = 0.2


@dataclass(frozen=True, slots=True)
class Place:
    """A quotation whose speaker is asked for.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last.
        route: What there is in place of a name: `pronoun`, `description`, `verb` (that has no subject) or `untagged`.
        gender: The gender that the pronoun or the description gives, or nothing.
        roles: How well each person fits the description, from 0 to 1; nobody is in it for other routes.
        opens: Whether the quotation begins its paragraph.
        detailed: Whether the description has more than one word that tells something.
        strict: Whether a description of nothing that the document says of a person is seldom theirs.
        human: Whether no body can be meant: he, she.
        group: The languages whose rules leave other quotations without a name than those of the others do, or nothing.
    """

    start: int
    end: int
    route: str
    gender: str = ""
    roles: dict[Person, float] = field(default_factory=dict)
    opens: bool = False
    detailed: bool = False
    strict: bool = False
    human: bool = False
    group: str = ""

    @property
    def ways(self) -> tuple[str, ...]:
        """What the weights of this place go by: its route, and its route in its group of languages."""
        return (self.route, f"{self.group} {self.route}") if self.group else (self.route,)


class Said(NamedTuple):
    """A quotation that was decided on: where it begins and ends, who said it, and whether it ends in a question."""

    start: int
    end: int
    person: Person | None
    asks: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom a quotation may belong to, and how likely.

    `contested` says whether somebody of the same gender is named beside them, `needed` is how likely they must
    be for the answer to count in full; `grounds` are the features that say most for them.
    """

    person: Person | None
    probability: float
    contested: bool = False
    needed: float = 0.0
    grounds: tuple[str, ...] = ()

    @property
    def likely(self) -> float:
        """The probability, less where somebody else may be meant as well and it is not high."""
        if self.contested and self.probability < SURE:
            return self.probability / 2
        return min(self.probability, _DOUBTFUL) if self.probability < self.needed else self.probability


Observer = Callable[[Place, Sequence[Person], list[list[Feature]]], None]
"""Is told of each question: its place, the candidates and the features of each."""

observers: list[Observer] = []
"""Who is told of each question, in training."""


def is_contested(features: Sequence[Feature]) -> bool:
    """Whether another person of the same gender is named beside a candidate, neither of whom spoke before."""
    names = {name for name, _ in features}
    return RIVAL in names and not names & _SPOKE


def grounds(features: Sequence[Feature], ways: Sequence[str]) -> tuple[str, ...]:
    """The names of the features that say most for a candidate, the strongest first."""
    strong = sorted(((weight(feature, ways), feature[0]) for feature in features), key=lambda pair: (-pair[0], pair[1]))
    return tuple(name for adds, name in strong[:_MOST_GROUNDS] if adds > _GROUND)


def keys(name: str, ways: Sequence[str]) -> tuple[str, ...]:
    """The names of a feature's weights: the one for all routes, and those for the ways of a place."""
    return name, *(f"{way}: {name}" for way in ways)


def weight(feature: Feature, ways: Sequence[str]) -> float:
    """What a feature adds to a score: its weight for all routes, and for the ways of a place."""
    name, value = feature
    return value * _added(name, ways)


@cache
def _added(name: str, ways: Sequence[str]) -> float:
    """The weight of a feature for all routes, and for the ways of a place; there are as many as names of features."""
    return sum(WEIGHTS.get(key, 0.0) for key in keys(name, ways))


@contextmanager
def observing(observer: Observer) -> Iterator[None]:
    """Tell an observer of each question while the block runs, for training."""
    observers.append(observer)
    try:
        yield
    finally:
        observers.remove(observer)
