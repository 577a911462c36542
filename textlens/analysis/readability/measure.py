"""Measure: one readability formula as a value, with all that is known of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from ...records import Bands, about
from .counts import Counts

GRADES: Bands = (
    (0.5, "below US grade 1"),
    *((grade + 0.5, f"US grade {grade}") for grade in range(1, 13)),
    (16.5, "college"),
    (float("inf"), "university graduate"),
)
"""US school grades, a grade from half below it to half above."""


EVERY: tuple[str, ...] = ()
"""The languages of a measure that fits any."""


class Measure(NamedTuple):
    """One readability formula.

    Attributes:
        name: Its field in the record.
        title: Its name in print.
        formula: The formula over the counts; never called on counts it does not fit.
        expression: The same formula for readers, in the names of the counts.
        source: Where it was published.
        unit: What the number is: a US grade or a score.
        scale: The range the author gave it, and which end is hard.
        bands: How to read the number, in plain words.
        languages: The languages it was made for, or `EVERY`.
        harder: 1 where higher numbers are harder, -1 where they are easier.
        sentences: Sentences it needs.
        remark: Where the tool's counting differs from the paper's, or the paper leaves it open.
        parts: The measures that this one is made of, where it is made of others.
    """

    name: str
    title: str
    formula: Callable[[Counts], float]
    expression: str
    source: str
    unit: str = "US grade"
    scale: str = "higher is harder"
    bands: Bands = GRADES
    languages: tuple[str, ...] = ("en",)
    harder: int = 1
    sentences: int = 1
    remark: str = ""
    parts: tuple[Measure, ...] = ()

    def fits(self, lang: str) -> bool:
        """Whether the measure was made for texts in this language."""
        return not self.languages or lang in self.languages

    def of(self, counts: Counts, lang: str = "en") -> float | None:
        """The measure of a text with these counts, or None where the text cannot support it."""
        if not self.fits(lang) or not counts.words or counts.sentences < self.sentences:
            return None
        return self.formula(counts)

    def reading(self, value: float | None) -> str:
        """The number in plain words."""
        return "" if value is None else next(words for limit, words in self.bands if value < limit)

    def column(self) -> Any:
        """The field of a record that holds this measure: its help, unit and reading come from here."""
        return about(f"{self.title}: {self.scale}.", unit=self.unit, bands=self.bands)
