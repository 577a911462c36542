"""Tally: counts of words or n-grams, added up document by document, in memory that grows only with the vocabulary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..documents.document import Document
from ..language.vocabulary import Vocabulary
from .forms import Counted, Forms, commonest


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals of a tally, by form.

    Attributes:
        words: The number of words of all documents.
        counts: The number of occurrences of each form.
        documents: The number of documents in which each form occurs.
        shown: The most common spelling of each form.
        langs: The languages of the documents.
    """

    words: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    shown: dict[str, str] = field(default_factory=dict)
    langs: tuple[str, ...] = ()

    def rate(self, form: str) -> float:
        """Occurrences per thousand words."""
        return 1000 * self.counts[form] / self.words if self.words else 0.0


class Tally:
    """Counts the words of documents; several tallies can be merged.

    For single words, runs between white space are counted and split into words only once for all documents; n-grams are counted
    sentence by sentence.
    """

    def __init__(self, counted: Counted) -> None:
        """Start with an empty tally."""
        self.counted = counted
        self._langs: dict[str, _Language] = {}
        self._begun: dict[str, _Language] = {}
        self._documents: Counter[str] = Counter()

    def add(self, document: Document) -> None:
        """Add a document."""
        self.take(self.counted_in(document))

    def counted_in(self, document: Document) -> _Counts:
        """The counts of a document, for `take`; separate from it, so that an error in a document leaves the tally unchanged."""
        lang = document.lang
        language = self._langs.get(lang) or self._begun.setdefault(lang, _Language(self.counted, lang))
        return language.counts(document)

    def take(self, counts: _Counts) -> None:
        """Add the counts of a document."""
        if counts.lang not in self._langs:
            self._langs[counts.lang] = self._begun.pop(counts.lang)
        self._langs[counts.lang].take(counts)
        self._documents.update(counts.forms)

    def merge(self, other: Tally) -> None:
        """Add the counts of another tally of the same kind."""
        self._documents.update(other._documents)
        for lang, counts in other._langs.items():
            if lang in self._langs:
                self._langs[lang].merge(counts)
            else:
                self._langs[lang] = counts

    def totals(self) -> Totals:
        """The totals so far."""
        spelled: Counter[str] = Counter()
        stemmed: Counter[tuple[str, str]] = Counter()
        number = 0
        # The same spelling may have another stem in another language; all else is the same in all.
        apart = self.counted.stem and len(self._langs) > 1
        forms = None
        for language in self._langs.values():
            found, forms = language.spelled(), language.forms
            number += language.words if self.counted.ngram > 1 else found.total()
            if apart:
                stemmed.update({(forms[spelling], spelling): times for spelling, times in found.items()})
            else:
                spelled.update(found)
        if forms is not None and not apart:
            counts, shown = commonest((forms[spelling], spelling, times) for spelling, times in spelled.items())
        else:
            counts, shown = commonest((*key, times) for key, times in stemmed.items())
        return Totals(number, counts, self._documents, shown, tuple(self._langs))


class _Counts(NamedTuple):
    """The counts of a document: words, runs between white space, spellings of words or n-grams, and the set of all forms."""

    lang: str
    words: int
    runs: Counter[str]
    spelled: Counter[str]
    forms: set[Any]


class _Language:
    """The counts of the documents in one language."""

    def __init__(self, counted: Counted, lang: str) -> None:
        self.words = 0
        self.forms = Forms(counted, lang)
        self._ngram = counted.ngram
        self._vocabulary = Vocabulary(lang)
        self._runs: Counter[str] = Counter()
        self._spelled: Counter[str] = Counter()
        self._forms_of: dict[str, list[str]] = {}
        self._form_of = _FormOf(self._vocabulary, self.forms, self._forms_of)

    def counts(self, document: Document) -> _Counts:
        """The counts of a document."""
        if self._ngram > 1:
            return self._runs_in(document)
        runs: Counter[str] = Counter()
        spelled: Counter[str] = Counter()
        forms: set[str | None] = set()
        for several, found in self._vocabulary.parts(document.plain):
            runs.update(several)
            spelled.update(found)
            forms.update(map(self.forms.__getitem__, found))
        # Most runs are one word, for which a single lookup is enough.
        forms.update(map(self._form_of.__getitem__, runs))
        for run in runs.keys() & self._forms_of.keys():
            forms.update(self._forms_of[run])
        forms.discard(None)
        return _Counts(document.lang, 0, runs, spelled, forms)

    def _runs_in(self, document: Document) -> _Counts:
        spelled: Counter[str] = Counter()
        number = 0
        for sentence in document.each_sentence():
            number += len(sentence)
            spelled.update(map(" ".join, zip(*(sentence[offset:] for offset in range(self._ngram)), strict=False)))
        return _Counts(document.lang, number, Counter(), spelled, set(map(self.forms.__getitem__, spelled)))

    def take(self, counts: _Counts) -> None:
        self.words += counts.words
        self._runs.update(counts.runs)
        self._spelled.update(counts.spelled)

    def merge(self, other: _Language) -> None:
        self.words += other.words
        self._runs.update(other._runs)
        self._spelled.update(other._spelled)

    def spelled(self) -> Counter[str]:
        """The counts of words or n-grams by spelling."""
        return self._vocabulary.taken_apart(self._runs, Counter(self._spelled))

    def __getstate__(self) -> dict[str, object]:
        """The state for another process, without caches and the stemmer."""
        return {"lang": self.forms.lang, "counted": self.forms.counted, "words": self.words, "runs": self._runs,
                "spelled": self._spelled}  # fmt: skip

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(state["counted"], state["lang"])  # type: ignore[misc]
        self.words, self._runs, self._spelled = state["words"], state["runs"], state["spelled"]


class _FormOf(dict[str, str | None]):
    """A cached mapping from a run between white space to its form; None if it is not one word, then `several` has its forms."""

    def __init__(self, vocabulary: Vocabulary, forms: Forms, several: dict[str, list[str]]) -> None:
        self._vocabulary = vocabulary
        self._forms = forms
        self._several = several

    def __missing__(self, run: str) -> str | None:
        found = [self._forms[word] for word in self._vocabulary.words(run)]
        if len(found) > 1:
            self._several[run] = found
        form = self[run] = found[0] if len(found) == 1 else None
        return form


def tallied(found: Iterable[Document | Tally], counted: Counted) -> Totals:
    """The totals of documents or tallies together."""
    tally = Tally(counted)
    for one in found:
        if isinstance(one, Tally):
            tally.merge(one)
        else:
            tally.add(one)
    return tally.totals()


def ranked(counts: Counter[str], wanted: Iterable[str], top: int) -> list[str]:
    """The `top` most frequent of the wanted forms (0 for all), equal counts in alphabetical order."""
    return sorted(wanted, key=lambda form: (-counts[form], form))[: top or None]
