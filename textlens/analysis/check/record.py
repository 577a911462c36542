"""The record of one finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ...records import about

LEVELS = ("error", "warning", "note")
"""The severity of a finding, as shown by code hosts and editors; findings of every level fail the check."""

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a document breaks a rule of the house style."""

    document: str = about("Document it is in.")
    line: int = about("Line it starts on, from 1.")
    column: int = about("Column it starts at, from 1.")
    rule: str = about("Rule that is broken.")
    message: str = about("What is wrong.")
    level: str = about("error, warning or note.", detail=True)
    text: str = about("The words in the document; empty if the finding is about the whole document.", detail=True)
    suggestion: str | None = about("What can be written in their place.", detail=True)
    start: int = about("Offset of its first character.", detail=True)
    end: int = about("Offset after its last character.", detail=True)


class Hit(NamedTuple):
    """A match of a rule: a span of the text and what is wrong with it; `level` overrides that of the rule."""

    start: int
    end: int
    message: str
    suggestion: str | None = None
    level: str | None = None


def excerpt(text: str) -> str:
    """The first words of a text, on one line."""
    plain = " ".join(text[: _SHOWN * 4].split())
    if len(plain) <= _SHOWN and len(text) <= _SHOWN * 4:
        return plain
    last = plain.rfind(" ", 0, _SHOWN + 1)
    return plain[: last if last > 0 else _SHOWN].rstrip(" ,;:—–-…") + "…"
