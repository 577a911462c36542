"""`textlens formats`."""

from __future__ import annotations

import click

from ...records import columns_of
from ...reports.report import Report
from ..options import output


@click.command(
    epilog="""\b
Examples:
  textlens formats
  textlens formats -f json
"""
)
@output
def command() -> Report:
    """List the output formats, built in and installed."""
    from ...reports.formats.listing import Format, available

    return Report("formats", columns_of(Format), available())
