"""`textlens report`: a page, an overview, rows, and when it fails."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from .conftest import Run, terminal

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> None:
    for name in ("convoy.txt", "ferry.txt"):
        (tmp_path / name).write_text((EXAMPLES / name).read_text())


def test_a_pipe_gets_the_overview_without_colour(run: Run) -> None:
    done = run("report", "convoy.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (GOLDEN / "report-80.txt").read_text()
    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize(("width", "color"), [(80, True), (80, False), (48, False)])
def test_a_terminal(tmp_path: Path, width: int, color: bool) -> None:
    code, got = terminal(["report", "convoy.txt"], tmp_path, width, NO_COLOR="" if color else "1")
    assert code == 0
    assert got == (GOLDEN / f"report-{width}{'-color' if color else ''}.txt").read_text()


def test_colour_where_it_is_asked_for(run: Run) -> None:
    assert "\x1b[1m" in run("report", "convoy.txt", "--color", "always").stdout
    assert "\x1b" not in run("report", "convoy.txt", "--color", "never").stdout


def test_a_page(run: Run, tmp_path: Path) -> None:
    done = run("report", "convoy.txt", "-o", "story.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    page = (tmp_path / "story.html").read_text()
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">\n')
    assert '<h1 dir="auto">Port town fills a convoy as northern Syria freezes</h1>' in page
    assert run("report", "convoy.txt", "-f", "html").stdout == page
    assert run("report", "convoy.txt", "-f", "htm").stdout == page


def test_one_page_of_several_texts_and_a_file_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    done = run("report", "convoy.txt", "gone.txt", "ferry.txt", "-o", "both.html")
    assert done.returncode == 2
    assert done.stderr == "Error: gone.txt does not exist.\nHint: Check the spelling of its name.\n"
    page = (tmp_path / "both.html").read_text()
    assert page.count("<article ") == 2
    assert "<li>gone.txt does not exist. Check the spelling of its name.</li>" in page


def test_a_page_in_place_of_an_input_is_refused(run: Run, tmp_path: Path) -> None:
    done = run("report", "convoy.txt", "-o", "convoy.txt", "-f", "html")
    assert done.returncode == 2
    assert "would be lost" in done.stderr
    assert (tmp_path / "convoy.txt").read_text() == (EXAMPLES / "convoy.txt").read_text()


def test_rows_are_the_numbers_of_the_page(run: Run, tmp_path: Path) -> None:
    assert run("report", "convoy.txt", "-o", "story.html").returncode == 0
    page = (tmp_path / "story.html").read_text()
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert json.loads(data) == json.loads(run("report", "convoy.txt", "-f", "json").stdout)


@pytest.mark.parametrize("suffix", ["csv", "md"])
def test_as_the_golden_file(run: Run, suffix: str) -> None:
    done = run("report", "ferry.txt", "-f", suffix, "--hardest", "2", "-n", "3")
    assert done.stdout == (GOLDEN / f"report.{suffix}").read_text()


@pytest.mark.parametrize("format", ["table", "html"])
@pytest.mark.parametrize("wish", [["--fields", "section,name,value"], ["--sort", "name"], ["--no-header"]])
def test_who_asks_for_rows_gets_them(run: Run, format: str, wish: list[str]) -> None:
    done = run("report", "ferry.txt", "-f", format, *wish)
    assert done.returncode == 0
    assert "flesch_reading_ease" in done.stdout
    assert "skip" not in done.stdout


def test_an_option_of_the_format_asks_for_rows(run: Run) -> None:
    assert run("report", "ferry.txt", "-f", "html", "-F", "fragment=yes").stdout.startswith("<table>\n<caption>report</caption>")


def test_fields(run: Run) -> None:
    done = run("report", "convoy.txt", "-f", "csv", "--fields", "section,name,value")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {"section": "text", "name": "words", "value": "465"} in rows


def test_how_many_hard_sentences_and_words(run: Run) -> None:
    found = json.loads(run("report", "convoy.txt", "--hardest", "1", "-n", "2", "-f", "json").stdout)["records"]
    sections = [row["section"] for row in found]
    assert (sections.count("hard"), sections.count("word")) == (1, 2)
    bare = json.loads(run("report", "convoy.txt", "--hardest", "0", "-n", "0", "-f", "json").stdout)["records"]
    assert {"hard", "word"} & {row["section"] for row in bare} == set()


def test_verbose_names_the_encoding(run: Run) -> None:
    assert "\nconvoy.txt · utf-8\n" in run("report", "convoy.txt", "-v").stdout


def test_worker_processes_give_the_same(run: Run) -> None:
    names = ["convoy.txt", "ferry.txt", "gone.txt"]
    for format in ("html", "table", "ndjson"):
        alone, shared = (run("report", *names, "-f", format, "-j", jobs) for jobs in ("1", "2"))
        assert alone.stdout == shared.stdout
        assert alone.stderr == shared.stderr


def test_standard_input_in_another_language(run: Run) -> None:
    done = run("report", "--lang", "de", stdin="„Wir warten“, sagte Karin Vogt. Die Stadt schweigt dazu seit vielen Wochen.")
    assert done.returncode == 0
    assert "German · 12 words" in done.stdout
    assert "Amstad reading ease" in done.stdout
    assert "Karin Vogt" in done.stdout


FILES = Path(__file__).resolve().parents[2] / "documents" / "readers" / "files"
PLACED = {
    "pdf/libreoffice-minutes.pdf": "page", "subtitles/meeting.vtt": "timecode", "subtitles/film.srt": "timecode",
    "csv/posts.csv": "row", "tsv/posts.tsv": "row", "jsonl/posts.jsonl": "row", "parquet/posts.parquet": "row",
}  # fmt: skip
"""Inputs whose records have places of their own, and which."""


@pytest.mark.parametrize("format", ["html", "json", "csv", "ndjson", "table", "tsv", "markdown", "text"])
@pytest.mark.parametrize("name", PLACED)
def test_inputs_with_pages_times_or_rows(run: Run, format: str, name: str) -> None:
    done = run("report", "convoy.txt", str(FILES / name), "ferry.txt", "-q", "-f", format)
    assert (done.returncode, done.stderr) == (0, "")
    if format != "ndjson":
        return
    for record in map(json.loads, done.stdout.splitlines()):
        place = record[PLACED[name]]
        if record["document"] in ("convoy.txt", "ferry.txt"):
            assert place is None
        elif record["start"] is not None or PLACED[name] == "row":
            assert place is not None
        else:
            assert place is None
