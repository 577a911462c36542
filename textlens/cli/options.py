"""The options that commands share: which inputs are read, and how the result is written. No other module uses their names."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import update_wrapper
from inspect import signature
from math import isfinite
from typing import TYPE_CHECKING, Any

import click

from ..documents.corpus import Corpus
from ..documents.inputs import Selection
from ..documents.paths import STDIN
from ..language.codes import AUTO, LANGUAGES, language_or_auto
from ..reports.streams import is_same, is_standard_input
from . import completions
from .messages import say
from .session import DryRun, Session, Shown
from .settings import Entry
from .trust import TAKEN

SESSION = "textlens.session"
"""The key of the session in the `meta` of a click context."""

Command = Callable[..., Any]
"""A command function: its arguments are the options, and it returns a Report or a Shown."""

if TYPE_CHECKING:
    _ParamType = click.ParamType[Any]
else:
    # In some versions of click, this class is not generic.
    _ParamType = click.ParamType


def option(*names: str, **settings: Any) -> Callable[[Command], Command]:
    """A click option that also has an environment variable: TEXTLENS_ and its long name.

    If its metavar contains FILE or SOURCE, it is completed with file names.
    """
    long = next(name for name in names if name.startswith("--")).split("/")[0]
    envvar = "TEXTLENS_" + long.removeprefix("--").replace("-", "_").upper()
    if any(word in settings.get("metavar", "") for word in ("FILE", "SOURCE")):
        settings.setdefault("shell_complete", completions.files)
    return click.option(*names, envvar=envvar, show_envvar=True, **settings)


def decorated(decorators: Sequence[Callable[[Command], Command]], run: Command) -> Command:
    """The command with these decorators applied, so that options are listed in this order."""
    for decorate in reversed(decorators):
        run = decorate(run)
    return run


def texts(*names: str, **settings: Any) -> Callable[[Command], Command]:
    """A repeatable option for further texts besides the inputs: a file, folder or pattern each time."""
    return option(*names, multiple=True, type=FileName(), metavar="FILE|DIR|GLOB", **settings)


class Whole(click.IntRange):
    """A whole number, optionally within bounds."""

    name = "whole number"


class Number(click.FloatRange):
    """A finite number, optionally within bounds; `nan` and `inf` are rejected."""

    name = "number"

    def _describe_range(self) -> str:
        return "" if self.min is None and self.max is None else super()._describe_range()

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number; raises click's error for anything else."""
        found = None if isinstance(value, bool) else super().convert(value, param, ctx)
        if found is None or not isfinite(found):
            self.fail(f"{value!r} is not a number.", param, ctx)
        return found


def given(option: str, values: Sequence[str]) -> tuple[str, ...]:
    """The names in an option's comma-separated lists; UsageError if the option was given without any names."""
    found = names(*values)
    if values and not found:
        raise click.UsageError(f"{option} names nothing.")
    return found


class FileName(_ParamType):
    """The name of a file; in a settings file it is relative to the folder of that file, and with `tables` it may be tables."""

    name = "file"
    envvar_list_splitter = os.path.pathsep

    def __init__(self, *, tables: bool = False) -> None:
        self.tables = tables

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the name, or the table, unchanged; raises click's error for anything else."""
        if not isinstance(value, str) and not (self.tables and isinstance(value, Entry)):
            self.fail(f"{value!r} is not the name of a file.", param, ctx)
        return value


def inputs(command: Command) -> Command:
    """Add the input options to a command, which gets `documents`: a Corpus with a Document or a Failure for each input."""

    def run(
        files: tuple[str, ...],
        files_from: str | None,
        stdin_name: str,
        encoding: str | None,
        lang: str,
        type: str | None,
        text_column: str | None,
        id_column: str | None,
        **rest: Any,
    ) -> Any:
        context = click.get_current_context()
        dry = isinstance(context.obj, DryRun) and not context.obj.reads
        if not isinstance(context.obj, DryRun):
            _require_input(context, files, files_from)
        columns = (text_column, id_column)
        selection = Selection(files, files_from, stdin_name, encoding, language_or_auto(lang), _known(type), *columns)
        return command(documents=Corpus(selection, rest.pop("jobs", 1), context.meta[SESSION], dry=dry), **rest)

    return decorated(_INPUTS, update_wrapper(run, command))


def output(command: Command) -> Command:
    """Add the output options to a command, and show the report that it returns accordingly.

    If the command has an argument `output`, it gets the Session, which it can use to show messages.
    """
    wants_session = "output" in signature(command).parameters

    def run(
        format: str | None,
        format_options: tuple[str, ...],
        output: str | None,
        fields: str | None,
        sort: str | None,
        no_header: bool,
        color: str,
        quiet: bool,
        verbose: int,
        config: str | None,
        no_config: bool,
        **rest: Any,
    ) -> None:
        del config, no_config  # already handled by `trust`, before any other option
        context = click.get_current_context()
        output = None if output in (None, STDIN) else output
        if output == "":
            raise click.UsageError("-o names no file.")
        if output is not None:
            _refuse_to_replace(output, context)
        dry = context.obj if isinstance(context.obj, DryRun) else None
        session = Session(
            format=format,
            format_named=_named(context, "format"),
            options=format_options,
            path=output,
            fields=names(fields),
            sort=names(sort),
            header=not no_header,
            color=color,
            quiet=quiet or dry is not None,
            verbose=verbose,
        )
        if verbose and TAKEN in context.meta:
            session.note(f"settings: {context.meta[TAKEN]}")
        context.meta[SESSION] = session
        made = command(**rest, **({"output": session} if wants_session else {}))
        shown = made if isinstance(made, Shown) else Shown(made)
        if dry is not None:
            dry.take(session, shown)
            return
        session.show(shown)
        if session.failed or session.unmet:
            context.exit(2 if session.failed else 1)

    return decorated(_OUTPUT, update_wrapper(run, command))


