"""Settings files and commands: which owners are trusted, what may be set, and which messages are shown."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click
import pytest

from textlens.cli.main import root
from textlens.cli.options import FileName
from textlens.cli.registry import COMMANDS
from textlens.cli.settings import NEVER
from textlens.cli.trust import GATES

from .conftest import Run

STORY = "“We wait at the gate,” Ana Ruiz said. Nobody came, and nobody was told why.\n"


def paths() -> list[tuple[str, str]]:
    """Each option of each command that names a path."""
    found = []
    context = click.Context(root)
    for name in COMMANDS:
        command = root.get_command(context, name)
        assert command is not None
        taking = [parameter for parameter in command.params if isinstance(parameter.type, FileName)]
        found += [(name, parameter.opts[-1].removeprefix("--")) for parameter in taking]
    return found


@pytest.fixture(autouse=True)
def story(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)


CALLS = {
    "verify": ["story.txt", "--against", "story.txt"], "compare": ["story.txt", "story.txt"], "kwic": ["gate", "story.txt"],
    "keyness": ["story.txt", "--reference", "story.txt"], "dispersion": ["gate", "story.txt"], "formats": [],
}  # fmt: skip


@pytest.mark.parametrize(("command", "option"), paths())
def test_a_path_in_a_settings_file(run: Run, tmp_path: Path, command: str, option: str) -> None:
    """A path outside the folder is rejected; output files and inputs may not be set at all."""
    outside = tmp_path.parent / "outside.txt"
    outside.write_text("as it was")
    (tmp_path / "textlens.toml").write_text(f"[{command}]\n{option} = {str(outside)!r}\n")
    done = run(command, *CALLS.get(command, ["story.txt"]))
    assert (done.returncode, done.stdout) == (2, "")
    assert ("may not be set in a settings file" if option in NEVER else "is outside the folder of the settings") in done.stderr
    assert outside.read_text() == "as it was"
    assert run(command, *CALLS.get(command, ["story.txt"]), "--no-config").returncode == 0


def test_every_option_that_takes_a_file_is_known_as_one() -> None:
    context = click.Context(root)
    for name in COMMANDS:
        command = root.get_command(context, name)
        assert command is not None
        for parameter in command.params:
            named = isinstance(parameter, click.Option) and "FILE" in (parameter.metavar or "")
            assert named == (isinstance(parameter, click.Option) and isinstance(parameter.type, FileName)), parameter


def test_commands_with_limits_are_gates() -> None:
    assert {*GATES} <= {*COMMANDS}
    context = click.Context(root)
    for name, limits in GATES.items():
        command = root.get_command(context, name)
        assert command is not None
        assert {f"--{limit}" for limit in limits} <= {opt for parameter in command.params for opt in parameter.opts}


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    path = tmp_path / "textlens.toml"
    path.write_text('format = "csv"\n[check]\nmax-sentence = 3\n')
    path.chmod(0o666)
    return path


def test_a_command_goes_on_without_a_foreign_file(run: Run, foreign: Path) -> None:
    done = run("sentences", "story.txt", "--fields", "document")
    assert (done.returncode, done.stdout.split()) == (0, ["document", "---------", "story.txt"])
    assert done.stderr == (
        f"Note: {foreign} is not taken: everybody may write it. "
        f"If you trust it, name it: --config {foreign}. --no-config leaves it out.\n"
    )
    assert run("sentences", "story.txt", "-q").stderr == ""
    assert run("sentences", "story.txt", "--no-config").stderr == ""
    assert run("sentences", "story.txt", TEXTLENS_NO_CONFIG="1").stderr == ""
    assert run("sentences", "story.txt", "--config", str(foreign)).stdout.startswith("document,sentences")
    assert run("sentences", "story.txt", TEXTLENS_CONFIG=str(foreign)).stdout.startswith("document,sentences")


@pytest.mark.parametrize(
    "call",
    [
        ["check", "story.txt"], ["verify", "story.txt", "--against", "story.txt"],
        ["readability", "story.txt", "--max-grade", "20"], ["readability", "story.txt", "--min-ease=1"],
        ["compare", "story.txt", "story.txt", "--fail-on", "quotes"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_gate_does_not_lose_its_limits_in_silence(run: Run, foreign: Path, call: list[str]) -> None:
    done = run(*call)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"--config {foreign}" in done.stderr
    assert run(*call, "--no-config").returncode == 0
    assert run(*call, "--config", str(foreign)).returncode == (1 if call[0] == "check" else 0)


def test_a_limit_in_a_foreign_file_or_in_the_environment_makes_a_gate(run: Run, foreign: Path) -> None:
    assert run("readability", "story.txt").returncode == 0
    assert run("readability", "story.txt", TEXTLENS_MAX_GRADE="20").returncode == 2
    foreign.write_text("[readability]\nmax-grade = 3\n")
    assert run("readability", "story.txt").returncode == 2
    foreign.write_text("max_grade = 3\n")
    assert run("readability", "story.txt").returncode == 2


def test_which_settings_were_taken(run: Run, tmp_path: Path) -> None:
    (tmp_path / "textlens.toml").write_text('format = "csv"\n')
    (tmp_path / "desk.toml").write_text('format = "ndjson"\n')
    assert f"Note: settings: {tmp_path / 'textlens.toml'}\n" in run("sentences", "story.txt", "-v").stderr
    done = run("sentences", "story.txt", "-v", "--config", "desk.toml")
    assert "Note: settings: desk.toml\n" in done.stderr
    assert json.loads(done.stdout)["document"] == "story.txt"
    assert "settings" not in run("sentences", "story.txt", "-v", "--no-config").stderr
    assert "settings" not in run("sentences", "story.txt").stderr


def test_two_minds_about_settings(run: Run) -> None:
    done = run("sentences", "story.txt", "--config", "desk.toml", "--no-config")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--config and --no-config cannot be combined" in done.stderr
    assert "desk.toml cannot be read: no such file" in run("check", "story.txt", "--config", "desk.toml").stderr


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read every file")
def test_settings_that_may_not_be_read(run: Run, foreign: Path) -> None:
    foreign.chmod(0)
    assert run("sentences", "story.txt").returncode == 0
    assert run("check", "story.txt").returncode == 2
