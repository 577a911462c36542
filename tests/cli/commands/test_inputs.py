"""Files of other kinds than text, through the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from shutil import copy

import pytest

from .conftest import Run

FILES = Path(__file__).resolve().parents[2] / "documents" / "readers" / "files"
USED = (
    "pdf/libreoffice-minutes.pdf", "pdf/reportlab-scan.pdf", "subtitles/meeting.vtt", "mbox/list.mbox", "mail/gmail-reply.eml",
)  # fmt: skip
TABLE = "id,post\na,“We won.” Ann Lee said so.\nb\nc,“We lost.” Bo Lind said so.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> None:
    for file in USED:
        copy(FILES / file, tmp_path)
    (tmp_path / "posts.csv").write_text(TABLE, encoding="utf-8")


def records(run: Run, *arguments: str, code: int = 0) -> list[dict[str, object]]:
    done = run(*arguments, "-f", "json")
    assert done.returncode == code, done.stderr
    found: list[dict[str, object]] = json.loads(done.stdout)["records"]
    return found


def test_a_record_of_a_pdf_has_its_page(run: Run) -> None:
    found = records(run, "kwic", "meeting", "libreoffice-minutes.pdf")
    assert [one["page"] for one in found] == [1, 1, 1, 2]
    assert found[0]["document"] == "libreoffice-minutes.pdf"


def test_a_record_of_subtitles_has_its_time(run: Run) -> None:
    assert [one["timecode"] for one in records(run, "kwic", "two", "meeting.vtt")] == ["00:00:07.500", "00:00:10.500"]


def test_a_quotation_is_found_in_subtitles_by_time_and_speaker(run: Run) -> None:
    draft = "“Two questions, if I may,” Dan Osei said.\n"
    done = run("verify", "--against", "meeting.vtt", "-f", "json", stdin=draft)
    (found,) = json.loads(done.stdout)["records"]
    assert (found["status"], found["timecode"], found["source_speaker"]) == ("exact", "00:00:07.500", "Dan Osei")


def test_a_table_gives_a_document_a_row_and_a_failure_for_a_row_without_text(run: Run) -> None:
    done = run("sentences", "posts.csv", "-f", "ndjson", "--fields", "document,row,sentences")
    assert done.returncode == 2
    assert "Note: posts.csv: the texts are those in the column 'post'" in done.stderr
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"document": "posts.csv#1", "row": 1, "sentences": 2},
        {"document": "posts.csv#2", "error": {"message": "posts.csv#2 has no column 'post'", "hint": None}},
        {"document": "posts.csv#3", "row": 3, "sentences": 2},
    ]


def test_rows_may_have_names(run: Run) -> None:
    found = records(run, "quotes", "posts.csv", "--text-column", "post", "--id-column", "id", code=2)
    assert [(one.get("document"), one.get("row")) for one in found] == [
        ("posts.csv#a", 1), ("posts.csv#b", None), ("posts.csv#c", 3)
    ]  # fmt: skip


def test_a_note_is_printed_once_for_each_input_with_any_number_of_processes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "more.csv").write_text("text\nOne.\nTwo.\n", encoding="utf-8")
    for jobs in ("1", "2"):
        done = run("freq", "more.csv", "more.csv", "-j", jobs, "-n", "1")
        assert done.stderr.count("more.csv: the texts are those") == 2
        assert run("freq", "more.csv", "more.csv", "-j", jobs, "-q").stderr == ""


def test_a_mailbox_is_a_document_a_mail(run: Run) -> None:
    found = records(run, "text", "list.mbox", code=2)
    assert [(one.get("document"), one.get("title")) for one in found] == [
        ("list.mbox#1", "The ferry"), ("list.mbox#2", "Re: The ferry"), ("list.mbox#3", None)
    ]  # fmt: skip


def test_a_folder_is_read_without_its_tables_unless_a_column_is_named(run: Run) -> None:
    assert "posts.csv" not in run("text", ".", "-f", "csv", "--fields", "document").stdout
    assert "posts.csv#1" in run("text", ".", "-f", "csv", "--fields", "document", "--text-column", "post").stdout


def test_a_scan_affects_only_itself(run: Run) -> None:
    done = run("sentences", "reportlab-scan.pdf", "gmail-reply.eml", "-f", "csv", "--no-header", "--fields", "document")
    assert (done.returncode, done.stdout) == (2, "gmail-reply.eml\n")
    told = "Error: reportlab-scan.pdf has no text: its 2 pages hold only pictures, as a scan does.\nHint: "
    assert done.stderr.startswith(told)


@pytest.mark.parametrize(
    ("module", "extra", "file"),
    [("pypdfium2", "pdf", "pdf/libreoffice-minutes.pdf"), ("arro3.io", "parquet", "parquet/posts.parquet")],
)
def test_a_missing_library_is_named_by_its_extra(module: str, extra: str, file: str, tmp_path: Path) -> None:
    # The other inputs are read all the same.
    script = "import sys; sys.modules[sys.argv.pop(1)] = None; from textlens.cli.main import main; sys.exit(main(sys.argv[1:]))"
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    command = [sys.executable, "-c", script, module, "text", str(FILES / file), "a.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "One.")
    assert done.stderr.endswith(
        f"needs a library: the extra textlens[{extra}] is not installed.\nHint: Run: pip install 'textlens[{extra}]'\n"
    )


def test_standard_input_is_known_by_its_content_or_its_name(run: Run) -> None:
    subtitles = (FILES / "subtitles" / "meeting.vtt").read_text(encoding="utf-8")
    done = run("kwic", "questions", "-f", "json", stdin=subtitles)
    assert json.loads(done.stdout)["records"][0]["timecode"] == "00:00:07.500"
    done = run("sentences", "--type", "csv", "--text-column", "post", "-f", "csv", "--fields", "document", stdin=TABLE)
    assert done.stdout.splitlines() == ["document", "<stdin>#1", "<stdin>#3"]
