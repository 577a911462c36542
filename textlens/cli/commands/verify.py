"""`textlens verify`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from typing import TYPE_CHECKING

import click

from ...documents.corpus import Corpus
from ...documents.document import Document
from ...documents.failures import Failure, analysed
from ...language.codes import LANGUAGES
from ...records import columns_of
from ...reports.report import Report
from ..options import inputs, option, output, texts
from ..quotation_options import floor
from ..session import Session

if TYPE_CHECKING:
    from ...analysis.verify import Index


@click.command(
    epilog="""\b
Examples:
  textlens verify story.txt --against transcript.txt
  textlens verify story.txt --against notes/ --against interview.vtt
  textlens verify drafts/*.txt --against "notes/*.txt" --faults
""",
)
@texts("--against", "sources", required=True,
       help="A file, folder or quoted pattern that the quotations were taken from; repeat it for more.")  # fmt: skip
@option("--allow", multiple=True, type=click.Choice(["edited", "assembled", "not_found"]),
        help="Don't fail on this status (repeatable).")  # fmt: skip
@floor
@option("--faults", is_flag=True, help="List only quotations that fail.")
@output
@inputs
def command(
    documents: Corpus, output: Session, sources: tuple[str, ...], allow: tuple[str, ...], floor: float | None, faults: bool
) -> Report:
    """Check a draft's quotations against transcripts, notes and releases.

    Each is exact, edited, assembled or not found. Exits with 1 if one is not exact or was said by another speaker; an edited
    quotation that is allowed is still a fault if a negation or a figure changed.
    """
    from ...analysis.verify import VERSION, Verified, has_unread_marks
    from ...analysis.verify import faults as found_in

    def rows() -> Iterator[object]:
        index = yield from _indexed(documents.with_paths(sources))
        if index is None:
            return
        for draft in documents:
            if isinstance(draft, Failure):
                yield draft
                continue
            counts: Counter[str] = Counter()
            number = 0
            for record in _checked(draft, index, floor):
                number += 1
                fault = found_in(record, allow) if isinstance(record, Verified) else None
                if fault:
                    counts[fault] += 1
                if fault or not faults or isinstance(record, Failure):
                    yield record
            if counts:
                summary = ", ".join(f"{number} {fault}" for fault, number in counts.items())
                output.check_failed(f"{draft.name}: {summary}")
            elif not number and has_unread_marks(draft):
                message = f"{draft.name} was not checked: who says what in {LANGUAGES[draft.lang]} is not known"
                yield Failure(draft.name, message, "Name the language with --lang if it is another.")
            elif not number:
                output.note(f"{draft.name}: 0 quotations.")

    return Report("verify", columns_of(Verified), rows(), version=VERSION, documents=documents)


def _indexed(sources: Corpus) -> Generator[Failure, None, Index | None]:
    """Yield the failures of sources; return the index of all, or None if any failed: its quotations would seem to be missing."""
    from ...analysis.verify import Index

    index = Index()
    failed = False

    def add(source: Document) -> Iterable[object]:
        index.add(source)
        return ()

    for failure in analysed(sources, add):
        assert isinstance(failure, Failure)
        failed = True
        yield failure
    return None if failed else index


def _checked(draft: Document, index: Index, floor: float | None) -> Iterator[object]:
    from ...analysis.verify import verified

    return analysed([draft], lambda document: verified(document, index, floor))
