"""`textlens completion`, in real shells."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from textlens.cli.registry import COMMANDS

from .conftest import Run, at_desk

SHELLS = ("bash", "zsh", "fish")


def needs(shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")


@pytest.fixture(scope="module")
def scripts(desk: Path) -> dict[str, str]:
    """What is printed for each shell: what it evaluates when it starts."""
    found = {}
    for shell in SHELLS:
        command = ["textlens", "completion", shell]
        found[shell] = subprocess.run(command, cwd=desk, env=at_desk(desk), capture_output=True, text=True, check=True).stdout
    return found


def in_bash(desk: Path, scripts: dict[str, str], words: list[str]) -> list[str]:
    """What bash would offer in place of the last word, by the function that it calls when Tab is pressed."""
    needs("bash")
    script = (
        f"{scripts['bash']}\n"
        'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=();'
        ' _textlens_completion textlens; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    command = ["bash", "--norc", "-c", script, "-", "textlens", *words]
    done = subprocess.run(command, cwd=desk, env=at_desk(desk), capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.split()


def in_fish(desk: Path, scripts: dict[str, str], line: str) -> list[str]:
    """What fish would offer at the end of a line."""
    needs("fish")
    script = f"{scripts['fish']}\ncomplete -C $argv[1]"
    command = ["fish", "--no-config", "-c", script, f"textlens {line}"]
    done = subprocess.run(command, cwd=desk, env=at_desk(desk) | {"HOME": str(desk)}, capture_output=True, text=True, check=True)
    return [offered.partition("\t")[0] for offered in done.stdout.splitlines()]


CASES = [
    ("quo", ["quotes"]),
    ("quotes --fi", ["--fields", "--files-from"]),
    ("quotes -f j", ["json"]),
    ("quotes --format m", ["markdown"]),
    ("quotes --fields speaker,te", ["speaker,text"]),
    ("quotes --explain --fields re", ["reason"]),
    ("quotes --fields re", []),
    ("sentences --list --sort words,-li", ["words,-line"]),
    ("keyness --fields log", ["log_ratio"]),
    ("keyness --fields p_c", []),
    ("keyness --correct holm --fields p_c", ["p_corrected"]),
    ("freq --lang d", ["de"]),
    ("quotes --kind mixed,d", ["mixed,direct"]),
    ("compare --only quotes,h", ["quotes,headline"]),
    ("readability --measure lin", ["linsear_write"]),
    ("sources --by s", ["speaker"]),
    ("completion z", ["zsh"]),
    ("schema fr", ["freq"]),
    ("qotes --li", []),
    ("freq --top ", []),
]


@pytest.mark.parametrize(("line", "offered"), CASES)
def test_what_bash_offers(desk: Path, scripts: dict[str, str], line: str, offered: list[str]) -> None:
    assert in_bash(desk, scripts, line.split(" ")) == offered


@pytest.mark.parametrize(("line", "offered"), [*CASES, ("quotes bud", ["budget.txt"])])
def test_what_fish_offers(desk: Path, scripts: dict[str, str], line: str, offered: list[str]) -> None:
    # Fish never has an option in mind for a command that there is not; it then offers files.
    assert in_fish(desk, scripts, line) == offered


def test_all_commands_are_offered(desk: Path, scripts: dict[str, str]) -> None:
    assert in_bash(desk, scripts, [""]) == list(COMMANDS)


SET_UP = {
    "bash": (["bash", "--norc"], """PS1='$ '; bind 'set enable-bracketed-paste off'; eval "$(textlens completion bash)\""""),
    "zsh": (["zsh", "-f"], """PS1='$ '; autoload -Uz compinit; compinit -u -D; eval "$(textlens completion zsh)\""""),
    "fish": (["fish", "--no-config"], "function fish_prompt; echo '$ '; end; textlens completion fish | source"),
}
"""How each shell is started, and what is typed first."""


