"""The persons that a German, French or Spanish document names, and every place where it names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..ledger.people import Mention, Person
from .evidence import Evidence
from .grammar import Grammar
from .naming import gender_of
from .runs import Run, runs

_MOST_WORDS = 5
_LONGEST_INITIALS = 5
_MOST_NAMESAKES = 30


class Registry:
    """The persons of one document: from its runs of capitals, and from the sources of its quotations."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._grammar = grammar
        self._by_word: dict[str, list[Person]] = {}
        self._exact: dict[tuple[str, ...], Person] = {}
        self._runs = list(runs(text, grammar))
        self._capitals = frozenset(word for run in self._runs for word in run.words) if grammar.language.capital_nouns else None
        evidence = Evidence(text, self._runs, grammar)
        self.nouns = evidence.nouns
        for run in self._runs:
            for first, stop in evidence.names(run):
                self.add(run.words[first:stop], "", run.starts[first], evidence.role_before(run, first))
        for run in self._runs:
            at = evidence.single(run)
            if at is not None and run.words[at].lower() not in self._by_word:
                self.add(run.words[at : at + 1], "", run.starts[at], evidence.role_before(run, at))

    def persons(self) -> list[Person]:
        """All persons, in the order they were taken."""
        return list(dict.fromkeys(self._exact.values()))

    def add(self, words: tuple[str, ...], gender: str, offset: int, role: str = "", *, body: bool = False) -> Person:
        """Take a name, with the gender that a title gives; a known person where it is another form of their name."""
        words = self._nominative(_spelled(words))
        key = tuple(word.lower() for word in words)
        person = self._exact.get(key) or self._same(words)
        if person is None:
            person = Person(words, gender_of(words[0].lower(), self._grammar) or gender, offset, body)
            self._note(person, key)
        elif len(words) > len(person.words):
            person.words = words
            self._note(person, key)
        if gender and not person.gender:
            person.gender = gender
        if role and role not in person.roles:
            person.roles.append(role)
        return person

    def _nominative(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """A name without the s of a German genitive, where the document has it without as well: `die Rede Anna Bergs`."""
        last = words[-1]
        if self._capitals and len(words) > 1 and last.endswith("s") and last[:-1] in self._capitals:
            return (*words[:-1], last[:-1])
        return words

    def find(self, words: Sequence[str], gender: str = "") -> Person | None:
        """The only person whom a name, in full or in part, can mean."""
        words = _spelled(tuple(words))
        exact = self._exact.get(tuple(word.lower() for word in words))
        if exact is not None and len(words) > 1:
            return exact
        same = self._by_word.get(words[-1].lower(), [])[:_MOST_NAMESAKES]
        if len(words) > 1:
            same = [person for person in same if _holds(person.words, words)]
        elif gender:
            same = [person for person in same if person.gender in ("", gender)]
        if len(words) == 1:
            # Whoever has the word as a surname has it before those who have it as a first name.
            same = [person for person in same if person.words[0].lower() != words[0].lower()] or same
        best = max(same, key=lambda person: (len(person.words), -person.first), default=None)
        return best if best and all(_agree(best.words, person.words) for person in same) else None

    def mentions(self) -> list[Mention]:
        """Every place where a person is named, in order."""
        found = [mention for run in self._runs for mention in self._mentions(run)]
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
        return self.find((word[:-1],)) if genitive and word[:-1].lower() in self._by_word else None

    def _longest(self, run: Run, at: int) -> tuple[int, Person | None]:
        """The longest name of a person that begins with word `at` of a run, as the place behind it."""
        if run.words[at].lower() not in self._by_word and run.words[at].lower() not in self._grammar.particles:
            return at, None
        for stop in range(min(len(run.words), at + _MOST_WORDS), at, -1):
            if run.words[stop - 1].lower() in self._by_word:
                person = self.find(run.words[at:stop])
                if person is not None:
                    return stop, person
        return at, None

    def _note(self, person: Person, key: tuple[str, ...]) -> None:
        self._exact[key] = person
        for word in dict.fromkeys(key):
            listed = self._by_word.setdefault(word, [])
            if word not in self._grammar.particles and person not in listed:
                listed.append(person)

    def _same(self, words: tuple[str, ...]) -> Person | None:
        """The known person of whose name these words are another form."""
        if len(words) == 1:
            return self.find(words)
        for word in (words[-1].lower(), words[0].lower()):
            for person in self._by_word.get(word, [])[:_MOST_NAMESAKES]:
                if _agree(person.words, words):
                    return person
        return None


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
    low, at = [word.lower() for word in full], -1
    for word in name:
        try:
            at = low.index(word.lower(), at + 1)
        except ValueError:
            at = next((index for index in range(at + 1, len(low)) if _is_initial(word.lower(), low[index])), -1)
            if at < 0:
                return False
    return at > 0 or len(name) == len(full)
