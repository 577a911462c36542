"""`textlens keyness`, as a user meets it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from .conftest import Run, terminal


@pytest.fixture(autouse=True)
def stories(tmp_path: Path) -> None:
    for name, text in {
        "tax.txt": "The tax is high. Tax rises hurt, the mayor said, and a tax is a tax.",
        "cut.txt": "The tax cut came late. Nobody likes a late tax cut.",
        "quay.txt": "The harbour is cold. The quay is dark, and the boats are old.",
        "boat.txt": "A boat left the harbour. The harbour was empty, and the mayor slept.",
    }.items():
        (tmp_path / name).write_text(text)


def keys(run: Run, *arguments: str) -> list[dict[str, str]]:
    done = run("keyness", *arguments, "-f", "csv")
    assert (done.returncode, done.stderr) == (0, "")
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_reference_takes_one_name_and_may_be_repeated(run: Run) -> None:
    # 6 of 27 words and 0 of 26: G2 = 2 · 6 · ln(53/27), log ratio = log2(6/27 ÷ 0.5/26)
    found = keys(run, "tax.txt", "cut.txt", "--reference", "quay.txt", "--reference", "boat.txt", "--only", "positive", "-n", "1")
    assert found == [
        {
            "rank": "1", "word": "tax", "keyness": "positive", "count": "6", "reference_count": "0", "per_thousand": "222.2222",
            "reference_per_thousand": "0.0", "g2": "8.0935", "p": "0.0044", "log_ratio": "3.5305", "percent_diff": "",
        }
    ]  # fmt: skip
    apart = ["--reference", "quay.txt", "--reference=boat.txt", "tax.txt", "cut.txt"]
    assert keys(run, *apart, "--only", "positive", "-n", "1") == found
    assert keys(run, "tax.txt", "cut.txt", "--reference", "[qb]*.txt", "--only", "positive", "-n", "1") == found


def test_correction_adds_a_field(run: Run) -> None:
    arguments = ["tax.txt", "--reference", "quay.txt", "--correct"]
    raw = keys(run, *arguments[:-1])
    for method in ("bonferroni", "holm", "bh"):
        found = keys(run, *arguments, method)
        assert "p_corrected" not in raw[0]
        assert float(found[0]["p_corrected"]) >= float(raw[0]["p"])
    assert keys(run, *arguments, "bonferroni", "--max-p", "0.05") == []


def test_runs_stems_and_choice(run: Run) -> None:
    found = keys(run, "tax.txt", "cut.txt", "--reference", "*.txt", "--ngram", "2", "--min-count", "4", "-n", "1")
    assert [(one["word"], one["count"], one["reference_count"]) for one in found] == [("a tax", "2", "2")]
    assert keys(run, "tax.txt", "--reference", "boat.txt", "--stem", "--match", "^boat")[0]["keyness"] == "negative"


def test_files_that_cannot_be_read_on_either_side(run: Run) -> None:
    done = run("keyness", "gone.txt", "tax.txt", "--reference", "quay.txt", "away.txt", "-f", "json")
    assert done.returncode == 2
    records = json.loads(done.stdout)["records"]
    assert [record["document"] for record in records if "error" in record] == ["gone.txt", "away.txt"]
    assert any("g2" in record for record in records)


def test_a_reference_without_words(run: Run) -> None:
    done = run("keyness", "tax.txt", "--reference", "away.txt")
    assert done.returncode == 2
    assert "away.txt does not exist" in done.stderr
    assert "there are no words in the reference texts" in done.stderr
    done = run("keyness", "--reference", "quay.txt", "tax.txt", stdin="")
    assert "<stdin> is empty" not in done.stderr
    done = run("keyness", "--reference", "quay.txt", stdin="")
    assert "<stdin> is empty" in done.stderr
    assert "there are no words in the texts to compare" in done.stderr
    assert "Name the texts first" in done.stderr


@pytest.mark.parametrize("arguments", [[], ["tax.txt"], ["tax.txt", "--reference"], ["tax.txt", "--reference", "-n", "3"]])
def test_without_a_reference(run: Run, arguments: list[str]) -> None:
    done = run("keyness", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--reference" in done.stderr


def test_workers_change_nothing(run: Run) -> None:
    call = ["keyness", "tax.txt", "cut.txt", "--reference", "quay.txt", "boat.txt", "-f", "json"]
    assert run(*call, "-j", "2").stdout == run(*call, "-j", "1").stdout


def test_a_table_for_an_editor(tmp_path: Path) -> None:
    call = ["keyness", "tax.txt", "cut.txt", "-n", "3", "--fields", "word,keyness,count,reference_count,g2,p,log_ratio"]
    code, got = terminal([*call, "--reference", "quay.txt", "--reference", "boat.txt"], tmp_path, 100, NO_COLOR="1")
    assert code == 0
    assert got == (Path(__file__).parent / "golden" / "keyness-100.txt").read_text()


def test_help_has_two_examples(run: Run) -> None:
    done = run("keyness", "--help")
    assert done.stdout.count("textlens keyness ") >= 3
    assert max(map(len, done.stdout.splitlines())) <= 80
