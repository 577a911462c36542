"""`textlens readability`."""

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
  textlens readability story.txt
  textlens readability drafts/ --fields document,lix --sort -lix
"""
)
@output
@inputs
def command(documents: Iterator[Document | Failure], output: Presenter) -> None:
    """Score how hard each text is to read."""
    from ..analysis.readability import Readability, readability

    output.write(per_document("readability", Readability, documents, lambda document: [readability(document)]))
