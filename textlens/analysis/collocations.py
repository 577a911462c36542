"""Collocations: pairs of words that stand side by side more often than their own frequencies would have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..document import Document
from ..records import about
from .choice import Choice
from .forms import Counted
from .tally import Spelled, Totals, spelled, totals

MEASURES = ("likelihood_ratio", "pmi", "t")
"""The association measures by which pairs can be ranked."""

Pair = tuple[Spelled, Spelled]
"""The words of a document, and its pairs of words."""


@dataclass(frozen=True, slots=True)
class Collocation:
    """Two words that stand side by side, and how closely they belong together."""

    rank: int = about("Place in the list, from 1.")
    words: str = about("The pair in its commonest spelling.")
    count: int = about("Occurrences of the pair over all documents.", bars=True)
    per_thousand: float = about("Occurrences in a thousand words.", unit="per thousand words", digits=2)
    documents: int = about("Documents it occurs in.")
    likelihood_ratio: float = about("Dunning's log-likelihood ratio: how sure it is that the words attract each other.")
    pmi: float = about("Pointwise mutual information: how much oftener than by chance, as a power of two.", unit="bits")
    t: float = about("Student's t: how sure it is, in favour of frequent pairs.")


def pairs(document: Document) -> Pair:
    """The words and the pairs of words of a document; a pair does not cross the end of a sentence."""
    return spelled(document), spelled(document, 2)


def collocations(
    documents: Iterable[Document | Pair],
    choice: Choice | None = None,
    counted: Counted | None = None,
    measure: str = "likelihood_ratio",
) -> Iterator[Collocation]:
    """The pairs of words of all documents by how closely they belong together, the closest first.

    The measures are NLTK's. What is expected of a pair follows from how often each of its words occurs anywhere. Pairs that occur
    once say little: PMI favours them above all, so `min_count` matters.

    Args:
        documents: The texts, or what `pairs` found in each.
        choice: Which pairs are listed.
        counted: Whether words count by case or by stem.
        measure: One of `MEASURES`, which ranks.
    """
    choice, counted = choice or Choice(), counted or Counted()
    singles: list[Spelled] = []
    found = totals(_aside(documents, singles), counted)
    words = totals(singles, counted)
    score = _scorer(words)
    rows = [(form, score(form, found.counts[form])) for form in choice.chosen(found)]
    place = MEASURES.index(measure)
    rows.sort(key=lambda row: (-row[1][place], -found.counts[row[0]], row[0]))
    for rank, (form, scores) in enumerate(rows[: choice.top or None], 1):
        yield Collocation(rank, found.shown[form], found.counts[form], found.rate(form), found.documents[form], *scores)


def _aside(documents: Iterable[Document | Pair], singles: list[Spelled]) -> Iterator[Spelled]:
    """The pairs of each document; its words are added to one count, so that memory does not grow with the documents."""
    for document in documents:
        single, pair = pairs(document) if isinstance(document, Document) else document
        singles[:] = [_added(singles[0], single)] if singles else [single]
        yield pair


def _added(one: Spelled, other: Spelled) -> Spelled:
    one.counts.update(other.counts)
    return Spelled(one.words + other.words, one.counts, one.lang)


def _scorer(words: Totals) -> Callable[[str, int], tuple[float, float, float]]:
    from nltk.metrics.association import BigramAssocMeasures as Nltk

    def score(form: str, count: int) -> tuple[float, float, float]:
        first, second = form.split(" ")
        margins = count, (words.counts[first], words.counts[second]), words.words
        return Nltk.likelihood_ratio(*margins), Nltk.pmi(*margins), Nltk.student_t(*margins)

    return score
