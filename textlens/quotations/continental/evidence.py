"""Which runs of capitals are persons' names, by what a German, French or Spanish document says around them.

A list of first names is one witness of several: a title or an age beside a name, a verb of saying, an apposition, the surname
alone elsewhere speak for it as well; an article before it, or a word for a body in it, against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from .grammar import Grammar
from .runs import Run
from .words import is_first_name, is_role

ENOUGH = 2
"""How much must speak for capitalised words being a person's name."""

_MOST_WORDS = 5
_LONGEST_UNKNOWN = 4
_LONGEST_ACRONYM = 6
_FURTHEST = 120
_LONGEST_CAPITALS = 3
_PLACING = frozenset(("en", "à", "in", "nach", "aus", "bei"))
_OF = frozenset(("al", "del", "du", "au"))


class Evidence:
    """Judges the runs of one document."""

    def __init__(self, text: str, runs: Sequence[Run], grammar: Grammar) -> None:
        self._text, self._grammar = text, grammar
        self._alone: dict[str, int] = {}
        self._placed: set[str] = set()
        for run in runs:
            if len(run.words) == 1:
                low = run.words[0].lower()
                self._alone[low] = self._alone.get(low, 0) + 1
            if grammar.language.pro_drop and self._is_placed(run):
                self._placed.add(" ".join(run.words).lower())

    def _is_placed(self, run: Run) -> bool:
        """En Paso Real, la Protección Civil: neither is a person wherever else it stands."""
        before = _word_before(self._text, run.starts[0])
        return before in _PLACING or before in self._grammar["articles"]

    def names(self, run: Run) -> Iterator[tuple[int, int]]:
        """Which words of a run are persons' names of two words or more: the first of each, and the place behind its last."""
        first, stop = self.trimmed(run)
        while stop - first > 1:
            at = next((at for at in range(first, stop - 1) if self._is_first_name(run.words[at])), None)
            if at is None:
                if self._count(run, first, stop) >= ENOUGH:
                    yield first, stop
                return
            end = self._end(run, at, stop)
            if stop - first > _LONGEST_CAPITALS and all(word.isupper() for word in run.words[first:stop]):
                # A headline in capitals: its first two words may be a name.
                if at == first and not self._is_body(run, at, at + 2):
                    yield at, at + 2
                return
            if end - at > 1 and not self._is_body(run, at, end):
                yield at, end
            first = max(end, at + 1)

    def single(self, run: Run) -> int | None:
        """The place of a name of one word: `Presidente Ruiz`, `Lena, 34`; None where there is none."""
        first, stop = self.trimmed(run)
        word, grammar = run.words[first], self._grammar
        if stop - first != 1 or word.lower() in self._placed or self._is_light(word):
            return None
        if _is_acronym(word) or not is_proper(word, grammar):
            return None
        behind, before = self._behind(run, stop), _word_before(self._text, run.starts[0])
        given = self._is_first_name(word)
        titled = bool(first) or before.rstrip(".") in grammar["titles"] or before in grammar["people"]
        count = 2 * titled + 2 * bool(_age().match(behind)) + given
        if given or titled:
            count += min(2, self._alone.get(word.lower(), 0) - (not first or not grammar.language.pro_drop)) + 2 * _says(
                _word_behind(behind), grammar
            )
        elif grammar.language.pro_drop and self._alone.get(word.lower(), 0) > 1:
            # Zulema confesó …: a name of one word that is heard of more than once.
            count += 3 * (_says(_word_behind(behind), grammar) or _says(before, grammar))
        placed = before in _PLACING or (not first and before in grammar["articles"])
        return first if count - 2 * placed > ENOUGH else None

    def role_before(self, run: Run, first: int) -> str:
        """The words of a run before a name that are a role: `Außenministerin | Hélène Garnier`."""
        honours = self._grammar.names.honours
        return " ".join(
            word for word in run.words[:first] if not self._is_light(word) and word.lower().rstrip(".") not in honours
        )

    def trimmed(self, run: Run) -> tuple[int, int]:
        """A run without what belongs to no name: titles, roles, function words, acronyms before it; days and letters behind."""
        first, stop = 0, len(run.words)
        if stop == 1:
            return first, stop
        capitals = all(word.isupper() for word in run.words)
        while first < stop - 1 and (self._precedes(run, first) or (not capitals and _is_acronym(run.words[first]))):
            first += 1
        while stop - first > 1 and (
            self._is_light(run.words[stop - 1]) or (not capitals and _is_acronym(run.words[stop - 1], last=True))
        ):
            stop -= 1
        return first, stop

    def _precedes(self, run: Run, at: int) -> bool:
        low, grammar = run.words[at].lower().rstrip("."), self._grammar
        if any(low in grammar[section] for section in ("titles", "male", "female", "offices")):
            return True
        return is_role(run.words[at], grammar) or (not at and self._is_light(run.words[at]))

    def _is_light(self, word: str) -> bool:
        """Whether a word that begins a sentence has its capital from that alone, or is a day or a month."""
        low, grammar = word.lower().rstrip("."), self._grammar
        sections = ("time", "stops", "articles", "oblique", "light")
        return any(low in grammar[section] for section in sections) or low in grammar.forms

    def _is_first_name(self, word: str) -> bool:
        return word[0].isupper() and is_first_name(word.lower(), self._grammar)

    def _end(self, run: Run, at: int, stop: int) -> int:
        """Where a name ends that begins with a first name: in German, whose nouns have capitals too, with one surname."""
        end, surnames, german = at + 1, 0, self._grammar.language.capital_nouns
        while end < stop and end - at < _MOST_WORDS:
            small = run.words[end].lower() in self._grammar.particles and end + 1 < stop
            given = self._is_first_name(run.words[end]) and end + 1 < stop
            if (
                german
                and end - at > 1
                and ((surnames and not self._alone.get(run.words[end].lower())) or is_role(run.words[end], self._grammar))
            ):
                break
            surnames += not small and not given
            end += 1
        return end

    def _is_body(self, run: Run, first: int, stop: int) -> bool:
        return any(word.lower() in self._grammar["bodies"] for word in run.words[first:stop])

    def _behind(self, run: Run, stop: int) -> str:
        end = run.end(stop)
        return self._text[end : end + 40]

    def _count(self, run: Run, first: int, stop: int) -> int:
        """How much speaks for words without a known first name being a person's name."""
        if self._is_body(run, first, stop) or stop - first > _LONGEST_UNKNOWN:
            return -1
        grammar, behind, before = self._grammar, self._behind(run, stop), _word_before(self._text, run.starts[first])
        titled = before.rstrip(".") in grammar["titles"] or any(before in grammar[name] for name in ("offices", "male", "female"))
        led = first and self._precedes(run, first - 1) and not self._is_light(run.words[first - 1])
        count = 2 * bool(led) + 2 * bool(_age().match(behind)) + 2 * titled
        count += _says(before, grammar) + 2 * _says(_word_behind(behind), grammar)
        last = run.words[stop - 1].lower()
        alone = min(2, self._alone.get(last, 0)) if not self._is_light(last) else 0
        if grammar.language.pro_drop:
            count += 2 * self._is_apposition(run.starts[first], behind)
            count += any(len(word) > 4 and word.lower().endswith("ez") for word in run.words[first + 1 : stop])
            # Paso Real, that is Real elsewhere: once may be chance. Vecinos de Paso Real: no name has a small word there.
            alone -= (alone == 1 and not count) + (run.words[first + 1] in grammar["inner"])
        count += alone
        of_language = self._count_german if grammar.language.capital_nouns else self._count_romance
        placed = 2 * (before in _PLACING) + (before in grammar["inner"])
        placed += 2 * (" ".join(run.words[first:stop]).lower() in self._placed)
        return count + of_language(run.words[first:stop], before, behind) - placed

    def _is_apposition(self, start: int, behind: str) -> bool:
        """Whether a name stands in commas behind a noun phrase for a person: `la jefa de la misión, | Iratxe Sor, | dijo`."""
        if self._text[start - 2 : start] != ", " or behind[:1] not in (",", "."):
            return False
        before = self._text[max(0, start - _FURTHEST) : start - 2]
        clause = before[max(before.rfind(sign) for sign in ",.;:\n") + 1 :]
        return any(
            word.lower().removeprefix("ex") in self._grammar[section]
            for word in clause.split()[:4]
            for section in ("people", "offices", "titles")
        )

    def _count_german(self, words: Sequence[str], before: str, behind: str) -> int:
        grammar = self._grammar
        related = _related().match(behind) is not None and any(is_role(word, grammar) for word in behind.split()[1:6])
        return 2 * related - 2 * (not all(is_proper(word, grammar) for word in words))

    def _count_romance(self, words: Sequence[str], before: str, behind: str) -> int:
        grammar = self._grammar
        finite = any(word.lower() in grammar["finite"] | grammar["perfect"] for word in behind.split()[:1])
        articled = int(before in grammar["articles"] or before in _OF)
        articled += any(word.lower() in grammar["media"] for word in words)
        return 1 + self._is_apposed(behind) + (before.removeprefix("ex") in grammar["people"]) + finite - 2 * articled

    def _is_apposed(self, behind: str) -> bool:
        """Whether an apposition follows; where first names tell little else, one that says what a person is or does."""
        if not _apposed().match(behind) or not self._grammar.language.pro_drop:
            return _apposed().match(behind) is not None
        sections = ("people", "titles", "offices", "relatives")
        return any(word.strip(",") in self._grammar[section] for word in behind.split()[1:4] for section in sections)


