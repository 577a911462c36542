"""Word frequencies: how often each word occurs, and in how many texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..documents.document import Document
from ..records import about
from .choice import Choice
from .forms import Counted
from .tally import Tally, ranked, tallied


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often one word or n-gram occurs."""

    rank: int = about("Place in the list, from 1.")
    word: str = about("The word in its most common spelling.")
    count: int = about("Occurrences over all documents.", bars=True)
    per_thousand: float = about("Occurrences in a thousand words.", unit="per thousand words", digits=2)
    documents: int = about("Documents it occurs in.")


@dataclass(frozen=True, slots=True)
class DocumentFrequency:
    """How often one word or n-gram occurs in one document."""

    document: str = about("Document it is counted in.")
    rank: int = about("Place in the document's list, from 1.")
    word: str = about("The word in its most common spelling in the document.")
    count: int = about("Occurrences in the document.", bars=True)
    per_thousand: float = about("Occurrences in a thousand words of the document.", unit="per thousand words", digits=2)


def count(
    documents: Iterable[Document | Tally], choice: Choice | None = None, counted: Counted | None = None
) -> Iterator[Frequency]:
    """Count words over all documents, most frequent first, equal counts in alphabetical order.

    Words are counted by their case-folded form with straight apostrophes, unless `counted` says otherwise, and shown in their
    most common spelling. N-grams do not cross the ends of sentences. The rate is per thousand of all words, including those that
    are not listed. Memory use grows with the vocabulary and the largest document, not with the number of documents.

    Args:
        documents: The texts, or tallies of them.
        choice: Which words are listed.
        counted: What is counted.
    """
    choice, counted = choice or Choice(), counted or Counted()
    found = tallied(documents, counted)
    for rank, form in enumerate(ranked(found.counts, choice.chosen(found), choice.top), 1):
        yield Frequency(rank, found.shown[form], found.counts[form], found.rate(form), found.documents[form])


def count_each(document: Document, choice: Choice | None = None, counted: Counted | None = None) -> Iterator[DocumentFrequency]:
    """Count the words of one document, like `count`."""
    for row in count([document], choice, counted):
        yield DocumentFrequency(document.name, row.rank, row.word, row.count, row.per_thousand)
