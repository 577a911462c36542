"""The numbers of a story on a page: charts with their data as tables, and other tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..analysis.readability.hardest import HardSentence
from ..analysis.story import Story
from ..quotations import Quotation
from . import charts, wording
from .markup import chip, hue, safe, table

ROWS = 200
"""The maximum number of rows of a table; a note gives the number of the others."""

SENTENCES = 2000
"""The maximum number of sentences for which the page's data contain single records; -f csv has them for any number."""

_LONGEST = 600
_BEGINNING = 60


def speakers(story: Story, key: str) -> Iterator[str]:
    """The speakers, how much each is quoted, and the quotations."""
    cast = wording.Cast(story)
    yield f"<p>{safe(wording.quoted(story))}</p>\n<figure>\n{charts.shares(story, key)}</figure>\n"
    rows = []
    for source in islice(story.speakers, ROWS):
        role = f' <span class="role">{safe(source.role)}</span>' if source.role and source.speaker else ""
        numbers = [wording.number(source.quotations), wording.number(source.words), wording.percent(source.share)]
        rows.append([f"{named(cast, source.speaker)}{role}", *numbers])
    yield table("Speakers", [("Speaker", ""), ("Quotations", "n"), ("Words", "n"), ("Share", "n")], rows)
    yield _more(len(story.speakers))
    rows = [
        [named(cast, one.speaker) + _stance(one), _words(story, one.text, _LONGEST), wording.number(one.line)]
        for one in islice(story.quotations, ROWS)
    ]
    yield table("Quotations", [("Speaker", "who-is"), ("Quotation", ""), ("Line", "n")], rows)
    yield _more(len(story.quotations))


def _stance(quotation: Quotation) -> str:
    marked = wording.stance(quotation)
    return f'<span class="role">{safe(marked)}</span>' if marked else ""


def hard(story: Story, key: str, shown: int) -> Iterator[str]:
    """The hard sentences with reasons, and with links to those within the first `shown` characters."""
    measure = story.hard[0].measure
    title = next((one.title for one in story.readings if one.name == measure), measure)
    yield (
        "<p>The sentences that cost a reader most. <i>Cost</i> is how much easier the whole text would measure without the "
        f"sentence, in points of {safe(title)}.</p>\n"
    )
    rows = []
    for rank, one in enumerate(story.hard, 1):
        reasons = f'<span class="role">{safe("; ".join(one.reasons))}</span>'
        sentence = f"{_words(story, one.text, _LONGEST)} {reasons}"
        rows.append([_rank(rank, one, key, shown), wording.number(one.line), sentence, wording.number(one.cost, 2)])
    yield table("Hard sentences", [("Rank", ""), ("Line", "n"), ("Sentence and why", ""), ("Cost", "n")], rows)


def lengths(story: Story, key: str, level: int) -> Iterator[str]:
    """The sentence lengths along the text, and their distribution."""
    shown = charts.groups(story)
    alone = len(shown) == len(story.lengths)
    each = "a sentence" if alone else "the longest of several sentences"
    marked = "; ▲ marks a hard one" if story.hard else ""
    mean = wording.number(story.counts.mean or 0, 1)
    yield f"<p>{safe(wording.lengths(story))}</p>\n<figure>\n{charts.sentences(story, key, shown)}"
    yield f"<figcaption>Each bar is {each}, the dashed line is the mean of {mean} words{marked}.</figcaption>\n</figure>\n"
    rows = []
    for group in shown:
        one = group.longest
        begins = _words(story, story.text[one.start : one.end], _BEGINNING)
        rows.append([wording.number(one.index), wording.number(one.line), wording.number(one.words), begins])
    heads = [("Sentence", "n"), ("Line", "n"), ("Words", "n"), ("Begins", "")]
    yield _details("Sentences along the text", table("Sentences along the text", heads, rows))
    if len(story.lengths) > SENTENCES:
        yield '<p class="note">The data in this page leave out single sentences; textlens report -f csv has them.</p>\n'
    yield f"<h{level}>How many of each length</h{level}>\n"
    bars = [charts.Bar(_range(low, high), count, wording.number(count)) for low, high, count in story.counts.lengths]
    title = "Sentences by their length in words"
    yield _bars(charts.bars(f"{key}-histogram", title, bars))
    counted = table(title, [("Words", ""), ("Sentences", "n")], [[bar.label, bar.text] for bar in bars])
    yield _details("Sentences by length", counted)


def words(story: Story, key: str) -> Iterator[str]:
    """The most frequent words."""
    yield "<p>The commonest words, without those that every text has.</p>\n"
    bars = [charts.Bar(one.word, one.count, wording.number(one.count)) for one in story.words]
    yield _bars(charts.bars(f"{key}-bars", "The commonest words", bars))
    rows = [
        [f"<bdi>{safe(wording.clipped(one.word, 80))}</bdi>", wording.number(one.count), wording.number(one.per_thousand, 1)]
        for one in story.words
    ]
    yield _details("Words", table("The commonest words", [("Word", ""), ("Times", "n"), ("In a thousand words", "n")], rows))


def readability(story: Story) -> Iterator[str]:
    """Every measure that fits the language, in plain words."""
    if wording.rough(story):
        yield f"<p>{wording.rough(story)}</p>\n"
    rows = []
    for one in story.readings:
        value = "–" if one.value is None else wording.number(one.value, 1)
        explanation = safe(one.note if one.value is None else one.reading)
        name = f"<b>{safe(one.title)}</b>" if one.leads else safe(one.title)
        rows.append([name, value, f'{explanation} <span class="role">{safe(f"{one.unit}; {one.scale}")}</span>'])
    yield table("Readability measures", [("Measure", ""), ("Value", "n"), ("In plain words", "")], rows)


def named(cast: wording.Cast, speaker: str | None) -> str:
    """A speaker's letter and name."""
    name = f"<bdi>{safe(speaker)}</bdi>" if speaker else f"<i>{wording.NOBODY}</i>"
    return f'<span class="{hue(cast.place(speaker))}">{chip(cast.letter(speaker))} {name}</span>'


def _words(story: Story, text: str, limit: int) -> str:
    """An element with words of the text, marked with its language."""
    return f'<span dir="auto" lang="{story.lang}">{safe(wording.clipped(text, limit))}</span>'


def _rank(rank: int, one: HardSentence, key: str, shown: int) -> str:
    if one.start >= shown:
        return f'<span class="mark">{rank}</span>'
    return f'<a class="mark" href="#{key}-hard-{rank}"><span class="unseen">In the text: </span>{rank}</a>'


def _range(low: int, high: int | None) -> str:
    return f"{low}–{high}" if high else f"{low} or more"


def _bars(chart: str) -> str:
    return f'<figure class="bars">\n{chart}</figure>\n'


def _details(title: str, content: str) -> str:
    """The data of a chart, in an element that the reader can open."""
    return f"<details>\n<summary>{title} as a table</summary>\n{content}</details>\n"


def _more(count: int) -> str:
    return f'<p class="note">and {wording.number(count - ROWS)} more, which are in the data.</p>\n' if count > ROWS else ""
