"""Damaged and malicious files: a clear error for each, within limits, without external access."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.failures import Failure
from textlens.documents.inputs import Selection, documents
from textlens.documents.readers import archive, read
from textlens.errors import SourceError

from .office import docx, epub, odt, zipped
from .test_files import FILES

PARAGRAPH = "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"
LAUGHS = (
    '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY x "&c;&c;&c;&c;">]>'
)
WHOLE = ["docx/pandoc.docx", "odt/pandoc.odt", "epub/pandoc.epub", "rtf/pandoc.rtf"]
OUTSIDE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE d [<!ENTITY % p SYSTEM "http://example.org/x.dtd"> %p;]>'


@pytest.mark.parametrize("prolog", [LAUGHS, OUTSIDE, PARAMETER], ids=["laughs", "outside", "parameter"])
def test_entities_of_a_files_own_are_refused(prolog: str) -> None:
    for data, name in ((docx(PARAGRAPH, prolog), "a.docx"), (odt("<text:p>&x;</text:p>", prolog), "a.odt")):
        with pytest.raises(SourceError, match=rf"^{name} declares XML entities, which no office program writes$"):
            read(data, name)


def test_a_document_type_from_outside_is_never_fetched() -> None:
    assert read(odt("<text:p>a</text:p>", '<!DOCTYPE d SYSTEM "http://example.org/office.dtd">'), "a.odt").text == "a\n"


def test_pages_of_a_book_have_only_the_entities_that_html_has() -> None:
    page = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>a &x; &nbsp;b</p>'
    assert read(epub(page), "a.epub").text.endswith("a &x; \u00a0b\n")


@pytest.mark.parametrize("depth", [399, 5_000, 500_000])
def test_elements_in_elements_are_counted(depth: int) -> None:
    body = "<w:p>" + "<w:smartTag>" * depth + "<w:r><w:t>x</w:t></w:r>" + "</w:smartTag>" * depth + "</w:p>"
    with pytest.raises(SourceError, match=r"^a\.docx nests elements more than 400 deep$"):
        read(docx(body), "a.docx")


def test_a_bomb_is_stopped_by_its_declared_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "FREE_BYTES", 1 << 20)
    monkeypatch.setattr(archive, "MAX_RATIO", 1)
    with pytest.raises(SourceError, match=r"^a\.docx holds more than 1 MiB when unpacked$"):
        read(docx("<w:p><w:r><w:t>" + "a" * (2 << 20) + "</w:t></w:r></w:p>"), "a.docx")


def test_a_bomb_that_lies_about_its_size_is_stopped_by_the_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    data = docx("<w:p><w:r><w:t>" + "a" * (2 << 20) + "</w:t></w:r></w:p>")
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        size = opened.getinfo("word/document.xml").file_size
    lying = data.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    monkeypatch.setattr(archive, "FREE_BYTES", 1 << 20)
    monkeypatch.setattr(archive, "MAX_RATIO", 1)
    with pytest.raises(SourceError, match=r"^a\.docx "):
        read(lying, "a.docx")


def test_many_pages_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "FREE_BYTES", 1 << 20)
    monkeypatch.setattr(archive, "MAX_RATIO", 1)
    with pytest.raises(SourceError, match=r"^a\.epub holds more than 1 MiB when unpacked$"):
        read(epub(*["<p>" + "a" * 300_000 + "</p>"] * 5), "a.epub")


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 10)
    with pytest.raises(SourceError, match=r"^a\.docx is no Word document that can be read: it holds 2\d files$"):
        read(docx(PARAGRAPH, **{f"x{at}_xml": "x" for at in range(20)}), "a.docx")


def test_a_member_that_is_locked_is_an_error() -> None:
    data = bytearray(docx("<w:p/>"))
    at = data.index(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    with pytest.raises(SourceError, match=r"^a\.docx is protected by a password$"):
        read(bytes(data), "a.docx")


@pytest.mark.parametrize("file", WHOLE)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_file_that_is_cut_short_is_an_error_that_says_so(file: str, share: float) -> None:
    data = (FILES / file).read_bytes()
    with pytest.raises(SourceError, match=r"^a\.\w+ is (damaged or )?cut short"):
        read(data[: int(len(data) * share)], f"a.{file.split('.')[-1]}")


@pytest.mark.parametrize("file", [*WHOLE, "html/semantic.html"])
def test_a_wrong_suffix_does_not_matter(file: str) -> None:
    data = (FILES / file).read_bytes()
    kind = file.split("/")[0]
    for name in ("a.txt", "a.docx", "a.odt", "a.md", "a"):
        assert read(data, name).kind == kind


def test_a_text_that_is_called_a_document_is_a_text() -> None:
    assert read("“Yes,” she said.".encode(), "a.docx") == (
        "“Yes,” she said.",
        "utf-8",
        "text",
        (None,) * 4,
        None,
        None,
        None,
        None,
    )
    with pytest.raises(SourceError, match=r"^a\.docx is empty, not a Word document$"):
        read(b"", "a.docx")
    with pytest.raises(SourceError, match=r"^a\.txt is not a Word document: it is no zip archive$"):
        read(b"Words.", "a.txt", kind="docx")
    with pytest.raises(SourceError, match=r"^a\.txt is not a Rich Text document"):
        read(b"Words.", "a.txt", kind="rtf")


def test_a_bad_file_does_not_affect_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    good = (FILES / "docx" / "pandoc.docx").read_bytes()
    for name, data in (("a.docx", good), ("b.docx", good[:3000]), ("c.odt", odt("<text:p>c</text:p>")), ("d.rtf", b"{\\rtf1 x")):
        (tmp_path / name).write_bytes(data)
    found = list(documents(Selection((".",))))
    assert [isinstance(one, Failure) for one in found] == [False, True, False, True]


@given(st.sampled_from(["docx/word-tracked.docx", "odt/pandoc.odt", "epub/pandoc.epub"]), st.data())
def test_whatever_is_changed_in_a_file_it_is_text_or_one_clear_error(file: str, data: st.DataObject) -> None:
    changed = bytearray((FILES / file).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    try:
        message = f"a.bin is {read(bytes(changed), 'a.bin').kind}"
    except SourceError as error:
        message = error.message
    assert message.startswith("a.bin")
    assert "\n" not in message


@given(st.sampled_from(["word/document.xml", "content.xml", "OPS/book.opf", "OPS/page 0.xhtml"]), st.binary(max_size=80))
def test_whatever_a_part_holds_it_is_text_or_one_clear_error(part: str, content: bytes) -> None:
    made = docx("") if part.startswith("word") else odt("") if part.startswith("content") else epub("<p>a</p>")
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        members: dict[str, str | bytes] = {name: opened.read(name) for name in opened.namelist()}
    try:
        message = f"a.bin is {read(zipped({**members, part: content}), 'a.bin').kind}"
    except SourceError as error:
        message = error.message
    assert message.startswith("a.bin")
