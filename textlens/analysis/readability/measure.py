"""Measure: a readability formula as a value, with its metadata."""

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
"""US school grades; each extends from half a grade below to half a grade above."""


EVERY: tuple[str, ...] = ()
"""The value of `languages` for a measure that fits any language."""


class Measure(NamedTuple):
    """One readability formula.

    Attributes:
        name: The name of its field in the record.
        title: The name shown to users.
        formula: The formula; it is called only with counts for which it is defined.
        expression: The same formula as text, with the names of the counts.
        source: Where it was published.
        unit: The unit of the value, such as `US grade` or `score`.
        scale: The range that the author gave, and whether higher is harder.
        bands: What ranges of values mean, in plain words.
        languages: The languages it was made for, or `EVERY`.
        harder: 1 if higher values are harder, -1 if they are easier.
        sentences: The minimum number of sentences.
        remark: How textlens's counts differ from the paper's, or what the paper does not define.
        parts: The measures that this one is computed from, if any.
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
        """The value for a text with these counts; None if the language does not fit or the text is too short."""
        if not self.fits(lang) or not counts.words or counts.sentences < self.sentences:
            return None
        return self.formula(counts)

    def reading(self, value: float | None) -> str:
        """What a value means, in plain words; empty for None."""
        return "" if value is None else next(words for limit, words in self.bands if value < limit)

    def column(self) -> Any:
        """The definition of the record field for this measure, with its help, unit and bands."""
        return about(f"{self.title}: {self.scale}.", unit=self.unit, bands=self.bands)
