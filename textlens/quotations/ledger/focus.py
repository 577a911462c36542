"""Whom a quotation belongs to that has no name beside it: a pronoun, a description, a bare verb, or nothing at all.

Each person who may be meant is scored by what the text says around the quotation: whether they are the subject of the sentence
before it, spoke last, are named nearest, fit in gender and role. The scores are those of a softmax over these persons and
nobody, with weights learnt from labelled news (`python -m textlens.quotations.training.speakers`); no feature names a word.
"""

from __future__ import annotations

from collections import Counter, deque
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
_KEPT = 4
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


class _Near:
    """The sentences before a quotation, the nearest first, with what is asked of them for every candidate.

    `inside` are the persons named in the quotation itself.
    """

    def __init__(self, sentences: list[Sentence], inside: frozenset[Person]) -> None:
        self.sentences, self.inside = sentences, inside
        # Who is named in each, and with its subject; the nearest that each person is in; who is named in the last two.
        self.named = [sentence.named for sentence in sentences]
        self.nearest: dict[Person, int] = {}
        for at, (sentence, named) in enumerate(zip(sentences, self.named, strict=True)):
            if sentence.subject is not None:
                self.nearest.setdefault(sentence.subject, at)
            for person in named:
                self.nearest.setdefault(person, at)
        self.first = min(self.nearest.values(), default=None)
        self.rivals = frozenset[Person]().union(*self.named[:2])
        self.genders = Counter(person.gender for person in self.rivals)
        self.heading = next((at for at, sentence in enumerate(sentences) if sentence.heading), None)

    def rivals_of(self, person: Person) -> int:
        """How many others who may be of a person's gender are named in the last two sentences."""
        genders = {"", person.gender}
        return sum(self.genders[gender] for gender in genders) - (person in self.rivals)


