"""How `verify` shows what it found: tables, the view in a terminal, the policy, annotations and the page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from .conftest import Run, terminal
from .verify_files import EXAMPLES, NOTES, POLICY
from .verify_files import desk as desk


@pytest.mark.parametrize("suffix", ["json", "csv", "md", "html"])
def test_as_the_golden_file(run: Run, tmp_path: Path, suffix: str) -> None:
    for name in ("ferry.txt", "hearing.txt"):
        (tmp_path / name).write_text((EXAMPLES / name).read_text())
    # An option of the format asks for its rows: without, .html is a page of the draft.
    rows = ["-F", "fragment=no"] if suffix == "html" else []
    assert run("verify", "ferry.txt", "--against", "hearing.txt", "-o", f"out.{suffix}", *rows).returncode == 1
    assert (tmp_path / f"out.{suffix}").read_text() == (Path(__file__).parent / "golden" / f"verify.{suffix}").read_text()


def test_a_table_in_a_terminal_shows_each_quotation_below_its_facts(tmp_path: Path) -> None:
    for name in ("ferry.txt", "hearing.txt"):
        (tmp_path / name).write_text((EXAMPLES / name).read_text())
    code, got = terminal(["verify", "ferry.txt", "--against", "hearing.txt", "-f", "table"], tmp_path, 80, NO_COLOR="1")
    assert code == 1
    assert got == (Path(__file__).parent / "golden" / "verify-80.txt").read_text()


PAINT = re.compile(r"\x1b\[[\d;]*m")


@pytest.mark.parametrize("columns", [60, 80, 140])
def test_a_terminal_shows_the_worst_first_and_the_summary_last(tmp_path: Path, columns: int) -> None:
    for name in ("ferry.txt", "hearing.txt"):
        (tmp_path / name).write_text((EXAMPLES / name).read_text())
    arguments = ["verify", "ferry.txt", "--against", "hearing.txt"]
    code, plain = terminal(arguments, tmp_path, columns, NO_COLOR="1")
    lines = plain.splitlines()
    assert code == 1
    assert lines[0] == "✗ ferry.txt:11  not found"
    assert lines[-1].startswith("Failed: ferry.txt: ")
    assert "✗ ferry.txt:3  edited  negation dropped: not" in lines
    assert "    hearing.txt:3  00:00:40  MAYOR INES CALLOWAY" in lines
    assert len(lines) <= (24 if columns >= 80 else 28)
    assert POLICY.match(lines[-2] + "\n")
    assert max(map(len, lines[:-2])) <= columns
    assert "\x1b" not in plain
    _, colored = terminal(arguments, tmp_path, columns, NO_COLOR="")
    # Where there are colours, they mark the difference.
    assert PAINT.sub("", colored).split() == plain.replace("[-not-]", "not").split()
    assert terminal([*arguments, "--color", "never"], tmp_path, columns, NO_COLOR="")[1] == plain


@pytest.mark.parametrize(
    "named", [["-f", "table"], ["--fields", "line,status"], ["--sort", "-line"], ["--no-header"]], ids=" ".join
)
def test_rows_that_are_asked_for_are_no_view(tmp_path: Path, named: list[str]) -> None:
    (tmp_path / "notes.txt").write_text(NOTES)
    code, got = terminal(["verify", "made.txt", "--against", "notes.txt", *named], tmp_path, 120, NO_COLOR="1")
    assert code == 1
    assert "not_found" in got
    assert "✗" not in got


def test_the_view_is_for_a_terminal_and_for_whoever_asks(run: Run) -> None:
    piped = run("verify", "made.txt", "good.txt", "--against", "notes")
    assert "not_found" in piped.stdout
    shown = run("verify", "made.txt", "good.txt", "--against", "notes", "-f", "view")
    assert shown.stdout.startswith("✗ made.txt:1  not found\n    draft   “The moon was green that night,”  Ana Ruiz\n\n")
    assert shown.stdout.endswith("\n✓ 1 exact\n")
    assert (shown.returncode, piped.returncode) == (1, 1)
    assert POLICY.sub("", shown.stderr) == POLICY.sub("", piped.stderr) == "Failed: made.txt: 1 not found\n"


def test_what_may_pass_has_another_sign(run: Run) -> None:
    allowed = run("verify", "edited.txt", "--against", "notes", "-f", "view", "--allow", "edited")
    assert (allowed.returncode, allowed.stdout.partition("\n")[0]) == (0, "~ edited.txt:1  edited")
    assert run("verify", "edited.txt", "--against", "notes", "-f", "view").stdout.startswith("✗ edited.txt:1  edited\n")


def policy(run: Run, *arguments: str) -> dict[str, object]:
    done = run("verify", "good.txt", "--against", "notes", *arguments, "-f", "json")
    found = json.loads(done.stdout)["policy"]
    assert isinstance(found, dict)
    assert f"policy {found['hash']} (textlens {found['version']})" in done.stderr
    return found


def test_the_policy_of_a_check_is_kept_with_its_result(run: Run) -> None:
    plain = policy(run)
    assert plain["passes"] == ["exact", "unattributed"]
    assert policy(run, "--allow", "edited", "--strict")["passes"] == ["exact", "cleaned", "edited"]
    assert policy(run, "--min-speaker-confidence", "0.5")["min_speaker_confidence"] == 0.5
    others = [("--allow", "cleaned"), ("--strict",), ("--min-words", "2"), ("--min-speaker-confidence", "0.9")]
    assert len({policy(run, *other)["hash"] for other in ((), *others)}) == 5
    # What is shown is no matter of what passes, nor are the texts.
    assert plain == policy(run, "--faults", "--sort", "line") == policy(run, "edited.txt")


def test_the_policy_as_a_line(run: Run) -> None:
    done = run("verify", "good.txt", "--against", "notes", "--allow", "cleaned", "--min-words", "2")
    assert done.stderr.endswith(": exact, cleaned and unattributed pass; pieces of fewer than 2 words are left out.\n")
    assert run("verify", "good.txt", "--against", "notes", "--strict").stderr.endswith(": only exact passes.\n")
    assert run("verify", "good.txt", "--against", "notes", "-q").stderr == ""
    assert "policy" not in run("verify", "good.txt", "--against", "gone.txt").stderr


def test_only_pieces_that_fail_are_annotated(run: Run) -> None:
    done = run("verify", "turned.txt", "good.txt", "other.txt", "--against", "notes", "--against", "call.vtt", "-f", "github")
    gate = Path("notes/gate.txt")
    assert done.stdout.splitlines() == [
        "::error file=turned.txt,line=1,endLine=1,col=1,endColumn=14,title=textlens edited::Edited; negation dropped: not. "
        f"{gate}, line 3 (BO LIND): We do [-not-] sail",
        "::error file=other.txt,line=1,endLine=1,col=1,endColumn=27,title=textlens said-by-another-speaker::"
        "Said by another speaker. call.vtt, line 1 (00:01.000, Bo Lind).",
    ]
    assert done.returncode == 1
    done = run("verify", "made.txt", "--against", "notes", "--allow", "not_found", "-f", "github", "--fields", "status")
    assert (done.returncode, done.stdout) == (0, "")


def test_failing_pieces_as_sarif(run: Run) -> None:
    done = run("verify", "turned.txt", "good.txt", "made.txt", "--against", "notes", "-f", "sarif")
    (found,) = json.loads(done.stdout)["runs"]
    assert [(one["ruleId"], one["level"]) for one in found["results"]] == [("edited", "error"), ("not-found", "error")]
    region = found["results"][1]["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 33,
        "snippet": {"text": "“The moon was green that night,”"},
    }  # fmt: skip
    assert found["properties"]["policy"]["passes"] == ["exact", "unattributed"]


def test_html_is_a_page_of_the_drafts_and_with_fields_a_table(run: Run, tmp_path: Path) -> None:
    against = ["--against", "notes", "--against", "call.vtt"]
    done = run("verify", "edited.txt", "other.txt", *against, "-o", "checked.html")
    assert (done.returncode, done.stdout) == (1, "")
    page = (tmp_path / "checked.html").read_text(encoding="utf-8")
    assert page.count("<article ") == 2
    assert "<mark>Nobody came to the gate</mark>" in page
    assert "<bdi>call.vtt:1</bdi> · <bdi>00:01.000</bdi>" in page
    assert page == run("verify", "edited.txt", "other.txt", *against, "-f", "html").stdout
    assert "<td>edited</td>" in run("verify", "edited.txt", *against, "-f", "html", "--fields", "status").stdout


def test_a_page_names_what_was_not_read_and_none_is_written_if_a_source_is_missing(run: Run, tmp_path: Path) -> None:
    done = run("verify", "good.txt", "gone.txt", "--against", "notes", "-o", "checked.html")
    assert done.returncode == 2
    assert '<h2 id="failed">Not read</h2>' in (tmp_path / "checked.html").read_text(encoding="utf-8")
    done = run("verify", "good.txt", "--against", "notes", "--against", "gone.txt", "-o", "other.html")
    assert (done.returncode, (tmp_path / "other.html").exists()) == (2, False)


def test_a_page_holds_the_policy_of_the_check(run: Run) -> None:
    page = run("verify", "good.txt", "--against", "notes", "-f", "html").stdout
    (found,) = re.findall('<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    facts = json.loads(found)["policy"]
    assert facts["passes"] == ["exact", "unattributed"]
    assert f"<p>Policy {facts['hash']} (textlens {facts['version']}): exact and unattributed pass.</p>" in page


def test_faults_alone_are_marked_on_the_page(run: Run) -> None:
    page = run("verify", "good.txt", "edited.txt", "--against", "notes", "--faults", "-f", "html").stdout
    assert page.count('class="card ') == 1
    assert page.count("“It is cold") >= 2


def test_the_nearest_passage_is_called_that(run: Run, tmp_path: Path) -> None:
    talk = " ".join(f"It was a {word} day for us." for word in "good bad long short hot cold dry wet dull great".split())
    (tmp_path / "talk.txt").write_text(f"{talk} We were not late. They were not there. It was not a day for boats.\n")
    (tmp_path / "near.txt").write_text("“It was a fine day,” Ana Ruiz said.\n")
    done = run("verify", "near.txt", "--against", "talk.txt", "-f", "github")
    assert "title=textlens not-found::Not found. Nearest: talk.txt, line 1: It was a [-good-] {+fine+} day" in done.stdout
