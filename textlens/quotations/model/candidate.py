"""A possible attribution: a cue with the source and content found for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .path import CONTENT, CUE, OTHER, SOURCE
from .sentences import Sentence, Span

Spans = Sequence[Sequence[int]]
"""Stretches of a text: start and end of each."""


@dataclass(slots=True)
class Candidate:
    """A cue word of a sentence with the labels of the words around it.

    `head` and the members of `content`, `source` and `cue` are indices of the sentence's unpadded words; `log_odds` is that of
    the cue, in natural units; `margin` says how much better the labels are with a source than without; `pair` is what the network
    says of each word being in the content or in the source; `kind` is direct, mixed or indirect.
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
        """The candidate that some labels describe, from word `first` of a sentence on."""
        spans: dict[int, list[int]] = {CONTENT: [], SOURCE: [], CUE: []}
        for at, label in enumerate(labels, first):
            if label:
                spans[label].append(at)
        return cls(sentence, number, head, 0.0, 0.0, spans[CONTENT], spans[SOURCE], spans[CUE] or [head], [])


def labels(words: Iterable[Span], cue: Spans, source: Spans, content: Spans) -> list[int]:
    """The label of each word by the spans of a text that it meets; the cue goes first, then the source."""
    order = ((CUE, cue), (SOURCE, source), (CONTENT, content))
    return [next((label for label, given in order if _meets(word, given)), OTHER) for word in words]


def _meets(word: Span, spans: Spans) -> bool:
    return any(start < word[1] and word[0] < end for start, end in spans)
