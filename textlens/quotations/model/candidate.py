"""A possible attribution: a cue with the source and content found for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .path import CONTENT, CUE, OTHER, SOURCE
from .sentences import Sentence, Span

Spans = Sequence[Sequence[int]]
"""Spans of a text, as pairs of start and end."""


@dataclass(slots=True)
class Candidate:
    """A cue word of a sentence with labels for the words around it; indices refer to the sentence's unpadded words.

    Attributes:
        sentence: The sentence.
        number: The index of the sentence in the document.
        head: The index of the main word of the cue.
        log_odds: The log odds of the cue, in natural units.
        margin: By how much the best labels with a source score higher than the best without one.
        content: The indices of the content's words.
        source: The indices of the source's words.
        cue: The indices of the cue's words.
        cue_features: The features of the cue.
        pair: The network's log odds of each word being in the content and in the source of this cue, one byte per word.
        kind: direct, mixed or indirect.
        rivals: The other candidates of the sentence.
        score: The log odds of the verdict.
    """

    sentence: Sentence
    number: int
    head: int
    log_odds: float
    margin: float
    content: list[int]
    source: list[int]
    cue: list[int]
    cue_features: list[int]
    pair: tuple[bytes, bytes] = (b"", b"")
    kind: str = "indirect"
    rivals: list[Candidate] = field(default_factory=list)
    score: float = 0.0

    @classmethod
    def of(cls, sentence: Sentence, number: int, head: int, labels: list[int], first: int) -> Candidate:
        """The candidate for these labels of the words of a sentence, from the word at `first` on."""
        spans: dict[int, list[int]] = {CONTENT: [], SOURCE: [], CUE: []}
        for at, label in enumerate(labels, first):
            if label:
                spans[label].append(at)
        return cls(sentence, number, head, 0.0, 0.0, spans[CONTENT], spans[SOURCE], spans[CUE] or [head], [])


def labels(words: Iterable[Span], cue: Spans, source: Spans, content: Spans) -> list[int]:
    """The label of each word, by the spans that it overlaps; the cue has priority, then the source."""
    order = ((CUE, cue), (SOURCE, source), (CONTENT, content))
    return [next((label for label, given in order if _meets(word, given)), OTHER) for word in words]


def _meets(word: Span, spans: Spans) -> bool:
    return any(start < word[1] and word[0] < end for start, end in spans)
