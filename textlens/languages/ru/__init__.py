"""Russian."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(
    quotation_marks=("«", "»", "„", "“"),
    conjunction="и",
    doubled=frozenset("очень еле что".split()),
    syllables="vowels",
    ease="oborneva",
)
