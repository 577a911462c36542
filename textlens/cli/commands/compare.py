"""`textlens compare`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import click

from ...documents.corpus import Corpus
from ...documents.failures import Failure, analysed
from ...records import columns_of
from ...reports.report import Report
from ..completions import listed
from ..options import Number, given, inputs, option, output
from ..session import Session, Shown

_SECTIONS = "quotes, speakers, figures, names, headline, measures, sentences"


@click.command(
    epilog="""\b
Examples:
  textlens compare draft.txt story.txt
  textlens compare draft.txt story.txt --only quotes,figures -f csv
  textlens compare draft.txt story.txt --fail-on quotes -o changes.html
"""
)
@option("--only", multiple=True, metavar="A,B", shell_complete=listed(_SECTIONS.split(", ")),
        help=f"Only these sections: {_SECTIONS}.")  # fmt: skip
@option("--min-change", type=Number(0, 100), default=0, metavar="P",
        help="Skip reworded sentences with less than P percent of their words changed.")  # fmt: skip
@option("--fail-on", multiple=True, metavar="A,B", shell_complete=listed(_SECTIONS.split(", ")),
        help="Exit with 1 if one of these sections has a change.")  # fmt: skip
@output
@inputs
def command(documents: Corpus, output: Session, only: tuple[str, ...], min_change: float, fail_on: tuple[str, ...]) -> Shown:
    """Compare OLD and NEW, two versions of a story.

    Quotations come first, then replaced words, removed and added paragraphs, speakers, figures, dates, names, the headline,
    length, readability and similarity, and each sentence that was reworded, moved, removed or added.
    """
    from ...analysis.compare import SECTIONS, Change, changes, sections

    shown, watched = sections(given("--only", only)), sections(given("--fail-on", fail_on))
    read = list(documents)
    if len(read) != 2 and not documents.is_dry:
        raise click.UsageError(f"Name two texts, OLD and NEW: there are {len(read)}.")

    def rows() -> Iterator[object]:
        old, new = read
        if isinstance(old, Failure) or isinstance(new, Failure):
            yield from (failure for failure in read if isinstance(failure, Failure))
            return
        found: Counter[str] = Counter()
        needed = {*shown, *watched} if shown else ()
        for change in analysed([new], lambda new: changes(old, new, needed, min_change / 100)):
            if not isinstance(change, Change):
                yield change
                continue
            section = SECTIONS[change.kind]
            found[section] += change.change != "same"
            if not shown or section in shown:
                yield change
        for section in watched:
            if found[section]:
                changed = "change" if found[section] == 1 else "changes"
                output.check_failed(f"{new.name}: {found[section]} {changed} of {section}")

    return Shown(Report("compare", columns_of(Change), rows(), documents=documents), needs_all=True)
