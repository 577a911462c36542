"""The command line: the table of commands, and errors mapped to exit codes.

Exit codes: 0 done; 1 a check the user asked for failed; 2 something went wrong, even for one file of many; 129, 130 and
143 ended by a signal; 141 the reader of the output went away.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import click

from .._version import __version__
from ..documents.command import runs
from ..documents.signals import Ended, ending
from ..errors import TextlensError, unforeseen
from .messages import error as show_error
from .messages import require_stream, say
from .registry import COMMANDS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMPLETE = "_TEXTLENS_COMPLETE"
"""The environment variable by which a shell requests completions."""


class Lazy(click.Group):
    """A group that imports a command only when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command of this name."""
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        command: click.Command = import_module(f".commands.{cmd_name}", __package__).command
        command.name = cmd_name
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """The same as in click, but with a suggestion for an unknown command, and with defaults from the settings."""
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            _unknown_command(ctx, args[0])
        name, command, rest = super().resolve_command(ctx, args)
        if name and command and not ctx.resilient_parsing:
            ctx.default_map = {name: _defaults(name, command, rest, ctx)}
        return name, command, rest

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Completions of commands and options, without importing any command."""
        from .completions import beginning

        return beginning(incomplete, COMMANDS) + click.Command.shell_complete(self, ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _defaults(name: str, command: click.Command, arguments: list[str], parent: click.Context) -> dict[str, Any]:
    """The defaults from the settings file for a command that is called with these arguments."""
    from .options import FileName, common, parameters
    from .settings import defaults
    from .trust import taken

    settings = taken(name, command, arguments, parent)
    if settings is None:
        return {}
    multiple = [parameter for parameter in command.params if getattr(parameter, "multiple", False)]
    files = [parameter for parameter in command.params if isinstance(parameter.type, FileName)]
    found = defaults(
        settings,
        name,
        parameters(command.params),
        COMMANDS,
        common,
        files=parameters(files),
        several=parameters(multiple),
        tables=parameters(parameter for parameter in files if getattr(parameter.type, "tables", False)),
    )
    # A single string for a repeatable option is one value, not a sequence of characters.
    several = {parameter.name for parameter in multiple}
    return {key: [value] if key in several and isinstance(value, str) else value for key, value in found.items()}


def _unknown_command(ctx: click.Context, name: str) -> NoReturn:
    from ..errors import choices

    hint = choices(name, COMMANDS)
    if os.path.exists(name):
        hint = f"To read {name}, name a command first: textlens quotes {name}"
    raise click.UsageError(f"No such command {name!r}. {hint}", ctx)


@click.group(
    cls=Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  textlens quotes story.txt                   who said what
  textlens readability draft.txt -f json      how hard a text reads
  cat speech.txt | textlens freq -n 10        the ten commonest words
""",
)
@click.version_option(__version__, prog_name="textlens", message="%(prog)s %(version)s")
def root() -> None:
    """Text analytics for newsrooms, offline.

    Reads any text file, a folder, a pattern or standard input, and writes a table, JSON, CSV and more.
    """


def main(arguments: list[str] | None = None) -> int:
    """Run the command line on these arguments (or the process's own) and return the exit code."""
    if COMPLETE in os.environ:
        return _complete(os.environ[COMPLETE])
    require_stream()
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        # Not root.main(), which turns a closed pipe into exit code 1.
        with ending(), runs("textlens.cli.anew", arguments), root.make_context("textlens", arguments) as context:
            root.invoke(context)
        if sys.stdout is not None:
            sys.stdout.flush()
        return 0
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except (KeyboardInterrupt, click.exceptions.Abort):
        say("Interrupted.")
        return 130
    except Ended as signal:
        if signal.number == 2:
            say("Interrupted.")
        return 128 + signal.number
    except click.ClickException as error:
        return _usage(error)
    except TextlensError as error:
        return _failed(error, arguments)
    except BrokenPipeError:
        return _reader_gone()
    except OSError as error:
        from ..reports.streams import has_no_reader

        return _reader_gone() if has_no_reader(error, sys.stdout) else _failed(_refused(error), arguments)
    except Exception as error:
        return _bug(error, arguments)


def _refused(error: OSError) -> TextlensError:
    """The error for what the system refuses outside of any input and output of a report, such as writing help to a full disk."""
    from errno import EDQUOT, EMFILE, ENFILE, ENOMEM, ENOSPC

    reason = (error.strerror or str(error)).lower()
    if error.filename is not None:
        return TextlensError(f"{os.fsdecode(error.filename)} cannot be used: {reason}")
    if error.errno in (EMFILE, ENFILE, ENOMEM):
        return TextlensError(f"the system refuses what textlens needs: {reason}", "End other programs, and run it again.")
    # Only help and the like are written without a name to go with the error.
    _discard_output()
    hint = "Make room, and run it again." if error.errno in (ENOSPC, EDQUOT) else "Send it elsewhere."
    return TextlensError(f"cannot write to standard output: {reason}", hint)


def _discard_output() -> None:
    """Discard what is left in the buffer: Python would write it when it exits, fail again, and print an error about it."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        sys.stdout = None


def _complete(instruction: str) -> int:
    """Print completions for a shell; errors are ignored, because they would disturb the user while typing."""
    from click.shell_completion import shell_complete

    try:
        return shell_complete(root, {}, "textlens", COMPLETE, instruction)
    except (Exception, click.exceptions.Exit):
        return 1


def _usage(error: click.ClickException) -> int:
    from ..reports.formats.characters import visible

    say(f"Error: {visible(error.format_message())}")
    if isinstance(error, click.UsageError) and error.ctx is not None:
        say(f"Hint: see `{error.ctx.command_path} --help`.")
    return 2


def _failed(error: TextlensError, arguments: list[str]) -> int:
    _traceback(arguments)
    show_error(error.message, error.hint)
    return 2


def _bug(error: Exception, arguments: list[str]) -> int:
    if not _traceback(arguments):
        shown = unforeseen(error)
        show_error(shown.message, shown.hint)
    return 2


def _traceback(arguments: list[str]) -> bool:
    """Print the traceback of the current error if -vv was given."""
    if "-vv" not in arguments and sum(argument in ("-v", "--verbose") for argument in arguments) < 2:
        return False
    from traceback import format_exc

    say(format_exc().rstrip())
    return True


def _reader_gone() -> int:
    _discard_output()
    return 141
