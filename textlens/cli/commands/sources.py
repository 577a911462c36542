"""`textlens sources`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from ...documents.corpus import Corpus
from ...documents.document import Document
from ...records import Column, columns_of
from ...reports.collect import over_all, per_document
from ...reports.report import Report
from ..options import given, inputs, names, option, output
from ..quotation_options import floor, kind

if TYPE_CHECKING:
    from ...quotations import Quotation


@click.command(
    epilog="""\b
Examples:
  textlens sources stories/ -o sources.csv
  textlens sources stories/ --columns gender,affiliation -o audit.csv
  textlens sources story.txt --by document --kind all
"""
)
@kind
@option("--by", type=click.Choice(["speaker", "document"]), default="speaker", show_default=True,
        help="A record for each speaker, or for each speaker and document.")  # fmt: skip
@floor
@option("--columns", metavar="A,B", help="Add empty columns with these headings, for what only asking can tell.")
@output
@inputs
def command(documents: Corpus, kind: tuple[str, ...], by: str, columns: str | None, floor: float | None) -> Report:
    """Count who is quoted, how often and how much.

    The last record has no name: it counts the words whose speaker the texts do not name.
    """
    from ...analysis.sources import Source, counted, sources
    from ...quotations import kinds, quotations

    shown = kinds(given("--kind", kind))
    extra = _empty(names(columns), columns_of(Source))
    if by == "document":
        report = per_document("sources", Source, documents, lambda document: sources([document], shown, floor), extra=extra)
    else:
        quoted: Callable[[Document], list[Quotation]] = lambda document: list(quotations(document, shown, floor))  # noqa: E731
        report = over_all("sources", Source, documents, counted, each=quoted, extra=extra)
    return report


def _empty(headings: Iterable[str], taken: Iterable[Column]) -> list[Column]:
    """Empty columns for people to fill in; UsageError for a heading that is already the name of a column."""
    known = {column.name for column in taken}
    for heading in headings:
        if heading in known:
            raise click.UsageError(f"--columns: there is a field {heading!r} already.")
    help = "Empty, to be filled in by asking."
    return [Column(name, "text", help, nullable=True, get=_nothing) for name in dict.fromkeys(headings)]


def _nothing(row: object) -> None:
    """Return no value for any record."""
