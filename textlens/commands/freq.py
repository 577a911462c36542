"""`textlens freq`."""

from __future__ import annotations

from collections.abc import Iterator

import click

from ..document import Document
from ..options import inputs, option, output
from ..presenter import Presenter
from ..report import Failure, over_all


@click.command(
    epilog="""\b
Examples:
  textlens freq story.txt --skip-stopwords -n 10
  textlens freq speeches/ --ngram 2 --min-length 3 -o pairs.csv
"""
)
@option("-n", "--top", type=click.IntRange(0), default=20, show_default=True, help="List this many; 0 lists all.")
@option("--ngram", type=click.IntRange(1, 10), default=1, show_default=True, help="Count runs of this many words.")
@option("--skip-stopwords", is_flag=True, help="Leave out words such as the, of, and.")
@option("--min-length", type=click.IntRange(1), default=1, show_default=True, help="Leave out shorter words.")
@output
@inputs
def command(
    documents: Iterator[Document | Failure],
    output: Presenter,
    top: int,
    ngram: int,
    skip_stopwords: bool,
    min_length: int,
) -> None:
    """Count words over all texts together, commonest first."""
    from ..analysis.frequency import Choice, Frequency, count

    choice = Choice(top, ngram, skip_stopwords, min_length)
    output.write(over_all("freq", Frequency, documents, lambda several: count(several, choice)))
