"""The formulas against examples worked out elsewhere or by hand: only counts go in, so no counter can hide an error."""

from __future__ import annotations

import re
from math import inf, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.readability import MEASURES, Counts, Measure
from textlens.analysis.readability import english as en

WORKED = [
    # Published examples. Flesch and Kincaid: the two sentences of the encyclopaedia's article, 116 and 37.5 and 11.3.
    (en.FLESCH_READING_EASE, Counts(words=6, sentences=1, syllables=6), 116.145),
    (en.FLESCH_READING_EASE, Counts(words=13, sentences=1, syllables=24), 37.4554),
    (en.FLESCH_KINCAID_GRADE, Counts(words=13, sentences=1, syllables=24), 11.2646),
    # quanteda's own test: seven words of eight syllables score 103, and 2.8 for fog.
    (en.FLESCH_READING_EASE, Counts(words=7, sentences=1, syllables=8), 103.0443),
    (en.GUNNING_FOG, Counts(words=7, sentences=1), 2.8),
    # 120 words in 8 sentences of which 9 are complex: 0.4 x (15 + 7.5).
    (en.GUNNING_FOG, Counts(words=120, sentences=8, complex_words=9), 9.0),
    # A hundred polysyllables in thirty sentences: 1.043 x 10 + 3.1291.
    (en.SMOG, Counts(words=600, sentences=30, polysyllables=100), 13.5591),
    (en.SMOG, Counts(words=900, sentences=60, polysyllables=200), 13.5591),
    # 4.71 x 5 + 0.5 x 20 - 21.43 and 0.0588 x 500 - 0.296 x 5 - 15.8.
    (en.AUTOMATED_READABILITY_INDEX, Counts(words=100, sentences=5, letters=500), 12.12),
    (en.COLEMAN_LIAU, Counts(words=100, sentences=5, letters=500), 12.12),
    # A programming course's two examples, which it rounds to grades 3 and 5.
    (en.COLEMAN_LIAU, Counts(words=14, sentences=4, letters=65), 3.0429),
    (en.COLEMAN_LIAU, Counts(words=56, sentences=4, letters=214), 4.5557),
    # 90 easy and 10 hard words in five sentences give 24, halved; in six they give 20, halved less one.
    (en.LINSEAR_WRITE, Counts(words=100, sentences=5, hard_words=10), 12.0),
    (en.LINSEAR_WRITE, Counts(words=100, sentences=6, hard_words=10), 9.0),
    # 80 words of one syllable among 150: 20 - 80/10.
    (en.FORCAST, Counts(words=150, sentences=9, monosyllables=80), 12.0),
    (en.FORCAST, Counts(words=300, sentences=9, monosyllables=160), 12.0),
    # 0.0778 x 10 + 0.0455 x 130 - 2.2029.
    (en.POWERS_SUMNER_KEARL, Counts(words=100, sentences=10, syllables=130), 4.4901),
    # McAlpine's own pair: 18 words with 11 miniwords, rewritten as 10 with 4.
    (en.MCALPINE_EFLAW, Counts(words=18, sentences=1, mini_words=11), 29.0),
    (en.MCALPINE_EFLAW, Counts(words=10, sentences=1, mini_words=4), 14.0),
    # 20 words a sentence and a quarter of them long.
    (en.LIX, Counts(words=100, sentences=5, long_words=25), 45.0),
    (en.RIX, Counts(words=100, sentences=5, long_words=25), 5.0),
]


@pytest.mark.parametrize(("measure", "counts", "expected"), WORKED)
def test_worked_examples(measure: Measure, counts: Counts, expected: float) -> None:
    assert measure.of(counts) == pytest.approx(expected, abs=5e-5)


def test_every_measure_has_a_worked_example() -> None:
    assert {measure for measure, _, _ in WORKED} == set(MEASURES)


def test_the_limits_of_the_formulas() -> None:
    shortest = Counts(words=1, sentences=1, syllables=1)
    assert en.FLESCH_READING_EASE.of(shortest) == pytest.approx(121.22)
    assert en.FLESCH_KINCAID_GRADE.of(shortest) == pytest.approx(-3.4)


@pytest.mark.parametrize("polysyllables", range(1, 241, 16))
def test_smog_agrees_with_its_authors_short_form(polysyllables: int) -> None:
    counts = Counts(words=600, sentences=30, polysyllables=polysyllables)
    assert en.SMOG.of(counts) == pytest.approx(3 + sqrt(polysyllables), abs=1)


def some_counts() -> st.SearchStrategy[Counts]:
    numbers = st.integers(1, 5000)
    return st.builds(Counts, *[numbers] * len(Counts._fields))


@given(some_counts())
def test_the_printed_formula_is_the_one_computed(counts: Counts) -> None:
    for measure in MEASURES:
        if measure is not en.LINSEAR_WRITE:
            expression = measure.expression.replace("·", "*").replace("−", "-").replace("√", "sqrt")
            assert eval(expression, {"sqrt": sqrt}, counts._asdict()) == pytest.approx(measure.formula(counts))


@given(some_counts())
def test_linsear_writes_printed_formula(counts: Counts) -> None:
    ratio = eval(en.LINSEAR_WRITE.expression.split("r = ")[1].replace("·", "*"), {}, counts._asdict())
    assert en.LINSEAR_WRITE.formula(counts) == pytest.approx(ratio / 2 if ratio > 20 else ratio / 2 - 1)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_a_measure_says_all_about_itself(measure: Measure) -> None:
    assert re.search(r"\((19|20)\d\d\)", measure.source)
    limits = [limit for limit, _ in measure.bands]
    assert limits == sorted(set(limits))
    assert limits[-1] == inf
    assert "\n" not in measure.expression


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_no_words_and_foreign_texts_have_no_score(measure: Measure) -> None:
    assert measure.of(Counts()) is None
    full = Counts(*[400] * len(Counts._fields))
    assert measure.of(full, "en") is not None
    assert (measure.of(full, "de") is not None) == (measure.name in ("lix", "rix"))


def test_smog_needs_thirty_sentences() -> None:
    assert en.SMOG.of(Counts(words=600, sentences=29, polysyllables=50)) is None
    assert en.SMOG.of(Counts(words=600, sentences=30, polysyllables=50)) is not None
