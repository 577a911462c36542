"""Collocations, against NLTK's own finder and the numbers of a textbook."""

from __future__ import annotations

from math import isfinite
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.collocations import BigramCollocationFinder
from nltk.metrics.association import BigramAssocMeasures

from textlens.analysis.choice import Choice
from textlens.analysis.collocations import MEASURES, Collocation, Pairs, collocations
from textlens.analysis.forms import Counted
from textlens.documents.document import Document

from ..fuzz.texts import text as made

TEXT = (
    "The night bus stops at the old quay. Nobody takes the night bus in winter. The old quay is dark. "
    "A night is long, a bus is late. The Night Bus runs again in spring."
)


def found(text: str = TEXT, choice: Choice | None = None, measure: str = "likelihood_ratio") -> list[Collocation]:
    return list(collocations([Document(text)], choice or Choice(top=0), measure=measure))


@pytest.mark.parametrize("measure", MEASURES)
def test_as_nltk_finds_them(measure: str) -> None:
    sentences = [[word.casefold() for word in words] for words in Document(TEXT).words]
    finder = BigramCollocationFinder.from_documents(sentences)
    theirs = {
        " ".join(pair): score
        for pair, score in finder.score_ngrams(getattr(BigramAssocMeasures, measure.replace("t", "student_t", measure == "t")))
    }
    ours = found(measure=measure)
    assert {row.words.casefold(): getattr(row, measure) for row in ours} == pytest.approx(theirs)
    assert [getattr(row, measure) for row in ours] == sorted(theirs.values(), reverse=True)


def test_new_companies() -> None:
    """Manning and Schütze (1999), section 5.3.1: `new companies` has t = 0.999932 at 8 of 14,307,668 words."""
    assert BigramAssocMeasures.student_t(8, (15828, 4675), 14307668) == pytest.approx(0.999932, abs=1e-6)


def test_ayatollah_ruhollah() -> None:
    """Manning and Schütze (1999), table 5.14: `Ayatollah Ruhollah` has 18.38 bits at 20 of 14,307,668 words."""
    assert BigramAssocMeasures.pmi(20, (42, 20), 14307668) == pytest.approx(18.38, abs=5e-3)


def test_the_closest_pair_first() -> None:
    first = found(measure="t")[0]
    assert (first.rank, first.words, first.count, first.documents) == (1, "night bus", 3, 1)
    assert first.per_thousand == pytest.approx(3000 / 35)


def test_choice_and_stems() -> None:
    rows = found(choice=Choice(top=0, min_count=2, skip_stopwords=True))
    assert [row.words for row in rows] == ["old quay", "night bus"]
    stems = collocations([Document("Tax cuts end. A tax cut ends.")], Choice(min_count=2), Counted(stem=True))
    assert {row.words.casefold(): row.count for row in stems} == {"tax cut": 2, "cut ends": 2}


def test_over_several_documents() -> None:
    documents = [Document(TEXT), Document("The night bus again."), Document("")]
    apart = [Pairs(Counted()) for _ in documents]
    for tally, document in zip(apart, documents, strict=True):
        tally.add(document)
    assert list(collocations(apart)) == list(collocations(documents))
    assert next(collocations(documents)).documents == 2


def test_no_pairs() -> None:
    assert found("Alone.") == []
    assert list(collocations([])) == []


@pytest.mark.parametrize(
    "text", ["No no no.", "no no", "No no no no. No no.", "very very very long day", "a a b b a a", "x. x. x x x x"]
)
def test_a_word_that_is_its_own_neighbour(text: str) -> None:
    for found in collocations([Document(text)]):
        assert all(map(isfinite, (found.likelihood_ratio, found.pmi, found.t)))
        assert found.likelihood_ratio >= 0


@pytest.mark.parametrize("stem", [False, True])
@given(st.lists(st.tuples(st.integers(), st.sampled_from(["en", "de", "fr", "ru"])), max_size=3))
def test_any_texts_in_any_languages(stem: bool, asked: list[tuple[int, str]]) -> None:
    documents = [Document(made(Random(seed)), lang=lang) for seed, lang in asked]
    for row in collocations(documents, Choice(top=0), Counted(stem=stem)):
        assert all(map(isfinite, (row.likelihood_ratio, row.pmi, row.t)))


def test_a_pair_whose_words_have_other_stems_in_another_language() -> None:
    documents = [Document("Petit left.", lang="en"), Document("Petit rit.", lang="fr")]
    rows = collocations(documents, Choice(top=0), Counted(stem=True))
    assert {row.words: row.count for row in rows} == {"Petit left": 1, "Petit rit": 1}
