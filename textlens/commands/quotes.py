"""`textlens quotes`."""

from __future__ import annotations

from collections.abc import Iterator

import click

from ..document import Document
from ..options import inputs, output
from ..presenter import Presenter
from ..report import Failure, per_document


@click.command(
    epilog="""\b
Examples:
  textlens quotes story.txt
  textlens quotes story.txt --fields speaker,text -f csv
"""
)
@output
@inputs
def command(documents: Iterator[Document | Failure], output: Presenter) -> None:
    """List quotations with who said them, and where they stand."""
    from ..analysis.quotes import Quotation, quotations

    output.write(per_document("quotes", Quotation, documents, quotations))
