"""Names: the full ones a document gives, and which of them a shorter one stands for."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .lexicon import Lexicon

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
"""What may follow a surname."""

POSTNOMINALS = frozenset("kc qc sc san mp msp mep mla mlc td am obe mbe cbe kbe dbe rn frs phd md esq".split())
"""What stands behind a name and is no part of it."""

_PARTICLES = (
    "de|la|le|du|da|dos|das|di|del|della|van|von|der|den|ten|ter|bin|ibn|al|el|ap|abu|"
    "dela|delos|dal|mac|av|af|zu|ní|nic|uí|bint|op|te|y|e|do"
)
_LONGEST = 5
_LITTLE = frozenset(
    "to of the a an in on at for is are was has and or but with by as it he she his her not after before needs".split()
)
_FAMILY_FIRST = frozenset(
    "lim tan lee ng wong chan goh teo ong chua koh ang yeo kim park choi jung yoon moon xi li wang zhang "
    "liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo zheng liang xie song tang deng "
    "feng cao peng zeng nguyen tran le pham hoang phan vu dang bui do ho".split()
)
"""Family names that stand before the given name: Lim Wei Jie."""


@cache
def first_names() -> dict[str, str]:
    """First names in small letters, with f or m, or nothing where both women and men have them."""
    found: dict[str, str] = {}
    gender = ""
    for line in (Path(__file__).parent / "data" / "names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            gender = "f" if line == "[women]" else "m"
        elif not line.startswith("#"):
            for name in line.lower().split():
                found[name] = gender if found.get(name, gender) == gender else ""
    return found


def plain(word: str) -> str:
    """A word without its accents, as the list of first names has it: Inés."""
    if word.replace("’", "").isascii():
        return word
    # Not at the top: most texts have no accents in their names, and every run would wait for its tables.
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


class Full(NamedTuple):
    """A name of at least two words as it first stands in the document, at `offset`; `sure` where its first word is a name."""

    words: tuple[str, ...]
    offset: int
    length: int
    sure: bool

    @property
    def gender(self) -> str:
        """The first name's gender, f, m or nothing."""
        return first_names().get(plain(self.words[0].lower().rstrip(".")), "")

    @property
    def surname(self) -> str:
        """The last word in small letters, a suffix like Jr. left out."""
        last = self.words[-1].lower().rstrip(".")
        return self.words[-2].lower() if last in SUFFIXES and len(self.words) > 2 else last


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
        ignored = lex["closed"] | lex["time"] | lex["bodies"] | lex["titles"]
        for match in _pattern().finditer(text):
            run = match.group()
            if run in met:
                continue
            met.add(run)
            words = [bare(word) for word in run.split() if word[0] != "("]
            found = _titled(words, lex) or _person(words, known, ignored, lex)
            if found is not None:
                first, stop, sure = found
                while stop - first > 2 and (words[stop - 1].lower() in lex["time"] or is_postnominal(words[stop - 1])):
                    stop -= 1
                while first and is_initial(words[first - 1]):
                    first -= 1
                sure = sure or self._introduced(text, match.start(), match.end())
                self._add(text, match.start(), tuple(words[first:stop]), sure)
                if not first and sure:
                    self._add_partner(text, match.start(), words[1:stop])

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
        if word.islower() and self._lex.is_person(word):
            return True
        match = _behind().match(text, end)
        return match is not None and (not match[1] or any(map(self._lex.is_person, match[1].lower().split())))

    def _add_partner(self, text: str, start: int, surname: list[str]) -> None:
        """The name of the first of two persons with one surname: Paul in `Paul and Anita Green`."""
        match = _partner().search(text, max(0, start - 40), start)
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
            self._persons = sorted(sure, key=_offset)
        return self._persons

    def fullest(self, words: tuple[str, ...], gender: str = "") -> Full | None:
        """The fullest name in the document that these words can stand for, None where there is none or more than one."""
        key = words, gender
        if key not in self._fullest:
            self._fullest[key] = self._longest(words, gender)
        return self._fullest[key]

    def unclear(self, words: tuple[str, ...], gender: str = "") -> bool:
        """Whether one word stands for the name of more than one person of the document."""
        return len(words) == 1 and len(self._namesakes(words[0].lower(), gender)) > 1

    def established(self, word: str, gender: str = "") -> Full | None:
        """Who has a surname alone: the first of its bearers, if it stood alone before the second was named.

        Or if the others are named as somebody's relatives: `his son Raymond`.
        """
        first, *others = sorted(self._namesakes(word.lower(), gender), key=_offset)
        others = [full for full in others if not _agree(first.words, full.words)]
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

    def _namesakes(self, surname: str, gender: str) -> list[Full]:
        same = (full for full in self._by_last.get(surname, {}).values() if full.sure)
        return [full for full in same if not gender or full.gender in ("", gender)]

    def _longest(self, words: tuple[str, ...], gender: str) -> Full | None:
        if len(words) == 1:
            return self._single(words[0].lower(), gender)
        surname = Full(words, 0, 0, True).surname
        same = [full for full in self._by_last.get(surname, {}).values() if _agree(full.words, words)]
        return max(same, key=_fullness, default=None)

    def has(self, word: str) -> bool:
        """Whether a person of the document has this surname."""
        return word.lower() in self._surnames

    def _single(self, word: str, gender: str) -> Full | None:
        candidates = list(self._by_last.get(word, {}).values())
        if not candidates:
            family_first = word in _FAMILY_FIRST
            candidates = [full for full in self._by_first.get(word, {}).values() if full.sure or family_first]
        candidates = [full for full in candidates if full.sure] or candidates
        if gender:
            candidates = [full for full in candidates if full.gender in ("", gender)]
        best = max(candidates, key=_fullness, default=None)
        # Ann B. Lee and Ann Lee are one person, Ann Lee and Bo Lee are not.
        return best if best and all(_agree(best.words, full.words) for full in candidates) else None


