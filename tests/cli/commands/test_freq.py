"""`textlens freq`: its options, as a user meets them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from .conftest import Run, terminal

GATE = "The night bus left the gate. Nobody saw the Night Bus, said Ana Ruiz. Ruiz waits.\n"
QUAY = "The quay is dark. A night bus stops, two night buses stop, and the mayor won’t.\n"


@pytest.fixture(autouse=True)
def stories(tmp_path: Path) -> None:
    (tmp_path / "gate.txt").write_text(GATE)
    (tmp_path / "quay.txt").write_text(QUAY)
    (tmp_path / "words.txt").write_text("# dull\nnobody, Night\nBUS # and again\n")


def table(run: Run, *arguments: str) -> list[dict[str, str]]:
    done = run("freq", "gate.txt", "quay.txt", "-f", "csv", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return list(csv.DictReader(io.StringIO(done.stdout)))


def words(run: Run, *arguments: str) -> dict[str, int]:
    return {row["word"]: int(row["count"]) for row in table(run, *arguments)}


def test_top_and_all(run: Run) -> None:
    assert words(run, "-n", "2") == {"the": 5, "night": 4}
    assert len(words(run, "--top", "0")) == 22


def test_stop_words(run: Run) -> None:
    assert words(run, "--skip-stopwords", "-n", "2") == {"night": 4, "bus": 3}
    assert words(run, "--stopwords", "words.txt", "-n", "2") == {"the": 5, "Ruiz": 2}
    assert words(run, "--stopwords", "words.txt", "--skip-stopwords", "-n", "1") == {"Ruiz": 2}


def test_a_missing_list_of_stop_words(run: Run) -> None:
    done = run("freq", "gate.txt", "--stopwords", "word.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "word.txt does not exist" in done.stderr
    assert "Did you mean words.txt?" in done.stderr


def test_length_count_and_match(run: Run) -> None:
    assert words(run, "--min-length", "5", "--min-count", "2") == {"night": 4}
    assert words(run, "--match", "^ru|bus$") == {"bus": 3, "Ruiz": 2}
    assert set(words(run, "--match", "^[A-Z]", "--keep-case")) == {"The", "Ruiz", "A", "Ana", "Night", "Bus", "Nobody"}
    assert "not a valid regular expression" in run("freq", "gate.txt", "--match", "(bus").stderr


def test_stems(run: Run) -> None:
    assert words(run, "--stem", "--match", "^stop") == {"stop": 2}
    done = run("freq", "gate.txt", "--stem", "--keep-case")
    assert done.returncode == 2
    assert "--stem and --keep-case cannot be combined" in done.stderr


def test_runs(run: Run) -> None:
    assert words(run, "--ngram", "2", "-n", "1") == {"night bus": 3}
    assert words(run, "--ngram", "3", "-n", "1") == {"The night bus": 2}


def test_by_document(run: Run) -> None:
    found = table(run, "--by", "document", "-n", "1")
    assert found == [
        {"document": "gate.txt", "rank": "1", "word": "the", "count": "3", "per_thousand": "187.5"},
        {"document": "quay.txt", "rank": "1", "word": "night", "count": "2", "per_thousand": "125.0"},
    ]


def test_collocations(run: Run) -> None:
    first = table(run, "--collocations", "--min-count", "3")
    assert [(row["words"], row["count"], row["documents"]) for row in first] == [("night bus", "3", "2")]
    ranked = table(run, "--collocations", "--measure", "pmi", "-n", "0")
    assert [float(row["pmi"]) for row in ranked] == sorted((float(row["pmi"]) for row in ranked), reverse=True)
    for clash in (["--by", "document"], ["--ngram", "3"]):
        done = run("freq", "gate.txt", "--collocations", *clash)
        assert (done.returncode, done.stdout) == (2, "")
        assert f"--collocations and {' '.join(clash[: 2 - ('3' in clash)])} cannot be combined" in done.stderr


@pytest.mark.parametrize("arguments", [[], ["--ngram", "2"], ["--collocations"], ["--by", "document"]], ids=" ".join)
def test_workers_change_nothing(run: Run, arguments: list[str]) -> None:
    call = ["freq", "gate.txt", "gone.txt", "quay.txt", "-f", "json", *arguments]
    alone = run(*call, "-j", "1")
    shared = run(*call, "-j", "2")
    assert (shared.stdout, shared.stderr, shared.returncode) == (alone.stdout, alone.stderr, 2)
    assert any("error" in record for record in json.loads(alone.stdout)["records"])


@pytest.mark.parametrize("columns", [80, 60, 40])
def test_bars_are_for_terminals_with_room(tmp_path: Path, columns: int) -> None:
    code, got = terminal(["freq", "gate.txt", "quay.txt", "-n", "6"], tmp_path, columns, NO_COLOR="1")
    assert code == 0
    assert ("█" in got) == (columns > 50)
    if columns > 40:
        assert got == (Path(__file__).parent / "golden" / f"freq-{columns}.txt").read_text()


def test_no_bars_elsewhere(run: Run) -> None:
    for format in ("table", "markdown", "json", "html", "text"):
        assert "█" not in run("freq", "gate.txt", "-f", format).stdout
