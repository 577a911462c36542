"""Keyness, against worked examples and another implementation."""

from __future__ import annotations

from collections import Counter
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.choice import Choice
from textlens.analysis.forms import Counted
from textlens.analysis.keyness import Key, _key, keyness
from textlens.analysis.significance import CORRECTIONS, corrected, log_likelihood, probability
from textlens.analysis.tally import Totals
from textlens.documents.document import Document
from textlens.errors import TextlensError

TARGET = ("Tax cuts and tax rises.", "The tax is high, the mayor said.")
REFERENCE = ("The harbour is cold.", "The mayor said the harbour and the quay are cold. Cuts!")


def found(choice: Choice | None = None, counted: Counted | None = None, **options: object) -> dict[str, Key]:
    sided = [(side, Document(text)) for side, texts in ((False, TARGET), (True, REFERENCE)) for text in texts]
    return {key.word: key for key in keyness(sided, choice or Choice(top=0), counted, **options)}  # type: ignore[arg-type]


def test_a_worked_example_of_the_formula() -> None:
    """Rayson and Garside (2000), put in by hand: E1 = 50,000 · 109 / 125,000 = 43.6, E2 = 65.4.

    G2 = 2 (52 ln 52/43.6 + 57 ln 57/65.4) = 2.65, as Lancaster's calculator (ucrel.lancs.ac.uk/llwizard.html) shows for a
    word that occurs 52 times in 50,000 words and 57 times in 75,000.
    """
    assert log_likelihood(52, 50_000, 57, 75_000) == pytest.approx(2.65, abs=5e-3)


@pytest.mark.parametrize(("g2", "p"), [(3.84, 0.05), (6.63, 0.01), (10.83, 0.001), (15.13, 0.0001)])
def test_critical_values(g2: float, p: float) -> None:
    """The cut-offs of Rayson, Berridge and Francis (2004)."""
    assert probability(g2) == pytest.approx(p, rel=0.01)


def test_a_word_that_is_absent() -> None:
    # E1 = 100 · 10 / 400 = 2.5; 2 · 10 · ln 4
    assert log_likelihood(10, 100, 0, 300) == pytest.approx(27.7259, abs=1e-4)
    assert log_likelihood(0, 100, 0, 300) == 0
    assert log_likelihood(5, 100, 15, 300) == 0


@given(st.integers(0, 500), st.integers(500, 10**7), st.integers(0, 500), st.integers(500, 10**7))
def test_against_another_implementation(count: int, size: int, other: int, other_size: int) -> None:
    stats = pytest.importorskip("scipy.stats")
    if not count + other:
        return
    share = (count + other) / (size + other_size)
    theirs = stats.power_divergence([count, other], [size * share, other_size * share], lambda_="log-likelihood")
    ours = log_likelihood(count, size, other, other_size)
    assert ours == pytest.approx(theirs.statistic, rel=1e-6, abs=1e-6)
    assert probability(ours) == pytest.approx(stats.chi2.sf(ours, 1), rel=1e-6, abs=1e-12)


def test_corrections_by_hand() -> None:
    ps = [0.01, 0.04, 0.03, 0.005]
    assert corrected(ps, "bonferroni") == pytest.approx([0.04, 0.16, 0.12, 0.02])
    assert corrected(ps, "holm") == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert corrected(ps, "bh") == pytest.approx([0.02, 0.04, 0.04, 0.02])


@given(st.lists(st.floats(0, 1), max_size=30))
def test_corrections_against_another_implementation(ps: list[float]) -> None:
    stats = pytest.importorskip("scipy.stats")
    if ps:
        assert corrected(ps, "bh") == pytest.approx(list(stats.false_discovery_control(ps)))
    for method in CORRECTIONS:
        adjusted = corrected(ps, method)
        assert all(1 >= after >= before for before, after in zip(ps, adjusted, strict=True))


def test_an_unknown_correction() -> None:
    with pytest.raises(TextlensError, match="no correction 'bonferoni'"):
        corrected([0.1], "bonferoni")


def test_a_positive_word() -> None:
    tax = found()["tax"]
    assert (tax.rank, tax.keyness, tax.count, tax.reference_count) == (1, "positive", 3, 0)
    assert tax.per_thousand == pytest.approx(3000 / 12)
    assert tax.g2 == pytest.approx(log_likelihood(3, 12, 0, 15))
    assert tax.p == pytest.approx(probability(tax.g2))
    assert tax.log_ratio == pytest.approx(log2((3 / 12) / (0.5 / 15)))
    assert (tax.percent_diff, tax.p_corrected) == (None, None)


