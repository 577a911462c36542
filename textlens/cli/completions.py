"""What a shell may complete: commands, formats, fields, languages, names from a list, files. Run only when Tab is pressed.

Each function is what click asks: it is given the context, the parameter and what was begun of its value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

Complete = Callable[..., "list[CompletionItem]"]


def files(*asked: Any) -> list[CompletionItem]:
    """The shell's own names of files."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(asked[-1], type="file")]


def commands(*asked: Any) -> list[CompletionItem]:
    """The commands."""
    from .registry import COMMANDS

    return beginning(asked[-1], COMMANDS)


def formats(*asked: Any) -> list[CompletionItem]:
    """The formats, built in and installed."""
    from ..reports.formats import BUILT_IN
    from ..reports.formats.plugins import entry_points

    return beginning(asked[-1], {**{entry.name: "" for entry in entry_points()}, **BUILT_IN})


def languages(*asked: Any) -> list[CompletionItem]:
    """The languages by their codes."""
    from ..language.codes import AUTO, LANGUAGES

    return beginning(asked[-1], {AUTO: "Each text's own", **LANGUAGES})


def listed(names: Iterable[str] | Callable[[], Iterable[str]]) -> Complete:
    """Completes a list with commas of these names, or of those that are looked up then."""
    return lambda *asked: several(asked[-1], dict.fromkeys(names() if callable(names) else names, ""))


def fields(*asked: Any) -> list[CompletionItem]:
    """The fields of the report that the arguments so far ask for, or else of the command's plain report."""
    import click

    from ..errors import TextlensError
    from .dry_run import shaped

    context: click.Context = asked[0]
    typed = list(context.parent.args) if context.parent else []
    # The last one is the option whose value is being typed.
    for arguments in (typed[:-1], []):
        try:
            report = shaped(context.command, arguments).report
        except (click.ClickException, click.exceptions.Exit, TextlensError):
            continue
        return several(asked[-1], {column.name: column.help for column in report.columns})
    return []


def several(begun: str, known: Mapping[str, str]) -> list[CompletionItem]:
    """The names that may end a list with commas, each with what stands before it; a name may have `-` before it."""
    done, comma, last = begun.rpartition(",")
    sign = "-" if last.startswith("-") else ""
    named = set(done.split(","))
    found = beginning(last.removeprefix(sign), {name: help for name, help in known.items() if name not in named})
    for item in found:
        item.value = f"{done}{comma}{sign}{item.value}"
    return found


def beginning(begun: str, known: Mapping[str, str]) -> list[CompletionItem]:
    """The names that begin so, each with its help."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(name, help=help or None) for name, help in known.items() if name.startswith(begun)]
