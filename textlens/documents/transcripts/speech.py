"""The speech in a text: stretches between the labels, times and notes of a transcriber, each with its speaker and time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from operator import itemgetter
from typing import NamedTuple

from ..origin import Places
from ..timed_text import cues, speaker
from .labels import examiner, may_be_somebody
from .layouts import ALONE, CLOCK, COLON, LETTERED, TIME, TITLED, Head, heads, seconds, timecode
from .recognised import SPEAKER, Named, fitting, has_words, shapes, take_turns

_NOTES = frozenset(
    "applause laughter laughs laughing inaudible crosstalk pause music cheers cheering booing sighs unintelligible".split()
)
_LEADS = " \t>*#•–-"
"""What may stand before the first sign of a line."""

_TIMES = 3
"""So many times make a text look like a transcript."""

_LINES = 4
"""So many lines that begin like others do so, too."""


class Stretch(NamedTuple):
    """A stretch of speech: its offsets, the number of the speaker's turn, and the speaker and the time, if given."""

    start: int
    end: int
    turn: int
    speaker: str | None
    timecode: str | None


class Speech(NamedTuple):
    """The speech of a text.

    Attributes:
        stretches: Its stretches in order.
        is_transcript: Whether the text is one: it names speakers again and again.
        looks_so: Whether it looks like one, though no speaker was recognised: it has times, or names on lines of their own.
    """

    stretches: Sequence[Stretch]
    is_transcript: bool
    looks_so: bool

    def placed(self, span: Callable[[tuple[int, int]], tuple[int, int]]) -> Speech:
        """The same in another text, to whose spans `span` converts those of the stretches."""
        moved = ((one, span((one.start, one.end))) for one in self.stretches)
        return self._replace(stretches=[one._replace(start=start, end=end) for one, (start, end) in moved])

    def places(self) -> Places | None:
        """The times of the stretches; None if there are none."""
        timed = [one for one in self.stretches if one.timecode is not None]
        if not timed:
            return None
        times = [str(one.timecode) for one in timed]
        return Places("timecode", [one.start for one in timed], times, [one.speaker for one in timed])


class _Event(NamedTuple):
    """A part of a text that is not speech, and what it changes: the speaker (None if no longer known), the time, or nothing."""

    start: int
    end: int
    speaker: str | None = None
    timecode: str | None = None
    turns: bool = False


_start = itemgetter(0)


def speech(text: str, *, forced: bool = False, flowing: Places | None = None, cued: bool = False) -> Speech:
    """The speech of a text.

    Args:
        text: The text.
        forced: Whether it is known to be a transcript.
        flowing: The times of subtitles that were read as flowing text.
        cued: Whether the text is a file of subtitles as it is.
    """
    found = list(heads(text, lettered=True))
    letters = [head.label for head in found if head.shape == LETTERED]
    if letters and not take_turns(letters):
        # They are initials: `A. Osei: We won.`
        found = list(heads(text))
    named = list(_named(found))
    if cued or flowing:
        named = [one for one in named if one.head.shape in (COLON, TITLED)]
        used = frozenset((COLON,))
    else:
        used = shapes(text, named, forced=forced)
    labels = list(_labels(text, named, used))
    labels = sorted([*labels, *_strangers(found, used, {event.start for event in labels})], key=_start)
    begun = {event.start for event in labels}
    apart: list[Iterable[_Event]] = [labels, _times(text, found, begun), _notes(text, begun)]
    if flowing:
        apart = [labels, _starts(flowing), _dashes(text), _notes(text)]
    elif cued:
        apart = [_in_cues(text, labels)]
    stretches = list(_between(text, sorted(chain(*apart), key=_start)))
    speaks = any(one.speaker is not None for one in stretches)
    return Speech(stretches, bool(used and speaks), not speaks and _looks_so(text, found))


