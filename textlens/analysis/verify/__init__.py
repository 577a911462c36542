"""Verification: comparing a draft's quotations with the sources they were taken from, such as transcripts, notes and releases.

`transcript` splits a source into stretches of speech with speakers and times. `index` encodes all sources as one string with a
character for each word. `claims` finds the pieces in marks of a draft, and `parts` splits them at ellipses and brackets.
`finding` searches for those that are given as one: first for an exact match, then near runs of common words (`seeds`) by
word-level edit distance (`align`); `chance` tells what is no more than chance. `side_by_side` describes the differences,
`meaning` warns of what changes the sense, `beyond` of what stands around a passage and denies it, `cleaned` tells whether only
fillers and repeats are missing, and `result` says what of that belongs to which piece. `interrupted` and `verbatim` are for what
is exact though its words are not in a row in the sources: their own attributions, labels and notes are in between.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple

from ...documents.document import Document
from ...languages.profile import profile
from ...quotations import Quotation
from .chance import Chance
from .claims import Claim, Marked, claimed
from .cleaned import Fillers
from .finding import Finder
from .index import Index
from .meaning import exclaimed
from .policy import passing
from .record import ASSEMBLED, CLEANED, EDITED, EXACT, NOT_FOUND, STATUSES, UNATTRIBUTED, VERSION, Verified
from .result import Finding, Span, cut, divided
from .seeds import Common, common
from .speakers import agrees
from .verbatim import Verbatim

__all__ = [
    "ASSEMBLED",
    "CLEANED",
    "EDITED",
    "EXACT",
    "NOT_FOUND",
    "STATUSES",
    "UNATTRIBUTED",
    "VERSION",
    "Index",
    "Verified",
    "faults",
    "verified",
]


def verified(draft: Document, index: Index, floor: float | None = None, least: int = 1) -> Iterator[Verified]:
    """A record for each piece in marks of a draft, in text order: whether and where the sources have it.

    The names of speakers that are less likely to be right than `floor` are left out, and so are pieces with fewer words than
    `least`; those that are given as one count together.
    """
    search = _Search(draft, index, claimed(draft, floor, least))
    order = sorted(
        (piece.start, at, number) for at, claim in enumerate(search.claims) for number, piece in enumerate(claim.pieces)
    )
    for _, at, number in order:
        claim = search.claims[at]
        yield _record(draft, index, claim.quotation, claim.pieces[number], search.findings(at)[number])


class _Search:
    """The search for all claims of a draft. A claim that is repeated in the same words is searched for only once."""

    def __init__(self, draft: Document, index: Index, claims: list[Claim]) -> None:
        self.claims = claims
        self._draft, self._index = draft, index
        self._verbatim = Verbatim(draft, index)
        self._fillers = Fillers(draft.lang, index)
        self._finders = [self._finder(claim) for claim in claims]
        distinct = {finder.identity: finder for finder in self._finders}
        for claim, finder in zip(claims, self._finders, strict=True):
            if claim.quotation is not None and claim.quotation.speaker is not None:
                # The right speaker may be looked for in more places than usual if there are few quotations.
                finder.places = min(5_000, max(finder.places, 200_000 // len(distinct)))
        self._exact = {identity: finder.exact() for identity, finder in distinct.items()}
        missing = {identity: finder for identity, finder in distinct.items() if not _is_exact(self._exact[identity])}
        counts: dict[str, float] = {}
        runs = common([finder.code for finder in missing.values()], index.code, counts) if missing else []
        self._chance = Chance(index, counts)
        self._shared = dict(zip(missing, runs, strict=True))
        self._found: dict[Hashable, list[Finding]] = {}

    def findings(self, at: int) -> list[Finding]:
        """The finding for each piece of the claim with this number."""
        finder = self._finders[at]
        if finder.identity not in self._found:
            exact, shared = self._exact[finder.identity], self._shared.get(finder.identity, [])
            self._found[finder.identity] = self._pieces(
                finder, self._finding(finder, exact, shared), shared, self.claims[at].ends
            )
        return self._found[finder.identity]

    def _pieces(self, finder: Finder, finding: Finding, shared: list[Common], ends: list[int]) -> list[Finding]:
        found = divided(self._draft.text, finder.words, ends, finding, self._index, self._fillers)
        if found is not None:
            return found
        several = [(first, stop, finder.alone(first, stop)) for first, stop in zip([0, *ends], ends, strict=False)]
        return [self._finding(alone, alone.exact(), cut(shared, first, stop)) for first, stop, alone in several]

    def _finding(self, finder: Finder, exact: Finding | None, shared: list[Common]) -> Finding:
        finding = finder.checked(exact, self._chance) if exact else finder.nearest(shared, self._chance)
        return finding if finding.status == EXACT else self._verbatim.found(finder) or finding

    def _finder(self, claim: Claim) -> Finder:
        names = (claim.quotation.speaker, claim.quotation.role) if claim.quotation else (None, None)
        return Finder(self._draft.text, claim.words, self._index, lambda speaker: agrees(*names, speaker), names, self._fillers)


def _is_exact(finding: Finding | None) -> bool:
    return finding is not None and finding.status == EXACT


def has_unread_marks(draft: Document) -> bool:
    """Whether a draft has quotation marks but its language has no rules for attribution, so that quotations may be missed."""
    from ...quotations.unwrapped import marked

    return not profile(draft.lang).rules and bool(marked(draft))


def faults(record: Verified, allowed: Iterable[str] = (), *, strict: bool = False) -> str | None:
    """What is wrong with a piece if `verify` is used as a check; None if nothing is.

    An allowed status is not a fault, unless there is a warning; with `edited`, `cleaned` is allowed as well. A piece that is
    given to nobody is one if `strict`.
    """
    if record.status == UNATTRIBUTED:
        return UNATTRIBUTED if strict else None
    if record.status not in passing(allowed, strict=strict) or (record.status != EXACT and record.warnings):
        return record.status.replace("_", " ")
    return "said by another speaker" if record.speaker_agrees is False else None


def _record(draft: Document, index: Index, quotation: Quotation | None, piece: Marked, finding: Finding) -> Verified:
    is_found = finding.status != NOT_FOUND
    # A passage that is only the nearest is no more than a hint, and what is given to nobody needs none.
    place = _place(index, finding.passages if is_found or quotation else [])
    speaker, role = (quotation.speaker, quotation.role) if quotation else (None, None)
    agreeing = [agrees(speaker, role, name) for name in place.speakers] if is_found else []
    louder = exclaimed(draft.text[piece.start : piece.end], place.mark) if is_found else []
    if louder and any(draft.text[slice(*piece.inner)] in source.text for source in index.documents):
        # It was said more than once, and in one place as loud.
        louder = []
    line, column = draft.position(piece.start)
    return Verified(
        draft=draft.name,
        index=quotation.index if quotation else None,
        piece=piece.number,
        text=draft.text[piece.start : piece.end],
        start=piece.start,
        end=piece.end,
        line=line,
        column=column,
        status=finding.status if quotation else UNATTRIBUTED,
        warnings=tuple(dict.fromkeys([*finding.warnings, *louder])),
        similarity=finding.similarity,
        difference=finding.difference if place.source else None,
        source=place.source,
        source_start=place.start,
        source_end=place.end,
        source_line=place.line,
        timecode=place.timecode,
        speaker=speaker,
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
    mark: str = ""


def _place(index: Index, passages: list[Span]) -> _Place:
    """The position of the first passage, the speakers of all passages, and the character after the last one."""
    if not passages:
        return _Place()
    first, stop = passages[0]
    document, stretch = index.stretch(first)
    start = next(index.places(first, first + 1))[0].start
    end = next(index.places(stop - 1, stop))[0].end
    speakers = dict.fromkeys(index.stretch(begin)[1].speaker for begin, _ in passages)
    text, last = index.stretch(passages[-1][1] - 1)[0].text, next(index.places(passages[-1][1] - 1, passages[-1][1]))[0].end
    mark = text[last : last + 1]
    return _Place(document.name, start, end, document.position(start)[0], stretch.timecode, tuple(speakers), mark)
