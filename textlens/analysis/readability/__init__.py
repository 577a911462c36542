"""Readability: published formulas over counts of words, sentences, syllables and letters.

`readability(document)` returns a `Readability`, the record of the counts and of every measure. `MEASURES` contains the
formulas as values, each with its source, its range and its bands; `count(sentences)` returns the `Counts` that the formulas
take, for any sequence of sentences.
"""

from __future__ import annotations

from .catalogue import MEASURES, fitting, named
from .counts import Counts, count
from .measure import Measure
from .record import Readability, columns, readability

__all__ = ["MEASURES", "Counts", "Measure", "Readability", "columns", "count", "fitting", "named", "readability"]
