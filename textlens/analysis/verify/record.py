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

    draft: str = about("Draft the quotation stands in.")
    index: int = about("Place among the draft's quotations, from 1.")
    text: str = about("The words in quotation marks, marks included; parted pieces are joined by a space.")
    start: int = about("Offset of its first character in the draft.", unit="characters", detail=True)
    end: int = about("Offset behind its last character in the draft.", unit="characters", detail=True)
    line: int = about("Line it starts on, from 1.")
    status: str = about("exact, edited, assembled (its pieces occur apart) or not_found.")
    warnings: tuple[str, ...] = about("Negations and figures that were dropped, added or changed.")
    similarity: float = about("Share of the words that need no change, 0 to 1.", digits=2)
    difference: str | None = about(
        "[-of the source-] {+of the draft+}; for assembled, each piece and its place.", difference=True
    )
    source: str | None = about("Source it was found in.")
    source_start: int | None = about("Offset of the passage in the source.", unit="characters", detail=True)
    source_end: int | None = about("Offset behind the passage in the source.", unit="characters", detail=True)
    source_line: int | None = about("Line of the passage, from 1.")
    timecode: str | None = about("Time of the passage, as the transcript gives it.")
    speaker: str | None = about("Speaker by the draft.")
    source_speaker: str | None = about("Speaker by the transcript.")
    speaker_agrees: bool | None = about("Whether these are one; none where either is not named.")
