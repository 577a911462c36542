"""Output formats by name: the built-in ones are listed here, others are provided by installed packages.

A formatter is a generator function `def name(report, *, option=default)` that yields `str` or `bytes`. The first line
of its docstring describes it, and its keyword-only parameters are its options. A format is imported only when it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from os.path import splitext
from typing import Any, NamedTuple

from ...errors import FormatError

Function = Callable[..., Iterable[str | bytes]]

GROUP = "textlens.formatters.v1"
"""The entry point group for formatters of other packages; an entry point's name is the format's name and file suffix."""


class Formatter(NamedTuple):
    """A loaded formatter, and the package that it comes from.

    `binary` means that it is known to yield only bytes; `trusted` means that it escapes control characters itself, so that its
    output is safe for a terminal.
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
    "view": "The command's own view to read in a terminal, or else the table.",
}
"""The built-in formats with their descriptions; the function is `textlens.reports.formats.NAME.NAME`."""

FOR_TERMINALS = ("table", "view")
"""The built-in formats to read in a terminal; they escape control characters themselves."""

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
"""File suffixes of the built-in formats; -f accepts them too."""


def names() -> list[str]:
    """The names of the built-in formats."""
    return list(BUILT_IN)


def load(name: str) -> Formatter:
    """The formatter of this name or file suffix; FormatError if there is none or it cannot be loaded.

    Installed packages are searched only if no built-in format has the name.
    """
    known = SUFFIXES.get(name, name)
    if known in BUILT_IN:
        return _built_in(known)
    from .plugins import load_plugin

    return load_plugin(name)


def for_suffix(path: str) -> str | None:
    """The name of the format for a file's suffix, or None for a file without a suffix.

    FormatError for a suffix without a format, so that, for example, no table is written to a file named `.xlsx`.
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
    """The options given as `key=value`, as keyword arguments for the formatter; FormatError for an invalid one."""
    pairs = list(pairs)
    if not pairs:
        return {}
    from .options import parse

    return parse(formatter, pairs)


def _built_in(name: str) -> Formatter:
    from importlib import import_module

    from ..._version import __version__

    function = getattr(import_module(f".{name}", __name__), name)
    return Formatter(name, function, "textlens", __version__, trusted=name in FOR_TERMINALS)
