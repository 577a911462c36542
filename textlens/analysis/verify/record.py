"""The record of one quotation compared with the sources."""

from __future__ import annotations

from dataclasses import dataclass

from ...records import about

EXACT, EDITED, ASSEMBLED, NOT_FOUND = "exact", "edited", "assembled", "not_found"
STATUSES = (EXACT, EDITED, ASSEMBLED, NOT_FOUND)
"""The possible statuses of a quotation, best first."""


@dataclass(frozen=True, slots=True)
class Verified:
    """A quotation of a draft and the matching passage of a source; offsets refer to the texts of the draft and of the source."""

    draft: str = about("Draft that contains the quotation.")
    index: int = about("Number of the quotation in the draft, from 1.")
    text: str = about("The quotation with its marks; separate pieces are joined by a space.")
    start: int = about("Offset of its first character in the draft.", unit="characters", detail=True)
    end: int = about("Offset after its last character in the draft.", unit="characters", detail=True)
    line: int = about("Line it starts on, from 1.")
    status: str = about("exact, edited, assembled (its pieces are in different places) or not_found.")
    warnings: tuple[str, ...] = about("Negations and figures that were dropped, added or changed.")
    similarity: float = about("Share of the words that are unchanged, 0 to 1.", digits=2)
    difference: str | None = about(
        "[-words of the source-] {+words of the draft+}; if assembled, each piece with its place.", difference=True
    )
    source: str | None = about("Source that contains the passage.")
    source_start: int | None = about("Offset of the passage's first character in the source.", unit="characters", detail=True)
    source_end: int | None = about("Offset after the passage's last character in the source.", unit="characters", detail=True)
    source_line: int | None = about("Line that the passage starts on, from 1.")
    timecode: str | None = about("Time of the passage, as the transcript gives it.")
    speaker: str | None = about("Speaker named in the draft.")
    source_speaker: str | None = about("Speaker named in the source.")
    speaker_agrees: bool | None = about("Whether these are the same person; none if either is not named.")
