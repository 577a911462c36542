"""Transcripts of speech recognition (.json of Whisper, WhisperX and whisper.cpp): the words as flowing text, and their times.

A paragraph is what one speaker says; if there is a speaker, it begins with the name: `SPEAKER_01: We won.` Without speakers it
ends at the end of a sentence that is followed by two seconds of silence. Times are those of the segments.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from typing import NamedTuple

from ...errors import SourceError
from ..timed_text import NOBODY, PAUSE, ends_sentence
from .base import Extracted, Meta, Places, Unread, Wanted
from .decode import decode

_LISTS = ("segments", "transcription")
_LONGEST_NAME = 60


class _Piece(NamedTuple):
    """What was said at a time, in seconds, and by whom, or None."""

    begins: float
    ends: float
    speaker: str | None
    text: str


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted | Unread]:
    """Extract the speech, and the time of each segment; any other JSON is read as a table."""
    source, encoding = decode(data, wanted.encoding, name=name)
    try:
        found = json.loads(source)
    except (ValueError, RecursionError):
        found = None
    segments = _segments(found)
    if segments is None:
        from .json_records import extract as table

        yield from table(data, name, wanted._replace(kind=None))
        return
    pieces = [piece for segment in segments for piece in _pieces(segment)]
    if not pieces:
        raise SourceError(f"{name} has no words in its segments")
    language = found.get("language") if isinstance(found, dict) else None
    text, places = _flowing(pieces)
    yield Extracted(text, encoding, "whisper", Meta(language=language if isinstance(language, str) else None), places)


def _segments(found: object) -> Sequence[Mapping[str, object]] | None:
    """The segments of a transcript; None if this is none."""
    if isinstance(found, dict):
        found = next((found[key] for key in _LISTS if key in found), None)
    if not isinstance(found, list) or not all(isinstance(one, dict) and "text" in one for one in found):
        return None
    return found if all("start" in one or "offsets" in one or "words" in one for one in found) else None


def _pieces(segment: Mapping[str, object]) -> Iterator[_Piece]:
    """A segment, parted where the speaker of its words changes."""
    begins, ends = _times(segment)
    named = _name(segment.get("speaker"))
    words = segment.get("words")
    spoken = [word for word in words if isinstance(word, dict)] if isinstance(words, list) else []
    by = [_name(word.get("speaker")) or named for word in spoken]
    if len(set(by)) < 2:
        text = " ".join(str(segment["text"] or "").split())
        if text:
            yield _Piece(begins, ends, named or (by[0] if by else None), text)
        return
    at = 0
    for number in range(1, len(spoken) + 1):
        if number == len(spoken) or by[number] != by[at]:
            said = [str(word.get("word", word.get("text", ""))).strip() for word in spoken[at:number]]
            first, last = _times(spoken[at]), _times(spoken[number - 1])
            yield _Piece(first[0] or begins, last[1] or ends, by[at], " ".join(filter(None, said)))
            at = number


def _times(one: Mapping[str, object]) -> tuple[float, float]:
    """When something begins and ends, in seconds; 0 if it is not said."""
    offsets = one.get("offsets")
    if isinstance(offsets, dict):
        return _number(offsets.get("from")) / 1000, _number(offsets.get("to")) / 1000
    return _number(one.get("start")), _number(one.get("end"))


def _number(value: object) -> float:
    return float(value) if isinstance(value, (int, float)) and isfinite(value) and 0 <= value < 360_000 else 0.0


def _name(value: object) -> str | None:
    """A speaker's name on one line, without what would end a label."""
    name = " ".join(str(value).replace(":", " ").split())[:_LONGEST_NAME] if isinstance(value, (str, int)) else ""
    return name or None


def _flowing(pieces: Sequence[_Piece]) -> tuple[str, Places]:
    parts: list[str] = []
    starts: list[int] = []
    length, before = 0, None
    for piece in pieces:
        changes = before is not None and piece.speaker != before.speaker
        pauses = before is not None and piece.begins - before.ends >= PAUSE and ends_sentence(before.text)
        if before is not None:
            parts.append("\n\n" if changes or pauses else " ")
            length += len(parts[-1])
        starts.append(length)
        if piece.speaker and (changes or before is None):
            parts.append(f"{piece.speaker}: ")
            length += len(parts[-1])
        elif changes:
            parts.append(NOBODY)
            length += len(parts[-1])
        parts.append(piece.text)
        length += len(piece.text)
        before = piece
    times = [clock(piece.begins) for piece in pieces]
    return "".join([*parts, "\n"]), Places("timecode", starts, times, [piece.speaker for piece in pieces])


def clock(seconds: float) -> str:
    """Seconds as a time.

    >>> clock(3723.5)
    '01:02:03.500'
    """
    whole = round(seconds * 1000)
    return f"{whole // 3_600_000:02}:{whole // 60_000 % 60:02}:{whole // 1000 % 60:02}.{whole % 1000:03}"
