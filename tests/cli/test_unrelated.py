"""A file beside another changes none of its records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from textlens.cli.main import main

FILES = Path(__file__).parents[1] / "documents" / "readers" / "files"
EXAMPLES = Path(__file__).parents[2] / "examples"
CALLS = {
    "quotes": ["--kind", "all", "--explain", "--context", "1"],
    "sources": ["--by", "document", "--kind", "all"],
    "verify": ["--against", "source.txt"],
    "check": ["--exit-zero", "--max-sentence", "3", "--unattributed", "--min-ease", "99"],
    "report": [],
    "readability": ["--by", "sentence", "--measure", "lix"],
    "freq": ["--by", "document", "-n", "0"],
    "kwic": ["the"],
    "sentences": ["--list"],
    "text": [],
}
"""Commands with records of single documents, and options."""

OTHERS = ["briefing.md", "posts.csv", "hearing.vtt", "outlook-reply.eml", "german.html", "pandoc.docx", "libreoffice-minutes.pdf"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("unrelated")
    for name in OTHERS:
        (found,) = [path for folder in (EXAMPLES, FILES) for path in folder.rglob(name)][:1]
        (made / name).write_bytes(found.read_bytes())
    for name in ("ferry.txt", "convoy.txt"):
        (made / name).write_bytes((EXAMPLES / name).read_bytes())
    (made / "source.txt").write_bytes((EXAMPLES / "ferry.txt").read_bytes())
    (made / "fr.txt").write_text("« Nous attendons le bac », a dit Ana Ruiz. Le bac est parti à neuf heures du quai.\n", "utf-8")
    (made / "broken.docx").write_bytes(b"PK\x03\x04broken")
    return made


@pytest.mark.parametrize("command", CALLS)
def test_records_stay(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(folder)
    alone = records(command, ["convoy.txt", "fr.txt"], capfd)
    assert {name for name, _ in alone} >= ({"convoy.txt"} if command == "kwic" else {"convoy.txt", "fr.txt"})
    for files in (
        ["ferry.txt", "convoy.txt", "fr.txt"],
        ["broken.docx", "convoy.txt", *OTHERS, "fr.txt"],
        ["fr.txt", "german.html", "convoy.txt"],
    ):
        beside = [(name, record) for name, record in records(command, files, capfd) if name in ("convoy.txt", "fr.txt")]
        assert sorted(map(repr, beside)) == sorted(map(repr, alone)), files


def records(command: str, files: list[str], capfd: pytest.CaptureFixture[str]) -> list[tuple[str, dict[str, object]]]:
    """The name of the document, and the record without fields that are empty, as those for pages of other files are."""
    code = main([command, *(["the"] if command == "kwic" else []), *files, *CALLS[command][command == "kwic" :], "-f", "json"])
    assert code in (0, 1, 2)
    found = json.loads(capfd.readouterr().out)["records"]
    return [
        (str(record.get("document") or record.get("draft")), {name: value for name, value in record.items() if value is not None})
        for record in found
        if "error" not in record
    ]