class Focus:
    """Decides from left to right, each answer a witness for the next."""

    def __init__(self, pages: Pages, text: str) -> None:
        self._pages, self._text = pages, text
        self._said: deque[Said] = deque(maxlen=_KEPT)
        self._number = 0
        # How often each person spoke, and where their last quotation ends.
        self._times: Counter[Person] = Counter()
        self._spoke: dict[Person, int] = {}

    @property
    def last(self) -> tuple[int, int, Person | None] | None:
        """Where the last quotation begins and ends, and who said it; None before the first."""
        return self._said[-1][:3] if self._said else None

    def take(self, start: int, end: int, person: Person | None) -> None:
        """Note who said the words at text[start:end]."""
        self._said.append(Said(start, end, person, "?" in self._text[max(start, end - 2) : end]))
        self._number += 1
        if person is not None:
            self._times[person] += 1
            self._spoke[person] = end

    def choose(self, place: Place) -> Choice:
        """The likeliest speaker of the words at a place; nobody where there is no candidate."""
        sentences = self._before(place)
        listed = self._candidates(place, sentences)
        features = self._all_features(place, listed, sentences) if listed else []
        if len(listed) == 1:
            features[0].append(("only candidate", 1.0))
        for observer in observers:
            observer(place, listed, features)
        if not listed:
            return Choice(None, 1.0)
        ways = place.ways
        scores = [sum(weight(feature, ways) for feature in known) for known in features]
        top = max(scores)
        best = scores.index(top)
        person, known = listed[best], features[best]
        rest = sum(exp(score - top) for score in scores) + exp(sum(BIAS.get(way, 0.0) for way in ways) - top)
        unfounded = place.strict and not place.roles.get(person)
        needed = SURER if unfounded else SURE if place.route == "untagged" else 0.0
        return Choice(person, 1 / rest, is_contested(known), needed, grounds(known, ways))

    def _before(self, place: Place) -> list[Sentence]:
        """The sentences before a place, the nearest first."""
        number = self._pages.before(place.start)
        return [self._pages.sentence(at) for at in range(number - 1, max(-1, number - REACH - 1), -1)]

    def _candidates(self, place: Place, sentences: list[Sentence]) -> list[Person]:
        """The persons who may be meant, those named last first."""
        found: dict[Person, None] = {}
        for said in reversed(self._said):
            if said.person is not None:
                found[said.person] = None
        for sentence in sentences:
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

    def _all_features(self, place: Place, listed: list[Person], sentences: list[Sentence]) -> list[list[Feature]]:
        inside = frozenset(mention.person for mention in self._pages.named_in(place.start, place.end))
        near, unit = _Near(sentences, inside), self._pages.unit_at(place.start)
        return [self._features(place, person, near, unit) for person in listed]

    def _features(self, place: Place, person: Person, near: _Near, unit: int) -> list[Feature]:
        """What speaks for a person, or against them, by name and value."""
        found: list[Feature] = []
        self._of_sentences(person, near, unit, found)
        self._of_speakers(place, person, near, unit, found)
        if person in near.inside:
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

    def _of_sentences(self, person: Person, near: _Near, unit: int, found: list[Feature]) -> None:
        """Features of the sentences before a quotation, the nearest first."""
        for at, sentence in enumerate(near.sentences[:3]):
            here = sentence.unit == unit
            if sentence.subject is person:
                found.append((f"subject {at}" + (" here" if here else ""), 1.0))
                found += [(f"{verb} {at}", 1.0) for verb in _saying(sentence)]
            elif person in near.named[at]:
                found.append((f"named {at}" + (" here" if here else ""), 1.0))
                if sentence.subject is not None or sentence.pronoun:
                    found.append((f"object {at}", 1.0))
                if sentence.subject is None and len(near.named[at]) == 1:
                    found.append((f"alone {at}", 1.0))
            elif at == 0 and sentence.subject is not None:
                found.append(("other subject" + (" here" if here else ""), 1.0))
            elif at == 0 and sentence.role:
                found.append(("unknown subject" + (" here" if here else ""), 1.0))
            if sentence.subject is None and sentence.gender and person.gender and at < _DESCRIBED:
                fits = "fits" if person.gender == sentence.gender else "differs"
                found.append((f"described subject {fits} {at}", 1.0))
        self._of_headings(person, near, unit, found)
        last = near.nearest.get(person, REACH)
        spoke = self._spoke.get(person)
        if spoke is not None and last:
            last = min(last, sum(sentence.start >= spoke for sentence in near.sentences))
        found.append(("distance", log(1 + last)))
        first = near.sentences[0] if near.sentences else None
        if first is not None and first.subject is person and self._text[first.end - 1 : first.end + 1].rstrip().endswith(":"):
            found.append(("colon", 1.0))
        self._of_rivals(person, near, found)

    def _of_rivals(self, person: Person, near: _Near, found: list[Feature]) -> None:
        """Features of who else is named near a quotation."""
        found.append(("rivals", log(1 + near.rivals_of(person))))
        if near.first is not None and near.nearest.get(person) == near.first:
            found.append(("nearest", 1.0))
            beside = near.named[near.first]
            if person.gender and any(rival.gender == person.gender for rival in beside if rival is not person):
                found.append((RIVAL, 1.0))

    def _of_headings(self, person: Person, near: _Near, unit: int, found: list[Feature]) -> None:
        """Features of the headline above a quotation: whether it names nobody else, and whether it begins with a name."""
        if near.heading is None:
            return
        for at, sentence in enumerate(near.sentences[:3]):
            if sentence.heading and person in near.named[at]:
                found.append((f"heading {at}", 1.0))
        if near.named[near.heading] == {person}:
            found.append(("heading above", 1.0))
        above = near.sentences[0]
        if above.heading and above.unit == unit - 1 and above.mentions:
            first = above.mentions[0]
            if first.person is person and not any(letter.isalnum() for letter in self._text[above.start : first.start]):
                found.append(("headed", 1.0))

    def _of_speakers(self, place: Place, person: Person, near: _Near, unit: int, found: list[Feature]) -> None:
        """Features of who spoke before."""
        if not self._said:
            return
        last = self._said[-1]
        apart = unit - self._pages.unit_at(max(last.start, last.end - 1))
        if last.person is None:
            found.append((f"nobody spoke last, {min(apart, 2)} apart", 1.0))
        if last.person is person:
            found.append(("spoke last", 1.0))
            found.append((f"spoke last, {min(apart, 2)} apart", 1.0))
            between = [sentence for sentence in near.sentences if sentence.start >= last.end]
            others = [sentence for sentence in between if sentence.subject is not None and sentence.subject is not person]
            if others:
                found.append(("another since", 1.0))
            elif not between or all(sentence.end - sentence.start < _SHORT for sentence in between):
                found.append(("little since", 1.0))
            if place.opens and apart == 1:
                found.append(("next paragraph", 1.0))
            if last.asks:
                found.append(("asked last", 1.0))
            nearest = between[0] if between else None
            if nearest is not None and self._text[nearest.start : nearest.end].rstrip().endswith("?"):
                found.append(("answers", 1.0))
            if place.opens and "?" in self._text[place.end - 2 : place.end] and place.end - place.start < _SHORT:
                found.append(("short question", 1.0))
        else:
            if last.person is not None and any(said.person is person for said in list(self._said)[-3:-1]):
                found.append(("spoke before last", 1.0))
        found.append(("share of speech", self._times[person] / self._number))


def _saying(sentence: Sentence) -> Iterator[str]:
    """What a sentence does with a verb of saying: has one, and ends with one."""
    if sentence.says:
        yield "says"
    if sentence.reports:
        yield "reports"
