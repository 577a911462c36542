"""`textlens readability`."""

from __future__ import annotations

import click

from ..corpus import Corpus
from ..options import inputs, jobs, names, option, output
from ..presenter import Presenter
from ..report import per_document


@click.command(
    epilog="""\b
Examples:
  textlens readability story.txt
  textlens readability drafts/ --fields document,lix --sort -lix
"""
)
@option("--measure", "measures", multiple=True, metavar="A,B", help="Only these measures, or all.")
@jobs
@output
@inputs
def command(documents: Corpus, output: Presenter, measures: tuple[str, ...]) -> None:
    """Score how hard each text is to read."""
    from ..analysis.readability import columns, named, readability

    asked = named(names(*measures)) or None
    shown = columns(documents.lang, [measure.name for measure in asked or ()])
    output.write(per_document("readability", shown, documents, lambda document: [readability(document, asked)]))
