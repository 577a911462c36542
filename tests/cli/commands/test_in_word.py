"""`-o draft.checked.docx`: the draft itself with comments, of `verify` and of `check`."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages.word.making import document
from tests.pages.word.making import run as words
from tests.pages.word.reading import comments
from textlens.documents.readers import read

from .conftest import Run, terminal

NOTES = "ANA RUIZ: It is cold, and nobody has told us when the buses will come. We wait.\n"
STORY = "“It is cold, and nobody has told me when the buses will come,” Ana Ruiz said.\n\n“We wait,” she said.\n"
VERIFY = ["verify", "story.txt", "--against", "notes.txt"]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text(NOTES, encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "made.txt").write_text("“The moon was green that night,” Ana Ruiz said.\n", encoding="utf-8")


def test_a_comment_on_what_is_not_exact(run: Run, tmp_path: Path) -> None:
    done = run(*VERIFY, "-o", "story.checked.docx")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Failed: story.txt: 1 edited\n")
    data = (tmp_path / "story.checked.docx").read_bytes()
    (comment,) = comments(data)
    assert comment.words == "“It is cold, and nobody has told me when the buses will come,”"
    assert comment.said[0].startswith("Edited")
    assert comment.said[-1] == "notes.txt:1 · ANA RUIZ"
    assert read(data, "a.docx").text == STORY


def test_exact_ones_have_a_comment_if_it_is_asked_for(run: Run, tmp_path: Path) -> None:
    assert run(*VERIFY, "-o", "out.docx", "-F", "exact=yes").returncode == 1
    assert [comment.words for comment in comments((tmp_path / "out.docx").read_bytes())][1:] == ["“We wait,”"]
    assert "no option 'exactly'" in run(*VERIFY, "-o", "out.docx", "-F", "exactly=yes").stderr


def test_a_word_document_is_copied(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.docx").write_bytes(
        document(words("Head", "<w:b/>"), words(STORY.split("\n")[0], "<w:i/>"), words("We wait."))
    )
    done = run("verify", "story.docx", "--against", "notes.txt", "-o", "out.docx")
    assert done.returncode == 1
    assert done.stderr.startswith("Failed: story.docx: 1 edited\n")
    data = (tmp_path / "out.docx").read_bytes()
    assert [comment.words for comment in comments(data)] == ["“It is cold, and nobody has told me when the buses will come,”"]
    assert run("text", "out.docx").stdout == run("text", "story.docx").stdout


def test_a_draft_is_not_written_over(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.docx").write_bytes(before := document(words(STORY.split("\n")[0])))
    done = run("verify", "story.docx", "--against", "notes.txt", "-o", "story.docx")
    assert (done.returncode, (tmp_path / "story.docx").read_bytes()) == (2, before)
    assert "would be lost" in done.stderr


def test_standard_input_becomes_paragraphs(run: Run, tmp_path: Path) -> None:
    assert run("verify", "-", "--against", "notes.txt", "-o", "out.docx", stdin=STORY).returncode == 1
    data = (tmp_path / "out.docx").read_bytes()
    assert (len(comments(data)), read(data, "a.docx").text) == (1, STORY)
    packed = document(words(STORY.split("\n")[0]))
    done = run("verify", "-", "--against", "notes.txt", "-o", "out.docx", stdin=packed)
    assert "Note: <stdin> could not be copied, so the comments are in a new document of its text" in done.stderr
    assert len(comments((tmp_path / "out.docx").read_bytes())) == 1


def test_a_pipe_gets_the_document_and_a_terminal_does_not(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none.txt").write_text("Nothing is said.\n", encoding="utf-8")
    shown, out = terminal(["verify", "none.txt", "--against", "notes.txt", "-f", "docx"], tmp_path)
    assert shown == 2
    assert "format 'docx' is binary" in out
    command = [sys.executable, "-m", "textlens", *VERIFY, "-f", "docx"]
    piped = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert len(comments(piped.stdout)) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([*VERIFY, "made.txt"], "a Word document with comments is one draft, and these are 2"),
        ([*VERIFY, "--fields", "text"], "a Word document with comments has no fields and no rows"),
        ([*VERIFY, "--sort", "line"], "a Word document with comments has no fields and no rows"),
        ([*VERIFY, "gone.txt"], ""),
        (["verify", "gone.txt", "--against", "notes.txt"], "gone.txt does not exist"),
        (["verify", "story.txt", "--against", "gone.txt"], "gone.txt does not exist"),
        (["quotes", "story.txt"], "no format writes .docx files"),
    ],
)
def test_what_cannot_be_written(run: Run, tmp_path: Path, arguments: list[str], message: str) -> None:
    (tmp_path / "out.docx").write_bytes(b"as before")
    done = run(*arguments, "-o", "out.docx")
    assert done.returncode == 2
    assert message in done.stderr
    assert "bug" not in done.stderr
    if message:
        assert (tmp_path / "out.docx").read_bytes() == b"as before"
        assert [path.name for path in tmp_path.glob(".*tmp")] == []


@pytest.mark.parametrize("arguments", [VERIFY, ["check", "story.txt"]], ids=lambda arguments: arguments[0])
def test_the_missing_library_is_named_by_its_extra(tmp_path: Path, arguments: list[str]) -> None:
    script = "import sys; sys.modules['docx'] = None; from textlens.cli.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", script, *arguments, "-o", "out.docx"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, (tmp_path / "out.docx").exists()) == (2, "", False)
    assert done.stderr.endswith(
        "Error: out.docx needs a library: the extra textlens[docx] is not installed.\nHint: Run: pip install 'textlens[docx]'\n"
    )


def test_findings_are_comments_too(run: Run, tmp_path: Path) -> None:
    text = "The harbour is shut.\n\nWe utilize the the quay.\n"
    (tmp_path / "terms.txt").write_text("utilize -> use\n", encoding="utf-8")
    (tmp_path / "draft.txt").write_text(text, encoding="utf-8")
    done = run("check", "draft.txt", "--terms", "terms.txt", "--max-grade", "-9", "-o", "out.docx")
    assert done.returncode == 1
    data = (tmp_path / "out.docx").read_bytes()
    found = {comment.said[0].partition(" ")[0]: comment.words for comment in comments(data)}
    assert found == {"grade": "The harbour is shut.", "terms": "utilize", "repeated": "the the"}
    assert read(data, "a.docx").text == text
    assert read(io.BytesIO(data).read(), "a.docx").text == text
