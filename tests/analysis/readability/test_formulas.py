"""The formulas against examples worked out elsewhere or by hand: only counts go in, so no counter can hide an error."""

from __future__ import annotations

import re
from math import inf, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.readability import MEASURES, Counts, Measure
from textlens.analysis.readability import english as en
from textlens.analysis.readability import european as eu
from textlens.analysis.readability.catalogue import brief, cost_of_a_sentence, ease, fitting, grade, named
from textlens.errors import TextlensError
from textlens.language.codes import LANGUAGES
from textlens.languages.profile import profile

TEN = {"words": 100, "sentences": 10}
GRADED = Counts(words=100, sentences=5, letters=500, syllables=150, hard_words=10, complex_words=10, polysyllables=10)

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
    # A formula package's example without unfamiliar words; then 4 and 10 of a hundred in sentences of twenty:
    # 0.1579 x 4 + 0.0496 x 20, and 0.1579 x 10 + 0.0496 x 20 + 3.6365.
    (en.DALE_CHALL, Counts(words=30, sentences=2), 0.744),
    (en.DALE_CHALL, Counts(words=100, sentences=5, unfamiliar_words=4), 1.6236),
    (en.DALE_CHALL, Counts(words=100, sentences=5, unfamiliar_words=10), 6.2075),
    # Two sample passages of Chall and Dale's book, which gives 42 and 28.
    (en.NEW_DALE_CHALL, Counts(words=100, sentences=6, unfamiliar_words=11), 42.05),
    (en.NEW_DALE_CHALL, Counts(words=100, sentences=5, unfamiliar_words=23), 28.35),
    # An educational publisher's own tests.
    (en.SPACHE, Counts(words=30, sentences=2, spache_unfamiliar=6), 4.114),
    (en.SPACHE, Counts(words=30, sentences=2), 2.474),
    # 9.91, 12, 12, 12.12 and 12.12; no SMOG grade in five sentences.
    (en.CONSENSUS_GRADE, GRADED, 12.0),
    (en.CONSENSUS_SPREAD, GRADED, 2.21),
    # 20 words a sentence and a quarter of them long.
    (en.LIX, Counts(words=100, sentences=5, long_words=25), 45.0),
    (en.RIX, Counts(words=100, sentences=5, long_words=25), 5.0),
    # 180 - 10 - 58.5 x 1.8.
    (eu.AMSTAD, Counts(**TEN, syllables=180), 64.7),
    # 20 % polysyllables, 30 % long words, 50 % monosyllables: 3.87 + 1.672 + 3.891 - 1.635 - 0.875 and so on.
    (eu.WIENER_1, Counts(**TEN, polysyllables=20, long_words=30, monosyllables=50), 6.923),
    (eu.WIENER_2, Counts(**TEN, polysyllables=20, long_words=30), 7.036),
    (eu.WIENER_3, Counts(**TEN, polysyllables=20), 6.7166),
    (eu.WIENER_4, Counts(**TEN, polysyllables=20), 6.451),
    # 207 - 10.15 - 110.4.
    (eu.KANDEL_MOLES, Counts(**TEN, syllables=150), 86.45),
    # 206.84 - 0.6 x 200 - 10.2; 206.835 - 124.6 - 10; 95.2 - 46.56 - 3.5; -2.05 + 9.8 - 3.407.
    (eu.FERNANDEZ_HUERTA, Counts(**TEN, syllables=200), 76.64),
    (eu.SZIGRISZT_PAZOS, Counts(**TEN, syllables=200), 72.235),
    (eu.GUTIERREZ_DE_POLINI, Counts(**TEN, letters=480), 45.14),
    (eu.CRAWFORD, Counts(**TEN, syllables=200), 4.343),
    # 89 + (1500 - 5000) / 100; 217 - 120 - 13.
    (eu.GULPEASE, Counts(words=100, sentences=5, letters=500), 54.0),
    (eu.FLESCH_VACCA, Counts(**TEN, syllables=200), 84.0),
    # 206.84 - 115.5 - 9.3; 195 - 100 - 20.
    (eu.FLESCH_DOUMA, Counts(**TEN, syllables=150), 82.04),
    (eu.BROUWER, Counts(**TEN, syllables=150), 75.0),
    # 248.835 - 10.15 - 169.2; 206.835 - 13 - 132.22.
    (eu.FLESCH_BRAZILIAN, Counts(**TEN, syllables=200), 69.485),
    (eu.OBORNEVA, Counts(**TEN, syllables=220), 61.615),
]