@cache
def _pattern() -> re.Pattern[str]:
    word = r"[A-ZÀ-ÞŁŚŠŽČ](?:[\w'’\-]*\w|\.)?(?:\.(?=[A-Z]))?"
    first = word.replace("]", r"](?<![\w’'.-].)", 1)
    first, word = rf"(?:(?:(?<!\w)(?:Md|Mst|Ma|Sk)\.(?=[ ])|{first}))", rf"(?:(?:Md|Mst|Ma|Sk)\.|{word})"
    nickname = r"[“\"‘'(][A-Z][\w ]{0,18}[”\"’')]"
    return re.compile(
        rf"{first}(?:[ \u00a0]\n?(?:(?:{_PARTICLES}|{nickname})[ \u00a0])*(?:{word}|al-[A-Z]\w+)){{1,8}}", re.DOTALL
    )


def is_initial(word: str) -> bool:
    """Whether a word with a dot is part of a name: J. Edgar Hoover, Md. Kamrul Hossain."""
    return word.endswith(".") and (len(word) == 2 or word in ("Md.", "Ma.", "Mst.", "Sk.")) and word[0].isupper()


def is_postnominal(word: str) -> bool:
    """Whether a word in capitals behind a name is no part of it: KC, MP."""
    return word.isupper() and word.lower() in POSTNOMINALS


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r" \(\d\d\)|, (?:who\b|\d\d\b|aged\b|(?:the|an?|his|her)((?: [\w’'-]+){1,4}))")


@cache
def _partner() -> re.Pattern[str]:
    return re.compile(r"(?:^|[^\w\s][ \n]?|[a-z][ ]|\n)([A-ZÀ-Þ][\w’'-]+)[ ]and[ ]\Z")


def _titled(words: list[str], lex: Lexicon) -> tuple[int, int, bool] | None:
    """Which of a run of capitalised words are a person's name behind a title, two words at least."""
    last = len(words) - 1 - (words[-1].lower().rstrip(".") in SUFFIXES)
    for at in range(last - 2, -1, -1):
        if words[at].lower().rstrip(".") in lex["titles"]:
            low = [word.lower() for word in words[at + 1 :]]
            clean = lex["bodies"].isdisjoint(low) and lex["titles"].isdisjoint(low)
            return (at + 1, min(len(words), at + 1 + _LONGEST), True) if clean else None
    return None


def _person(words: list[str], known: dict[str, str], ignored: frozenset[str], lex: Lexicon) -> tuple[int, int, bool] | None:
    """Which of a run of capitalised words are a person's name, and whether surely: from the first word that is a first name."""
    low = [plain(word.lower().rstrip(".")) for word in words]
    for index in range(len(words) - 1):
        title = len(words) > 2 and low[index + 1] in ignored and low[index + 1] not in SUFFIXES
        if low[index] in known and not title:
            ends = (at for at in range(index + 1, len(words)) if low[at] in _LITTLE or (at > index + 1 and _acts(low[at], lex)))
            stop = next(ends, len(words))
            return (index, min(stop, index + _LONGEST), True) if stop > index + 1 else None
        if low[index] in _FAMILY_FIRST and len(words) - index == 3:
            return index, len(words), False
    first = 0
    while first < len(words) and (low[first] in ignored or _precedes(low[first], lex, first + 2 < len(words))):
        first += 1
    if 2 <= len(words) - first <= 3 and not any(word in ignored for word in low[first:]):
        return first, len(words), False
    return None


def _precedes(low: str, lex: Lexicon, more: bool) -> bool:
    """Whether a capitalised word stands before a name: an adverb or verb, or a noun for a person with two words behind it."""
    return low.endswith("ly") or low in lex.verbs or low in lex["verbs"] or (more and lex.is_person(low))


def _acts(low: str, lex: Lexicon) -> bool:
    """Whether a verb of saying stands here: a headline goes on behind the name."""
    known = lex.verbs.get(low)
    return known is not None and "present" in known.forms and low not in lex["surnames"]


def _agree(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether two names with one surname can be one person's: equal first names or initials, or one is the other's second."""
    one, other = plain(full[0].lower().rstrip(".")), plain(words[0].lower().rstrip("."))
    short, long = sorted((one, other), key=len)
    # J. and John, Ken and Kenneth.
    if one == other or (len(short) not in (0, 2) and long.startswith(short)):
        return True
    return other in (word.lower() for word in full[1:-1])


def bare(word: str) -> str:
    """A word without a possessive ending."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _offset(full: Full) -> int:
    return full.offset


def _fullness(full: Full) -> tuple[int, int]:
    return len(full.words), -full.offset
