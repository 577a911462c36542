"""Formatting of numbers and names for readers of a page or a terminal."""

from __future__ import annotations

from ..analysis.readability.record import ENOUGH_WORDS
from ..analysis.story import Story
from ..language.codes import LANGUAGES
from ..quotations import SAID, Quotation

NOBODY = "no speaker named"


def number(value: float, digits: int = 0) -> str:
    """A number with thousands separators: `1,234` or `13.3`."""
    return f"{value:,.{digits}f}"


def percent(share: float) -> str:
    """A share from 0 to 1 in whole per cent; `<1%` for a share that would round to zero."""
    return "<1%" if 0 < share < 0.005 else f"{share:.0%}"


def several(count: int, noun: str) -> str:
    """A count with its noun: `1 quotation`, `2 quotations`."""
    return f"{number(count)} {noun}" + "s" * (count != 1)


def minutes(value: float) -> str:
    """A reading time in words."""
    return "under a minute" if value < 0.75 else several(round(value), "minute")


def clipped(text: str, limit: int) -> str:
    """The beginning of a text on one line, cut at the end of a word, with an ellipsis if it is cut."""
    # White space is collapsed, so look at up to twice the limit.
    start = " ".join(text[: limit * 2].split())
    if len(start) <= limit and len(text) <= limit * 2:
        return start
    return start[:limit].rsplit(" ", 1)[0] + " …"


def title(story: Story) -> str:
    """The title of a story: its headline, or else the name of its file."""
    return clipped(story.headline, 160) if story.headline else story.document


def size(story: Story) -> str:
    """Language and length in one line."""
    parts = [
        LANGUAGES.get(story.lang, story.lang),
        several(story.counts.words, "word"),
        several(story.counts.sentences, "sentence"),
        several(story.counts.paragraphs, "paragraph"),
        f"{minutes(story.counts.reading_minutes)} to read",
    ]
    return " · ".join(parts)


def share(story: Story) -> float:
    """The share of the words that are quoted, 0 to 1."""
    return story.quoted / story.counts.words if story.counts.words else 0.0


def quoted(story: Story) -> str:
    """A sentence on how much of the text is quoted, and from how many people."""
    if not story.quotations:
        return "No quotations."
    people = several(len(story.named), "named speaker")
    of = f"{number(story.quoted)} of {several(story.counts.words, 'word')} ({percent(share(story))})"
    return f"{several(len(story.quotations), 'quotation')} of {people}: {of}."


def stance(quotation: Quotation) -> str:
    """What a quotation's speaker is marked with: nothing, or that the text says the words were denied, or only alleged."""
    return "" if quotation.stance == SAID else f", {quotation.stance}"


def lengths(story: Story) -> str:
    """A summary of the sentence lengths on one line."""
    counts = story.counts
    if counts.mean is None or counts.median is None or counts.longest is None or counts.shortest is None:
        return "No sentences."
    middle = f"mean {number(counts.mean, 1)}, median {number(counts.median, 1).removesuffix('.0')}"
    bounds = f"{number(counts.shortest)} to {several(counts.longest, 'word')}"
    return f"{several(counts.sentences, 'sentence')} of {bounds}; {middle}."


def rough(story: Story) -> str:
    """A warning that the measures of a short text are unreliable; empty for other texts."""
    few = 0 < story.counts.words < ENOUGH_WORDS
    return f"Unreliable below {ENOUGH_WORDS} words." if few else ""


class Cast:
    """The speakers of a story, each with a letter; unnamed speakers have a question mark."""

    def __init__(self, story: Story) -> None:
        self._places = {_folded(source.speaker): place for place, source in enumerate(story.named)}

    def place(self, speaker: str | None) -> int | None:
        """The index of a speaker among the named ones; None for an unnamed speaker."""
        return None if speaker is None else self._places.get(_folded(speaker))

    def letter(self, speaker: str | None) -> str:
        """The letter of a speaker: A to Z, then AA, AB and so on, as in a spreadsheet."""
        place = self.place(speaker)
        if place is None:
            return "?"
        letters = ""
        place += 1
        while place:
            place, rest = divmod(place - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return letters


def _folded(name: str | None) -> str:
    return " ".join((name or "").casefold().replace("’", "'").split())
