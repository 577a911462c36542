"""The full names of a document, and which of them a shorter one stands for."""

from __future__ import annotations

from ...lexical.lexicon import Lexicon
from ...lexical.names import (
    FAMILY_FIRST,
    Full,
    agree,
    bare,
    behind,
    dated,
    first_names,
    fullness,
    is_initial,
    is_postnominal,
    offset_of,
    partner,
    pattern,
    person,
    plain,
    titled,
)

_OFFICES = frozenset(("opposition",))
"""Capitals that end the name of an office and begin no name."""


class Index:
    """The full names of a document, gathered in one pass."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self._by_last: dict[str, dict[tuple[str, ...], Full]] = {}
        self._by_first: dict[str, dict[tuple[str, ...], Full]] = {}
        self._surnames: set[str] = set()
        self._persons: list[Full] | None = None
        self._seen: set[tuple[str, ...]] = set()
        self._fullest: dict[tuple[tuple[str, ...], str], Full | None] = {}
        self._text, self._lex = text, lex
        known, met = first_names(), set[str]()
        ignored = lex["closed"] | lex["time"] | lex["bodies"] | lex["titles"] | _OFFICES
        for match in pattern().finditer(text):
            start, run = match.start(), match.group()
            date = dated(text, start, run, lex)
            start, run = start + date, run[date:]
            if run in met:
                continue
            met.add(run)
            words = [bare(word) for word in run.split() if word[0] != "("]
            found = titled(words, lex) or person(words, known, ignored, lex)
            if found is not None:
                first, stop, sure = found
                while stop - first > 2 and (words[stop - 1].lower() in lex["time"] or is_postnominal(words[stop - 1])):
                    stop -= 1
                while first and is_initial(words[first - 1]):
                    first -= 1
                sure = sure or self._introduced(text, start, match.end())
                self._add(text, start, tuple(words[first:stop]), sure)
                if not first and sure:
                    self._add_partner(text, start, words[1:stop])

    def confirm(self, words: tuple[str, ...]) -> None:
        """Know that these words name a person, since they are quoted as one."""
        for names, key in ((self._by_last, Full(words, 0, 0, True).surname), (self._by_first, words[0].lower())):
            full = names.get(key, {}).get(words)
            if full is not None:
                names[key][words] = full._replace(sure=True)
                self._persons = None
                self._surnames.add(full.surname)

    def _introduced(self, text: str, start: int, end: int) -> bool:
        """Whether a noun for a person stands right before a name, or an age or who it is right behind it."""
        before = text[max(0, start - 24) : start]
        word = before.rpartition(" ")[0].rpartition(" ")[2] if before.endswith(" ") else ""
        apposed = word.endswith(",") and text[end : end + 1] == ","
        if word.islower() and self._lex.is_person(word.rstrip(",") if apposed else word):
            return True
        match = behind().match(text, end)
        return match is not None and (not match[1] or any(map(self._lex.is_person, match[1].lower().split())))

    def _add_partner(self, text: str, start: int, surname: list[str]) -> None:
        """The name of the first of two persons with one surname: Paul in `Paul and Anita Green`."""
        match = partner().search(text, max(0, start - 40), start)
        if match is not None and plain(match[1].lower()) in first_names():
            self._add(text, match.start(1), (match[1], *surname), True)

    def _add(self, text: str, offset: int, words: tuple[str, ...], sure: bool) -> None:
        if words in self._seen:
            return
        self._seen.add(words)
        start = text.find(words[0], offset)
        full = Full(words, start, text.find(words[-1], start + len(words[0])) + len(words[-1]) - start, sure)
        surname = full.surname
        self._by_last.setdefault(surname, {})[words] = full
        if sure:
            self._surnames.add(surname)
        self._by_first.setdefault(words[0].lower(), {})[words] = full

    def persons(self) -> list[Full]:
        """The names that surely are persons', in the order they first stand."""
        if self._persons is None:
            sure = (full for same in self._by_last.values() for full in same.values() if full.sure)
            self._persons = sorted(sure, key=offset_of)
        return self._persons

    def fullest(self, words: tuple[str, ...], gender: str = "") -> Full | None:
        """The fullest name in the document that these words can stand for, None where there is none or more than one."""
        key = words, gender
        if key not in self._fullest:
            self._fullest[key] = self._longest(words, gender)
        return self._fullest[key]

    def unclear(self, words: tuple[str, ...], gender: str = "") -> bool:
        """Whether one word stands for the name of more than one person of the document."""
        return self._lex.names.is_surname(words) and len(self._namesakes(words, gender)) > 1

    def established(self, words: tuple[str, ...], gender: str = "") -> Full | None:
        """Who has a surname alone: the first of its bearers, if it stood alone before the second was named.

        Or if the others are named as somebody's relatives: `his son Raymond`.
        """
        first, *others = sorted(self._namesakes(words, gender), key=offset_of)
        word = " ".join(words)
        others = [full for full in others if not agree(first.words, full.words)]
        end = first.offset + first.length
        stop = others[0].offset if others else end
        at = self._text.find(word, end, stop)
        while at >= 0:
            before = self._text[max(0, at - 20) : at].rpartition(" ")[0].rpartition(" ")[2]
            if not before[:1].isupper() or before.lower().rstrip(".") in self._lex["titles"]:
                return self.fullest(first.words) or first
            at = self._text.find(word, at + 1, stop)
        return first if others and all(map(self._is_relative, others)) else None

    def _is_relative(self, full: Full) -> bool:
        """Whether a name first stands behind a noun for a relative: `his son Raymond`."""
        at = self._text.find(full.words[0])
        return self._lex.is_kin(self._text[max(0, at - 24) : at].rstrip(" ,").rpartition(" ")[2].lower())

    def _namesakes(self, words: tuple[str, ...], gender: str) -> list[Full]:
        same = [full for full in self._surnamed(words) if full.sure]
        return [full for full in same if not gender or full.gender in ("", gender)]

    def _longest(self, words: tuple[str, ...], gender: str) -> Full | None:
        if self._lex.names.is_surname(words):
            return self._single(words, gender)
        surname = Full(words, 0, 0, True).surname
        same = [full for full in self._by_last.get(surname, {}).values() if agree(full.words, words)]
        # Pasang Lhamu is Pasang Lhamu Sherpa.
        same += [full for full in self._by_first.get(words[0].lower(), {}).values() if full.words[: len(words)] == words]
        return max(same, key=fullness, default=None)

    def has(self, word: str) -> bool:
        """Whether a person of the document has this surname."""
        return word.lower() in self._surnames

    def _surnamed(self, words: tuple[str, ...]) -> list[Full]:
        """The names with a surname, and with its particles where it is given with any: not Tom Dyk for van Dyk."""
        found = list(self._by_last.get(words[-1].lower(), {}).values())
        spelled = " ".join(words).lower()
        return found if len(words) == 1 else [full for full in found if full.ends(spelled)]

    def _single(self, words: tuple[str, ...], gender: str) -> Full | None:
        word, candidates = words[0].lower(), self._surnamed(words)
        if not candidates and len(words) == 1:
            family_first = word in FAMILY_FIRST
            candidates = [full for full in self._by_first.get(word, {}).values() if full.sure or family_first]
        candidates = [full for full in candidates if full.sure] or candidates
        if gender:
            candidates = [full for full in candidates if full.gender in ("", gender)]
        best = max(candidates, key=fullness, default=None)
        # Ann B. Lee and Ann Lee are one person, Ann Lee and Bo Lee are not.
        return best if best and all(agree(best.words, full.words) for full in candidates) else None
