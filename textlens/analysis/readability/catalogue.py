"""Every measure, and which of them a text in some language is scored with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ...errors import TextlensError, choices
from . import english as en
from . import european as eu
from .measure import Measure

MEASURES = tuple(value for module in (eu, en) for value in vars(module).values() if isinstance(value, Measure))
"""Every measure, in the order in which they are declared, which is that of the record."""

GRADE = {"en": en.CONSENSUS_GRADE, "de": eu.WIENER_1}
"""The school grade of a text, where a language has one that fits texts for adults."""

EASE = {
    "en": en.FLESCH_READING_EASE,
    "de": eu.AMSTAD,
    "fr": eu.KANDEL_MOLES,
    "es": eu.SZIGRISZT_PAZOS,
    "it": eu.GULPEASE,
    "nl": eu.FLESCH_DOUMA,
    "pt": eu.FLESCH_BRAZILIAN,
    "ru": eu.OBORNEVA,
}
"""The reading ease of a text by language, from 0 to 100."""

GRADES = ("US grade", "school year")
"""The units of measures that are grades."""


@cache
def fitting(lang: str) -> tuple[Measure, ...]:
    """The measures that fit texts in a language."""
    return tuple(measure for measure in MEASURES if measure.fits(lang))


@cache
def brief(lang: str) -> tuple[Measure, ...]:
    """The few measures that a sentence or paragraph is scored with."""
    first = (en.FLESCH_READING_EASE, en.FLESCH_KINCAID_GRADE) if lang == "en" else ()
    return (*(first or (EASE[lang],) if lang in EASE else ()), en.LIX)


def cost_of_a_sentence(lang: str) -> Measure:
    """The measure that tells which sentences make a text hard."""
    return en.FLESCH_KINCAID_GRADE if lang == "en" else en.LIX


def named(names: Iterable[str]) -> tuple[Measure, ...]:
    """The measures with these names, each once, in the order named; `all` is every one. TextlensError for an unknown name."""
    known = {measure.name: measure for measure in MEASURES}
    found: dict[str, Measure] = {}
    for name in names:
        key = name.strip().lower().replace("-", "_")
        if key == "all":
            found |= known
        elif key in known:
            found[key] = known[key]
        else:
            raise TextlensError(f"there is no measure {name!r}", choices(key, known))
    return tuple(found.values())
