"""Why a quotation has the speaker it has, in words for an editor: the rule that decided, and what the name rests on."""

from __future__ import annotations

from collections.abc import Callable

from .attribution import Attribution
from .english.people.speakers import Speaker

RULES = {
    "plain": "source behind the quotation, then its verb",
    "inverted": "verb of saying first, then the source",
    "late": "source and verb at the end of the sentence",
    "before": "source and verb before the quotation",
    "goes on": "a second verb before the quotation, of the speaker quoted last",
    "according": "according to the source",
    "label": "name and colon before the quotation",
    "lead": "sentence before the quotation ends in a colon",
    "noun": "a thing said and a colon before the quotation",
    "worded": "in the words of the source",
    "byline": "dash and name behind the quotation",
    "subject": "subject of the sentence before the quotation",
    "unlisted": "unknown verb beside the quotation",
    "continued": "no attribution of its own: the speaker of the paragraph before",
    "resumed": "no attribution of its own: the speaker quoted last in the paragraph",
    "model": "the trained model: cue, source and content fit together",
    "none": "no attribution",
}
"""Each rule in words."""

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


def rule(item: Attribution) -> str:
    """What decided on the cue and the source of an attribution; what is not in the list is a name in itself."""
    return RULES.get(item.rule, item.rule)


def reason(who: Speaker, mention: str | None, position: Callable[[int], tuple[int, int]]) -> str:
    """Why the speaker is who it is; `position` gives the line of an offset."""
    line = position(who.at)[0] if who.at is not None else None
    why = "other" if who.name and who.why == "none" else who.why
    return REASONS[why].format(mention=mention, name=who.name, line=line)
