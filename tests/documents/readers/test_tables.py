"""Tables with a text in each row: which column, which rows, and what is wrong with a row."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.origin import Places
from textlens.documents.readers import Extracted, Unread, Wanted, is_known, read_all
from textlens.errors import SourceError

FILES = Path(__file__).parent / "files"
POSTS = [
    '“It is cold,” Ana Ruiz, a nurse, said on the quay. "No," she said.',
    "The ferry stays in port; nobody\nhas promised a date.",
    "We counted them: 311 shoes, and not one pair.",
]


def rows(data: str | bytes, name: str = "a.csv", column: str | None = None, ids: str | None = None) -> list[tuple[str, str]]:
    """The name and the text of each row, or what is wrong with it."""
    found = read_all(data.encode() if isinstance(data, str) else data, name, Wanted(text_column=column, id_column=ids))
    return [(str(one.name), one.text if isinstance(one, Extracted) else one.message) for one in found]


TABLES = ["csv/posts.csv", "csv/libreoffice.csv", "tsv/posts.tsv", "jsonl/posts.jsonl", "parquet/posts.parquet"]


@pytest.mark.parametrize("file", TABLES)
def test_a_file_is_its_posts(file: str) -> None:
    name = file.split("/")[1]
    data = (FILES / file).read_bytes()
    posts = [post.replace("\n", " ") for post in POSTS] if name.endswith("tsv") else POSTS
    assert rows(data, name) == [(f"{name}#{number}", post) for number, post in enumerate(posts, 1)]
    column = "full_text" if name.endswith("jsonl") else "post"
    assert rows(data, name, column, "id") == [(f"{name}#p{number}", post) for number, post in enumerate(posts, 1)]


def test_a_row_knows_its_number_and_the_first_the_column() -> None:
    found = [one for one in read_all(b"id,text\nx,One\n\ny,Two\n", "a.csv") if isinstance(one, Extracted)]
    assert [one.places for one in found] == [Places("row", (0,), (1,)), Places("row", (0,), (2,))]
    assert [one.note for one in found] == [
        "a.csv: the texts are those in the column 'text'; choose another with --text-column.",
        None,
    ]
    named = next(iter(read_all(b"id,text\nx,One\n", "a.csv", Wanted(text_column="text"))))
    assert isinstance(named, Extracted)
    assert (named.note, named.kind, named.encoding) == (None, "csv", "utf-8")


@pytest.mark.parametrize(
    ("table", "texts"),
    [
        ("id,Text\n1,One", ["One"]),
        ("id;text\n1;One, two", ["One, two"]),
        ("id|text\n1|One, two", ["One, two"]),
        ("sep=;\nid;text\n1;\"One; two\"", ["One; two"]),
        ('a,text\n1,"He said ""no""\nand left, late"\n2,Two\n', ['He said "no"\nand left, late', "Two"]),
        ("text\nOne\nTwo, three", ["One", "a.csv#2 has 2 cells, where there are 1 columns"]),
        ("a,b\n1,A text of six words or more\n2,x y z", ["A text of six words or more", "x y z"]),
        ("id,text\n1,One,,\n2,Two,3\n3\n", [
            "One", "a.csv#2 has 3 cells, where there are 2 columns", "a.csv#3 has no column 'text'",
        ]),
        ("text,,text\nOne,2,3", ["One"]),
        ("1,Nobody heads this table of texts here\n2,And this is the second text of it", [
            "Nobody heads this table of texts here", "And this is the second text of it",
        ]),
        ('id,text\n1,One\n2,"Two\n3,Three\n', [
            "One", "a.csv#2 begins with a quotation mark that has no partner, so that it takes in the rest of the file",
        ]),
        ("\ufeffid,text\r\n1,One\r\n", ["One"]),
    ],
)  # fmt: skip
def test_csv(table: str, texts: list[str]) -> None:
    assert [text for _, text in rows(table)] == texts


def test_marks_in_a_tsv_are_those_of_its_texts_unless_all_are_around_cells() -> None:
    assert [text for _, text in rows('id\ttext\n1\t"No," he said.\n2\t"Yes."\n', "a.tsv")] == ['"No," he said.', '"Yes."']
    assert [text for _, text in rows('id\ttext\n1\t"One\ttwo"\n', "a.tsv")] == ["One\ttwo"]


@pytest.mark.parametrize(
    ("name", "lines", "texts"),
    [
        ("a.jsonl", '{"text": "One"}\n\n{"text": null}\n{"text": 3}', ["One", "", "3"]),
        ("a.ndjson", '{"text": "One\\u2028two"}\n{"text": "Three\u2028four"}', ["One\u2028two", "Three\u2028four"]),
        ("a.jsonl", '{"text": "One"}\n{"text": "Tw\n[1]\n{"a": 1}\n{"text": ["x"]}', [
            "One",
            "a.jsonl#2 is no JSON: unterminated string starting at at character 10",
            "a.jsonl#3 is no object in braces",
            "a.jsonl#4 has no column 'text'",
            "a.jsonl#5 holds no text in the column 'text'",
        ]),
        ("a.json", '[{"text": "One"}, {"text": "Two"}, 3]', ["One", "Two", "a.json#3 is no object in braces"]),
    ],
)  # fmt: skip
def test_json(name: str, lines: str, texts: list[str]) -> None:
    assert [text for _, text in rows(lines, name)] == texts


def test_a_name_with_points_means_an_object_in_an_object() -> None:
    assert rows('{"id": 7, "data": {"text": "One"}}', "a.jsonl", "data.text", "id") == [("a.jsonl#7", "One")]


def test_no_two_rows_have_the_same_name() -> None:
    assert [name for name, _ in rows("id,text\nx,One\nx,Two\n,Three\n", ids="id")] == ["a.csv#x", "a.csv#x/2", "a.csv#3"]


@pytest.mark.parametrize(
    ("table", "name", "column", "message", "hint"),
    [
        ("a,b\n1,2\n", "a.csv", None, "a.csv is a table, and which column holds the texts", "Name one with --text-column: a, b."),
        ("a,post\n1,2\n", "a.csv", "pots", "a.csv has no column 'pots'", "Did you mean 'post'?"),
        ("", "a.csv", None, "a.csv has no rows", None),
        ("id,text\n", "a.csv", None, "a.csv has no rows", None),
        ("{bad", "a.jsonl", None, "a.jsonl is not a table that can be read: row 1 is no JSON: expecting property name", None),
        ('{"a": 1}', "a.json", None, "a.json is JSON, but no list of objects with a text in each", None),
        ("[1", "a.json", None, "a.json is no JSON: expecting ',' delimiter at character 3", None),
        ("[" * 100_000, "a.json", None, "a.json nests too deep", None),
        ("PAR1\x01\x02PAR1", "a.parquet", None, "a.parquet is damaged", "Copy or download it again."),
    ],
)
def test_a_table_that_cannot_be_read(table: str, name: str, column: str | None, message: str, hint: str | None) -> None:
    with pytest.raises(SourceError) as caught:
        rows(table, name, column)
    assert caught.value.message.startswith(message)
    assert caught.value.hint == hint


def test_a_parquet_table_is_known_by_its_content_and_may_be_cut_short() -> None:
    data = (FILES / "parquet" / "posts.parquet").read_bytes()
    assert [text for _, text in rows(data, "no-suffix")] == POSTS
    with pytest.raises(SourceError, match=r"^a\.parquet is damaged: "):
        rows(data[:-20], "a.parquet")


def test_of_a_folder_tables_are_read_where_a_column_is_named() -> None:
    assert [is_known(name, tables=tables) for tables in (False, True) for name in ("a.csv", "a.jsonl.gz", "a.txt")] == [
        False, False, True, True, True, True
    ]  # fmt: skip


def fault(data: bytes, name: str) -> str:
    """What is wrong with an input, or nothing."""
    try:
        return next((one.message for one in read_all(data, name) if isinstance(one, Unread)), "")
    except SourceError as error:
        return error.message


@given(st.binary(max_size=200), st.sampled_from(["a.csv", "a.tsv", "a.jsonl", "a.json"]))
def test_any_bytes_are_a_table_or_one_clear_error(data: bytes, name: str) -> None:
    for before in (b"", b"id,text\n", b'[{"text":"x"},'):
        assert "cannot be read as" not in fault(before + data, name)


CELLS = st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20), min_size=1, max_size=6)


@given(CELLS, st.sampled_from([",", ";", "\t"]))
def test_texts_come_out_of_a_csv_as_they_went_in(cells: list[str], mark: str) -> None:
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=mark)
    writer.writerows([["id", "text"], *(("1", cell) for cell in cells)])
    assert [text for _, text in rows(made.getvalue())] == cells


@given(CELLS)
def test_texts_come_out_of_jsonl_as_they_went_in(cells: list[str]) -> None:
    made = "\n".join(json.dumps({"text": cell}, ensure_ascii=False) for cell in cells)
    assert [text for _, text in rows(made, "a.jsonl")] == cells