def is_proper(word: str, grammar: Grammar) -> bool:
    """Whether a word with a capital may be a proper name: no noun for persons, for a body or for something abstract."""
    low, german = word.lower(), grammar.language.capital_nouns
    if low in grammar["bodies"] or low in grammar["people"] or is_role(word, grammar):
        return False
    return not (german and (low.endswith(grammar.language.abstract_endings) or low in grammar["stops"]))


def _is_acronym(word: str, *, last: bool = False) -> bool:
    """Whether a word is all capitals, but no number of a pope or king behind their name."""
    if last and not word.strip("IVX"):
        return False
    return word.isupper() and 1 < len(word) <= _LONGEST_ACRONYM


def _says(low: str, grammar: Grammar) -> bool:
    return any(form.finite and "say" in form.classes for form in grammar.forms.get(low, ()))


def _word_before(text: str, start: int) -> str:
    before = text[max(0, start - 24) : start]
    return before.split()[-1].lower() if before[-1:].isspace() and before.split() else ""


def _word_behind(behind: str) -> str:
    return behind.split(None, 1)[0].lower() if behind[:1] == " " and behind.split() else ""


@cache
def _age() -> re.Pattern[str]:
    return re.compile(r"\*?,? \(?\d\d\b")


@cache
def _related() -> re.Pattern[str]:
    return re.compile(r", (?:der|die|ein|eine)\b")


@cache
def _apposed() -> re.Pattern[str]:
    return re.compile(r"\*?, (?:[a-zà-ÿ]|l['’])")
