"""NUL, and half of a surrogate pair alone, become U+FFFD: they are no characters of a text, and many programs refuse them."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.cli.main import main
from textlens.documents.readers import Extracted, Wanted, read_all
from textlens.documents.readers.base import Meta, encodable
from textlens.documents.readers.kinds import KINDS
from textlens.reports.formats import BUILT_IN

STORY = "“We wait\ud83d,” Ana\0 Ruiz said.\udc00 The ferry left the quay at nine."


@pytest.mark.parametrize("kind", KINDS)
def test_no_reader_lets_one_pass(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def extract(data: bytes, name: str, wanted: Wanted) -> list[Extracted]:
        return [Extracted(STORY, None, kind, Meta(title="A \udfff", author=None))]

    monkeypatch.setattr("textlens.documents.readers.import_module", lambda name: SimpleNamespace(extract=extract))
    (one,) = read_all(b"data", "a.txt", Wanted(kind=kind))
    assert isinstance(one, Extracted)
    assert one.text == STORY.replace("\ud83d", "\ufffd").replace("\udc00", "\ufffd").replace("\0", "\ufffd")
    assert one.meta == Meta(title="A \ufffd")


@given(st.text(st.characters() | st.characters(categories=["Cs"]) | st.just("\0")))
def test_positions_stay_and_everything_can_be_encoded(text: str) -> None:
    one = encodable(Extracted(text, None, "pdf", Meta(title=text)))
    one.text.encode()
    assert "\0" not in one.text
    assert len(one.text) == len(text)
    assert one.meta.title == one.text
    assert all(now in (was, "\ufffd") for was, now in zip(text, one.text, strict=True))


REAL = {
    "a.jsonl": r'{"id": "x\ud800\u0000", "text": "“We \u0000wait,” Ana Ruiz said.\ud800 \ude00\ud83d The ferry left at nine."}',
    "a.json": r'[{"id": "x\ud800\u0000", "text": "“We \u0000wait,” Ana Ruiz said.\ud800 \ude00\ud83d The ferry left at nine."}]',
    "a.rtf": r"{\rtf1\ansi\uc0 \u8220 We wait,\u8221  Ana Ruiz said.\u-10240 . The ferry left.\u-8704 .}",
    "a.html": "<html><body><article><p>“We wait,” Ana Ruiz said.&#xD800; &#55357; The ferry left the quay at nine.</p></article>",
    "a.eml": "From: Ana <a@b.c>\nSubject: =?utf-16-le?B?ANg=?=\nContent-Type: text/plain; charset=utf-7\n\n+2AA- It left.\n",
    "a.md": "# Title &#xD800;\n\n“We wait,” Ana Ruiz said. The ferry left.",
}


@pytest.mark.parametrize("format", [name for name in BUILT_IN if name not in ("github", "sarif")])
@pytest.mark.parametrize("name", REAL)
def test_no_format_shows_one(
    name: str, format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(REAL[name].encode())
    options = ["--id-column", "id", "--text-column", "text"] if "json" in name else []
    for command in ("sentences", "text", "quotes"):
        assert main([command, name, "-f", format, *options, *(["--list"] if command == "sentences" else [])]) == 0
        shown = capfdbinary.readouterr().out
        shown.decode()
        assert b"\\ud" not in shown
        assert b"\0" not in shown
        assert b"\\u0000" not in shown
        if format == "json":
            json.dumps(json.loads(shown), ensure_ascii=False).encode()
