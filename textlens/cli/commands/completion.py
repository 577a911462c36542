"""`textlens completion`."""

from __future__ import annotations

import click


@click.command(
    epilog="""\b
Examples:
  eval "$(textlens completion bash)"
  textlens completion fish > textlens.fish
"""
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print a script with which a shell completes commands, options, formats, fields and files.

    Put the first example into ~/.bashrc, or with zsh instead of bash into ~/.zshrc; for fish, put the file of the second example
    into ~/.config/fish/completions.
    """
    from click.shell_completion import get_completion_class

    from ..main import COMPLETE

    made = get_completion_class(shell)
    assert made is not None
    source = made(context.find_root().command, {}, "textlens", COMPLETE).source()
    # Completions of comma-separated lists contain commas, at which click's script for fish would split them.
    click.echo(source.replace('string split ","', 'string split -m 1 ","'))
