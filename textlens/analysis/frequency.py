"""Word frequencies: which words, how often, in how many texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..document import Document
from ..language.stopwords import stopwords
from ..records import about


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often one word, or one run of words, occurs."""

    rank: int = about("Place in the list, from 1.")
    word: str = about("The word in its commonest spelling.")
    count: int = about("Occurrences over all documents.")
    per_thousand: float = about("Occurrences in a thousand words.", unit="per thousand words", digits=2)
    documents: int = about("Documents it occurs in.")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which words are listed: how many, in runs of how many, and which are left out."""

    top: int = 20
    ngram: int = 1
    skip_stopwords: bool = False
    min_length: int = 1


def count(documents: Iterable[Document], choice: Choice | None = None) -> Iterator[Frequency]:
    """Count words over all documents, commonest first, equal counts in alphabetical order.

    Words are counted by their case-folded form, with typographic apostrophes as straight ones, and shown in their commonest
    spelling. A run of words (`ngram` over 1) does not cross the end of a sentence. `skip_stopwords` leaves out stop words, and
    runs that begin or end with one; `min_length` leaves out words with fewer characters, and runs that hold one. The rate is
    per thousand of all words, counted or left out. Memory grows with the vocabulary, not with the text.
    """
    choice = choice or Choice()
    tally = _Tally(choice)
    for document in documents:
        tally.add(document)
    ranked = sorted(tally.counts.items(), key=lambda item: (-item[1], item[0]))
    for rank, (word, number) in enumerate(ranked[: choice.top or None], 1):
        rate = 1000 * number / tally.words
        yield Frequency(rank, tally.spelling(word), number, rate, tally.documents[word])


class _Tally:
    """Counts so far, by folded form."""

    def __init__(self, choice: Choice) -> None:
        self.choice = choice
        self.words = 0
        self.counts: Counter[str] = Counter()
        self.documents: Counter[str] = Counter()
        self._spellings: dict[str, Counter[str]] = {}
        self._folds: dict[tuple[str, str], str | None] = {}

    def add(self, document: Document) -> None:
        """Count one document in."""
        spelled: Counter[str] = Counter()
        self.words += sum(map(len, document.words))
        for sentence in document.words:
            spelled.update(sentence if self.choice.ngram == 1 else _runs(sentence, self.choice.ngram))
        here: Counter[str] = Counter()
        for spelling, number in spelled.items():
            word = self._fold(spelling, document.lang)
            if word is not None:
                here[word] += number
                self._spellings.setdefault(word, Counter())[spelling] += number
        self.counts.update(here)
        self.documents.update(here.keys())

    def spelling(self, word: str) -> str:
        """The commonest spelling of a folded form; of equally common ones the one with most small letters."""
        spellings = self._spellings[word].items()
        return min(spellings, key=lambda item: (-item[1], sum(map(str.isupper, item[0])), item[0]))[0]

    def _fold(self, spelling: str, lang: str) -> str | None:
        """The form a spelling is counted under, or None where it is left out; worked out once a spelling."""
        try:
            return self._folds[spelling, lang]
        except KeyError:
            folded = spelling.casefold().replace("’", "'")
            word = folded if _wanted(folded.split(" "), self.choice, lang) else None
            self._folds[spelling, lang] = word
            return word


def _wanted(parts: list[str], choice: Choice, lang: str) -> bool:
    if choice.min_length > 1 and any(len(part) < choice.min_length for part in parts):
        return False
    return not (choice.skip_stopwords and (_idle(parts[0], lang) or _idle(parts[-1], lang)))


def _idle(word: str, lang: str) -> bool:
    return word in stopwords(lang)


def _runs(sentence: list[str], number: int) -> Iterable[str]:
    return map(" ".join, zip(*(sentence[offset:] for offset in range(number)), strict=False))

