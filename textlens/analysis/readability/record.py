"""The record of a text's readability: its counts and every measure, or None where the text cannot support one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...document import Document
from ...language.codes import LANGUAGES
from ...records import about
from ..reading_time import READING_RATE, SPEAKING_RATE, minutes
from . import english as en
from .counts import SPOKEN, SYLLABIC, Counts, count

MEASURES = (
    en.FLESCH_READING_EASE,
    en.FLESCH_KINCAID_GRADE,
    en.GUNNING_FOG,
    en.SMOG,
    en.AUTOMATED_READABILITY_INDEX,
    en.COLEMAN_LIAU,
    en.LINSEAR_WRITE,
    en.FORCAST,
    en.POWERS_SUMNER_KEARL,
    en.MCALPINE_EFLAW,
    en.LIX,
    en.RIX,
)
"""Every measure, in the order of the record."""

ENOUGH_WORDS = 100
"""Words under which a record says that its measures are rough: the sample that most of the formulas were made on."""


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard one text is to read, by every measure, and the counts behind them."""

    document: str = about("Document the counts are of.")
    words: int = about("Words.")
    sentences: int = about("Sentences with at least one word.")
    letters: int = about("Letters and digits in the words.")
    syllables: int | None = about("Syllables of the words as read aloud.")
    monosyllables: int | None = about("Words of one syllable.", detail=True)
    polysyllables: int | None = about("Words of three or more syllables.")
    hard_words: int | None = about("Polysyllables that are neither names nor figures.", detail=True)
    complex_words: int | None = about("Complex words as Gunning counts them.", detail=True)
    long_words: int = about("Words of more than six letters.")
    mini_words: int = about("Words of one to three letters.", detail=True)
    flesch_reading_ease: float | None = en.FLESCH_READING_EASE.column()
    flesch_kincaid_grade: float | None = en.FLESCH_KINCAID_GRADE.column()
    gunning_fog: float | None = en.GUNNING_FOG.column()
    smog: float | None = en.SMOG.column()
    automated_readability_index: float | None = en.AUTOMATED_READABILITY_INDEX.column()
    coleman_liau: float | None = en.COLEMAN_LIAU.column()
    linsear_write: float | None = en.LINSEAR_WRITE.column()
    forcast: float | None = en.FORCAST.column()
    powers_sumner_kearl: float | None = en.POWERS_SUMNER_KEARL.column()
    mcalpine_eflaw: float | None = en.MCALPINE_EFLAW.column()
    lix: float | None = en.LIX.column()
    rix: float | None = en.RIX.column()
    reading_minutes: float = about("Time to read it silently.", unit=f"minutes at {READING_RATE} words a minute")
    speaking_minutes: float = about("Time to read it aloud.", unit=f"minutes at {SPEAKING_RATE} words a minute")
    notes: tuple[str, ...] = about("Why a measure is missing or rough.")


def readability(document: Document) -> Readability:
    """Count a text and take every measure of it.

    A measure is None, with a note, where the text cannot support it: one without words, SMOG under 30 sentences, a
    measure made for another language. Counts of syllables are None in languages whose syllables are not counted.
    """
    lang, counts = document.lang, count(document.words, document.lang)
    values: dict[str, Any] = counts._asdict()
    if lang not in SYLLABIC:
        values |= dict.fromkeys(SPOKEN)
    values |= {measure.name: measure.of(counts, lang) for measure in MEASURES}
    return Readability(
        document=document.name,
        **values,
        reading_minutes=minutes(counts.words),
        speaking_minutes=minutes(counts.words, SPEAKING_RATE),
        notes=tuple(_notes(counts, lang)),
    )


def _notes(counts: Counts, lang: str) -> Iterator[str]:
    if not counts.words:
        yield "no words"
        return
    if counts.words < ENOUGH_WORDS:
        yield f"under {ENOUGH_WORDS} words: the measures are rough"
    if any(not measure.fits(lang) for measure in MEASURES):
        fitting = " and ".join(measure.title for measure in MEASURES if measure.fits(lang))
        yield f"only {fitting} are taken of a text in {LANGUAGES.get(lang, lang)}"
    for measure in MEASURES:
        if measure.fits(lang) and counts.sentences < measure.sentences:
            yield f"{measure.title} needs {measure.sentences} sentences"
