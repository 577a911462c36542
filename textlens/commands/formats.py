"""`textlens formats`."""

from __future__ import annotations

import click

from ..options import output
from ..presenter import Presenter
from ..records import columns_of
from ..report import Report


@click.command(
    epilog="""\b
Examples:
  textlens formats
  textlens formats -f json
"""
)
@output
def command(output: Presenter) -> None:
    """List the output formats, built in and installed."""
    from ..formats.listing import Format, available

    output.write(Report("formats", columns_of(Format), available()))