class Terminal:
    """A shell in a pseudo-terminal, with keys to press."""

    def __init__(self, shell: str, folder: Path) -> None:
        command, prepare = SET_UP[shell]
        pty, fcntl, termios = (pytest.importorskip(name) for name in ("pty", "fcntl", "termios"))
        self.leader, follower = pty.openpty()
        environment = at_desk(folder) | {"HOME": str(folder), "TERM": "dumb", "COLUMNS": "120", "HISTFILE": "/dev/null"}
        self.process = subprocess.Popen(
            [*command, "-i"], cwd=folder, env=environment, stdin=follower, stdout=follower, stderr=follower,
            start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip
        os.close(follower)
        self._prepare = prepare

    def __enter__(self) -> Terminal:
        self.press(f"{self._prepare}; echo all-'set'\r")
        self.until("all-set\r?\n")
        return self

    def press(self, keys: str) -> None:
        os.write(self.leader, keys.encode())

    def until(self, wanted: str, patience: float = 60) -> str:
        """What was shown up to a match of the expression."""
        shown = ""
        deadline = time.monotonic() + patience
        while not re.search(wanted, shown):
            assert time.monotonic() < deadline, shown
            if select.select([self.leader], [], [], 0.2)[0]:
                shown += os.read(self.leader, 65536).decode(errors="replace")
        return shown

    def __exit__(self, *error: object) -> None:
        os.close(self.leader)
        self.process.kill()
        self.process.wait()


@pytest.mark.parametrize("shell", SHELLS)
def test_the_tab_key(desk: Path, shell: str) -> None:
    """A command, an option, one of its values and a file, each begun by hand and ended by the shell; then the command runs."""
    needs(shell)
    with Terminal(shell, desk) as terminal:
        for begun, ended in (("textlens sen", "tences "), ("--li", "st "), ("-f nd", "json "), ("bud", "get.txt ")):
            terminal.press(begun)
            terminal.until(re.escape(begun[-1]))
            terminal.press("\t")
            terminal.until(re.escape(ended.strip()))
        terminal.press("\r")
        terminal.until(r'\{"document": "budget.txt", "index": 1,')


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_good_in_its_shell(run: Run, tmp_path: Path, shell: str) -> None:
    done = run("completion", shell)
    assert done.returncode == 0
    assert done.stderr == ""
    needs(shell)
    (tmp_path / "script").write_text(done.stdout)
    subprocess.run([shell, "-n", "script"], cwd=tmp_path, check=True)


def test_an_unknown_shell(run: Run) -> None:
    done = run("completion", "tcsh")
    assert done.returncode == 2
    assert "bash" in done.stderr


def test_a_broken_settings_file_does_not_break_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "textlens.toml").write_text("format = csv\n")
    done = run(_TEXTLENS_COMPLETE="bash_complete", COMP_WORDS="textlens\nquotes\n-f\nj", COMP_CWORD="3")
    assert (done.returncode, done.stdout, done.stderr) == (0, "plain,json\n", "")


@pytest.mark.parametrize("instruction", ["", "bash", "tcsh_complete", "bash_complete", "bash_run"])
def test_invalid_environment_variables_are_not_an_error(run: Run, instruction: str) -> None:
    done = run(_TEXTLENS_COMPLETE=instruction)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


def test_other_runs_load_nothing_of_it(root: Path) -> None:
    script = "import sys, textlens.cli.main as c\nc.main(sys.argv[1:])\nprint(*sys.modules, file=sys.stderr)"
    arguments = ["quotes", "examples/convoy.txt", "-f", "json"]
    done = subprocess.run([sys.executable, "-c", script, *arguments], cwd=root, capture_output=True, text=True, check=True)
    theirs = {"click.shell_completion", "textlens.cli.dry_run", "textlens.reports.json_schema", "textlens.cli.manual"}
    assert theirs & set(done.stderr.split()) == set()
