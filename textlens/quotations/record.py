"""The record of one quotation."""

from __future__ import annotations

from dataclasses import dataclass

from ..records import Spans, about


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation with its speaker; every span and offset indexes the document's text."""

    document: str = about("Name of the document.")
    index: int = about("Place among the document's quotations, from 1.")
    kind: str = about("direct (wholly in quotation marks) or mixed (partly).")
    text: str = about("The words as they stand, marks included; pieces parted by the attribution are joined by a space.")
    speaker: str | None = about("Fullest form of the speaker's name in the document; none where nothing supports one.")
    role: str | None = about("What the text says the speaker is.")
    mention: str | None = about("The source as it stands beside the quotation.", detail=True)
    cue: str | None = about("The words that attribute: a verb of saying, according to, a colon.")
    confidence: float | None = about("How often the rule that decided was right on news, 0 to 1.", digits=2, detail=True)
    start: int = about("Offset of the first character.", unit="characters", detail=True)
    end: int = about("Offset behind the last character.", unit="characters", detail=True)
    line: int = about("Line of the first character, from 1.")
    column: int = about("Column of the first character, from 1.", detail=True)
    paragraph: int = about("Paragraph of the first character, from 1.", detail=True)
    content_spans: Spans = about("Offsets of the pieces.", unit="characters", detail=True)
    cue_spans: Spans = about("Offsets of the cue.", unit="characters", detail=True)
    mention_spans: Spans = about("Offsets of the mention.", unit="characters", detail=True)
    stance: str = about(
        "said; denied (said not to have been said, or not to be so); alleged (only said to have been).", detail=True
    )
    speaker_confidence: float | None = about(
        "How likely the speaker's name is right, by how it was found, 0 to 1; none without a name.", digits=2, detail=True
    )
