"""Splitting a source into stretches of speech, each with its speaker and time, at labels, timecodes and a transcriber's notes.

`stretches` is the only function that knows the formats of transcripts and subtitles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from heapq import merge
from typing import NamedTuple

from ...documents.document import Document
from ...documents.origin import Places
from ...documents.timed_text import cues, speaker

_LONGEST = 1 << 15
_NOTES = frozenset(
    "applause laughter laughs laughing inaudible crosstalk pause music cheers cheering booing sighs unintelligible".split()
)


class Stretch(NamedTuple):
    """A stretch of speech: its offsets, the number of the speaker's turn, and the speaker and the time, if given."""

    start: int
    end: int
    turn: int
    speaker: str | None
    timecode: str | None


class _Event(NamedTuple):
    """A part of a text that is not speech, and what it changes: the speaker (None if no longer known), the time, or nothing."""

    start: int
    end: int
    speaker: str | None = None
    timecode: str | None = None
    turns: bool = False


def stretches(document: Document) -> Iterator[Stretch]:
    """The stretches of speech of a source, in order."""
    text = document.text
    places = document.origin.places
    if places is not None and places.kind == "timecode":
        events = _timed(text, places)
    elif document.name.lower().endswith((".srt", ".vtt")) or text.startswith(("WEBVTT", "\ufeffWEBVTT")):
        events = _subtitles(text)
    else:
        events = _transcript(text, 0, len(text))
    turn, speaker, timecode, at = 0, None, None, 0
    for event in events:
        yield from _cut(text, at, event.start, turn, speaker, timecode)
        at = max(at, event.end)
        timecode = event.timecode or timecode
        if event.turns and (event.speaker is None or event.speaker != speaker):
            turn, speaker = turn + 1, event.speaker
    yield from _cut(text, at, len(text), turn, speaker, timecode)


def _cut(text: str, start: int, end: int, turn: int, speaker: str | None, timecode: str | None) -> Iterator[Stretch]:
    """Yield the stretch, divided at spaces if it is long, so that the offsets of a word in it are computed quickly."""
    while end - start > _LONGEST:
        stop = text.find(" ", start + _LONGEST // 2, start + _LONGEST)
        stop = stop if stop > 0 else start + _LONGEST
        yield Stretch(start, stop, turn, speaker, timecode)
        start = stop
    if start < end:
        yield Stretch(start, end, turn, speaker, timecode)


@cache
def _marks() -> re.Pattern[str]:
    time = r"(?P<time>\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)"
    timed = rf"(?:[\[(]?{time}[\])]?[ \t]*[-–]?[ \t]*)?"
    lead = r"^[ \t]{0,8}(?:[>*–-]{1,3}[ \t]{0,2})?"
    label = r"(?P<label>[^\W_][^\n:\[\]<>\"“”]{0,59}?)(?:[ \t]*\[(?P<later>[\d:.,]{4,12})\])?\*{0,2}:\*{0,2}(?=\s)"
    labelled = rf"{lead}{timed}{label}"
    bracketed = r"\[(?P<inside>[^\]\n]{1,60})\]"
    spoken = r"\((?P<note>[^)\n]{1,30})\)"
    voice = r"<v(?:\.[^\s>]{0,40})?[ \t]+(?P<voice>[^>\n]{1,80})>"
    alone = r"^[ \t]{0,8}\(?(?P<alone>\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)\)?(?=\s)"
    return re.compile(
        rf"{labelled}|{alone}|{bracketed}|{spoken}|{voice}|(?P<change>^[ \t]{{0,8}}>>)|<[^>\n]{{0,80}}>", re.MULTILINE
    )


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?")


def _transcript(text: str, start: int, end: int) -> Iterator[_Event]:
    """Labels, timecodes and notes in a stretch of text."""
    at = start
    find = _marks().search
    while (match := find(text, at, end)) is not None:
        at = match.end()
        begin = match.start()
        if match["label"] is not None:
            name = speaker(match["label"])
            if name is None:
                # It is not a label but speech, which may contain a note: continue right after its first character.
                at = match.start("label") + 1
                if match["time"]:
                    yield _Event(begin, match.start("label"), timecode=_time(match["time"]))
                continue
            yield _Event(begin, at, name, _time(match["time"] or match["later"]), turns=True)
        elif match["alone"]:
            yield _Event(begin, at, timecode=_time(match["alone"]))
        elif match["inside"]:
            inside = match["inside"].strip()
            yield _Event(begin, at, timecode=_time(inside) if _clock().fullmatch(inside) else None)
        elif match["note"]:
            note = match["note"].lower()
            if _clock().fullmatch(note):
                yield _Event(begin, at, timecode=_time(note))
            elif not _NOTES.isdisjoint(note.split()):
                yield _Event(begin, at)
        elif match["voice"]:
            yield _Event(begin, at, match["voice"].strip(), turns=True)
        else:
            yield _Event(begin, at, turns=match["change"] is not None)


def _timed(text: str, places: Places) -> Iterator[_Event]:
    """The times of subtitles that were read as flowing text, their labels and notes, and dashes at a change of speaker."""
    times = (_Event(start, start, timecode=str(time)) for start, time in zip(places.starts, places.values, strict=True))
    dashes = (_Event(*dash.span(), turns=True) for dash in _dash().finditer(text))
    return merge(times, dashes, _transcript(text, 0, len(text)), key=lambda event: event.start)


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"^[-–‐](?=\s?[^\W\d_]|\s?[\"“‘«'¿¡])", re.MULTILINE)


def _subtitles(text: str) -> Iterator[_Event]:
    """Everything except the words of the cues in an .srt or .vtt file."""
    at, voiced = 0, "<v" in text
    for cue in cues(text):
        # Between the words of two cues there are only numbers, times and notes.
        yield _Event(at, cue.start, None, cue.timecode, turns=voiced and not text.startswith("<", cue.start))
        yield from _transcript(text, cue.start, cue.end)
        at = cue.end
    yield _Event(at, len(text))


def _time(time: str | None) -> str | None:
    return time.replace(",", ".") if time else None