def _named(found: Iterable[Head]) -> Iterator[Named]:
    """The lines with a label that may be a speaker's name."""
    known: dict[str, str | None] = {}
    for head in found:
        label = head.label
        if not label:
            continue
        if label not in known:
            known[label] = label if head.shape == LETTERED else speaker(label)
        name = known[label]
        if name is not None:
            yield Named(head, name)
        elif head.shape == TITLED:
            yield _untitled(head)


def _labels(text: str, named: Sequence[Named], used: frozenset[str]) -> Iterator[_Event]:
    """The lines that name a speaker, by the shapes that the text uses."""
    chosen = [one for one in (_recast(one, used) for one in named) if one.head.shape in used]
    counts = Counter(one.name for one in chosen)
    begun, asks = ALONE not in used, None
    close = not begun and 2 * sum(_is_close(text, one.head) for one in chosen) > len(chosen)
    for head, name in fitting(chosen, lettered=LETTERED in used):
        if ALONE in used:
            # Before the first name that comes back, there may be titles, which are further from what follows.
            begun = begun or counts[name] > 1
            if not (begun or (close and _is_close(text, head))) or not has_words(text, head):
                continue
        if (examines := examiner(name)) is not None:
            asks = name = examines
        elif name == "Q" and asks:
            name = asks
        yield _Event(head.start, head.end, name, head.time, True)


def _strangers(found: Iterable[Head], used: Collection[str], known: Collection[int]) -> Iterator[_Event]:
    """The lines on which somebody else may begin to speak, so that what follows is not said by whoever spoke before.

    Their labels are unlike the others, or name nobody: `Dr. Ruth Adler: No.` among capitals, `Man in the audience: Thieves!`
    """
    for head in found if COLON in used else ():
        one = _untitled(head).head if head.shape == TITLED and TITLED not in used else head
        if one.shape == COLON and one.start not in known and may_be_somebody(SPEAKER if one is not head else one.label):
            yield _Event(one.start, one.end, None, one.time, True)


def _is_close(text: str, head: Head) -> bool:
    """Whether the next line is not blank."""
    line = text.find("\n", head.end) + 1
    return line > 0 and not text[line : line + 1].isspace()


def _recast(one: Named, used: frozenset[str]) -> Named:
    """`Speaker: Yes` is a label before a colon in a text that does not name its speakers so."""
    return _untitled(one.head) if one.head.shape == TITLED and TITLED not in used else one


def _untitled(head: Head) -> Named:
    return Named(head._replace(shape=COLON, end=head.begins), SPEAKER)


def _times(text: str, found: Iterable[Head], known: Collection[int]) -> list[_Event]:
    """The times at the start of lines that name nobody: `10:30` before other words is one only if there are several, in order."""
    sure, doubtful = list[_Event](), list[_Event]()
    for head in found:
        if head.time is None or head.start in known:
            continue
        end = head.end if head.shape == TIME else head.begins
        before = text[head.start : end]
        if timecode(before) is not None:
            apart = "\n" in before or text[end : end + 1] in ("\n", "\r", "") or not before.lstrip(_LEADS)[:1].isdigit()
            (sure if apart else doubtful).append(_Event(head.start, end, timecode=head.time))
    ascending = sum(seconds(str(after[3])) >= seconds(str(before[3])) for before, after in pairwise(doubtful))
    return sure + doubtful if len(doubtful) >= _TIMES and ascending >= 0.9 * (len(doubtful) - 1) else sure


@cache
def _note() -> re.Pattern[str]:
    return re.compile(
        r"[\[(<](?:(?<=\[)(?P<inside>[^\]\n]{1,60})\]|(?<=\()(?P<note>[^)\n]{1,30})\)"
        r"|(?<=<)v(?:\.[^\s>]{0,40})?[ \t]+(?P<voice>[^>\n]{1,80})>|(?<=<)[^>\n]{0,80}>)"
    )


@cache
def _change() -> re.Pattern[str]:
    return re.compile(r"^[ \t]{0,8}>>", re.MULTILINE)


@cache
def _whole_clock() -> re.Pattern[str]:
    return re.compile(rf"{CLOCK}(?:[ \t]*(?:-->|[-–—→]|to)[ \t]*{CLOCK})?")


