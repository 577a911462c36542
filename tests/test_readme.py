"""README.md, CONTRIBUTING.md and the pages in docs/: their examples are run, and their links are checked.

A `console` block is a session in the folder of examples. A `python` block is run, and one with `>>>` gives the values it shows. A
`toml` block is a settings file, or the file that its first line names: `# house.toml` is a list of terms, `# pyproject.toml`
declares the formats that a `python` block of the same page defines.

`python tests/test_readme.py` updates the output of the sessions.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from textlens.quotations.certainty import FLOOR

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
DOCS = ROOT / "docs"
PAGES = [README, ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
SESSION = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
PLAIN = re.compile(r"textlens [^|<>*?~$;&#(){}\\]+")
LINK = re.compile(r"\]\(([^)\s]+)\)")

pages = pytest.mark.parametrize("page", PAGES, ids=[path.relative_to(ROOT).as_posix() for path in PAGES])


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def blocks(page: Path, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", read(page), re.MULTILINE | re.DOTALL)


def steps(session: str) -> list[tuple[str, str]]:
    """The commands of a session, each with the output shown below it."""
    parts = re.split(r"^\$ (.*)\n", session, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def shell(command: str) -> subprocess.CompletedProcess[str]:
    """A command run by a shell in the folder of examples, with `textlens` being this one."""
    script = f'textlens() {{ "{sys.executable}" -m textlens "$@"; }}\n{command}'
    environment = {key: value for key, value in os.environ.items() if not key.startswith("TEXTLENS_")} | {"LC_ALL": "C.UTF-8"}
    done = subprocess.run(["bash", "-c", script], cwd=ROOT / "examples", capture_output=True, env=environment, check=False)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


def here(command: str) -> subprocess.CompletedProcess[str]:
    """The same without a process for a command of which a shell does no more than take it apart."""
    from .cli.commands.conftest import textlens

    if not PLAIN.fullmatch(command):
        return shell(command)
    with pytest.MonkeyPatch.context() as patch:
        for key in list(os.environ):
            if key.startswith("TEXTLENS_"):
                patch.delenv(key)
        return textlens(tuple(shlex.split(command)[1:]), "", ROOT / "examples", {})


def output(done: subprocess.CompletedProcess[str]) -> str:
    """What a command printed."""
    return done.stdout + done.stderr


@pages
def test_sessions(page: Path) -> None:
    shown = [step for session in blocks(page, "console") for step in steps(session)]
    assert [(command, output(here(command))) for command, _ in shown] == shown


@pages
def test_python(page: Path) -> None:
    for block in blocks(page, "python"):
        if ">>>" in block:
            example = doctest.DocTestParser().get_doctest(block, {}, page.name, str(page), 0)
            told: list[str] = []
            doctest.DocTestRunner(verbose=False).run(example, out=told.append)
            assert told == []
        else:
            subprocess.run([sys.executable, "-W", "error", "-c", block], cwd=ROOT / "examples", check=True)


@pages
def test_toml(page: Path, tmp_path: Path) -> None:
    for block in blocks(page, "toml"):
        name = block.partition("\n")[0].removeprefix("# ") if block.startswith("# ") else "textlens.toml"
        if name == "pyproject.toml":
            assert formats_declared(tomllib.loads(block), blocks(page, "python")) != []
            continue
        path = tmp_path / name
        path.write_text(block, encoding="utf-8")
        (tmp_path / "house.toml").write_text('[[terms]]\navoid = "very"\n')
        option = "--config" if name == "textlens.toml" else "--terms"
        done = here(f"textlens check --list-rules {option} '{path}'")
        assert (done.returncode, done.stderr) == (0, "")


def formats_declared(project: dict[str, Any], code: list[str]) -> list[str]:
    """The formats that a project declares; AssertionError for one that the code does not define as it should be."""
    from textlens.formats.check import check

    found = project["project"]["entry-points"]["textlens.formatters.v1"]
    for target in found.values():
        module, _, function = target.partition(":")
        (source,) = [block for block in code if block.startswith(f"# {module}.py\n")]
        names: dict[str, Any] = {}
        exec(source, names)
        assert check(names[function]) == []
    return list(found)


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.*)$", FENCED.sub("", read(page)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def links(page: Path) -> Iterator[tuple[str, Path, str]]:
    """The links of a page into the project: as written, the file, and the place in it."""
    for target in LINK.findall(FENCED.sub("", read(page))):
        if "://" not in target:
            path, _, anchor = target.partition("#")
            yield target, (page.parent / path).resolve() if path else page, anchor


@pages
def test_links_lead_somewhere(page: Path) -> None:
    found = list(links(page))
    assert [target for target, path, _ in found if not path.exists()] == []
    assert [target for target, path, anchor in found if anchor and anchor not in anchors(path)] == []


@pages
def test_files_named_exist(page: Path) -> None:
    """Every path in code that begins with a folder of the project, except for those with the placeholder NAME."""
    named = re.findall(r"`((?:textlens|tests|docs|examples)/[\w./-]+)`", FENCED.sub("", read(page)))
    assert [path for path in named if "NAME" not in path and not (ROOT / path).exists()] == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, waiting = set[Path](), [README]
    while waiting:
        page = waiting.pop()
        if page not in reached and page.suffix == ".md":
            reached.add(page)
            waiting += [path for _, path, _ in links(page) if path.is_file()]
    assert set(PAGES) - reached == set()


def test_the_readme_stays_short() -> None:
    lines = read(README).splitlines()
    assert len(lines) <= 250
    assert max(map(len, lines)) <= 130


def test_the_two_commands_are_near_the_top() -> None:
    install, check = blocks(README, "sh")[:2]
    assert install.endswith("textlens quotes examples/convoy.txt\n")
    assert check.endswith("-m pytest\n")
    assert read(README).index(check) < 6000


def commands() -> dict[str, click.Command]:
    from textlens.cli.main import root
    from textlens.cli.registry import COMMANDS

    context = root.make_context("textlens", ["formats"])
    found = {name: root.get_command(context, name) for name in COMMANDS}
    return {name: command for name, command in found.items() if command is not None}


def options(command: click.Command) -> set[str]:
    """The long options of a command."""
    named = [name for option in command.params if isinstance(option, click.Option) for name in option.opts]
    return {name for name in named if name.startswith("--")}


def test_every_command_and_every_option_is_described() -> None:
    """Its own options are on the command's page; those of `text`, which has only shared options, may be anywhere."""
    known = commands()
    assert [name for name in known if not (DOCS / "commands" / f"{name}.md").exists()] == []
    common = options(known["text"])
    text = {name: read(DOCS / "commands" / f"{name}.md") for name in known}
    assert [name for name in known if f"textlens {name}" not in text[name]] == []
    missing = {
        (name, option) for name, command in known.items() for option in options(command) - common if option not in text[name]
    }
    assert missing == set()
    whole = "".join(map(read, PAGES))
    assert [option for option in common if f"`{option}" not in whole] == []


