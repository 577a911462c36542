"""How hard a text may be: limits on its grade and its reading ease, and what a text that breaks them is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...errors import TextlensError
from ...language.codes import LANGUAGES
from .catalogue import GRADES, ease, grade
from .measure import Measure
from .passages import Passage
from .record import Readability


@dataclass(frozen=True, slots=True)
class Limits:
    """The highest grade and the lowest ease that a text may have, each by the measures it is held to."""

    max_grade: float | None
    min_ease: float | None
    grades: tuple[Measure, ...] = ()
    eases: tuple[Measure, ...] = ()

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures that are needed."""
        return (*self.grades, *self.eases)

    def broken(self, record: Readability) -> Iterator[str]:
        """What is wrong with a text and where, one sentence for each measure; a text without the measure breaks no limit.

        `require` tells texts that the limits say nothing of.
        """
        where = f"{record.document}, line {record.line}" if isinstance(record, Passage) else record.document
        return (f"{where}: {fault}" for fault in self.faults(record))

    def require(self, document: str, records: Iterable[Readability]) -> None:
        """TextlensError where a measure that has a limit is in none of a document's records: it must not pass unmeasured."""
        missing = dict.fromkeys(self.measures)
        notes: dict[str, None] = {}
        for record in records:
            missing = {measure: None for measure in missing if getattr(record, measure.name) is None}
            notes |= dict.fromkeys(record.notes)
            if not missing:
                return
        names = ", ".join(measure.title for measure in missing)
        because = f" ({'; '.join(notes)})" if notes else ""
        raise TextlensError(f"{document} was not checked: it has no {names}{because}", "Set the limit with another --measure.")

    def faults(self, record: Readability) -> Iterator[str]:
        """What is wrong with a text, as `broken` has it without the place."""
        for measure in self.grades:
            value = getattr(record, measure.name)
            if value is not None and self.max_grade is not None and value > self.max_grade:
                yield f"{measure.title} {value:.1f} is over {self.max_grade:g}"
        for measure in self.eases:
            value = getattr(record, measure.name)
            if value is not None and self.min_ease is not None and value < self.min_ease:
                yield f"{measure.title} {value:.1f} is under {self.min_ease:g}"


def limits(lang: str, asked: tuple[Measure, ...], max_grade: float | None, min_ease: float | None) -> Limits:
    """The limits for texts in a language: on the measures asked for that are grades or eases, else on the language's own.

    TextlensError where a language has no such measure.
    """
    fit = [measure for measure in asked if measure.fits(lang)]
    grades = tuple(measure for measure in fit if measure.unit in GRADES) or _own(grade(lang))
    eases = tuple(measure for measure in fit if measure.harder < 0) or _own(ease(lang))
    if max_grade is not None and not grades:
        name = LANGUAGES.get(lang, lang)
        raise TextlensError(f"there is no grade for texts in {name}", "Use --min-ease, or name a measure with --measure.")
    return Limits(max_grade, min_ease, grades if max_grade is not None else (), eases if min_ease is not None else ())


def _own(measure: Measure | None) -> tuple[Measure, ...]:
    return (measure,) if measure else ()
