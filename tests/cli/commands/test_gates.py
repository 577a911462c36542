"""Gates: a text that could not be checked does not pass, whether a list, a limit or a language is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run
from .test_command_line import TEXT

GATES = [
    ["check"], ["check", "--max-grade", "9"], ["readability", "--max-grade", "9", "--by", "sentence"],
    ["readability", "--min-ease", "1"], ["verify", "--against", "story.txt"], ["freq"], ["quotes"],
]  # fmt: skip


@pytest.mark.parametrize("command", GATES, ids=" ".join)
@pytest.mark.parametrize("listed", [b"", b"\n\n", b"\0\0", b"\xef\xbb\xbf\n"])
def test_a_list_without_files_is_an_error(run: Run, tmp_path: Path, command: list[str], listed: bytes) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    (tmp_path / "list").write_bytes(listed)
    (tmp_path / "good.csv").write_text("yesterday's")
    done = run(*command, "--files-from", "list", "-o", "good.csv")
    assert (done.returncode, (tmp_path / "good.csv").read_text()) == (2, "yesterday's")
    assert "list lists no files" in done.stderr
    assert run(*command, "--files-from", "-", stdin=listed).returncode == 2
    assert run(*command, TEXTLENS_FILES_FROM="list").returncode == 2


def test_a_list_may_begin_with_a_byte_order_mark(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    (tmp_path / "list").write_bytes(b"\xef\xbb\xbfstory.txt\n")
    assert run("sentences", "--files-from", "list").returncode == 0


@pytest.mark.parametrize("value", ["nan", "NaN", "inf", "-inf", "1e400", "ten", ""])
@pytest.mark.parametrize(
    "option",
    ["readability --max-grade", "readability --min-ease", "check --max-grade", "check --min-ease",
     "keyness --reference story.txt --max-p", "compare story.txt --min-change", "quotes --min-confidence"],
)  # fmt: skip
def test_what_is_no_number_is_no_limit(run: Run, tmp_path: Path, option: str, value: str) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    command, *rest = option.split()
    done = run(command, "story.txt", *rest, value)
    assert (done.returncode, done.stdout) == (2, "")
    assert rest[-1] in done.stderr
    (tmp_path / "textlens.toml").write_text(
        f"[{command}]\n{rest[-1].removeprefix('--')} = {value if value in ('nan', 'inf') else 'false'}\n"
    )
    assert run(command, "story.txt", *rest[:-1]).returncode == 2


@pytest.mark.parametrize("value", ["", ",", " ", " , "])
@pytest.mark.parametrize(
    "option",
    ["compare story.txt --fail-on", "compare story.txt --only", "check --only", "quotes --kind", "readability --measure"],
)
def test_a_list_of_nothing_turns_no_check_off(run: Run, tmp_path: Path, option: str, value: str) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    command, *rest = option.split()
    done = run(command, "story.txt", *rest, value)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{rest[-1]} names nothing" in done.stderr


def test_terms_without_a_term(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    for name, text in (("empty.txt", ""), ("notes.txt", "# later\n"), ("empty.toml", "")):
        (tmp_path / name).write_text(text)
        done = run("check", "story.txt", "--terms", name)
        assert (done.returncode, done.stdout) == (2, "")
        assert f"{name} has no terms" in done.stderr


def test_the_language_of_one_text_does_not_affect_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "it.txt").write_text("Il sindaco della città ha detto che la nave non parte, e che la gente non lo sa. " * 3)
    (tmp_path / "en.txt").write_text("The mayor said that the boat does not leave, and that the people do not know it. " * 3)
    for command in ("check", "readability"):
        for order in (["it.txt", "en.txt"], ["en.txt", "it.txt"]):
            done = run(command, *order, "--max-grade", "1", "-f", "json")
            assert done.returncode == 2
            assert "it.txt: there is no grade for texts in Italian" in done.stderr
            assert {record["document"] for record in json.loads(done.stdout)["records"]} == {"en.txt", "it.txt"}
        assert "there is no grade" in run(command, "en.txt", "--lang", "it", "--max-grade", "1").stderr


def test_identical_versions_have_no_changes_of_measures(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    for section in ("quotes", "speakers", "figures", "names", "headline", "measures", "sentences"):
        assert run("compare", "story.txt", "story.txt", "--fail-on", section).returncode == 0, section
