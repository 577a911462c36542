"""Subtitles (.srt, .vtt): the speech as flowing text, and the start time of each cue.

Sentences may extend over several cues. A paragraph ends where the speaker changes (at a label such as `ANN LEE:`, at a voice tag
such as `<v Ann Lee>`, which becomes such a label, or at a line that begins with a dash or `>>`), and at the end of a sentence
that is followed by two seconds of silence. A label that comes again in every cue is there once a paragraph. Styles, positions
and entities are removed or decoded, lines that only describe a sound are left out, and so are lines that roll-up captions repeat
from the cue before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from ...errors import SourceError
from ..timed_text import NOBODY, PAUSE, Cue, cues, ends_sentence, speaker
from .base import Extracted, Meta, Places, Wanted
from .decode import decode

_ROLLING = 0.3
"""The share of cues that repeat the last line of the cue before, from which the captions count as roll-up captions."""

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
_HEADING = re.compile(r"^([A-Za-z][\w-]{0,30}):[ \t]*(\S.{0,200})$", re.MULTILINE)


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted]:
    """Extract the speech, and the time of each cue."""
    source, encoding = decode(data, wanted.encoding, name=name)
    text, meta, places = flowing(source, name)
    starts, times = tuple(start for start, _ in places), tuple(time for _, time in places)
    yield Extracted(text, encoding, "subtitles", Meta(**meta), Places("timecode", starts, times))


class _Line(NamedTuple):
    """A line of a cue without markup: the speaker that its voice tag names, or None, and the words."""

    voice: str | None
    text: str


def flowing(source: str, name: str) -> tuple[str, dict[str, str], list[tuple[int, str]]]:
    """The text, its metadata (`title`, `language`), and pairs of offset and timecode, in order.

    Raises:
        SourceError: There are no cues.
    """
    found = list(cues(source, is_srt=not source.lstrip("\ufeff \t\r\n").startswith("WEBVTT")))
    if not found:
        hint = "Read it as plain text with --type text."
        raise SourceError(f"{name} holds no subtitles: no line has times such as 00:00:01.000 --> 00:00:04.000", hint)
    paragraphs = _Paragraphs(is_voiced="<v" in source)
    shown = [(cue, list(_lines(source[cue.start : cue.end]))) for cue in found]
    for cue, lines in _without_repetitions(shown):
        paragraphs.add(cue, lines)
    return paragraphs.text(), _meta(source[: found[0].start]), paragraphs.places


def _lines(shown: str) -> Iterator[_Line]:
    """The lines of a cue that contain speech."""
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
    """Whether a line describes a sound instead of speech."""
    aside = _ASIDE.fullmatch(text)
    return _SOUND.fullmatch(text) is not None or (
        aside is not None and (aside[1].isupper() or not _NOISES.isdisjoint(aside[1].lower().split()))
    )


def _without_repetitions(shown: Sequence[tuple[Cue, list[_Line]]]) -> Iterator[tuple[Cue, list[_Line]]]:
    """The cues; of roll-up captions, without the lines that the cue before has already shown."""
    repeated = [0, *(_overlap(before, after) for (_, before), (_, after) in pairwise(shown))]
    rolls = sum(map(bool, repeated)) > max(_ROLLING * len(shown), 2)
    for (cue, lines), count in zip(shown, repeated, strict=True):
        yield cue, lines[count:] if rolls else lines


def _overlap(before: list[_Line], after: list[_Line]) -> int:
    """The number of lines at the end of one cue that are repeated at the start of the next."""
    longest = min(len(before), len(after), 4)
    return next((count for count in range(longest, 0, -1) if before[-count:] == after[:count]), 0)


class _Paragraphs:
    """Joins the lines of cues to paragraphs.

    Attributes:
        places: Pairs of offset and timecode, one for each cue with speech.
    """

    def __init__(self, *, is_voiced: bool) -> None:
        """Begin with an empty text; in a file with voice tags, a line without one is spoken by an unnamed speaker."""
        self.places: list[tuple[int, str]] = []
        self._is_voiced = is_voiced
        self._voice: str | None = None
        self._named = ""
        self._parts: list[str] = []
        self._length = 0
        self._ended = 0.0

    def add(self, cue: Cue, lines: Sequence[_Line]) -> None:
        """Add the lines of a cue."""
        pauses = cue.begins - self._ended >= PAUSE
        for number, line in enumerate(lines):
            label, text = self._label(line), line.text
            stops = self._parts and pauses and not number and ends_sentence(self._parts[-1])
            turns = bool(label) or self._turns(text)
            if not turns and self._named and not stops:
                # Some programs name the speaker in each cue, also within a sentence.
                text = text.removeprefix(self._named).lstrip() or text
            if self._parts:
                self._append("\n\n" if turns or stops else " ")
            if not number:
                self.places.append((self._length, cue.timecode))
            self._append(label + text)
        if lines:
            self._ended = cue.ends

    def text(self) -> str:
        """The whole text."""
        return "".join([*self._parts, "\n"]) if self._parts else ""

    def _turns(self, text: str) -> bool:
        """Whether the speaker changes with a line, because it begins with a dash or with another label than the last."""
        if _DASH.match(text):
            self._named = ""
            return True
        label = None if self._is_voiced else _LABEL.match(text)
        if label is None or label[0] == self._named or speaker(label[1]) is None:
            return False
        self._named = label[0]
        return True

    def _label(self, line: _Line) -> str:
        """The label of the speaker, if a voice tag indicates a change of speaker; otherwise empty."""
        if line.voice == self._voice or not self._is_voiced:
            return ""
        self._voice = line.voice
        return NOBODY if line.voice is None else f"{_capital(line.voice)}: "

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def _capital(name: str) -> str:
    return name.title() if name.islower() else name


def _meta(heading: str) -> dict[str, str]:
    """The metadata in the header of a .vtt file."""
    fields = {key.lower(): value.strip() for key, value in _HEADING.findall(heading)}
    title = re.match(r"\ufeff?WEBVTT[ \t]+(?:-[ \t]*)?(\S.*)", heading)
    meta = {"title": title[1].strip() if title else fields.get("title", ""), "language": fields.get("language", "")}
    return {key: value for key, value in meta.items() if value}
