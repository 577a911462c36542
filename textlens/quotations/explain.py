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
    "meant": "{mention}: {name}, the last fitting person spoken of, line {line}{grounds}",
    "unclear": "{mention}: nobody spoken of before fits, or more than one person does",
    "nameless": "{mention}: somebody whom the text does not name",
    "unresolved": "{mention}: not traced to a name",
    "before": "{mention}: {name}, named right before",
    "introduced": "{mention}: {name}, the only person introduced so, line {line}",
    "unnamed": "{mention}: no name is given",
    "other": "{mention}: {name}",
    "unsure": "{mention}: no name is likely enough",
    "likely": "{mention}: most likely {name}, named in line {line}{grounds}",
}
"""Each reason of a speaker in words; `line` is the line of the place that the name rests on."""


def reason(who: Speaker, mention: str | None, position: Callable[[int], tuple[int, int]]) -> str:
    """Why the speaker is who it is; `position` gives the line of an offset."""
    line = position(who.at)[0] if who.at is not None else None
    why = "other" if who.name and who.why == "none" else "likely" if who.name and who.likely is not None else who.why
    known = [DOUBTS[doubt] for doubt in who.doubts or ()]
    known = known or list(dict.fromkeys(words for ground in who.grounds if (words := _in_words(ground))))[:2]
    grounds = f" ({', '.join(known)})" if known else ""
    return REASONS[why].format(mention=mention or "no attribution", name=who.name, line=line, grounds=grounds)


DOUBTS = {
    "ungendered": "whose gender the name does not tell",
    "others": "though others are named since",
    "object": "though not the subject of that sentence",
    "rivals": "though others of that gender are named before",
    "far": "though named well before it",
}
"""What speaks against the person whom a pronoun was taken to mean, in words."""

GROUNDS = {
    "subject": "the subject of a sentence just before",
    "says": "reported to say something just before",
    "named": "named just before",
    "alone": "the only one named just before",
    "nearest": "named nearest",
    "heading": "named in the headline above",
    "colon": "named before the colon",
    "role fits": "introduced so",
    "gender fits": "of the right gender",
    "spoke last": "quoted last",
    "little since": "quoted right before",
    "next paragraph": "quoted in the paragraph before",
    "share of speech": "quoted most",
    "mentions": "named often",
}
"""What features of the ledger say, in words; a longer name goes on behind one of these."""


def _in_words(ground: str) -> str:
    return next((words for name, words in GROUNDS.items() if ground.startswith(name)), "")
