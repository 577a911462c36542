"""`textlens dispersion`."""

from __future__ import annotations

import click

from ...documents.corpus import Corpus
from ...reports.collect import over_all
from ...reports.report import Report
from ..options import Whole, inputs, jobs, names, option, output
from ..word_options import keep_case as cased
from ..word_options import stem as stems


@click.command(
    epilog="""\b
Examples:
  textlens dispersion quay,harbour speeches/
  textlens dispersion "fish market" story.txt --parts 20
"""
)
@click.argument("asked", metavar="WORD,...")
@option("--parts", type=Whole(2, 1000), metavar="N", help="Divide all texts together into N equal parts.")
@cased
@stems
@jobs
@output
@inputs
def command(documents: Corpus, asked: str | None, parts: int | None, keep_case: bool, stem: bool) -> Report:
    """Measure how evenly words are spread.

    Each of several texts is a part; a single one is divided into ten of equal length. WORD may be several words: "fish market".
    """
    from ...analysis.dispersion import Dispersion, dispersion, places
    from ...analysis.forms import Counted

    wanted = names(asked)
    # None is a dry run's, which reads no document to look for words in.
    if asked is not None and not wanted:
        raise click.UsageError("WORD is empty.")
    counted = Counted(keep_case=keep_case, stem=stem)
    return over_all(
        "dispersion",
        Dispersion,
        documents,
        lambda found: dispersion(found, wanted, parts),
        each=lambda document: places(document, wanted, counted),
    )
