"""Word frequencies: which words, how often, in how many texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

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
    tally = _Tally(choice.ngram)
    for document in documents:
        tally.add(document)
    counts, spellings = tally.folded()
    wanted = _filter(choice, tally.languages)
    ranked = sorted((item for item in counts.items() if wanted(item[0])), key=lambda item: (-item[1], item[0]))
    for rank, (word, number) in enumerate(ranked[: choice.top or None], 1):
        yield Frequency(rank, spellings[word], number, 1000 * number / tally.words, tally.documents[word])


class _Folds(dict[str, str]):
    """The form each spelling is counted under, worked out once."""

    def __missing__(self, spelling: str) -> str:
        folded = self[spelling] = spelling.casefold().replace("’", "'")
        return folded


class _Tally:
    """What was counted so far: spellings over all documents, and the documents of each folded form."""

    def __init__(self, ngram: int) -> None:
        self.ngram = ngram
        self.words = 0
        self.languages: dict[str, None] = {}
        self.documents: Counter[str] = Counter()
        self._spelled: Counter[str] = Counter()
        self._folds = _Folds()

    def add(self, document: Document) -> None:
        """Count one document in."""
        self.words += sum(map(len, document.words))
        self.languages[document.lang] = None
        runs = document.words if self.ngram == 1 else (_runs(sentence, self.ngram) for sentence in document.words)
        spelled = Counter(chain.from_iterable(runs))
        self._spelled.update(spelled)
        self.documents.update({self._folds[spelling] for spelling in spelled})

    def folded(self) -> tuple[dict[str, int], dict[str, str]]:
        """The count of each folded form and its commonest spelling; of equally common ones that with most small letters."""
        counts: Counter[str] = Counter()
        best: dict[str, tuple[int, int, str]] = {}
        for spelling, number in self._spelled.items():
            word = self._folds[spelling]
            counts[word] += number
            rival = (-number, sum(map(str.isupper, spelling)), spelling)
            best[word] = min(rival, best.get(word, rival))
        return counts, {word: spelling for word, (*_, spelling) in best.items()}


def _filter(choice: Choice, languages: Iterable[str]) -> Callable[[str], bool]:
    """Whether a folded word, or run of words, is listed."""
    idle = frozenset().union(*(stopwords(lang) for lang in languages)) if choice.skip_stopwords else frozenset()

    def wanted(word: str) -> bool:
        parts = word.split(" ")
        return not (parts[0] in idle or parts[-1] in idle or min(map(len, parts)) < choice.min_length)

    return wanted


def _runs(sentence: list[str], number: int) -> Iterable[str]:
    return map(" ".join, zip(*(sentence[offset:] for offset in range(number)), strict=False))

