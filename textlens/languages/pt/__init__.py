"""Portuguese."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(
    conjunction="e",
    doubled=frozenset("se muito não".split()),
    syllables="vowels",
    ease="flesch_brazilian",
)
