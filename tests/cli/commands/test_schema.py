"""`textlens schema`: the output of commands is valid against their schemas."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator as Validator

from textlens.cli.dry_run import has_records
from textlens.cli.main import root
from textlens.cli.registry import COMMANDS

from .conftest import Run
from .conftest import textlens as run_in
from .test_help import CONTEXT, shown

VARIANTS = (
    "quotes story.txt --kind all --context 1 --explain -v",
    "quotes gone.txt draft.txt --fields document",
    "sources stories/ --columns gender",
    "sources stories/ --by document -v",
    "verify draft.txt gone.txt --against transcript.txt interview.vtt",
    "compare gone.txt draft.txt",
    "check --list-rules",
    "check story.txt gone.txt --max-sentence 10 --write-baseline new.json",
    "readability story.txt gone.txt -v",
    "readability story.txt --measure all",
    "readability story.txt --measure smog,lix --fields lix,document",
    "readability story.txt --by paragraph",
    "readability story.txt --by sentence --measure amstad",
    "readability story.txt --hardest 2",
    "readability story.txt --explain",
    "readability story.txt --lang de",
    "readability spanish.txt dutch.txt story.txt",
    "readability dutch.txt --by sentence",
    "freq stories/ --by document",
    "freq stories/ --collocations --measure pmi",
    "freq story.txt --match zzz",
    "keyness a1.txt --reference b1.txt --correct bh",
    "kwic e story.txt --order right --unit words",
    "sentences story.txt --longest 2",
    "sentences story.txt gone.txt",
    "sentences story.txt --list --sort=-words -v",
)
"""Options with which a command prints other records than in the examples of its help."""


PLACES = {"page", "timecode", "row"}
"""Fields that records have if the inputs do, none of which a schema reads."""


def with_records() -> list[str]:
    """The commands that print records."""
    found = []
    for name in COMMANDS:
        command = root.get_command(CONTEXT, name)
        if command is not None and has_records(command):
            found.append(name)
    return found


def calls() -> Iterator[str]:
    """The arguments of the examples in the help of all commands that print records, without output options."""
    for name in with_records():
        for line in shown(name):
            words = shlex.split(line, comments=True)
            words = words[words.index("textlens") + 1 :]
            words = words[: words.index("|")] if "|" in words else words
            kept = [word for word, before in zip(words, ["", *words], strict=False) if not {word, before} & {"-f", "-o"}]
            yield shlex.join(kept)


def textlens(desk: Path, *arguments: str) -> tuple[int, str]:
    done = run_in(arguments, "", desk, {})
    return done.returncode, done.stdout


def schema(desk: Path, *arguments: str) -> dict[str, Any]:
    code, printed = textlens(desk, "schema", *arguments)
    assert code == 0
    return checked(printed)


@cache
def checked(printed: str) -> dict[str, Any]:
    """A schema, which is itself as schemas must be."""
    found: dict[str, Any] = json.loads(printed)
    Validator.check_schema(found)
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_schema_or_prints_no_records(desk: Path, name: str) -> None:
    if name not in with_records():
        assert name in ("schema", "completion")
        return
    record = schema(desk, name)["$defs"]["record"]
    assert {*record["required"]} <= record["properties"].keys()
    assert all(described["description"] for described in record["properties"].values())


@pytest.mark.parametrize("call", [*calls(), *VARIANTS])
def test_what_is_printed_keeps_its_schema(desk: Path, call: str) -> None:
    arguments = shlex.split(call)
    code, printed = textlens(desk, *arguments, "-f", "json")
    failed = "gone.txt" in call
    assert code == 2 if failed else code in (0, 1)
    found = json.loads(printed)
    whole = schema(desk, *arguments)
    Validator(whole).validate(found)
    assert found["schema"] == whole["title"]
    assert any("error" in record for record in found["records"]) == failed
    for record in found["records"]:
        assert "error" in record or record.keys() - PLACES <= whole["$defs"]["record"]["properties"].keys()
    line = Validator(schema(desk, *arguments, "-f", "ndjson"))
    for text in textlens(desk, *arguments, "-f", "ndjson")[1].splitlines():
        line.validate(json.loads(text))


@pytest.mark.parametrize(
    "wrong", [{"words": "two"}, {"words": None}, {"mean": "long"}, {"lengths": [[1, 2]]}, {"document": 3}], ids=str
)
def test_a_wrong_record_breaks_it(desk: Path, wrong: dict[str, Any]) -> None:
    record = json.loads(textlens(desk, "sentences", "story.txt", "-f", "ndjson")[1])
    valid = Validator(schema(desk, "sentences", "-f", "ndjson")).is_valid
    assert valid(record)
    assert valid(record | {"added": "later"})
    assert not valid(record | wrong)
    for field in record:
        assert not valid({name: value for name, value in record.items() if name != field})


def test_units_types_and_nothing(desk: Path) -> None:
    fields = schema(desk, "readability")["$defs"]["record"]["properties"]
    assert fields["smog"] == {"type": ["number", "null"], "description": fields["smog"]["description"], "x-unit": "US grade"}
    assert fields["words"] == {"type": "integer", "description": "Words."}


def test_a_whole_command_line_needs_no_files(run: Run) -> None:
    assert run("schema", "compare", "old.txt", "new.txt", "--only", "quotes").returncode == 0
    assert run("schema", "verify", "draft.txt", "--against", "notes/").returncode == 0


def test_nothing_is_written_but_the_schema(run: Run, tmp_path: Path) -> None:
    assert run("schema", "check", "story.txt", "--write-baseline", "known.json").stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_read_from_standard_input(run: Run) -> None:
    assert run("schema", "quotes", stdin="“It is cold,” Ana Ruiz said.").stderr == ""


def test_it_is_written_to_a_file_that_is_named_but_not_to_one_from_the_environment(run: Run, tmp_path: Path) -> None:
    assert run("schema", "sentences", "--list", "-o", "sentence.schema.json").stdout == ""
    assert json.loads((tmp_path / "sentence.schema.json").read_text())["title"] == "textlens.sentence/1"
    (tmp_path / "textlens.toml").write_text('format = "csv"\n[freq]\ncollocations = true\n')
    assert json.loads(run("schema", "freq", TEXTLENS_OUTPUT="words.csv").stdout)["title"] == "textlens.collocations/1"
    assert not (tmp_path / "words.csv").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["qotes"], "Did you mean 'quotes'?"),
        (["completion"], "textlens completion prints no records."),
        (["quotes", "-f", "csv"], "A schema is of json or ndjson, not of csv."),
        (["quotes", "--bogus"], "No such option '--bogus'."),
        (["quotes", "--fields", "wrods"], "no field 'wrods'"),
        ([], "Missing argument 'COMMAND'."),
    ],
)
def test_errors(run: Run, arguments: list[str], message: str) -> None:
    done = run("schema", *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert message in done.stderr
