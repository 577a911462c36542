"""What the help shows: two examples for each command, and every one of them runs."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from textlens.cli.main import root
from textlens.cli.manual import examples
from textlens.cli.registry import COMMANDS

from .conftest import at_desk, textlens


def shown(name: str) -> list[str]:
    """The examples in a command's help, without the comments next to them; those of all commands for ''."""
    command = root.get_command(CONTEXT, name) if name else root
    assert command is not None
    return [re.split(r" {3,}", line)[0] for line in examples(command)]


CONTEXT = root.make_context("textlens", ["formats"])
EXAMPLES = [line for name in ("", *COMMANDS) for line in shown(name)]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_two_examples_and_more_help_than_its_table(name: str) -> None:
    assert sum(f"textlens {name}" in line for line in shown(name)) >= 2
    command = root.get_command(CONTEXT, name)
    assert command is not None
    assert command.help


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_runs(desk: Path, line: str) -> None:
    if re.fullmatch(r"textlens [^|<>*;]+", line):
        done = textlens(tuple(shlex.split(line)[1:]), "", desk, {})
        assert done.returncode in (0, 1), done.stderr
        assert "Error" not in done.stderr
        return
    command = ["bash", "-o", "pipefail", "-c", line]
    done = subprocess.run(command, cwd=desk, env=at_desk(desk), capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode in (0, 1), done.stderr
    assert "Error" not in done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_help_fits_eighty_columns(desk: Path, name: str) -> None:
    done = textlens((name, "-h"), "", desk, {})
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 80
