"""The measures of English text, as published; LIX and RIX, which count no syllables, of any text.

The constants were confirmed in two sources each. Dale-Chall and Spache need word lists of their own and are not here.
"""

from __future__ import annotations

from math import sqrt

from .counts import Counts
from .measure import Measure

_EASE = (
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
    bands=_EASE,
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
    remark="Taken over the whole text instead of three times ten sentences; names and figures count, as in the paper.",
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
LINSEAR_WRITE = Measure(
    "linsear_write",
    "Linsear Write",
    _linsear_write,
    "r/2 where r > 20, else r/2 − 1; r = (words + 2 · hard_words) / sentences",
    "After O'Hayre (1966), Gobbledygook Has Gotta Go",
    remark="Taken over the whole text instead of a sample of 100 words; names and figures are easy words.",
)
FORCAST = Measure(
    "forcast",
    "FORCAST",
    lambda c: 20 - 15 * c.monosyllables / c.words,
    "20 − 15 · monosyllables/words",
    "Caylor, Sticht, Fox and Ford (1973), Methodologies for determining reading requirements, HumRRO TR 73-5",
    scale="5 to 12, higher is harder, sentences play no part",
    remark="The whole text scaled to the paper's sample of 150 words.",
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
    scale="for readers whose first language is not English, 25 or less is wanted, higher is harder",
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
    languages=(),
    remark="Sentences are the tool's; the paper also ends one at a colon.",
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
    languages=(),
    remark="Sentences are the tool's; a colon ends none.",
)
