"""Russian."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(
    code="ru",
    quotation_marks=("«", "»", "„", "“"),
    conjunction="и",
    doubled=frozenset("очень еле что".split()),
)
