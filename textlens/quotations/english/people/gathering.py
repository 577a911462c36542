"""Names gathered: the full names in the runs of capitals of a document, and what shows that they are persons'."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexical.dates import dated
from ...lexical.lexicon import Lexicon
from ...lexical.names import (
    Full,
    bare,
    behind,
    first_names,
    in_heading,
    is_compound,
    is_given,
    is_initial,
    is_postnominal,
    partner,
    pattern,
    person,
    surname_of,
    titled,
)
from .spoken import FURTHEST, speaks
from .things import AROUND, is_family_first, is_thing, things_before

_PLACES = frozenset("in at from across near outside inside around through via".split())
_MOST = 100
"""So many names are looked at again."""

Name = tuple[str, ...]


class Gathering:
    """One pass over the runs of capitals of a document.

    `by_last` and `by_first` hold the full names by surname and by first word, in small letters; `surnames` are those of persons,
    `titled` what stood alone behind Mr or Dr.
    """

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.by_last: dict[str, dict[Name, Full]] = {}
        self.by_first: dict[str, dict[Name, Full]] = {}
        self.surnames: set[str] = set()
        self.titled: set[str] = set()
        self._seen: set[Name] = set()
        self._led: list[tuple[Name, Name, int]] = []
        self._text, self._lex = text, lex
        self._ignored = lex["nameless"]
        headed: list[tuple[int, str]] = []
        met: dict[str, list[Name]] = {}
        for match in pattern().finditer(text):
            start, run = match.start(), match.group()
            date = dated(text, start, run, lex)
            start, run = start + date, run[date:]
            if run in met:
                if met[run]:
                    self._look_again(met[run], start, match.end())
                continue
            articled = text[start - 4 : start] in ("the ", "The ")
            if not articled:
                met[run] = []
            if in_heading(text, start, match.end()):
                headed.append((start, run))
                continue
            met[run] = self._read(run, start, match.end(), articled)
        for start, run in headed[:_MOST]:
            self._read_heading(run, start)
        self._shorten()
        self._lengthen()

    def _read(self, run: str, start: int, end: int, articled: bool) -> list[Name]:
        """Add the names in a run of capitals, which a possessive ending parts; gives those that are not surely a person's."""
        unsure: list[Name] = []
        words: list[str] = []
        parts = run.split()
        for at, part in enumerate(parts):
            if part[0] != "(":
                words.append(bare(part))
            if at + 1 == len(parts) or part.endswith(("'s", "’s")):
                found = self._person(words, start, articled and at + 1 == len(words))
                if found is not None:
                    first, stop, sure = found
                    sure = sure or (at + 1 == len(parts) and self._introduced(self._text, start, end))
                    self._add(self._text, start, tuple(words[first:stop]), sure)
                    if not sure:
                        unsure.append(tuple(words[first:stop]))
                    elif not first:
                        self._add_partner(self._text, start, words[1:stop])
                words = []
        return unsure

    def _person(self, words: list[str], start: int, articled: bool) -> tuple[int, int, bool] | None:
        """Which of the words of a run are a person's name, and whether surely; none behind `the` but with a title or calling."""
        led = 0
        while led < len(words) and is_compound(words[led]):
            led += 1
        cut = led
        while cut < len(words) and not is_compound(words[cut]):
            cut += 1
        words = words[led:cut]
        if len(words) < 2:
            return None
        found = titled(words, self._lex) or person(words, first_names(), self._ignored, self._lex)
        if len(words) == 2 and words[0].lower().rstrip(".") in self._lex.names.honours:
            self.titled.add(bare(words[1]).lower())
        if found is None:
            return None
        first, stop, sure = found
        while stop - first > 2 and words[stop - 1].lower() in self._lex["time"]:
            stop -= 1
        while stop - first > 1 and is_postnominal(words[stop - 1]):
            stop -= 1
        if stop - first < 2:
            return None
        while first and is_initial(words[first - 1]):
            first -= 1
        before = words[first - 1].lower().rstrip(".") if first else ""
        if articled and not (before and (self._lex.is_person(before) or before in self._lex["bodies"])):
            return None
        if 0 < first < 3 and sure and not led and self._may_be_names(words[:first]):
            self._led.append((tuple(words[:first]), tuple(words[first:stop]), start))
        return first + led, stop + led, sure

    def _may_be_names(self, words: list[str]) -> bool:
        """Whether capitals before a first name may be names as well, not offices, places or bodies: Te Xauri Robert Bell."""
        lex = self._lex
        for word in words:
            low = word.lower().rstrip(".")
            if low in self._ignored or lex.is_person(low) or low in lex["demonyms"] or low in lex["things"]:
                return False
            if low in lex["portfolios"] or word.isupper() or not word.isalpha():
                return False
        return True

    def _lengthen(self) -> None:
        """Add the names that begin before their first word that is a known first name: Xqo in `Xqo Anna Bell`.

        What stands before is a name where it stands nowhere else, or alone as a run of its own.
        """
        for before, words, near in self._led[:_MOST]:
            joined = " ".join((*before, words[0]))
            rare = len(before) == 1 and self._count(before[0], near) == self._count(joined, near)
            called = rare and self._is_called(self._text.find(joined, near))
            common = any(self._count(f" {word.lower()} ", near) for word in before)
            seen = before in self._seen and not is_thing(" ".join(before), near, self._text, self._lex)
            family = is_family_first((*before, *words), near, self._text)
            if (seen or called or family) and not common:
                self._add(self._text, near, (*before, *words), True)
                for shorter in (before, words):
                    full = self.by_last.get(surname_of(shorter), {}).get(shorter)
                    if full is not None:
                        self._drop(full)

    def _look_again(self, names: list[Name], start: int, end: int) -> None:
        """Look again whether names are surely persons', where they stand once more."""
        if self._introduced(self._text, start, end):
            for words in names:
                self.make_sure(words)
            names.clear()

    def _read_heading(self, run: str, start: int) -> None:
        """Add the name in a run of capitals in a heading, if it surely is one and its surname alone stands somewhere else."""
        words = list(map(bare, run.split()))
        found = self._person(words, start, False)
        if found is None or not found[2]:
            return
        name = tuple(words[found[0] : found[1]])
        surname = surname_of(name)
        if surname not in self.by_last and len(name) == 2 and self._stands_alone(name[-1], start):
            self._add(self._text, start, name, True)

    def _places(self, word: str, near: int) -> Iterator[int]:
        """Where a word or words stand not far from an offset."""
        at = self._text.find(word, max(0, near - AROUND), near + AROUND)
        while at >= 0:
            yield at
            at = self._text.find(word, at + 1, near + AROUND)

    def _stands_alone(self, word: str, near: int) -> bool:
        """Whether a capitalised word stands without another before it in running text not far from an offset."""
        for at in self._places(word, near):
            before, after = self._text[max(0, at - 2) : at], self._text[at + len(word) : at + len(word) + 1]
            if before[1:] == " " and (before[0].islower() or before[0] in ",.”\"’'") and after in (" ", ",", ".", "’", "'"):
                return True
        return False

    def _shorten(self) -> None:
        """Drop names that run on into the next capitals or begin before their first word: `Ann Lee Band`, `Arsenal Ann Lee`.

        The shorter name stands elsewhere as well, and the word behind it never without it.
        """
        long = [full for same in self.by_last.values() for full in same.values() if len(full.words) > 2]
        for full in long[:_MOST]:
            words = full.words
            near = full.offset
            after = words[:-1] in self._seen and self._count(words[-1], near) == self._count(f"{words[-2]} {words[-1]}", near)
            given = not is_given(words[0].lower()) and (is_given(words[1].lower()) or self._is_own(full))
            alone = after and self._count(words[-2], near) > self._count(f"{words[-3]} {words[-2]}", near)
            if alone or (words[1:] in self._seen and given and len(words[0]) > 2):
                self._drop(full)
            elif count := things_before(words, near, self._text, self._lex):
                self.shorten(full, count)

    def _is_own(self, full: Full) -> bool:
        """Whether a name of three words stands somewhere without its first word and without a title."""
        before = (full.words[0] + " ", "Mr ", "Ms ", "Mrs ", "Dr ")
        places = self._places(" ".join(full.words[1:]), full.offset)
        return len(full.words) == 3 and any(not self._text[max(0, at - 24) : at].endswith(before) for at in places)

    def _count(self, words: str, near: int) -> int:
        return self._text.count(words, max(0, near - AROUND), near + AROUND)

    def _is_called(self, at: int) -> bool:
        """Whether a noun for a person in small letters is right before an offset: `singer Xqo Bell`, `the mayor, Xqo Bell`."""
        word = self._text[max(0, at - 24) : max(0, at)].rstrip(" ").rpartition(" ")[2]
        return word.islower() and self._lex.is_person(word.rstrip(","))

    def _drop(self, full: Full) -> None:
        del self.by_last[full.surname][full.words]
        if not self.by_last[full.surname]:
            del self.by_last[full.surname]
            self.surnames.discard(full.surname)
        del self.by_first[full.words[0].lower()][full.words]

    def shorten(self, full: Full, count: int = 1) -> None:
        """Know that the first words of a full name are no part of it."""
        self._drop(full)
        self._add(self._text, full.offset + len(full.words[0]), full.words[count:], full.sure)

    def make_sure(self, words: Name) -> None:
        """Know that a full name is a person's."""
        for names, key in ((self.by_last, surname_of(words)), (self.by_first, words[0].lower())):
            full = names.get(key, {}).get(words)
            if full is not None:
                names[key][words] = full._replace(sure=True)
                self.surnames.add(full.surname)

    def _introduced(self, text: str, start: int, end: int) -> bool:
        """Whether a noun for a person stands right before a name, or an age or who it is right behind it."""
        before = text[max(0, start - 24) : start]
        word = before.rpartition(" ")[0].rpartition(" ")[2] if before.endswith(" ") else ""
        apposed = word.endswith(",") and text[end : end + 1] == ","
        if word.islower() and self._lex.is_person(word.rstrip(",") if apposed else word):
            return True
        if speaks(text[start:end], word, text[end : end + FURTHEST], self._lex):
            return True
        match = behind().match(text, end)
        # In Ruritania, who; but to Ann Lee, who.
        if match is None or before.rpartition(" ")[0].rpartition(" ")[2].lower() in _PLACES:
            return False
        nouns = match[1] or match[2]
        return not nouns or any(map(self._lex.is_person, nouns.lower().split()))

    def _add_partner(self, text: str, start: int, surname: list[str]) -> None:
        """The name of the first of two persons with one surname: Paul in `Paul and Anita Green`."""
        match = partner().search(text, max(0, start - 40), start)
        if match is None or not is_given(match[1].lower()):
            return
        before = text[max(0, match.start(1) - 24) : match.start(1)]
        word = before.rpartition(" ")[0].rpartition(" ")[2] if before.endswith(" ") else ""
        # Ann Hollis and Peter Green: Hollis is a surname.
        if not is_given(word.lower()) or not word[:1].isupper():
            self._add(text, match.start(1), (match[1], *surname), True)

    def _add(self, text: str, offset: int, words: Name, sure: bool) -> None:
        if words in self._seen:
            return
        self._seen.add(words)
        start = text.find(words[0], offset)
        full = Full(words, start, text.find(words[-1], start + len(words[0])) + len(words[-1]) - start, sure)
        surname = full.surname
        self.by_last.setdefault(surname, {})[words] = full
        if sure:
            self.surnames.add(surname)
        self.by_first.setdefault(words[0].lower(), {})[words] = full
