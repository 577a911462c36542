"""How hard a text is to read: published formulas over counts of its words, sentences, syllables and letters.

`readability(document)` gives one `Readability`, a record of the counts and of every measure. `MEASURES` holds the
formulas as values, each with its source, its range and how to read it; `count(sentences)` gives the `Counts` they are
made of for any run of sentences.
"""

from __future__ import annotations

from .catalogue import MEASURES, fitting, named
from .counts import Counts, count
from .measure import Measure
from .record import Readability, columns, readability

__all__ = ["MEASURES", "Counts", "Measure", "Readability", "columns", "count", "fitting", "named", "readability"]
