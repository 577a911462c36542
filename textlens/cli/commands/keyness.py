"""`textlens keyness`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from ...documents.corpus import Corpus, Gatherer
from ...documents.failures import Failure
from ...records import columns_of
from ...reports.collect import over_all
from ...reports.report import Report
from ..options import Number, inputs, jobs, option, output, texts
from ..word_options import words

if TYPE_CHECKING:
    from ...analysis.choice import Choice
    from ...analysis.forms import Counted


@click.command(
    epilog="""\b
Examples:
  textlens keyness speech.txt --reference speeches/
  textlens keyness a*.txt --reference "b*.txt" --correct holm -o ab.csv
""",
)
@texts("--reference", required=True, help="A file, folder or quoted pattern to compare with; repeat it for more.")
@option("--correct", type=click.Choice(["bonferroni", "holm", "bh"]), help="Correct p for testing many words.")
@option("--max-p", type=Number(0, 1), default=1.0, help="List words up to this p (corrected, with --correct).")
@option("--only", type=click.Choice(["positive", "negative"]), help="Words more, or less, frequent than in the reference.")
@words
@jobs
@output
@inputs
def command(
    documents: Corpus,
    choice: Choice,
    counted: Counted,
    reference: tuple[str, ...],
    correct: str | None,
    max_p: float,
    only: str | None,
) -> Report:
    """Find the words that set some texts apart from others.

    Words more frequent than in the reference come first, most significant at the top, then less frequent ones; --top applies to
    each group.
    """
    from ...analysis.keyness import Key, keyness
    from ...analysis.tally import Tally

    columns = [column for column in columns_of(Key) if correct or column.name != "p_corrected"]
    return over_all(
        "keyness",
        columns,
        _sides(documents, documents.with_paths(reference), lambda: Tally(counted)),
        lambda found: keyness(found, choice, counted, correction=correct, max_p=max_p, only=only),
    )


def _sides(first: Corpus, second: Corpus, start: Callable[[], Gatherer]) -> Iterator[object]:
    """The tallies of each corpus, each with whether the corpus is the second, and failures."""
    for number, corpus in enumerate((first, second)):
        for found in corpus.gathered(start):
            yield found if isinstance(found, Failure) else (number == 1, found)
