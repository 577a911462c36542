"""What every reader gives back."""

from __future__ import annotations

from typing import NamedTuple


class Extracted(NamedTuple):
    """The text of one input.

    All offsets, lines and columns that textlens reports refer to `text`.

    Attributes:
        text: The text without its markup, if it had any.
        encoding: Python's name of the encoding it was decoded with, or None where the format leaves no choice.
        kind: The reader that found the text: `text`, `markdown`, …
    """

    text: str
    encoding: str | None
    kind: str
