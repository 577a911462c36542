from __future__ import annotations

import codecs
import math
import struct
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.readers.decode import canonical, decode
from textlens.errors import SourceError

STORY = "The mayor’s aide said “nothing has changed” — not even the café.\r\nTwo lines, kept as they are.\n"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "gb18030", "utf-8-sig", "utf-16", "utf-32")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_part_of_the_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + STORY.encode(encoding)) == (STORY, encoding)


def test_utf8_needs_no_mark_and_keeps_line_endings() -> None:
    assert decode(STORY.encode()) == (STORY, "utf-8")


def test_nothing_is_utf8() -> None:
    assert decode(b"") == ("", "utf-8")


def test_a_named_encoding_is_used_even_where_another_fits() -> None:
    assert decode("é".encode(), "latin-1") == ("Ã©", "iso8859-1")


def test_a_named_encoding_loses_its_mark_too() -> None:
    assert decode(codecs.BOM_UTF8 + b"Ann", "utf-8-sig") == ("Ann", "utf-8")
    assert decode(codecs.BOM_UTF16_LE + "Ann".encode("utf-16-le"), "UTF-16LE") == ("Ann", "utf-16-le")


def test_a_named_encoding_is_strict_and_the_byte_is_named() -> None:
    with pytest.raises(SourceError) as caught:
        decode(b"a" * 1204 + b"\x92s", "utf-8", name="story.txt")
    assert caught.value.message == "story.txt is not UTF-8 (byte 0x92 at 1,204)"
    assert caught.value.hint


def test_half_a_character_after_a_mark_is_an_error() -> None:
    with pytest.raises(SourceError, match=r"story\.txt is not UTF-16-LE"):
        decode(codecs.BOM_UTF16_LE + b"A\0B", name="story.txt")


@pytest.mark.parametrize(
    ("wrong", "hint"), [("uft-8", "utf-8"), ("latin 11", "latin"), ("windows-1252x", "1252"), ("zzzzz", "cp1252")]
)
def test_an_unknown_encoding_is_met_with_a_near_one(wrong: str, hint: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(b"Ann", wrong)
    assert wrong in caught.value.message
    assert caught.value.hint is not None
    assert hint in caught.value.hint


@pytest.mark.parametrize("codec", ["rot13", "hex", "zlib", "undefined", "a\0b", ""])
def test_what_is_no_text_encoding_is_refused(codec: str) -> None:
    with pytest.raises(SourceError):
        decode(b"Ann", codec)


def test_names_are_pythons_own() -> None:
    assert [canonical(name) for name in ("UTF8", "Windows-1252", "sjis", "latin1")] == [
        "utf-8",
        "cp1252",
        "shift_jis",
        "iso8859-1",
    ]


def test_nul_in_a_named_encoding_is_not_text() -> None:
    with pytest.raises(SourceError, match=r"memo\.txt read as UTF-8 holds NUL"):
        decode("memo".encode("utf-16-le"), "utf-8", name="memo.txt")


LOUD = b"".join(struct.pack("<h", int(30_000 * math.sin(step / 7))) for step in range(900))
QUIET = b"".join(struct.pack("<h", int(40 * math.sin(step / 7))) for step in range(900))


@pytest.mark.parametrize("data", [bytes(500), b"plain words, then\0", bytes(range(256)) * 20, LOUD, QUIET, QUIET[1:]])
def test_binary_data_is_named_as_such(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"^core\.txt is binary data, not text$"):
        decode(data, name="core.txt")


def test_a_stray_control_character_does_not_make_a_text_binary() -> None:
    text = "The record\x01 shows it.\n\n\n\nIt was late.\x1a" * 5
    assert decode(text.encode()) == (text, "utf-8")


def test_plain_utf8_loads_no_detector() -> None:
    code = (
        "import sys; from textlens.documents.readers import read; read('“Yes,” she said.'.encode(), 'a.txt');"
        "sys.exit(any(name.split('.')[0] in ('chardet', 'markdown_it') or name == 'textlens.documents.readers.detect'"
        " for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])), st.sampled_from(ENCODINGS))
def test_what_an_encoding_wrote_it_reads(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), encoding)[0] == text


@given(st.text(st.characters(min_codepoint=32, exclude_characters="\x7f\ufeff", exclude_categories=["Cs"])))
def test_utf8_is_always_recognised(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


@given(st.binary(max_size=600), st.sampled_from([None, "utf-8", "cp1252", "utf-16", "shift_jis", "utf-7"]))
def test_any_bytes_are_text_or_one_clear_error(data: bytes, encoding: str | None) -> None:
    try:
        text, used = decode(data, encoding, name="any.txt")
    except SourceError as error:
        message = error.message
    else:
        message = "any.txt is text" if used and "\0" not in text else ""
    assert message.startswith("any.txt ")
    assert "\n" not in message
    assert not message.endswith(".")
