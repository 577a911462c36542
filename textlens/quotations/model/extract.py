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
_STRETCH = 200
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
        if size <= _STRETCH:
            yield sentence
            continue
        head, tail = sentence.words[:PAD], sentence.words[-PAD:]
        for first in range(0, size, _STRETCH):
            stop = min(size, first + _STRETCH)
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


class Reading:
    """The likely cues of a document's sentences, and the verdicts on candidates made from them."""

    def __init__(self, sentences: Sequence[Sentence], model: Model) -> None:
        self.sentences, self._model = sentences, model
        self._cues = [likely(sentence, model) for sentence in sentences]
        expected = sum(1 / (1 + exp(-odds)) for cues in self._cues for _, odds, _ in cues)
        self._density = expected / max(sum(len(sentence.spans) for sentence in sentences), _SHORTEST)

    def candidates(self, number: int) -> list[Candidate]:
        """The candidates of a sentence, each with another head."""
        sentence = self.sentences[number]
        sides = _Sides(sentence, self._model)
        spanning = (spanned(sentence, number, cue, self._model, sides) for cue in self._cues[number])
        return [candidate for candidate in spanning if candidate is not None]

    def recast(self, number: int, labels: Sequence[int], here: Sequence[Candidate]) -> Candidate | None:
        """The candidate that labels from elsewhere describe; None without cue or content.

        Args:
            number: The number of its sentence.
            labels: A label for each word.
            here: The candidates of the sentence.
        """
        if CUE not in labels or CONTENT not in labels:
            return None
        sentence = self.sentences[number]
        cue = [at for at, label in enumerate(labels) if label == CUE]
        at = next((at for at in reversed(cue) if sentence.words[at + PAD].verb), cue[-1])
        same = next((candidate for candidate in here if candidate.head == at), None)
        if same is not None:
            head, margin = Head(at, same.log_odds, same.cue_features, same.pair), same.margin
        else:
            listed = cues.features(sentence, at)
            odds = self._model.cue.only(listed) * self._model.cue_factor
            head, margin = Head(at, odds, listed, sentence.hints.pair(at)), LEAN
        return Candidate.of(sentence, number, head, labels, margin=margin)

    def features(self, candidate: Candidate, here: Iterable[Candidate]) -> list[int]:
        """The features of a candidate for the verdict; `here` are the candidates of its sentence."""
        before = self._cues[candidate.number - 1] if candidate.number else []
        return verdict.features(candidate, here, self._density, max((odds for _, odds, _ in before), default=_NOTHING))

    def score(self, candidate: Candidate, here: Iterable[Candidate]) -> float:
        """The log odds of a candidate's content being that of an attribution; `here` are the candidates of its sentence."""
        return self._model.accept.only(self.features(candidate, here)) * self._model.accept_factor