_INPUTS: tuple[Callable[[Command], Command], ...] = (
    click.argument("files", nargs=-1, metavar="[FILE|DIR|GLOB|-]...", shell_complete=completions.files),
    option("--encoding", metavar="NAME", help="Decode with this encoding, strictly, instead of detecting it."),
    option("--type", metavar="TYPE", help="Read inputs as this type: text, markdown, html, docx and so on."),
    option("--text-column", metavar="NAME", help="The column of a table that holds its texts."),
    option("--id-column", metavar="NAME", help="The column of a table that names them."),
    option(
        "--lang",
        metavar="CODE",
        default=AUTO,
        show_default=True,
        shell_complete=completions.languages,
        help=f"Language: {', '.join(LANGUAGES)}, or auto to detect it for each text.",
    ),
    option("--files-from", type=FileName(), metavar="FILE", help="Read the paths listed in FILE (- for standard input)."),
    option("--stdin-name", metavar="NAME", default="<stdin>", help="What to call standard input in records."),
)

_OUTPUT: tuple[Callable[[Command], Command], ...] = (
    option(
        "-f", "--format", metavar="NAME", shell_complete=completions.formats, help="Output format; `textlens formats` lists them."
    ),
    option("-F", "--format-option", "format_options", multiple=True, metavar="K=V", help="Set an option of the format."),
    option("-o", "--output", type=FileName(), metavar="FILE", help="Write to FILE; its suffix chooses the format."),
    option("--fields", metavar="A,B", shell_complete=completions.fields, help="Show only these fields, in this order."),
    option("--sort", metavar="A,-B", shell_complete=completions.fields, help="Sort by these fields; -B is descending."),
    option("--no-header", is_flag=True, help="Omit the header row."),
    option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour in the terminal."),
    option("-q", "--quiet", is_flag=True, help="Show only errors, no notes."),
    option("-v", "--verbose", count=True, help="Add encoding, type and language to each record; -vv shows tracebacks."),
    option("--config", type=FileName(), metavar="FILE", help="Read settings from FILE, not the nearest textlens.toml."),
    option("--no-config", is_flag=True, help="Ignore settings files."),
)


jobs = option(
    "-j", "--jobs", type=Whole(0), default=0, metavar="N",
    help="Worker processes; 0 (the default) means one a processor if there is much to read.",
)  # fmt: skip
"""The option for the number of worker processes, for commands that analyse documents independently."""


def names(*values: str | None) -> tuple[str, ...]:
    """The names in comma-separated lists, in order."""
    return tuple(name.strip() for value in values for name in (value or "").split(",") if name.strip())


def parameters(params: Iterable[click.Parameter]) -> dict[str, str]:
    """A mapping from each long option to the name of its parameter."""
    return {
        long.removeprefix("--"): str(parameter.name) for parameter in params for long in parameter.opts if long.startswith("--")
    }


def common() -> set[str]:
    """The long names of the shared options, which a settings file may set for all commands at once."""

    @inputs
    @output
    def probe() -> None:
        pass

    return set(parameters(click.command()(probe).params))


def _known(type: str | None) -> str | None:
    if type is None:
        return None
    from ..documents.readers.kinds import checked

    return checked(type)


def _named(context: click.Context, parameter: str) -> bool:
    source = context.get_parameter_source(parameter)
    return source is click.core.ParameterSource.COMMANDLINE


def _refuse_to_replace(path: str, context: click.Context) -> None:
    """Raise UsageError if the output would replace a file that another option, or the settings, is read from."""
    read = [("the settings", context.meta.get(TAKEN))]
    for parameter in context.command.params:
        if isinstance(parameter.type, FileName) and parameter.name != "output":
            value = context.params.get(str(parameter.name))
            read += [(parameter.opts[-1], one) for one in (value if isinstance(value, (list, tuple)) else [value])]
    for called, name in read:
        if isinstance(name, str) and name and is_same(name, path):
            raise click.UsageError(f"-o {path} would replace the file of {called}. Name another file with -o.")
    if os.path.isfile(path) and is_standard_input(path):
        raise click.UsageError(f"-o {path} would replace the file that standard input comes from. Name another file with -o.")


def _require_input(context: click.Context, files: tuple[str, ...], files_from: str | None) -> None:
    reads_stdin = not files and not files_from
    if reads_stdin and sys.stdin is not None and sys.stdin.isatty():
        name = context.command_path
        say(f"Usage: {name} [OPTIONS] [FILE|DIR|GLOB|-]...\n")
        say(f"Name a file, or pipe text in. `{name} --help` has options and examples.")
        context.exit(2)
    if files_from == STDIN and STDIN in files:
        raise click.UsageError("Standard input cannot be both the list of files and a file.")
