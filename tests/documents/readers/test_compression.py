from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.readers import read
from textlens.documents.readers.compression import FREE_BYTES, MAX_RATIO, decompress
from textlens.errors import SourceError

TEXT = "“Nothing has changed,” the ferry’s captain said.\n".encode() * 200
METHODS = [gzip.compress, bz2.compress, lzma.compress]
NAMES = ["gzip", "bzip2", "xz"]


@pytest.mark.parametrize("pack", METHODS, ids=NAMES)
def test_opened_by_content_whatever_the_name(pack: Callable[[bytes], bytes]) -> None:
    assert decompress(pack(TEXT), "story.txt") == TEXT


@pytest.mark.parametrize("pack", METHODS, ids=NAMES)
def test_parts_put_one_after_the_other_are_one_text(pack: Callable[[bytes], bytes]) -> None:
    assert decompress(pack(TEXT) + pack(b"The end."), "story.gz") == TEXT + b"The end."


@pytest.mark.parametrize("pack", METHODS, ids=NAMES)
def test_an_empty_text_may_be_packed(pack: Callable[[bytes], bytes]) -> None:
    assert decompress(pack(b""), "story.gz") == b""


@pytest.mark.parametrize(("pack", "method"), list(zip(METHODS, NAMES, strict=True)))
def test_a_truncated_file_is_an_error_that_says_so(pack: Callable[[bytes], bytes], method: str) -> None:
    with pytest.raises(SourceError, match=rf"story\.gz is cut short: its {method} data ends too early") as caught:
        decompress(pack(TEXT)[:-10], "story.gz")
    assert caught.value.hint


@pytest.mark.parametrize("pack", METHODS, ids=NAMES)
def test_a_damaged_file_is_an_error(pack: Callable[[bytes], bytes]) -> None:
    packed = bytearray(pack(TEXT))
    packed[len(packed) // 2] ^= 0xFF
    packed[-6] ^= 0xFF
    with pytest.raises(SourceError, match=r"story\.gz is (damaged|cut short)"):
        decompress(bytes(packed), "story.gz")


def test_a_bomb_is_stopped_at_the_limit() -> None:
    bomb = gzip.compress(bytes(FREE_BYTES + 1), 1)
    assert len(bomb) * MAX_RATIO < FREE_BYTES
    with pytest.raises(SourceError, match=r"bomb\.gz holds more than 16 MiB when decompressed"):
        decompress(bomb, "bomb.gz")


def test_a_text_that_begins_like_bzip2_is_a_text() -> None:
    assert decompress(b"BZh is what the file began with.", "a.txt") == b"BZh is what the file began with."


def test_what_is_packed_twice_is_not_opened_twice() -> None:
    with pytest.raises(SourceError, match=r"a\.gz is a gzip archive inside another archive"):
        read(gzip.compress(gzip.compress(TEXT)), "a.gz")


@given(st.binary(max_size=300), st.sampled_from([b"\x1f\x8b\x08", b"BZh91AY&SY", b"\xfd7zXZ\x00"]))
def test_any_bytes_open_or_fail_clearly(data: bytes, magic: bytes) -> None:
    with pytest.raises(SourceError, match=r"^any\.gz is "):
        decompress(magic + data, "any.gz")


@given(st.binary(max_size=2000), st.sampled_from(METHODS))
def test_what_was_packed_comes_back(data: bytes, pack: Callable[[bytes], bytes]) -> None:
    assert decompress(pack(data), "a") == data
