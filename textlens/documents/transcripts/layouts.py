"""The shapes of the lines that say who speaks, or when: each is a pattern for the start of a line.

| shape     | example                                                       |
|-----------|---------------------------------------------------------------|
| `colon`   | `ANN LEE: We won.`, `[00:03] Ann Lee: We won.`, `Ann Lee (00:03): We won.`, `**Ann Lee:** [00:03] We won.` |
| `timed`   | `Ann Lee  0:03`, `Ann Lee \\| 00:03`, `[Ann Lee] 00:03`, or the time on the next line; the words are below       |
| `spoken`  | `Ann Lee [00:03] We won.`                                     |
| `tagged`  | `00:03 [Ann Lee] We won.`                                     |
| `ahead`   | `00:03 Ann Lee`, `[00:03 --> 00:07] Ann Lee`, or the name on the next line; the words are below                 |
| `titled`  | `Speaker: Ann Lee`                                            |
| `lettered`| `Q. Who won?`                                                 |
| `alone`   | `Ann Lee`; the words are below                                |
| `time`    | `00:03`, which names nobody                                   |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

COLON, TIMED, SPOKEN, TAGGED, AHEAD, TITLED = "colon", "timed", "spoken", "tagged", "ahead", "titled"
LETTERED, ALONE, TIME = "lettered", "alone", "time"

_START = 20_000
"""The number of characters at the start of a text in which its times are looked for."""

_STAMPS = {
    COLON: ("t1", "t2", "t3"),
    TIMED: ("t4",),
    SPOKEN: ("t5",),
    TAGGED: ("t7",),
    AHEAD: ("t6",),
    TITLED: ("t0",),
    TIME: ("time",),
}
"""The groups that may hold the time of each shape."""

CLOCK = (
    r"(?:(?:\d{1,3}:\d{1,2}|\d{1,3}):\d{2}(?:[.,]\d{1,3}|[:;]\d{2}(?:[.,]\d{1,3})?)?"
    r"|\d{1,2}:\d{1,2}:\d{1,2}[.,]\d{1,3})(?![\w:])(?:\s?[AaPp]\.?[Mm]\b\.?)?"
)
"""A time in a recording, or of the day."""

_SPAN = rf"{CLOCK}(?:[ \t]*(?:-->|[-–—→]|to)[ \t]*{CLOCK})?"
_STAMP = rf"(?:\[{_SPAN}\]|\({_SPAN}\)|{_SPAN})"
_BRACKETED = rf"(?:\[{_SPAN}\]|\({_SPAN}\))"
_NAME = r"[^\W_][^\n:\[\]<>\"“”|\t]{0,59}?"
_LEAD = r"[ \t]{0,24}(?:[>*#•–-]{1,3}[ \t]{0,2})?"
_END = r"(?=[ \t\r\u2029]*(?:\n|\Z))"


_QUICK = {"plain": (COLON, "plain", "t8"), "t9": (TIMED, "brief", "t9")}
"""The last groups of the patterns for most lines, with the shape, and the groups of the label and the time."""

_SHAPES = {group: shape for shape, groups in _STAMPS.items() for group in groups}


class Head(NamedTuple):
    """The start of a line that may name a speaker or a time.

    Attributes:
        shape: Its shape, `time` if it names nobody.
        start: Offset of its first character.
        end: Offset of the first character after it.
        begins: Offset of the label; without one, the same as `end`.
        label: What may be a speaker's name.
        time: The time as written, or None.
    """

    shape: str
    start: int
    end: int
    begins: int
    label: str
    time: str | None


@cache
def _heads(lettered: bool) -> re.Pattern[str]:
    stars = r"\*{0,2}"
    # Most lines with a label are like this, and quick to tell; the others have the patterns below.
    plain = (
        rf"(?:(?P<t8>{_STAMP})[ \t]*)?(?!(?:Speaker|SPEAKER):)(?P<plain>[^\W_][^\n:()\[\]<>\"“”|\t*]{{0,59}}+):"
        r"(?=[ \t]+[^\s\[(]|[ \t]*\r?\n)"
    )
    brief = rf"(?P<brief>[^\W\d_][^\n:()\[\]<>\"“”|\t*,;\d]{{0,59}}+)(?<= )(?P<t9>{CLOCK}){_END}"
    titled = (
        rf"(?:Speaker|SPEAKER)[ \t]?{stars}:{stars}[ \t]*(?P<titled>{_NAME})"
        rf"(?:[ \t|,–—-]+(?P<t0>{_STAMP}))?{stars}{_END}"
    )
    letters = r"(?P<lettered>[QA])(?:\.[ \t]+|\.?(?:\t|[ \t]{2,}))[ \t]*(?=\S)"
    colon = (
        rf"(?:(?P<t1>{_STAMP})[ \t]*(?:[-–—|:,][ \t]*)?)?{stars}\[?(?P<colon>{_NAME})\]?{stars}"
        rf"(?:[ \t|,–—-]*(?P<t2>{_BRACKETED}|[|–—-][ \t]*{_SPAN}))?"
        rf"[ \t\u00a0\u202f]?{stars}:{stars}(?=\s|\Z)(?:[ \t]*(?P<t3>{_BRACKETED}))?"
    )
    gap = r"(?:[ \t]*\r?\n[ \t]*|[ \t]*[|,;–—-][ \t]*|[ \t]+|(?=[\[(]))"
    timed = rf"\[?(?P<timed>{_NAME})\]?{stars}{gap}{stars}(?P<t4>{_STAMP}){stars}:?{stars}{_END}"
    spoken = rf"(?P<spoken>{_NAME}){stars}[ \t]*(?P<t5>{_BRACKETED}){stars}[ \t]+(?=\S)"
    tagged = rf"(?P<t7>{_STAMP})[ \t]*\[(?P<tagged>{_NAME})\][ \t]+(?=\S)"
    ahead = rf"(?P<t6>{_STAMP})(?:[ \t]*\r?\n[ \t]*|[ \t]*[-–—|,:]?[ \t]*){stars}\[?(?P<ahead>{_NAME})\]?{stars}:?{_END}"
    time = rf"(?P<time>{_STAMP})(?=\s|\Z)"
    alone = rf"(?P<alone>[^\W_][^\n\r\u2029:\[\]<>\"“”|\t]{{0,59}}+){_END}"
    # All but the last have a colon near the start, in a label or a time: other lines are passed over quickly.
    near = r"(?=[^\n:]{0,100}(?:\n[^\n:]{0,16})?:)"
    timed_or_labelled = "|".join((plain, brief, titled, colon, timed, ahead, spoken, tagged, time))
    return re.compile(rf"\n{_LEAD}(?:{f'{letters}|' if lettered else ''}{near}(?:{timed_or_labelled})|{alone})")


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(CLOCK)


def heads(text: str, *, lettered: bool = False) -> Iterator[Head]:
    """The lines of a text that begin like one of a transcript, in order; what they begin with may be no name at all.

    With `lettered`, Q and A before a stop or a gap are a question and an answer, not somebody's initial.
    """
    find = _heads(lettered)
    # Each line but the first comes after a line break, which is quick to find.
    first = find.match("\n" + text[:400])
    if first is not None:
        yield _head(first, -1)
    for match in find.finditer(text, first.end() - 1 if first else 0):
        yield _head(match, 0)


def _head(match: re.Match[str], shift: int) -> Head:
    group = match.lastgroup or TIME
    if group in _QUICK:
        shape, name, time = _QUICK[group]
        start, end = match.span()
        stamp = match[time]
        return Head(shape, start + 1 + shift, end + shift, match.start(name) + shift, match[name], stamp and timecode(stamp))
    # The last group may be the time of another.
    shape = _SHAPES.get(group, group)
    stamp = next((match[name] for name in _STAMPS.get(shape, ()) if match[name]), None)
    begins = match.end() if shape == TIME else match.start(shape)
    label = "" if shape == TIME else match[shape]
    return Head(shape, match.start() + 1 + shift, match.end() + shift, begins + shift, label, stamp and timecode(stamp))


@cache
def _time() -> re.Pattern[str]:
    return re.compile(r"\d:\d\d")


def has_times(text: str) -> bool:
    """Whether there is more than one time near the start of a text, without which it is no transcript with times."""
    first = _time().search(text, 0, _START)
    return first is not None and _time().search(text, first.end(), _START) is not None


def timecode(stamp: str) -> str | None:
    """The time of a stamp, the first if it is a span, with a point before fractions of a second; None if it is none.

    >>> timecode("[00:00:03,500 --> 00:00:07,000]")
    '00:00:03.500'
    """
    found = _clock().search(stamp)
    return found[0].replace(",", ".") if found else None


def seconds(time: str) -> float:
    """A time in seconds; frames and halves of the day count for nothing.

    >>> seconds("1:02:03.5"), seconds("2:03")
    (3723.5, 123.0)
    """
    parts = re.findall(r"\d+(?:\.\d+)?", time)[:3]
    total = 0.0
    for part in parts:
        total = total * 60 + float(part)
    return total
