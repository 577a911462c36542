"""Term lists: terms to avoid, preferred terms, and errors in a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...errors import TextlensError, choices
from ...language.invisible import seen
from ..patterns import compiled
from .record import LEVELS

_TYPES: dict[str, tuple[type, str]] = {
    "prefer": (str, "a text"),
    "message": (str, "a text"),
    "quotations": (bool, "true or false"),
    "forms": (bool, "true or false"),
    "case": (bool, "true or false"),
    "level": (str, "a text"),
}
KEYS = ("avoid", "pattern", *_TYPES)
"""The keys of a term."""


@dataclass(frozen=True, slots=True)
class Term:
    r"""One term to avoid: words, or a compiled pattern.

    `avoid` are plain words; with `forms` their regular English forms match too; `prefer` is the replacement, in which `\1` is a
    group of the pattern; with `quotations` the term is also searched for in quotations; with `case` it is case-sensitive.
    """

    avoid: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    prefer: str | None = None
    message: str | None = None
    quotations: bool = False
    forms: bool = False
    case: bool = False
    level: str | None = None


def term(table: Mapping[str, object], where: str = "term") -> Term:
    """The term that a table describes; TextlensError with a message that begins with `where` if it is invalid."""
    for key in table:
        if key not in KEYS:
            raise TextlensError(f"{where}: there is no key {key!r}", choices(key, KEYS))
    if ("avoid" in table) == ("pattern" in table):
        hint = 'Write avoid = "utilize", or a regular expression as pattern.'
        raise TextlensError(f"{where}: it needs either avoid or pattern", hint)
    for key, (kind, called) in _TYPES.items():
        if key in table and not isinstance(table[key], kind):
            raise TextlensError(f"{where}: {key} takes {called}, not {table[key]!r}")
    level = table.get("level")
    if level is not None and level not in LEVELS:
        raise TextlensError(f"{where}: there is no level {level!r}", choices(str(level), LEVELS))
    values = {key: value for key, value in table.items() if key in _TYPES}
    if "pattern" not in table:
        return Term(avoid=_avoided(table["avoid"], where), **values)  # type: ignore[arg-type]
    if table.get("forms"):
        raise TextlensError(f"{where}: a pattern has no forms", "Write them into the pattern.")
    pattern = _pattern(table["pattern"], bool(table.get("case")), where)
    _check_template(pattern, table.get("prefer"), where)
    return Term(pattern=pattern, **values)  # type: ignore[arg-type]


def listed(text: str, where: str = "terms") -> list[Term]:
    """The terms of a list with one per line: `avoid -> prefer  # message`, the last two optional; `#` begins a comment line."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if seen(line).strip() and not seen(line).lstrip().startswith("#"):
            found.append(term(_parsed(line), f"{where}, line {number}"))
    return found


def each(sources: Iterable[str | Mapping[str, object] | Term]) -> list[Term]:
    """The terms given as lines of a list, tables or `Term`s."""
    found: list[Term] = []
    for number, source in enumerate(sources, 1):
        if isinstance(source, str):
            found += listed(source, f"term {number}")
        else:
            found.append(source if isinstance(source, Term) else term(source, f"term {number}"))
    return found


def _parsed(line: str) -> dict[str, object]:
    rest, _, message = line.partition(" #")
    avoid, _, prefer = rest.replace("→", "->").partition("->")
    table: dict[str, object] = {"avoid": avoid.strip()}
    return table | {key: value.strip() for key, value in (("prefer", prefer), ("message", message)) if value.strip()}


def _avoided(value: object, where: str) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise TextlensError(f"{where}: avoid takes a text or a list of texts, not {value!r}")
    if not words or not all(seen(word).strip() for word in words):
        raise TextlensError(f"{where}: avoid is empty")
    return tuple(words)


def _pattern(value: object, case: bool, where: str) -> re.Pattern[str]:
    if not isinstance(value, str) or not value:
        raise TextlensError(f"{where}: pattern takes a text, not {value!r}")
    try:
        return compiled(value, keep_case=case, lines=True)
    except TextlensError as error:
        raise TextlensError(f"{where}: {error.message}", error.hint) from None


def _check_template(pattern: re.Pattern[str], prefer: object, where: str) -> None:
    try:
        pattern.sub(str(prefer or ""), "")
    except (re.error, IndexError) as error:
        raise TextlensError(f"{where}: prefer does not fit its pattern: {error}", r"Write \\ for a backslash.") from None
