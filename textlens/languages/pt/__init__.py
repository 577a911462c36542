"""Portuguese."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(
    code="pt",
    conjunction="e",
    doubled=frozenset("se muito não".split()),
)
