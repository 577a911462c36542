"""Document: a text with its name and language; its paragraphs, sentences, words and lines are computed once, when needed."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ..errors import TextlensError
from ..language import sentences, words
from ..language.codes import AUTO
from ..language.invisible import Visible, visible
from ..language.spans import Spans
from .origin import FLOWING, NOWHERE, Origin

if TYPE_CHECKING:
    from .transcripts.speech import Speech

Span = tuple[int, int]


class Document:
    """One text and its origin.

    All positions are half-open character offsets into `text`. The text is kept exactly as decoded: line endings and unusual
    spaces are not normalized.

    Attributes:
        name: The path as the user gave it, or `<stdin>`.
        text: The decoded text.
        lang: Two-letter code of its language: the one given, or, for `auto`, the detected one.
        origin: Its encoding, its kind, the metadata of its file, and its pages, times or rows.
    """

    def __init__(self, text: str, name: str = "<text>", lang: str = AUTO, origin: Origin = NOWHERE) -> None:
        """Raise TextlensError if the text is not a str but, for example, None or the NaN of an empty cell."""
        if not isinstance(text, str):
            raise TextlensError(f"a text is a str, not {text!r:.40}", "Leave out what is None or NaN: rows without a text.")
        self.text = text
        self.name = name
        self._lang = lang
        self.origin = origin

    @property
    def lang(self) -> str:
        """Two-letter code of its language."""
        if self._lang == AUTO:
            from ..language.identify import identify

            self._lang = identify(self.text).lang
        return self._lang

    @cached_property
    def visible(self) -> Visible | None:
        """The text as it looks, with the mapping of its offsets; None if that is the text itself."""
        return visible(self.text)

    @property
    def plain(self) -> str:
        """The text without invisible characters, its letters composed; sentences and words are taken from it."""
        return self.visible.text if self.visible else self.text

    def placed(self, span: Span) -> Span:
        """A span of `plain` converted to a span of `text`."""
        return self.visible.span(span) if self.visible else span

    @cached_property
    def paragraphs(self) -> Sequence[Span]:
        """The paragraphs' spans, in order."""
        return Spans(map(self.visible.span, self.plain_paragraphs)) if self.visible else self.plain_paragraphs

    @cached_property
    def sentences(self) -> Sequence[Span]:
        """The sentences' spans, in order; none crosses the end of a paragraph."""
        return Spans(map(self.visible.span, self.plain_sentences)) if self.visible else self.plain_sentences

    @cached_property
    def words(self) -> list[list[str]]:
        """The words of each sentence, in their original spelling, their letters composed."""
        return words.each(self.plain, self.plain_sentences)

    def each_sentence(self) -> Iterator[list[str]]:
        """The same as `words`, but one sentence at a time."""
        return words.each_one(self.plain, self.plain_sentences)

    @cached_property
    def speech(self) -> Speech:
        """The text as a transcript: its stretches of speech with their speakers and times."""
        from .transcripts.speech import speech

        kind, places = self.origin.kind, self.origin.places
        shown = self.visible
        if places is not None and kind in FLOWING:
            starts = [shown.copied(start) for start in places.starts] if shown else places.starts
            found = speech(self.plain, flowing=places._replace(starts=starts))
        else:
            cued = self.name.lower().endswith((".srt", ".vtt")) or self.plain.startswith("WEBVTT")
            found = speech(self.plain, forced=kind == "transcript", cued=cued)
        return found if shown is None else found.placed(shown.span)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1, as in a text editor."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def paragraph_at(self, offset: int) -> int:
        """Number, from 1, of the paragraph that contains an offset, or of the last paragraph before it."""
        return max(1, bisect_right(self._paragraph_starts, offset))

    @cached_property
    def plain_paragraphs(self) -> Sequence[Span]:
        """The paragraphs' spans in `plain`."""
        return sentences.paragraphs(self.plain)

    @cached_property
    def plain_sentences(self) -> Sequence[Span]:
        """The sentences' spans in `plain`."""
        return sentences.split(self.plain, self.lang, self.plain_paragraphs)

    @cached_property
    def _lines(self) -> Sequence[int]:
        ends = r"\r\n?|\n" if "\r" in self.text else "\n"
        starts = array("I", (0,))
        starts.extend(match.end() for match in re.finditer(ends, self.text))
        return starts

    @cached_property
    def _paragraph_starts(self) -> Sequence[int]:
        return array("I", (start for start, _ in self.paragraphs))
