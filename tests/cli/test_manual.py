"""The manual pages: generated from the commands' help, and displayed without warnings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from textlens.cli.manual import escaped, pages, write
from textlens.cli.registry import COMMANDS

PAGES = sorted(["textlens.1", *(f"textlens-{name}.1" for name in COMMANDS)])


@pytest.fixture(scope="module")
def man(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pages."""
    folder = tmp_path_factory.mktemp("man")
    write(folder)
    return folder


def test_there_is_a_page_of_each_command(man: Path) -> None:
    assert sorted(path.name for path in man.iterdir()) == PAGES
    assert pages() == {path.name: path.read_text(encoding="utf-8") for path in man.iterdir()}


def test_the_environment_changes_nothing(tmp_path: Path, man: Path) -> None:
    environment = {**os.environ, "TEXTLENS_FIELDS": "text", "TEXTLENS_FORMAT": "csv", "COLUMNS": "40"}
    (tmp_path / "textlens.toml").write_text("[freq]\ncollocations = true\n")
    command = [sys.executable, "-m", "textlens.cli.manual", "pages"]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    for page in man.iterdir():
        assert (tmp_path / "pages" / page.name).read_text(encoding="utf-8") == page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "lint",
    [
        ["mandoc", "-T", "lint", "-W", "warning"],
        ["groff", "-man", "-ww", "-K", "utf8", "-T", "utf8", "-z"],
        ["man", "--warnings", "-l"],
    ],
    ids=["mandoc", "groff", "man"],
)
@pytest.mark.parametrize("name", PAGES)
def test_no_program_complains_of_a_page(man: Path, lint: list[str], name: str) -> None:
    if not shutil.which(lint[0]):
        pytest.skip(f"{lint[0]} is not installed")
    done = subprocess.run([*lint, str(man / name)], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr == ""
    if lint[0] == "mandoc":
        assert done.stdout == ""


def test_a_page_reads_as_the_help_does(man: Path) -> None:
    if not shutil.which("man"):
        pytest.skip("man is not installed")
    command = ["man", "-l", str(man / "textlens-kwic.1")]
    environment = {**os.environ, "MANWIDTH": "200", "LC_ALL": "C.UTF-8"}
    page = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    assert "textlens-kwic - list each occurrence of a word or pattern in context" in page
    assert 'textlens kwic --regex "\\$[0-9.]+ (million|billion)" budget.txt -f csv' in page
    assert "left (text)" in page


def test_plain_text_never_becomes_a_request() -> None:
    assert escaped(".TH x") == "\\&.TH x"
    assert escaped("'so it is' \\d --top") == "\\&'so it is' \\ed \\-\\-top"
    assert escaped("`textlens formats` lists") == "textlens formats lists"
