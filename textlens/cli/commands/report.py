"""`textlens report`."""

from __future__ import annotations

from collections.abc import Iterable

import click

from ...documents.corpus import Corpus
from ...documents.document import Document
from ...reports.collect import per_document
from ..options import Whole, inputs, jobs, option, output
from ..quotation_options import floor
from ..session import Session, Shown


@click.command(
    epilog="""\b
Examples:
  textlens report story.txt
  textlens report story.txt -o story.html
  textlens report drafts/*.txt -o drafts.html
  textlens report story.txt --fields section,name,value,reading -f csv
"""
)
@option("--hardest", type=Whole(0), metavar="N",
        help="How many hard sentences are shown; a tenth of all, 3 to 12, by default.")  # fmt: skip
@option("-n", "--top", type=Whole(0), default=20, show_default=True, metavar="N", help="How many words are listed.")
@floor
@jobs
@output
@inputs
def command(documents: Corpus, output: Session, hardest: int | None, top: int, floor: float | None) -> Shown:
    """Show a story at a glance: its numbers, hardest sentences, who is quoted, and its words.

    `-o story.html` makes one page of all texts, with quotations marked by speaker and hard sentences shaded, that needs no
    network. The other formats have the same numbers as rows.
    """
    from ...analysis.story import Figure, figures, story
    from ...pages import view

    drawn = None if output.wants_rows else view(output.chosen_format())

    def rows(document: Document) -> Iterable[object]:
        one = story(document, hardest, top, floor)
        return [one] if drawn else figures(one)

    return Shown(per_document("report", Figure, documents, rows), drawn)
