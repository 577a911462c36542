"""Packages with formats, really built and installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

BROKEN = {
    "pyproject.toml": """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "textlens-broken"
version = "0.3"

[project.entry-points."textlens.formatters.v1"]
needs = "textlens_broken_needs:render"
leaves = "textlens_broken_leaves:render"
missing = "textlens_broken:nowhere"
midway = "textlens_broken:midway"
strays = "textlens_broken:strays"
hides = "textlens_broken:hides"
shout = "textlens_broken:shout"
json = "textlens_broken:shout"

[tool.hatch.build.targets.wheel]
only-include = ["textlens_broken.py", "textlens_broken_needs.py", "textlens_broken_leaves.py"]
""",
    "textlens_broken_needs.py": "import a_library_that_nobody_has\n",
    "textlens_broken_leaves.py": "raise SystemExit('good bye')\n",
    "textlens_broken.py": '''
def midway(report, *, lines=0):
    """Fails after some lines."""
    for number in range(lines):
        yield f"line {number}\\n"
    raise ValueError("no ink left")


def strays(report):
    """Yields what is no text."""
    yield 7


def hides(report):
    """Swallows every error."""
    try:
        for row in report.values():
            yield f"{row}\\n"
    except Exception:
        yield "all is well\\n"


def shout(report, *, mark="!"):
    """Texts in capitals."""
    for row in report.texts():
        yield "\\x1b[5m" + " ".join(row).upper() + mark + "\\r\\n"
''',
}

TEXT = "“It is cold,” Ana Ruiz, a nurse, said. =SUM(1,1) is what the note said. Nobody came to the gate on Monday.\n"

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def plugins(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A folder in which the example package and a broken one are installed, without a network."""
    for needed in ("pip", "hatchling", "openpyxl"):
        if find_spec(needed) is None:
            pytest.skip(f"{needed} is not installed, so no package can be built")
    sources = tmp_path_factory.mktemp("sources")
    shutil.copytree(root / "examples" / "textlens-xlsx", sources / "xlsx")
    (sources / "broken").mkdir()
    for name, content in BROKEN.items():
        (sources / "broken" / name).write_text(content)
    target = tmp_path_factory.mktemp("installed")
    offline = ["--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "install", *offline, "--target", str(target), "./xlsx", "./broken"]
    subprocess.run(command, cwd=sources, check=True, timeout=300)
    return target


@pytest.fixture
def run(plugins: Path, root: Path, tmp_path: Path) -> Run:
    """Run `textlens` beside the installed packages, in a folder that holds `story.txt`."""
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    path = os.pathsep.join([str(plugins), str(root)])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONWARNINGS": "ignore", "COLUMNS": "200"}

    def call(*arguments: str, stdout: int = subprocess.PIPE) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "textlens", *arguments]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE, timeout=120
        )

    return call
