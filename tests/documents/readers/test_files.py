"""Real files, written by the programs that newsrooms use, each compared with its expected text."""

from __future__ import annotations

from pathlib import Path

import pytest

from textlens.documents.readers import kind_of, read

FILES = Path(__file__).parent / "files"
FOUND = sorted(path for path in FILES.glob("*/*") if path.suffix != ".txt" and path.with_suffix(".expected.txt").exists())

IMPERFECT = {
    "html/div-soup.html": [
        "NEWSLETTERJUNK Like this story?\nNEWSLETTERJUNK Get our weekly email with the best of Westmark. Sign me up"
    ],
    "html/hashed-classes.html": ["Karim Said covers the north of the state. More about Karim Said"],
}
"""Known errors: text that is kept although it is not part of the article."""

SPELLED = {"pdf/latex-two-columns.pdf": {"fork-lift": "forklift", "second-hand": "secondhand"}}
"""Known differences in spelling: nothing in the file distinguishes a word's own hyphen from one at the end of a line."""


def expected(path: Path) -> str:
    return path.with_suffix(".expected.txt").read_text(encoding="utf-8")


def name(path: Path) -> str:
    return path.relative_to(FILES).as_posix()


def test_every_kind_has_its_files() -> None:
    kinds = {"docx", "odt", "epub", "rtf", "html", "markdown", "pdf", "mail", "subtitles"}
    assert {path.parent.name for path in FOUND} >= kinds


@pytest.mark.parametrize("path", FOUND, ids=name)
def test_the_text_is_what_a_reader_of_the_file_reads(path: Path) -> None:
    text = read(path.read_bytes(), path.name).text
    for block in IMPERFECT.get(name(path), []):
        assert f"{block}\n" in text
        text = text.replace(f"{block}\n\n", "").replace(f"\n{block}\n", "")
    for spelled, word in SPELLED.get(name(path), {}).items():
        assert spelled in text
        text = text.replace(spelled, word)
    assert text == expected(path)


@pytest.mark.parametrize("path", FOUND, ids=name)
def test_a_file_is_known_by_its_content(path: Path) -> None:
    kind = path.parent.name
    if name(path) == "html/fragment.html" or kind == "markdown":
        kind = "text"
    assert kind_of(path.read_bytes(), "download") == kind


@pytest.mark.parametrize(
    ("file", "meta"),
    [
        ("docx/pandoc.docx", ("Bridge to shut for nine weeks", "Nora Field", None, "en-GB")),
        ("docx/word-tracked.docx", ("Harbour fees, second draft", "Nora Field", "2026-03-03T16:40:00Z", "en-GB")),
        ("odt/pandoc.odt", ("Bridge to shut for nine weeks", "Nora Field", None, "en-GB")),
        ("epub/pandoc.epub", ("Bridge to shut for nine weeks", "Nora Field", "2026-06-11", "en-GB")),
        ("markdown/github.md", ("Bridge to shut for nine weeks", "Nora Field", "2026-06-11", None)),
        ("rtf/libreoffice.rtf", ("Bridge to shut for nine weeks", "Nora Field", None, None)),
        ("html/live-blog.html", ("Storm Petra live: trains halted as river rises", None, "2026-01-18T06:30:00Z", "en-GB")),
        ("html/german.html", ("Rathaus bleibt zu | Elbtal-Bote", "Jana Reich", "2026-03-09T10:00:00+01:00", "de")),
        ("html/press-release.html", ("Ministry publishes review of rural clinics", None, "2026-06-02T11:00:00+01:00", "en")),
        ("pdf/libreoffice-minutes.pdf", ("Minutes of the harbour board", "Clerk to the board", None, None)),
        ("mail/outlook-reply.eml", ("RE: The ferry", "Müller, Jörg", "2026-03-03T10:12:00+00:00", None)),
        ("subtitles/meeting.vtt", ("Harbour board, March 3", None, None, None)),
        ("subtitles/automatic.vtt", (None, None, None, "en")),
        ("html/fragment.html", (None, None, None, None)),
    ],
)
def test_metadata_of_a_file(file: str, meta: tuple[str | None, ...]) -> None:
    found = read((FILES / file).read_bytes(), file).meta
    # None means a date that depends on the day on which the file was made.
    assert [said for said, wanted in zip(found, meta, strict=True) if wanted] == [wanted for wanted in meta if wanted]
