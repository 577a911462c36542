"""Labelled articles in the model's representation: sentences with a label for each word, and the head of each cue."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...documents.document import Document
from ..lexical.lexicon import lexicon
from ..marks import Piece, pieces
from ..model.candidate import labels
from ..model.extract import possible, stretches
from ..model.path import CUE
from ..model.sentences import PAD, Sentence, sentences
from ..model.word_features import Known

_HEADS = frozenset(("according", "per", "reportedly", "allegedly", "apparently", ":", "cited"))
_NOUNS = frozenset(("N", "NS", "J", "NP"))
_FEWEST = 3


@dataclass
class Labelled:
    """An attribution of the gold data in one sentence: the index of the sentence, the cue's head, and a label for each word."""

    number: int
    head: int
    labels: list[int]


@dataclass
class Article:
    """A labelled article; `quotes` are those of the gold file."""

    name: str
    document: Document
    pieces: Sequence[Piece]
    sentences: list[Sentence]
    quotes: list[dict[str, Any]]
    labelled: list[Labelled] = field(default_factory=list)


def known_now() -> Known:
    """The known words for a model that is trained now: the current verbs and titles of the rules."""
    lex = lexicon("en")
    assert lex is not None
    verbs = {spelling: (verb.lemma, "|".join(sorted(verb.classes))) for spelling, verb in lex.verbs.items()}
    return Known(verbs, lex["titles"])


def articles(paths: Iterable[Path]) -> Iterator[Article]:
    """The articles of gold files: one JSON object per line with `id`, `text` and `quotes` (kind, content, cue, source)."""
    words = known_now()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            given = json.loads(line)
            document = Document(given["text"], given["id"])
            marked = pieces(document.text, document.paragraphs)
            read = list(stretches(sentences(document, marked, words)))
            yield Article(given["id"], document, marked, read, given["quotes"])


def label(several: list[Article]) -> None:
    """Fill in the labels of all articles; the head of a cue is the word that most typically occurs in cues, preferably a verb."""
    for article in several:
        article.labelled = list(_labelled(article))
    within: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    for article in several:
        for sentence in article.sentences:
            everywhere.update(word.stem for word in sentence.words[PAD:-PAD])
        for found in article.labelled:
            words = article.sentences[found.number].words[PAD:]
            within.update(words[at].stem for at, label in enumerate(found.labels) if label == CUE)
    for article in several:
        for found in article.labelled:
            found.head = _head(article.sentences[found.number], found.labels, within, everywhere)


def _labelled(article: Article) -> Iterator[Labelled]:
    starts = [sentence.spans[0][0] for sentence in article.sentences]
    for quote in article.quotes:
        if not quote["cue"]:
            continue
        number = bisect_right(starts, quote["cue"][0][0]) - 1
        if number < 0:
            continue
        spans = article.sentences[number].spans
        found = labels(spans, quote["cue"], quote["source"], quote["content"])
        if CUE in found:
            yield Labelled(number, -1, found)


def _head(sentence: Sentence, labels: list[int], within: Counter[str], everywhere: Counter[str]) -> int:
    words = sentence.words[PAD:]
    cue = [at for at, label in enumerate(labels) if label == CUE]
    heads = [at for at in cue if words[at].low in _HEADS or words[at].verb or words[at].tag in _NOUNS]

    def rank(at: int) -> tuple[float, int]:
        share = within[words[at].stem] / (everywhere[words[at].stem] + 3)
        return share * (1 if words[at].verb else 0.5), at

    return max(heads or cue, key=rank)


def nouns(several: Iterable[Article]) -> frozenset[str]:
    """The stems of words, except verbs, that are the heads of at least three cues."""
    heads: Counter[str] = Counter()
    for article in several:
        for found in article.labelled:
            word = article.sentences[found.number].words[found.head + PAD]
            if not word.verb and (word.low in _HEADS or word.tag in _NOUNS):
                heads[word.stem] += 1
    return frozenset(stem for stem, count in heads.items() if count >= _FEWEST)


def cue_cases(article: Article, known: frozenset[str]) -> Iterator[tuple[Sentence, int, bool]]:
    """All words of an article that may be a cue, each with whether it is the head of one."""
    heads = {(found.number, found.head) for found in article.labelled}
    for number, sentence in enumerate(article.sentences):
        for at in range(len(sentence.spans)):
            if possible(sentence, at, known):
                yield sentence, at, (number, at) in heads
