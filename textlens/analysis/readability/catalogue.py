"""Every measure, and which of them a text in some language is scored with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ...errors import TextlensError, choices
from ...languages.profile import profile
from . import english as en
from . import european as eu
from .measure import Measure

MEASURES = tuple(value for module in (eu, en) for value in vars(module).values() if isinstance(value, Measure))
"""Every measure, in the order in which they are declared, which is that of the record."""

_BY_NAME = {measure.name: measure for measure in MEASURES}

GRADES = ("US grade", "school year")
"""The units of measures that are grades."""


@cache
def fitting(lang: str) -> tuple[Measure, ...]:
    """The measures that fit texts in a language."""
    return tuple(measure for measure in MEASURES if measure.fits(lang))


def ease(lang: str) -> Measure | None:
    """The reading ease of a text in a language, from 0 to 100; None where it has none."""
    return _BY_NAME.get(profile(lang).ease)


def grade(lang: str) -> Measure | None:
    """The school grade of a text in a language; None where it has none that fits texts for adults."""
    return _BY_NAME.get(profile(lang).grade)


def cost_of_a_sentence(lang: str) -> Measure:
    """The measure that tells which sentences make a text hard."""
    return _BY_NAME[profile(lang).sentence_cost]


@cache
def brief(lang: str) -> tuple[Measure, ...]:
    """The few measures that a sentence or paragraph is scored with."""
    first = ease(lang)
    return tuple(dict.fromkeys([*([first] if first else []), cost_of_a_sentence(lang), en.LIX]))


def named(names: Iterable[str]) -> tuple[Measure, ...]:
    """The measures with these names, each once, in the order named; `all` is every one. TextlensError for an unknown name."""
    found: dict[str, Measure] = {}
    for name in names:
        key = name.strip().lower().replace("-", "_")
        if key == "all":
            found |= _BY_NAME
        elif key in _BY_NAME:
            found[key] = _BY_NAME[key]
        else:
            raise TextlensError(f"there is no measure {name!r}", choices(key, _BY_NAME))
    return tuple(found.values())
