"""A compact overview of a story for a terminal: its numbers, hardest sentences, speakers and words."""

from __future__ import annotations

from collections.abc import Iterator

from ..analysis.story import Story
from ..documents.failures import failure
from ..reports.formats.bars import scaled_bars, sparkline
from ..reports.formats.characters import one_line
from ..reports.formats.layout import StandIns, wrap
from ..reports.report import Report
from . import wording
from .charts import groups

WIDTH, WIDEST, NARROWEST = 80, 100, 40
"""The width if there is no terminal, and the maximum and minimum width in a terminal, in columns."""

SPEAKERS = 10
"""The maximum number of speakers that are listed."""

_SENTENCE = 280
_NAME = 28
_TIED = "\u00a0"
_BOLD, _SOFT, _WARM, _NORMAL = "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[0m"


def overview(report: Report) -> Iterator[str]:
    """An overview of each story; documents that could not be read are reported on standard error only."""
    terminal = report.terminal
    width = WIDTH if terminal is None or terminal.width is None else min(max(terminal.width, NARROWEST), WIDEST)
    drawing = _Drawing(width, color=terminal is not None and terminal.color)
    encoding = next((column for column in report.columns if column.name == "encoding"), None)
    between = ""
    for story in report.rows():
        if not isinstance(story, Story):
            continue
        name = encoding.value(story) if encoding else None
        try:
            lines = "".join(f"{line}\n" for line in drawing.story(story, name))
        except Exception as error:  # the other stories are still shown
            report.fail(failure(story.document, error))
            continue
        yield between + lines
        between = f"\n{drawing.soft('─' * width)}\n\n"


class _Drawing:
    """Formats stories for a terminal of a given width, with or without colour."""

    def __init__(self, width: int, *, color: bool) -> None:
        self._width = width
        self._color = color

    def story(self, story: Story, encoding: str | None) -> Iterator[str]:
        """The lines of a story."""
        if story.headline:
            yield from self._wrapped(wording.title(story), paint=_BOLD)
        name = f"{story.document} · {encoding}" if encoding else story.document
        yield from self._wrapped(name, paint="" if story.headline else _BOLD)
        yield from self._wrapped(wording.size(story), paint=_SOFT)
        if story.leading:
            yield from self._heading("Readability")
            yield from self._readings(story)
        if story.lengths:
            yield from self._heading("Sentence lengths")
            yield from self._lengths(story)
        if story.hard:
            yield from self._heading("Hard sentences")
            yield from self._hard(story)
        if story.speakers:
            yield from self._heading("Who is quoted")
            yield from self._speakers(story)
        if story.words:
            yield from self._heading("Words")
            counted = " · ".join(f"{one.word}{_TIED}{wording.number(one.count)}" for one in story.words)
            yield from self._wrapped(counted, indent=2)

    def soft(self, text: str) -> str:
        """The text dimmed, if the terminal shows colour."""
        return self._painted(text, _SOFT)

    def _heading(self, title: str) -> Iterator[str]:
        yield ""
        yield self._painted(title.upper(), _BOLD)

    def _readings(self, story: Story) -> Iterator[str]:
        margin = max(len(one.title) for one in story.leading)
        for one in story.leading:
            yield from self._wrapped(f"{one.title:<{margin}}  {wording.number(one.value or 0, 1):>6}  {one.reading}", indent=2)
        if wording.rough(story):
            yield from self._wrapped(wording.rough(story), indent=2, paint=_SOFT)

    def _lengths(self, story: Story) -> Iterator[str]:
        yield from self._wrapped(wording.lengths(story), indent=2)
        shown = groups(story, self._width - 4)
        yield "  " + sparkline(tuple((0, None, group.longest.words) for group in shown))
        ranks = {one.start: rank for rank, one in enumerate(story.hard, 1)}
        marks = "".join(_mark(group.hard, ranks.get(group.longest.start)) for group in shown).rstrip()
        if marks:
            yield self._painted(f"  {marks}", _WARM)
        if len(shown) < len(story.lengths):
            yield from self._wrapped("Each bar is the longest of several sentences.", indent=2, paint=_SOFT)

    def _hard(self, story: Story) -> Iterator[str]:
        margin = len(str(len(story.hard)))
        for rank, one in enumerate(story.hard, 1):
            lead = f"  {rank:>{margin}}  "
            first, *rest = self._wrapped(f"line {one.line}: {wording.clipped(one.text, _SENTENCE)}", indent=len(lead))
            yield self._painted(lead, _WARM) + first.removeprefix(" " * len(lead))
            yield from rest
            yield from self._wrapped("; ".join(one.reasons), indent=len(lead), paint=_SOFT)

    def _speakers(self, story: Story) -> Iterator[str]:
        yield from self._wrapped(wording.quoted(story), indent=2)
        shown = story.speakers[:SPEAKERS]
        stand_ins = StandIns()
        names = [stand_ins.put(one_line(source.speaker or wording.NOBODY)) for source in shown]
        margin = min(max(map(len, names)), _NAME, self._width // 3)
        numbers = [f"{wording.number(source.words)} w" for source in shown]
        digits = max(map(len, numbers))
        room = min(self._width - margin - digits - 12, 30)
        bars = scaled_bars([source.share for source in shown], max(room, 4))
        for source, name, number, bar in zip(shown, names, numbers, bars, strict=True):
            cut = name if len(name) <= margin else name[: margin - 1] + "…"
            line = f"  {cut:<{margin}}  {number:>{digits}}  {wording.percent(source.share):>4}  {bar}"
            yield stand_ins.restore(line)
            if source.role and source.speaker:
                yield from self._wrapped(wording.clipped(source.role, _SENTENCE), indent=4, paint=_SOFT)
        if len(story.speakers) > SPEAKERS:
            yield f"  and {wording.number(len(story.speakers) - SPEAKERS)} more"

    def _wrapped(self, text: str, indent: int = 0, paint: str = "") -> list[str]:
        """The text without its own line breaks, wrapped to the width."""
        stand_ins = StandIns()
        lines = wrap(stand_ins.put(one_line(text)), self._width - indent).split("\n")
        return [" " * indent + self._painted(stand_ins.restore(line).replace(_TIED, " "), paint) for line in lines]

    def _painted(self, text: str, paint: str) -> str:
        return f"{paint}{text}{_NORMAL}" if self._color and paint and text else text


def _mark(hard: bool, rank: int | None) -> str:
    """The mark below a bar: for a hard sentence its rank, or a triangle if the rank has two digits; otherwise a space."""
    return str(rank) if rank is not None and rank < 10 else "▲" if hard else " "
