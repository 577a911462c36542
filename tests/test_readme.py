"""The README: every session in it is run, and prints what the README says it prints.

`python tests/test_readme.py` writes the sessions' output anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
SESSION = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def steps(session: str) -> list[tuple[str, str]]:
    """The commands of a session, each with the output shown below it."""
    parts = re.split(r"^\$ (.*)\n", session, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def output(command: str) -> str:
    """What a command prints in a shell, in the folder of examples, with `textlens` being this one."""
    script = f'textlens() {{ "{sys.executable}" -m textlens "$@"; }}\n{command}'
    environment = {key: value for key, value in os.environ.items() if not key.startswith("TEXTLENS_")}
    done = subprocess.run(
        ["bash", "-c", script], cwd=ROOT / "examples", capture_output=True, env=environment | {"LC_ALL": "C.UTF-8"}, check=False
    )
    return done.stdout.decode() + done.stderr.decode()


@pytest.mark.parametrize(("command", "shown"), [step for session in blocks("console") for step in steps(session)])
def test_sessions(command: str, shown: str) -> None:
    assert output(command) == shown


def test_the_two_commands_stand_early() -> None:
    install, check = blocks("sh")[:2]
    assert install.endswith("textlens quotes examples/convoy.txt\n")
    assert check.endswith("-m pytest\n")
    assert README.read_text(encoding="utf-8").index(check) < 6000


def test_the_library_example_runs() -> None:
    (example,) = [block for block in blocks("python") if block.startswith("import textlens")]
    done = subprocess.run([sys.executable, "-W", "error", "-c", example], capture_output=True, text=True, check=True)
    assert done.stdout == "Ana Ruiz nurse ((0, 13),)\n"


def test_every_command_and_format_is_described() -> None:
    from textlens.cli.registry import COMMANDS
    from textlens.reports.formats import names

    text = README.read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"textlens {name}" not in text] == []
    assert [name for name in names() if f"`{name}`" not in text] == []


def test_files_named_in_the_plan_exist() -> None:
    """Each name is a file or a folder of the package, or of the folder that is named above it with less indent."""
    plan = (ROOT / "docs" / "how-it-is-built.md").read_text(encoding="utf-8")
    folders = {4: ROOT / "textlens"}
    named = []
    for indent, names in re.findall(r"^( {6,})((?:[a-z_]+(?:\.py|/) +)+)", plan, re.MULTILINE):
        parent = folders[max(depth for depth in folders if depth < len(indent))]
        named += [parent / name for name in names.split()]
        folders = {depth: folder for depth, folder in folders.items() if depth < len(indent)} | {len(indent): named[-1]}
    assert len(named) > 30
    assert [path for path in named if not path.exists()] == []


def write() -> None:
    """Put each command's real output below it."""

    def shown(session: re.Match[str]) -> str:
        return "".join(f"$ {command}\n{output(command)}" for command, _ in steps(session.group()))

    README.write_text(SESSION.sub(shown, README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    write()
