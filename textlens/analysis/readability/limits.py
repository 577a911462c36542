"""Limits on the grade and the reading ease of texts, and the messages for texts that break them."""

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
    """The highest grade and the lowest ease that a text may have, and the measures that each limit applies to."""

    max_grade: float | None
    min_ease: float | None
    grades: tuple[Measure, ...] = ()
    eases: tuple[Measure, ...] = ()

    @property
    def measures(self) -> tuple[Measure, ...]:
        """All measures that the limits apply to."""
        return (*self.grades, *self.eases)

    def broken(self, record: Readability) -> Iterator[str]:
        """A message for each limit that a text breaks, with its place; a text without the measure breaks no limit.

        Use `require` to detect texts without the measure.
        """
        where = f"{record.document}, line {record.line}" if isinstance(record, Passage) else record.document
        return (f"{where}: {fault}" for fault in self.faults(record))

    def require(self, document: str, records: Iterable[Readability]) -> None:
        """Raise TextlensError if none of a document's records has a measure that is limited: it must not pass unchecked."""
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
        """The messages of `broken` without the place."""
        for measure in self.grades:
            value = getattr(record, measure.name)
            if value is not None and self.max_grade is not None and value > self.max_grade:
                yield f"{measure.title} {value:.1f} is over {self.max_grade:g}"
        for measure in self.eases:
            value = getattr(record, measure.name)
            if value is not None and self.min_ease is not None and value < self.min_ease:
                yield f"{measure.title} {value:.1f} is under {self.min_ease:g}"


def limits(lang: str, asked: tuple[Measure, ...], max_grade: float | None, min_ease: float | None) -> Limits:
    """The limits for texts in a language.

    They apply to the grades and reading eases among the requested measures, or else to the grade and ease of the language.
    Raises TextlensError for a limit on grades if there is no grade.
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
