"""Collocations: pairs of adjacent words that occur more often than expected from the frequencies of the two words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from ..documents.document import Document
from ..records import about
from .choice import Choice
from .forms import Counted
from .tally import Tally, Totals

MEASURES = ("likelihood_ratio", "pmi", "t")
"""The association measures by which pairs can be ranked."""


@dataclass(frozen=True, slots=True)
class Collocation:
    """A pair of adjacent words, and how strongly they are associated."""

    rank: int = about("Place in the list, from 1.")
    words: str = about("The pair in its most common spelling.")
    count: int = about("Occurrences of the pair over all documents.", bars=True)
    per_thousand: float = about("Occurrences in a thousand words.", unit="per thousand words", digits=2)
    documents: int = about("Documents it occurs in.")
    likelihood_ratio: float = about("Dunning's log-likelihood ratio: how sure it is that the words attract each other.")
    pmi: float = about("Pointwise mutual information: how much more often than by chance, as a power of two.", unit="bits")
    t: float = about("Student's t: how sure it is, in favour of frequent pairs.")


class Pairs:
    """A tally of words and one of pairs of words; pairs do not cross the ends of sentences."""

    def __init__(self, counted: Counted) -> None:
        """Start with empty tallies."""
        self.words = Tally(replace(counted, ngram=1))
        self.pairs = Tally(replace(counted, ngram=2))

    def add(self, document: Document) -> None:
        """Add a document to the counts."""
        words, pairs = self.words.counted_in(document), self.pairs.counted_in(document)
        self.words.take(words)
        self.pairs.take(pairs)

    def merge(self, other: Pairs) -> None:
        """Add the counts of another object."""
        self.words.merge(other.words)
        self.pairs.merge(other.pairs)


def collocations(
    documents: Iterable[Document | Pairs],
    choice: Choice | None = None,
    counted: Counted | None = None,
    measure: str = "likelihood_ratio",
) -> Iterator[Collocation]:
    """The word pairs in all documents together, most strongly associated first.

    The measures are NLTK's. The expected frequency of a pair is computed from the total frequencies of its words. Pairs that
    occur only once are weak evidence, but PMI favours them, so `min_count` matters.

    Args:
        documents: The texts, or their counts.
        choice: Which pairs are listed.
        counted: Whether words are counted with case, or by stem.
        measure: One of `MEASURES`, which determines the order.
    """
    choice, counted = choice or Choice(), counted or Counted()
    tally = Pairs(counted)
    for one in documents:
        if isinstance(one, Pairs):
            tally.merge(one)
        else:
            tally.add(one)
    found = tally.pairs.totals()
    score = _scorer(tally.words.totals())
    rows = [(form, score(form, found.counts[form])) for form in choice.chosen(found)]
    place = MEASURES.index(measure)
    rows.sort(key=lambda row: (-row[1][place], -found.counts[row[0]], row[0]))
    for rank, (form, scores) in enumerate(rows[: choice.top or None], 1):
        yield Collocation(rank, found.shown[form], found.counts[form], found.rate(form), found.documents[form], *scores)


def _scorer(words: Totals) -> Callable[[str, int], tuple[float, float, float]]:
    from nltk.metrics.association import BigramAssocMeasures as Nltk

    def score(form: str, count: int) -> tuple[float, float, float]:
        first, second = form.split(" ")
        one, other = words.counts[first], words.counts[second]
        margins = count, (one, other), words.words
        # In `no no no` the same word is the second of a pair and the first of the next, so the cells of the contingency table may
        # add up to more than the number of words; use the larger number, so that the cell for neither word is not negative.
        table = count, (one, other), max(words.words, one + other - count)
        return Nltk.likelihood_ratio(*table), Nltk.pmi(*margins), Nltk.student_t(*margins)

    return score
