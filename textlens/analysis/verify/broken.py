"""Words that a line end breaks, as in scans and PDFs: they are whole again, and every other offset stays the same."""

from __future__ import annotations

import re
from functools import cache

from ...language.hyphens import Hyphenated
from ...language.invisible import CHARACTERS, seen

_FILL = "\u2060"
"""Takes the place of a hyphen and a line break: it is invisible, so that words are read as if it were not there."""

_SIGNS = ("-\n", "-\r", "- \n", "- \r", "\u00ad", "\u2010", "\u00ac")
"""What a text has if it has a broken word."""


def mended(text: str) -> str:
    """The text with words whole that a hyphen or a soft hyphen at a line end breaks, of the same length."""
    if not any(sign in text for sign in _SIGNS):
        return text
    known: Hyphenated | None = None

    def filled(match: re.Match[str]) -> str:
        nonlocal known
        if "\u00ad" not in match["sign"]:
            known = known or Hyphenated(seen(_lines().sub(" ", text)))
            if not known.is_one(seen(match["head"]), seen(match["tail"])):
                return match[0]
        return match["head"] + _FILL * (match.end("gap") - match.start("sign")) + match["tail"]

    return _broken().sub(filled, text)


def whole(word: str) -> str:
    """A word as it is shown."""
    return word.replace(_FILL, "")


@cache
def _broken() -> re.Pattern[str]:
    # Long words cost no more than short ones: a head is at most so long.
    head, tail = r"(?P<head>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]){0,39}+)", r"(?P<tail>[^\W\d_]{1,40}+)"
    sign = rf"(?P<sign>[-\u2010\u00ac]|[{CHARACTERS}]{{1,9}}+(?<=\u00ad))"
    return re.compile(rf"{head}{sign}(?P<gap>[ \t]{{0,9}}\r?\n[ \t]{{0,24}}){tail}")


@cache
def _lines() -> re.Pattern[str]:
    """A word that is broken, which says nothing about how it is spelled."""
    return re.compile(r"[^\W_]{0,40}[-\u2010\u00ad\u00ac][ \t]{0,9}\r?\n[ \t]{0,24}[^\W_]{0,40}")
