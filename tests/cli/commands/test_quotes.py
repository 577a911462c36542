"""`textlens quotes`: which quotations are listed, and their other fields."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run, terminal

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
STORY = """Ana Ruiz, a nurse, stood at the gate. The snow lay deep.

“It is cold, and nobody has told us when the buses will come,” she said. “We wait.”

Bo Lind called the plan “a bad joke on all of us.” He left early.

“There is nothing to report tonight,” a porter said.
"""


def records(run: Run, *arguments: str, **settings: str) -> list[dict[str, object]]:
    done = run("quotes", "-f", "json", *arguments, stdin=STORY, **settings)
    assert (done.returncode, done.stderr) == (0, "")
    found: list[dict[str, object]] = json.loads(done.stdout)["records"]
    return found


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ([], [1, 2, 3]),
        (["--kind", "all"], [1, 2, 3]),
        (["--kind", "direct,mixed"], [1, 2, 3]),
        (["--kind", "direct", "--kind", "mixed"], [1, 2, 3]),
        (["--speaker", "RUIZ"], [1]),
        (["--speaker", "Bo Lind"], [2]),
        (["--speaker", "porter"], [3]),
        (["--unattributed"], [3]),
        (["--min-words", "10"], [1]),
        (["--min-confidence", "0.99"], []),
        (["--unattributed", "--speaker", "Ruiz"], []),
    ],
)
def test_filters_leave_the_numbers(run: Run, arguments: list[str], found: list[int]) -> None:
    assert [record["index"] for record in records(run, *arguments)] == found


def test_numbers_count_the_kinds_asked_for(run: Run) -> None:
    assert [(one["index"], one["kind"]) for one in records(run, "--kind", "mixed")] == [(1, "mixed")]


def test_kinds_by_environment_and_settings(run: Run, tmp_path: Path) -> None:
    assert len(records(run, TEXTLENS_KIND="direct")) == 2
    (tmp_path / "textlens.toml").write_text('[quotes]\nkind = "mixed"\n')
    assert len(records(run)) == 1
    assert len(records(run, "--kind", "direct")) == 2


def test_extra_columns_only_when_asked(run: Run) -> None:
    plain = list(records(run)[0])
    assert list(records(run, "--context", "0")[0]) == [*plain, "before", "after"]
    assert list(records(run, "--explain")[0]) == [*plain, "rule", "reason"]
    assert list(records(run, "--explain", "--context", "1")[0]) == [*plain, "before", "after", "rule", "reason"]


def test_context_and_reason(run: Run) -> None:
    one = records(run, "--explain", "--context", "1", "--speaker", "ruiz")[0]
    assert one["before"] == "The snow lay deep."
    assert str(one["after"]).startswith("Bo Lind called")
    assert one["reason"] == "she: Ana Ruiz, the last fitting person spoken of, line 1"


def test_extra_columns_are_fields(run: Run) -> None:
    done = run("quotes", "--explain", "--fields", "speaker,reason", "--sort", "reason", "-f", "csv", stdin=STORY)
    assert done.stdout.splitlines()[0] == "speaker,reason"
    missing = run("quotes", "--fields", "reason", stdin=STORY)
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "no field 'reason'" in missing.stderr


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["--kind", "mixd"], "no kind of quotation 'mixd'", "Did you mean 'mixed'?"),
        (["--min-confidence", "2"], "--min-confidence", "--help"),
        (["--min-words", "0"], "--min-words", "--help"),
        (["--context", "-1"], "--context", "--help"),
    ],
)
def test_wrong_values(run: Run, arguments: list[str], message: str, hint: str) -> None:
    done = run("quotes", *arguments, stdin=STORY)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert hint in done.stderr


def test_a_terminal_shows_each_quotation_below_its_facts(tmp_path: Path) -> None:
    (tmp_path / "convoy.txt").write_text((EXAMPLES / "convoy.txt").read_text())
    code, got = terminal(["quotes", "convoy.txt", "--context", "1", "--explain"], tmp_path, 80, NO_COLOR="1")
    assert code == 0
    assert got == (Path(__file__).parent / "golden" / "quotes-80.txt").read_text()
