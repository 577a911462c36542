"""What is said in a source, by whom and when: stretches of speech between labels, timecodes and a transcriber's notes.

`stretches` is the only place that knows how transcripts and subtitles are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...document import Document

_LONGEST = 1 << 15
_PARTICLES = frozenset("de da di du del della der den van von la le al el bin ibn of the and & dos das do".split())
_NO_SPEAKERS = frozenset(
    "note notes date subject from to re cc bcc source sources time location place topic transcript title headline contact"
    " media email e-mail phone tel fax web website http https photo caption present attendees attending duration language kind"
    " warning update correction editor’s end background summary agenda number".split()
)
_NOTES = frozenset(
    "applause laughter laughs laughing inaudible crosstalk pause music cheers cheering booing sighs unintelligible".split()
)


class Stretch(NamedTuple):
    """Words in one go: their span in the text, the number of the speaker's turn, the speaker and the time, if these are told."""

    start: int
    end: int
    turn: int
    speaker: str | None
    timecode: str | None


class _Event(NamedTuple):
    """Something in a text that is not said, and what it changes: a speaker (None: no longer known), a time, or nothing."""

    start: int
    end: int
    speaker: str | None = None
    timecode: str | None = None
    turns: bool = False


def stretches(document: Document) -> Iterator[Stretch]:
    """The stretches of speech of a source, in order; subtitles are known by their timing lines."""
    text = document.text
    if document.name.lower().endswith((".srt", ".vtt")) or text.startswith(("WEBVTT", "\ufeffWEBVTT")):
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
    """The stretch, cut at blanks where it is long, so that a word in it is found again quickly."""
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
            name = _name(match["label"])
            if name is None:
                # What looked like a label is text; there may be a note in it.
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


def _name(label: str) -> str | None:
    """The speaker a label names, or None where it is no label: every word of it begins with a capital or is a particle."""
    label, _, _ = label.partition("(")
    name = label.strip(" \t*.-–")
    words = name.replace(",", " ").split()
    if not 0 < len(words) <= 6 or words[0].lower() in _NO_SPEAKERS or words[-1].lower() in _PARTICLES:
        return None
    if words[0].lower() in _PARTICLES and name.islower():
        return None
    capital = [word[0].isupper() or word.lower() in _PARTICLES or (at > 0 and word[0].isdigit()) for at, word in enumerate(words)]
    return name if all(capital) and words[0][0].isalpha() and not words[0].islower() else None


@cache
def _timing() -> re.Pattern[str]:
    time = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
    return re.compile(rf"^[ \t]*({time})[ \t]+-->[ \t]+{time}[^\n]*(?:\n|\Z)", re.MULTILINE)


def _subtitles(text: str) -> Iterator[_Event]:
    """Everything but the words of the cues of an .srt or .vtt file."""
    at, voiced = 0, "<v" in text
    for timing in _timing().finditer(text):
        # What lies between the last cue's words and this timing line is a cue's number or a note.
        yield _Event(at, timing.end(), None, _time(timing[1]), turns=voiced and text.startswith("<", timing.end()) is False)
        gap = _gap().search(text, timing.end())
        # A cue without words is followed by the next one's number, or by nothing.
        stop = gap.start() if gap else len(text)
        yield from _transcript(text, timing.end(), stop)
        at = stop
    yield _Event(at, len(text))


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"(?:^|\n)[ \t\r]*(?:\n|\Z)", re.MULTILINE)


def _time(time: str | None) -> str | None:
    return time.replace(",", ".") if time else None
