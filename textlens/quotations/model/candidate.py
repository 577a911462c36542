"""A possible attribution: a cue with the source and content found for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .path import CONTENT, CUE, OTHER, SOURCE
from .sentences import Sentence, Span

Spans = Sequence[Sequence[int]]
"""Spans of a text, as pairs of start and end."""


class Head(NamedTuple):
    """The word of a sentence that may attribute something: its index among the unpadded words, and how likely it does.

    `log_odds` are in natural units and come from `features`; `pair` is what the network says of each word of the sentence being
    in the content, and in the source, of this one.
    """

    at: int
    log_odds: float
    features: list[int]
    pair: tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible cue of a sentence with the source and the content that labels give it.

    `number` is that of the sentence in its document; `head` and the members of `content`, `source` and `cue` are indices of its
    unpadded words; `margin` says how much better the labels are with a source than without; the rest is as in `Head`.
    """

    sentence: Sentence
    number: int
    head: int
    log_odds: float
    cue_features: list[int]
    pair: tuple[bytes, bytes]
    margin: float
    content: list[int]
    source: list[int]
    cue: list[int]

    @classmethod
    def of(
        cls, sentence: Sentence, number: int, head: Head, labels: Sequence[int], first: int = 0, *, margin: float
    ) -> Candidate:
        """The candidate that some labels describe, from word `first` of a sentence on."""
        spans: dict[int, list[int]] = {CONTENT: [], SOURCE: [], CUE: []}
        for at, label in enumerate(labels, first):
            if label:
                spans[label].append(at)
        cue = spans[CUE] or [head.at]
        return cls(sentence, number, *head, margin, spans[CONTENT], spans[SOURCE], cue)


def labels(words: Iterable[Span], cue: Spans, source: Spans, content: Spans) -> list[int]:
    """The label of each word, by the spans that it overlaps; the cue has priority, then the source."""
    order = ((CUE, cue), (SOURCE, source), (CONTENT, content))
    return [next((label for label, given in order if _meets(word, given)), OTHER) for word in words]


def _meets(word: Span, spans: Spans) -> bool:
    return any(start < word[1] and word[0] < end for start, end in spans)
