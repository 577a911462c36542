"""Verification: comparing a draft's quotations with the sources they were taken from, such as transcripts, notes and releases.

`transcript` splits a source into stretches of speech with speakers and times. `index` encodes all sources as one string with a
character for each word. `parts` splits a quotation at attributions, ellipses and brackets. `finding` searches for it: first for
an exact match, then near runs of common words (`seeds`) by word-level edit distance (`align`). `side_by_side` describes the
differences, and `meaning` warns of changed negations and figures. `interrupted` and `verbatim` are for what is exact though its
words are not in a row in the sources: their own attributions, labels and notes are in between.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple

from ...documents.document import Document
from ...languages.profile import profile
from ...quotations import Quotation, quotations
from .finding import Finder, Finding
from .index import Index
from .parts import APART, Word, runs, words
from .record import ASSEMBLED, EDITED, EXACT, NOT_FOUND, STATUSES, Verified
from .speakers import agrees

__all__ = ["ASSEMBLED", "EDITED", "EXACT", "NOT_FOUND", "STATUSES", "Index", "Verified", "faults", "verified"]

Span = tuple[int, int]


class _Claim(NamedTuple):
    """A quotation of a draft, the spans of its quotation marks, and a finder for each separately quoted part of it."""

    quotation: Quotation
    marked: list[Span]
    finders: list[Finder]


def verified(draft: Document, index: Index, floor: float | None = None) -> Iterator[Verified]:
    """A record for each direct and mixed quotation of a draft, in text order: whether and where the sources have it."""
    from .seeds import common
    from .verbatim import Verbatim

    verbatim = Verbatim(draft, index)
    claims = [claim for claim in _claims(draft, index, floor) if claim.finders]
    # A quotation that is repeated in the same words is searched for only once.
    finders = {finder.identity: finder for claim in claims for finder in claim.finders}
    for finder in finders.values():
        finder.places = min(5_000, max(50, 200_000 // len(finders)))
    exact = {identity: finder.exact() for identity, finder in finders.items()}
    missing = [finder for identity, finder in finders.items() if exact[identity] is None]
    shared = dict(zip(map(id, missing), common([finder.code for finder in missing], index.code), strict=True)) if missing else {}
    findings: dict[Hashable, Finding] = {}
    for claim in claims:
        for identity in (finder.identity for finder in claim.finders):
            if identity not in findings:
                finder = finders[identity]
                finding = exact[identity] or finder.nearest(shared[id(finder)])
                findings[identity] = finding if finding.status == EXACT else verbatim.found(finder) or finding
        yield _record(draft, index, claim, _joined([findings[finder.identity] for finder in claim.finders]))


def has_unread_marks(draft: Document) -> bool:
    """Whether a draft has quotation marks but its language has no rules for attribution, so that quotations may be missed."""
    from ...quotations.unwrapped import marked

    return not profile(draft.lang).rules and bool(marked(draft))


def faults(record: Verified, allowed: Iterable[str] = ()) -> str | None:
    """What is wrong with a quotation if `verify` is used as a check; None if nothing is.

    An allowed status is not a fault, unless a negation or a figure changed.
    """
    if record.status != EXACT and (record.status not in allowed or record.warnings):
        return record.status.replace("_", " ")
    return "said by another speaker" if record.speaker_agrees is False else None


def _claims(draft: Document, index: Index, floor: float | None) -> Iterator[_Claim]:
    from ...quotations.unwrapped import marked as marked_in

    marked = marked_in(draft)
    at = 0
    for quotation in quotations(draft, floor=floor):
        while at and marked[at - 1].end > quotation.start:
            at -= 1
        spans: list[Span] = []
        inner: list[Span] = []
        for first, stop in quotation.content_spans:
            while at < len(marked) and marked[at].start < stop:
                if marked[at].start >= first and marked[at].end <= stop:
                    spans.append((marked[at].start, marked[at].end))
                    inner.append(marked[at].inner)
                at += 1
            if not spans and quotation.kind == "direct":
                # It is opened by a dash, as in French and Spanish, and has no marks.
                spans, inner = [(first, stop)], [(first, stop)]
        said = words(draft.text, inner, apart=quotation.kind == "mixed")
        several = [said[first:stop] for first, stop in runs(said, (APART,)) if stop]
        yield _Claim(quotation, spans, [_finder(draft, one, quotation, index) for one in several])


def _finder(draft: Document, said: list[Word], quotation: Quotation, index: Index) -> Finder:
    names = quotation.speaker, quotation.role
    return Finder(draft.text, said, index, lambda speaker: agrees(*names, speaker), names)


def _joined(findings: list[Finding]) -> Finding:
    """Merge the findings for the parts of a quotation: the worst status, and all differences."""
    if len(findings) == 1:
        return findings[0]
    worst = max(findings, key=lambda one: STATUSES.index(one.status))
    differences = [one.difference for one in findings if one.difference]
    return Finding(
        worst.status,
        min(one.similarity for one in findings),
        " | ".join(differences) or None,
        [text for one in findings for text in one.warnings],
        [span for one in findings for span in one.passages],
    )


def _record(draft: Document, index: Index, claim: _Claim, finding: Finding) -> Verified:
    quotation, text = claim.quotation, draft.text
    start, end = claim.marked[0][0], claim.marked[-1][1]
    place = _place(index, finding.passages)
    agreeing = [agrees(quotation.speaker, quotation.role, name) for name in place.speakers]
    return Verified(
        draft=draft.name,
        index=quotation.index,
        text=" ".join(text[first:stop] for first, stop in claim.marked),
        start=start,
        end=end,
        line=draft.position(start)[0],
        status=finding.status,
        warnings=tuple(dict.fromkeys(finding.warnings)),
        similarity=finding.similarity,
        difference=finding.difference,
        source=place.source,
        source_start=place.start,
        source_end=place.end,
        source_line=place.line,
        timecode=place.timecode,
        speaker=quotation.speaker,
        source_speaker="; ".join(name for name in place.speakers if name) or None,
        speaker_agrees=False if False in agreeing else None if None in agreeing or not agreeing else True,
    )


class _Place(NamedTuple):
    source: str | None = None
    start: int | None = None
    end: int | None = None
    line: int | None = None
    timecode: str | None = None
    speakers: tuple[str | None, ...] = ()


def _place(index: Index, passages: list[Span]) -> _Place:
    """The position of the first passage, and the speakers of all passages."""
    if not passages:
        return _Place()
    first, stop = passages[0]
    document, stretch = index.stretch(first)
    start = next(index.places(first, first + 1))[0].start
    end = next(index.places(stop - 1, stop))[0].end
    speakers = dict.fromkeys(index.stretch(begin)[1].speaker for begin, _ in passages)
    return _Place(document.name, start, end, document.position(start)[0], stretch.timecode, tuple(speakers))
