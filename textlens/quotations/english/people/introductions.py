"""Introductions: what a document says its persons are, where it first names them."""

from __future__ import annotations

import re

from ...gaps import trimmed
from ...lexical.lexicon import Lexicon
from ...lexical.names import Full
from ...lexical.tokens import Tokens, breaks
from ..phrases import appositions
from ..phrases_backward import backward
from .descriptions import head, repeats
from .full_names import Index
from .mentions import Mention, read

_BEFORE = 90
_BEHIND = 220
_MOST = 60
_FAR = 1200
_OTHERS = frozenset("shadow deputy assistant vice acting former ex associate opposition rival fellow".split())


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

    def holder(self, role: str, start: int) -> Full | None:
        """The only person introduced under a role before `start`: `the coach` after `Coach Dean Fahey`.

        Nobody where the name stands too far before, or where somebody without a name came under this role as well: `a coach`.
        """
        words = head(role)
        if not (words and self._lex.is_person(words[-1])):
            return None
        where = role.lower().split()[len(words) :]
        early = (full for full in self._index.persons()[:_MOST] if full.offset < start)
        found = [full for full in early if self._near(full, words[-1]) and self._holds(full, words, where)]
        if len(found) > 1 and len({full.surname for full in found}) == 1:
            found = [full for full in found if self._index.fullest(full.words) is full]
        return found[0] if len(found) == 1 and self._recent(found[0], words[-1], start) else None

    def _recent(self, full: Full, noun: str, start: int) -> bool:
        """Whether a name stands not far before, and nobody unnamed came under the same role after it."""
        last = self._text.rfind(full.words[-1], max(0, start - _FAR), start)
        other = rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w-]+ ){{0,2}}{re.escape(noun)}\b"
        return last >= 0 and not re.search(other, self._text[last:start])

    def _near(self, full: Full, word: str) -> bool:
        around = self._text[max(0, full.offset - _BEFORE) : full.offset + full.length + _BEHIND]
        return word in around.lower() or repeats(self._text, full, word)

    def _holds(self, full: Full, words: list[str], where: list[str]) -> bool:
        known = head(self.role(full) or "")
        placed = (self.role(full) or "").lower().split()[len(known) :]
        if where and placed and where != placed:
            return False
        if len(known) > len(words) and known[-len(words) - 1] in _OTHERS:
            return False
        if words in (known[-len(words) :], known[: len(words)]):
            return True
        return len(words) < 3 and repeats(self._text, full, words[-1])

    def _read(self, full: Full) -> str | None:
        text, end = self._text, full.offset + full.length
        blank = text.find("\n\n", end, end + _BEHIND)
        stop = blank if blank >= 0 else min(len(text), end + _BEHIND)
        cuts = breaks(text, end, stop, self._lex["abbreviations"])
        left = text.rfind("\n", max(0, full.offset - _BEFORE), full.offset) + 1 or max(0, full.offset - _BEFORE)
        earlier = breaks(text, left, full.offset, self._lex["abbreviations"])
        tokens = Tokens(text, earlier[-1][1] if earlier else left, cuts[0][0] if cuts else trimmed(text, end, stop), self._lex)
        name = next((at for at, span in enumerate(tokens.spans) if span[1] >= end), None)
        if name is None or tokens.spans[name][0] >= end or tokens.raw[name].endswith(("'s", "’s")):
            return None
        start = backward(tokens, name + 1)
        if start > name:
            return None
        return self._mention(tokens, start, appositions(tokens, name + 1)).role

    def _mention(self, tokens: Tokens, start: int, stop: int) -> Mention:
        if start > 1 and tokens.raw[start - 1] == ",":
            first = backward(tokens, start - 1)
            person = first < start - 1 and self._lex.is_person(self._noun(tokens, first, start - 1))
            if person and self._opens(tokens, first, stop):
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
