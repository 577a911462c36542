"""Sightings: where a text names persons outside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ....language.spans import Spans
from ....languages.names import name_words
from ...lexical.dates import dated
from ...lexical.lexicon import Lexicon
from ...lexical.names import bare, first_names, is_compound, is_given, is_postnominal, plain
from .full_names import Index
from .mentions import gender_of

_RECENT = 60
_SHORTEST_TITLE = 2
_RANKING = frozenset("chief general vice deputy executive assistant acting".split())
"""Titles that rank an office, and stand before its name more often than before a person's."""


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

    def __init__(self, text: str, index: Index, quoted: Spans, lex: Lexicon) -> None:
        self._text, self._index, self._quoted, self._lex = text, index, quoted, lex
        self._done = 0
        self.found: list[Seen] = []
        self._taken = 0
        self._known: dict[tuple[str, str], tuple[str, str, bool] | None] = {}

    def gather(self, start: int, offset: int) -> None:
        """Add the persons named before an offset to `found`; what stands before `start` is too far to matter."""
        if self._done < offset:
            self._gather(max(self._done, start), offset)
            self._done = offset

    def taken(self) -> list[Seen]:
        """Those found since this was last asked; of the others, only the last are kept."""
        new = self.found[self._taken :]
        self.forget()
        return new

    def forget(self) -> None:
        """Keep only the persons found last: nobody asks for others."""
        del self.found[:-_RECENT]
        self._taken = len(self.found)

    def _gather(self, start: int, stop: int) -> None:
        for run, offset in self._runs(start, stop):
            if inside(self._quoted, offset):
                continue
            dotted = self._text[offset - 2 : offset] == ". "
            title = _title_before(self._text, offset) if dotted else ""
            if title or " " in run or "\u00a0" in run or self._index.has(bare(run)):
                byline = _is_byline(self._text, offset, offset + len(run))
                person = None if byline else self._person(run, offset, title)
            else:
                # Most capitals begin a sentence or name a place: a look in two tables is enough for them.
                person = None if dotted else self._given(bare(run), offset, offset + len(run))
            if person is not None:
                self.found.append(person)

    def _given(self, word: str, offset: int, end: int) -> Seen | None:
        """The person whom a single capital names that is nobody's known surname: a first name, a relative or one with an age."""
        given = first_names().get(plain(word.lower()))
        own, aged = self._own(offset, end), self._aged(offset, end)
        if given is None and not own and not aged:
            return None
        kin = self._kin(offset) or own
        if not (kin or aged or _person_follows().match(self._text, end)):
            return None
        full = self._index.fullest((word,))
        return Seen(offset, " ".join(full.words) if full else word, gender_of(kin, self._lex) or given or "", None)

    def _runs(self, start: int, stop: int) -> Iterator[tuple[str, int]]:
        """The runs of capitals and where they stand, without a date before, parted at possessives: Bell’s | Cup."""
        for match in _pattern().finditer(self._text, start, stop):
            run, offset = match.group(), match.start()
            if " " in run or "\u00a0" in run:
                date = dated(self._text, offset, run, self._lex)
                run, offset = run[date:], offset + date
                while " " in run and is_compound(run.split(" ", 1)[0]):
                    # Sixteen-year-old Xqo.
                    offset += run.index(" ") + 1
                    run = run.split(" ", 1)[1]
                owner = _owner().match(run)
                while owner is not None:
                    yield owner[1], offset
                    run, offset = run[owner.end() :], offset + owner.end()
                    owner = _owner().match(run)
            yield run, offset

    def _aged(self, offset: int, end: int) -> bool:
        """Whether an age stands beside a single capital: `16-year-old Xqo`, `Xqo, 16, said`."""
        old = self._text[offset - 5 : offset] == "-old "
        if not old and self._text[end : end + 2] not in (", ", " ("):
            return False
        word = self._text[offset:end].lower()
        if word in self._lex["demonyms"] or word.endswith(("man", "woman")) or self._lex.is_person(word):
            return False
        if old:
            # The 26-year-old Turkish actress; but: 16-year-old Xqo was.
            after = self._text[end : end + 16].split(" ")
            return (
                self._text[end : end + 1] != " "
                or len(after) < 2
                or after[1] in self._lex["closed"]
                or after[1] in self._lex.verbs
            )
        return _age().match(self._text, end) is not None

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
        name = found[0] if " " in found[0] else self._latest(found[0], gender)
        return Seen(offset, name, gender, None if not run.endswith(("'s", "’s")) else False)

    def _latest(self, surname: str, gender: str) -> str:
        """Which of the persons of one surname was named last, for a surname alone; the surname where none was."""
        if not self._index.unclear((surname,), gender):
            return surname
        full = self._index.established((surname,), gender)
        if full is not None:
            return " ".join(full.words)
        same = (seen.name for seen in reversed(self.found[-_RECENT:]) if seen.name.endswith(f" {surname}"))
        return next(same, surname)

    def _named(self, words: list[str], before: str) -> tuple[str, str, bool] | None:
        """Name and gender of the person whom capitalised words name, and whether they surely name one."""
        if words[-1].endswith(("'s", "’s")):
            words[-1] = words[-1][:-2]
        titled, gender = self._title(words, before)
        title, words = words[max(0, titled - 1) : titled], words[titled:]
        while len(words) > 1 and is_postnominal(words[-1]):
            words.pop()
        if not words:
            return None
        first = first_names().get(plain(words[0].lower()))
        known = self._index.has(words[-1])
        sure = gender is not None or (first is not None and len(words) > 1) or known
        if not sure and len(words) == 1:
            return None
        full = self._index.fullest(tuple(words), gender or "")
        if full is None and len(words) > 2:
            # Capitals before the name belong to no person: Senate Majority Whip John Cornyn.
            full = self._index.fullest((words[-1],), gender or "")
        if full is None:
            words = words[next((at for at in range(len(words) - 1) if is_given(words[at].lower())), 0) :]
        if full is None and not known and self._is_no_name(title, words):
            return None
        if full is None and len(words) == 1 and title and title[0].lower() in self._lex.names.kept:
            # Lady Coote is not Coote.
            words = title + words
        name = " ".join(full.words) if full else " ".join(words)
        return name, gender or (full.gender if full else first or ""), sure

    def _is_no_name(self, title: list[str], words: list[str]) -> bool:
        """Whether capitals name no person though a title may stand before: Chief Whip, General Workers Union, Marine Life."""
        if len(words) == 1:
            return bool(title) and title[0].lower() in _RANKING
        return not title or not self._lex["bodies"].isdisjoint(word.lower() for word in words)

    def _title(self, words: list[str], before: str) -> tuple[int, str | None]:
        """How many of the words are titles or no part of a name, and the gender that a title gives; None without a title."""
        gender, count = self._titled(before.lower()) if before else None, 0
        while count < len(words) and self._is_light(low := words[count].lower()):
            found = self._titled(low)
            gender = gender if found is None else found or gender or ""
            count += 1
        return count, gender

    def _is_light(self, low: str) -> bool:
        return low in self._lex["titles"] or low in self._lex["closed"]

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
def _owner() -> re.Pattern[str]:
    return re.compile(r"([^’']*(?:[’'](?!s\s)[^’']*)*[’']s)\s")


