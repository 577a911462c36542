"""The measures for English texts, as published, and LIX and RIX, which do not count syllables and fit any language.

The constants of each were checked in two sources. The order is that of the record.
"""

from __future__ import annotations

from math import sqrt

from .counts import Counts
from .measure import EVERY, Measure

EASE = (
    (10.0, "extremely difficult (professionals)"),
    (30.0, "very difficult (university graduates)"),
    (50.0, "difficult (college)"),
    (60.0, "fairly difficult (grades 10-12)"),
    (70.0, "plain English (grades 8-9)"),
    (80.0, "fairly easy (grade 7)"),
    (90.0, "easy (grade 6)"),
    (float("inf"), "very easy (grade 5)"),
)
_LIX = (
    (30.0, "very easy (children's books)"),
    (40.0, "easy (fiction, popular magazines)"),
    (50.0, "medium (newspapers)"),
    (60.0, "difficult (official texts)"),
    (float("inf"), "very difficult (bureaucratic texts)"),
)
_RIX_GRADES = (0.2, 0.5, 0.8, 1.3, 1.8, 2.4, 3.0, 3.7, 4.5, 5.3, 6.2, 7.2)
_RIX = (
    *((limit, f"US grade {grade}") for grade, limit in enumerate(_RIX_GRADES, start=1)),
    (float("inf"), "college"),
)
_EFLAW = (
    (20.5, "very easy"),
    (25.5, "quite easy"),
    (29.5, "a little hard"),
    (float("inf"), "very confusing"),
)


_DALE_CHALL = (
    (4.95, "US grade 4 or below"),
    (5.95, "US grades 5-6"),
    (6.95, "US grades 7-8"),
    (7.95, "US grades 9-10"),
    (8.95, "US grades 11-12"),
    (9.95, "college"),
    (float("inf"), "university graduate"),
)
_NEW_DALE_CHALL = (
    (15.5, "university graduate"),
    (21.5, "college"),
    (27.5, "US grades 11-12"),
    (33.5, "US grades 9-10"),
    (39.5, "US grades 7-8"),
    (44.5, "US grades 5-6"),
    (49.5, "US grade 4"),
    (53.5, "US grade 3"),
    (57.5, "US grade 2"),
    (float("inf"), "US grade 1"),
)


def _dale_chall(percent: float, length: float) -> float:
    return 0.1579 * percent + 0.0496 * length + (3.6365 if percent > 5 else 0)


def _linsear_write(counts: Counts) -> float:
    points = (counts.words + 2 * counts.hard_words) / counts.sentences
    return points / 2 if points > 20 else points / 2 - 1


