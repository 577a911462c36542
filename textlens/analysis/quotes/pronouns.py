"""Pronouns: the last person before `he` or `she` that gender and grammar allow, or nobody where it is not clear."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from .descriptions import is_anaphor, opening
from .lexicon import Lexicon
from .mentions import gender_of
from .names import Full, Index, bare, first_names, plain
from .tokens import Span, breaks

_WINDOW = 1500
_RECENT = 60
_NEW = frozenset(("A", "An", "One", "Another", "His", "Her", "Their", "My", "Our"))
_SENTENCE_ENDS = (". ", "\n", "? ", "! ", "” ", '" ', "'' ")
_MOST_BEFORE_SUBJECT = 4
_MOST_SENTENCES = 8
_SUBJECTS = {"m": ("He",), "f": ("She",), "": ("He", "She", "They")}


Holder = Callable[[str, int], Full | None]
"""Who was introduced under a role before an offset."""


class Seen(NamedTuple):
    """A person named (or meant by a pronoun) at an offset.

    `gender` is f, m, `-` for no single person, or nothing; `subject` is None where it was not yet asked whether the name is one.
    """

    offset: int
    name: str
    gender: str
    subject: bool | None


class People:
    """The persons named outside quotation marks, gathered as far as they are asked for, each stretch of text once."""

    def __init__(self, text: str, index: Index, quoted: Sequence[Span], lex: Lexicon, holder: Holder) -> None:
        self._holder = holder
        self._text, self._index, self._quoted, self._lex = text, index, quoted, lex
        self._light = lex["titles"] | lex["closed"]
        self._done = 0
        self._found: list[Seen] = []
        self._known: dict[tuple[str, str], tuple[str, str, bool] | None] = {}
        self._ends: list[int] = []
        self._scanned = 0

    def add(self, person: Seen) -> None:
        """Add a speaker, named or meant by a pronoun."""
        self._found.append(person)

    def antecedent(self, offset: int, gender: str) -> Seen | None:
        """The person a pronoun at `offset` stands for; None where nobody fits or two fit equally well."""
        start = max(0, offset - _WINDOW)
        if self._done < offset:
            self._gather(max(self._done, start), offset)
            self._done = offset
        near = (person for person in self._found[-_RECENT:] if start <= person.offset < offset)
        people = sorted((person for person in near if not gender or person.gender in ("", gender)), key=_offset)
        stop = len(people)
        for _ in range(_MOST_SENTENCES):
            if not stop:
                break
            first = self._sentence(people[stop - 1].offset, offset)
            low = stop
            while low and people[low - 1].offset >= first:
                low -= 1
            here = self._referred(people[low:stop], first, gender)
            if here:
                return self._chosen(here, first, offset, gender)
            stop = low
        return None

    def _referred(self, people: list[Seen], first: int, gender: str) -> list[Seen]:
        """The persons of a sentence whom a later pronoun may mean: where `he` is its subject, others it names are not."""
        words = self._text[first : first + 12].split(None, 1)
        if words and words[0].strip(",").removesuffix("’s").removesuffix("'s") in _SUBJECTS.get(gender, ()):
            return [person for person in people if person.subject]
        role = opening(self._text, first, first + 60, self._lex)
        if role and is_anaphor(role, self._lex):
            return [person for person in people if person.subject]
        return people

    def _chosen(self, here: list[Seen], first: int, offset: int, gender: str) -> Seen | None:
        """The person meant by a pronoun of those whom one sentence names; None where it is not clear."""
        asked = [person for person in here if _asked().search(self._text[max(0, person.offset - 24) : person.offset])]
        speakers = [person for person in here if person.subject and person.gender != "-"]
        best = speakers[-1] if speakers else asked[-1] if asked else _best([self._judged(person) for person in here], gender)
        found = self._introduced(here[-1].offset, offset, gender)
        if found is not None:
            return found if found.name else None
        if best is None or best.subject or asked:
            return best
        words = self._text[first : first + 60].split()[:6]
        return None if self._is_stranger(words, gender, _NEW | {"The"}) else best

    def _judged(self, person: Seen) -> Seen:
        """The person, with the answer whether the name is a subject."""
        if person.subject is not None:
            return person
        return person._replace(subject=_is_subject(self._text, person.offset, self._lex))

    def _introduced(self, start: int, stop: int, gender: str) -> Seen | None:
        """Who is the subject of a sentence after the last name without being named there: `Reed’s mother wept`, `The coach left`.

        The person where `the coach` was introduced; one without a name where nobody was; None where there is no such sentence.
        """
        for at in range(bisect_left(self._ends, stop) - 1, bisect_right(self._ends, start) - 1, -1):
            begin = self._ends[at]
            if _inside(self._quoted, begin):
                continue
            if self._is_stranger(self._text[begin : min(begin + 60, stop)].split()[:6], gender):
                return Seen(begin, "", gender, True)
            role = opening(self._text, begin, stop, self._lex)
            if role and not is_anaphor(role, self._lex):
                full = self._holder(role, begin)
                if full is not None and full.gender in ("", gender):
                    return Seen(begin, " ".join(full.words), full.gender, True)
                other = gender_of(role, self._lex) or _owner(self._text[begin : begin + 100].lower().split())
                if full is None and other in ("", gender):
                    return Seen(begin, "", gender, True)
        return None

    def _is_stranger(self, words: list[str], gender: str, articles: frozenset[str] = _NEW) -> bool:
        """Whether a sentence that begins with these words has a nameless person of this gender as its subject."""
        if not words or not (words[0] in articles or words[0].endswith(("'s", "’s"))):
            return False
        other = self._lex["female"] if gender == "m" else self._lex["male"]
        for word in words[1:]:
            low = word.strip(",.").lower()
            if low in self._lex["closed"]:
                break
            if low in other:
                return False
            if low in self._lex["people"] or low in self._lex["female"] or low in self._lex["male"]:
                return True
        return False

    def _sentence(self, offset: int, known: int) -> int:
        """Where the sentence that holds an offset begins; sentences are looked for as far as `known`, once."""
        seen = max(self._scanned, known)
        for start, end in breaks(self._text, self._scanned, known, self._lex["abbreviations"]):
            if end < known:
                self._ends.append(end)
            else:
                # Whether a sentence ends right here is seen when more is known.
                seen = start
        self._scanned = seen
        at = bisect_right(self._ends, offset)
        return self._ends[at - 1] if at else 0

    def _gather(self, start: int, stop: int) -> None:
        for match in _pattern().finditer(self._text, start, stop):
            run, offset = match.group(), match.start()
            dotted = self._text[offset - 2 : offset] == ". "
            if not (dotted or " " in run or "\u00a0" in run or self._index.has(bare(run))):
                # Most capitals begin a sentence or name a place: a look in two tables is enough for them.
                if bare(run).lower() in first_names() and (kin := self._kin(offset)) and not _inside(self._quoted, offset):
                    gender = gender_of(kin, self._lex) or first_names()[bare(run).lower()]
                    self._found.append(Seen(offset, bare(run), gender, None))
                continue
            if not _inside(self._quoted, offset):
                person = self._person(run, offset, _word_before(self._text, offset) if dotted else "")
                if person is not None:
                    self._found.append(person)

    def _kin(self, offset: int) -> str:
        """The noun for a relative right before a first name: `her husband, Mike`."""
        before = self._text[max(0, offset - 30) : offset].rstrip(" ,").rpartition(" ")[2]
        return before if before.islower() and self._lex.is_kin(before) else ""

    def _person(self, run: str, offset: int, before: str) -> Seen | None:
        key = run, before
        if key not in self._known:
            self._known[key] = self._named(run.replace("\u00a0", " ").split(), before)
        found = self._known[key]
        if found is None or not (found[2] or _person_follows().match(self._text, offset + len(run))):
            return None
        return Seen(offset, found[0], found[1], None if not run.endswith(("'s", "’s")) else False)

    def _named(self, words: list[str], before: str) -> tuple[str, str, bool] | None:
        """Name and gender of the person whom capitalised words name, and whether they surely name one."""
        if words[-1].endswith(("'s", "’s")):
            words[-1] = words[-1][:-2]
        titled, gender = self._title(words, before)
        words = words[titled:]
        if not words:
            return None
        first = first_names().get(plain(words[0].lower()))
        sure = gender is not None or (first is not None and len(words) > 1) or self._index.has(words[-1])
        if not sure and len(words) == 1:
            return None
        full = self._index.fullest(tuple(words), gender or "")
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
    between = r"[ \u00a0](?:[A-Z]\.[ \u00a0])?(?:(?:de|van|von|der|bin|al|la)[ \u00a0])*"
    return re.compile(rf"{first}(?:{between}{word}){{0,4}}", re.DOTALL)


@cache
def _person_follows() -> re.Pattern[str]:
    return re.compile(r",? (?:who\b|\(?\d\d\b)|, (?:aged|who)\b")


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(r"\b(?:asked|asks|questioned|interviewed) (?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.? )?\Z")


def _offset(person: Seen) -> int:
    return person.offset


def _best(fitting: list[Seen], gender: str) -> Seen | None:
    """Of the persons that one sentence names: a subject before others, one of the gender before one of unknown gender."""
    subjects = [person for person in fitting if person.subject]
    choice = subjects or fitting
    if len({person.name for person in choice}) == 1:
        return choice[0]
    certain = [person for person in choice if person.gender == gender]
    if len({person.name for person in certain}) == 1:
        return certain[0]
    return choice[0] if subjects else None


def _word_before(text: str, offset: int) -> str:
    """A short word with a dot right before an offset, without the dot."""
    before = text[max(0, offset - 6) : offset]
    return before.rstrip()[:-1].split()[-1].strip("(“\"") if before.rstrip().endswith(".") and len(before.strip()) > 1 else ""


def _is_subject(text: str, offset: int, lex: Lexicon) -> bool:
    """Whether little stands between the beginning of the sentence and the name."""
    before = text[max(0, offset - 60) : offset]
    cut = max(map(before.rfind, _SENTENCE_ENDS))
    if cut < 0 and offset >= 60:
        return False
    words = before[cut + 1 :].split()
    return len(words) <= _MOST_BEFORE_SUBJECT and not any(word.lower() in lex["prepositions"] for word in words)


def _owner(words: list[str]) -> str:
    """The gender that the first `his` or `her` of a sentence gives its subject."""
    return next(("m" if word == "his" else "f" for word in words if word in ("his", "her")), "")


def _inside(quoted: Sequence[Span], offset: int) -> bool:
    at = bisect_left(quoted, (offset + 1,)) - 1
    return at >= 0 and quoted[at][0] <= offset < quoted[at][1]
