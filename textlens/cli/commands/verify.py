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
from ..options import Whole, inputs, option, output, texts
from ..quotation_options import floor
from ..session import Session, Shown
from ..transcript_options import Speakers, require_speaker, speakers

if TYPE_CHECKING:
    from ...analysis.verify import Index
    from ...pages.verdicts import Judge


@click.command(
    epilog="""\b
Examples:
  textlens verify story.txt --against transcript.txt
  textlens verify story.txt --against notes/ --against interview.vtt
  textlens verify drafts/*.txt --against "notes/*.txt" --faults
  textlens verify story.docx --against notes/ -o story.checked.docx
""",
)
@texts("--against", "sources", required=True,
       help="A file, folder or quoted pattern that the quotations were taken from; repeat it for more.")  # fmt: skip
@option("--allow", multiple=True, type=click.Choice(["cleaned", "edited", "assembled", "not_found"]),
        help="Don't fail on this status (repeatable).")  # fmt: skip
@option("--strict", is_flag=True, help="Fail on pieces in quotation marks that are given to nobody, too.")
@option("--min-words", type=Whole(1), default=1, metavar="N",
        help="Leave out pieces in quotation marks with fewer words.")  # fmt: skip
@speakers
@require_speaker
@floor
@option("--faults", is_flag=True, help="List only quotations that fail.")
@output
@inputs
def command(
    documents: Corpus,
    output: Session,
    sources: tuple[str, ...],
    allow: tuple[str, ...],
    strict: bool,
    min_words: int,
    renamed: tuple[tuple[str, str], ...],
    require_speaker: bool,
    floor: float | None,
    faults: bool,
) -> Shown:
    """Check a draft's quotations against transcripts, notes and releases.

    Each piece in quotation marks is exact, edited, assembled or not found. Exits with 1 if one is not exact or was said by
    another speaker; an edited one that is allowed still fails if there is a warning, such as of a changed figure. What is
    given to nobody, such as a title, is unattributed and fails only with --strict.
    """
    from ...analysis.verify import UNATTRIBUTED, VERSION, Verified, has_unread_marks
    from ...analysis.verify import faults as found_in
    from ...analysis.verify.policy import line, policy
    from ...pages import desk, drafts
    from ..verify_remarks import remarks

    speakers = Speakers(output, renamed, required=require_speaker)

    def rows() -> Iterator[object]:
        index = yield from _indexed(shown.against(documents.with_paths(sources)), speakers)
        if index is None:
            return
        for draft in shown.drafts(documents):
            if isinstance(draft, Failure):
                yield draft
                continue
            counts: Counter[str] = Counter()
            statuses: Counter[str] = Counter()
            failed = False
            for record in _checked(draft, index, floor, min_words):
                fault = None
                if isinstance(record, Verified):
                    statuses[record.status] += 1
                    fault = found_in(record, allow, strict=strict)
                    counts.update([fault] if fault else [])
                else:
                    failed = True
                if fault or failed or not faults:
                    yield record
            if counts:
                summary = ", ".join(f"{number} {fault}" for fault, number in counts.items())
                output.check_failed(f"{draft.name}: {summary}")
            if failed:
                continue
            if {*statuses} <= {UNATTRIBUTED} and has_unread_marks(draft):
                message = f"{draft.name} was not checked: who says what in {LANGUAGES[draft.lang]} is not known"
                yield Failure(draft.name, message, "Name the language with --lang if it is another.")
            elif not statuses:
                output.note(f"{draft.name}: 0 quotations.")

    facts = policy(allow, strict=strict, least=min_words, floor=floor)
    judge: Judge = lambda record: found_in(record, allow, strict=strict)  # noqa: E731
    shown = drafts.of_quotations(output, judge)
    report = Report(
        "verify",
        columns_of(Verified),
        rows(),
        version=VERSION,
        documents=documents,
        view=desk.quotations(judge),
        remarks=remarks(judge),
        facts={"policy": facts},
    )
    return Shown(report, shown.formatter, then=lambda: output.note(line(facts)) if documents.read else None)


def _indexed(sources: Iterable[Document | Failure], speakers: Speakers) -> Generator[Failure, None, Index | None]:
    """Yield the failures of sources; return the index of all, or None if any failed: its quotations would seem to be missing."""
    from ...analysis.verify import Index

    index = Index(names=speakers.names)
    failed = False

    def add(source: Document) -> Iterable[object]:
        index.add(source)
        speakers.look(source)
        return ()

    for failure in analysed(sources, add):
        assert isinstance(failure, Failure)
        failed = True
        yield failure
    for failure in () if failed else speakers.unknown():
        failed = True
        yield failure
    return None if failed else index


def _checked(draft: Document, index: Index, floor: float | None, least: int) -> Iterator[object]:
    from ...analysis.verify import verified

    return analysed([draft], lambda document: verified(document, index, floor, least))
