"""Introductions: what a document says its persons are, where it first names them."""

from __future__ import annotations

from .backward import backward
from .gaps import trimmed
from .lexicon import Lexicon
from .mentions import Mention, read
from .names import Full, Index
from .phrases import appositions
from .tokens import Tokens, breaks

_BEFORE = 90
_BEHIND = 220
_MOST = 60


class Introductions:
    """The roles of the persons of one document, each worked out once."""

    def __init__(self, text: str, index: Index, lex: Lexicon) -> None:
        self._text, self._index, self._lex = text, index, lex
        self._roles: dict[tuple[str, ...], str | None] = {}

    def role(self, full: Full) -> str | None:
        """The role that stands beside a name where it is first given in full."""
        if full.words not in self._roles:
            self._roles[full.words] = self._read(full)
        return self._roles[full.words]

    def holder(self, role: str) -> Full | None:
        """The only person introduced under a role: `the coach` after `Coach Dean Fahey`."""
        words = role.lower().split()
        found = [full for full in self._index.persons()[:_MOST] if self._near(full, words[-1]) and self._holds(full, words)]
        return found[0] if len(found) == 1 else None

    def _near(self, full: Full, word: str) -> bool:
        around = self._text[max(0, full.offset - _BEFORE) : full.offset + full.length + _BEHIND]
        return word in around.lower()

    def _holds(self, full: Full, words: list[str]) -> bool:
        known = _head(self.role(full) or "")
        return words in (known[-len(words) :], known[: len(words)])

    def _read(self, full: Full) -> str | None:
        text, end = self._text, full.offset + full.length
        blank = text.find("\n\n", end, end + _BEHIND)
        stop = blank if blank >= 0 else min(len(text), end + _BEHIND)
        cuts = breaks(text, end, stop, self._lex["abbreviations"])
        left = text.rfind("\n", max(0, full.offset - _BEFORE), full.offset) + 1 or max(0, full.offset - _BEFORE)
        earlier = breaks(text, left, full.offset, self._lex["abbreviations"])
        tokens = Tokens(text, earlier[-1][1] if earlier else left, cuts[0][0] if cuts else trimmed(text, end, stop), self._lex)
        name = next((at for at, span in enumerate(tokens.spans) if span[1] >= end), None)
        if name is None or tokens.spans[name][0] >= end:
            return None
        start = backward(tokens, name + 1)
        if start > name:
            return None
        return self._mention(tokens, start, appositions(tokens, name + 1)).role

    def _mention(self, tokens: Tokens, start: int, stop: int) -> Mention:
        if start > 1 and tokens.raw[start - 1] == ",":
            first = backward(tokens, start - 1)
            if first < start - 1 and self._opens(tokens, first, stop) and self._is_person(self._noun(tokens, first, start - 1)):
                start = first
        return read(self._text, *tokens.span(start, stop), self._lex)

    def _opens(self, tokens: Tokens, first: int, stop: int) -> bool:
        """Whether a phrase begins its clause, so that the name behind it is an apposition: `But the clerk, Ann Lee, said`."""
        if not first:
            return True
        before = tokens.low[first - 1]
        closed = before in self._lex["closed"] or not before[0].isalnum()
        return closed and (stop >= len(tokens) or tokens.raw[stop] == ",")

    def _noun(self, tokens: Tokens, first: int, stop: int) -> str:
        """The last word of a phrase before its first preposition."""
        places = (at for at in range(first + 1, stop) if tokens.is_place(at))
        return tokens.low[next(places, stop) - 1]

    def _is_person(self, low: str) -> bool:
        lex = self._lex
        if not lex["people"].isdisjoint((low, *low.split("-"))):
            return True
        return low in lex["titles"] or low in lex["female"] or low in lex["male"] or low.endswith(("er", "or", "ist", "ian"))


def _head(role: str) -> list[str]:
    """The words of a role up to its first preposition, where the noun stands."""
    words = role.lower().replace(",", " ").split()
    return words[: next((at for at, word in enumerate(words) if word in ("of", "for", "at", "in", "from", "to")), len(words))]
