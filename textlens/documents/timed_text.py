"""Cues: what is said in subtitles (.srt, .vtt), when and by whom; and which labels before a colon name a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_PARTICLES = frozenset("de da di du del della der den van von la le al el bin ibn of the and & dos das do".split())
_NO_SPEAKERS = frozenset(
    "note notes date subject from to re cc bcc source sources time location place topic transcript title headline contact"
    " media email e-mail phone tel fax web website http https photo caption present attendees attending duration language kind"
    " warning update correction editor’s end background summary agenda number".split()
)


class Cue(NamedTuple):
    """What is shown at a time.

    Attributes:
        timecode: When it begins, as the file says it, with a point before milliseconds: `00:01:02.500`.
        begins: The same in seconds.
        ends: When it ends, in seconds.
        start: Offset of its first line in the file's text.
        end: Offset of what follows its last line.
    """

    timecode: str
    begins: float
    ends: float
    start: int
    end: int


def cues(text: str) -> Iterator[Cue]:
    """The cues of an .srt or .vtt file in order: from each line with times to the next empty line, or the next cue."""
    found = list(_timing().finditer(text))
    for timing, following in zip(found, [*found[1:], None], strict=False):
        limit = following.start() if following else len(text)
        gap = _gap().search(text, timing.end(), limit)
        end = gap.start() if gap else limit
        if following and (gap is None or gap[0].count("\n") < 2):
            end = _before_number(text, timing.end(), end)
        yield Cue(timing[1].replace(",", "."), _seconds(timing[1]), _seconds(timing[2]), timing.end(), end)


def are_cues(text: str) -> bool:
    """Whether a text is that of an .srt or .vtt file, by how it begins."""
    return re.match(rf"\ufeff?\s{{0,9}}(?:WEBVTT(?:\s|\Z)|\d{{1,9}}[ \t]*\r?\n[ \t]*{_TIME}[ \t]+-->)", text) is not None


def speaker(label: str) -> str | None:
    """The speaker that a label names, or None where it is no label: every word of it begins with a capital or is a particle."""
    label, _, _ = label.partition("(")
    name = label.strip(" \t*.-–")
    words = name.replace(",", " ").split()
    if not 0 < len(words) <= 6 or words[0].lower() in _NO_SPEAKERS or words[-1].lower() in _PARTICLES:
        return None
    if words[0].lower() in _PARTICLES and name.islower():
        return None
    capital = [word[0].isupper() or word.lower() in _PARTICLES or (at > 0 and word[0].isdigit()) for at, word in enumerate(words)]
    return name if all(capital) and words[0][0].isalpha() and not words[0].islower() else None


def _before_number(text: str, start: int, end: int) -> int:
    """Where a cue's words end that no empty line parts from the next cue's number."""
    line = text.rfind("\n", start, end) + 1
    return line if line > start and text[line:end].strip().isdecimal() else end


def _seconds(time: str) -> float:
    seconds = 0.0
    for part in time.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


@cache
def _timing() -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*({_TIME})[ \t]+-->[ \t]+({_TIME})[^\n]*(?:\n|\Z)", re.MULTILINE)


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"(?:^|\n)\r?(?:\n|\Z)", re.MULTILINE)
