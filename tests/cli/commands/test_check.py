"""`textlens check`, as used by editors and by scripts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run, terminal, textlens

STORY = (
    "The council will utilize the the hall in order to save money, and nobody was told of it before.\n\n"
    "“We utilize it daily,” Ana Ruiz said.\n"
)
SETTINGS = """
[check]
max-sentence = 12
unattributed = true

[[check.terms]]
avoid = "utilize"
prefer = "use"
message = "Plain words."

[[check.terms]]
pattern = '\\bin order to\\b'
level = "error"
"""
HOSTILE = '[[check.terms]]\npattern = "(a+)+b"\n[[check.terms]]\navoid = "utilize"\n'


@pytest.fixture(autouse=True)
def stories(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "clean.txt").write_text("The council met on Monday.\n")
    (tmp_path / "house.txt").write_text("utilize -> use # Plain words.\n")


def rules(run: Run, *arguments: str, code: int = 1, stdin: str = "", **settings: str) -> list[str]:
    done = run("check", *arguments, "-f", "json", stdin=stdin, **settings)
    assert done.returncode == code, done.stderr
    return [record["rule"] for record in json.loads(done.stdout)["records"] if "error" not in record]


def test_repeated_words_by_default_with_a_note_that_there_is_more(run: Run) -> None:
    done = run("check", "story.txt")
    assert done.returncode == 1
    assert done.stdout.splitlines()[2].split(maxsplit=4) == ["story.txt", "1", "26", "repeated", "the word “the” is repeated"]
    assert done.stderr.splitlines() == [
        "Note: no limits or terms are set, so only repeated is checked; `textlens check --list-rules` lists every rule.",
        "Failed: 1 finding in 1 document: 1 × repeated",
    ]
    assert run("check", "clean.txt").returncode == 0


def test_nothing_to_check_is_an_error(run: Run) -> None:
    done = run("check", "--no-repeated", "story.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: there is nothing to check: no rule is active.\nHint: Set a limit")


def test_the_house_s_settings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "textlens.toml").write_text(SETTINGS)
    done = run("check", "story.txt", "clean.txt", "-f", "json")
    assert done.returncode == 1
    assert done.stderr == "Failed: 4 findings in 1 document: 1 × repeated, 1 × sentence, 2 × terms\n"
    records = json.loads(done.stdout)["records"]
    assert [(one["rule"], one["level"], one["text"], one["suggestion"]) for one in records[1:]] == [
        ("terms", "warning", "utilize", "use"),
        ("repeated", "error", "the the", "the"),
        ("terms", "error", "in order to", None),
    ]
    assert all(STORY[one["start"] : one["end"]] == one["text"] for one in records)
    assert list(records[0]) == [
        "document", "line", "column", "rule", "message", "level", "text", "suggestion", "start", "end",
    ]  # fmt: skip
    assert rules(run, "story.txt", "--only", "terms") == ["terms", "terms"]
    assert rules(run, "story.txt", "--max-sentence", "99", "--no-repeated") == ["terms", "terms"]


def test_a_list_of_terms_in_either_shape_and_from_anywhere(run: Run, tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text('[[terms]]\navoid = "money"\nforms = true\n')
    assert rules(run, "story.txt", "--no-repeated", "--terms", "house.txt", "--terms", "house.toml") == ["terms", "terms"]
    assert rules(run, "story.txt", "--only", "terms", TEXTLENS_TERMS="house.txt") == ["terms"]
    (tmp_path / "textlens.toml").write_text('[check]\nrepeated = false\nterms = ["house.txt", {avoid = "money"}]\n')
    assert rules(run, "story.txt") == ["terms", "terms"]


@pytest.mark.parametrize(
    ("settings", "message", "hint"),
    [
        ('[[check.terms]]\navoid = "a"\nprefr = "b"\n', "textlens.toml: check.terms, no. 1: there is no key 'prefr'", "'prefer'"),
        (
            '[[check.terms]]\navoid = "a"\n[[check.terms]]\npattern = "(a"\n',
            "no. 2: '(a' is not a valid regular expression",
            "Escape",
        ),
        ('[check.terms]\navoid = "a"\n', "check.terms is one table", "[[…]]"),
        ("[check]\nterms = [3]\n", "3 is not the name of a file", "--help"),
        ("[check]\nmax-sentense = 3\n", "there is no option of check 'max-sentense'", "Did you mean 'max-sentence'?"),
        ('[check]\nterms = "hose.txt"\n', "hose.txt does not exist", "Did you mean house.txt?"),
        ("[check]\nmax-sentence = 0\n", "0 is not in the range", "--help"),
    ],
)
def test_wrong_settings_are_named(run: Run, tmp_path: Path, settings: str, message: str, hint: str) -> None:
    (tmp_path / "textlens.toml").write_text(settings)
    done = run("check", "story.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert hint in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("list.txt", "utilize -> use\n -> to\n", "list.txt, line 2: avoid is empty"),
        ("list.toml", "terms = 3", "list.toml: terms is no array of tables"),
        ("list.toml", "[[term]]\navoid = 'a'", "list.toml: there is no table 'term'"),
        ("list.toml", "terms", "list.toml cannot be read as TOML"),
        ("list.toml", "[[terms]]\navoid = 'a'\nforms = 1", "list.toml: terms, no. 1: forms takes true or false, not 1"),
    ],
)
def test_wrong_lists_are_named(run: Run, tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text)
    done = run("check", "story.txt", "--terms", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def test_a_pattern_that_python_has_doubts_about(run: Run, tmp_path: Path) -> None:
    (tmp_path / "textlens.toml").write_text("[[check.terms]]\npattern = '[[m]oney'\n")
    done = run("check", "story.txt", "--only", "terms")
    assert (done.returncode, done.stderr) == (1, "Failed: 1 finding in 1 document: 1 × terms\n")


def test_a_wrong_rule(run: Run) -> None:
    done = run("check", "story.txt", "--only", "sentense")
    assert done.returncode == 2
    assert done.stderr == "Error: there is no rule 'sentense'.\nHint: Did you mean 'sentence'?\n"


def test_exit_zero_prints_the_findings_anyway(run: Run) -> None:
    done = run("check", "story.txt", "--exit-zero", "--max-sentence", "99")
    assert (done.returncode, done.stderr) == (0, "Note: 1 finding in 1 document: 1 × repeated.\n")
    assert run("check", "story.txt", "gone.txt", "--exit-zero").returncode == 2


def test_a_bad_file_among_good_ones(run: Run, tmp_path: Path) -> None:
    (tmp_path / "scan.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x01\x02")
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("check", "scan.txt", "empty.txt", "story.txt", "-f", "csv", "--fields", "document,rule", "--no-header")
    assert done.returncode == 2
    assert done.stdout == "story.txt,repeated\n"
    assert "Error: scan.txt is a PNG image" in done.stderr


def test_the_rules_are_listed_in_any_format_without_a_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "textlens.toml").write_text("[check]\nmax-sentence = 33\nrepeated = false\n")
    listed = {one["rule"]: one for one in json.loads(run("check", "--list-rules", "-f", "json").stdout)["records"]}
    assert list(listed) == ["grade", "ease", "sentence", "paragraph", "unattributed", "repeated", "terms"]
    assert (listed["sentence"]["limit"], listed["sentence"]["holds"], listed["grade"]["limit"]) == (33, True, 12)
    assert [name for name, one in listed.items() if one["holds"]] == ["sentence"]
    code, got = terminal(["check", "--list-rules"], tmp_path, 80)
    assert code == 0
    assert max(map(len, got.splitlines())) <= 80 + len("\x1b[1m\x1b[0m") * 6


def test_only_new_findings_fail(run: Run, tmp_path: Path) -> None:
    done = run("check", "story.txt", "clean.txt", "--terms", "house.txt", "--write-baseline", "known.json")
    assert done.returncode == 0
    assert done.stderr.endswith("Note: Saved 2 findings to known.json.\n")
    written = (tmp_path / "known.json").read_bytes()
    known = ["story.txt", "clean.txt", "--terms", "house.txt", "--baseline", "known.json"]
    assert rules(run, *known, code=0) == []
    (tmp_path / "story.txt").write_text("A new first line.\n\n" + STORY + "They utilize it.\n")
    done = run("check", *known, "-f", "csv", "--fields", "line,text", "--no-header")
    assert (done.returncode, done.stdout) == (1, "6,utilize\n")
    assert done.stderr == "Failed: 1 new finding in 1 document: 1 × terms\nNote: 2 findings of the baseline ignored.\n"
    (tmp_path / "story.txt").write_text("All new.\n")
    assert run("check", *known).stderr == "Note: 2 findings of the baseline no longer occur; update it with --write-baseline.\n"
    (tmp_path / "story.txt").write_text(STORY)
    run("check", "clean.txt", "./story.txt", "--terms", "house.txt", "--write-baseline", "./known.json")
    assert (tmp_path / "known.json").read_bytes() == written


def test_a_baseline_of_the_settings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "textlens.toml").write_text('[check]\nbaseline = "known.json"\n')
    done = run("check", "story.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("Error: there is no baseline known.json.\nHint: Write it first: --write-baseline known.json\n")
    for _ in range(2):
        assert run("check", "story.txt", "--write-baseline", "known.json").returncode == 0
    assert rules(run, "story.txt", code=0) == []
    (tmp_path / "city").mkdir()
    inner = textlens(("check", "../story.txt"), b"", tmp_path / "city", {})
    assert (inner.returncode, inner.stderr.splitlines()[-1]) == (0, "Note: 1 finding of the baseline ignored.")


def test_a_baseline_applies_in_any_working_directory(run: Run, tmp_path: Path) -> None:
    (tmp_path / "city").mkdir()
    (tmp_path / "city" / "story.txt").write_text(STORY)
    run("check", "story.txt", "city/story.txt", "--write-baseline", "city/known.json")
    entries = json.loads((tmp_path / "city" / "known.json").read_text())["findings"]
    assert [entry["document"] for entry in entries] == ["../story.txt", "story.txt"]
    everywhere = [str(tmp_path / "story.txt"), str(tmp_path / "city" / "story.txt")]
    assert rules(run, *everywhere, "--baseline", str(tmp_path / "city" / "known.json"), code=0) == []


def test_a_baseline_written_for_some_keeps_the_rest(run: Run, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(STORY)
    both = ["--terms", "house.txt", "--write-baseline", "known.json"]
    run("check", "story.txt", "other.txt", *both)
    (tmp_path / "story.txt").write_text("All is new.\n")
    run("check", "story.txt", "gone.txt", *both)
    run("check", "other.txt", "--only", "repeated", "--write-baseline", "known.json")
    entries = json.loads((tmp_path / "known.json").read_text())["findings"]
    assert [(entry["document"], entry["rule"]) for entry in entries] == [("other.txt", "repeated"), ("other.txt", "terms")]


def test_an_article_is_never_replaced_by_a_baseline(run: Run, tmp_path: Path) -> None:
    for option in ("--write-baseline", "--baseline"):
        done = run("check", "clean.txt", option, "story.txt")
        assert done.returncode == 2
        assert "Error: story.txt is no baseline of textlens." in done.stderr
    assert (tmp_path / "story.txt").read_text() == STORY
    assert "there is no baseline known.json" in run("check", "clean.txt", "--baseline", "known.json").stderr
    assert run("check", "clean.txt", "--write-baseline", "no/known.json").returncode == 2


def test_a_pattern_that_takes_too_long_affects_only_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "textlens.toml").write_text(HOSTILE)
    (tmp_path / "long.txt").write_text("They utilize it. " + "a" * 60 + "\n")
    patience = "import sys, textlens.cli.main as c, textlens.analysis.patterns as p; p.PATIENCE = 0.3; "
    script = patience + "sys.exit(c.main(sys.argv[1:]))"
    command = [sys.executable, "-c", script, "check", "long.txt", "story.txt", "-f", "json", "--write-baseline", "known.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "the regular expression '(a+)+b' took more than 0.3 seconds" in done.stderr
    records: list[dict[str, Any]] = json.loads(done.stdout)["records"]
    assert [(one["document"], one.get("text")) for one in records] == [
        ("long.txt", "utilize"), ("long.txt", None), ("story.txt", "utilize"), ("story.txt", "the the"),
    ]  # fmt: skip
    # The findings of a document that was not checked completely are not added to the baseline.
    assert {one["document"] for one in json.loads((tmp_path / "known.json").read_text())["findings"]} == {"story.txt"}


def test_the_same_from_worker_processes(run: Run, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(STORY * (number % 4))
    files = [f"{number:02}.txt" for number in range(12)]
    arguments = [*files, "--terms", "house.txt", "--unattributed", "--max-sentence", "9"]
    run("check", *files, "--terms", "house.txt", "--write-baseline", "known.json")
    for extra in ((), ("--baseline", "known.json")):
        one, many = (run("check", *arguments, *extra, "-f", "ndjson", "-j", jobs) for jobs in ("1", "3"))
        assert one.stdout != ""
        assert (one.returncode, one.stdout, one.stderr) == (many.returncode, many.stdout, many.stderr)


def test_annotations_and_sarif(run: Run) -> None:
    done = run("check", "story.txt", "--terms", "house.txt", "--no-repeated", "-f", "github")
    assert done.returncode == 1
    assert done.stdout == (
        "::warning file=story.txt,line=1,endLine=1,col=18,endColumn=25,title=textlens terms::"
        "write “use”, not “utilize”: Plain words.\n"
    )
    (found,) = json.loads(run("check", "story.txt", "-f", "sarif").stdout)["runs"]
    assert [result["ruleId"] for result in found["results"]] == ["repeated"]
    assert "no document and no line" in run("freq", "story.txt", "-f", "sarif").stderr
    assert "have no line" in run("check", "story.txt", "-f", "github", "--fields", "document,message").stderr


def test_a_draft_from_a_pipe(run: Run) -> None:
    done = run("check", "--stdin-name", "draft.md", "-f", "github", stdin="# Head\n\nIn *the* the hall.\n")
    assert done.stdout.startswith("::error file=draft.md,line=3,")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_findings_fit_the_terminal_and_the_sum_comes_last(tmp_path: Path, columns: int) -> None:
    (tmp_path / "textlens.toml").write_text(SETTINGS)
    code, got = terminal(["check", "story.txt"], tmp_path, columns, NO_COLOR="1")
    assert code == 1
    *lines, last = got.splitlines()
    assert last == "Failed: 4 findings in 1 document: 1 × repeated, 1 × sentence, 2 × terms"
    assert max(map(len, lines)) <= columns
    assert "write “use”, not “utilize”: Plain words." in " ".join(got.split())


def test_a_baseline_that_cannot_be_written_is_left_unchanged(tmp_path: Path) -> None:
    import resource

    (tmp_path / "story.txt").write_text("".join(f"The gate {number} {number} was was shut.\n" for number in range(99)))
    # A limit on the file size simulates a full disk; `-B` because what Python compiles would be cut short, too, and stay so.
    call = [sys.executable, "-B", "-m", "textlens", "check", "story.txt", "--write-baseline", "known.json", "-q"]
    full = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))  # noqa: E731
    # Python would cut off what it compiles there as well, and later starts would fail on that.
    unkept = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    for before in (None, '{"schema": "textlens.baseline/1", "findings": []}'):
        if before:
            (tmp_path / "known.json").write_text(before)
        done = subprocess.run(call, cwd=tmp_path, capture_output=True, text=True, preexec_fn=full, timeout=60, env=unkept)
        assert done.returncode == 2
        assert "cannot write known.json" in done.stderr
        assert (tmp_path / "known.json").exists() == bool(before)
        assert not list(tmp_path.glob(".textlens-*"))
        assert not before or (tmp_path / "known.json").read_text() == before
