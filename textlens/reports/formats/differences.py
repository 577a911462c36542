"""Texts that mark `[-deletions-]` and `{+insertions+}`, shown in colour, side by side, or as HTML."""

from __future__ import annotations

import re
from html import escape

from .layout import wrap

_MARK = re.compile(r"(\[-|-\]|\{\+|\+\})")
_RED, _GREEN, _NORMAL = "\x1b[31m", "\x1b[32m", "\x1b[0m"
_BETWEEN = " │ "
_NARROWEST = 24

WENT, CAME, STAYED = "-", "+", ""

Part = tuple[str, str]
"""Some words, and whether they were deleted (`WENT`), inserted (`CAME`) or kept (`STAYED`)."""


def parts(text: str) -> list[Part]:
    """The parts of the text without its marks; an unmatched closing mark is text."""
    found: list[Part] = []
    state = STAYED
    for piece in _MARK.split(text):
        if state == STAYED and piece in ("[-", "{+"):
            state = piece[1]
        elif state != STAYED and piece == ("-]" if state == WENT else "+}"):
            state = STAYED
        elif piece:
            found.append((piece, state))
    return found


def painted(text: str) -> str:
    """The text with deletions and insertions in terminal colours, which are reset at the end of each line."""
    done: list[str] = []
    color = ""
    for piece in _MARK.split(text):
        if not color and piece in ("[-", "{+"):
            color = _RED if piece == "[-" else _GREEN
            done.append(color + piece)
        elif color and piece == ("-]" if color == _RED else "+}"):
            done.append(piece + _NORMAL)
            color = ""
        else:
            done.append(piece.replace("\n", f"{_NORMAL}\n{color}") if color else piece)
    return "".join(done) + (_NORMAL if color else "")


def sides(text: str, width: int, *, color: bool) -> list[str]:
    """The old and the new words side by side, as lines; in one column if only one of them exists or there is no room for two."""
    found = parts(text)
    old = [part for part in found if part[1] != CAME]
    new = [part for part in found if part[1] != WENT]
    half = (width - len(_BETWEEN)) // 2
    if half < _NARROWEST or not old or not new or old == new:
        lines = wrap(text, width)
        return (painted(lines) if color else lines).split("\n")
    left, right = _column(old, half, color=color), _column(new, half, color=color)
    height = max(len(left), len(right))
    left += [("", 0)] * (height - len(left))
    right += [("", 0)] * (height - len(right))
    return [f"{one}{' ' * (half - size)}{_BETWEEN}{other}".rstrip() for (one, size), (other, _) in zip(left, right, strict=True)]


def _column(found: list[Part], width: int, *, color: bool) -> list[tuple[str, int]]:
    """The words wrapped to a width, each line with its length in cells; changes are coloured or, without colour, marked."""
    marks = {WENT: ("[-", "-]"), CAME: ("{+", "+}"), STAYED: ("", "")}
    codes = {WENT: _RED, CAME: _GREEN, STAYED: ""}
    lines: list[tuple[str, int]] = []
    line: list[str] = []
    size = 0
    for text, state in found:
        if not text.strip():
            continue
        before, after = ("", "") if color else marks[state]
        for word in f"{before}{text.strip()}{after}".split(" "):
            for piece in wrap(word, width).split("\n"):
                if line and size + 1 + len(piece) > width:
                    lines.append((" ".join(line), size))
                    line, size = [], 0
                size += len(piece) + bool(line)
                line.append(f"{codes[state]}{piece}{_NORMAL}" if color and state and piece else piece)
    return [*lines, (" ".join(line), size)]


def marked_up(text: str) -> str:
    """The text as HTML, with deletions in `del` and insertions in `ins` elements."""
    tags = {WENT: "del", CAME: "ins"}
    return "".join(f"<{tags[state]}>{escape(piece)}</{tags[state]}>" if state else escape(piece) for piece, state in parts(text))
