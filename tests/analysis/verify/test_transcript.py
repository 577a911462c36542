"""What is said in a source, by whom and when."""

from __future__ import annotations

import pytest

from textlens.analysis.verify.transcript import stretches
from textlens.documents.document import Document


def said(text: str, name: str = "notes.txt") -> list[tuple[str, str | None, str | None]]:
    """The words, speaker and time of each stretch that has any."""
    found = [(text[one.start : one.end].strip(), one.speaker, one.timecode) for one in stretches(Document(text, name))]
    return [one for one in found if one[0]]


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("ANN LEE:", "ANN LEE"),
        ("Ann Lee:", "Ann Lee"),
        ("Ann de la Cruz:", "Ann de la Cruz"),
        ("MS. O’BRIEN:", "MS. O’BRIEN"),
        ("Ann Lee (mayor):", "Ann Lee"),
        ("**Ann Lee:**", "Ann Lee"),
        (">> ANN LEE:", "ANN LEE"),
        ("Q:", "Q"),
        ("Speaker 2:", "Speaker 2"),
        ("Élodie Noël:", "Élodie Noël"),
    ],
)
def test_labels(label: str, speaker: str) -> None:
    assert said(f"{label} We won.\nAnd more.") == [("We won.\nAnd more.", speaker, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The result was clear: we won.",
        "Note: we won.",
        "Date: 4 March",
        "http://example.org",
        "It is 12:30 now.",
        "One thing, he said: go.",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert [(speaker, "".join(words.split())) for words, speaker, _ in said(text)] == [(None, "".join(text.split()))]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("[00:12:30] ANN LEE: We won.", "00:12:30"),
        ("00:12:30 ANN LEE: We won.", "00:12:30"),
        ("(12:30) ANN LEE: We won.", "12:30"),
        ("ANN LEE [00:12:30]: We won.", "00:12:30"),
        ("[00:12:30,500]\nANN LEE: We won.", "00:12:30.500"),
        ("00:12:30\nANN LEE: We won.", "00:12:30"),
    ],
)
def test_times(line: str, time: str) -> None:
    assert said(line) == [("We won.", "ANN LEE", time)]


def test_notes_are_not_speech() -> None:
    words = [one for one, _, _ in said("ANN LEE: We [applause] won (laughter) twice (in May).")]
    assert words == ["We", "won", "twice (in May)."]


def test_srt() -> None:
    first = "1\n00:00:01,000 --> 00:00:04,000\nANN LEE: We <i>won</i>\nit.\n\n"
    text = f"{first}2\n00:00:05,000 --> 00:00:06,000\n12 times.\n".replace("\n", "\r\n")
    assert said(text, "a.srt") == [
        ("We", "ANN LEE", "00:00:01.000"), ("won", "ANN LEE", "00:00:01.000"), ("it.", "ANN LEE", "00:00:01.000"),
        ("12 times.", "ANN LEE", "00:00:05.000"),
    ]  # fmt: skip


def test_vtt() -> None:
    text = (
        "WEBVTT - a title\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE nobody says this\n\n"
        "first\n01:00.000 --> 01:02.000 align:start\n<v.loud Ann Lee>We won.</v>\n\n"
        "01:03.000 --> 01:04.000\n\n01:05.000 --> 01:06.000\nWho says this?\n"
    )
    assert said(text, "a.vtt") == [("We won.", "Ann Lee", "01:00.000"), ("Who says this?", None, "01:05.000")]


def test_a_turn_ends_with_another_speaker_only() -> None:
    text = "ANN LEE: One.\nANN LEE: Two.\nBO LIND: Three."
    assert [one.turn for one in stretches(Document(text)) if text[one.start : one.end].strip()] == [1, 1, 2]


def test_long_stretches_are_cut_at_blanks() -> None:
    text = "word " * 30_000
    found = list(stretches(Document(text)))
    assert len(found) > 3
    assert "".join(text[one.start : one.end] for one in found) == text
    assert all(text[one.start : one.end].strip().startswith("word") for one in found)
