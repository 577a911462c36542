"""The records of `textlens formats`: all formats, including broken ones with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint

from ...errors import FormatError
from ...records import about
from . import BUILT_IN, SUFFIXES, Formatter, load
from .options import described
from .plugins import entry_points, load_entry, origin


@dataclass(frozen=True, slots=True)
class Format:
    """One output format."""

    name: str = about("Name for -f.")
    description: str | None = about("What it writes.")
    options: str | None = about("Its options for -F, with their defaults.")
    suffixes: str = about("File suffixes that choose it for -o.")
    package: str = about("Package it comes from.")
    version: str = about("Version of that package.")
    problem: str | None = about("Why it cannot be used.")


def available() -> Iterator[Format]:
    """All built-in formats, then those of other packages; this imports all of them, and an error in one affects only that one."""
    for name in BUILT_IN:
        yield _format(load(name), " ".join(f".{suffix}" for suffix, known in SUFFIXES.items() if known == name), None)
    entries = entry_points()
    offered = [entry.name for entry in entries]
    for entry in entries:
        yield _offered(entry, twice=offered.count(entry.name) > 1)


def _offered(entry: EntryPoint, *, twice: bool) -> Format:
    problem = "another package offers this name too" if twice else None
    problem = "a built-in format has this name" if entry.name in BUILT_IN else problem
    try:
        return _format(load_entry(entry), f".{entry.name}", problem)
    except FormatError as error:
        return Format(entry.name, None, None, f".{entry.name}", *origin(entry), error.message)


def _format(formatter: Formatter, suffixes: str, problem: str | None) -> Format:
    options: str | None = None
    try:
        options = described(formatter.function)
    except (TypeError, ValueError) as error:
        problem = problem or f"its options cannot be read: {error}"
    description = (formatter.function.__doc__ or "").strip().partition("\n")[0]
    return Format(
        name=formatter.name,
        description=description or None,
        options=options or None,
        suffixes=suffixes,
        package=formatter.package,
        version=formatter.version,
        problem=problem,
    )
