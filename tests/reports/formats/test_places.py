"""Formats of remarks on places: annotations of workflows, and SARIF."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

import textlens
from textlens.analysis.frequency import Frequency
from textlens.analysis.kwic import Hit
from textlens.documents.failures import Failure
from textlens.errors import FormatError
from textlens.records import columns_of
from textlens.reports import formats
from textlens.reports.formats.contract import PLACED, Placed, check, sample
from textlens.reports.report import Report

NAMES = ("github", "sarif")


def written(name: str, *entries: object) -> str:
    return "".join(map(str, formats.load(name).function(sample(entries, row_type=Placed))))


def placed(**values: Any) -> Placed:
    whole = Placed("story.txt", 3, 5, "terms", "warning", "no", "the hall", None, 20, 28)
    return replace(whole, **values)


def run(*entries: object) -> dict[str, Any]:
    (found,) = json.loads(written("sarif", *entries))["runs"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_records_without_a_place_are_refused_before_anything_is_written(name: str) -> None:
    report = Report("freq", columns_of(Frequency), [Frequency(1, "gate", 12, 0.5, 1)])
    with pytest.raises(FormatError, match="these of 'freq' have no document and no line") as raised:
        next(iter(formats.load(name).function(report)))
    assert "check, verify, quotes, kwic or sentences --list" in (raised.value.hint or "")


@pytest.mark.parametrize("name", NAMES)
def test_any_report_of_places_will_do(name: str) -> None:
    rows = textlens.kwic("The quay was dark.\nNobody came to the quay.", "quay")
    report = Report("kwic", columns_of(Hit), rows)
    text = "".join(map(str, formats.load(name).function(report)))
    assert "left: The; hit: quay; right: was dark." in text
    if name == "github":
        assert text.splitlines()[1].startswith("::notice file=<text>,line=2,col=20,title=textlens kwic::")
    else:
        assert [result["ruleId"] for result in json.loads(text)["runs"][0]["results"]] == ["kwic", "kwic"]


def test_levels_of_annotations() -> None:
    kinds = [written("github", placed(level=level)).split(" ")[0] for level in ("error", "warning", "note", "strange")]
    assert kinds == ["::error", "::warning", "::notice", "::notice"]


def test_an_annotation_cannot_be_broken_out_of() -> None:
    text = written("github", placed(document="a,line=9::b%.txt", message="50% off:\n::error::x\r\n::stop-commands::y"))
    assert text.count("\n") == 1
    assert text.startswith("::warning file=a%2Cline=9%3A%3Ab%25.txt,line=3,")
    assert text.endswith("::50%25 off: ::error::x ::stop-commands::y\n")


def test_the_end_of_a_place() -> None:
    assert "line=3,endLine=3,col=5,endColumn=13," in written("github", placed())
    several = written("github", placed(text="a\r\nbcd", end=26))
    assert "line=3,endLine=4,col=5,title" in several
    # There is other text between the pieces of a quotation.
    assert "end" not in written("github", placed(text="the … hall", end=99)).lower()
    (result,) = run(placed(text="a\r\nbcd", end=26))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 5, "endLine": 4, "endColumn": 4, "snippet": {"text": "a\r\nbcd"}}


def test_failures_are_reported() -> None:
    failure = Failure("gone.txt", "gone.txt does not exist", "Check the name.")
    assert written("github", failure) == "::error file=gone.txt,title=textlens::gone.txt does not exist. Check the name.\n"
    (invocation,) = run(failure)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "gone.txt does not exist. Check the name."
    assert run()["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("news/story.txt", "news/story.txt"),
        ("a b:50%.txt", "a%20b%3A50%25.txt"),
        ("/srv/story.txt", "file:///srv/story.txt"),
        ("été.txt", "%C3%A9t%C3%A9.txt"),
        ("<stdin>", "%3Cstdin%3E"),
        ("ends\udc80.txt", "ends%80.txt"),
    ],
)
def test_names_of_files_as_addresses(name: str, uri: str) -> None:
    (result,) = run(placed(document=name))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


# What the schema of SARIF 2.1.0 says of the objects that are written: the names they may have, with those they must have marked.
SHAPES: dict[str, dict[str, str]] = {
    "log": {"$schema": "text", "version!": "text", "runs!": "[run]"},
    "run": {"tool!": "tool", "results": "[result]", "invocations": "[invocation]",
            "columnKind": "utf16CodeUnits|unicodeCodePoints"},
    "tool": {"driver!": "component"},
    "component": {"name!": "text", "version": "text", "rules": "[rule]"},
    "rule": {"id!": "text"},
    "result": {"ruleId": "text", "ruleIndex": "index", "level": "none|note|warning|error", "message!": "message",
               "locations": "[location]", "properties": "any"},
    "message": {"text!": "text"},
    "location": {"physicalLocation": "place"},
    "place": {"artifactLocation!": "artifact", "region": "region"},
    "artifact": {"uri": "uri"},
    "region": {"startLine": "from 1", "startColumn": "from 1", "endLine": "from 1", "endColumn": "from 1", "snippet": "snippet"},
    "snippet": {"text": "text"},
    "invocation": {"executionSuccessful!": "truth", "toolExecutionNotifications": "[notification]"},
    "notification": {"level": "none|note|warning|error", "message!": "message", "locations": "[location]"},
}  # fmt: skip


def problems(value: Any, shape: str, where: str) -> list[str]:
    if shape.startswith("["):
        return [problem for number, one in enumerate(value) for problem in problems(one, shape[1:-1], f"{where}[{number}]")]
    if shape in SHAPES:
        fields = {name.rstrip("!"): inner for name, inner in SHAPES[shape].items()}
        missing = [name for name in SHAPES[shape] if name.endswith("!") and name[:-1] not in value]
        wrong = [f"{where}: {name}" for name in [*missing, *(name for name in value if name not in fields)]]
        known = {name: inner for name, inner in value.items() if name in fields}
        return wrong + [problem for name, inner in known.items() for problem in problems(inner, fields[name], f"{where}.{name}")]
    right = {
        "any": True,
        "text": isinstance(value, str),
        "truth": isinstance(value, bool),
        "index": isinstance(value, int) and value >= -1,
        "from 1": isinstance(value, int) and value >= 1,
        "uri": isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9._~/:%-]*", value) is not None,
    }.get(shape, value in shape.split("|"))
    return [] if right else [f"{where}: {value!r} is no {shape}"]


@pytest.mark.parametrize("entries", [PLACED, (), PLACED[:1]])
def test_sarif_has_the_shape_that_its_schema_asks_for(entries: tuple[object, ...]) -> None:
    whole = json.loads(written("sarif", *entries))
    assert problems(whole, "log", "sarif") == []
    assert whole["version"] == "2.1.0"
    (one,) = whole["runs"]
    rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in one["results"]] == [result["ruleId"] for result in one["results"]]
    assert len(set(rules)) == len(rules)


def test_the_shape_finds_what_is_wrong() -> None:
    assert problems({"runs": [{"tol": 1}]}, "log", "x") == ["x: version!", "x.runs[0]: tool!", "x.runs[0]: tol"]


def test_a_formatter_that_takes_only_places_is_checked_with_these() -> None:
    def whole(report: Report) -> Any:
        """Place by place."""
        if "line" not in {column.name for column in report.columns}:
            raise FormatError("no lines")
        for row in report.values():
            yield str(row)

    def late(report: Report) -> Any:
        """Refuses too late."""
        for row in report.values():
            if len(row) < 10:
                raise FormatError("no lines")
            yield str(row)

    assert check(whole) == []
    assert check(late) != []
