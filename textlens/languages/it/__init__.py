"""Italian."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(
    quotation_marks=("«", "»", "“", "”"),
    conjunction="e",
    doubled=frozenset("via piano così che".split()),
    syllables="vowels",
    ease="gulpease",
)
