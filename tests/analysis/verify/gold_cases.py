"""Gold: quotations of our own against transcripts of our own, with what is true of each."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from textlens.analysis.verify import Index, Verified, verified
from textlens.documents.document import Document

GOLD = Path(__file__).with_name("gold")
_AGREES = {"true": True, "false": False, "none": None}


class Case(NamedTuple):
    """A draft of one quotation, and what is true of each of its pieces: the status of all, or one for each."""

    statuses: list[str]
    agrees: bool | None
    warning: str
    draft: str


def sources() -> list[Document]:
    """The transcripts, subtitles and the release that the cases are compared with."""
    files = sorted(path for path in GOLD.iterdir() if path.name != "cases.txt")
    return [Document(path.read_text(encoding="utf-8"), path.name) for path in files]


def cases() -> list[Case]:
    """All cases in order."""
    lines = (GOLD / "cases.txt").read_text(encoding="utf-8").splitlines()
    split = [[part.strip() for part in line.split("|", 3)] for line in lines if line and not line.startswith("#")]
    return [Case(status.split(", "), _AGREES[agrees], warning, draft) for status, agrees, warning, draft in split]


def records(case: Case, index: Index) -> list[Verified]:
    """What the pieces of a case's draft come to."""
    return list(verified(Document(case.draft, "draft.txt"), index))


def is_right(case: Case, found: list[Verified]) -> bool:
    """Whether that is what is true of them."""
    statuses = [one.status for one in found]
    expected = case.statuses * len(found) if len(case.statuses) == 1 else case.statuses
    agreeing = {one.speaker_agrees for one in found if one.source is not None} or {None}
    return statuses == expected != [] and agreeing == {case.agrees}
