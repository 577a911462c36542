"""Manual pages, generated from the help of the commands: `python -m textlens.cli.manual man` writes them into a folder.

They are generated for each wheel: see `hatch_build.py`. They use the man macros, which both groff and mandoc support.
"""

from __future__ import annotations

import inspect
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from .._version import __version__
from ..reports.formats import BUILT_IN
from .dry_run import has_records, shaped
from .main import root
from .registry import COMMANDS

DATE = "2026-11-26"
"""The date on the pages: that of the last release, or of the work on the next."""

EXIT_CODES = {
    "0": "Done.",
    "1": "A check that was asked for has failed.",
    "2": "Something went wrong, even for one file of many; the others are done.",
    "130": "Interrupted.",
    "141": "The reader of the output went away.",
}
FILES = {
    "textlens.toml": "Defaults of options, from the nearest folder upwards: long names as keys, a table for each command.",
    "pyproject.toml": "The same in the table [tool.textlens].",
}
ENVIRONMENT = (
    "Each option can also be set by the environment variable that is shown with it."
    " Options on the command line override environment variables, which override settings files."
)
NO_MARKUP = re.compile(r"`([^`]*)`")


def pages() -> dict[str, str]:
    """The text of each page by file name: one for textlens as a whole, and one for each command."""
    with _no_settings(), click.Context(root, info_name="textlens", **root.context_settings) as context:
        found = {"textlens.1": _lines(_whole(context))}
        for name in COMMANDS:
            command = root.get_command(context, name)
            assert command is not None
            with click.Context(command, info_name=name, parent=context) as inner:
                found[f"textlens-{name}.1"] = _lines(_page(inner, name))
    return found


@contextmanager
def _no_settings() -> Iterator[None]:
    """Remove environment variables that set options, because they would change the help."""
    removed = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("TEXTLENS_")}
    try:
        yield
    finally:
        os.environ.update(removed)


def write(folder: Path) -> None:
    """Write the pages into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _whole(context: click.Context) -> Iterator[str]:
    yield from _top("textlens", "text analytics for newsrooms, offline", context)
    yield from _list("COMMANDS", {f"textlens-{name}(1)": help for name, help in COMMANDS.items()})
    yield from _options(context)
    yield from _list("FORMATS", BUILT_IN)
    yield from _examples(context)
    yield from _list("EXIT STATUS", EXIT_CODES)
    yield from (".SH ENVIRONMENT", escaped(ENVIRONMENT))
    yield from _list("FILES", FILES)
    yield from _see_also(f"textlens-{name}" for name in COMMANDS)


def _page(context: click.Context, name: str) -> Iterator[str]:
    help = COMMANDS[name].rstrip(".")
    yield from _top(f"textlens-{name}", help[0].lower() + help[1:], context)
    yield from _options(context)
    if has_records(context.command):
        yield from _fields(context.command)
    yield from _examples(context)
    yield from _list("EXIT STATUS", EXIT_CODES)
    yield from _see_also(["textlens"])


def _top(name: str, help: str, context: click.Context) -> Iterator[str]:
    yield f'.TH {escaped(name.upper())} 1 {DATE} "textlens {__version__}" "textlens manual"'
    yield from (".SH NAME", f"{escaped(name)} \\- {escaped(help)}")
    yield from (".SH SYNOPSIS", f".B {escaped(context.command_path)}")
    yield " ".join(_italic(piece) for piece in context.command.collect_usage_pieces(context))
    yield ".SH DESCRIPTION"
    paragraphs = inspect.cleandoc(context.command.help or "").split("\n\n")
    for number, paragraph in enumerate(paragraphs):
        yield from [".PP"] if number else []
        yield escaped(" ".join(paragraph.split()))


def _options(context: click.Context) -> Iterator[str]:
    records = [parameter.get_help_record(context) for parameter in context.command.get_params(context)]
    yield ".SH OPTIONS"
    for left, right in filter(None, records):
        yield from (".TP", _option(left), escaped(" ".join(right.split())))


def _option(names: str) -> str:
    """`-f, --format NAME` with the names in bold and the value in italics."""
    parts = [part.partition(" ") for part in re.split(r", (?=-)|(?<=\w) / ", names)]
    return ", ".join(f"\\fB{escaped(name)}\\fR{space}{_italic(value) if value else ''}" for name, space, value in parts)


def _fields(command: click.Command) -> Iterator[str]:
    report = shaped(command, []).report
    yield ".SH FIELDS"
    yield escaped(f"Other options may give other fields: textlens schema {command.name}, followed by them, lists these.")
    for column in report.columns:
        kind = f"{column.type}{' or none' if column.nullable else ''}{f', {column.unit}' if column.unit else ''}"
        yield from (".TP", f"\\fB{escaped(column.name)}\\fR ({escaped(kind)})", escaped(column.help))


def _examples(context: click.Context) -> Iterator[str]:
    yield ".SH EXAMPLES"
    yield from (".nf", *map(escaped, examples(context.command)), ".fi")


def examples(command: click.Command) -> list[str]:
    """The examples in the help of a command, as lines."""
    lines = inspect.cleandoc(command.epilog or "").splitlines()
    return [line.strip() for line in lines if line.startswith("  ")]


def _list(title: str, entries: dict[str, str]) -> Iterator[str]:
    yield f".SH {title}"
    for name, help in entries.items():
        yield from (".TP", f"\\fB{escaped(name)}\\fR", escaped(help))


def _see_also(names: Iterable[str]) -> Iterator[str]:
    yield ".SH SEE ALSO"
    yield ",\n".join(f".BR {escaped(name)} (1)" for name in names).replace(",\n", " ,\n")


def _italic(text: str) -> str:
    """The text with words in capitals in italics: they are placeholders for what the user writes."""
    return re.sub(r"[A-Z][A-Z_]*", r"\\fI\g<0>\\fR", escaped(text))


def escaped(text: str) -> str:
    """Plain text escaped for the macros: backslashes, minus signs, and lines that look like requests."""
    plain = NO_MARKUP.sub(r"\1", text).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "man"))
