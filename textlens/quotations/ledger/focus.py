"""Whom a quotation belongs to that has no name beside it: a pronoun, a description, a bare verb, or nothing at all.

Each person who may be meant is scored by what the text says around the quotation: whether they are the subject of the sentence
before it, spoke last, are named nearest, fit in gender and role. The scores are those of a softmax over these persons and
nobody, with weights learnt from labelled news (`python -m textlens.quotations.training.speakers`); no feature names a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp, log
from typing import Protocol

from .people import Mention, Person, Sentence
from .question import RIVAL, SURE, SURER, Choice, Feature, Place, Said, grounds, is_contested, observers, weight
from .weights import BIAS

REACH = 14
"""How many sentences before a quotation are looked at."""

_MOST_CANDIDATES = 12
_SHORT = 60
_DESCRIBED = 2
_MARKS = "«»“”„\"‘’'‹› \u00a0\u202f"
_ENDS = tuple(".!?…")


class Pages(Protocol):
    """What a ledger tells of a document."""

    def sentence(self, number: int) -> Sentence:
        """A sentence by its number."""

    def before(self, offset: int) -> int:
        """How many sentences begin before an offset."""

    def unit_at(self, offset: int) -> int:
        """The number of the paragraph that holds an offset."""

    def named_in(self, start: int, end: int) -> Sequence[Mention]:
        """Who is named between two offsets."""


class Focus:
    """Decides from left to right, each answer a witness for the next."""

    def __init__(self, pages: Pages, text: str) -> None:
        self._pages, self._text = pages, text
        self.said: list[Said] = []

    @property
    def last(self) -> tuple[int, int, Person | None] | None:
        """Where the last quotation begins and ends, and who said it; None before the first."""
        return self.said[-1][:3] if self.said else None

    def take(self, start: int, end: int, person: Person | None) -> None:
        """Note who said the words at text[start:end]."""
        self.said.append(Said(start, end, person, "?" in self._text[max(start, end - 2) : end]))

    def choose(self, place: Place) -> Choice:
        """The likeliest speaker of the words at a place; nobody where there is no candidate."""
        near, unit = self._near(place), self._pages.unit_at(place.start)
        listed = self._candidates(place, near)
        features = [self._features(place, person, near, unit) for person in listed]
        if len(listed) == 1:
            features[0].append(("only candidate", 1.0))
        for observer in observers:
            observer(place, listed, features)
        if not listed:
            return Choice(None, 1.0)
        scores = [sum(weight(feature, place.ways) for feature in known) for known in features]
        top = max(scores)
        best = scores.index(top)
        person, known = listed[best], features[best]
        rest = sum(exp(score - top) for score in scores) + exp(sum(BIAS.get(way, 0.0) for way in place.ways) - top)
        unfounded = place.strict and not place.roles.get(person)
        needed = SURER if unfounded else SURE if place.route == "untagged" else 0.0
        return Choice(person, 1 / rest, is_contested(known), needed, grounds(known, place.ways))

    def _near(self, place: Place) -> list[Sentence]:
        """The sentences before a place, the nearest first."""
        number = self._pages.before(place.start)
        return [self._pages.sentence(at) for at in range(number - 1, max(-1, number - REACH - 1), -1)]

    def _candidates(self, place: Place, near: list[Sentence]) -> list[Person]:
        """The persons who may be meant, those named last first."""
        found: dict[Person, None] = {}
        for said in self.said[-4:][::-1]:
            if said.person is not None:
                found[said.person] = None
        for sentence in near:
            if sentence.subject is not None:
                found[sentence.subject] = None
            if place.route == "pronoun" and sentence.pronoun == place.gender and sentence.subject is None:
                # He met Ned Holt: whoever that is, it is not him.
                continue
            for mention in reversed(sentence.mentions):
                found[mention.person] = None
        for person in place.roles:
            found[person] = None
        fitting = [
            person
            for person in found
            if (not place.gender or person.gender in ("", place.gender)) and not (place.human and person.body)
        ]
        return fitting[:_MOST_CANDIDATES]

    def _features(self, place: Place, person: Person, near: list[Sentence], unit: int) -> list[Feature]:
        """What speaks for a person, or against them, by name and value."""
        found: list[Feature] = []
        self._of_sentences(person, near, unit, found)
        self._of_speakers(place, person, near, unit, found)
        if any(mention.person is person for mention in self._pages.named_in(place.start, place.end)):
            found.append(("named inside", 1.0))
        if place.gender:
            found.append(("gender fits", 1.0) if person.gender == place.gender else ("gender unknown", 1.0))
        if place.route == "description":
            fit = place.roles.get(person, 0.0)
            found.append(("role fits", fit))
            if not fit and person.roles:
                found.append(("role differs", 1.0))
            if not fit and place.detailed:
                found.append(("no such role", 1.0))
        if person.body:
            found.append(("body", 1.0))
        if place.route == "untagged":
            self._of_words(place, found)
        found.append(("mentions", log(1 + person.mentions)))
        return found

    def _of_words(self, place: Place, found: list[Feature]) -> None:
        """Features of the words themselves: whether they are a sentence that somebody may have said."""
        text = self._text
        words = text[place.start : place.end].strip(_MARKS)
        before, after = text[max(0, place.start - 3) : place.start].rstrip(), text[place.end : place.end + 2].strip()
        sentence = words[:1].isupper() and (words[-1:] in _ENDS or after[:1] in _ENDS)
        found.append(("sentence", 1.0) if sentence else ("fragment", 1.0))
        found.append(("length", log(1 + len(words) / 50)))
        if before.endswith(":"):
            found.append(("behind a colon", 1.0))
        if place.opens and (not after or after[:1] in _ENDS):
            found.append(("whole paragraph", 1.0))
        elif place.opens:
            found.append(("opens paragraph", 1.0))

    def _of_sentences(self, person: Person, near: list[Sentence], unit: int, found: list[Feature]) -> None:
        """Features of the sentences before a quotation, the nearest first."""
        for at, sentence in enumerate(near[:3]):
            here = sentence.unit == unit
            if sentence.subject is person:
                found.append((f"subject {at}" + (" here" if here else ""), 1.0))
                found += [(f"{verb} {at}", 1.0) for verb in _saying(sentence)]
            elif any(mention.person is person for mention in sentence.mentions):
                found.append((f"named {at}" + (" here" if here else ""), 1.0))
                if sentence.subject is not None or sentence.pronoun:
                    found.append((f"object {at}", 1.0))
                if sentence.subject is None and len({mention.person for mention in sentence.mentions}) == 1:
                    found.append((f"alone {at}", 1.0))
            elif at == 0 and sentence.subject is not None:
                found.append(("other subject" + (" here" if here else ""), 1.0))
            elif at == 0 and sentence.role:
                found.append(("unknown subject" + (" here" if here else ""), 1.0))
            if sentence.subject is None and sentence.gender and person.gender and at < _DESCRIBED:
                fits = "fits" if person.gender == sentence.gender else "differs"
                found.append((f"described subject {fits} {at}", 1.0))
        self._of_headings(person, near, unit, found)
        last = next((at for at, sentence in enumerate(near) if self._has(sentence, person)), REACH)
        spoke = next((said.end for said in reversed(self.said) if said.person is person), None)
        if spoke is not None:
            last = min(last, sum(sentence.start >= spoke for sentence in near))
        found.append(("distance", log(1 + last)))
        if near and near[0].subject is person and self._text[near[0].end - 1 : near[0].end + 1].rstrip().endswith(":"):
            found.append(("colon", 1.0))
        self._of_rivals(person, near, found)

    def _of_rivals(self, person: Person, near: list[Sentence], found: list[Feature]) -> None:
        """Features of who else is named near a quotation."""
        rivals = {mention.person for sentence in near[:2] for mention in sentence.mentions} - {person}
        found.append(("rivals", log(1 + sum(rival.gender in ("", person.gender) for rival in rivals))))
        nearest = next((sentence for sentence in near if sentence.mentions or sentence.subject), None)
        if nearest is not None and self._has(nearest, person):
            found.append(("nearest", 1.0))
            beside = {mention.person for mention in nearest.mentions} - {person}
            if person.gender and any(rival.gender == person.gender for rival in beside):
                found.append((RIVAL, 1.0))

    def _of_headings(self, person: Person, near: list[Sentence], unit: int, found: list[Feature]) -> None:
        """Features of the headline above a quotation: whether it names nobody else, and whether it begins with a name."""
        for at, sentence in enumerate(near[:3]):
            if sentence.heading and any(mention.person is person for mention in sentence.mentions):
                found.append((f"heading {at}", 1.0))
        above = next((sentence for sentence in near if sentence.heading), None)
        if above is not None and {mention.person for mention in above.mentions} == {person}:
            found.append(("heading above", 1.0))
        if near and near[0].heading and near[0].unit == unit - 1 and near[0].mentions:
            first = near[0].mentions[0]
            if first.person is person and not any(letter.isalnum() for letter in self._text[near[0].start : first.start]):
                found.append(("headed", 1.0))

    def _has(self, sentence: Sentence, person: Person) -> bool:
        return sentence.subject is person or any(mention.person is person for mention in sentence.mentions)

    def _of_speakers(self, place: Place, person: Person, near: list[Sentence], unit: int, found: list[Feature]) -> None:
        """Features of who spoke before."""
        if not self.said:
            return
        last = self.said[-1]
        apart = unit - self._pages.unit_at(max(last.start, last.end - 1))
        if last.person is None:
            found.append((f"nobody spoke last, {min(apart, 2)} apart", 1.0))
        if last.person is person:
            found.append(("spoke last", 1.0))
            found.append((f"spoke last, {min(apart, 2)} apart", 1.0))
            between = [sentence for sentence in near if sentence.start >= last.end]
            others = [sentence for sentence in between if sentence.subject is not None and sentence.subject is not person]
            if others:
                found.append(("another since", 1.0))
            elif not between or all(sentence.end - sentence.start < _SHORT for sentence in between):
                found.append(("little since", 1.0))
            if place.opens and apart == 1:
                found.append(("next paragraph", 1.0))
            if last.asks:
                found.append(("asked last", 1.0))
            if near and self._text[near[0].start : near[0].end].rstrip().endswith("?") and near[0].start >= last.end:
                found.append(("answers", 1.0))
            if place.opens and "?" in self._text[place.end - 2 : place.end] and place.end - place.start < _SHORT:
                found.append(("short question", 1.0))
        else:
            if last.person is not None and any(said.person is person for said in self.said[-3:-1]):
                found.append(("spoke before last", 1.0))
        said = sum(item.person is person for item in self.said)
        found.append(("share of speech", said / len(self.said)))


def _saying(sentence: Sentence) -> Iterator[str]:
    """What a sentence does with a verb of saying: has one, and ends with one."""
    if sentence.says:
        yield "says"
    if sentence.reports:
        yield "reports"
