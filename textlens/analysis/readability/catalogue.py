"""All measures, and which of them apply to a language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ...errors import TextlensError, choices
from ...languages.profile import profile
from . import english as en
from . import european as eu
from .measure import Measure

MEASURES = tuple(value for module in (eu, en) for value in vars(module).values() if isinstance(value, Measure))
"""All measures, in the order of their declaration, which is also their order in the record."""

_BY_NAME = {measure.name: measure for measure in MEASURES}

GRADES = ("US grade", "school year")
"""The units of those measures that are school grades."""


@cache
def fitting(lang: str) -> tuple[Measure, ...]:
    """The measures that were made for a language, or for any."""
    return tuple(measure for measure in MEASURES if measure.fits(lang))


def ease(lang: str) -> Measure | None:
    """The reading ease measure of a language, from 0 to 100; None if it has none."""
    return _BY_NAME.get(profile(lang).ease)


def grade(lang: str) -> Measure | None:
    """The school grade measure of a language; None if it has none that is suitable for texts for adults."""
    return _BY_NAME.get(profile(lang).grade)


def cost_of_a_sentence(lang: str) -> Measure:
    """The measure by which the hardest sentences of a text are selected."""
    return _BY_NAME[profile(lang).sentence_cost]


@cache
def brief(lang: str) -> tuple[Measure, ...]:
    """The few measures that are computed by default for a sentence or paragraph."""
    first = ease(lang)
    return tuple(dict.fromkeys([*([first] if first else []), cost_of_a_sentence(lang), en.LIX]))


def named(names: Iterable[str]) -> tuple[Measure, ...]:
    """The measures with these names, without duplicates, in the order given; `all` means every measure.

    Raises TextlensError for an unknown name.
    """
    chosen: dict[str, Measure] = {}
    for name in names:
        key = name.strip().lower().replace("-", "_")
        if key == "all":
            chosen |= _BY_NAME
        elif key in _BY_NAME:
            chosen[key] = _BY_NAME[key]
        else:
            raise TextlensError(f"there is no measure {name!r}", choices(key, _BY_NAME))
    return tuple(chosen.values())
