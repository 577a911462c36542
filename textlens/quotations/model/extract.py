"""Candidates for attributions in a document, by the trained model: cues with sources and contents, and a verdict on each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import exp

from . import cue_features as cues
from . import hints, path, spans, verdict
from .candidate import Candidate, Head
from .hints import unread
from .path import CONTENT, CUE
from .sentences import PAD, Sentence
from .weights import Model, six, three

LEAST = -1.2
"""Cues with lower log odds are dropped."""

LEAN = 2.0
"""How much less (in natural units) a path with a source may score than one without, as few attributions have no source."""

_IMPOSSIBLE, _POSSIBLE = (hints.MIDDLE + int(hints.STEP * odds) for odds in (-4.0, -1.5))
_MOST = 12
_FIRM = 50
STRETCH = 200
"""The number of words of a sentence that are read together."""

_SHORTEST = 50
_NOTHING = -9.0


def possible(sentence: Sentence, at: int, nouns: frozenset[str]) -> bool:
    """Whether a word may be a cue: a verb, a known cue noun, or likely by the network, unless the network rules it out."""
    odds = sentence.hints.marks[hints.HEAD][at]
    if odds < _IMPOSSIBLE:
        return False
    word = sentence.words[at + PAD]
    return word.verb or odds >= _POSSIBLE or word.stem in nouns


def stretches(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences, with very long ones divided into parts, because distant words have nothing to do with a cue."""
    for sentence in sentences:
        size = len(sentence.spans)
        if size <= STRETCH:
            yield sentence
            continue
        head, tail = sentence.words[:PAD], sentence.words[-PAD:]
        for first in range(0, size, STRETCH):
            stop = min(size, first + STRETCH)
            words = sentence.words[first + PAD : stop + PAD]
            spans, marked = sentence.spans[first:stop], sentence.marked[first:stop]
            yield Sentence([*head, *words, *tail], spans, marked, unread(stop - first))


Cue = tuple[int, float, list[int]]


def likely(sentence: Sentence, model: Model) -> list[Cue]:
    """The likely cues of a sentence, as index, log odds and features, in text order; only the most likely ones if many."""
    found = []
    for at in range(len(sentence.spans)):
        if possible(sentence, at, model.nouns):
            listed = cues.features(sentence, at)
            odds = model.cue.only(listed) * model.cue_factor
            if odds > LEAST:
                found.append((at, odds, listed))
    if len(found) > _MOST:
        found = sorted(sorted(found, key=lambda cue: -cue[1])[:_MOST])
    return found


class _Sides:
    """Cached sums over those features of words and boundaries that depend only on the side of the cue, shared by all cues."""

    def __init__(self, sentence: Sentence, model: Model) -> None:
        self._sentence, self._model = sentence, model
        self._known: dict[tuple[int, int], tuple[int, int]] = {}

    def __call__(self, i: int, side: int) -> tuple[int, int]:
        """The packed sums for the word at the padded index i, and for the boundary before it."""
        found = self._known.get((i, side))
        if found is None:
            model, edge = self._model, spans.fixed_edge(self._sentence, i, side)
            word = model.words.packed(spans.fixed(self._sentence, i, side)) if side else 0
            found = self._known[i, side] = word, model.edges.packed(edge)
        return found


def spanned(sentence: Sentence, number: int, cue: Cue, model: Model, sides: _Sides) -> Candidate | None:
    """A cue with its best source and content, or None where it has no content."""
    near = spans.Around(sentence, cue[0])
    first = near.first
    firm = int(_FIRM / model.span_factor)
    scores, edges = [], []
    for i, (side, ofword, ofedge) in enumerate(spans.around(sentence, near), first + PAD):
        word, edge = sides(i, side)
        count = len(ofword) + spans.FIXED
        scores.append(three(word + model.words.packed(ofword), count) if side else (firm, -firm, -firm))
        count = len(ofedge) + spans.FIXED_EDGE
        edges.append(six(edge + model.edges.packed(ofedge), count))
    found = path.best(scores, edges, model.moves, int(LEAN / model.span_factor))
    if found is None:
        return None
    labels, margin = found
    return Candidate.of(sentence, number, Head(*cue, near.pair), labels, first, margin=margin * model.span_factor)


def candidates(sentence: Sentence, number: int, found: Sequence[Cue], model: Model) -> list[Candidate]:
    """The candidates that the likely cues of a sentence make, each with another head."""
    sides = _Sides(sentence, model)
    spanning = (spanned(sentence, number, cue, model, sides) for cue in found)
    return [candidate for candidate in spanning if candidate is not None]


