"""Shell completions: commands, formats, fields, languages, names from a list, files. Imported only when Tab is pressed.

The functions are click `shell_complete` callbacks: their arguments are the context, the parameter and the incomplete value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

Complete = Callable[..., "list[CompletionItem]"]


def files(*asked: Any) -> list[CompletionItem]:
    """File names, completed by the shell itself."""
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
    """A callback that completes comma-separated lists of these names, or of those that `names` returns when it is called."""
    return lambda *asked: several(asked[-1], dict.fromkeys(names() if callable(names) else names, ""))


def fields(*asked: Any) -> list[CompletionItem]:
    """The fields of the report for the arguments so far, or else of the command's report without options."""
    import click

    from ..errors import TextlensError
    from .dry_run import shaped

    context: click.Context = asked[0]
    typed = list(context.parent.args) if context.parent else []
    # The last argument is the option whose value is being completed.
    for arguments in (typed[:-1], []):
        try:
            report = shaped(context.command, arguments).report
        except (click.ClickException, click.exceptions.Exit, TextlensError):
            continue
        return several(asked[-1], {column.name: column.help for column in report.columns})
    return []


def several(begun: str, known: Mapping[str, str]) -> list[CompletionItem]:
    """Completions of the last name in a comma-separated list, as whole lists; a name may be preceded by `-`."""
    done, comma, last = begun.rpartition(",")
    sign = "-" if last.startswith("-") else ""
    named = set(done.split(","))
    found = beginning(last.removeprefix(sign), {name: help for name, help in known.items() if name not in named})
    for item in found:
        item.value = f"{done}{comma}{sign}{item.value}"
    return found


def beginning(begun: str, known: Mapping[str, str]) -> list[CompletionItem]:
    """The known names that begin with `begun`, each with its help."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(name, help=help or None) for name, help in known.items() if name.startswith(begun)]
