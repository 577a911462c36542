"""What all commands have in common: input, output, exit codes, readable errors."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import Run, terminal

COMMANDS = ("quotes", "sources", "readability", "report", "check", "freq", "sentences")
TEXT = "“It is cold,” Ana Ruiz, a nurse, said. “We wait.” Nobody came to the gate on Monday.\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_good_file_and_a_bad_one(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    (tmp_path / "old.txt").write_bytes("It’s".encode("cp1252"))
    done = run(command, "--encoding", "utf-8", "gone.txt", "story.txt", "old.txt", "-f", "json")
    records = json.loads(done.stdout)["records"]
    failed = {record["document"] for record in records if "error" in record}
    assert failed == {"gone.txt", "old.txt"}
    assert any("error" not in record for record in records) or command == "check"
    assert done.returncode == 2
    assert "Error: old.txt is not UTF-8 (byte 0x92 at 2)." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_standard_input_by_default_and_by_dash(run: Run, command: str) -> None:
    plain = run(command, "-f", "csv", stdin=TEXT)
    assert plain.returncode == 0, plain.stderr
    assert plain.stderr == "" or plain.stderr.startswith("Note:")
    assert run(command, "-", "-f", "csv", stdin=TEXT).stdout == plain.stdout


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("data", ["日本語。".encode(), b"a", b"7"])
def test_very_little_text_is_not_an_error(run: Run, command: str, data: bytes) -> None:
    done = run(command, "-f", "json", stdin=data)
    assert done.returncode == 0, done.stderr
    assert "records" in json.loads(done.stdout)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", "“".encode(), b"..."])
def test_no_text_at_all_is_an_error(run: Run, command: str, data: bytes) -> None:
    done = run(command, "-f", "json", stdin=data)
    assert done.returncode == 2
    (record,) = json.loads(done.stdout)["records"]
    assert record["document"] == "<stdin>"
    assert record["error"]["message"] == ("<stdin> is empty" if not data.strip() else "<stdin> has no text in it")


@pytest.mark.parametrize("command", COMMANDS)
def test_records_keep_the_order_of_input(run: Run, tmp_path: Path, command: str) -> None:
    for name in ("c.txt", "a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    done = run(command, "c.txt", "a.txt", "b.txt", "-f", "ndjson", "-v")
    names = [json.loads(line).get("document") for line in done.stdout.splitlines()]
    if command not in ("freq", "sources", "check"):
        assert list(dict.fromkeys(names)) == ["c.txt", "a.txt", "b.txt"]
        assert {json.loads(line)["encoding"] for line in done.stdout.splitlines()} == {"utf-8"}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_same_input_gives_the_same_bytes(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "story.txt").write_text(TEXT * 20)
    first = run(command, "story.txt", "-f", "json", PYTHONHASHSEED="1")
    assert first.stdout == run(command, "story.txt", "-f", "json", PYTHONHASHSEED="2").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_two_examples(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert done.stdout.count(f"textlens {command} ") >= 3
    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["qotes"], "No such command 'qotes'.", "Did you mean 'quotes'?"),
        (["frequencies"], "No such command 'frequencies'.", "Did you mean 'freq'?"),
        (["quot"], "No such command 'quot'.", "Did you mean 'quotes'?"),
        (["freq", "--tpo", "3"], "No such option '--tpo'", "--top"),
        (["freq", "-f", "jsn"], "no format 'jsn'", "Did you mean 'json'?"),
        (["freq", "--fields", "wrod"], "no field 'wrod'", "Did you mean 'word'?"),
        (["freq", "--sort", "-cuont"], "no field 'cuont'", "Did you mean 'count'?"),
        (["freq", "--lang", "xx"], "unknown language 'xx'", "en, de, fr"),
        (["freq", "-f", "csv", "-F", "gaurd=yes"], "has no option 'gaurd'", "Did you mean 'guard'?"),
        (["freq", "-o", "out.xyz"], "no format writes .xyz files", "textlens formats"),
        (["freq", "-o", "no/such/folder/out.csv"], "no/such/folder", ""),
        (["freq", "--top", "-1"], "-1", "--help"),
    ],
)
def test_errors_say_what_is_wrong_and_what_to_do(run: Run, arguments: list[str], message: str, hint: str) -> None:
    done = run(*arguments, stdin=TEXT)
    assert done.returncode == 2
    assert done.stdout == ""
    assert message in done.stderr
    assert hint in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_in_place_of_a_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    assert "textlens quotes story.txt" in run("story.txt").stderr


def test_a_binary_file_is_named_for_what_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x01\x02")
    done = run("freq", "scan.png")
    assert done.returncode == 2
    assert re.search(r"Error: scan\.png is a PNG image", done.stderr)


def test_fields_sort_and_no_header(run: Run) -> None:
    done = run("freq", "-f", "csv", "--fields", "word,count", "--sort", "-word", "--no-header", "-n", "3", stdin="b b b a a c")
    assert list(csv.reader(io.StringIO(done.stdout))) == [["c", "1"], ["b", "3"], ["a", "2"]]


def test_bare_values_for_the_shell(run: Run) -> None:
    assert run("sentences", "-f", "text", "--fields", "sentences", stdin=TEXT).stdout == "3\n"


def test_output_by_suffix_replaces_whole_or_not_at_all(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    assert run("freq", "story.txt", "-o", "words.csv").returncode == 0
    before = (tmp_path / "words.csv").read_text()
    assert before.startswith("rank,word,count")
    assert run("freq", "story.txt", "-o", "words.csv", "-f", "csv", "-F", "delimiter=toolong").returncode == 2
    assert (tmp_path / "words.csv").read_text() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["story.txt", "words.csv"]


@pytest.mark.parametrize("where", ["story.txt", "."])
def test_an_article_is_never_replaced_by_its_result(run: Run, tmp_path: Path, where: str) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    done = run("freq", where, "-o", "./story.txt")
    assert done.returncode == 2
    assert "story.txt is one of the inputs" in done.stderr
    assert (tmp_path / "story.txt").read_text() == TEXT


def test_environment_settings_and_options(run: Run, tmp_path: Path) -> None:
    (tmp_path / "textlens.toml").write_text('format = "csv"\n[freq]\ntop = 1\n')
    assert run("freq", stdin="b b a").stdout.splitlines() == ["rank,word,count,per_thousand,documents", "1,b,2,666.6667,1"]
    assert json.loads(run("freq", stdin="b", TEXTLENS_FORMAT="json").stdout)["schema"] == "textlens.freq/1"
    assert len(run("freq", "-f", "text", "-n", "2", stdin="b b a", TEXTLENS_FORMAT="json").stdout.splitlines()) == 2


def test_a_wrong_setting_names_its_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "textlens.toml").write_text("[freq]\ntpo = 1\n")
    done = run("freq", stdin="b")
    assert done.returncode == 2
    assert "textlens.toml: there is no option of freq 'tpo'" in done.stderr


def test_the_reader_going_away_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("Word after word. " * 50_000)
    line = f"{sys.executable} -m textlens sentences --list -f ndjson long.txt | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "141"


def test_an_interrupt_is_130_and_leaves_no_file(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "textlens", "sentences", "-", "--type", "text", "-o", "out.csv"]
    # In a background job of a shell, interrupts are ignored, also by the processes that the tests start.
    hearing = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)  # noqa: E731
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=tmp_path, stdin=pipe, stderr=pipe, preexec_fn=hearing) as process:
        deadline = time.monotonic() + 30
        while not list(tmp_path.iterdir()) and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in errors
    assert list(tmp_path.iterdir()) == []


def test_records_go_out_as_each_file_is_done(tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text(TEXT)
    os.mkfifo(tmp_path / "later.txt")
    command = [sys.executable, "-m", "textlens", "sentences", "first.txt", "later.txt", "-f", "ndjson"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        first = json.loads(process.stdout.readline())
        assert first["document"] == "first.txt"
        (tmp_path / "later.txt").write_text(TEXT)
        assert json.loads(process.stdout.readline())["document"] == "later.txt"


def test_no_file_on_a_terminal_prints_short_help(tmp_path: Path) -> None:
    code, got = terminal(["quotes"], tmp_path, program=(sys.executable, "-m", "textlens"))
    assert code == 2
    assert got.startswith("Usage: textlens quotes")
    assert len(got.splitlines()) <= 4


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize(
    "arguments", [["sentences", "--list"], ["quotes"], ["sources"], ["freq"], ["readability"], ["report"]], ids=" ".join
)
def test_tables_fit_the_terminal(tmp_path: Path, columns: int, arguments: list[str]) -> None:
    (tmp_path / "story.txt").write_text(TEXT + "A very long sentence of many, many words follows here, and it goes on. " * 5)
    code, got = terminal([*arguments, "story.txt"], tmp_path, columns, NO_COLOR="1")
    assert code == 0
    assert max(map(len, got.splitlines())) <= columns


@pytest.mark.parametrize("format", ["table", "json", "ndjson", "csv", "tsv", "markdown", "html", "text", "github", "sarif"])
def test_escape_sequences_never_reach_a_terminal(tmp_path: Path, format: str) -> None:
    (tmp_path / "evil.txt").write_text("A \x1b[31mred\x1b[0m word \x9b31m and \x07 a bell\x1b]0;title\x07 here.\n")
    code, got = terminal(["sentences", "--list", "evil.txt", "-f", format, "--color", "never"], tmp_path)
    assert code == 0
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", got.replace("\t", ""))


def test_escape_sequences_in_file_names_are_shown_harmless(run: Run) -> None:
    done = run("freq", "no\x1b[31mfile.txt")
    assert done.returncode == 2
    assert "\x1b" not in done.stderr


def test_progress_is_for_terminals_only(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    assert run("sentences", *["story.txt"] * 50).stderr == ""


def test_vv_shows_the_traceback_of_an_error(run: Run) -> None:
    assert "Traceback" in run("freq", "-f", "nope", "-vv", stdin="a").stderr


def test_version(run: Run) -> None:
    import textlens

    assert run("--version").stdout == f"textlens {textlens.__version__}\n"
