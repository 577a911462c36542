"""`textlens formats`."""

from __future__ import annotations

import click

from ...records import columns_of
from ...reports.report import Report
from ..options import output
from ..session import Presenter


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
    from ...reports.formats.listing import Format, available

    output.write(Report("formats", columns_of(Format), available()))
