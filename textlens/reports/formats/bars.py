"""Histograms and bars drawn with characters: in one cell, or as a chart of several lines."""

from __future__ import annotations

from math import ceil

from ...records import Histogram

_LEVELS = "▁▂▃▄▅▆▇█"
_LONGEST = 40


def sparkline(bars: Histogram) -> str:
    """The histogram with one character per bin; the lowest character is used only for zero."""
    top = max((count for _, _, count in bars), default=0)
    # Round up, so that only zero has the lowest character.
    return "".join(_LEVELS[-(-count * 7 // top)] if count else _LEVELS[0] for _, _, count in bars)


def chart(title: str, bars: Histogram) -> str:
    """The histogram as lines under a title, each with its range, a bar and its count; bars are scaled above 40 blocks."""
    top = max((count for _, _, count in bars), default=0)
    labels = [_range(low, high) for low, high, _ in bars]
    margin = max(map(len, labels), default=0)
    lines = [title]
    for label, (_, _, count) in zip(labels, bars, strict=True):
        length = count if top <= _LONGEST else -(-count * _LONGEST // top)
        lines.append(f"  {label:>{margin}}  {'█' * length}{' ' if length else ''}{count}")
    return "\n".join(lines)


def scaled_bars(numbers: list[float | None], room: int) -> list[str]:
    """A bar for each number, with at most `room` blocks and, for numbers above zero, at least one."""
    top = max((number for number in numbers if number is not None), default=0)
    if top <= 0:
        return [""] * len(numbers)
    return ["█" * ceil(max(number or 0, 0) * room / top) for number in numbers]


def _range(low: int, high: int | None) -> str:
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}-{high}"
