"""`textlens kwic`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ...documents.corpus import Corpus
from ...reports.collect import over_all, per_document
from ...reports.report import Report
from ..options import Whole, inputs, jobs, option, output
from ..word_options import stem as stems

if TYPE_CHECKING:
    from ...analysis.kwic import Hit
    from ...documents.document import Document


@click.command(
    epilog="""\b
Examples:
  textlens kwic "flood wall" minutes/ --order right
  textlens kwic --stem library story.txt --width 8 --unit words
  textlens kwic --regex "\\$[0-9.]+ (million|billion)" budget.txt -f csv
"""
)
@click.argument("pattern")
@option("-E", "--regex", is_flag=True, help="PATTERN is a regular expression.")
@option("-w", "--whole-words", is_flag=True, help="Match whole words only.")
@option("--match-case", is_flag=True, help="Case-sensitive search.")
@stems
@option("--width", type=Whole(0, 1000), default=40, show_default=True, help="Length of each context.")
@option("--unit", type=click.Choice(["characters", "words"]), default="characters", show_default=True,
        help="What --width counts.")  # fmt: skip
@option("--order", type=click.Choice(["place", "left", "right"]), default="place", show_default=True,
        help="By place, or by the words before or after.")  # fmt: skip
@jobs
@output
@inputs
def command(
    documents: Corpus,
    pattern: str | None,
    regex: bool,
    whole_words: bool,
    match_case: bool,
    stem: bool,
    width: int,
    unit: str,
    order: str,
) -> Report:
    """List each occurrence of PATTERN with its context.

    PATTERN is found in any case and across line breaks. A regular expression that takes more than ten seconds to find its next
    match is given up for that text.
    """
    from ...analysis.kwic import Context, Hit, finder, kwic, ordered

    if pattern is not None and not pattern.strip():
        raise click.UsageError("PATTERN is empty.")
    if stem and (regex or match_case):
        raise click.UsageError(f"--stem and {'--regex' if regex else '--match-case'} cannot be combined.")
    find = None if pattern is None else finder(pattern, regex=regex, whole_words=whole_words, match_case=match_case, stem=stem)
    context = Context(width, unit == "words")

    def hits(document: Document) -> Iterator[Hit]:
        assert find is not None  # a dry run, which alone may lack a pattern, reads no document
        return kwic(document, find, context)

    if order == "place":
        return per_document("kwic", Hit, documents, hits)
    return over_all(
        "kwic",
        Hit,
        documents,
        lambda found: ordered((hit for several in found for hit in several), order),
        each=lambda document: list(hits(document)),
    )
