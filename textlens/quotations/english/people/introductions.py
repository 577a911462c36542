"""Introductions: what a document says its persons are, where it first names them."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
_PLACES = 4
_SEARCHED = 6000
_HEADLINE = 120
_ABBREVIATED = {"pm": "prime minister"}
_OTHERS = frozenset("shadow deputy assistant vice acting former ex associate opposition rival fellow".split())


class Introductions:
    """The roles of the persons of one document, each worked out once."""

    def __init__(self, text: str, index: Index, lex: Lexicon) -> None:
        self._text, self._index, self._lex = text, index, lex
        self._roles: dict[tuple[str, ...], str | None] = {}
        # Who was introduced under each role, of the persons that are known so far.
        self._persons: list[Full] = []
        self._introduced: dict[str, list[Full]] = {}

    def role(self, full: Full) -> str | None:
        """The role that stands beside a name where it is given in full, by the first place that has one."""
        if full.words not in self._roles:
            self._roles[full.words] = next(filter(None, map(self._read, self._places(full))), None)
        return self._roles[full.words]

    def _places(self, full: Full) -> Iterator[Full]:
        """The first places of a full name, near enough to the first."""
        name = self._text[full.offset : full.offset + full.length]
        yield full
        at = full.offset
        for _ in range(_PLACES - 1):
            at = self._text.find(name, at + 1, full.offset + _SEARCHED)
            if at < 0:
                return
            yield full._replace(offset=at)

    def holder(self, role: str, start: int) -> Full | None:
        """The only person introduced under a role before `start`: `the coach` after `Coach Dean Fahey`.

        Nobody where the name stands too far before, or where somebody without a name came under this role as well: `a coach`.
        """
        words = head(_ABBREVIATED.get(role.lower(), role))
        if not (words and self._lex.is_person(words[-1])):
            return None
        found = self._holders(role.lower(), words)
        early = [full for full in found if full.offset < start]
        if len(early) == 1:
            same = len(words) > 1 and words == head(self.role(early[0]) or "")
            return early[0] if same or self._recent(early[0], words[-1], start) else None
        if not found:
            return self._headed(words[-1], start)
        # The housing minister before she is named, where nobody else is one.
        later = len(found) == 1 and not early and len(words) > 1 and found[0].offset < start + _SEARCHED
        return found[0] if later else None

    def _holders(self, role: str, words: list[str]) -> list[Full]:
        """The persons introduced under a role, which ends with `words` and what is behind them; a role often comes back."""
        persons = self._index.persons()
        if persons is not self._persons:
            self._persons, self._introduced = persons, {}
        if role not in self._introduced:
            where = role.split()[len(words) :]
            found = [full for full in persons[:_MOST] if self._near(full, words[-1]) and self._holds(full, words, where)]
            if len(found) > 1 and len({full.surname for full in found}) == 1:
                found = [full for full in found if self._index.fullest(full.words) is full]
            self._introduced[role] = found
        return self._introduced[role]

    def _headed(self, noun: str, start: int) -> Full | None:
        """The person whom the text begins with under a headline that has the noun: `Mayor to resign`, then `Ann Lee has`."""
        end = self._text.find("\n", 0, _HEADLINE)
        persons = self._index.persons()
        if end < 0 or not persons or not re.search(rf"(?i:\b{re.escape(noun)}\b)(?!['’]s)", self._text[:end]):
            return None
        body = end + len(self._text[end : end + 9]) - len(self._text[end : end + 9].lstrip())
        first = next((full for full in persons if full.offset == body), None)
        return first if first and first.offset < start < first.offset + _FAR and self.role(first) is None else None

    def _recent(self, full: Full, noun: str, start: int) -> bool:
        """Whether a name stands not far before, and nobody unnamed came under the same role after it."""
        last = self._text.rfind(full.words[-1], max(0, start - _FAR), start)
        if last < 0 or noun not in self._text[last:start]:
            return last >= 0
        other = rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w-]+ ){{0,2}}{re.escape(noun)}\b"
        return re.search(other, self._text[last:start]) is None

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
        return self._mention(tokens, start, appositions(tokens, name + 1)).role or self._predicate(tokens, name + 1)

    def _predicate(self, tokens: Tokens, at: int) -> str | None:
        """What a name is said to be: `Ann Lee is the owner of the mill`, `Ann Lee, who is a singer`."""
        at += tokens.raw[at : at + 1] == [","]
        at += tokens.low[at : at + 1] == ["who"]
        if tokens.low[at : at + 1] not in (["is"], ["was"]) or tokens.low[at + 1 : at + 2] not in (["the"], ["a"], ["an"]):
            return None
        stop = next(
            (to for to in range(at + 2, len(tokens)) if not tokens.is_word(to) and tokens.low[to] not in ("of", "the")),
            len(tokens),
        )
        place = next((to for to in range(at + 2, stop) if tokens.is_place(to)), stop)
        if place == at + 2 or not self._lex.is_person(tokens.low[place - 1]):
            return None
        return self._text[tokens.spans[at + 2][0] : tokens.spans[stop - 1][1]]

    def _mention(self, tokens: Tokens, start: int, stop: int) -> Mention:
        if start > 1 and tokens.raw[start - 1] == ",":
            first = backward(tokens, start - 1)
            person = first < start - 1 and self._lex.is_person(self._noun(tokens, first, start - 1))
            if person and self._opens(tokens, first, stop):
                start = first
        return read(self._text, *tokens.span(start, stop), self._lex, self._index.has)

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
