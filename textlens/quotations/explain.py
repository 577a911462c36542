"""What the name of a speaker rests on, in words for an editor."""

from __future__ import annotations

from collections.abc import Callable

from .english.people.speaker import Speaker

REASONS = {
    "none": "nobody is named beside it",
    "named": "{mention}: the name as it stands",
    "fuller": "{mention}: {name}, named in full in line {line}",
    "body": "{mention}: an organisation",
    "acronym": "{mention}: {name}, written out in line {line}",
    "meant": "{mention}: {name}, the last fitting person spoken of, line {line}",
    "unclear": "{mention}: nobody spoken of before fits, or more than one person does",
    "unresolved": "{mention}: not traced to a name",
    "before": "{mention}: {name}, named right before",
    "introduced": "{mention}: {name}, the only person introduced so, line {line}",
    "unnamed": "{mention}: no name is given",
    "other": "{mention}: {name}",
}
"""Each reason of a speaker in words; `line` is the line of the place that the name rests on."""


def reason(who: Speaker, mention: str | None, position: Callable[[int], tuple[int, int]]) -> str:
    """Why the speaker is who it is; `position` gives the line of an offset."""
    line = position(who.at)[0] if who.at is not None else None
    why = "other" if who.name and who.why == "none" else who.why
    return REASONS[why].format(mention=mention, name=who.name, line=line)
