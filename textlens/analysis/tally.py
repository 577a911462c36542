"""Tally: words, or runs of words, counted document by document, in memory that grows with the vocabulary alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..document import Document
from ..language import words
from ..language.vocabulary import Vocabulary
from .forms import Counted, Forms, commonest

_vocabularies: dict[str, Vocabulary] = {}


@dataclass(frozen=True, slots=True)
class Spelled:
    """The words of one document, or its runs of words, as they are spelled.

    Attributes:
        words: How many words the document has.
        counts: How often each word, or run of words, occurs.
        lang: Two-letter code of the document's language.
    """

    words: int
    counts: Counter[str]
    lang: str


def spelled(document: Document, ngram: int = 1) -> Spelled:
    """Count the words of a document, or the runs of `ngram` words; a run does not cross the end of a sentence."""
    if ngram == 1:
        counts = _vocabulary(document.lang).count(document.text)
        return Spelled(counts.total(), counts, document.lang)
    number = 0
    counts = Counter()
    for sentence in words.each_one(document.text, document.sentences):
        number += len(sentence)
        counts.update(_runs(sentence, ngram))
    return Spelled(number, counts, document.lang)


def _vocabulary(lang: str) -> Vocabulary:
    if lang not in _vocabularies:
        _vocabularies[lang] = Vocabulary(lang)
    return _vocabularies[lang]


def _runs(sentence: list[str], number: int) -> Iterable[str]:
    return map(" ".join, zip(*(sentence[offset:] for offset in range(number)), strict=False))


@dataclass(frozen=True, slots=True)
class Totals:
    """What a tally comes to, by the form that is counted.

    Attributes:
        words: Words of all documents.
        counts: Occurrences of each form.
        documents: Documents that each form occurs in.
        shown: The commonest spelling of each form.
        langs: The languages of the documents.
    """

    words: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    shown: dict[str, str] = field(default_factory=dict)
    langs: tuple[str, ...] = ()

    def rate(self, form: str) -> float:
        """Occurrences in a thousand words."""
        return 1000 * self.counts[form] / self.words if self.words else 0.0


def totals(documents: Iterable[Spelled], counted: Counted) -> Totals:
    """Add up what was counted in each document."""
    number = 0
    forms: dict[str, Forms] = {}
    spellings: dict[str, Counter[str]] = {}
    having: Counter[str] = Counter()
    for document in documents:
        number += document.words
        if document.lang not in forms:
            forms[document.lang] = Forms(counted, document.lang)
            spellings[document.lang] = Counter()
        spellings[document.lang].update(document.counts)
        having.update(set(map(forms[document.lang].__getitem__, document.counts)))
    counts, shown = _together(spellings, forms)
    return Totals(number, counts, having, shown, tuple(forms))


def _together(spellings: dict[str, Counter[str]], forms: dict[str, Forms]) -> tuple[Counter[str], dict[str, str]]:
    """The count and the commonest spelling of each form, in texts of one language or several."""
    if len(forms) == 1:
        (lang,) = forms
        return commonest(spellings[lang], forms[lang])
    every: Counter[str] = Counter()
    known: dict[str, str] = {}
    for lang, counts in spellings.items():
        every.update(counts)
        known |= {spelling: forms[lang][spelling] for spelling in counts}
    return commonest(every, known)


def ranked(counts: Counter[str], wanted: Iterable[str], top: int) -> list[str]:
    """The first `top` of the wanted forms (0 for all), commonest first, equal counts in alphabetical order."""
    return sorted(wanted, key=lambda form: (-counts[form], form))[: top or None]
