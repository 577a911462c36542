"""English."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(code="en", rules="english", conjunction="and")
