"""`textlens sources`: who is quoted, how often and how much."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from .conftest import Run, terminal

GATE = "“It is cold, and we wait,” Ana Ruiz, a nurse, said. Ruiz called the plan “a bad joke.”\n"
QUAY = "“Nobody sails,” Ana Ruiz said.\n\n“We sail at dawn tomorrow,” a porter said.\n"


@pytest.fixture(autouse=True)
def stories(tmp_path: Path) -> None:
    (tmp_path / "gate.txt").write_text(GATE)
    (tmp_path / "quay.txt").write_text(QUAY)


def table(run: Run, *arguments: str) -> list[dict[str, str]]:
    done = run("sources", "gate.txt", "quay.txt", "-f", "csv", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_over_all_documents(run: Run) -> None:
    ruiz, nobody = table(run)
    assert ruiz == {
        "speaker": "Ana Ruiz", "role": "nurse", "quotations": "3", "direct": "2", "mixed": "1", "indirect": "0", "words": "13",
        "share": "0.7222", "documents": "2", "document": "gate.txt", "line": "1",
    }  # fmt: skip
    assert (nobody["speaker"], nobody["role"], nobody["document"], nobody["line"]) == ("", "", "quay.txt", "3")


def test_by_document(run: Run) -> None:
    found = table(run, "--by", "document")
    assert [(one["document"], one["speaker"], one["share"]) for one in found] == [
        ("gate.txt", "Ana Ruiz", "1.0"),
        ("quay.txt", "Ana Ruiz", "0.2857"),
        ("quay.txt", "", "0.7143"),
    ]


def test_kinds(run: Run) -> None:
    assert [(one["speaker"], one["quotations"]) for one in table(run, "--kind", "mixed")] == [("Ana Ruiz", "1")]


def test_columns_for_people_to_fill_in(run: Run) -> None:
    found = table(run, "--columns", "gender, affiliation,gender")
    assert list(found[0])[-2:] == ["gender", "affiliation"]
    assert {one[name] for one in found for name in ("gender", "affiliation")} == {""}
    done = run("sources", "gate.txt", "--columns", "gender", "--fields", "speaker,gender", "-f", "json")
    assert json.loads(done.stdout)["records"] == [{"speaker": "Ana Ruiz", "gender": None}]


def test_a_heading_that_is_taken(run: Run) -> None:
    done = run("sources", "gate.txt", "--columns", "gender,role")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is a field 'role' already" in done.stderr


def test_a_file_that_cannot_be_read(run: Run) -> None:
    for by in ("speaker", "document"):
        done = run("sources", "gone.txt", "gate.txt", "-f", "json", "--by", by)
        assert done.returncode == 2
        first, second = json.loads(done.stdout)["records"]
        assert (first["document"], second["speaker"]) == ("gone.txt", "Ana Ruiz")


def test_a_list_for_an_editor(tmp_path: Path) -> None:
    code, got = terminal(["sources", "gate.txt", "quay.txt"], tmp_path, 80, NO_COLOR="1")
    assert code == 0
    assert got == (Path(__file__).parent / "golden" / "sources-80.txt").read_text()
