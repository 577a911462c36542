"""Pronouns: the last person before `he` or `she` that gender and grammar allow, or nobody where it is not clear."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from .lexicon import Lexicon
from .names import Index, first_names
from .tokens import breaks

_WINDOW = 1500
_ABBREVIATED = {"Mr.": "m", "Mrs.": "f", "Ms.": "f", "Mr": "m", "Mrs": "f", "Ms": "f", "Dr.": "", "Sen.": "", "Rep.": "", "Gov.": "", "Gen.": ""}


class Seen(NamedTuple):
    """A person named (or meant by a pronoun) at an offset; `gender` is f, m, `-` for no single person, or nothing."""

    offset: int
    name: str
    gender: str
    subject: bool


@cache
def _pattern() -> re.Pattern[str]:
    word = r"[A-ZÀ-Þ][\w’'\-]*\w"
    return re.compile(rf"[A-ZÀ-Þ](?<![\w’'.\-].)[\w’'\-]*\w(?:[ \u00a0](?:[A-Z]\.[ \u00a0])?(?:(?:de|van|von|der|bin|al|la)[ \u00a0])*{word}){{0,4}}")


class People:
    """The persons named outside quotation marks, gathered as far as they are asked for, each stretch of text once."""

    def __init__(self, text: str, index: Index, quoted: Sequence[tuple[int, int]], lex: Lexicon) -> None:
        self._text, self._index, self._quoted, self._lex = text, index, quoted, lex
        self._light = lex["titles"] | lex["closed"]
        self._done = 0
        self._found: list[Seen] = []

    def add(self, person: Seen) -> None:
        """Add a speaker, named or meant by a pronoun."""
        self._found.append(person)

    def antecedent(self, offset: int, gender: str) -> Seen | None:
        """The person a pronoun at `offset` stands for; None where nobody fits or two fit equally well."""
        start = max(0, offset - _WINDOW)
        if self._done < offset:
            self._gather(max(self._done, start), offset)
            self._done = offset
        people = sorted(person for person in self._found[-60:] if start <= person.offset < offset)
        cuts = [start, *(cut[1] for cut in breaks(self._text, start, offset, self._lex["abbreviations"]))]
        for first, stop in zip(reversed(cuts), [offset, *reversed(cuts[1:])], strict=False):
            fitting = [person for person in people if first <= person.offset < stop and person.gender in ("", gender)]
            if fitting:
                return _best(fitting, gender)
        return None

    def _gather(self, start: int, stop: int) -> None:
        for match in _pattern().finditer(self._text, start, stop):
            if not _inside(self._quoted, match.start()):
                person = self._person(match.group(), match.start())
                if person is not None:
                    self._found.append(person)

    def _person(self, spelled: str, offset: int) -> Seen | None:
        words = spelled.replace("\u00a0", " ").split()
        possessive = words[-1].endswith(("'s", "’s"))
        if possessive:
            words[-1] = words[-1][:-2]
        gender, title = "", False
        while words and (low := words[0].lower()) in self._light:
            title = title or low in self._lex["titles"]
            gender = "f" if low in self._lex["female"] else "m" if low in self._lex["male"] else gender
            words = words[1:]
        abbreviated = _ABBREVIATED.get(self._text[max(0, offset - 5) : offset].strip(" (“\"\n").rpartition(" ")[2])
        if abbreviated is not None:
            title, gender = True, abbreviated
        if not words:
            return None
        first = first_names().get(words[0].lower())
        if not (title or (first is not None and len(words) > 1) or self._index.has(words[-1])):
            return None
        full = self._index.fullest(tuple(words), gender)
        name = " ".join(full.words) if full else " ".join(words)
        gender = gender or (full.gender if full else first or "")
        return Seen(offset, name, gender, not possessive and _is_subject(self._text, offset, self._lex))


def _best(fitting: list[Seen], gender: str) -> Seen | None:
    subjects = [person for person in fitting if person.subject]
    choice = subjects or fitting
    names = {person.name for person in choice}
    if len(names) > 1:
        certain = [person for person in choice if person.gender == gender]
        if len({person.name for person in certain}) != 1:
            return choice[0] if subjects else None
        return certain[0]
    return choice[0]


def _is_subject(text: str, offset: int, lex: Lexicon) -> bool:
    """Whether little stands between the beginning of the sentence and the name."""
    before = text[max(0, offset - 60) : offset]
    cut = max(before.rfind(". "), before.rfind("\n"), before.rfind("? "), before.rfind("” "), before.rfind('" '))
    words = before[cut + 1 :].split() if cut >= 0 or offset < 60 else None
    return words is not None and len(words) <= 4 and not any(word.lower() in lex["prepositions"] for word in words)


def _inside(quoted: Sequence[tuple[int, int]], offset: int) -> bool:
    at = bisect_left(quoted, (offset + 1,)) - 1
    return at >= 0 and quoted[at][0] <= offset < quoted[at][1]
