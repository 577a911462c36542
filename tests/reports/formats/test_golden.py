"""The same report in every format, as the golden files show it."""

from __future__ import annotations

import csv
import json
import re
from html.parser import HTMLParser
from io import StringIO
from operator import itemgetter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.failures import Failure
from textlens.records import Column
from textlens.reports import formats
from textlens.reports.formats.contract import Sample, check
from textlens.reports.report import Report

from .cases import CASES, GOLDEN, ONE, STORIES, Case

RECORDS = [record for record in STORIES if isinstance(record, Sample)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file)
def test_as_the_golden_file(case: Case, tmp_path: Path) -> None:
    case.write(tmp_path / case.file)
    assert (tmp_path / case.file).read_bytes() == (GOLDEN / case.file).read_bytes()


def test_every_format_has_a_golden_file_and_no_file_is_left_over() -> None:
    assert {case.format for case in CASES} == set(formats.names())
    assert {path.name for path in GOLDEN.iterdir()} == {case.file for case in CASES}


@pytest.mark.parametrize("name", formats.names())
def test_built_in_formats_keep_the_contract(name: str) -> None:
    assert check(formats.load(name).function) == []


@pytest.mark.parametrize("name", formats.names())
def test_the_description_is_the_docstring_s_first_line(name: str) -> None:
    assert (formats.load(name).function.__doc__ or "").splitlines()[0] == formats.BUILT_IN[name]


def golden(file: str) -> str:
    # Read as bytes first: a text file would turn the \r within a cell into a line break.
    return (GOLDEN / file).read_bytes().decode()


def test_json_and_ndjson_hold_every_value_and_the_failure() -> None:
    whole = json.loads(golden("report.json"))
    lines = [json.loads(line) for line in golden("report.ndjson").split("\n")[:-1]]
    assert whole["schema"] == "textlens.sample/1"
    assert whole["records"] == lines
    assert [line.get("text") for line in lines if "error" not in line] == [record.text for record in RECORDS]
    assert lines[0]["spans"] == [[12, 70], [91, 133]]
    assert lines[4]["document"] == "ends\\x80.txt"
    (failure,) = (entry for entry in STORIES if isinstance(entry, Failure))
    assert lines[3] == {"document": failure.document, "error": {"message": failure.message, "hint": failure.hint}}


def test_json_has_one_record_a_line() -> None:
    first, *records, last = golden("report.json").splitlines()
    assert (first, last) == ('{"schema": "textlens.sample/1", "records": [', "]}")
    assert [json.loads(line.rstrip(",")).keys() for line in records[:1]] == [
        json.loads(golden("report.json"))["records"][0].keys()
    ]
    assert len(records) == len(STORIES)


@pytest.mark.parametrize(("file", "delimiter"), [("report.csv", ","), ("guarded.csv", ";")])
def test_csv_reads_back(file: str, delimiter: str) -> None:
    header, *rows = csv.reader(StringIO(golden(file), newline=""), delimiter=delimiter)
    assert header == ["document", "rank", "score", "quoted", "speaker", "text", "names", "spans", "lengths"]
    assert [row[5] for row in rows] == [record.text for record in RECORDS]
    assert [row[1] for row in rows] == ["1", "1", "-2", "1000000000000"]
    assert rows[2][0] == ("'=cmd()" if file == "guarded.csv" else "=cmd()")


def test_tsv_text_and_markdown_have_one_line_a_record() -> None:
    for file, extra in ("report.tsv", 1), ("report.txt", 0), ("report.md", 2):
        assert len(golden(file).split("\n")) == len(RECORDS) + extra + 1
    assert {line.count("\t") for line in golden("report.tsv").split("\n")[:-1]} == {8}
    assert {line.count("\t") for line in golden("report.txt").split("\n")[:-1]} == {8}


class Cells(HTMLParser):
    """The texts of a page's cells."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.inside = False
        self.tags: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.inside = tag == "td"
        if self.inside:
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.cells[-1] += data


def test_html_escapes_everything_and_loads_nothing() -> None:
    page = Cells(golden("report.html"))
    assert page.cells[5] == RECORDS[0].text
    assert page.cells[9 * 2 + 5].startswith("|<b>&amp;\t\\x1b[31m")
    assert set(page.tags) <= {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert "http" not in golden("report.html")
    assert Cells(golden("fragment.html")).tags[0] == "table"


def test_a_single_record_is_names_and_values_in_a_table_and_a_row_elsewhere() -> None:
    assert golden("table-one.txt").splitlines()[0].split() == ["document", "council.txt"]
    assert golden("table-one-columns.txt").splitlines()[0].split()[:2] == ["document", "rank"]
    assert len(ONE) == 1


def test_columns_of_detail_are_shown_only_when_selected() -> None:
    assert "spans" not in golden("table.txt")
    assert "12-70 91-133" in golden("table-all-fields.txt")


@pytest.mark.parametrize(
    "file", [case.file for case in CASES if case.file.startswith(("table", "report.md", "report.html", "report.txt"))]
)
def test_formats_for_people_hold_no_control_characters(file: str) -> None:
    text = golden(file).replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert [char for char in text if not char.isprintable() and char not in "\n\t"] == []


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@given(cells=st.lists(st.text(st.sampled_from("a,;\t\"' \r\n\x0b\x0c\x85\u2028")), min_size=2, max_size=4))
def test_csv_reads_back_whatever_breaks_are_in_its_cells(cells: list[str], delimiter: str) -> None:
    """Also where a program ends a row at each carriage return that is not in quotation marks."""
    columns = [Column(f"c{number}", "text", "", get=itemgetter(number)) for number in range(len(cells))]
    text = "".join(str(chunk) for chunk in formats.load("csv").function(Report("t", columns, [cells] * 2), delimiter=delimiter))
    assert [*csv.reader(StringIO(text, newline=""), delimiter=delimiter)][1:] == [cells] * 2
    outside = re.sub('"(?:[^"]|"")*"', "", text)
    assert "\r" not in outside
    assert outside.count("\n") == 3
