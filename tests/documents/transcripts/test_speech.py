"""The speech in a text: stretches that never overlap, their times as places, and time in proportion to the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.document import Document
from textlens.documents.origin import Origin
from textlens.documents.transcripts.speech import speech

PARTS = (
    "Ann Lee", "DAN OSEI", "Q", "A", "Speaker", ":", ": ", ". ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "0:03", "00:00:09", "[",
    "]", "(", ")", "**", " --> ", " | ", "We won.", "(laughter)", "[applause]", "<v Ann Lee>", "<i>", ">> ", "- ",
    "BY MR. HART:", "\u2029", "’", "é", "\u200b",
)  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=60).map("".join), st.booleans())
def test_stretches_are_in_order_and_places_ascend(text: str, forced: bool) -> None:
    found = speech(text, forced=forced)
    at = 0
    for one in found.stretches:
        assert at <= one.start < one.end <= len(text)
        at = one.end
    places = found.places()
    if places is not None:
        assert [*places.starts] == sorted(set(places.starts))
        assert len(places.values) == len(places.starts) == len(places.speakers)
    assert not (found.is_transcript and found.looks_so)


@pytest.mark.parametrize(
    "unit",
    ["Ann Lee: ", "Ann Lee\n", "A. b\n", "Q. ", "0:03\n", "0:03 ", "[0:03", "Ann Lee  0:03\n", "\n", " \n", "-\n", "* ", "a ",
     "a:", "**", "|", "[", "(", "<v ", "<", ">>", "\n>>", "0:", "Speaker: ", "Ann\n0:03\n", "\u2029", "\t"],
)  # fmt: skip
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    def spent(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        began = time.process_time()
        speech(text)
        speech(text, forced=True)
        return time.process_time() - began

    # Eight times the text takes about eight times as long; if time grew with the square, it would take 64 times.
    small, large = min(spent(20_000) for _ in range(3)), spent(160_000)
    assert large < 24 * small + 0.3


def test_notes_times_and_marks_within_speech() -> None:
    text = "ANN LEE: We won (laughter), yes [00:09] twice. [crosstalk] Yes.\n\nBO LIND: No.\n\n>> Who?\n\nANN LEE: Us."
    found = [(text[one.start : one.end].strip(), one.speaker, one.timecode) for one in speech(text).stretches]
    assert [one for one in found if one[0]] == [
        ("We won", "ANN LEE", None), (", yes", "ANN LEE", None), ("twice.", "ANN LEE", "00:09"), ("Yes.", "ANN LEE", "00:09"),
        ("No.", "BO LIND", "00:09"), ("Who?", None, "00:09"), ("Us.", "ANN LEE", "00:09"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("0:03\nWe won it all.\n0:09\nYes\n0:12\nNo", ["0:03", "0:09", "0:12"]),
        ("0:03 We won it all.\n0:09 And they?\n0:12 No.", ["0:03", "0:09", "0:12"]),
        ("[0:03] we won it all\n[0:09] yes", ["0:03", "0:09"]),
        ("We met at\n10:30 in the hall and left at\n9:45 the next day.", [None]),
        ("ANN LEE: We met at\n10:30, in the hall.\n\nBO LIND: Yes.\n\nANN LEE: No.", [None, None, None]),
    ],
)
def test_times_at_the_start_of_lines(text: str, times: list[str | None]) -> None:
    assert [one.timecode for one in speech(text).stretches if text[one.start : one.end].strip()] == times


def test_a_document_knows_what_it_was_read_as() -> None:
    text = "Ann Lee  0:03\nWe won it all, and nobody told us why."
    assert Document(text).speech.is_transcript is False
    assert Document(text, origin=Origin(kind="transcript")).speech.is_transcript is True


def test_places_have_the_speakers() -> None:
    text = "Ann Lee  0:03\nWe won it all.\n\nBo Lind  0:09\nNo, they did.\n"
    places = speech(text).places()
    assert places is not None
    assert [places.at(text.index(word)) for word in ("Ann", "We", "they")] == [None, "0:03", "0:09"]
    assert [name for name in places.speakers if name] == ["Ann Lee", "Bo Lind"]
