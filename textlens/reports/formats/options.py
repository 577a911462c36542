"""Options of a formatter (`-F key=value`): the keyword-only parameters of its function, typed by their default values."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import Parameter, signature
from typing import Any

from ...errors import FormatError, choices
from . import Formatter, Function

_TRUE = ("yes", "true", "1", "on")
_FALSE = ("no", "false", "0", "off")


def declared(function: Function) -> dict[str, Any]:
    """The options of a formatter and their defaults, in the order of declaration."""
    parameters = signature(function).parameters.values()
    return {item.name: item.default for item in parameters if item.kind is Parameter.KEYWORD_ONLY}


def described(function: Function) -> str:
    """The options of a formatter as a user would type them: `style=simple guard=no`."""
    return " ".join(f"{name}={_shown(default)}" for name, default in declared(function).items())


def parse(formatter: Formatter, pairs: Iterable[str]) -> dict[str, Any]:
    """Convert `key=value` pairs to keyword arguments; a boolean option needs no value, and the last of duplicate keys counts.

    FormatError for an unknown option, and for a value that does not have the type of the default.
    """
    defaults = declared(formatter.function)
    return dict(_argument(formatter.name, defaults, pair) for pair in pairs)


def _argument(format_name: str, defaults: dict[str, Any], pair: str) -> tuple[str, Any]:
    key, given, value = pair.partition("=")
    name = key.strip().replace("-", "_")
    if name not in defaults:
        hint = choices(name, defaults) if defaults else None
        raise FormatError(f"format {format_name!r} has no option {key.strip()!r}", hint)
    default = defaults[name]
    if not given:
        if isinstance(default, bool):
            return name, True
        raise FormatError(f"option {key!r} of format {format_name!r} needs a value", f"Write {key}={_shown(default)}.")
    try:
        return name, _typed(value, default)
    except ValueError:
        kind = {bool: "yes or no", int: "a whole number", float: "a number"}[type(default)]
        raise FormatError(f"option {key!r} of format {format_name!r} takes {kind}, not {value!r}") from None


def _typed(value: str, default: Any) -> Any:
    if isinstance(default, bool):
        return _truth(value.strip().lower())
    return type(default)(value) if isinstance(default, (int, float)) else value


def _truth(value: str) -> bool:
    if value not in _TRUE + _FALSE:
        raise ValueError(value)
    return value in _TRUE


def _shown(default: Any) -> str:
    if isinstance(default, bool):
        return "yes" if default else "no"
    return "" if default is None else str(default)
