"""`textlens readability`: its options, as a user meets them."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run, terminal

STORY = (
    "The council met on Monday. It voted to close two of the libraries in the old town.\n\n"
    "The administration had repeatedly underestimated infrastructure maintenance expenditure, according to an independent "
    "investigation commissioned by the parliamentary opposition. Nobody was glad. The doors will shut in June.\n"
)
GERMAN = "Der Ausschuss hat den Entwurf gestern abgelehnt. Die Regierung schweigt dazu.\n"


@pytest.fixture(autouse=True)
def stories(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "easy.txt").write_text("The dog ran home. The cat sat on the mat. " * 20)


def records(run: Run, *arguments: str) -> list[dict[str, Any]]:
    done = run("readability", *arguments, "-f", "json")
    assert (done.returncode, done.stderr) == (0, "")
    found: list[dict[str, Any]] = json.loads(done.stdout)["records"]
    return found


def test_measures_by_name(run: Run) -> None:
    (found,) = records(run, "story.txt", "--measure", "lix,gunning-fog", "--measure", "smog")
    assert list(found) == ["document", "words", "sentences", "gunning_fog", "smog", "lix", "notes"]
    assert found["smog"] is None
    assert "SMOG grade needs 30 sentences" in found["notes"]


def test_an_unknown_measure(run: Run) -> None:
    done = run("readability", "story.txt", "--measure", "flesch_reading_eas")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no measure 'flesch_reading_eas'" in done.stderr
    assert "Did you mean 'flesch_reading_ease'?" in done.stderr


@pytest.mark.parametrize("lang", ["de", "DE", "de-DE", "de_AT", "German"])
def test_spellings_of_a_language(run: Run, tmp_path: Path, lang: str) -> None:
    (tmp_path / "bericht.txt").write_text(GERMAN)
    (found,) = records(run, "bericht.txt", "--lang", lang)
    assert found["amstad"] == pytest.approx(180 - 11 / 2 - 58.5 * found["syllables"] / 11, abs=1e-4)
    assert "flesch_reading_ease" not in found
    (asked,) = records(run, "bericht.txt", "--lang", lang, "--measure", "flesch_reading_ease,wiener_1")
    assert asked["flesch_reading_ease"] is None
    assert asked["wiener_1"] == pytest.approx(found["wiener_1"])
    assert "Flesch reading ease is made for English, not for German" in asked["notes"]


def test_an_unknown_language(run: Run) -> None:
    done = run("readability", "story.txt", "--lang", "tlh")
    assert done.returncode == 2
    assert "unknown language 'tlh'" in done.stderr
    assert "en, de, fr, es, it, nl, pt, ru" in done.stderr


def test_by_sentence(run: Run) -> None:
    found = records(run, "story.txt", "--by", "sentence")
    places = [(one["index"], one["line"], one["words"]) for one in found]
    assert places == [(1, 1, 5), (2, 1, 12), (3, 3, 18), (4, 3, 3), (5, 3, 6)]
    assert all(STORY[one["start"] : one["end"]] == one["text"] for one in found)
    assert found[3]["flesch_reading_ease"] > 60 > 0 > found[2]["flesch_reading_ease"]
    assert {tuple(one["notes"]) for one in found} == {()}


def test_by_paragraph(run: Run) -> None:
    first, second = records(run, "story.txt", "--by", "paragraph", "--measure", "rix")
    assert (first["sentences"], second["sentences"], second["line"]) == (2, 3, 3)
    assert first["rix"] == pytest.approx(2 / 2)  # council, libraries
    assert second["text"].startswith("The administration")
    whole = records(run, "story.txt")[0]
    assert first["words"] + second["words"] == whole["words"]


def test_hardest(run: Run) -> None:
    (worst,) = records(run, "story.txt", "--hardest", "3")
    assert (worst["index"], worst["line"], worst["measure"]) == (3, 3, "flesch_kincaid_grade")
    assert worst["reasons"][0] == "18 words (this text averages 9)"
    assert worst["reasons"][1].startswith("12 words of three or more syllables: underestimated, ")
    whole = records(run, "story.txt")[0]["flesch_kincaid_grade"]
    rest = STORY[: worst["start"]] + STORY[worst["end"] :]
    without = json.loads(run("readability", "-f", "json", stdin=rest).stdout)["records"][0]["flesch_kincaid_grade"]
    assert worst["cost"] == pytest.approx(whole - without, abs=2e-4)


def test_hardest_by_another_measure_and_language(run: Run) -> None:
    (worst,) = records(run, "story.txt", "--hardest", "1", "--measure", "flesch_reading_ease")
    assert (worst["measure"], worst["cost"] > 20) == ("flesch_reading_ease", True)
    done = run("readability", "--hardest", "1", "--lang", "de", "-f", "csv", "--fields", "measure,reasons", stdin=GERMAN)
    assert list(csv.reader(io.StringIO(done.stdout)))[1:] == [
        ["lix", "4 words of more than six letters: Ausschuss, abgelehnt, Entwurf, gestern"]
    ]


def test_explain(run: Run) -> None:
    found = {one["measure"]: one for one in records(run, "story.txt", "--explain")}
    whole = records(run, "story.txt")[0]
    kincaid = found["flesch_kincaid_grade"]
    assert kincaid["value"] == whole["flesch_kincaid_grade"]
    assert kincaid["worked"] == f"0.39 · 44/5 + 11.8 · {whole['syllables']}/44 − 15.59 = {kincaid['value']:.2f}"
    assert "Kincaid" in kincaid["source"]
    assert found["smog"]["value"] is None
    assert found["smog"]["note"] == "SMOG grade needs 30 sentences"
    assert found["consensus_grade"]["worked"].startswith(f"median of {kincaid['value']:.2f}, ")
    assert list(found) == [name for name in whole if name in found]
    assert len(found) == 17


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (["--max-grade", "8"], ["Failed: story.txt: Consensus grade 1", " is over 8"]),
        (["--min-ease", "60"], ["Failed: story.txt: Flesch reading ease ", " is under 60"]),
        (["--max-grade", "8", "--measure", "gunning_fog"], ["Failed: story.txt: Gunning fog ", " is over 8"]),
        (["--min-ease", "0", "--by", "sentence"], ["Failed: story.txt, line 3: Flesch reading ease -", " is under 0"]),
    ],
)
def test_a_limit_that_is_broken(run: Run, limit: list[str], said: list[str]) -> None:
    done = run("readability", "easy.txt", "story.txt", *limit, "-q", "-f", "json")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert all(part in done.stderr for part in said)
    assert len(json.loads(done.stdout)["records"]) >= 2


def test_limits_that_hold(run: Run) -> None:
    done = run("readability", "easy.txt", "--max-grade", "3", "--min-ease", "90")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_file_that_failed_counts_for_more_than_a_limit(run: Run) -> None:
    assert run("readability", "gone.txt", "story.txt", "--max-grade", "1").returncode == 2


def test_a_language_without_grades(run: Run) -> None:
    done = run("readability", "story.txt", "--max-grade", "8", "--lang", "fr")
    assert done.returncode == 2
    assert "there is no grade for texts in French" in done.stderr
    assert run("readability", "story.txt", "--min-ease", "90", "--lang", "fr").returncode == 1


@pytest.mark.parametrize(
    "clash",
    [["--hardest", "1", "--explain"], ["--by", "sentence", "--explain"], ["--hardest", "1", "--min-ease", "5"],
     ["--engine", "textstat", "--by", "sentence"], ["--engine", "textstat", "--max-grade", "5"]],
)  # fmt: skip
def test_options_that_do_not_go_together(run: Run, clash: list[str]) -> None:
    done = run("readability", "story.txt", *clash)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be combined" in done.stderr


def test_one_document_reads_as_names_and_values(tmp_path: Path) -> None:
    code, got = terminal(["readability", "easy.txt"], tmp_path, 80, NO_COLOR="1")
    assert code == 0
    lines = {line.split()[0]: line.split(None, 1)[1:] for line in got.splitlines() if line.strip()}
    assert lines["flesch_reading_ease"][0].endswith("very easy (grade 5)")
    assert "the formulas " in lines["consensus_spread"][0]


def test_many_files_in_worker_processes(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(STORY * (number % 7 + 1))
    (folder / "13.txt").write_bytes(b"%PDF-1.7\n\x00")
    for extra in ([], ["--by", "sentence"], ["--max-grade", "8"], ["-v"]):
        alone = run("readability", "many", "gone.txt", "-f", "ndjson", "-j", "1", *extra)
        shared = run("readability", "many", "gone.txt", "-f", "ndjson", "-j", "3", *extra)
        assert (shared.returncode, shared.stdout, shared.stderr) == (2, alone.stdout, alone.stderr)
        assert len(shared.stderr.splitlines()) >= 4
    for command in (["quotes"], ["sentences", "--list"]):
        alone = run(*command, "many", "-f", "csv", "-j", "1")
        assert run(*command, "many", "-f", "csv", "-j", "2").stdout == alone.stdout


def children(process: int) -> list[str]:
    found = subprocess.run(["ps", "--ppid", str(process), "-o", "pid="], capture_output=True, text=True)
    return found.stdout.split()


def _hear_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="needs a system with ps and forks")
def test_an_interrupt_ends_the_workers_too(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "never.txt")
    command = [sys.executable, "-m", "textlens", "readability", "easy.txt", "never.txt", "never.txt", "-j", "2", "-o", "out.csv"]
    # In a background job of a shell, interrupts are ignored, also by the processes that the tests start.
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, preexec_fn=_hear_interrupts) as process:
        deadline = time.monotonic() + 30
        while not (workers := children(process.pid)) and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert workers
    assert process.returncode == 130
    assert errors == b"Interrupted.\n"
    assert not (tmp_path / "out.csv").exists()
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)


def test_a_reader_who_goes_away_ends_the_workers(tmp_path: Path) -> None:
    line = f"{sys.executable} -m textlens readability {'story.txt ' * 3000} -j 2 -f ndjson | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True, timeout=100)
    assert (done.stderr, done.stdout.splitlines()[-1]) == ("", "141")


@pytest.mark.parametrize("by", ["document", "paragraph", "sentence"])
def test_a_check_does_not_pass_if_the_measure_is_missing(run: Run, by: str) -> None:
    text = "The gate is shut.\n\nNobody came on Monday."
    done = run("readability", "--measure", "smog", "--max-grade", "20", "--by", by, "-f", "json", stdin=text)
    assert done.returncode == 2
    assert "<stdin> was not checked: it has no SMOG grade" in done.stderr
    both = ["--measure", "smog,flesch_kincaid_grade", "--max-grade", "20"]
    assert run("readability", *both, "--by", by, stdin=text).returncode == 2
    assert run("readability", "--max-grade", "20", "--by", by, stdin=text).returncode == 0