def _notes(text: str, known: Collection[int] = ()) -> list[_Event]:
    """Notes and times in brackets, tags, and marks of another speaker, anywhere in a text but at known offsets."""
    found = [] if ">>" not in text else [_Event(*match.span(), turns=True) for match in _change().finditer(text)]
    for match in _note().finditer(text):
        if match.start() in known:
            continue
        if match["note"]:
            event = _aside(match["note"].lower(), *match.span())
            found += [event] if event else []
        elif match["inside"]:
            inside = match["inside"].strip()
            found.append(_Event(*match.span(), timecode=timecode(inside) if _whole_clock().fullmatch(inside) else None))
        elif match["voice"]:
            found.append(_Event(*match.span(), match["voice"].strip(), turns=True))
        else:
            found.append(_Event(*match.span()))
    found.sort(key=lambda event: event.start)
    return found


def _aside(note: str, start: int, end: int) -> _Event | None:
    if _whole_clock().fullmatch(note):
        return _Event(start, end, timecode=timecode(note))
    return None if _NOTES.isdisjoint(note.split()) else _Event(start, end)


def _starts(places: Places) -> list[_Event]:
    return [_Event(start, start, timecode=str(time)) for start, time in zip(places.starts, places.values, strict=True)]


def _dashes(text: str) -> list[_Event]:
    """The dashes at a change of speaker."""
    return [_Event(*dash.span(), turns=True) for dash in _dash().finditer(text)]


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"^[-–‐](?=\s?[^\W\d_]|\s?[\"“‘«'¿¡])", re.MULTILINE)


def _in_cues(text: str, labels: Sequence[_Event]) -> Iterator[_Event]:
    """Everything except the words of the cues in an .srt or .vtt file."""
    at, voiced = 0, "<v" in text
    inside = sorted(chain(labels, _notes(text)), key=_start)
    number = 0
    for cue in cues(text):
        # Between the words of two cues there are only numbers, times and notes.
        yield _Event(at, cue.start, None, cue.timecode, turns=voiced and not text.startswith("<", cue.start))
        while number < len(inside) and inside[number].start < cue.end:
            if inside[number].start >= cue.start:
                yield inside[number]
            number += 1
        at = cue.end
    yield _Event(at, len(text))


def _between(text: str, events: Iterable[_Event]) -> Iterator[Stretch]:
    """The stretches between what is not speech."""
    turn, name, time, at = 0, None, None, 0
    for event in events:
        if event.turns and event.start < at:
            # A mark within a label.
            continue
        if event.start > at:
            yield Stretch(at, event.start, turn, name, time)
        at = max(at, event.end)
        time = event.timecode or time
        if event.turns and (event.speaker is None or event.speaker != name):
            turn, name = turn + 1, event.speaker
    if at < len(text):
        yield Stretch(at, len(text), turn, name, time)


def _looks_so(text: str, found: Sequence[Head]) -> bool:
    """Whether a text without a recognised speaker looks like a transcript: it has times, or beginnings of lines that come back.

    These may be in any layout: `dan osei: …`, `@danosei: …`, `12/05/2026, 10:03 - Dan Osei: …`, `DAN OSEI. …`.
    """
    if sum(head.time is not None for head in found) >= _TIMES:
        return True
    lines = [line for line in text.splitlines() if any(map(str.isalpha, line))]
    counts = Counter(begins[1].strip() for line in lines if (begins := _beginning().match(line)) is not None)
    back = [count for count in counts.values() if count > 1]
    return len(back) > 1 and sum(back) >= max(_LINES, 0.5 * len(lines))


@cache
def _beginning() -> re.Pattern[str]:
    # Numbers, dates and signs before a name, and the name up to what ends it.
    return re.compile(r"[\W\d_]{0,40}([^\W\d_][^\n:|—–]{0,39}?)[ \t]?(?:[:|—–]|(?<=[A-ZÀ-Þ])\.(?=\s))")
