"""Reading term lists from settings files and from files of terms."""

from __future__ import annotations

from collections.abc import Iterable

from ..analysis.check.terms import Term, listed, term
from ..documents.inputs import text
from ..errors import TextlensError, choices
from .settings import Entry


def terms(sources: Iterable[str | Entry]) -> list[Term]:
    """The terms in files and in tables of a settings file, in order; TextlensError that says which term is invalid and why.

    A file whose name ends in `.toml` contains an array of tables, `[[terms]]`; any other file contains one term per line.
    """
    found: list[Term] = []
    for source in sources:
        if isinstance(source, Entry):
            found.append(term(source.table, source.where))
            continue
        several = _tables(source) if source.lower().endswith(".toml") else listed(text(source), source)
        if not several:
            raise TextlensError(f"{source} has no terms", "Write one on each line: avoid -> prefer.")
        found += several
    return found


def _tables(path: str) -> list[Term]:
    import tomllib

    try:
        whole = tomllib.loads(text(path))
    except tomllib.TOMLDecodeError as error:
        raise TextlensError(f"{path} cannot be read as TOML: {error}", "A file of another suffix has a term a line.") from None
    for key in whole:
        if key != "terms":
            raise TextlensError(f"{path}: there is no table {key!r}", choices(key, ["terms"]))
    tables = whole.get("terms", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise TextlensError(f"{path}: terms is no array of tables", "Write [[terms]] before each term.")
    return [term(table, f"{path}: terms, no. {number}") for number, table in enumerate(tables, 1)]
