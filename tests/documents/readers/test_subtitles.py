"""Subtitles of several makers: what is said, by whom and when."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.verify.transcript import stretches
from textlens.documents.document import Document
from textlens.documents.origin import Origin, Places
from textlens.documents.readers import Extracted, Wanted, read, read_all
from textlens.documents.readers.subtitles import flowing
from textlens.documents.timed_text import cues, speaker
from textlens.errors import SourceError

FILES = Path(__file__).parent / "files" / "subtitles"


def read_one(name: str) -> Extracted:
    (found,) = read_all((FILES / name).read_bytes(), name)
    assert isinstance(found, Extracted)
    return found


def times(found: Extracted, *words: str) -> list[int | str | None]:
    assert found.places is not None
    assert found.places.kind == "timecode"
    return [found.places.at(found.text.index(word)) for word in words]


def test_each_word_has_the_time_of_its_cue() -> None:
    assert times(read_one("whisper.vtt"), "engine", "inspected", "a date", "We will") == [
        "00:00.000", "00:04.320", "00:07.900", "00:17.200"
    ]  # fmt: skip
    assert times(read_one("film.srt"), "Where", "In port", "when it", "MAYOR") == [
        "00:00:05.500", "00:00:05.500", "00:00:08.100", "00:00:15.000"
    ]  # fmt: skip
    assert times(read_one("automatic.vtt"), "good", "to the", "no no") == ["00:00:00.320", "00:00:02.880", "00:00:05.160"]


def test_the_encoding_is_recorded() -> None:
    assert read_one("film.srt").encoding == "cp1252"


def said(name: str) -> list[tuple[str, str | None, str | None]]:
    found = read_one(name)
    document = Document(found.text, name, origin=found.origin)
    spoken = [(found.text[one.start : one.end].strip(), one.speaker, one.timecode) for one in stretches(document)]
    return [one for one in spoken if one[0]]


def test_verify_knows_speakers_and_times() -> None:
    assert said("meeting.vtt") == [
        ("Thank you all for coming.", "Ines Calloway", "00:00:01.000"),
        ("We have one question to decide.", "Ines Calloway", "00:00:04.200"),
        ("Two questions, if I may.", "Dan Osei", "00:00:07.500"),
        ("Two, then.", "Ines Calloway", "00:00:10.500"),
        ("Thank you.", "Dan Osei", "00:00:10.500"),
        ("Speak up!", None, "00:00:13.000"),
    ]


def test_verify_knows_that_a_dash_is_another_speaker() -> None:
    document = Document(
        "- One?\n\n- Two.\n", origin=Origin(kind="subtitles", places=Places("timecode", (0, 8), ("00:01", "00:02")))
    )
    assert [one.turn for one in stretches(document) if document.text[one.start : one.end].strip()] == [1, 2]


def cue(*texts: str, gap: str = "\n\n") -> str:
    return gap.join(f"{n}\n00:00:{2 * n:02d},000 --> 00:00:{2 * n + 2:02d},000\n{text}" for n, text in enumerate(texts, 1))


@pytest.mark.parametrize(
    ("texts", "flow"),
    [
        (("It’s <b>cold</b>", "&amp; late.{\\an8}"), "It’s cold & late."),
        (("<c.yellow>It</c> <00:00:03.000>is",), "It is"),
        (("One.", "[APPLAUSE]", "♪ la ♪", "# la la", "(Laughter)", "(SIGHS)", "Two."), "One.\n\nTwo."),
        (("(in May) it rained", "#metoo was there"), "(in May) it rained #metoo was there"),
        (("ANN LEE: One.", "BO: Two."), "ANN LEE: One.\n\nBO: Two."),
        (("ANN LEE: One", "ANN LEE: and two.", "ANN LEE: Three.", "BO: No.", "ANN LEE: Yes."),
         "ANN LEE: One and two. Three.\n\nBO: No.\n\nANN LEE: Yes."),
        (("ANN LEE: One.", "- Who?", "ANN LEE: Two."), "ANN LEE: One.\n\n- Who?\n\nANN LEE: Two."),
        (("Note: not a speaker",), "Note: not a speaker"),
        ((">> One. >> Two.",), ">> One.\n\n>> Two."),
        (("- One\n- two", "three"), "- One\n\n- two three"),
        (("It fell to -5 degrees", "—and then"), "It fell to -5 degrees —and then"),
        (("No.", "No.", "Yes."), "No. No. Yes."),
        (("", "One"), "One"),
    ],
)  # fmt: skip
def test_cues_flow(texts: tuple[str, ...], flow: str) -> None:
    assert flowing(cue(*texts), "a.srt")[0] == f"{flow}\n"
    assert flowing(cue(*texts).replace("\n", "\r\n"), "a.srt")[0] == f"{flow}\n"


def test_numbers_of_cues_are_known_without_a_blank_line_and_spoken_ones_kept() -> None:
    assert flowing(cue("One", "Two", gap="\n"), "a.srt")[0] == "One Two\n"
    assert flowing(cue("7", "8"), "a.srt")[0] == "7 8\n"


def test_voices_in_small_letters_and_lines_without_one_are_other_speakers() -> None:
    source = cue("<v ann lee>One", "<v ann lee>two", "three")
    assert flowing(source, "a.vtt")[0] == "Ann Lee: One two\n\n>> three\n"


def test_a_label_within_what_a_voice_says_is_said() -> None:
    assert flowing(cue("<v Ann Lee>One", "<v Ann Lee>Question: two?"), "a.vtt")[0] == "Ann Lee: One Question: two?\n"


def test_a_pause_after_a_sentence_ends_a_paragraph() -> None:
    times = "00:01.000 --> 00:02.000\nOne.\n\n00:04.000 --> 00:05.000\nTwo\n\n00:09.000 --> 00:10.000\nthree."
    assert flowing(times, "a.vtt")[0] == "One.\n\nTwo three.\n"


def test_a_file_without_cues_is_an_error_with_what_to_do() -> None:
    with pytest.raises(SourceError, match=r"^a\.srt holds no subtitles") as caught:
        read(b"Just words.", "a.srt")
    assert caught.value.hint == "Read it as plain text with --type text."
    assert read(b"Just words.", "a.srt", kind="text").text == "Just words."


@pytest.mark.parametrize(
    ("label", "name"),
    [("MAYOR INES CALLOWAY", "MAYOR INES CALLOWAY"), ("Ann de la Cruz (by phone)", "Ann de la Cruz"), ("Speaker 2", "Speaker 2")],
)
def test_labels_that_name_a_speaker(label: str, name: str) -> None:
    assert speaker(label) == name


@pytest.mark.parametrize("label", ["Note", "what he said", "Ten to one it fails", "", "12", "Bread and"])
def test_labels_without_a_name(label: str) -> None:
    assert speaker(label) is None


@pytest.mark.parametrize("unit", ["<v ", "<", "{\\", "<v A>", "A: b\n", " >>", "(", "[", "a\n", "- a\n", "&#", "♪"])
def test_a_hundred_thousand_marks_in_a_cue_are_read(unit: str) -> None:
    found, _, places = flowing(cue(unit * (100_000 // len(unit))), "a.srt")
    assert len(found) < 400_000
    assert len(places) < 2


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=9), max_size=12))
def test_places_ascend_and_no_cue_is_lost(texts: list[str]) -> None:
    source = "WEBVTT\n\n" + cue(*texts)
    assert len(list(cues(source))) == len(texts)
    if texts:
        text, _, places = flowing(source, "a.vtt")
        assert [start for start, _ in places] == sorted({start for start, _ in places})
        assert all(start < len(text) for start, _ in places)


def fault(data: bytes, name: str, kind: str | None = None) -> str:
    """What is wrong with an input, or nothing."""
    try:
        list(read_all(data, name, Wanted(kind=kind)))
    except SourceError as error:
        return error.message
    return ""


@given(st.binary(max_size=200))
def test_any_bytes_are_subtitles_or_one_clear_error(data: bytes) -> None:
    for before in (b"", b"WEBVTT\n\n", b"1\n00:00:01,000 --> 00:00:02,000\n"):
        assert "cannot be read as" not in fault(before + data, "a.srt")


def srt(*shown: str) -> str:
    return "\n\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{words}" for n, words in enumerate(shown, 1)) + "\n"


@pytest.mark.parametrize("blank", ["\n", "\r\n", "\n\n\n", "\n \t\n"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_words_below_a_blank_line_of_a_cue_are_kept(blank: str, at: int) -> None:
    shown = ["The ferry sank.", "We saw it.", "Nobody died."]
    parts = [words.replace(" ", f"\n{blank}", 1) if place == at else words for place, words in enumerate(shown)]
    found = read(srt(*parts).encode(), "a.srt")
    assert found.text == " ".join(shown) + "\n"
    assert found.places is not None
    assert [found.places.at(found.text.index(words)) for words in shown] == [f"00:00:0{n}.000" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (srt("In", "1984\n\n1985", "we"), "In 1984 1985 we\n"),
        (srt("In\n\n", "", "we"), "In we\n"),
        (srt("One.", "Two.") + "\n3\n", "One. Two.\n"),
        (srt("One.", "Two.").replace("\n2\n", "\n"), "One. Two.\n"),
        ("WEBVTT\n\n" + srt("One.\n\nNOTE not said", "Two."), "One. Two.\n"),
    ],
)
def test_numbers_of_cues_and_notes_are_not_said(source: str, text: str) -> None:
    assert read(source.encode(), "a.srt").text == text
