"""Cues of subtitles (.srt, .vtt), and speaker labels before a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..languages.names import name_words

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_LINKS = frozenset(("of", "the", "and", "&", "for"))
"""Lower-case words that may occur in a label, besides the particles of names."""

_NO_SPEAKERS = frozenset(
    "note notes date subject from to re cc bcc source sources time location place topic transcript title headline contact"
    " media email e-mail phone tel fax web website http https photo caption present attendees attending duration language kind"
    " warning update correction editor’s end background summary agenda number"
    " remember look listen again plus yes no example point fact first second third finally lastly also still here there this that"
    " it so and but or however because when where why how what which if then now well okay ok"
    " monday tuesday wednesday thursday friday saturday sunday cost price tickets address hours details".split()
)


PAUSE = 2.0
"""Seconds of silence that end a paragraph after the end of a sentence."""

NOBODY = ">> "
"""Marks a change to a speaker who is not named."""


class Cue(NamedTuple):
    """A cue: lines that are shown together for a time.

    Attributes:
        timecode: Its start time as in the file, with a point before the milliseconds: `00:01:02.500`.
        begins: Its start time in seconds.
        ends: Its end time in seconds.
        start: Offset of its first line in the file's text.
        end: Offset of the end of its last line.
    """

    timecode: str
    begins: float
    ends: float
    start: int
    end: int


def cues(text: str, *, is_srt: bool = False) -> Iterator[Cue]:
    """The cues of an .srt or .vtt file in order; each extends from a timing line to the next blank line or the next cue.

    With `is_srt`, text below a blank line belongs to the cue too, because only the number of the next cue may stand there.
    """
    found = list(_timing().finditer(text))
    for timing, following in zip(found, [*found[1:], None], strict=False):
        limit = following.start() if following else len(text)
        gap = _gap().search(text, timing.end(), limit)
        end = gap.start() if gap else limit
        if following and (gap is None or gap[0].count("\n") < 2):
            end = _before_number(text, timing.end(), end)
        elif gap and is_srt:
            end = _end_of_rest(text, gap.start(), gap.end(), limit)
        yield Cue(timing[1].replace(",", "."), _seconds(timing[1]), _seconds(timing[2]), timing.end(), end)


def are_cues(text: str) -> bool:
    """Whether a text begins like an .srt or .vtt file."""
    return re.match(rf"\ufeff?\s{{0,9}}(?:WEBVTT(?:\s|\Z)|\d{{1,9}}[ \t]*\r?\n[ \t]*{_TIME}[ \t]+-->)", text) is not None


def speaker(label: str) -> str | None:
    """The speaker that a label names, or None if it is not a speaker label.

    Every word of a label is capitalized or a particle. The last word is not a lower-case one, and the first is only if a surname
    may begin with it, as in `van Dyk:`.
    """
    label, _, _ = label.partition("(")
    name = label.strip(" \t*.-–")
    words = name.replace(",", " ").split()
    if not 0 < len(words) <= 6 or words[0].lower() in _NO_SPEAKERS or words[-1].lower() in _LINKS or words[-1].islower():
        return None
    begins = words[0][0].isalpha() and (not words[0].islower() or words[0] in name_words().openers or _is_prefixed(words[0]))
    return name if begins and all(_is_of_label(word) for word in words[1:]) and _is_of_label(words[0]) else None


def _is_of_label(word: str) -> bool:
    """Whether a word may be part of a speaker's name."""
    small = word.lower() in _LINKS or word.lower() in name_words().particles
    return word[0].isupper() or word[0].isdigit() or small or _is_prefixed(word)


def _is_prefixed(word: str) -> bool:
    """Whether a word is a name with a lower-case prefix, such as al-Assad."""
    return re.match(rf"{name_words().prefixed}[^\W\d_]", word) is not None and not word.islower()


def _before_number(text: str, start: int, end: int) -> int:
    """The end of a cue's text, without the number of the next cue if no blank line separates them."""
    line = text.rfind("\n", start, end) + 1
    return line if line > start and text[line:end].strip().isdecimal() else end


def _end_of_rest(text: str, end: int, start: int, limit: int) -> int:
    """The end of a cue's text below a blank line, without the number of the next cue; `end`, if there is none."""
    rest = text[start:limit].rstrip()
    line = rest.rfind("\n") + 1
    if rest[line:].strip().isdecimal():
        rest = rest[:line].rstrip()
    return start + len(rest) if rest.strip() else end


def _seconds(time: str) -> float:
    seconds = 0.0
    for part in time.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends at the end of a text."""
    return _ended().search(text) is not None


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(r"[.!?…][\"”’'»)\]]*$")


@cache
def _timing() -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*({_TIME})[ \t]+-->[ \t]+({_TIME})[^\n]*(?:\n|\Z)", re.MULTILINE)


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"(?:^|\n)\r?(?:\n|\Z)", re.MULTILINE)
