"""An overview of one text, which combines the results of the other analyses.

`story(document)` returns a `Story`, a frozen value that pages and terminals display; `figures(story)` yields the same numbers as
records that every format can write.
"""

from __future__ import annotations

from ...documents.document import Document
from ...language import words
from ...language.layout import covering, units
from ...quotations import quotations
from ..choice import Choice
from ..frequency import count_each
from ..headline import headline
from ..readability.catalogue import ease, fitting, grade
from ..readability.english import LIX
from ..readability.explained import explained
from ..readability.hardest import HardSentence, hardest
from ..sentences import summary
from ..sources import counted
from .figures import Figure, figures
from .record import Length, Reading, Story

__all__ = ["Figure", "Length", "Reading", "Story", "figures", "story"]

HARD, MOST_HARD = 3, 12
"""The minimum and maximum number of hard sentences: a tenth of all, within these limits, but never more than a quarter."""

WORDS = 20
"""The default number of words that are listed."""

_SHORTEST = 3
_FEWEST = 2


def story(document: Document, hard: int | None = None, top: int = WORDS, floor: float | None = None) -> Story:
    """The overview of a document.

    `hard` is the number of hard sentences, by default a tenth of all, within limits; `top` is the number of words, without stop
    words, words of fewer than three letters and words that occur only once; names of speakers
    less likely than `floor` are left out.
    """
    counts = summary(document)
    quoted = list(quotations(document, floor=floor))
    title = headline(document)
    usual = min(max(HARD, round(counts.sentences / 10)), MOST_HARD, max(1, counts.sentences // 4))
    number = usual if hard is None else hard
    listed = Choice(top, skip_stopwords=True, min_length=_SHORTEST, min_count=_FEWEST)
    return Story(
        document=document.name,
        lang=document.lang,
        text=document.text,
        headline=document.text[slice(*title)] if title else None,
        blocks=tuple(covering(document.text, [*map(document.placed, units(document.plain, document.plain_paragraphs))])),
        counts=counts,
        readings=tuple(_readings(document)),
        lengths=tuple(_lengths(document)),
        hard=tuple(_hardest(document, number)),
        quotations=tuple(quoted),
        quoted=sum(words.count(one.text) for one in quoted),
        speakers=tuple(counted([quoted])),
        words=tuple(count_each(document, listed)) if top else (),
    )


def _readings(document: Document) -> list[Reading]:
    """Every measure that fits the document's language, those that tell most first."""
    first = ease(document.lang) or LIX
    leading = (grade(document.lang), first)
    found = [
        Reading(one.measure, measure.title, one.value, one.unit, one.reading, one.scale, one.note, measure in leading)
        for measure, one in zip(fitting(document.lang), explained(document), strict=True)
    ]
    return sorted(found, key=lambda one: (not one.leads, one.name == first.name))


def _lengths(document: Document) -> list[Length]:
    pairs = [(span, len(words)) for span, words in zip(document.sentences, document.words, strict=True) if words]
    return [Length(index, size, document.position(start)[0], start, end) for index, ((start, end), size) in enumerate(pairs, 1)]


def _hardest(document: Document, number: int) -> list[HardSentence]:
    """The sentences with the highest cost for which there are reasons, hardest first."""
    return [sentence for sentence in hardest(document, number) if sentence.reasons] if number else []
