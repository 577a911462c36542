from __future__ import annotations

import gzip
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.readers import KINDS, KNOWN_SUFFIXES, Extracted, is_known, read
from textlens.errors import SourceError

MARKED = b"# A *short* walk\n"


@pytest.mark.parametrize("name", ["a.md", "A.MD", "dir/a.markdown", "a.md.gz", "a.mkd.xz"])
def test_a_suffix_chooses_the_reader(name: str) -> None:
    assert read(MARKED, name) == Extracted("A short walk\n", "utf-8", "markdown")


@pytest.mark.parametrize("name", ["a.txt", "README", "<stdin>", "a.md.bak", "md", "a.log"])
def test_any_other_name_is_text(name: str) -> None:
    assert read(MARKED, name) == Extracted(MARKED.decode(), "utf-8", "text")


def test_a_kind_may_be_asked_for() -> None:
    assert read(MARKED, "a.txt", kind="markdown").text == "A short walk\n"
    assert read(MARKED, "a.md", kind="text").text == MARKED.decode()


def test_an_unknown_kind_is_an_error_that_lists_the_known() -> None:
    with pytest.raises(SourceError, match="'markdwn'") as caught:
        read(MARKED, "a.txt", kind="markdwn")
    assert caught.value.hint == "Did you mean 'markdown'?"
    with pytest.raises(SourceError) as caught:
        read(MARKED, "a.txt", kind="xyz")
    assert caught.value.hint is not None
    assert caught.value.hint.startswith("There are: text, markdown, html")


def test_compressed_text_is_decoded_as_any_other() -> None:
    packed = gzip.compress("Le préfet a été reçu à l’Élysée, où l’on débat.".encode("cp1252"))
    assert read(packed, "a.txt.gz") == Extracted("Le préfet a été reçu à l’Élysée, où l’on débat.", "cp1252", "text")


def test_an_encoding_is_handed_on_to_every_reader_that_decodes() -> None:
    for kind in ("text", "markdown", "html"):
        with pytest.raises(SourceError, match=r"a\.txt is not UTF-8"):
            read(b"caf\xe9", "a.txt", encoding="utf-8", kind=kind)


def test_each_kind_has_a_reader() -> None:
    for kind in KINDS.values():
        assert callable(import_module(f"textlens.documents.readers.{kind.module}").extract)
        assert kind.suffixes
        assert kind.called.startswith(("a ", "an "))


def test_a_walk_picks_up_text_and_markdown_packed_or_not() -> None:
    assert {".txt", ".text", ".md", ".markdown", ".txt.gz", ".md.bz2", ".text.xz"} <= KNOWN_SUFFIXES
    assert all(map(is_known, ["a.txt", "A.TXT", "b.md.gz", "d/c.markdown"]))
    assert not any(map(is_known, ["a.png", "a.gz", "txt", "a.txt~", "a.md.zip"]))


@given(st.text(st.characters(min_codepoint=32, exclude_characters="\x7f\ufeff", exclude_categories=["Cs"])))
def test_plain_text_is_never_changed(text: str) -> None:
    assert read(f"A{text}\r\n\t \u2028\n".encode(), "a.txt").text == f"A{text}\r\n\t \u2028\n"


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.gz"]))
def test_any_bytes_are_text_or_one_clear_error(data: bytes, name: str) -> None:
    try:
        message = f"{name} is text" if "\0" not in read(data, name).text else ""
    except SourceError as error:
        message = error.message
    assert message.startswith(f"{name} ")
    assert "\n" not in message
