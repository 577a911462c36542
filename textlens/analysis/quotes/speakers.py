"""Speakers: which name in the document a mention stands for, and in which role."""

from __future__ import annotations

from collections.abc import Sequence

from .attribution import Attribution
from .lexicon import Lexicon


def resolve(text: str, found: Sequence[Attribution], lex: Lexicon | None) -> list[tuple[str | None, str | None]]:
    """The speaker's fullest name and role for each attribution, None where nothing supports one."""
    return [(None, None) for _ in found]