@cache
def _age() -> re.Pattern[str]:
    return re.compile(r", \d\d?, | \(\d\d?\)")


@cache
def _person_follows() -> re.Pattern[str]:
    return re.compile(r",? (?:who\b|\(?\d\d?\b[,)])|, (?:aged|who)\b")


def _is_byline(text: str, start: int, end: int) -> bool:
    """Whether a run of capitals says who wrote the text: `By Ann Lee` on a line of its own."""
    opens = text[start : start + 3] in ("By ", "BY ") and text[max(0, start - 1) : start] in ("", "\n")
    return opens and text[end : end + 1] in ("", "\n", "\r", ",")


def _title_before(text: str, offset: int) -> str:
    """A short word in capitals or with one that ends in a dot right before an offset, without the dot: Sen, Dr."""
    before = text[max(0, offset - 6) : offset]
    if before.islower() or len(before.strip()) < _SHORTEST_TITLE:
        return ""
    word = before.rstrip()[:-1].split()[-1].strip('(“"')
    return word if word[:1].isupper() else ""


def inside(quoted: Spans, offset: int) -> bool:
    """Whether an offset lies in one of the quoted spans, which are in order."""
    at = bisect_right(quoted.starts, offset) - 1
    return at >= 0 and offset < quoted.ends[at]
