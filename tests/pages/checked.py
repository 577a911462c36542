"""Records of checked quotations as a desk gets them, for the views that show them."""

from __future__ import annotations

from typing import Any

from textlens.analysis.verify import EXACT, Verified
from textlens.pages.verdicts import QUIET
from textlens.records import columns_of

_FIELDS: dict[str, Any] = {
    **{column.name: None for column in columns_of(Verified)},
    "draft": "story.txt", "index": 1, "text": "“We wait,”", "start": 0, "end": 10, "line": 1, "status": EXACT, "warnings": (),
    "similarity": 1.0,
}  # fmt: skip


def record(**fields: Any) -> Verified:
    """A record with these fields; an exact quotation of two words without a source, if there are none."""
    return Verified(**{**_FIELDS, **fields})


def passage(line: int = 3, **fields: Any) -> dict[str, Any]:
    """The fields of a passage on a line of a hearing."""
    place = {"source": "hearing.txt", "source_line": line, "timecode": "00:00:40", "source_speaker": "MAYOR CALLOWAY"}
    return {**place, "speaker": "Ines Calloway", "speaker_agrees": True, **fields}


LONG = " ".join(f"word{number}" for number in range(80))

DESK = (
    record(index=1, text="“We wait,”", **passage()),
    record(
        index=2, line=3, text="“We will raise the fee this year, and I want to be quite clear about that,”", start=20, end=98,
        status="edited", warnings=("negation dropped: not",),
        difference="We will [-not-] raise the fee this year, and I want to be quite clear about that", **passage(),
    ),
    record(
        index=3, line=5, text="“The engine has been inspected,” “I have never promised a date.”", status="assembled",
        difference="The engine has been inspected (hearing.txt:5) | I have never promised a date (notes/call.vtt:12)",
        **passage(5, timecode=None, source_speaker="DAN OSEI", speaker="Dan Osei"),
    ),
    record(index=4, line=7, text="“It isn’t something you bargain over,”", **passage(9, speaker="Bo Lind", speaker_agrees=False)),
    record(index=5, line=9, text="“The town deserves a better boat,”", status="not_found", speaker="Dan Osei"),
    record(index=6, line=11, text="“um, we sail”", status="cleaned", difference="[-um,-] we sail", **passage(12)),
    record(index=7, line=11, text="“green”", status="unattributed"),
    record(
        index=8, line=13, text=f"“{LONG}”", status="edited", warnings=("figure changed: 3 → 4", "promise changed: will → would"),
        difference=f"[-three-] {{+four+}} {LONG} [-will-] {{+would+}} {LONG}",
        **passage(14, source_speaker=None, speaker_agrees=None),
    ),
)  # fmt: skip
"""A record of each kind, those to come too."""


def strict(record: Verified) -> str | None:
    """The judge of a gate that lets exact and cleaned words of the right speaker pass, and what is given to nobody."""
    if record.status not in QUIET:
        return record.status.replace("_", " ")
    return "said by another speaker" if record.speaker_agrees is False else None
