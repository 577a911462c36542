"""Charts as inline SVG, with positions in per cent and text of a fixed size, so that they fit any screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..analysis.story import Length, Story
from . import wording
from .markup import hue, safe

MOST_BARS = 240
"""The maximum number of bars in a chart of sentences; in a longer text several sentences share a bar."""

_HEIGHT, _TOP, _BASE = 150, 18, 132
_LINE, _BAR = 22, 10


class Bar(NamedTuple):
    """One bar of a bar chart: its label, its value, and the value as text."""

    label: str
    value: float
    text: str


class Group(NamedTuple):
    """Sentences that share a bar: the first, the last and the longest, and whether any of them is hard."""

    first: Length
    last: Length
    longest: Length
    hard: bool


def groups(story: Story, most: int = MOST_BARS) -> list[Group]:
    """The sentences of a story in order, grouped so that there are at most `most` groups."""
    size = -(-len(story.lengths) // most) or 1
    hard = {one.start for one in story.hard}
    found = []
    for start in range(0, len(story.lengths), size):
        some = story.lengths[start : start + size]
        longest = max(some, key=lambda one: one.words)
        found.append(Group(some[0], some[-1], longest, any(one.start in hard for one in some)))
    return found


def sentences(story: Story, key: str, shown: Sequence[Group]) -> str:
    """A chart with a bar for each group of sentences, a dashed line at the mean, and a triangle above hard sentences."""
    top = max((group.longest.words for group in shown), default=1)
    mean = story.counts.mean or 0
    scale = (_BASE - _TOP - 8) / top
    width = 100 / max(len(shown), 1)
    room = f"{min(width * 0.72, 4):.3f}%"
    peak = _BASE - top * scale
    parts = [
        f'<line class="axis" x1="0" x2="100%" y1="{_BASE}.5" y2="{_BASE}.5"/>',
        f'<line class="axis" x1="0" x2="100%" y1="{peak:.1f}" y2="{peak:.1f}"/>',
        f'<text x="100%" y="{peak - 6:.1f}" text-anchor="end">{wording.several(top, "word")}</text>',
    ]
    for number, group in enumerate(shown):
        height = max(group.longest.words * scale, 1)
        left = number * width + (width - min(width * 0.72, 4)) / 2
        title = f"<title>line {group.longest.line}: {wording.several(group.longest.words, 'word')}</title>"
        mark = ' class="hot"' if group.hard else ""
        parts.append(f'<rect{mark} x="{left:.3f}%" width="{room}" y="{_BASE - height:.1f}" height="{height:.1f}">{title}</rect>')
        if group.hard:
            middle = f"{number * width + width / 2:.3f}%"
            parts.append(f'<text class="peak" x="{middle}" y="{_BASE - height - 3:.1f}" text-anchor="middle">▲</text>')
    at = _BASE - mean * scale
    parts.append(f'<line class="mean" x1="0" x2="100%" y1="{at:.1f}" y2="{at:.1f}"/>')
    parts.append(f'<text x="0" y="{_HEIGHT - 2}">start of the text</text>')
    parts.append(f'<text x="100%" y="{_HEIGHT - 2}" text-anchor="end">end</text>')
    description = f"{wording.lengths(story)} The longest is on line {_longest(story)}."
    return drawn(f"{key}-lengths", "Sentence lengths along the text", description, _HEIGHT, parts)


def shares(story: Story, key: str) -> str:
    """One bar of all quoted words, divided by speaker, with the speakers' letters where there is room."""
    cast = wording.Cast(story)
    parts: list[str] = []
    described: list[str] = []
    left = 0.0
    for source in story.speakers:
        share = source.share * 100
        name = source.speaker or wording.NOBODY
        tint, letter = hue(cast.place(source.speaker)), cast.letter(source.speaker)
        title = f"<title>{safe(name)}: {wording.percent(source.share)}</title>"
        parts.append(f'<rect class="{tint}" x="{left:.3f}%" width="{max(share - 0.3, 0.1):.3f}%" height="34">{title}</rect>')
        if share > 6:
            parts.append(f'<text class="in" x="{left + share / 2:.3f}%" y="22" text-anchor="middle">{letter}</text>')
        if len(described) < 12:
            described.append(f"{name} {wording.percent(source.share)}")
        left += share
    more = f", and {len(story.speakers) - 12} more" if len(story.speakers) > 12 else ""
    return drawn(f"{key}-shares", "Shares of the quoted words by speaker", ", ".join(described) + more, 34, parts)


def bars(key: str, title: str, rows: Iterable[Bar]) -> str:
    """A bar chart with one labelled bar for each row."""
    rows = list(rows)
    top = max((row.value for row in rows), default=0) or 1
    parts: list[str] = []
    for number, row in enumerate(rows):
        y = number * _LINE
        share = f"{row.value / top * 58:.3f}%"
        parts.append(f'<text x="0" y="{y + 15}">{safe(wording.clipped(row.label, 18))}</text>')
        parts.append(f'<rect x="32%" width="{share}" y="{y + 5}" height="{_BAR + 2}"/>')
        parts.append(f'<text x="{33 + row.value / top * 58:.3f}%" y="{y + 15}">{safe(row.text)}</text>')
    description = ", ".join(f"{wording.clipped(row.label, 40)} {row.text}" for row in rows)
    return drawn(key, title, description, max(len(rows), 1) * _LINE, parts)


def drawn(key: str, title: str, description: str, height: int, parts: Iterable[str]) -> str:
    """The SVG element of a chart, with a title and a description for screen readers."""
    body = "\n".join(parts)
    return (
        f'<svg role="img" aria-labelledby="{key}-title {key}-told" width="100%" height="{height}">\n'
        f'<title id="{key}-title">{safe(title)}</title>\n<desc id="{key}-told">{safe(description)}</desc>\n{body}\n</svg>\n'
    )


def _longest(story: Story) -> int:
    return max(story.lengths, key=lambda one: one.words).line if story.lengths else 0