def test_a_negative_word() -> None:
    the = found()["the"]
    assert (the.rank, the.keyness, the.count, the.reference_count) == (5, "negative", 2, 4)
    assert the.log_ratio == pytest.approx(log2((2 / 12) / (4 / 15)))
    assert the.percent_diff == pytest.approx(100 * (2 / 12 - 4 / 15) / (4 / 15))


@given(st.integers(0, 500), st.integers(500, 10**7), st.integers(0, 500), st.integers(500, 10**7))
def test_all_that_is_said_of_a_word_has_one_sign(count: int, size: int, other: int, other_size: int) -> None:
    if not count + other:
        return
    key = _key("tax", totals(count, size), totals(other, other_size), 0, 1, None)
    difference = count / size - other / other_size
    if count * other_size == other * size:
        assert (key.keyness, key.log_ratio, key.percent_diff) == ("", 0, 0)
        assert log_likelihood(count, size, other, other_size) == pytest.approx(0, abs=1e-6)
        return
    assert key.keyness == ("positive" if difference > 0 else "negative")
    assert (key.log_ratio > 0) == (difference > 0)
    assert key.percent_diff is None if not other else (key.percent_diff or 0) * difference > 0
    assert log_likelihood(count, size, other, other_size) > 0
    if count and other:
        assert key.log_ratio == pytest.approx(log2(count / size / (other / other_size)))


def totals(count: int, size: int) -> Totals:
    return Totals(size, Counter({"tax": count}), shown={"tax": "tax"})


@pytest.mark.parametrize(
    ("count", "size", "other", "other_size", "ratio"),
    [
        (6, 27, 0, 26, log2(6 / 27 / (0.5 / 26))), (0, 26, 6, 27, -log2(6 / 27 / (0.5 / 26))),
        (1, 1000, 0, 1000, 1), (0, 1000, 1, 1000, -1),
        (1, 10_000, 0, 100, 1), (3, 10_000, 0, 10, 1), (0, 100, 1, 10_000, -1), (40, 10_000, 0, 100, 1), (400, 10_000, 0, 100, 3),
    ],
)  # fmt: skip
def test_an_absent_word_is_half_an_occurrence_but_never_nearly_as_frequent(
    count: int, size: int, other: int, other_size: int, ratio: float
) -> None:
    """An absent word counts as half (Hardie 2014); in a small reference it counts no more than one occurrence against none."""
    assert _key("tax", totals(count, size), totals(other, other_size), 0, 1, None).log_ratio == pytest.approx(ratio)


def test_positive_words_come_first() -> None:
    signs = [key.keyness for key in found().values()]
    assert signs == sorted(signs, reverse=True)
    scores = [key.g2 for key in found().values() if key.keyness == "negative"]
    assert scores == sorted(scores, reverse=True)


def test_words_of_equal_frequency_mark_nothing() -> None:
    both = [(False, Document("tax cut")), (True, Document("cut rise tax rise"))]
    assert {key.word for key in keyness(both)} == {"rise", "tax", "cut"}
    equal = [(False, Document("tax cut")), (True, Document("cut tax cut tax"))]
    assert list(keyness(equal)) == []


def test_choice() -> None:
    assert set(found(Choice(top=1))) == {"tax", "cold"}
    assert set(found(Choice(top=0, min_count=3))) == {"tax", "the"}
    assert set(found(Choice(top=0, skip_stopwords=True, min_count=2))) == {"tax", "cuts", "mayor", "harbour", "cold"}
    assert set(found(only="positive", max_p=0.1)) == {"tax"}


def test_correction_counts_the_words_that_were_tested() -> None:
    keys = found(Choice(top=0, min_count=2), correction="bonferroni")
    tested = len(found(Choice(top=0, min_count=2)))
    assert keys["tax"].p_corrected == pytest.approx(min(1, tested * keys["tax"].p))


def test_runs_and_stems() -> None:
    assert "mayor said" in found(Choice(top=0), Counted(ngram=2))
    assert found(Choice(top=0), Counted(stem=True))["cuts"].reference_count == 1


@pytest.mark.parametrize(("target", "reference", "said"), [("", "tax", "texts to compare"), ("tax", "—", "reference texts")])
def test_nothing_to_compare(target: str, reference: str, said: str) -> None:
    with pytest.raises(TextlensError, match=f"no words in the {said}"):
        list(keyness([(False, Document(target)), (True, Document(reference))]))
