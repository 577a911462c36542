"""What `textlens verify` tells a code host or an editor: a remark on each piece that fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..records import Column

if TYPE_CHECKING:
    from ..analysis.verify import Verified


def remarks(fault: Callable[[Verified], str | None]) -> tuple[Column, ...]:
    """The columns of remarks on the pieces that have a fault."""

    def message(record: Verified) -> str | None:
        found = fault(record)
        return None if found is None else _message(record, found)

    return (
        Column("document", "text", "Draft that contains the piece.", get=lambda record: record.draft),
        Column("line", "integer", "Line it starts on, from 1."),
        Column("column", "integer", "Column it starts in, from 1."),
        Column("start", "integer", "Offset of its first character."),
        Column("end", "integer", "Offset after its last character."),
        Column("text", "text", "The piece with its marks."),
        Column("rule", "text", "What is wrong with it.", get=lambda record: (fault(record) or "").replace(" ", "-")),
        Column("level", "text", "Level of the remark.", get=_level),
        Column("message", "text", "The status, the warnings and the place.", nullable=True, get=message),
    )


def _level(_: Verified) -> str:
    return "error"


def _message(record: Verified, fault: str) -> str:
    """The fault with the warnings, where the passage is, or the nearest one, and the difference."""
    told = "; ".join([fault[0].upper() + fault[1:], *record.warnings])
    if record.source is None:
        return f"{told}."
    about = ", ".join(one for one in (record.timecode, record.source_speaker) if one)
    lead = "Nearest: " if record.status == "not_found" else ""
    place = f"{lead}{record.source}, line {record.source_line}" + f" ({about})" * bool(about)
    return f"{told}. {place}: {record.difference}" if record.difference else f"{told}. {place}."