def test_every_format_and_every_kind_of_input_is_described() -> None:
    from textlens.documents.readers import KINDS
    from textlens.reports.formats import names

    assert [name for name in names() if f"`{name}`" not in read(DOCS / "formats.md")] == []
    assert [name for name in KINDS if f"`{name}`" not in read(DOCS / "input.md")] == []


def test_files_named_in_the_plan_exist() -> None:
    """Each name is a file or a folder in the package, or in the folder named above it with a smaller indent."""
    plan = read(DOCS / "how-it-is-built.md")
    folders = {4: ROOT / "textlens"}
    named = []
    for indent, names in re.findall(r"^( {6,})((?:[a-z_]+(?:\.py|/) +)+)", plan, re.MULTILINE):
        parent = folders[max(depth for depth in folders if depth < len(indent))]
        named += [parent / name for name in names.split()]
        folders = {depth: folder for depth, folder in folders.items() if depth < len(indent)} | {len(indent): named[-1]}
    assert len(named) > 30
    assert [path for path in named if not path.exists()] == []


def write() -> None:
    """Replace the output of each command by its real output."""

    def shown(session: re.Match[str]) -> str:
        return "".join(f"$ {command}\n{output(shell(command))}" for command, _ in steps(session.group()))

    for page in PAGES:
        page.write_text(SESSION.sub(shown, read(page)), encoding="utf-8")


@pytest.mark.parametrize("page", ["library", "commands/quotes", "commands/sources", "commands/verify", "commands/report"])
def test_pages_give_the_limit_below_which_names_are_left_out(page: str) -> None:
    text = read(DOCS / f"{page}.md")
    given = re.findall(r"less likely to be right(?: than|, from 0 to 1 \(default:) (0\.\d+)|Names below (0\.\d+)", text)
    assert {float(first or second) for first, second in given} == {FLOOR}


if __name__ == "__main__":
    write()
