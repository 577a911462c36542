"""`textlens sentences`."""

from __future__ import annotations

import click

from ...documents.corpus import Corpus
from ...reports.collect import per_document
from ...reports.report import Report
from ..options import Whole, inputs, jobs, option, output


@click.command(
    epilog="""\b
Examples:
  textlens sentences story.txt
  textlens sentences story.txt --longest 3
  textlens sentences notes/*.txt --list -f ndjson
"""
)
@option("--list", "listing", is_flag=True, help="Every sentence with its place, in place of the counts.")
@option("--longest", type=Whole(1), metavar="N", help="The N longest sentences of each text.")
@jobs
@output
@inputs
def command(documents: Corpus, listing: bool, longest: int | None) -> Report:
    """Count sentences and their lengths, or list them."""
    from ...analysis import sentences

    if longest:
        report = per_document("sentence", sentences.Sentence, documents, lambda document: sentences.longest(document, longest))
    elif listing:
        report = per_document("sentence", sentences.Sentence, documents, sentences.listed)
    else:
        report = per_document("sentences", sentences.SentenceCounts, documents, lambda document: [sentences.summary(document)])
    return report
