"""Pronouns: the last person before `he` or `she` that gender and grammar allow, or nobody where it is not clear."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cache

from ....language.spans import Spans
from ...lexical.lexicon import Lexicon
from ...lexical.names import Full
from ...lexical.tokens import breaks
from .descriptions import is_anaphor, opening
from .full_names import Index
from .mentions import gender_of
from .name_occurrences import Seen, Sightings, inside

_WINDOW = 1500
_RECENT = 60
_MOST_FOUND = 1000
_ADVERBIAL = 120
_NEW = frozenset(("A", "An", "One", "Another", "His", "Her", "Their", "My", "Our"))
_SENTENCE_ENDS = (". ", "\n", "? ", "! ", "” ", '" ', "'' ")
_MOST_BEFORE_SUBJECT = 4
_MOST_SENTENCES = 8
_FARTHEST_OBJECT = 1
_RIVALS = 600
_FAR = 2
_OPENING = frozenset("“\"'‘«„`")
_CLAUSES = frozenset("While When As After Although Though Before If Since Because Once Whereas Until Even".split())
_SUBJECTS = {"m": "he", "f": "she", "": "he|she|they"}


Holder = Callable[[str, int], Full | None]
"""Who was introduced under a role before an offset."""


class People:
    """The persons whom a pronoun may mean: those named outside quotation marks, and the speakers."""

    def __init__(self, text: str, index: Index, quoted: Spans, lex: Lexicon, holder: Holder) -> None:
        self._holder = holder
        self._text, self._quoted, self._lex = text, quoted, lex
        self._sightings = Sightings(text, index, quoted, lex)
        self._meant: dict[str, str] = {}
        self._ends = array("I")
        self._scanned = 0

    def add(self, person: Seen) -> None:
        """Add a speaker, named or meant by a pronoun."""
        self._sightings.found.append(person)
        if person.gender in ("f", "m"):
            self._meant.setdefault(person.name, person.gender)

    def antecedent(self, offset: int, gender: str) -> Seen | None:
        """The person a pronoun at `offset` stands for; None where nobody fits or two fit equally well.

        One without a name where the subject since is somebody whom the text does not name.
        """
        start = max(0, offset - _WINDOW)
        if len(self._sightings.found) > _MOST_FOUND:
            self._sightings.forget()
        self._sightings.gather(start, offset)
        near = (person for person in self._sightings.found[-_RECENT:] if start <= person.offset < offset)
        people = sorted((person for person in near if not gender or self._gender(person) in ("", gender)), key=_offset)
        people = self._outside_adverbial(people, offset)
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

    def doubts(self, found: Seen, offset: int, gender: str) -> tuple[str, ...]:
        """What speaks against the person found for a pronoun at `offset`; `certainty.DOUBTS` says how much each does."""
        near = [
            one for one in self._sightings.found[-_RECENT:] if offset - _WINDOW <= one.offset < offset and one.name != found.name
        ]
        earlier = range(self._sentence(found.offset, offset) - _RIVALS, found.offset)
        told = {
            "ungendered": bool(gender) and found.gender != gender,
            "others": any(one.offset > found.offset for one in near),
            "object": not found.subject,
            "rivals": any(one.offset in earlier and self._gender(one) == gender for one in near),
            "far": self._text.count("\n\n", found.offset, offset) >= _FAR,
        }
        return tuple(doubt for doubt, holds in told.items() if holds)

    def _referred(self, people: list[Seen], first: int, gender: str) -> list[Seen]:
        """The persons of a sentence whom a later pronoun may mean: where `he` is its subject, others it names are not."""
        subject = _pronoun(gender).search(self._text, first, min(people[0].offset, first + _ADVERBIAL))
        if subject is not None:
            # When he came, Ann Lee told: she may be the subject behind the comma.
            behind = _after_comma().search(self._text[max(subject.end(), people[0].offset - 12) : people[0].offset])
            return [person for person in people if person.subject or (behind and person is people[0])]
        role = opening(self._text, first, first + 60, self._lex)
        if role and is_anaphor(role, self._lex):
            return [person for person in people if person.subject]
        return people

    def _chosen(self, here: list[Seen], first: int, offset: int, gender: str) -> Seen | None:
        """The person meant by a pronoun of those whom one sentence names; None where it is not clear."""
        asked = [person for person in here if _asked().search(self._text[max(0, person.offset - 24) : person.offset])]
        speakers = [person for person in here if person.subject and person.gender != "-"]
        main = self._main(here, first)
        reporter = None if speakers else self._reporter(here)
        best = (
            speakers[-1] if speakers else asked[-1] if asked else reporter or main or _best(list(map(self._judged, here)), gender)
        )
        found = self._introduced(here[-1].offset, offset, gender)
        if found is not None:
            return found
        if best is None or best.subject or asked:
            return best
        if self._sentences_between(best.offset, offset) > _FARTHEST_OBJECT:
            return None
        words = self._text[first : first + 60].split()[:6]
        return None if self._is_stranger(words, gender, _NEW | {"The"}) else best

    def _outside_adverbial(self, people: list[Seen], offset: int) -> list[Seen]:
        """The persons without those named in an adverbial right before a pronoun: `In a letter to Mr Hart, he said`."""
        before = self._text[max(0, offset - _ADVERBIAL) : offset].rstrip()
        if not people or not before.endswith(","):
            return people
        first = self._sentence(offset - 1, offset)
        word = self._text[first : first + 12].partition(" ")[0].lower()
        return [one for one in people if one.offset < first] if word in self._lex["prepositions"] else people

    def _reporter(self, people: list[Seen]) -> Seen | None:
        """The last person of some with a verb of saying right behind the name: Kay in `Holt’s side lost, but Kay insisted`."""
        for person in reversed(people):
            words = self._text[person.offset : person.offset + len(person.name) + 20].split()
            names = person.name.split()
            verb = next((word for word in words if word[:1].islower()), "")
            if words and words[0].strip(",") in (*names, "Mr", "Mrs", "Ms", "Dr") and self._says(verb):
                return person._replace(subject=True)
        return None

    def _says(self, low: str) -> bool:
        known = self._lex.verbs.get(low)
        return known is not None and known.finite and "say" in known.classes and not known.nominal

    def _gender(self, person: Seen) -> str:
        """The gender of a person, by what a pronoun was found to mean before where the name does not tell."""
        return person.gender or self._meant.get(person.name, "")

    def _judged(self, person: Seen) -> Seen:
        """The person, with the answer whether the name is a subject."""
        if person.subject is not None:
            return person
        return person._replace(subject=is_subject(self._text, person.offset, self._lex))

    def _main(self, here: list[Seen], first: int) -> Seen | None:
        """The subject behind a clause that begins a sentence: Kasich in `When Trump spoke, Kasich differed`."""
        if self._text[first : first + 12].partition(" ")[0] not in _CLAUSES:
            return None
        behind = [person for person in here if _after_comma().search(self._text[max(0, person.offset - 12) : person.offset])]
        return behind[-1]._replace(subject=True) if behind else None

    def _sentences_between(self, start: int, stop: int) -> int:
        """How many sentences outside quotation marks begin between two places."""
        ends = self._ends[bisect_right(self._ends, start) : bisect_left(self._ends, stop)]
        return sum(not inside(self._quoted, end) and self._text[end : end + 1] not in _OPENING for end in ends)

    def _introduced(self, start: int, stop: int, gender: str) -> Seen | None:
        """Who is the subject of a sentence after the last name without being named there: `Reed’s mother wept`, `The coach left`.

        The person where `the coach` was introduced; one without a name where nobody was; None where there is no such sentence.
        """
        for at in range(bisect_left(self._ends, stop) - 1, bisect_right(self._ends, start) - 1, -1):
            begin = self._ends[at]
            if inside(self._quoted, begin):
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


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(r"\b(?:asked|asks|questioned|interviewed) (?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.? )?\Z")


@cache
def _after_comma() -> re.Pattern[str]:
    return re.compile(r", (?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Sir|Dame)\.? )?\Z")


@cache
def _pronoun(gender: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_SUBJECTS[gender]})\b", re.IGNORECASE)


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


def is_subject(text: str, offset: int, lex: Lexicon) -> bool:
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
