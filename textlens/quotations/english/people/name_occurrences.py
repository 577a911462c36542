"""Sightings: where a text names persons outside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ....languages.names import name_words
from ...lexical.lexicon import Lexicon
from ...lexical.names import bare, dated, first_names, plain
from ...lexical.tokens import Span
from .full_names import Index
from .mentions import gender_of


class Seen(NamedTuple):
    """A person named (or meant by a pronoun) at an offset.

    `gender` is f, m, `-` for no single person, or nothing; `subject` is None where it was not yet asked whether the name is one.
    """

    offset: int
    name: str
    gender: str
    subject: bool | None


class Sightings:
    """The persons that a text names, gathered as far as they are asked for, each stretch of text once."""

    def __init__(self, text: str, index: Index, quoted: Sequence[Span], lex: Lexicon) -> None:
        self._text, self._index, self._quoted, self._lex = text, index, quoted, lex
        self._light = lex["titles"] | lex["closed"]
        self._done = 0
        self.found: list[Seen] = []
        self._known: dict[tuple[str, str], tuple[str, str, bool] | None] = {}

    def gather(self, start: int, offset: int) -> None:
        """Add the persons named before an offset to `found`; what stands before `start` is too far to matter."""
        if self._done < offset:
            self._gather(max(self._done, start), offset)
            self._done = offset

    def _gather(self, start: int, stop: int) -> None:
        for match in _pattern().finditer(self._text, start, stop):
            run, offset = match.group(), match.start()
            date = dated(self._text, offset, run, self._lex)
            run, offset = run[date:], offset + date
            dotted = self._text[offset - 2 : offset] == ". "
            if not (dotted or " " in run or "\u00a0" in run or self._index.has(bare(run))):
                # Most capitals begin a sentence or name a place: a look in two tables is enough for them.
                given = first_names().get(plain(bare(run).lower()))
                own = self._own(offset, offset + len(run))
                if (given is not None or own) and not inside(self._quoted, offset):
                    kin = self._kin(offset) or own
                    if kin or _person_follows().match(self._text, offset + len(run)):
                        self.found.append(Seen(offset, bare(run), gender_of(kin, self._lex) or given or "", None))
                continue
            if not inside(self._quoted, offset) and not _is_byline(self._text, offset, match.end()):
                person = self._person(run, offset, _word_before(self._text, offset) if dotted else "")
                if person is not None:
                    self.found.append(person)

    def _kin(self, offset: int) -> str:
        """The noun for a relative right before a first name: `her husband, Mike`."""
        before = self._text[max(0, offset - 30) : offset].rstrip(" ,").rpartition(" ")[2]
        return before if before.islower() and self._lex.is_kin(before) else ""

    def _own(self, offset: int, end: int) -> str:
        """The noun for a person in `her manager, Lex,` or `Lee’s mother, Kerrie,` whatever the name in between the commas."""
        if self._text[offset - 2 : offset] != ", " or self._text[end : end + 1] != ",":
            return ""
        words = self._text[max(0, offset - 40) : offset - 2].split()[-3:]
        owned = any(word.lower() in ("his", "her", "their") or word.endswith(("'s", "’s")) for word in words[:-1])
        return words[-1] if owned and words[-1].islower() and self._lex.is_person(words[-1]) else ""

    def _person(self, run: str, offset: int, before: str) -> Seen | None:
        key = run, before
        if key not in self._known:
            self._known[key] = self._named(run.replace("\u00a0", " ").split(), before)
        found = self._known[key]
        if found is None or not (found[2] or _person_follows().match(self._text, offset + len(run))):
            return None
        gender = found[1] or gender_of(self._kin(offset), self._lex)
        return Seen(offset, found[0], gender, None if not run.endswith(("'s", "’s")) else False)

    def _named(self, words: list[str], before: str) -> tuple[str, str, bool] | None:
        """Name and gender of the person whom capitalised words name, and whether they surely name one."""
        if words[-1].endswith(("'s", "’s")):
            words[-1] = words[-1][:-2]
        titled, gender = self._title(words, before)
        title, words = words[max(0, titled - 1) : titled], words[titled:]
        if not words:
            return None
        first = first_names().get(plain(words[0].lower()))
        sure = gender is not None or (first is not None and len(words) > 1) or self._index.has(words[-1])
        if not sure and len(words) == 1:
            return None
        full = self._index.fullest(tuple(words), gender or "")
        if full is None and len(words) > 2:
            # Capitals before the name belong to no person: Senate Majority Whip John Cornyn.
            full = self._index.fullest((words[-1],), gender or "")
        if full is None and len(words) == 1 and title and title[0].lower() in self._lex.names.kept:
            # Lady Coote is not Coote.
            words = title + words
        name = " ".join(full.words) if full else " ".join(words)
        return name, gender or (full.gender if full else first or ""), sure

    def _title(self, words: list[str], before: str) -> tuple[int, str | None]:
        """How many of the words are titles or no part of a name, and the gender that a title gives; None without a title."""
        gender, count = self._titled(before.lower()) if before[:1].isupper() else None, 0
        while count < len(words) and (low := words[count].lower()) in self._light:
            found = self._titled(low)
            gender = gender if found is None else found or gender or ""
            count += 1
        return count, gender

    def _titled(self, low: str) -> str | None:
        """The gender that a title gives, f, m or nothing; None where the word is no title."""
        if low not in self._lex["titles"]:
            return None
        return "f" if low in self._lex["female"] else "m" if low in self._lex["male"] else ""


@cache
def _pattern() -> re.Pattern[str]:
    first, word = r"[A-ZÀ-Þ](?<![\w’'.\-].)[\w’'\-]*\w", r"[A-ZÀ-Þ][\w’'\-]*\w"
    names = name_words("en")
    between = rf"[ \u00a0](?:[A-Z]\.[ \u00a0])?(?:(?:{names.small})[ \u00a0])*(?:{names.prefixed})?"
    return re.compile(rf"{first}(?:{between}{word}){{0,4}}", re.DOTALL)


@cache
def _person_follows() -> re.Pattern[str]:
    return re.compile(r",? (?:who\b|\(?\d\d?\b[,)])|, (?:aged|who)\b")


def _is_byline(text: str, start: int, end: int) -> bool:
    """Whether a run of capitals says who wrote the text: `By Ann Lee` on a line of its own."""
    opens = text[start : start + 3] in ("By ", "BY ") and text[max(0, start - 1) : start] in ("", "\n")
    return opens and text[end : end + 1] in ("", "\n", "\r", ",")


def _word_before(text: str, offset: int) -> str:
    """A short word with a dot right before an offset, without the dot."""
    before = text[max(0, offset - 6) : offset]
    return before.rstrip()[:-1].split()[-1].strip('(“"') if before.rstrip().endswith(".") and len(before.strip()) > 1 else ""


def inside(quoted: Sequence[Span], offset: int) -> bool:
    """Whether an offset lies in one of the quoted spans, which are in order."""
    at = bisect_left(quoted, (offset + 1,)) - 1
    return at >= 0 and quoted[at][0] <= offset < quoted[at][1]
