"""Subtitles (.srt, .vtt): what is said as flowing text, and the time at which each cue begins.

A sentence over several cues is one sentence. A paragraph ends where another speaks - a label such as `ANN LEE:`, the voice of
`<v Ann Lee>`, which becomes such a label, a line with a dash or `>>` before it - or after a sentence where nothing is said
for two seconds. Styles, positions and entities are cleaned, lines that only describe a sound left out, and captions that
repeat the line before them (as automatic ones do that roll) said once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from ...errors import SourceError
from ..timed_text import Cue, cues, speaker
from .base import Extracted, Meta, Places, Wanted
from .decode import decode

_PAUSE = 2.0
"""Seconds without a cue that end a paragraph, if they follow a sentence."""

_NOBODY = ">> "
"""Begins what is said by another speaker who is not named."""

_ROLLING = 0.3
"""Share of cues that begin with the last line of the one before, from which on captions roll."""

_VOICE = re.compile(r"<v(?:\.[^\s>]{0,80})?[ \t]+([^>\n]{1,120})>")
_TAG = re.compile(r"</?[A-Za-z][^>\n]{0,200}>|<[\d:.]{5,16}>|\{\\[^}\n]{0,200}\}|\\[hH]")
_SOUND = re.compile(r"\[[^\]]*\]|[♪♫].*|.*[♪♫]|# .*")
_ASIDE = re.compile(r"\(([^()]*)\)")
_NOISES = frozenset(
    "laughs laughter laughing applause music inaudible cheers cheering crosstalk sighs coughs chuckles silence".split()
)
_DASH = re.compile(r"[-–‐]\s?(?=[^\W\d_]|[\"“‘«'¿¡])|>>+\s*")
_CHANGE = re.compile(r" (?=>>)")
_LABEL = re.compile(r"([^\W_][^\n:\[\]<>\"“”]{0,59}?):(?=\s)")
_ENDS = re.compile(r"[.!?…][\"”’'»)\]]*$")
_HEADING = re.compile(r"^([A-Za-z][\w-]{0,30}):[ \t]*(\S.{0,200})$", re.MULTILINE)


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted]:
    """Find what is said, and the time of each cue."""
    source, encoding = decode(data, wanted.encoding, name=name)
    text, meta, places = flowing(source, name)
    starts, times = tuple(start for start, _ in places), tuple(time for _, time in places)
    yield Extracted(text, encoding, "subtitles", Meta(**meta), Places("timecode", starts, times))


class _Line(NamedTuple):
    """A line of a cue, cleaned: the speaker that its voice tag names, or None, and the words."""

    voice: str | None
    text: str


def flowing(source: str, name: str) -> tuple[str, dict[str, str], list[tuple[int, str]]]:
    """The text, its meta data (`title`, `language`), and pairs of offset and timecode, in order.

    Raises:
        SourceError: There are no cues.
    """
    found = list(cues(source))
    if not found:
        hint = "Read it as it stands with --type text."
        raise SourceError(f"{name} holds no subtitles: no line has times such as 00:00:01.000 --> 00:00:04.000", hint)
    paragraphs = _Paragraphs(is_voiced="<v" in source)
    shown = [(cue, list(_lines(source[cue.start : cue.end]))) for cue in found]
    for cue, lines in _told_once(shown):
        paragraphs.add(cue, lines)
    return paragraphs.text(), _meta(source[: found[0].start]), paragraphs.places


def _lines(shown: str) -> Iterator[_Line]:
    """The lines of a cue that hold words."""
    voice: str | None = None
    for line in shown.splitlines():
        at = 0
        for tag in _VOICE.finditer(line):
            yield from _line(voice, line[at : tag.start()])
            voice, at = " ".join(unescape(tag[1]).split()), tag.end()
        yield from _line(voice, line[at:])


def _line(voice: str | None, shown: str) -> Iterator[_Line]:
    for text in _CHANGE.split(" ".join(unescape(_TAG.sub("", shown)).split())):
        if text and not _is_sound(text):
            yield _Line(voice, text)


def _is_sound(text: str) -> bool:
    """Whether a line is not said, but says what is heard."""
    aside = _ASIDE.fullmatch(text)
    return _SOUND.fullmatch(text) is not None or (
        aside is not None and (aside[1].isupper() or not _NOISES.isdisjoint(aside[1].lower().split()))
    )


def _told_once(shown: Sequence[tuple[Cue, list[_Line]]]) -> Iterator[tuple[Cue, list[_Line]]]:
    """The cues; where captions roll, without the lines that the cue before had shown already."""
    repeated = [0, *(_overlap(before, after) for (_, before), (_, after) in pairwise(shown))]
    rolls = sum(map(bool, repeated)) > max(_ROLLING * len(shown), 2)
    for (cue, lines), count in zip(shown, repeated, strict=True):
        yield cue, lines[count:] if rolls else lines


def _overlap(before: list[_Line], after: list[_Line]) -> int:
    """How many lines at the end of one cue begin the next."""
    longest = min(len(before), len(after), 4)
    return next((count for count in range(longest, 0, -1) if before[-count:] == after[:count]), 0)


class _Paragraphs:
    """Puts what is said together.

    Attributes:
        places: Pairs of offset and timecode, one for each cue that says something.
    """

    def __init__(self, *, is_voiced: bool) -> None:
        """Begin with nothing; in a voiced file, what no voice tag names is said by somebody else."""
        self.places: list[tuple[int, str]] = []
        self._is_voiced = is_voiced
        self._voice: str | None = None
        self._parts: list[str] = []
        self._length = 0
        self._ended = 0.0

    def add(self, cue: Cue, lines: Sequence[_Line]) -> None:
        """Add the lines of a cue."""
        pauses = cue.begins - self._ended >= _PAUSE
        for number, line in enumerate(lines):
            label = self._label(line)
            if self._parts:
                turns = label or _turns(line.text) or (pauses and not number and _ENDS.search(self._parts[-1]))
                self._append("\n\n" if turns else " ")
            if not number:
                self.places.append((self._length, cue.timecode))
            self._append(label + line.text)
        if lines:
            self._ended = cue.ends

    def text(self) -> str:
        """All of it."""
        return "".join([*self._parts, "\n"]) if self._parts else ""

    def _label(self, line: _Line) -> str:
        """What says who speaks, where that is not who spoke before."""
        if line.voice == self._voice or not self._is_voiced:
            return ""
        self._voice = line.voice
        return _NOBODY if line.voice is None else f"{_capital(line.voice)}: "

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def _turns(text: str) -> bool:
    """Whether another speaker begins with a line: it has a dash or a label."""
    label = _LABEL.match(text)
    return _DASH.match(text) is not None or (label is not None and speaker(label[1]) is not None)


def _capital(name: str) -> str:
    return name.title() if name.islower() else name


def _meta(heading: str) -> dict[str, str]:
    """What the first lines of a .vtt file say."""
    told = {key.lower(): value.strip() for key, value in _HEADING.findall(heading)}
    title = re.match(r"\ufeff?WEBVTT[ \t]+(?:-[ \t]*)?(\S.*)", heading)
    meta = {"title": title[1].strip() if title else told.get("title", ""), "language": told.get("language", "")}
    return {key: value for key, value in meta.items() if value}
