"""The persons that a German, French or Spanish document names, and every place where it names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..ledger.people import Mention, Person
from .evidence import Evidence
from .grammar import Grammar
from .misspelled import SHORTEST, is_misspelled, is_variant
from .naming import gender_of
from .runs import Run, runs
from .words import is_first_name

_MOST_WORDS = 5
_LONGEST_INITIALS = 5
_FEWEST_INITIALS = 3
_MOST_NAMESAKES = 30


class Registry:
    """The persons of one document: from its runs of capitals, and from the sources of its quotations."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._text, self._grammar = text, grammar
        self._inside: set[str] | None = None
        self._by_word: dict[str, list[Person]] = {}
        self._exact: dict[tuple[str, ...], Person] = {}
        self._surnames: dict[str, list[str]] = {}
        self._asked: dict[str, bool] = {}
        self._initials: dict[str, Person] = {}
        self.runs = list(runs(text, grammar))
        self._capitals = frozenset(word for run in self.runs for word in run.words) if grammar.language.capital_nouns else None
        evidence = Evidence(text, self.runs, grammar)
        self.nouns = evidence.nouns
        for run in self.runs:
            for first, stop in evidence.names(run):
                self.add(run.words[first:stop], "", run.starts[first], evidence.role_before(run, first))
        for run in self.runs:
            at = evidence.single(run)
            if at is not None and _low(run.words[at]) not in self._by_word:
                self.add(run.words[at : at + 1], "", run.starts[at], evidence.role_before(run, at))

    def persons(self) -> list[Person]:
        """All persons, in the order they were taken."""
        return list(dict.fromkeys(self._exact.values()))

    def add(self, words: tuple[str, ...], gender: str, offset: int, role: str = "", *, body: bool = False) -> Person:
        """Take a name, with the gender that a title gives; a known person where it is another form of their name."""
        known = self.of_initials(words)
        if known is not None:
            return known
        words = self._nominative(self._corrected(_spelled(words)))
        key = tuple(_low(word) for word in words)
        person = self._exact.get(key) or (None if body else self._same(words))
        if person is None:
            person = Person(words, "" if body else self._gender(words) or gender, offset, body)
            self._note(person, key)
        elif len(words) > len(person.words):
            person.words = words
            self._note(person, key)
        elif len(words) > 1:
            self._exact.setdefault(key, person)
        if gender and not person.gender:
            person.gender = gender
        if role and role not in person.roles:
            person.roles.append(role)
        return person

    def _gender(self, words: tuple[str, ...]) -> str:
        """The gender of a first name, or of the second where the first is in no list: `Suyapa Maribel Orellana`."""
        second = self._grammar.language.pro_drop and len(words) > 2 and not is_first_name(words[0].lower(), self._grammar)
        return gender_of(words[second].lower(), self._grammar)

    def _nominative(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """A name without the s of a German genitive, where the document has it without as well: `die Rede Anna Bergs`."""
        last = words[-1]
        if self._capitals and len(words) > 1 and last.endswith("s") and last[:-1] in self._capitals:
            return (*words[:-1], last[:-1])
        return words

    def find(self, words: Sequence[str], gender: str = "") -> Person | None:
        """The only person whom a name, in full or in part, can mean."""
        known = self.of_initials(words)
        if known is not None:
            return known
        words = self._corrected(_spelled(tuple(words)))
        exact = self._exact.get(tuple(_low(word) for word in words))
        if exact is not None and len(words) > 1:
            return exact
        if exact is not None and exact.body:
            return exact
        same = [person for person in self._by_word.get(_low(words[-1]), [])[:_MOST_NAMESAKES] if not person.body]
        if len(words) > 1:
            same = [person for person in same if _holds(person.words, words)]
        elif gender:
            same = [person for person in same if person.gender in ("", gender)]
        if len(words) == 1:
            # Whoever has the word as a surname has it before those who have it as a first name.
            same = [person for person in same if _low(person.words[0]) != _low(words[0])] or same
        best = max(same, key=lambda person: (len(person.words), -person.first), default=None)
        return best if best and all(_agree(best.words, person.words) for person in same) else None

    def of_initials(self, words: Sequence[str]) -> Person | None:
        """The French person of whose name a word is the initials: `JPM` for Jean-Paul Martin."""
        return self._initials.get(words[0]) if len(words) == 1 else None

    def stands_inside(self, word: str) -> bool:
        """Whether a word has a capital anywhere but at the beginning of a sentence."""
        if self._inside is None:
            self._inside = {low for run in self.runs for low in self._inner_words(run)}
        return word.lower() in self._inside

    def _inner_words(self, run: Run) -> Iterator[str]:
        before = self._text[max(0, run.starts[0] - 3) : run.starts[0]].rstrip(" \u00a0")
        opens = not before or not (before[-1].isalnum() or before[-1] == ",")
        return (word.lower() for word in run.words[opens:])

    def mentions(self) -> list[Mention]:
        """Every place where a person is named, in order."""
        found = [mention for run in self.runs for mention in self._mentions(run)]
        for mention in found:
            mention.person.mentions += 1
        return found

    def _mentions(self, run: Run) -> Iterator[Mention]:
        at = 0
        while at < len(run.words):
            stop, person = self._longest(run, at)
            if person is not None:
                yield Mention(run.starts[at], run.end(stop), person)
            else:
                stop, person = at + 1, self._owner(run.words[at])
                if person is not None:
                    yield Mention(run.starts[at], run.end(stop), person, owner=True)
            at = stop

    def _owner(self, word: str) -> Person | None:
        """The person whose name stands in the German genitive: `Bells Anwalt`."""
        genitive = self._grammar.language.cases and word.endswith("s") and len(word) > 3
        return self.find((word[:-1],)) if genitive and _low(word[:-1]) in self._by_word else None

    def _longest(self, run: Run, at: int) -> tuple[int, Person | None]:
        """The longest name of a person that begins with word `at` of a run, as the place behind it."""
        low = _low(run.words[at])
        known = self.of_initials(run.words[at : at + 1])
        if known is not None:
            return at + 1, known
        if low not in self._by_word and low not in self._grammar.particles and not self._is_meant(run.words[at]):
            return at, None
        for stop in range(min(len(run.words), at + _MOST_WORDS), at, -1):
            if _low(run.words[stop - 1]) in self._by_word or self._is_meant(run.words[stop - 1]):
                person = self.find(run.words[at:stop])
                if person is not None:
                    return stop, person
        return at, None

    def _corrected(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """A name as it was spelled before, where its last word is a known surname misspelled."""
        meant = self._meant(words)
        return (*words[:-1], meant) if meant else words

    def _meant(self, words: tuple[str, ...]) -> str:
        """The only known surname that the last word of a name is misspelled for; nothing where it is known, or like none."""
        last = _low(words[-1])
        alike = self._surnames.get(last[:1])
        if not alike or len(last) < SHORTEST or last in self._by_word:
            return ""
        known = [word for word in alike if is_misspelled(last, _low(word))]
        if not known or is_first_name(words[-1].lower(), self._grammar):
            return ""
        if len(words) > 1:
            known = [word for word in known if self._are_given(_low(words[0]), _low(word))]
        return known[0] if len(known) == 1 else ""

    def _is_meant(self, word: str) -> bool:
        """Whether a word is a surname misspelled, each asked for once."""
        if word not in self._asked:
            self._asked[word] = bool(self._meant((word,)))
        return self._asked[word]

    def _are_given(self, first: str, surname: str) -> bool:
        """Whether somebody has a first name and a surname."""
        return any(_low(person.words[0]) == first for person in self._by_word[surname][:_MOST_NAMESAKES])

    def _note(self, person: Person, key: tuple[str, ...]) -> None:
        self._exact[key] = person
        if self._grammar.language.elision and not person.body:
            letters = "".join(part[0] for word in person.words for part in word.split("-") if part[:1].isupper())
            if len(letters) >= _FEWEST_INITIALS:
                self._initials.setdefault(letters, person)
        for surname in person.words[1:]:
            alike = self._surnames.setdefault(_low(surname[:1]), [])
            if surname not in alike and len(alike) < _MOST_NAMESAKES and not person.body:
                alike.append(surname)
        parts = [word.rpartition("-")[2] for word in key[1:] if "-" in word]
        for word in dict.fromkeys([*key, *parts]):
            listed = self._by_word.setdefault(word, [])
            if word not in self._grammar.particles and person not in listed:
                listed.append(person)

    def _same(self, words: tuple[str, ...]) -> Person | None:
        """The known person of whose name these words are another form."""
        if len(words) == 1:
            return self.find(words)
        for word in (_low(words[-1]), _low(words[0])):
            for person in self._by_word.get(word, [])[:_MOST_NAMESAKES]:
                if not person.body and _agree(person.words, words):
                    return person
        return self._called_otherwise(words) if self._grammar.language.elision else None

    def _called_otherwise(self, words: tuple[str, ...]) -> Person | None:
        """The known person of whose first name this is another form: Tim Roche for Timothée Roche, Paulo for Paolo Roche."""
        gender = gender_of(words[0].lower(), self._grammar)
        for person in self._by_word.get(_low(words[-1]), [])[:_MOST_NAMESAKES]:
            same = [_low(word) for word in person.words[1:]] == [_low(word) for word in words[1:]]
            if same and not person.body and person.gender in ("", gender) and is_variant(_low(person.words[0]), _low(words[0])):
                return person
        return None


_ACCENTS = str.maketrans("áàâéèêëíìîïóòôúùû", "aaaeeeeiiiiooouuu")


@lru_cache(4096)
def _low(word: str) -> str:
    """A word in small letters without accents, which a writer may leave out: Óscar is Oscar."""
    return word.lower().translate(_ACCENTS)


def _spelled(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name as it is spelled in running text: MARÍA RUIZ in a headline is María Ruiz; without a title inside it."""
    if len(words) > 2 and words[1] == "Kardinal":
        words = (words[0], *words[2:])
    if len(words) > 1 and all(word.isupper() and len(word) > 2 for word in words):
        return tuple(word.title() for word in words)
    return words


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names can be the same person's."""
    return _holds(one, other) or _holds(other, one)


def _is_initial(word: str, full: str) -> bool:
    """Whether a word of a name is the initial of one of a fuller name: B., J.-M."""
    if len(word) > _LONGEST_INITIALS or len(word) >= len(full):
        return False
    parts, wholes = word.replace(".", "").split("-"), full.split("-")
    if (word[-1] != "." and "-" not in word) or len(parts) != len(wholes):
        return False
    return all(len(part) == 1 and whole.startswith(part) for part, whole in zip(parts, wholes, strict=True))


def _holds(full: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a name can be short for a full one: its words stand in the full one, in this order, its last behind the first."""
    if len(name) > len(full):
        return False
    low, at = [_low(word) for word in full], -1
    for word in name:
        try:
            at = low.index(_low(word), at + 1)
        except ValueError:
            at = next((index for index in range(at + 1, len(low)) if _is_initial(word.lower(), low[index])), -1)
            if at < 0:
                return False
    return at > 0 or len(name) == len(full)
