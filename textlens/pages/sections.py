"""One story's part of a page: key numbers, the annotated text, charts and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from ..analysis.story import Story
from . import tables, wording
from .annotated import Annotated
from .markup import safe

_NAMES = 12

Part = tuple[str, str, Callable[[], Iterator[str]]]
"""The id, the heading and the content of a part."""


class Section:
    """One story on a page.

    Attributes:
        story: The story.
        key: The prefix of its ids.
        parts: Its parts in order, without those that would be empty.
    """

    def __init__(self, story: Story, key: str, level: int, room: int) -> None:
        """Prepare a story with headings of `level` and at most `room` characters of text."""
        self.story = story
        self.key = key
        self._level = level
        self._text = Annotated(story, key, room)
        self.parts = list(self._parts())

    @property
    def characters(self) -> int:
        """The number of characters of the text that are shown."""
        return self._text.end

    def markup(self) -> Iterator[str]:
        """The whole section."""
        yield self._numbers()
        for key, title, content in self.parts:
            yield f'<section>\n<h{self._level} id="{key}">{title}</h{self._level}>\n'
            yield from content()
            yield "</section>\n"

    def _parts(self) -> Iterator[Part]:
        story, key = self.story, self.key
        yield f"{key}-text", "The text", self._annotated
        if story.quotations:
            yield f"{key}-speakers", "Who is quoted", partial(tables.speakers, story, key)
        if story.hard:
            yield f"{key}-hard", "Hard sentences", partial(tables.hard, story, key, self.characters)
        if story.lengths:
            yield f"{key}-lengths", "Sentence lengths", partial(tables.lengths, story, key, self._level + 1)
        if story.words:
            yield f"{key}-words", "Words", partial(tables.words, story, key)
        if story.counts.words:
            yield f"{key}-readability", "Readability", partial(tables.readability, story)

    def _numbers(self) -> str:
        """The key numbers, each with an explanation."""
        cells = [
            f"<div><dt>{safe(name)}</dt><dd><b>{value}</b> {safe(explanation)}</dd></div>\n"
            for name, value, explanation in self._key_numbers()
        ]
        return f'<dl class="numbers">\n{"".join(cells)}</dl>\n'

    def _key_numbers(self) -> Iterator[tuple[str, str, str]]:
        story, counts = self.story, self.story.counts
        yield "Words", wording.number(counts.words), f"{wording.minutes(counts.reading_minutes)} to read"
        for reading in story.leading:
            yield reading.title, wording.number(reading.value or 0, 1), reading.reading
        if counts.mean is not None:
            longest = f"words; the longest has {wording.number(counts.longest or 0)}"
            yield "Mean sentence", wording.number(counts.mean, 1), longest
        who = f"{wording.several(len(story.quotations), 'quotation')}, {wording.several(len(story.named), 'named speaker')}"
        yield "Quoted", wording.percent(wording.share(story)), who if story.quotations else "no quotations"

    def _annotated(self) -> Iterator[str]:
        if not self.characters and self.story.text:
            yield f'<p class="note" id="{self.key}-key">The text is left out: this page is long enough with those before.</p>\n'
            return
        yield self._legend()
        yield f'<div class="story" lang="{self.story.lang}">\n'
        yield from self._text.rows()
        yield "</div>\n"
        if not self.story.counts.words:
            yield '<p class="note">There are no words in this text.</p>\n'
        if self.characters < len(self.story.text):
            shown, whole = wording.number(self.characters), wording.number(len(self.story.text))
            yield f'<p class="note">Shown are the first {shown} of {whole} characters. The numbers are of the whole text.</p>\n'

    def _legend(self) -> str:
        """The legend for the colours, letters and shades in the text."""
        cast, named = self._text.cast, self.story.named
        items = [f"<li>{tables.named(cast, source.speaker)}</li>" for source in islice(named, _NAMES)]
        if len(named) > _NAMES:
            items.append(f"<li>and {wording.number(len(named) - _NAMES)} more</li>")
        if len(named) < len(self.story.speakers):
            items.append(f"<li>{tables.named(cast, None)}</li>")
        if self.story.hard:
            items.append('<li><span class="hard">shaded<span class="mark">1</span></span> hard sentence, 1 is the hardest</li>')
        if not items:
            return f'<p class="note" id="{self.key}-key">Nothing is marked in this text.</p>\n'
        listed = "\n".join(items)
        return f'<ul class="legend" id="{self.key}-key">\n{listed}\n</ul>\n'
