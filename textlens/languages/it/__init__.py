"""Italian."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(code="it", quotation_marks=("«", "»", "“", "”"), conjunction="e")
