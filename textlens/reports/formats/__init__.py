"""Output formats, found by name: the built-in ones from a table, others from the packages that offer them.

A formatter is a generator function `def name(report, *, option=default)` that yields `str` or `bytes`. The first line
of its docstring describes it, its keyword-only parameters are its options. Nothing is imported before it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from os.path import splitext
from typing import Any, NamedTuple

from ...errors import FormatError

Function = Callable[..., Iterable[str | bytes]]

GROUP = "textlens.formatters.v1"
"""Entry-point group in which a package offers formatters; an entry point's name is the format's name and suffix."""


class Formatter(NamedTuple):
    """A formatter ready to run, and where it comes from.

    `binary` says that it is known to yield bytes only; `trusted` that it makes control characters visible itself, so
    that what it writes may reach a terminal as it is.
    """

    name: str
    function: Function
    package: str
    version: str
    binary: bool = False
    trusted: bool = False


BUILT_IN = {
    "table": "A table to read in a terminal.",
    "json": "One JSON object with the schema's name and all records.",
    "ndjson": "One JSON object a line for each record.",
    "csv": "Comma-separated values, as spreadsheets read them.",
    "tsv": "Tab-separated values, one record a line.",
    "markdown": "A Markdown table.",
    "html": "A web page with one table, readable on its own.",
    "text": "Bare values without a header, for shell scripts.",
    "github": "Annotations of a GitHub workflow, one a line.",
    "sarif": "SARIF 2.1.0, as code scanners exchange findings.",
}
"""Each built-in format and what it writes; its function is `textlens.reports.formats.NAME.NAME`."""

SUFFIXES = {
    "json": "json",
    "ndjson": "ndjson",
    "jsonl": "ndjson",
    "csv": "csv",
    "tsv": "tsv",
    "tab": "tsv",
    "md": "markdown",
    "markdown": "markdown",
    "html": "html",
    "htm": "html",
    "txt": "text",
    "text": "text",
    "sarif": "sarif",
}
"""File suffixes that stand for a built-in format; they are names for -f as well."""


def names() -> list[str]:
    """The names of the built-in formats."""
    return list(BUILT_IN)


def load(name: str) -> Formatter:
    """The formatter of this name or file suffix; FormatError where there is none or it cannot be loaded.

    Installed packages are looked through only for a name that is not built in.
    """
    known = SUFFIXES.get(name, name)
    if known in BUILT_IN:
        return _built_in(known)
    from .plugins import load_plugin

    return load_plugin(name)


def for_suffix(path: str) -> str | None:
    """The name of the format that a file's suffix stands for, or None for a file without suffix.

    FormatError for a suffix that no format has, so that nobody finds a table in a spreadsheet's file.
    """
    suffix = splitext(path)[1][1:].lower()
    if not suffix or path.startswith(("/dev/", "/proc/")):
        return None
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    from .plugins import entry_points

    if any(entry.name == suffix for entry in entry_points()):
        return suffix
    raise FormatError(f"no format writes .{suffix} files", "Name a format with -f; `textlens formats` lists them.")


def arguments(formatter: Formatter, pairs: Iterable[str]) -> dict[str, Any]:
    """The options given as `key=value`, as keyword arguments of the formatter; FormatError for a wrong one."""
    pairs = list(pairs)
    if not pairs:
        return {}
    from .options import parse

    return parse(formatter, pairs)


def _built_in(name: str) -> Formatter:
    from importlib import import_module

    from ..._version import __version__

    function = getattr(import_module(f".{name}", __name__), name)
    return Formatter(name, function, "textlens", __version__, trusted=name == "table")
