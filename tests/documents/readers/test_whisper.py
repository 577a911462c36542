"""JSON of speech recognition: what is said as flowing text, who says it, and when."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.document import Document
from textlens.documents.readers import Extracted, Wanted, kind_of, read_all
from textlens.documents.readers.whisper import clock
from textlens.errors import SourceError

Said = list[tuple[str, str | None, str | None]]


def read_one(found: object, kind: str | None = None) -> Extracted:
    (one,) = read_all(json.dumps(found).encode(), "a.json", Wanted(kind=kind))
    assert isinstance(one, Extracted)
    return one


def said(one: Extracted) -> Said:
    document = Document(one.text, "a.json", "en", one.origin)
    found = [(one.text[part.start : part.end].strip(), part.speaker, part.timecode) for part in document.speech.stretches]
    return [part for part in found if part[0]]


def segment(at: float, text: str, **more: object) -> dict[str, object]:
    return {"start": at, "end": at + 2, "text": text, **more}


def test_whisper() -> None:
    parts = [segment(0, " We won"), segment(2, " it. All"), segment(9, " of it.")]
    found = read_one({"text": " We won it. All of it.", "segments": parts, "language": "en"})
    assert found.text == "We won it. All of it.\n"
    assert (found.kind, found.meta.language) == ("whisper", "en")
    assert said(found) == [("We won", None, "00:00:00.000"), ("it. All", None, "00:00:02.000"), ("of it.", None, "00:00:09.000")]


def test_a_pause_after_a_sentence_ends_a_paragraph() -> None:
    assert read_one({"segments": [segment(0, "We won."), segment(4, "It was late")]}).text == "We won.\n\nIt was late\n"


def test_speakers_of_segments() -> None:
    one, two = "SPEAKER_00", "SPEAKER_01"
    said_by = [(" We won", one), ("it.", one), ("Who?", two), ("Nobody knows.", None), ("Us.", one)]
    found = read_one({"segments": [segment(2 * at, text, speaker=name) for at, (text, name) in enumerate(said_by)]})
    assert found.text == "SPEAKER_00: We won it.\n\nSPEAKER_01: Who?\n\n>> Nobody knows.\n\nSPEAKER_00: Us.\n"
    assert [name for _, name, _ in said(found)] == ["SPEAKER_00", "SPEAKER_00", "SPEAKER_01", None, "SPEAKER_00"]


def test_speakers_of_words_part_a_segment() -> None:
    parts = ((" We", 1, "Ann Lee"), (" won.", 1.5, "Ann Lee"), (" Who?", 2.25, "Dan Osei"), (" Us.", 3.5, "Ann Lee"))
    words = [{"word": word, "start": at, "end": at + 0.5, "speaker": name} for word, at, name in parts]
    found = read_one({"segments": [segment(1, " We won. Who? Us.", words=words)]})
    assert said(found) == [
        ("We won.", "Ann Lee", "00:00:01.000"), ("Who?", "Dan Osei", "00:00:02.250"), ("Us.", "Ann Lee", "00:00:03.500")
    ]  # fmt: skip


def test_whisper_cpp() -> None:
    found = {
        "transcription": [{"timestamps": {"from": "00:00:01,000"}, "offsets": {"from": 1000, "to": 2500}, "text": " We won."}]
    }
    assert said(read_one(found)) == [("We won.", None, "00:00:01.000")]


def test_a_list_of_segments_is_a_table_unless_it_is_called_a_transcript() -> None:
    listed = [segment(0, "We won.", speaker="Ann Lee"), segment(3, "Who?", speaker="Dan Osei")]
    data = json.dumps(listed).encode()
    assert [one.kind for one in read_all(data, "a.json") if isinstance(one, Extracted)] == ["json", "json"]
    assert [name for _, name, _ in said(read_one(listed, "transcript"))] == ["Ann Lee", "Dan Osei"]


@pytest.mark.parametrize("odd", [None, 3, [], {}, "", -1, 1e300, True, "a: b\nc"])
@pytest.mark.parametrize("key", ["start", "end", "text", "speaker", "words"])
def test_odd_values_are_left_out(key: str, odd: object) -> None:
    found = read_one({"segments": [segment(0, "We won."), {**segment(2, "Who?"), key: odd}]})
    assert found.text.startswith("We won.")
    assert found.places is not None
    assert [*found.places.starts] == sorted(found.places.starts)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"segments": []}', "no list of objects"),
        ('{"segments": [{"start": 0, "text": " "}]}', "no words in its segments"),
        ('{"segments": 3, "start": 1}', "no list of objects"),
        ('{"segments": [', "is no JSON"),
        ('{"title": "x"}', "no list of objects"),
    ],
)
def test_what_is_none_is_one_clear_error(text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        list(read_all(text.encode(), "a.json"))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ('{"text": " We won.", "segments": [{"start": 0}]}', "download", "whisper"),
        ('\ufeff{\n "segments" : [{"start": 0}]}', "a.json", "whisper"),
        ('[{"text": "We won.", "segments": 1, "start": 1}]', "a.json", "json"),
        ('{"id": 1, "segments": "a", "start": 1}\n{"id": 2}', "a.jsonl", "jsonl"),
        ('{"text": "We won.", "likes": 3}\n', "a.jsonl", "jsonl"),
    ],
)
def test_it_is_known_by_its_content(text: str, name: str, kind: str) -> None:
    assert kind_of(text.encode(), name) == kind


def test_clocks() -> None:
    assert [clock(seconds) for seconds in (0, 3.5, 59.9996, 3723.25)] == [
        "00:00:00.000", "00:00:03.500", "00:01:00.000", "01:02:03.250"
    ]  # fmt: skip


def fault(data: bytes) -> str:
    """What is wrong with an input, or nothing."""
    try:
        list(read_all(data, "a.json"))
    except SourceError as error:
        return error.message
    return ""


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3)
)


@given(
    st.lists(
        st.fixed_dictionaries({"start": JSON, "text": JSON}, optional={"speaker": JSON, "words": JSON, "end": JSON}), max_size=4
    )
)
def test_any_segments_are_a_transcript_or_one_clear_error(segments: list[dict[str, object]]) -> None:
    assert "cannot be read as" not in fault(json.dumps({"segments": segments}).encode())


def test_a_folder_has_its_transcripts_but_not_its_tables(tmp_path: Path) -> None:
    from textlens.documents.paths import expanded

    (tmp_path / "a.json").write_text(json.dumps({"segments": [segment(0, "We won.")]}))
    (tmp_path / "b.json").write_text(json.dumps([{"text": "We won."}]))
    assert list(expanded(str(tmp_path), tables=False)) == [str(tmp_path / "a.json")]
