"""`textlens verify`: what it reads, what it says, and when it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run
from .test_command_line import terminal

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NOTES = "ANA RUIZ: It is cold, and nobody has told us when the buses will come. We wait.\n\nBO LIND: We do not sail.\n"
CALL = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Bo Lind>Nobody came to the gate.\n"
EXACT = "“It is cold, and nobody has told us when the buses will come,” Ana Ruiz said.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "gate.txt").write_text(NOTES)
    (tmp_path / "call.vtt").write_text(CALL)
    (tmp_path / "good.txt").write_text(EXACT)
    (tmp_path / "edited.txt").write_text("“It is cold, and nobody has told me when the buses will come,” Ana Ruiz said.\n")
    (tmp_path / "turned.txt").write_text("“We do sail,” Bo Lind said.\n")
    (tmp_path / "other.txt").write_text("“Nobody came to the gate,” Ana Ruiz said.\n")
    (tmp_path / "made.txt").write_text("“The moon was green that night,” Ana Ruiz said.\n")


def statuses(run: Run, *arguments: str, code: int) -> list[tuple[str, str]]:
    done = run("verify", *arguments, "-f", "json")
    assert done.returncode == code, done.stderr
    return [(one["draft"], one["status"]) for one in json.loads(done.stdout)["records"]]


def test_all_names_after_against_are_sources(run: Run) -> None:
    found = statuses(run, "good.txt", "other.txt", "--against", "notes", "call.vtt", code=1)
    assert found == [("good.txt", "exact"), ("other.txt", "exact")]
    assert statuses(run, "--against", "notes", "-q", "good.txt", code=0) == [("good.txt", "exact")]
    assert statuses(run, "good.txt", "--against", "call.vtt", "--against", "notes", code=0) == [("good.txt", "exact")]


def test_a_draft_from_standard_input(run: Run) -> None:
    done = run("verify", "-", "--against", "notes", "--fields", "draft,status", "-f", "csv", stdin=EXACT)
    assert (done.returncode, done.stdout) == (0, "draft,status\n<stdin>,exact\n")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["good.txt"], 0, ""),
        (["edited.txt"], 1, "Failed: edited.txt: 1 edited\n"),
        (["edited.txt", "--allow", "edited"], 0, ""),
        (["turned.txt", "--allow", "edited"], 1, "Failed: turned.txt: 1 edited\n"),
        (["made.txt"], 1, "Failed: made.txt: 1 not found\n"),
        (["made.txt", "--allow", "edited", "--allow", "not_found"], 0, ""),
        (["other.txt", "--allow", "edited"], 1, "Failed: other.txt: 1 said by another speaker\n"),
    ],
)
def test_the_check(run: Run, arguments: list[str], code: int, told: str) -> None:
    done = run("verify", *arguments, "--against", "notes", "call.vtt")
    assert (done.returncode, done.stderr) == (code, told)


def test_a_record(run: Run) -> None:
    done = run("verify", "other.txt", "--against", "notes", "call.vtt", "-f", "json")
    (record,) = json.loads(done.stdout)["records"]
    assert json.loads(done.stdout)["schema"] == "textlens.verify/1"
    assert record == {
        "draft": "other.txt", "index": 1, "text": "“Nobody came to the gate,”", "start": 0, "end": 26, "line": 1,
        "status": "exact", "warnings": [], "similarity": 1.0, "difference": None, "source": "call.vtt",
        "source_start": len("Bo Lind: "), "source_end": len("Bo Lind: Nobody came to the gate"), "source_line": 1,
        "timecode": "00:01.000",
        "speaker": "Ana Ruiz", "source_speaker": "Bo Lind", "speaker_agrees": False,
    }  # fmt: skip


def test_only_faults(run: Run) -> None:
    found = statuses(run, "good.txt", "edited.txt", "made.txt", "--faults", "--allow", "edited", "--against", "notes", code=1)
    assert found == [("made.txt", "not_found")]


def test_a_source_that_cannot_be_read_costs_only_itself(run: Run) -> None:
    done = run("verify", "good.txt", "--against", "gone.txt", "notes", "-f", "json")
    assert done.returncode == 2
    assert "gone.txt does not exist" in done.stderr
    failure, record = json.loads(done.stdout)["records"]
    assert failure["document"] == "gone.txt"
    assert record["status"] == "exact"


@pytest.mark.parametrize(("arguments", "message"), [([], "--against"), (["--against", "notes", "--allow", "exact"], "--allow")])
def test_wrong_options(run: Run, arguments: list[str], message: str) -> None:
    done = run("verify", "good.txt", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


@pytest.mark.parametrize("suffix", ["json", "csv", "md", "html"])
def test_as_the_golden_file(run: Run, tmp_path: Path, suffix: str) -> None:
    for name in ("ferry.txt", "hearing.txt"):
        (tmp_path / name).write_text((EXAMPLES / name).read_text())
    assert run("verify", "ferry.txt", "--against", "hearing.txt", "-o", f"out.{suffix}").returncode == 1
    assert (tmp_path / f"out.{suffix}").read_text() == (Path(__file__).parent / "golden" / f"verify.{suffix}").read_text()


def test_a_terminal_shows_each_quotation_below_its_facts(tmp_path: Path) -> None:
    for name in ("ferry.txt", "hearing.txt"):
        (tmp_path / name).write_text((EXAMPLES / name).read_text())
    code, got = terminal(["verify", "ferry.txt", "--against", "hearing.txt"], tmp_path, 80, NO_COLOR="1")
    assert code == 1
    assert got == (Path(__file__).parent / "golden" / "verify-80.txt").read_text()
