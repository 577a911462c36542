"""Training examples for the network and its teacher: sentences with the rows of their words and the target for each word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np

from ..model.hints import MARKS
from ..model.network import crc, ending, kind
from ..model.path import CONTENT, CUE, SOURCE
from ..model.sentences import PAD
from ..model.word_features import QUOTED, Word
from .gold import Article

Array = Any

COMMON = 2
"""The minimum number of occurrences in the articles for a form to have its own row."""

REPLACED = 0.35
"""The share of a sentence's words that are replaced in a copy."""


@dataclass
class Example:
    """A sentence: its words, their targets (one row of `MARKS` per word), and the heads of its cues.

    For each head, `pairs` has two rows over the words: which are in its content, and which are in its source.
    """

    words: list[Word]
    marks: Array
    heads: list[int]
    pairs: Array


def examples(several: Iterable[Article]) -> list[Example]:
    """The sentences of labelled articles as examples."""
    found = []
    for article in several:
        byhead: defaultdict[int, list[tuple[int, list[int]]]] = defaultdict(list)
        for labelled in article.labelled:
            byhead[labelled.number].append((labelled.head, labelled.labels))
        for number, sentence in enumerate(article.sentences):
            found.append(_example(sentence.words[PAD:-PAD], byhead[number]))
    return found


def _example(words: list[Word], labelled: Sequence[tuple[int, list[int]]]) -> Example:
    marks = np.zeros((len(words), len(MARKS)), dtype=np.float32)
    name = {mark: number for number, mark in enumerate(MARKS)}
    contents = np.zeros(len(words), dtype=int)
    for head, labels in labelled:
        marks[head, name["head"]] = 1
        for at, label in enumerate(labels):
            first, last = at == 0 or labels[at - 1] != label, at + 1 == len(labels) or labels[at + 1] != label
            if label == CUE:
                marks[at, name["cue"]] = 1
            elif label in (SOURCE, CONTENT):
                which = "source" if label == SOURCE else "content"
                marks[at, name[which]] = 1
                marks[at, name[f"{which}_{'before' if at < head else 'behind'}"]] = 1
                opens, closes = ("source_opens", "source_closes") if label == SOURCE else ("opens", "closes")
                if first:
                    marks[at, name[opens]] = 1
                if last:
                    marks[at, name[closes]] = 1
                contents[at] += label == CONTENT
    marks[contents > 1, name["nested"]] = 1
    pairs = np.array([[[label == wanted for label in labels] for wanted in (CONTENT, SOURCE)] for _, labels in labelled])
    return Example(words, marks, [head for head, _ in labelled], pairs.reshape(-1, 2, len(words)).astype(np.float32))


def copies(given: Sequence[Example], random: Random) -> list[Example]:
    """An unlabelled copy of each sentence with some of its words replaced by others of the same kind."""
    alike: defaultdict[int, list[Word]] = defaultdict(list)
    for example in given:
        for word in example.words:
            alike[kind(word)].append(word)
    made = []
    for example in given:
        words = [
            random.choice(alike[kind(word)]) if word.raw[0].isalnum() and random.random() < REPLACED else word
            for word in example.words
        ]
        made.append(Example(words, example.marks, [], example.pairs[:0]))
    return made


class Vocabulary:
    """The forms with their own row, in the order of their checksums; row 0 is for all other forms."""

    def __init__(self, given: Iterable[Example], most: int) -> None:
        counts = Counter(crc(word) for example in given for word in example.words)
        common = [spelling for spelling, count in counts.most_common(most) if count >= COMMON]
        self.spellings = sorted(common)
        self._rows = {spelling: number for number, spelling in enumerate(self.spellings, 1)}

    def places(self, words: Iterable[Word]) -> Array:
        """The rows of the form, the ending and the kind of each word."""
        return np.array([(self._rows.get(crc(word), 0), ending(word), kind(word)) for word in words], dtype=np.int64)


def spelled(word: Word) -> str:
    """The spelling of a word in the teacher's input."""
    return '" … "' if word.raw == QUOTED else word.raw