@pytest.mark.parametrize(("measure", "counts", "expected"), WORKED)
def test_worked_examples(measure: Measure, counts: Counts, expected: float) -> None:
    assert measure.of(counts, (*measure.languages, "en")[0]) == pytest.approx(expected, abs=5e-5)


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
        if measure not in (en.LINSEAR_WRITE, en.DALE_CHALL, en.CONSENSUS_GRADE, en.CONSENSUS_SPREAD):
            expression = measure.expression.replace("·", "*").replace("−", "-").replace("√", "sqrt")
            assert eval(expression, {"sqrt": sqrt}, counts._asdict()) == pytest.approx(measure.formula(counts))


@given(some_counts())
def test_linsear_writes_printed_formula(counts: Counts) -> None:
    ratio = eval(en.LINSEAR_WRITE.expression.split("r = ")[1].replace("·", "*"), {}, counts._asdict())
    assert en.LINSEAR_WRITE.formula(counts) == pytest.approx(ratio / 2 if ratio > 20 else ratio / 2 - 1)


@given(some_counts())
def test_dale_and_challs_printed_formula(counts: Counts) -> None:
    rule, percent = en.DALE_CHALL.expression.replace("·", "*").split("; percent = ")
    formula, more = rule.split(", and ")
    found = {**counts._asdict(), "percent": eval(percent, {}, counts._asdict())}
    expected = eval(formula, {}, found) + (float(more.split()[0]) if found["percent"] > 5 else 0)
    assert en.DALE_CHALL.formula(counts) == pytest.approx(expected)


@given(some_counts())
def test_the_consensus_lies_among_its_grades(counts: Counts) -> None:
    grades = [measure.formula(counts) for measure in en.GRADED if counts.sentences >= measure.sentences]
    assert sorted(grades)[1] <= en.CONSENSUS_GRADE.formula(counts) <= sorted(grades)[-2]
    assert en.CONSENSUS_SPREAD.formula(counts) == pytest.approx(max(grades) - min(grades))


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
    for lang in LANGUAGES:
        assert (measure.of(full, lang) is not None) == measure.fits(lang)
    assert (measure.of(full, "fi") is not None) == (measure.name in ("lix", "rix"))


def test_every_language_has_measures_of_its_own() -> None:
    for lang in LANGUAGES:
        own = [measure for measure in fitting(lang) if measure.languages == (lang,)]
        assert own
        assert {en.LIX, en.RIX} < {*fitting(lang)}
        assert {*brief(lang)} <= {*fitting(lang)}
        assert cost_of_a_sentence(lang).fits(lang)
        first = ease(lang)
        assert first is not None
        assert first.fits(lang)
        assert first.harder < 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_names_measures_that_there_are(lang: str) -> None:
    told = profile(lang)
    chosen = (ease(lang), grade(lang), cost_of_a_sentence(lang))
    assert [measure.name if measure else "" for measure in chosen] == [told.ease, told.grade, told.sentence_cost]
    assert all(measure.fits(lang) for measure in chosen if measure)


def test_a_language_of_which_nothing_is_known_is_measured_by_lix_alone() -> None:
    assert (ease("fi"), grade("fi"), cost_of_a_sentence("fi"), brief("fi")) == (None, None, en.LIX, (en.LIX,))


def test_the_direction_of_a_measure_is_that_of_its_scale() -> None:
    harder = Counts(words=100, sentences=2, letters=900, syllables=400, polysyllables=90, hard_words=90, complex_words=90,
                    unfamiliar_words=90, spache_unfamiliar=90, long_words=95)  # fmt: skip
    easier = Counts(words=100, sentences=20, letters=300, syllables=110, monosyllables=90, mini_words=10)
    for measure in MEASURES:
        if measure is not en.CONSENSUS_SPREAD:
            assert (measure.formula(harder) > measure.formula(easier)) == (measure.harder > 0), measure.name
        assert ("higher is easier" in measure.scale) == (measure.harder < 0)


def test_names() -> None:
    assert named(["lix", "Gunning-Fog", "lix"]) == (en.LIX, en.GUNNING_FOG)
    assert named(["all"]) == MEASURES
    with pytest.raises(TextlensError) as raised:
        named(["gunning"])
    assert raised.value.hint == "Did you mean 'gunning_fog'?"


def test_smog_needs_thirty_sentences() -> None:
    assert en.SMOG.of(Counts(words=600, sentences=29, polysyllables=50)) is None
    assert en.SMOG.of(Counts(words=600, sentences=30, polysyllables=50)) is not None
