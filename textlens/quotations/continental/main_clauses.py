"""The subjects of sentences in a language that leaves pronouns out: before the verb of the main clause, or behind it.

`Preguntada por el cierre, la alcaldesa respondió`, `Cuando Ana llamó, el médico se negó`, `En la misma línea se expresó el
portavoz, Luis Gil`, `El plan fue presentado por Ana Ruiz`: what stands before the main clause, and objects, are no subjects.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from ..ledger.people import Mention, Person
from .adverbials import over
from .appositions import appositions
from .phrases import phrase
from .words import Words

_MOST_OPENINGS = 6
_FURTHEST = 4
_SHORTEST = 3
_TOWARDS = frozenset(("a", "al", "para"))
_BY = "por"


class Subject(NamedTuple):
    """The subject of a sentence: a person who is named, or what they are called, words `first` to before `stop`."""

    person: Person | None = None
    first: int = 0
    stop: int = 0


class MainClause:
    """The main clause of one sentence, whose mentions are known."""

    def __init__(self, words: Words, mentions: Sequence[Mention]) -> None:
        self._words, self._grammar = words, words.grammar
        self._placed = [(bisect_left(words.spans, (mention.start, 0)), mention) for mention in mentions]
        self._places = {place for place, _ in self._placed}
        self.start = 0
        self.start = self._start()
        self._predicate = self._verb(self.start)

    def subject(self) -> Subject | None:
        """The subject, where a name or a noun phrase is one; None where it is left out, or a pronoun."""
        words, verb = self._words, self._predicate
        person = self._named(self.start, verb)
        if person is not None:
            return Subject(person)
        end = min(phrase(words, self.start), verb) if words.has(self.start, "articles") else 0
        before = Subject(None, self.start, end) if end > self.start + 1 else None
        if before is not None and words.is_person(self.start + 1):
            return before
        behind = self._behind(verb)
        return behind or self._concerned(verb) or before

    def is_left_out(self) -> bool:
        """Whether the main clause begins with its verb."""
        at = self.start
        while self._words.has(at, "clitics") and not self._words.has(at, "articles"):
            at += 1
        return at < len(self._words) and at == self._predicate

    def _start(self) -> int:
        """Where the main clause begins: behind conjunctions, adverbials, participles and the clauses that depend on it."""
        words, at = self._words, 0
        for _ in range(_MOST_OPENINGS):
            first = at
            while at < len(words) and (not words.is_word(at) or words.at(at) in self._grammar["light"]):
                at += 1
            if at >= len(words):
                return first
            if self._depends(at) or self._is_set_off(at):
                at = self._behind_comma(at)
            else:
                after = self._over(at)
                at = after if after < len(words) else at
            if at == first:
                break
        return at

    def _depends(self, at: int) -> bool:
        """Whether a clause or a participle that depends on the main clause begins here: `Cuando …`, `Preguntada por …`."""
        words = self._words
        if words.has(at, "conjunctions") and words.at(at) != "que":
            return True
        low, endings = words.at(at), self._grammar.language.participle_endings
        return low.endswith(endings) and len(low) > _FURTHEST and words.has(at + 1, "prepositions") and not self._is_named(at)

    def _is_set_off(self, at: int) -> bool:
        """Whether a word with a preposition behind it begins what a comma parts from the clause: `Junto a Ana Ruiz, …`."""
        words, comma = self._words, self._behind_comma(at) - 1
        opens = words.is_capital(at) and words.has(at + 1, "prepositions") and not (words.is_person(at) or self._is_named(at))
        return opens and comma > at and not any(self._is_verb(index) for index in range(at + 1, comma))

    def _behind_comma(self, at: int) -> int:
        """The place behind the next comma; the same place where there is none."""
        words = self._words
        return next((index + 1 for index in range(at, len(words) - 1) if words.raw[index] == ","), at)

    def _over(self, at: int) -> int:
        """The place behind adverbials, with a name that one of them governs: `Sobre la salida de Ana Ruiz, …`."""
        words = self._words
        after = over(words, at)
        for place, mention in self._placed:
            stop = bisect_left(words.spans, (mention.end, 0))
            if after > at and place <= after < stop and place > at and words.has(place - 1, "prepositions"):
                after = stop
        return after

    def _verb(self, at: int) -> int:
        """The first verb of a clause that can be told, one of a relative clause or an apposition left out."""
        words, index = self._words, at
        while index < len(words):
            if index > at and words.has(index, "relatives"):
                index += 1
                while index < len(words) and words.raw[index] != "," and not self._is_verb(index):
                    index += 1
            elif self._is_verb(index):
                return index
            index += 1
        return len(words)

    def _is_verb(self, at: int) -> bool:
        words, low = self._words, self._words.low[at]
        if not low[0].isalpha() or (words.is_capital(at) and at != self.start) or at in self._places:
            return False
        known = self._grammar
        if low in known["perfect"] or low in known["finite"]:
            return True
        ends = low.endswith(self._grammar.language.verb_endings) and len(low) > _SHORTEST
        return ends or (low in self._grammar.forms and any(form.finite for form in words.forms(at)))

    def _is_named(self, at: int) -> bool:
        return at in self._places

    def _named(self, first: int, stop: int) -> Person | None:
        """Who is named between two places, and neither an object nor a modifier."""
        words = self._words
        for place, mention in self._placed:
            if not first <= place < stop or mention.owner:
                continue
            if not self._is_governed(place, first) and not any(words.has(at, "relatives") for at in range(first, place)):
                return mention.person
        return None

    def _is_governed(self, place: int, first: int) -> bool:
        """Whether a preposition is before a name, or before the article of a noun that stands right before it."""
        words, before = self._words, place - 1
        if before >= first and words.has(before, "prepositions"):
            return True
        while before >= first and place - before <= _FURTHEST and words.is_word(before) and not words.is_capital(before):
            if words.at(before) == "al" or (words.has(before, "prepositions") and not words.has(before, "inner")):
                return True
            if words.has(before, "articles") and not words.has(before - 1, "prepositions"):
                return False
            before -= 1
        return False

    def _behind(self, verb: int) -> Subject | None:
        """The subject right behind a verb: `Intervino también | la portavoz, Ana Ruiz`, but not `Se llama Ana`."""
        words, at = self._words, verb + 1
        if verb >= len(words) or any("say" not in form.classes for form in words.forms(verb)):
            return None
        while at < len(words) and (
            words.has(at, "adverbs") or words.at(at).endswith(self._grammar.language.participle_endings[:2])
        ):
            at += 1
        end = phrase(words, at)
        if end <= at or words.has(at, "prepositions"):
            return None
        end = appositions(words, end)
        person = self._named(at, end)
        if person is not None:
            return Subject(person)
        return Subject(None, at, phrase(words, at)) if words.has(at, "articles") and words.is_person(at + 1) else None

    def _concerned(self, verb: int) -> Subject | None:
        """Whom a sentence is about whose subject is a thing: `A Ana Ruiz el plan no le gusta`, `Fue escrito por Ana Ruiz`."""
        words = self._words
        passive = [at for at in range(verb, min(len(words), verb + _FURTHEST)) if words.has(at, "passive")]
        for place, mention in self._placed:
            before = place - 1
            while before >= 0 and words.is_word(before) and not words.has(before, "prepositions") and place - before <= _FURTHEST:
                before -= 1
            low = words.at(before)
            opens = before == 0 and low in _TOWARDS and place < self.start
            agent = (
                bool(passive)
                and low == _BY
                and any(words.at(at).endswith(self._grammar.language.participle_endings) for at in range(passive[-1], before))
            )
            if opens or agent:
                return Subject(mention.person)
        return None