def recast(sentence: Sentence, number: int, labels: Sequence[int], here: Sequence[Candidate], model: Model) -> Candidate | None:
    """The candidate that labels from elsewhere describe; None without cue or content.

    Args:
        sentence: A sentence.
        number: Its number.
        labels: A label for each word.
        here: The candidates of the sentence.
        model: The model.
    """
    if CUE not in labels or CONTENT not in labels:
        return None
    cue = [at for at, label in enumerate(labels) if label == CUE]
    at = next((at for at in reversed(cue) if sentence.words[at + PAD].verb), cue[-1])
    same = next((candidate for candidate in here if candidate.head == at), None)
    if same is not None:
        head, margin = Head(at, same.log_odds, same.cue_features, same.pair), same.margin
    else:
        listed = cues.features(sentence, at)
        odds = model.cue.only(listed) * model.cue_factor
        head, margin = Head(at, odds, listed, sentence.hints.pair(at)), LEAN
    return Candidate.of(sentence, number, head, labels, margin=margin)


class Density:
    """Counts how many attributions a word may be expected in a document."""

    def __init__(self) -> None:
        self._expected = 0.0
        self._words = 0

    def add(self, sentence: Sentence, found: Sequence[Cue]) -> None:
        """Take a sentence and its likely cues."""
        for _, odds, _ in found:
            self._expected += 1 / (1 + exp(-odds))
        self._words += len(sentence.spans)

    @property
    def grade(self) -> int:
        """The class of the sentences taken."""
        return verdict.density_class(self._expected / max(self._words, _SHORTEST))


def above(found: Sequence[Cue]) -> float:
    """The highest log odds of the cues of a sentence, for the verdicts on candidates of the next one."""
    return max((odds for _, odds, _ in found), default=_NOTHING)


class Judge:
    """Verdicts on candidates in two steps: one when a sentence is read, one when the whole document is."""

    def __init__(self, model: Model) -> None:
        self._accept, self._factor = model.accept, model.accept_factor
        self._most: dict[int, int] = {}

    def weighed(self, candidate: Candidate, here: Iterable[Candidate], before: float) -> int:
        """The sum of the weights of a candidate's features, less those that need the whole document."""
        return self._accept.only(verdict.features(candidate, here, before))

    def score(self, total: int, sure: int, grade: int) -> float:
        """The log odds of a candidate's content being that of an attribution, in a document of this class of density."""
        return (total + self._accept.only(verdict.of_density(grade, sure))) * self._factor

    def most(self, total: int, sure: int) -> float:
        """The highest log odds that a candidate can have in any document."""
        most = self._most.get(sure)
        if most is None:
            grades = range(verdict.DENSITIES)
            most = self._most[sure] = max(self._accept.only(verdict.of_density(grade, sure)) for grade in grades)
        return (total + most) * self._factor


class Reading:
    """The likely cues of a document's sentences, and the verdicts on candidates made from them."""

    def __init__(self, sentences: Sequence[Sentence], model: Model) -> None:
        self.sentences, self._model = sentences, model
        self._cues = [likely(sentence, model) for sentence in sentences]
        density = Density()
        for sentence, found in zip(sentences, self._cues, strict=True):
            density.add(sentence, found)
        self._grade, self._judge = density.grade, Judge(model)

    def candidates(self, number: int) -> list[Candidate]:
        """The candidates of a sentence, each with another head."""
        return candidates(self.sentences[number], number, self._cues[number], self._model)

    def recast(self, number: int, labels: Sequence[int], here: Sequence[Candidate]) -> Candidate | None:
        """The candidate that a label for each word of a sentence describes; `here` are the sentence's own candidates."""
        return recast(self.sentences[number], number, labels, here, self._model)

    def features(self, candidate: Candidate, here: Iterable[Candidate]) -> list[int]:
        """The features of a candidate for the verdict; `here` are the candidates of its sentence."""
        alone = verdict.features(candidate, here, self._above(candidate))
        return [*alone, *verdict.of_density(self._grade, verdict.surety(candidate))]

    def score(self, candidate: Candidate, here: Iterable[Candidate]) -> float:
        """The log odds of a candidate's content being that of an attribution; `here` are the candidates of its sentence."""
        total = self._judge.weighed(candidate, here, self._above(candidate))
        return self._judge.score(total, verdict.surety(candidate), self._grade)

    def _above(self, candidate: Candidate) -> float:
        return above(self._cues[candidate.number - 1] if candidate.number else ())
