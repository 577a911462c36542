"""`textlens freq`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ...documents.corpus import Corpus
from ...reports.collect import over_all, per_document
from ...reports.report import Report
from ..options import inputs, jobs, option, output
from ..word_options import words

if TYPE_CHECKING:
    from ...analysis.choice import Choice
    from ...analysis.forms import Counted


@click.command(
    epilog="""\b
Examples:
  textlens freq story.txt --skip-stopwords -n 10
  textlens freq speeches/ --ngram 2 --min-length 3 -o pairs.csv
  textlens freq speeches/ --collocations --min-count 3
"""
)
@words
@option("--collocations", is_flag=True, help="Pairs of words that belong together, and how closely.")
@option("--measure", type=click.Choice(["likelihood_ratio", "pmi", "t"]), default="likelihood_ratio", show_default=True,
        help="What ranks collocations.")  # fmt: skip
@option("--by", type=click.Choice(["total", "document"]), default="total", show_default=True,
        help="One list for all texts, or one for each.")  # fmt: skip
@jobs
@output
@inputs
def command(documents: Corpus, choice: Choice, counted: Counted, collocations: bool, measure: str, by: str) -> Report:
    """Count words over all texts, most frequent first.

    Case is ignored, and words are shown in their most common spelling. Runs of words do not cross the end of a sentence.
    """
    if not collocations:
        return (_by_document if by == "document" else _total)(documents, choice, counted)
    for clash in (["--by document"] if by == "document" else []) + (["--ngram"] if counted.ngram > 1 else []):
        raise click.UsageError(f"--collocations and {clash} cannot be combined.")
    from ...analysis.collocations import Collocation, Pairs
    from ...analysis.collocations import collocations as closest

    gathered = documents.gathered(lambda: Pairs(counted))
    report = lambda found: closest(found, choice, counted, measure)  # noqa: E731
    return over_all("collocations", Collocation, gathered, report, of=documents)


def _total(documents: Corpus, choice: Choice, counted: Counted) -> Report:
    from ...analysis.frequency import Frequency, count
    from ...analysis.tally import Tally

    return over_all("freq", Frequency, documents.gathered(lambda: Tally(counted)), lambda found: count(found, choice, counted))


def _by_document(documents: Corpus, choice: Choice, counted: Counted) -> Report:
    from ...analysis.frequency import DocumentFrequency, count_each

    return per_document("freq_document", DocumentFrequency, documents, lambda document: count_each(document, choice, counted))