FLESCH_READING_EASE = Measure(
    "flesch_reading_ease",
    "Flesch reading ease",
    lambda c: 206.835 - 1.015 * c.words / c.sentences - 84.6 * c.syllables / c.words,
    "206.835 − 1.015 · words/sentences − 84.6 · syllables/words",
    "Flesch (1948), A new readability yardstick, Journal of Applied Psychology 32",
    unit="score",
    scale="0 to 100, higher is easier, no lower limit",
    bands=EASE,
    harder=-1,
)
FLESCH_KINCAID_GRADE = Measure(
    "flesch_kincaid_grade",
    "Flesch-Kincaid grade",
    lambda c: 0.39 * c.words / c.sentences + 11.8 * c.syllables / c.words - 15.59,
    "0.39 · words/sentences + 11.8 · syllables/words − 15.59",
    "Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8-75, Naval Technical Training",
)
GUNNING_FOG = Measure(
    "gunning_fog",
    "Gunning fog",
    lambda c: 0.4 * (c.words / c.sentences + 100 * c.complex_words / c.words),
    "0.4 · (words/sentences + 100 · complex_words/words)",
    "Gunning (1952), The Technique of Clear Writing",
    remark="Names, figures, hyphenated compounds of short words and words that -es, -ed or -ing alone brings to three"
    " syllables are not complex; compounds written as one word and familiar jargon are not recognised.",
)
SMOG = Measure(
    "smog",
    "SMOG grade",
    lambda c: 1.0430 * sqrt(30 * c.polysyllables / c.sentences) + 3.1291,
    "1.0430 · √(30 · polysyllables/sentences) + 3.1291",
    "McLaughlin (1969), SMOG grading: a new readability formula, Journal of Reading 12",
    sentences=30,
    remark="Computed for the whole text instead of three samples of ten sentences; names and figures count, as in the paper.",
)
AUTOMATED_READABILITY_INDEX = Measure(
    "automated_readability_index",
    "Automated readability index",
    lambda c: 4.71 * c.letters / c.words + 0.5 * c.words / c.sentences - 21.43,
    "4.71 · letters/words + 0.5 · words/sentences − 21.43",
    "Smith and Senter (1967), Automated Readability Index, AMRL-TR-66-220",
    remark="The paper counts typewriter strokes; punctuation is left out here, so that quotation marks change nothing.",
)
COLEMAN_LIAU = Measure(
    "coleman_liau",
    "Coleman-Liau index",
    lambda c: (5.88 * c.letters - 29.6 * c.sentences) / c.words - 15.8,
    "(5.88 · letters − 29.6 · sentences) / words − 15.8",
    "Coleman and Liau (1975), A computer readability formula designed for machine scoring, J. of Applied Psychology 60",
    remark="Digits count as letters.",
)
DALE_CHALL = Measure(
    "dale_chall",
    "Dale-Chall score",
    lambda c: _dale_chall(100 * c.unfamiliar_words / c.words, c.words / c.sentences),
    "0.1579 · percent + 0.0496 · words/sentences, and 3.6365 more where percent > 5; percent = 100 · unfamiliar_words/words",
    "Dale and Chall (1948), A formula for predicting readability, Educational Research Bulletin 27",
    unit="score",
    bands=_DALE_CHALL,
    remark="Names of organisations are left out, like those of persons and places; the paper counts them.",
)
NEW_DALE_CHALL = Measure(
    "new_dale_chall",
    "New Dale-Chall cloze",
    lambda c: 64 - 95 * c.unfamiliar_words / c.words - 0.69 * c.words / c.sentences,
    "64 − 95 · unfamiliar_words/words − 0.69 · words/sentences",
    "Chall and Dale (1995), Readability Revisited: The New Dale-Chall Readability Formula",
    unit="cloze score",
    scale="10 to 64, higher is easier",
    bands=_NEW_DALE_CHALL,
    harder=-1,
    remark="Computed for the whole text instead of samples of 100 words, with the word list and the rules of 1948.",
)
SPACHE = Measure(
    "spache",
    "Spache grade, revised",
    lambda c: 0.121 * c.words / c.sentences + 8.2 * c.spache_unfamiliar / c.words + 0.659,
    "0.121 · words/sentences + 8.2 · spache_unfamiliar/words + 0.659",
    "Spache (1974), Good Reading for Poor Readers, revised",
    scale="1 to 4, for primary school texts, higher is harder",
    remark="Made for samples of some 100 words: a longer text repeats its unfamiliar words, which count once.",
)
LINSEAR_WRITE = Measure(
    "linsear_write",
    "Linsear Write",
    _linsear_write,
    "r/2 where r > 20, else r/2 − 1; r = (words + 2 · hard_words) / sentences",
    "After O'Hayre (1966), Gobbledygook Has Gotta Go",
    remark="Computed for the whole text instead of a sample of 100 words; names and figures are easy words.",
)
FORCAST = Measure(
    "forcast",
    "FORCAST",
    lambda c: 20 - 15 * c.monosyllables / c.words,
    "20 − 15 · monosyllables/words",
    "Caylor, Sticht, Fox and Ford (1973), Methodologies for determining reading requirements, HumRRO TR 73-5",
    scale="5 to 12, higher is harder, ignores sentences",
    remark="Computed for the whole text, scaled to the paper's sample of 150 words.",
)
POWERS_SUMNER_KEARL = Measure(
    "powers_sumner_kearl",
    "Powers-Sumner-Kearl grade",
    lambda c: 0.0778 * c.words / c.sentences + 4.55 * c.syllables / c.words - 2.2029,
    "0.0778 · words/sentences + 4.55 · syllables/words − 2.2029",
    "Powers, Sumner and Kearl (1958), A recalculation of four adult readability formulas, J. of Educ. Psychology 49",
    scale="for primary school texts, higher is harder",
)
MCALPINE_EFLAW = Measure(
    "mcalpine_eflaw",
    "McAlpine EFLAW",
    lambda c: (c.words + c.mini_words) / c.sentences,
    "(words + mini_words) / sentences",
    "McAlpine (2006), From Plain English to Global English",
    unit="score",
    scale="for readers whose first language is not English, 25 or less is good, higher is harder",
    bands=_EFLAW,
)
LIX = Measure(
    "lix",
    "LIX",
    lambda c: c.words / c.sentences + 100 * c.long_words / c.words,
    "words/sentences + 100 · long_words/words",
    "Björnsson (1968), Läsbarhet",
    unit="score",
    scale="20 to 60, higher is harder",
    bands=_LIX,
    languages=EVERY,
    remark="In the paper, a colon also ends a sentence.",
)
RIX = Measure(
    "rix",
    "RIX",
    lambda c: c.long_words / c.sentences,
    "long_words/sentences",
    "Anderson (1983), Lix and Rix: variations on a little-known readability index, Journal of Reading 26",
    unit="score",
    scale="0 to 10 and above, higher is harder",
    bands=_RIX,
    languages=EVERY,
    remark="A colon does not end a sentence.",
)
GRADED = (FLESCH_KINCAID_GRADE, GUNNING_FOG, SMOG, AUTOMATED_READABILITY_INDEX, COLEMAN_LIAU, LINSEAR_WRITE)
"""The grades that enter the consensus: those made for texts of any kind, for adults and older pupils."""


def grades(counts: Counts) -> list[float]:
    """The values of those measures in `GRADED` that can be computed from these counts."""
    return [measure.formula(counts) for measure in GRADED if counts.sentences >= measure.sentences]


def _median(numbers: list[float]) -> float:
    ordered, half = sorted(numbers), len(numbers) // 2
    return ordered[half] if len(numbers) % 2 else (ordered[half - 1] + ordered[half]) / 2


CONSENSUS_GRADE = Measure(
    "consensus_grade",
    "Consensus grade",
    lambda c: _median(grades(c)),
    "median of " + ", ".join(measure.name for measure in GRADED),
    "textlens (2026): no formula of its own",
    remark="Without those that cannot be computed: SMOG needs 30 sentences.",
    parts=GRADED,
)
CONSENSUS_SPREAD = Measure(
    "consensus_spread",
    "Spread of the grades in the consensus",
    lambda c: max(grades(c)) - min(grades(c)),
    "highest less lowest of " + ", ".join(measure.name for measure in GRADED),
    "textlens (2026): no formula of its own",
    unit="US grades",
    scale="0 and above, higher means that the formulas agree less",
    parts=GRADED,
    bands=((2.5, "the formulas agree"), (5.0, "the formulas differ"), (float("inf"), "the formulas disagree")),
)
