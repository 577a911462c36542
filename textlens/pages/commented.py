"""A draft as a Word document with comments on what was found in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..analysis.check.record import Finding
from ..analysis.verify import NOT_FOUND
from ..documents.document import Document
from ..documents.failures import Failure
from ..errors import FormatError
from ..reports.formats import Function
from ..reports.formats.differences import CAME, STAYED, WENT, Part
from ..reports.report import Report
from . import verdicts
from .drafts import Drafts
from .verdicts import Judge, Verdict
from .word import Comment, Piece, commented

Note = Callable[[str], object]


def quotations(drafts: Drafts, judge: Judge, path: str, note: Note) -> Function:
    """A formatter with a comment on each quotation that there is something to say about."""

    def write(report: Report, *, exact: bool = False) -> Iterator[bytes]:
        """The draft with comments; `exact` comments on quotations that are as they should be, too."""
        found = verdicts.judged(_rows(report), judge)
        comments = [Comment(one.record.start, one.record.end, _on_quotation(one)) for one in found if exact or not one.is_quiet]
        yield commented(_only(drafts.texts), comments, path, note)

    return write


def findings(drafts: Drafts, path: str, note: Note) -> Function:
    """A formatter with a comment on each finding."""

    def write(report: Report) -> Iterator[bytes]:
        """The draft with comments."""
        found = [row for row in _rows(report) if isinstance(row, Finding)]
        comments = [Comment(one.start, one.end, [[(one.rule, True), (f" – {one.message}", False)]]) for one in found]
        yield commented(_only(drafts.texts), comments, path, note)

    return write


def _rows(report: Report) -> list[object]:
    return [row for row in report.rows() if not isinstance(row, Failure)]


def _only(texts: Sequence[Document]) -> Document:
    if not texts:
        raise FormatError("there is no draft to put comments in")
    if len(texts) > 1:
        message = f"a Word document with comments is one draft, and these are {len(texts)}"
        raise FormatError(message, "Name one draft, or another format with -f.")
    return texts[0]


def _on_quotation(verdict: Verdict) -> list[list[Piece]]:
    record = verdict.record
    remarks = "; ".join(verdict.remarks)
    status = "Not found in any source" if record.status == NOT_FOUND else verdict.status.capitalize()
    paragraphs: list[list[Piece]] = [[(status, True), *([(f" – {remarks}", False)] if remarks else [])]]
    wordings = verdicts.wordings(record)
    for label, found, state in zip(("Source", "Draft"), wordings or (), (WENT, CAME), strict=False):
        if any(part[1] == state for part in found) or state == WENT:
            paragraphs.append([(f"{label}: ", False), *_bold(found)])
    if verdicts.nearest(record):
        paragraphs.append([(f"Nearest: {verdicts.nearest(record)}", False)])
    paragraphs += [[("Source: ", False), *_bold(piece)] for piece in verdicts.pieces(record)]
    place = verdicts.place(record)
    if place:
        paragraphs.append([(" · ".join(place), False)])
    return paragraphs


def _bold(found: Iterable[Part]) -> list[Piece]:
    return [(text, state != STAYED) for text, state in found]
