"""Punctuation marks that may end a sentence: their positions and context."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

DASHES = "—–"
"""Marks that may break off a sentence if they are between spaces."""

SIGNS = ".!?…‼‽⁇-⁉؟۔।॥։።፧߹᙮᠃᠉。｡！？．\u037e"
"""Marks that may end a sentence."""

FARTHEST_QUOTE = 2000
"""How many characters before or after a quotation mark its partner is looked for."""

_WIDE_MARKS = frozenset("。｡！？")
_CLOSING_QUOTES = frozenset("\"'”’»«›‹“」』")
_LONGEST_TOKEN = 24


class Mark:
    """A run of marks that may end a sentence, as offsets in its text.

    Attributes:
        text: The whole text.
        begin: The start of the sentence.
        start: The start of the run.
        after: The end of the run, where closing quotation marks, brackets and footnote marks begin.
        stop: The end of these, where the sentence ends if it does.
        following: The start of the next word, or of an opening mark before it.
    """

    __slots__ = ("_token", "after", "begin", "following", "start", "stop", "text")

    def __init__(self, text: str, begin: int, match: re.Match[str]) -> None:
        self.text = text
        self.begin = begin
        self.start, self.following = match.span()
        self.after, self.stop = match.span(1)
        self._token: str | None = None

    @property
    def before(self) -> str:
        """The character before the mark; empty at the start of the text."""
        return self.text[self.start - 1 : self.start]

    @property
    def token(self) -> str:
        """The word before the mark, which may contain periods and hyphens; empty if there is none."""
        if self._token is None:
            self._token = token_before(self.text, self.begin, self.start)
        return self._token

    @property
    def is_spaced(self) -> bool:
        """Whether white space follows."""
        return self.stop < self.following

    @property
    def is_period(self) -> bool:
        """Whether it is a single period."""
        return self.after - self.start == 1 and self.text[self.start] == "."

    @property
    def is_emphatic(self) -> bool:
        """Whether its last character is neither a period nor an ellipsis."""
        return self.text[self.after - 1] not in ".…"

    @property
    def is_wide(self) -> bool:
        """Whether it belongs to a script without spaces after sentences."""
        return self.text[self.after - 1] in _WIDE_MARKS

    @property
    def is_quoted(self) -> bool:
        """Whether a closing quotation mark follows it."""
        return self.after < self.stop and not _CLOSING_QUOTES.isdisjoint(self.text[self.after : self.stop])


def candidates(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Matches for the marks in text[start:end], with the closing marks in group 1, and the white space after them."""
    return _candidate().finditer(text, start, end)


def raw_token(text: str, begin: int, end: int) -> str:
    """The characters before an offset, back to white space, but at most `_LONGEST_TOKEN`: no abbreviation is longer."""
    first = end - _LONGEST_TOKEN
    words = text[first if first > begin else begin : end].rsplit(None, 1)
    return words[-1] if words else ""


def token_before(text: str, begin: int, end: int) -> str:
    """The characters before an offset, back to white space or an opening mark."""
    token = raw_token(text, begin, end).rstrip()
    return token if token.replace(".", "").isalpha() else _opened().sub("", token)


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(r"^(?:.*[(\[{\"“”„«»/—–])?['’‘]*", re.DOTALL)


@cache
def _candidate() -> re.Pattern[str]:
    # It matches every run of marks, so no run is scanned twice, and possessive quantifiers prevent backtracking.
    # A single character class at the start, instead of two alternatives, keeps the search between matches fast.
    marks = rf"[{SIGNS}{DASHES}](?:(?<![{DASHES}])[{SIGNS}]*+(?:[\u00a0 ]\.++(?!\w))*+)?+"
    closers = r"[\"'”’»«›‹“‘)\]}」』）】〉》*_]"
    bracketed = r"[\u00a0 ]?\[(?:\d[\d,–\- ]{0,10}+|…|\.\.\.|[a-z])\]"
    emoticons = r"[ ]?[:;=]['o-]?[()DPp]++(?!\w)"
    return re.compile(rf"{marks}((?:{closers}|[\u00a0\u202f ]»(?!\w)|{bracketed}|{emoticons}|[¹²³⁰⁴-⁹])*+)\s*+")
