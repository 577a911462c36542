"""`textlens quotes`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from ...documents.corpus import Corpus
from ...documents.document import Document
from ...records import Column
from ...reports.collect import per_document
from ...reports.report import Report
from ..options import Number, Whole, given, inputs, jobs, option, output
from ..quotation_options import floor, kind

if TYPE_CHECKING:
    from ...quotations import Quotation

Find = Callable[[Document], Iterable["Quotation"]]


@click.command(
    epilog="""\b
Examples:
  textlens quotes story.txt
  textlens quotes story.txt --fields speaker,text -f csv
  textlens quotes drafts/ --unattributed --context 1 --explain
"""
)
@kind
@option("--speaker", metavar="TEXT", help="Only of speakers with these words in their name.")
@option("--unattributed", is_flag=True, help="Only those for which the text gives no speaker's name.")
@option("--min-words", type=Whole(1), metavar="N", help="Only quotations of at least N words.")
@option(
    "--min-confidence", type=Number(0, 1), metavar="X", help="Only quotations with at least this confidence; missing counts as 0."
)
@floor
@option("--context", type=Whole(0), metavar="N", help="Add the text around each, to N sentences on either side.")
@option("--explain", is_flag=True, help="Add which rule decided, and why the speaker is who it is.")
@jobs
@output
@inputs
def command(
    documents: Corpus,
    kind: tuple[str, ...],
    speaker: str | None,
    unattributed: bool,
    min_words: int | None,
    min_confidence: float | None,
    floor: float | None,
    context: int | None,
    explain: bool,
) -> Report:
    """List quotations, who said them and where.

    Filtering does not renumber `index`. --speaker looks at the mention where there is no name.
    """
    from ...quotations import Quotation, kinds, quotations

    shown = kinds(given("--kind", kind))
    extra: tuple[Column, ...] = ()
    find: Find = lambda document: quotations(document, shown, floor)  # noqa: E731
    if explain or context is not None:
        extra, find = _detailed(shown, context, explain, floor)
    if speaker or unattributed or min_words or min_confidence:
        from ...quotations.filters import Choice

        find = _only(find, Choice(speaker or "", min_words or 0, unattributed, min_confidence or 0.0).filter())
    return per_document("quotes", Quotation, documents, find, extra=extra)


def _detailed(kinds: tuple[str, ...], context: int | None, explain: bool, floor: float | None) -> tuple[tuple[Column, ...], Find]:
    """The columns that --context and --explain add, and a function that finds quotations with these fields."""
    from ...quotations.detailed import detailed, details

    columns = details(context=context is not None, explain=explain)
    return columns, lambda document: detailed(document, kinds, context=context, explain=explain, floor=floor)


def _only(find: Find, wanted: Callable[[Quotation], bool]) -> Find:
    return lambda document: filter(wanted, find(document))
