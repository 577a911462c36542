"""Documents with comments in a real LibreOffice: opened and saved again, the text is the same and each comment on its words."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from textlens.documents.document import Document
from textlens.documents.readers import read
from textlens.pages.word import commented

from .making import document, draft, run
from .reading import comments
from .test_commented import FILES, on

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
Saved = Callable[[bytes, str], bytes]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Saved:
    """What LibreOffice makes of a document when it saves it in the format of a suffix."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: apt-get install libreoffice-writer-nogui")
    folder = tmp_path_factory.mktemp("office")

    def converted(data: bytes, suffix: str) -> bytes:
        (folder / "in.docx").write_bytes(data)
        command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", suffix,
                   "--outdir", str(folder / "out"), str(folder / "in.docx")]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return (folder / "out" / f"in.{suffix.partition(':')[0]}").read_bytes()

    return converted


def test_a_draft_of_plain_text(saved: Saved) -> None:
    text = (EXAMPLES / "ferry.txt").read_text(encoding="utf-8")
    words = ["“We will raise the mooring fee this year, and I want to be quite clear about that,”", "said Osei.", "Ferry"]
    one = Document(text, "ferry.txt", "en")
    data = commented(one, on(text, *words), "out.docx", lambda text: None)
    again = saved(data, "docx")
    assert read(again, "a.docx").text == text
    assert sorted(comment.words for comment in comments(again)) == sorted(words)
    assert [comment.said for comment in comments(again)] == [comment.said for comment in comments(data)]
    assert saved(data, "txt:Text").decode("utf-8-sig").split() == text.split()


def test_a_word_document_with_everything(saved: Saved, tmp_path: Path) -> None:
    link = f'<w:hyperlink w:anchor="x">{run("a link to “the qu")}</w:hyperlink>'
    cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("Who", "“We stay”", "when"))
    before = document(
        run("Head ", "<w:b/>") + run("and tail."),
        run("He said “w") + run("e w", "<w:b/>") + run("ait” again."),
        link + run("ay” there."),
        run("Then ") + f'<w:ins w:id="5" w:author="Ed">{run("so “nobody came” ")}</w:ins>' + run("again."),
        "<w:r><w:t>One</w:t><w:tab/><w:t>“two”</w:t><w:br/><w:t>three.</w:t></w:r>",
        f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cells}</w:tr></w:tbl>",
        run("End."),
    )
    one = draft(tmp_path, before)
    words = ["“we wait”", "“the quay”", "“nobody came”", "“two”", "“We stay”", "End."]
    data = commented(one, on(one.text, *words), "out.docx", lambda text: None)
    again = saved(data, "docx")
    assert read(again, "a.docx").text == read(saved(before, "docx"), "a.docx").text == one.text
    assert sorted(comment.words for comment in comments(again)) == sorted(words)


@pytest.mark.parametrize("name", ["libreoffice.docx", "pandoc.docx"])
def test_a_real_document(saved: Saved, tmp_path: Path, name: str) -> None:
    before = (FILES / name).read_bytes()
    one = draft(tmp_path, before, name)
    words = list(dict.fromkeys(word for word in one.text.split() if one.text.count(word) == 1 and word.isalpha()))[5:40:5]
    told: list[str] = []
    data = commented(one, on(one.text, *words), "out.docx", told.append)
    again = saved(data, "docx")
    assert read(again, name).text == read(saved(before, "docx"), name).text
    assert [comment.words for comment in comments(again) if comment.author == "textlens"] == [
        comment.words for comment in comments(data) if comment.author == "textlens"
    ]
    assert told or sorted(comment.words for comment in comments(data) if comment.author == "textlens") == sorted(words)
