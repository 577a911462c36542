"""The package works from a zip, as engines for many machines ship it."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

import textlens

PACKAGE = Path(textlens.__file__).parent
STORY = "“We lost the vote,” said Ana Ruiz, the mayor of the town. She had not seen the paper, and nor had the council."
GERMAN = "„Wir haben die Wahl verloren“, sagte Anna Weber, die Bürgermeisterin der Stadt. Der Rat hat es nicht gewusst."


@pytest.fixture(scope="module")
def zipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package in a zip."""
    path = tmp_path_factory.mktemp("zip") / "textlens.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(PACKAGE.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                archive.write(file, Path("textlens") / file.relative_to(PACKAGE))
    return path


def run(zipped: Path, *arguments: str) -> str:
    """What Python prints with the zipped package and the libraries it needs, and without any other copy of the package."""
    path = os.pathsep.join([str(zipped), sysconfig.get_path("purelib")])
    done = subprocess.run(
        [sys.executable, "-S", *arguments],
        env=os.environ | {"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
        cwd=zipped.parent,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_the_library_runs_from_a_zip(zipped: Path) -> None:
    code = (
        "import textlens, sys; print(textlens.__file__)\n"
        f"print([q.speaker for q in textlens.quotes({STORY!r})], [q.speaker for q in textlens.quotes({GERMAN!r}, lang='de')])\n"
        f"print(textlens.readability({STORY!r}).words, len(textlens.frequencies({STORY!r})))"
    )
    where, speakers, counts = run(zipped, "-c", code).splitlines()
    assert where.startswith(str(zipped))
    assert speakers == "['Ana Ruiz'] ['Anna Weber']"
    assert counts.split()[0] == str(textlens.readability(STORY).words)


@pytest.mark.parametrize(
    "command",
    [
        "quotes -f json",
        "freq -f csv",
        "readability -f json",
        "check --max-sentence 5 --exit-zero",
        "report",
        "verify --against story.txt -f html",
    ],
)
def test_commands_run_from_a_zip(zipped: Path, command: str) -> None:
    (zipped.parent / "story.txt").write_text(STORY + "\n", encoding="utf-8")
    name, *options = command.split()
    found = run(zipped, "-m", "textlens", name, "-q", *options, "story.txt")
    here = subprocess.run(
        [sys.executable, "-m", "textlens", name, "-q", *options, "story.txt"],
        cwd=zipped.parent, capture_output=True, encoding="utf-8", check=True, env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert found == here.stdout != ""
