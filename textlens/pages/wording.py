"""Numbers and names as readers of a page or a terminal see them."""

from __future__ import annotations

from ..analysis.readability.record import ENOUGH_WORDS
from ..analysis.story import Story
from ..language.codes import LANGUAGES
from ..quotations import SAID, Quotation

NOBODY = "no speaker named"


def number(value: float, digits: int = 0) -> str:
    """A number with its thousands parted: `1,234` or `13.3`."""
    return f"{value:,.{digits}f}"


def percent(share: float) -> str:
    """A share of 0 to 1 in whole percents; more than none never shows as none."""
    return "<1%" if 0 < share < 0.005 else f"{share:.0%}"


def several(count: int, noun: str) -> str:
    """A count with its noun: `1 quotation`, `2 quotations`."""
    return f"{number(count)} {noun}" + "s" * (count != 1)


def minutes(value: float) -> str:
    """A reading time as people say it."""
    return "under a minute" if value < 0.75 else several(round(value), "minute")


def clipped(text: str, limit: int) -> str:
    """The beginning of a text on one line, up to a word's end, with an ellipsis where more follows."""
    # White space may be most of a text: twice the limit of it is enough to look at.
    start = " ".join(text[: limit * 2].split())
    if len(start) <= limit and len(text) <= limit * 2:
        return start
    return start[:limit].rsplit(" ", 1)[0] + " …"


def title(story: Story) -> str:
    """What a story is called: its headline, or else its file's name."""
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
    """How much of the text is quoted, and from how many people."""
    if not story.quotations:
        return "No quotations."
    people = several(len(story.named), "named speaker")
    of = f"{number(story.quoted)} of {several(story.counts.words, 'word')} ({percent(share(story))})"
    return f"{several(len(story.quotations), 'quotation')} of {people}: {of}."


def stance(said: Quotation) -> str:
    """What a quotation's speaker is marked with: nothing, or that the text says the words were denied, or only alleged."""
    return "" if said.stance == SAID else f", {said.stance}"


def lengths(story: Story) -> str:
    """What the lengths of sentences come to, in one line."""
    counts = story.counts
    if counts.mean is None or counts.median is None or counts.longest is None or counts.shortest is None:
        return "No sentences."
    middle = f"mean {number(counts.mean, 1)}, median {number(counts.median, 1).removesuffix('.0')}"
    bounds = f"{number(counts.shortest)} to {several(counts.longest, 'word')}"
    return f"{several(counts.sentences, 'sentence')} of {bounds}; {middle}."


def rough(story: Story) -> str:
    """That the measures of a short text are rough, or nothing."""
    few = 0 < story.counts.words < ENOUGH_WORDS
    return f"Unreliable below {ENOUGH_WORDS} words." if few else ""


class Cast:
    """The speakers of a story, each with a letter; whoever is not named has a question mark."""

    def __init__(self, story: Story) -> None:
        self._places = {_folded(source.speaker): place for place, source in enumerate(story.named)}

    def place(self, speaker: str | None) -> int | None:
        """A speaker's place among the named ones, from 0; None for nobody."""
        return None if speaker is None else self._places.get(_folded(speaker))

    def letter(self, speaker: str | None) -> str:
        """A to Z, then AA, AB and so on as in a spreadsheet."""
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
