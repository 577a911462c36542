"""What commands show in a real terminal: nothing to show, and colour for a pager."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest

from .conftest import terminal

PLAIN = "The harbour is shut. Boats wait outside.\n"
EMPTY = [
    "verify plain.txt --against other.txt", "sources plain.txt", "quotes plain.txt", "check plain.txt -v",
    "freq --collocations one.txt", "keyness plain.txt --reference plain.txt", "kwic nothing plain.txt",
    "readability --by sentence gone.txt", "sentences --list gone.txt", "sources --by document plain.txt",
    "freq --match zzz plain.txt", "compare plain.txt plain.txt --only quotes", "report gone.txt",
]  # fmt: skip


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "plain.txt").write_text(PLAIN)
    (tmp_path / "one.txt").write_text("Boats.")
    (tmp_path / "other.txt").write_text("The harbour was open. “Boats wait,” Ana Ruiz said. The crews go home.\n")
    return tmp_path


@pytest.mark.parametrize("columns", [20, 80])
@pytest.mark.parametrize("command", EMPTY)
def test_nothing_to_show(here: Path, columns: int, command: str) -> None:
    code, got = terminal(command.split(), here, columns, NO_COLOR="1")
    assert code == (2 if "gone.txt" in command else 0), got
    assert "failed" not in got
    assert "(none)" in got or "report" in command
    shown = [line for line in got.splitlines() if not line.startswith(("Note: ", "Error: ", "Hint: "))]
    assert columns == 20 or max(map(len, shown), default=0) <= columns


@pytest.mark.parametrize(
    "command", ["compare plain.txt other.txt", "quotes other.txt", "report other.txt", "kwic boats other.txt", "freq other.txt"]
)
def test_colour_for_a_pager_fits_the_terminal(here: Path, command: str) -> None:
    line = f"{shlex.quote(sys.executable)} -m textlens {command} --color always | cat"
    code, got = terminal([line], here, 60, program=("bash", "-o", "pipefail", "-c"), COLUMNS="")
    assert code == 0, got
    assert "\x1b[" in got
    assert max(len(re.sub("\x1b\\[\\d*m", "", one)) for one in got.splitlines()) <= 80


def test_colour_in_a_file_is_not_wrapped(here: Path) -> None:
    line = f"{shlex.quote(sys.executable)} -m textlens compare plain.txt other.txt --color always 2>/dev/null"
    code, got = terminal([f"{line} >out.txt </dev/null; cat out.txt"], here, 60, program=("bash", "-c"), COLUMNS="")
    assert code == 0
    assert "\x1b[" in got
