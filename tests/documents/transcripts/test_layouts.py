"""Each layout of a transcript: who says what, and when."""

from __future__ import annotations

import pytest

from textlens.documents.transcripts.layouts import has_times, seconds, timecode
from textlens.documents.transcripts.speech import speech

ANN, DAN = "Ann Lee", "Dan van Dyk"


def said(text: str, *, forced: bool = False) -> list[tuple[str, str | None, str | None]]:
    """The words, speaker and time of each stretch that has any."""
    found = speech(text, forced=forced).stretches
    return [(words, one.speaker, one.timecode) for one in found if (words := text[one.start : one.end].strip())]


TIMES = [("0:03", "0:10", "1:12"), ("00:00:03", "00:00:10", "01:02:03"), ("0:0:3.450", "0:1:2.10", "1:0:3.001")]
TIMED = [
    "{}  {}\n", "{}  {}  \n", "{} {}\n", "{}\t{}\n", "{}, {}\n", "{} | {}\n", "{} - {}\n", "{} ({}):\n", "{} ({}): ", "{} [{}]\n",
    "{} [{}] ", "**{}** [{}]\n", "**{}** ({}): ", "**{}:** [{}] ", "[{}] {}\n", "{}\n{}\n", "{} {}\n\n", "> {} {}\n", "{} – {}\n",
]  # fmt: skip
AHEAD = [
    "{} {}\n", "[{}] {}: ", "[{}] {}:\n", "({}) {}: ", "{} | {}\n", "{}\n{}\n", "[{}]\n{}\n", "[{}]\n{}: ",
    "- [{}] {}: ", "[{} --> 00:59] {}: ", "[{} - 00:59] {}:\n", "{} --> 59:59\n{}\n",
    "[{}] [{}] ", "[{}] [{}]: ", "[{}] **{}**: ",
]  # fmt: skip


@pytest.mark.parametrize(
    "times", [("0:03", "0:10", "1:12"), ("00:00:03", "00:00:10", "01:02:03"), ("0:0:3.450", "0:1:2.10", "1:0:3.001")]
)
@pytest.mark.parametrize("head", [*((one, False) for one in TIMED), *((one, True) for one in AHEAD)])
def test_names_and_times(head: tuple[str, bool], times: tuple[str, str, str]) -> None:
    shape, ahead = head
    words = ("We won it all. And more.\nYes.", "No, they lost.", "We won: all of it.")
    names = (ANN, DAN, ANN)
    begun = [shape.format(*((time, name) if ahead else (name, time))) for name, time in zip(names, times, strict=True)]
    text = "\n\n".join(begin + one for begin, one in zip(begun, words, strict=True))
    assert said(text) == list(zip(words, names, times, strict=True))
    assert said(text.replace("\n", "\r\n")) == [
        (one.replace("\n", "\r\n"), *rest) for one, *rest in zip(words, names, times, strict=True)
    ]


@pytest.mark.parametrize(
    "shape",
    ["{}: ", "{}:\n", "{}:\t", "**{}:** ", "**{}**: ", "  {}: ", "            {}:  ", "[{}]: ", "{} : ", ">> {}: ", "– {}: "],
)
@pytest.mark.parametrize("upper", [False, True])
def test_names_without_times(shape: str, upper: bool) -> None:
    names = [name.upper() if upper else name for name in (ANN, DAN, ANN, DAN)]
    text = "\n\n".join(shape.format(name) + "We won it all." for name in names)
    assert said(text) == [("We won it all.", name, None) for name in names]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
def test_names_alone_on_their_lines(gap: str) -> None:
    names = (ANN, DAN, ANN, DAN, ANN)
    text = "Public Hearing\n\nHeld in the old hall.\n\n" + "\n\n".join(f"{name}{gap}We won it all." for name in names)
    assert said(text)[1:] == [("We won it all.", name, None) for name in names]


def test_speakers_that_are_titled_so() -> None:
    text = "\n\n".join(f"Speaker: {name}\nWe won it all." for name in (ANN, DAN))
    assert said(text) == [("We won it all.", ANN, None), ("We won it all.", DAN, None)]


def test_a_speaker_who_is_called_no_more_than_that() -> None:
    text = "Speaker: We won it all.\n\nHost: Yes.\n\nSpeaker: Amen\n\nHost: Go on."
    assert [name for _, name, _ in said(text)] == ["Speaker", "Host", "Speaker", "Host"]


@pytest.mark.parametrize("between", [". ", ".  ", "\t", "  ", ".\t"])
def test_questions_and_answers(between: str) -> None:
    text = f"BY MR. HART:\n\nQ{between}Note this: who won?\n\nA{between}We did.\n\nQ{between}And then?\n\nTHE COURT: Go on."
    assert said(text) == [
        ("Note this: who won?", "MR. HART", None), ("We did.", "A", None), ("And then?", "MR. HART", None),
        ("Go on.", "THE COURT", None),
    ]  # fmt: skip


def test_initials_are_no_answers() -> None:
    text = "A. Osei: We won.\n\nQ. Lind: Who?\n\nA. Osei: We did.\n\nA. Osei: All of us."
    assert [name for _, name, _ in said(text)] == ["A. Osei", "Q. Lind", "A. Osei", "A. Osei"]


def test_speakers_who_are_only_numbered() -> None:
    text = "SPEAKER_00: We won.\n\nSPEAKER_01: Who?\n\nSPEAKER_00: We did."
    assert [name for _, name, _ in said(text)] == ["SPEAKER_00", "SPEAKER_01", "SPEAKER_00"]


@pytest.mark.parametrize(
    ("stamp", "time"),
    [("[00:03]", "00:03"), ("0:03 - 0:07", "0:03"), ("00:00:03,500", "00:00:03.500"), ("10:15 AM", "10:15 AM"), ("none", None)],
)
def test_times_are_kept_as_written_but_for_the_comma(stamp: str, time: str | None) -> None:
    assert timecode(stamp) == time


def test_times_in_seconds() -> None:
    assert [seconds(time) for time in ("0:03", "1:00:03.5", "00:00:07:12")] == [3, 3603.5, 7]


def test_one_time_is_not_enough() -> None:
    assert [has_times(text) for text in ("", "At 10:30", "At 10:30 and 11:30")] == [False, False, True]
