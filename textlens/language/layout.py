"""How a text is laid out: its paragraphs, and the lines that stand alone.

A *paragraph* is the text between blank lines; a form feed and U+2029 end one too. Two layouts without blank lines are
recognised. Where a block has a line with white space past column 120, wider than anyone wraps, its lines were not wrapped:
each is a paragraph. Where some lines of a block are indented and most are not, an indented line begins a paragraph. Any other
block is one paragraph, however its lines are broken.

Within a paragraph a line break is a wrap, which means nothing, or the end of a headline or list item. A line that goes on in
lower case was wrapped. Such lines show how wide the text was wrapped; a line that left room for the next word was not
wrapped but ended, and so was every line of a text without any wrapping.
"""

from __future__ import annotations

import re
from functools import cache

Span = tuple[int, int]

_WIDEST_WRAP = 120
_NARROWEST_WRAP = 30
_LISTED = r"(?:[-–—*•‣◦▪·●■►»>+]\s|#{1,6}\s|\(?\d{1,3}[.)]\s|\(?[a-zA-Z][.)]\s)"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    # Compiled on first use: a run that splits nothing should not pay for it.
    return re.compile(
        {
            "gap": r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*+",
            "break": r"\r\n?|[\n\v\x1c-\x1e\x85\u2028]",
            "listed": _LISTED,
            "word": r"\S{1,40}",
        }[name]
    )


def paragraphs(text: str) -> list[Span]:
    """The half-open offsets of the paragraphs, stripped of outer white space, in order."""
    found: list[Span] = []
    for lines in _blocks(text):
        found += _paragraphs_of(text, lines) if len(lines) > 1 else lines
    return found


def units(text: str, paragraphs: list[Span]) -> list[Span]:
    """The paragraphs, cut further where a headline, a list item or another line on its own ends."""
    if not _has_breaks(text):
        return paragraphs
    laid = [_lines(text, start, end) for start, end in paragraphs]
    width = _wrap_width(text, laid)
    return [unit for lines in laid for unit in _joined(text, lines, width)]


def _has_breaks(text: str) -> bool:
    return _pattern("gap").search(text) is not None


def _bounds(text: str) -> Span:
    """The offsets of text.strip() in text."""
    start = len(text) - len(text.lstrip())
    return start, max(start, len(text.rstrip()))


def _blocks(text: str) -> list[list[Span]]:
    """The text between blank lines, each block as its lines."""
    start, end = _bounds(text)
    if start == end:
        return []
    blocks: list[list[Span]] = [[]]
    breaks = _pattern("break")
    for gap in _pattern("gap").finditer(text, start, end):
        blocks[-1].append((start, start + len(text[start : gap.start()].rstrip())))
        start = gap.end()
        white = gap.group()
        if white != "\n" and ("\f" in white or "\u2029" in white or len(breaks.findall(white)) > 1):
            blocks.append([])
    blocks[-1].append((start, end))
    return blocks


def _lines(text: str, start: int, end: int) -> list[Span]:
    lines: list[Span] = []
    for gap in _pattern("gap").finditer(text, start, end):
        lines.append((start, start + len(text[start : gap.start()].rstrip())))
        start = gap.end()
    lines.append((start, end))
    return lines


def _paragraphs_of(text: str, lines: list[Span]) -> list[Span]:
    if any(_is_wide(text, start, end) for start, end in lines):
        return lines
    indented = [_is_indented(text, start) for start, _ in lines[1:]]
    if not 0 < sum(indented) <= len(indented) // 2:
        return [(lines[0][0], lines[-1][1])]
    firsts = [0, *(number for number, begins in enumerate(indented, 1) if begins), len(lines)]
    return [(lines[first][0], lines[after - 1][1]) for first, after in zip(firsts, firsts[1:], strict=False)]


def _is_wide(text: str, start: int, end: int) -> bool:
    # White space, not length: a long web address in a wrapped text does not make a wide line.
    return end - start > _WIDEST_WRAP and text.find(" ", start + _WIDEST_WRAP, end) >= 0


def _is_indented(text: str, start: int) -> bool:
    return text[start - 1] in "\t\u3000" or text[start - 2 : start] == "  "


def _wrap_width(text: str, laid: list[list[Span]]) -> int:
    """The usual length of lines that go on in lower case on the next one; 0 where the text is not wrapped."""
    wrapped, breaks = [], 0
    for lines in laid:
        breaks += len(lines) - 1
        for (start, end), (after, _) in zip(lines, lines[1:], strict=False):
            if text[after].islower():
                wrapped.append(end - start)
    if not wrapped or len(wrapped) * 4 < breaks:
        return 0
    width = sorted(wrapped)[(len(wrapped) - 1) // 2]
    return width if width >= _NARROWEST_WRAP else 0


def _joined(text: str, lines: list[Span], width: int) -> list[Span]:
    """The lines of one paragraph, those joined that a wrap had cut."""
    joined = lines[:1]
    for (before, _), (start, end) in zip(lines, lines[1:], strict=False):
        room = width - (joined[-1][1] - before) if width else _WIDEST_WRAP
        if _goes_on(text, start, room):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _goes_on(text: str, start: int, room: int) -> bool:
    """Whether the line at start goes on with the one before, which had room left of the wrap width."""
    if text[start].islower() and not _pattern("listed").match(text, start):
        return True
    word = _pattern("word").match(text, start)
    full = word is not None and room <= word.end() - start
    return full and not _pattern("listed").match(text, start)
