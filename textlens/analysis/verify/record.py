"""The record of one piece in marks compared with the sources."""

from __future__ import annotations

from dataclasses import dataclass

from ...records import about

EXACT, CLEANED, EDITED, ASSEMBLED, NOT_FOUND = "exact", "cleaned", "edited", "assembled", "not_found"
UNATTRIBUTED = "unattributed"
STATUSES = (EXACT, CLEANED, EDITED, ASSEMBLED, NOT_FOUND, UNATTRIBUTED)
"""The possible statuses of a piece: of one that somebody is quoted with best first, and of one that is given to nobody."""

VERSION = 2
"""The version of the record: since 2, it is of one piece in marks, and not of a quotation of one or more pieces."""


@dataclass(frozen=True, slots=True)
class Verified:
    """A piece in marks of a draft and the matching passage of a source; offsets refer to the texts of both."""

    draft: str = about("Draft that contains the piece.")
    index: int | None = about("Number of its quotation in the draft, from 1; none if it is given to nobody.")
    piece: int = about("Number of the piece in its quotation, from 1.")
    text: str = about("The piece with its marks.")
    start: int = about("Offset of its first character in the draft.", unit="characters", detail=True)
    end: int = about("Offset after its last character in the draft.", unit="characters", detail=True)
    line: int = about("Line it starts on, from 1.")
    column: int = about("Column it starts in, from 1.", detail=True)
    status: str = about(
        "exact, cleaned, edited, assembled (its parts are in different places), not_found, or unattributed (given to nobody)."
    )
    warnings: tuple[str, ...] = about("Changed negations, figures, names and promises, dropped hedges, added emphasis.")
    similarity: float = about("Share of the words that are unchanged, 0 to 1.", digits=2)
    difference: str | None = about(
        "[-words of the source-] {+words of the draft+}; if assembled, each part with its place.", difference=True
    )
    source: str | None = about("Source that contains the passage; if not_found, the nearest one, if any.")
    source_start: int | None = about("Offset of the passage's first character in the source.", unit="characters", detail=True)
    source_end: int | None = about("Offset after the passage's last character in the source.", unit="characters", detail=True)
    source_line: int | None = about("Line that the passage starts on, from 1.")
    timecode: str | None = about("Time of the passage, as the transcript gives it.")
    speaker: str | None = about("Speaker named in the draft.")
    source_speaker: str | None = about("Speaker named in the source.")
    speaker_agrees: bool | None = about("Whether these are the same person; none if either is not named.")
