"""Dutch."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(
    conjunction="en",
    doubled=frozenset("dat die ze zij u heel".split()),
    syllables="vowels",
    ease="flesch_douma",
)
