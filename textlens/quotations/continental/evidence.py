"""Which runs of capitals are persons' names, by what a German, French or Spanish document says around them.

A list of first names is one witness of several: a title or an age beside a name, a verb of saying, an apposition, the surname
alone elsewhere speak for it as well; an article before it, or a word for a body in it, against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .clues import (
    age,
    apposed,
    follows_article,
    is_acronym,
    is_apposed,
    is_apposition,
    is_articled,
    is_called_so,
    is_light,
    is_proper,
    is_title,
    opens,
    related,
    repeated,
    says,
    word_before,
    word_behind,
)
from .grammar import Grammar
from .naming import affiliated, ends_before
from .nouns import Nouns
from .runs import Run
from .words import is_first_name, is_role

ENOUGH = 2
"""How much must speak for capitalised words being a person's name."""

_MOST_WORDS = 5
_LONGEST_UNKNOWN = 4
_SURE_ROLE = 4
_AGED = ("-jährige", "-jähriger", "-jährigen")
_LONGEST_CAPITALS = 3
_PLACING = frozenset(("en", "à", "in", "nach", "aus", "bei"))
_COURTESIES = frozenset(("Don", "Doña"))
_OF = frozenset(("al", "del", "du", "au"))


class Evidence:
    """Judges the runs of one document."""

    def __init__(self, text: str, runs: Sequence[Run], grammar: Grammar) -> None:
        self._text, self._grammar = text, grammar
        self.nouns = Nouns(text, runs, grammar)
        self._german, self._french = grammar.language.capital_nouns, grammar.language.elision
        self._alone: dict[str, int] = {}
        self._placed: dict[str, int] = {}
        self._places: set[str] = set()
        self._small = frozenset(filter(str.islower, text.split())) if self._french else frozenset()
        self._pairs: set[tuple[str, str]] = set()
        for run in runs:
            if len(run.words) == 2:
                self._pairs.add((run.words[0].lower(), run.words[1].lower()))
            if len(run.words) == 1:
                low = run.words[0].lower()
                self._alone[low] = self._alone.get(low, 0) + 1
                if is_first_name(low, grammar) and word_before(text, run.starts[0]) in _PLACING:
                    self._placed[low] = self._placed.get(low, 0) + 1
            if grammar.language.pro_drop and self._is_placed(run):
                self._places.add(" ".join(run.words).lower())

    def _is_placed(self, run: Run) -> bool:
        """En Paso Real, la Protección Civil: neither is a person wherever else it stands."""
        before = word_before(self._text, run.starts[0])
        return before in _PLACING or before in self._grammar["articles"]

    def names(self, run: Run) -> Iterator[tuple[int, int]]:
        """Which words of a run are persons' names of two words or more: the first of each, and the place behind its last."""
        if len(run.words) == 1 or (self._french and is_articled(self._text, run.starts[0], run.words[0], self._grammar)):
            return
        first, stop = self.trimmed(run)
        if run.words[first].lower() in self._grammar["saints"]:
            # San Joaquín, Santo Domingo Norte.
            return
        while stop - first > 1:
            if self._german and run.words[first].islower():
                first += 1
                continue
            at = next((at for at in range(first, stop - 1) if self._is_first_name(run.words[at], run, at)), None)
            if at is None:
                stop = affiliated(run.words, first, stop, self._grammar)
                if stop - first > 1 and self._count(run, first, stop) >= ENOUGH:
                    yield first, stop
                return
            end = self._end(run, at, stop)
            lead = self._german and at == first + 1 and first and self._is_title(run.words[first - 1])
            if lead and self._is_proper(run.words[first]) and not run.words[first].endswith("s"):
                # Försterin Ylvi Anna Roth: what stands between a role and a first name is another.
                at = first
            if stop - first > _LONGEST_CAPITALS and all(word.isupper() for word in run.words[first:stop]):
                # A headline in capitals: its first two words may be a name.
                if at == first and not self._is_body(run, at, at + 2):
                    yield at, at + 2
                return
            at -= self._is_given_before(run, first, at)
            articled = not at and follows_article(self._text, run.starts[0], self._grammar)
            if end - at > 1 and not self._is_body(run, at, end) and not articled:
                yield at, end
            first = max(end, at + 1)

    def _is_given_before(self, run: Run, first: int, at: int) -> bool:
        """Whether the word before a Spanish first name is another, in no list: `Suyapa | Maribel Orellana`."""
        if not self._grammar.language.pro_drop or at != first + 1:
            return False
        word, before = run.words[first], run.words[first - 1] if first else word_before(self._text, run.starts[0])
        proper = self._is_proper(word) and word.isalpha() and not word.isupper() and word.lower() not in self._places
        linked = before.lower() in self._grammar["prepositions"] or before.lower() in self._grammar["articles"]
        return proper and not linked and not self._is_body(run, first, at)

    def single(self, run: Run) -> int | None:
        """The place of a name of one word: `Presidente Ruiz`, `Lena, 34`; None where there is none."""
        first, stop = self.trimmed(run)
        word, grammar = run.words[first], self._grammar
        if stop - first != 1 or len(word) < 2 or word.lower() in self._places:
            return None
        before = run.words[first - 1].lower() if first else word_before(self._text, run.starts[0])
        given = self._is_first_name(word)
        if self._is_light(word) or is_acronym(word) or not self._is_proper(word):
            return None
        titled = self._is_led(run, first) or before.rstrip(".") in grammar["titles"] or before in grammar["people"]
        aged = not first and before[:2].isdigit() and before.endswith(_AGED)
        behind = self._behind(run, stop)
        if given or titled or aged:
            office = bool(first) and (grammar.language.pro_drop or is_role(run.words[first - 1], grammar, _SURE_ROLE))
            count = self._count_single(word.lower(), before, behind, given=given, office=office) + 2 * titled + 3 * aged
        else:
            count = repeated(self._alone.get(word.lower(), 0), before, behind, grammar)
        placed = before in _PLACING or before in grammar["articles"]
        return first if count - 2 * placed > ENOUGH else None

    def _is_led(self, run: Run, first: int) -> bool:
        """Whether the words of a run before a name of one word say who it is."""
        if self._german:
            return bool(first) and self._is_title(run.words[first - 1])
        return any(not (self._is_light(other) or is_acronym(other)) for other in run.words[:first])

    def _count_single(self, low: str, before: str, behind: str, *, given: bool, office: bool) -> int:
        """How much speaks for one word being a person's name, besides what is before it."""
        grammar, alone = self._grammar, self._alone.get(low, 0)
        described = given and not (self._german or before in grammar["inner"]) and apposed().match(behind) is not None
        count = 2 * bool(age().match(behind)) + given + 2 * described
        count -= 2 * (2 * self._placed.get(low, 0) > alone)
        return count + min(2, alone - (not office)) + 2 * says(word_behind(behind), grammar)

    def role_before(self, run: Run, first: int) -> str:
        """The words of a run before a name that are a role: `Außenministerin | Hélène Garnier`."""
        honours = self._grammar.names.honours
        if self._french and not any(self._is_title(word) for word in run.words[:first]):
            return ""
        return " ".join(
            word for word in run.words[:first] if not self._is_light(word) and word.lower().rstrip(".") not in honours
        )

    def trimmed(self, run: Run) -> tuple[int, int]:
        """A run without what belongs to no name: titles, roles, function words, acronyms before it; days and letters behind."""
        first, stop = 0, len(run.words)
        if stop == 1:
            return first, stop
        capitals = all(word.isupper() for word in run.words)
        while first < stop - 1 and (self._precedes(run, first) or (not capitals and is_acronym(run.words[first]))):
            first += 1
        while 0 < first < stop - 1 and self._is_article(run.words[first]):
            # Selon | le | Dr Marsh.
            first += 1
            while first < stop - 1 and self._precedes(run, first):
                first += 1
        while stop - first > 1 and (
            self._is_light(run.words[stop - 1]) or (not capitals and is_acronym(run.words[stop - 1], last=True))
        ):
            stop -= 1
        return first, stop

    def _precedes(self, run: Run, at: int) -> bool:
        if self._is_title(run.words[at]) or self.nouns.is_noun(run.words[at]):
            # Doña | Reina Isabel Paz has a first name that is a title, too.
            return not (at and run.words[at - 1] in _COURTESIES and at + 2 < len(run.words))
        light = not at and (self._is_light(run.words[at]) or self._has_small(run))
        return light and not is_called_so(self._text, run.starts[0], run.words[0], self._grammar)

    def _has_small(self, run: Run) -> bool:
        """Whether the document has the word that begins a French sentence in small letters as well."""
        word = run.words[0].lower()
        return word in self._small and opens(self._text, run.starts[0]) and not is_first_name(word, self._grammar)

    def _is_title(self, word: str) -> bool:
        """Whether a word before a name says what the person is, or is a form of address."""
        return is_title(word, self._grammar.language.code)

    def _is_proper(self, word: str) -> bool:
        return is_proper(word, self._grammar) and not self.nouns.is_noun(word)

    def _is_article(self, word: str) -> bool:
        grammar = self._grammar
        return word.islower() and (word in grammar["articles"] or word in grammar["inner"])

    def _is_light(self, word: str) -> bool:
        """Whether a word that begins a sentence has its capital from that alone, or is a day or a month."""
        return is_light(word, self._grammar.language.code)

    def _is_first_name(self, word: str, run: Run | None = None, at: int = 1) -> bool:
        if not (word[0].isupper() and is_first_name(word.lower(), self._grammar)) or self.nouns.is_articled(word):
            return False
        # Eine Art Protest, die Lee Stiftung.
        articled = run is not None and self._german and not at and word.lower() not in self._grammar.first_names
        return not (articled and run is not None and word_before(self._text, run.starts[0]) in self._grammar["articles"])

    def _end(self, run: Run, at: int, stop: int) -> int:
        """Where a name ends that begins with a first name: in German, whose nouns have capitals too, with one surname."""
        end, surnames, german = at + 1, 0, self._grammar.language.capital_nouns
        while end < stop and end - at < _MOST_WORDS:
            if german and end == at + 1 and run.words[end] == "Kardinal":
                end += 1
                continue
            small = run.words[end].lower() in self._grammar.particles and end + 1 < stop
            given = self._is_first_name(run.words[end]) and end + 1 < stop
            if ends_before(run.words[at:stop], end - at, self._grammar):
                break
            if (
                german
                and end - at > 1
                and ((surnames and not self._is_second(run, end)) or is_role(run.words[end], self._grammar))
            ):
                break
            surnames += not small and not given
            end += 1
        return end

    def _is_second(self, run: Run, at: int) -> bool:
        """Whether the word behind a surname is another, by which the person is called: `Helena Bonham | Carter`."""
        word, before = run.words[at], run.words[at - 1]
        called = (before.lower(), word.lower()) in self._pairs or (
            self._alone.get(word.lower(), 0) and not self._alone.get(before.lower(), 0)
        )
        return bool(called) and self._is_proper(word) and not self.nouns.is_place(word)

    def _is_body(self, run: Run, first: int, stop: int) -> bool:
        bodies, foreign = self._grammar["bodies"], self._grammar["foreign_bodies"]
        return any(word.lower() in bodies or word.lower() in foreign for word in run.words[first:stop])

    def _behind(self, run: Run, stop: int) -> str:
        end = run.end(stop)
        return self._text[end : end + 40]

    def _count(self, run: Run, first: int, stop: int) -> int:
        """How much speaks for words without a known first name being a person's name."""
        capitals = [word for word in run.words[first:stop] if not word.islower()]
        if self._is_body(run, first, stop) or len(capitals) > _LONGEST_UNKNOWN:
            return -1
        grammar, behind, before = self._grammar, self._behind(run, stop), word_before(self._text, run.starts[first])
        titled = before.rstrip(".") in grammar["titles"] or any(before in grammar[name] for name in ("offices", "male", "female"))
        led = first and self._is_title(run.words[first - 1]) and not self._is_light(run.words[first - 1])
        count = 2 * bool(led) + 2 * bool(age().match(behind)) + 2 * titled
        count += says(before, grammar) + 2 * says(word_behind(behind), grammar)
        # Mynor Girón de la Cerda is Girón.
        last = run.words[first + 1 if grammar.language.pro_drop and stop - first > len(capitals) else stop - 1].lower()
        alone = min(2, self._alone.get(last, 0)) if not self._is_light(last) else 0
        if grammar.language.pro_drop:
            count += 2 * is_apposition(self._text, run.starts[first], behind, grammar)
            count += bool(alone) and word_behind(behind).endswith(grammar.language.verb_endings)
            count += any(len(word) > 4 and word.lower().endswith("ez") for word in run.words[first + 1 : stop])
            # Paso Real, that is Real elsewhere: once may be chance. Vecinos de Paso Real: no name has a small word there.
            alone -= (alone == 1 and not count) + (run.words[first + 1] in grammar["inner"])
            count += 2 * (stop - first > 2 and (run.words[stop - 2].lower(), run.words[stop - 1].lower()) in self._pairs)
        count += alone
        of_language = self._count_german if grammar.language.capital_nouns else self._count_romance
        placed = 2 * (before in _PLACING) + (before in grammar["inner"])
        placed += 2 * (" ".join(run.words[first:stop]).lower() in self._places)
        return count + of_language(run.words[first:stop], before, behind) - placed

    def _count_german(self, words: Sequence[str], before: str, behind: str) -> int:
        grammar = self._grammar
        relation = related().match(behind) is not None and any(is_role(word, grammar) for word in behind.split()[1:6])
        # Sag Heidi is no name: a first name is at the end.
        given = is_first_name(words[-1].lower(), grammar) and not is_first_name(words[0].lower(), grammar)
        alone = [self._alone.get(word.lower(), 0) for word in (words[0], words[-1])]
        # Schloss Juval, but: in Juval; and a first name seldom stands alone more often than the surname.
        given = given or self.nouns.is_place(words[-1]) or alone[0] > max(1, alone[1])
        described = given or self.nouns.is_adjective(words[0]) or self._is_genitive(words[0])
        return 2 * relation - 2 * (not all(self._is_proper(word) for word in words)) - 3 * described

    def _is_genitive(self, word: str) -> bool:
        """Whether a German word is the genitive of another that stands alone in the document: `Bergs Idee`."""
        return word[-1] in "s’'" and self._alone.get(word[:-1].lower(), 0) > 0

    def _count_romance(self, words: Sequence[str], before: str, behind: str) -> int:
        grammar = self._grammar
        finite = any(word.lower() in grammar["finite"] | grammar["perfect"] for word in behind.split()[:1])
        articled = int(before in grammar["articles"] or before in _OF)
        articled += any(word.lower() in grammar["media"] for word in words)
        return 1 + is_apposed(behind, grammar) + (before.removeprefix("ex") in grammar["people"]) + finite - 2 * articled
