"""`textlens kwic` and `textlens dispersion`, as a user meets them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from .conftest import Run, terminal

GATE = "The old quay was dark, and nobody at the gate of the old quay knew why.\n\nA boat left the Quay.\n"
BOAT = "Boats wait at the northern quay until the harbour office opens in the morning.\n"
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(autouse=True)
def stories(tmp_path: Path) -> None:
    (tmp_path / "gate.txt").write_text(GATE)
    (tmp_path / "boat.txt").write_text(BOAT)


def hits(run: Run, *arguments: str) -> list[dict[str, str]]:
    done = run("kwic", *arguments, "-f", "csv")
    assert (done.returncode, done.stderr) == (0, "")
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_each_place(run: Run) -> None:
    found = hits(run, "quay", "gate.txt", "boat.txt", "--width", "9")
    assert [(one["document"], one["line"], one["left"], one["hit"], one["right"]) for one in found] == [
        ("gate.txt", "1", "The old", "quay", "was dark,"),
        ("gate.txt", "1", "the old", "quay", "knew why."),
        ("gate.txt", "3", "left the", "Quay", "."),
        ("boat.txt", "1", "northern", "quay", "until the"),
    ]
    assert [GATE[int(one["start"]) : int(one["end"])] for one in found[:3]] == ["quay", "quay", "Quay"]


def test_order_and_words(run: Run) -> None:
    found = hits(run, "quay", "gate.txt", "boat.txt", "--unit", "words", "--width", "1", "--order", "right")
    assert [one["right"] for one in found] == [".", "knew", "until", "was"]
    found = hits(run, "quay", "gate.txt", "boat.txt", "--unit", "words", "--width", "1", "--order", "left")
    assert [one["left"] for one in found] == ["northern", "old", "old", "the"]


def test_options_of_the_pattern(run: Run) -> None:
    assert len(hits(run, "boats", "gate.txt", "boat.txt", "--stem")) == 2
    assert len(hits(run, "Quay", "gate.txt", "--match-case")) == 1
    assert len(hits(run, "nor", "gate.txt", "boat.txt", "-w")) == 0
    found = hits(run, "-E", "b(oat|oats) (left|wait)", "gate.txt", "boat.txt")
    assert [one["hit"] for one in found] == ["boat left", "Boats wait"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["", "gate.txt"], "PATTERN is empty"), (["(quay", "gate.txt", "--regex"], "not a valid regular expression"),
     (["quay", "--stem", "--regex"], "cannot be combined"), (["quay", "--stem", "--match-case"], "cannot be combined")],
)  # fmt: skip
def test_patterns_that_cannot_be(run: Run, arguments: list[str], said: str) -> None:
    done = run("kwic", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_standard_input_and_files_that_cannot_be_read(run: Run) -> None:
    assert json.loads(run("kwic", "quay", "-f", "json", stdin=GATE).stdout)["records"][0]["document"] == "<stdin>"
    for order in ("place", "left"):
        done = run("kwic", "quay", "gone.txt", "gate.txt", "-f", "json", "--order", order)
        assert done.returncode == 2
        assert [record["document"] for record in json.loads(done.stdout)["records"]] == ["gone.txt", *["gate.txt"] * 3]


def test_workers_change_nothing(run: Run) -> None:
    for call in (["kwic", "quay"], ["kwic", "quay", "--order", "right"], ["dispersion", "quay,the old"]):
        files = ["gate.txt", "boat.txt", "gate.txt", "-f", "json"]
        assert run(*call, *files, "-j", "2").stdout == run(*call, *files, "-j", "1").stdout


@pytest.mark.parametrize("columns", [60, 100])
def test_hits_line_up_in_a_terminal(tmp_path: Path, columns: int) -> None:
    code, got = terminal(["kwic", "quay", "gate.txt", "boat.txt"], tmp_path, columns, NO_COLOR="1")
    assert code == 0
    assert max(map(len, got.splitlines())) <= columns
    assert len({line.casefold().rindex(" quay ") for line in got.splitlines()[2:]}) == 1
    assert got == (GOLDEN / f"kwic-{columns}.txt").read_text()


def test_dispersion_over_documents(run: Run) -> None:
    done = run("dispersion", "quay,the old", "gate.txt", "boat.txt", "-f", "json")
    quay, old = json.loads(done.stdout)["records"]
    # 21 and 14 words with 3 and 1 hits: DP = |3/4 − 21/35|
    assert (quay["count"], quay["parts"], quay["range"], quay["dp"]) == (4, 2, 2, 0.15)
    assert quay["spread"] == [[1, 1, 3], [2, 2, 1]]
    assert (old["word"], old["count"], old["range"], old["juilland_d"]) == ("the old", 2, 1, 0)


def test_dispersion_over_parts(run: Run) -> None:
    done = run("dispersion", "quay", "gate.txt", "boat.txt", "--parts", "4", "-f", "json")
    (quay,) = json.loads(done.stdout)["records"]
    assert quay["parts"] == 4
    assert sum(count for _, _, count in quay["spread"]) == 4


def test_dispersion_of_nothing(run: Run) -> None:
    assert "WORD is empty" in run("dispersion", ",", "gate.txt").stderr
    assert "no word in '—'" in run("dispersion", "—", "gate.txt").stderr
    (none,) = json.loads(run("dispersion", "sea", "-f", "json", stdin="Quays.").stdout)["records"]
    assert (none["count"], none["dp"]) == (0, None)


def test_a_strip_for_each_word(tmp_path: Path) -> None:
    code, got = terminal(["dispersion", "quay,boat", "gate.txt"], tmp_path, 100, NO_COLOR="1")
    assert code == 0
    assert got == (GOLDEN / "dispersion-100.txt").read_text()


@pytest.mark.parametrize("command", ["kwic", "dispersion"])
def test_help_has_two_examples(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert done.stdout.count(f"textlens {command} ") >= 3
    assert max(map(len, done.stdout.splitlines())) <= 80
