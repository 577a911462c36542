"""Formats by name and by suffix, and their options."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from textlens.errors import FormatError
from textlens.reports import formats
from textlens.reports.formats import Formatter, arguments, for_suffix, load
from textlens.reports.formats.listing import available
from textlens.reports.formats.options import described


def sketch(
    report: object, *, title: str = "", deep: bool = False, wide: int = 3, scale: float = 1.5, note: str | None = None
) -> Iterator[str]:
    """Nothing much."""
    yield ""


SKETCH = Formatter("sketch", sketch, "sketches", "1.0")


@pytest.mark.parametrize("name", formats.names())
def test_built_in_formats_come_from_here(name: str) -> None:
    found = load(name)
    assert (found.name, found.package, found.function.__name__) == (name, "textlens", name)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.json", "json"),
        ("dir.csv/a.jsonl", "ndjson"),
        ("A.CSV", "csv"),
        ("a.b.md", "markdown"),
        ("a.htm", "html"),
        ("a.txt", "text"),
        ("a.tab", "tsv"),
        ("notes", None),
        (".hidden", None),
        ("dir.csv/notes", None),
        ("/dev/stdout", None),
        ("/dev/fd/63", None),
    ],
)
def test_the_suffix_chooses_the_format(path: str, name: str | None) -> None:
    assert for_suffix(path) == name


def test_an_unknown_suffix_is_an_error() -> None:
    with pytest.raises(FormatError, match=r"no format writes \.docx files"):
        for_suffix("story.docx")


def test_a_suffix_is_a_name_too() -> None:
    assert load("md").name == "markdown"


@pytest.mark.parametrize(("name", "hint"), [("jason", "Did you mean 'json'?"), ("mrkdown", "Did you mean 'markdown'?")])
def test_an_unknown_format_names_the_one_that_was_meant(name: str, hint: str) -> None:
    with pytest.raises(FormatError) as raised:
        load(name)
    assert raised.value.message == f"no format {name!r}"
    assert raised.value.hint == hint


def test_an_unknown_format_far_from_all_lists_them() -> None:
    with pytest.raises(FormatError) as raised:
        load("qqqq")
    assert (raised.value.hint or "").startswith("There are: table, json, ndjson, csv, tsv, markdown, html, text")


def test_options_are_typed_by_their_defaults() -> None:
    given = ["title=a=b, c", "deep=yes", "wide=-4", "scale=2", "note=x"]
    assert arguments(SKETCH, given) == {"title": "a=b, c", "deep": True, "wide": -4, "scale": 2.0, "note": "x"}
    assert type(arguments(SKETCH, ["scale=2"])["scale"]) is float
    assert arguments(SKETCH, []) == {}


@pytest.mark.parametrize(
    ("value", "truth"),
    [
        ("yes", True),
        ("TRUE", True),
        ("1", True),
        ("on", True),
        ("no", False),
        ("False", False),
        ("0", False),
        ("off", False),
    ],
)
def test_yes_and_no(value: str, truth: bool) -> None:
    assert arguments(SKETCH, [f"deep={value}"]) == {"deep": truth}


def test_a_yes_or_no_option_needs_no_value_and_the_last_one_counts() -> None:
    assert arguments(SKETCH, ["deep"]) == {"deep": True}
    assert arguments(SKETCH, ["wide=1", "wide=2"]) == {"wide": 2}


@pytest.mark.parametrize(
    ("pair", "message", "hint"),
    [
        ("wdie=3", "format 'sketch' has no option 'wdie'", "Did you mean 'wide'?"),
        ("report=3", "format 'sketch' has no option 'report'", "There are: title, deep, wide, scale, note."),
        ("wide", "option 'wide' of format 'sketch' needs a value", "Write wide=3."),
        ("wide=3.5", "option 'wide' of format 'sketch' takes a whole number, not '3.5'", None),
        ("scale=x", "option 'scale' of format 'sketch' takes a number, not 'x'", None),
        ("deep=maybe", "option 'deep' of format 'sketch' takes yes or no, not 'maybe'", None),
    ],
)
def test_wrong_options_are_refused(pair: str, message: str, hint: str | None) -> None:
    with pytest.raises(FormatError) as raised:
        arguments(SKETCH, [pair])
    assert (raised.value.message, raised.value.hint) == (message, hint)


def test_options_are_described_as_they_are_typed() -> None:
    assert described(sketch) == "title= deep=no wide=3 scale=1.5 note="


def test_the_list_names_every_built_in_format() -> None:
    listed = [format for format in available() if format.package == "textlens"]
    assert [format.name for format in listed] == formats.names()
    assert all(format.problem is None and format.description for format in listed)
    assert {"csv": "delimiter=, guard=no bom=no"}.items() <= {format.name: format.options for format in listed}.items()


@pytest.mark.parametrize("delimiter", [";;", "", '"', "\n"])
def test_csv_refuses_what_cannot_separate_columns(delimiter: str) -> None:
    with pytest.raises(FormatError):
        next(iter(load("csv").function(None, delimiter=delimiter)))
