"""The marks that may end a sentence: where they stand and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

DASHES = "—–"
"""What may break a sentence off, between spaces."""

SIGNS = ".!?…‼‽⁇-⁉؟۔।॥։።፧߹᙮᠃᠉。｡！？．\u037e"
"""What may end a sentence between or after words."""

_WIDE_MARKS = frozenset("。｡！？")
_CLOSING_QUOTES = frozenset("\"'”’»«›‹“」』")
_LONGEST_TOKEN = 24


class Mark:
    """A run of marks that may end a sentence, as offsets into its text.

    Attributes:
        text: The whole text.
        begin: Where the sentence begins.
        start: Where the run begins.
        after: Where it ends, and closing quotation marks, brackets and footnote marks begin.
        stop: Where these end, and with them the sentence if it does.
        following: Where the next word, or what opens before it, begins.
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
        """The word before the mark, which may hold periods and hyphens; empty where there is none."""
        if self._token is None:
            self._token = token_before(self.text, self.begin, self.start)
        return self._token

    @property
    def is_spaced(self) -> bool:
        """Whether white space follows."""
        return self.stop < self.following

    @property
    def is_period(self) -> bool:
        """Whether it is one period and nothing more."""
        return self.after - self.start == 1 and self.text[self.start] == "."

    @property
    def is_emphatic(self) -> bool:
        """Whether it ends in neither a period nor an ellipsis."""
        return self.text[self.after - 1] not in ".…"

    @property
    def is_wide(self) -> bool:
        """Whether it belongs to a script that puts no space after a sentence."""
        return self.text[self.after - 1] in _WIDE_MARKS

    @property
    def is_quoted(self) -> bool:
        """Whether a closing quotation mark follows it."""
        return self.after < self.stop and not _CLOSING_QUOTES.isdisjoint(self.text[self.after : self.stop])


def candidates(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The marks of text[start:end], each with what closes the sentence as its group 1 and the white space after it."""
    return _candidate().finditer(text, start, end)


def raw_token(text: str, begin: int, end: int) -> str:
    """What stands before an offset, back to white space; of a long run the last characters, no abbreviation is longer."""
    words = text[max(begin, end - _LONGEST_TOKEN) : end].rsplit(None, 1)
    return words[-1] if words else ""


def token_before(text: str, begin: int, end: int) -> str:
    """What stands before an offset, back to white space or whatever opens."""
    token = raw_token(text, begin, end).rstrip()
    return token if token.replace(".", "").isalpha() else _opened().sub("", token)


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(r"^(?:.*[(\[{\"“”„«»/—–])?['’‘]*", re.DOTALL)


@cache
def _candidate() -> re.Pattern[str]:
    # It matches at every run of marks, so no run is gone over twice; what it matches beyond the marks is never given back.
    # One class of first characters, not two alternatives, keeps the search between matches fast.
    marks = rf"[{SIGNS}{DASHES}](?:(?<![{DASHES}])[{SIGNS}]*+(?:[\u00a0 ]\.++(?!\w))*+)?+"
    closers = r"[\"'”’»«›‹“‘)\]}」』）】〉》*_]"
    bracketed = r"[\u00a0 ]?\[(?:\d[\d,–\- ]{0,10}+|…|\.\.\.|[a-z])\]"
    emoticons = r"[ ]?[:;=]['o-]?[()DPp]++(?!\w)"
    return re.compile(rf"{marks}((?:{closers}|[\u00a0\u202f ]»(?!\w)|{bracketed}|{emoticons}|[¹²³⁰⁴-⁹])*+)\s*+")
