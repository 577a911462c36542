"""`textlens compare`: two versions, what it says of them, and when it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run, terminal

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
GOLDEN = Path(__file__).parent / "golden"
FORMATS = {"html": "html", "md": "markdown", "csv": "csv", "json": "json"}
OLD = "“We wait at the gate tonight,” Ana Ruiz said. About 40 people came on Monday.\n"
NEW = "“We wait at the gate tonight,” Ana Ruiz said. About 50 people came on Monday, and left.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "new.txt").write_text(NEW)
    for name in ("ferry.txt", "ferry-draft.txt"):
        (tmp_path / name).write_text((EXAMPLES / name).read_text())


def test_a_record(run: Run) -> None:
    done = run("compare", "old.txt", "new.txt", "--only", "figures", "-f", "json")
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    assert answer["schema"] == "textlens.compare/1"
    assert answer["records"] == [
        {"kind": "figure", "change": "changed", "old": "40", "new": "50", "old_line": 1, "new_line": 1,
         "difference": "[-40-] {+50+}", "similarity": None, "speaker": None,
         "old_start": OLD.index("40"), "old_end": OLD.index(" people"),
         "new_start": NEW.index("50"), "new_end": NEW.index(" people")}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--fail-on", "quotes"], 0, ""),
        (["--fail-on", "figures"], 1, "Failed: new.txt: 1 change of figures\n"),
        (["--fail-on", "quotes,figures", "--only", "quotes"], 1, "Failed: new.txt: 1 change of figures\n"),
    ],
)
def test_the_check(run: Run, arguments: list[str], code: int, told: str) -> None:
    done = run("compare", "old.txt", "new.txt", *arguments)
    assert (done.returncode, done.stderr) == (code, told)


def test_what_is_watched_is_not_shown_for_it(run: Run) -> None:
    done = run("compare", "old.txt", "new.txt", "--fail-on", "figures", "--only", "quotes", "-f", "csv", "--no-header")
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["old.txt"], "Name two texts, OLD and NEW: there are 1."),
        (["old.txt", "new.txt", "ferry.txt"], "there are 3."),
        (["old.txt", "new.txt", "--only", "quote"], "Did you mean 'quotes'?"),
        (["old.txt", "new.txt", "--min-change", "101"], "--min-change"),
        (["old.txt", "gone.txt"], "gone.txt does not exist"),
    ],
)
def test_wrong_calls(run: Run, arguments: list[str], message: str) -> None:
    done = run("compare", *arguments, "-f", "csv", "--no-header")
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def test_the_new_version_from_standard_input(run: Run) -> None:
    done = run("compare", "old.txt", "-", "--only", "figures", "-f", "text", "--fields", "difference", stdin=NEW)
    assert (done.returncode, done.stdout) == (0, "[-40-] {+50+}\n")


@pytest.mark.parametrize("suffix", FORMATS)
def test_as_the_golden_file(run: Run, tmp_path: Path, suffix: str) -> None:
    done = run("compare", "ferry-draft.txt", "ferry.txt", "-o", f"out.{suffix}")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / f"out.{suffix}").read_text() == (GOLDEN / f"compare.{suffix}").read_text()


@pytest.mark.parametrize(("color", "file"), [("never", "compare-80.txt"), ("always", "compare-80-color.txt")])
def test_a_terminal_shows_the_versions_side_by_side(tmp_path: Path, color: str, file: str) -> None:
    code, got = terminal(["compare", "ferry-draft.txt", "ferry.txt", "--color", color], tmp_path, 80)
    assert code == 0
    assert got == (GOLDEN / file).read_text()


def test_a_page_has_no_script_and_escapes_the_texts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(NEW.replace("left", "left <script>alert(1)</script>"))
    page = run("compare", "old.txt", "new.txt", "-f", "html").stdout
    assert "<script" not in page
    assert "and left &lt;script&gt;alert(1)&lt;/script&gt;.</ins>" in page


@pytest.mark.parametrize("format", ["csv", "tsv", "markdown", "html", "json", "table"])
@pytest.mark.parametrize("number", [1, 3])
def test_any_other_number_of_texts_prints_nothing(run: Run, tmp_path: Path, format: str, number: int) -> None:
    (tmp_path / "one.txt").write_text("We wait.")
    done = run("compare", *["one.txt"] * number, "-f", format)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Name two texts, OLD and NEW: there are {number}." in done.stderr


def test_an_article_joins_no_two_names(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(
        "Es kam Hans Meier der Firma Bosch wegen, und Ursula von der Leyen war auch nicht in der Stadt."
    )
    (tmp_path / "new.txt").write_text("Der Zug kam.")
    done = run("compare", "old.txt", "new.txt", "--only", "names", "--lang", "de", "-f", "csv", "--fields", "difference")
    found = done.stdout.splitlines()[1:]
    assert {"[-Hans Meier-]", "[-Firma Bosch-]", "[-Ursula von der Leyen-]"} <= {*found}
