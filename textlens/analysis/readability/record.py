"""The record of a text's readability: its counts, and each measure or None if it cannot be computed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ...documents.document import Document
from ...language.codes import LANGUAGES
from ...records import Column, about, columns_of
from ..reading_time import READING_RATE, SPEAKING_RATE, minutes
from . import english as en
from . import european as eu
from .catalogue import MEASURES, fitting
from .counts import Counts, count, untaken
from .measure import Measure

ENOUGH_WORDS = 100
"""The number of words below which a note says that the measures are unreliable: most formulas were made for such samples."""

_BASIS = ("words", "sentences")
_TIMES = ("reading_minutes", "speaking_minutes")


@dataclass(frozen=True, slots=True)
class Readability:
    """The readability of one text by every measure that fits its language, and the counts they are computed from."""

    document: str = about("Document the counts are of.")
    words: int = about("Words.")
    sentences: int = about("Sentences with at least one word.")
    letters: int = about("Letters and digits in the words.")
    syllables: int | None = about("Syllables of the words as read aloud.")
    monosyllables: int | None = about("Words of one syllable.", detail=True)
    polysyllables: int | None = about("Words of three or more syllables.")
    hard_words: int | None = about("Words of three or more syllables that are neither names nor figures.", detail=True)
    complex_words: int | None = about("Complex words by Gunning's rules.", detail=True)
    unfamiliar_words: int | None = about("Words that are not on the list of Dale and Chall, without names.", detail=True)
    spache_unfamiliar: int | None = about("Distinct words that are not on Spache's list, without names.", detail=True)
    long_words: int = about("Words of more than six letters.")
    mini_words: int = about("Words of one to three letters.", detail=True)
    amstad: float | None = eu.AMSTAD.column()
    wiener_1: float | None = eu.WIENER_1.column()
    wiener_2: float | None = eu.WIENER_2.column()
    wiener_3: float | None = eu.WIENER_3.column()
    wiener_4: float | None = eu.WIENER_4.column()
    kandel_moles: float | None = eu.KANDEL_MOLES.column()
    fernandez_huerta: float | None = eu.FERNANDEZ_HUERTA.column()
    szigriszt_pazos: float | None = eu.SZIGRISZT_PAZOS.column()
    gutierrez_de_polini: float | None = eu.GUTIERREZ_DE_POLINI.column()
    crawford: float | None = eu.CRAWFORD.column()
    gulpease: float | None = eu.GULPEASE.column()
    flesch_vacca: float | None = eu.FLESCH_VACCA.column()
    flesch_douma: float | None = eu.FLESCH_DOUMA.column()
    brouwer: float | None = eu.BROUWER.column()
    flesch_brazilian: float | None = eu.FLESCH_BRAZILIAN.column()
    oborneva: float | None = eu.OBORNEVA.column()
    flesch_reading_ease: float | None = en.FLESCH_READING_EASE.column()
    flesch_kincaid_grade: float | None = en.FLESCH_KINCAID_GRADE.column()
    gunning_fog: float | None = en.GUNNING_FOG.column()
    smog: float | None = en.SMOG.column()
    automated_readability_index: float | None = en.AUTOMATED_READABILITY_INDEX.column()
    coleman_liau: float | None = en.COLEMAN_LIAU.column()
    dale_chall: float | None = en.DALE_CHALL.column()
    new_dale_chall: float | None = en.NEW_DALE_CHALL.column()
    spache: float | None = en.SPACHE.column()
    linsear_write: float | None = en.LINSEAR_WRITE.column()
    forcast: float | None = en.FORCAST.column()
    powers_sumner_kearl: float | None = en.POWERS_SUMNER_KEARL.column()
    mcalpine_eflaw: float | None = en.MCALPINE_EFLAW.column()
    lix: float | None = en.LIX.column()
    rix: float | None = en.RIX.column()
    consensus_grade: float | None = en.CONSENSUS_GRADE.column()
    consensus_spread: float | None = en.CONSENSUS_SPREAD.column()
    reading_minutes: float = about("Time to read it silently.", unit=f"minutes at {READING_RATE} words a minute")
    speaking_minutes: float = about("Time to read it aloud.", unit=f"minutes at {SPEAKING_RATE} words a minute")
    notes: tuple[str, ...] = about("Why a measure is missing or unreliable.")


_NOTHING: dict[str, None] = dict.fromkeys(measure.name for measure in MEASURES)


def readability(document: Document, measures: Iterable[Measure] | None = None) -> Readability:
    """Compute the counts of a text and the given measures, by default those that fit its language.

    A measure that cannot be computed is None, with a note: if the text has no words, for SMOG if it has fewer than 30 sentences,
    and if the measure was made for another language. Counts of syllables are None in languages whose syllables are not counted.
    """
    counts = count(document.words, document.lang)
    asked = fitting(document.lang) if measures is None else tuple(measures)
    return Readability(**values(document, counts, asked), notes=tuple(_notes(counts, document.lang, asked)))


def values(document: Document, counts: Counts, measures: Iterable[Measure]) -> dict[str, Any]:
    """The fields of the record of a text, or of a part of it, with these counts; all but the notes."""
    lang = document.lang
    fields: dict[str, Any] = {"document": document.name, **counts._asdict(), **_NOTHING, **dict.fromkeys(untaken(lang))}
    for measure in measures:
        fields[measure.name] = measure.of(counts, lang)
    fields["reading_minutes"] = minutes(counts.words)
    fields["speaking_minutes"] = minutes(counts.words, SPEAKING_RATE)
    return fields


def columns(lang: str, asked: Iterable[str] = (), row_type: type = Readability) -> tuple[Column, ...]:
    """The columns of a report on texts in a language: counts and fitting measures, or only the requested measures."""
    names = list(asked)
    wanted = set(names) or {measure.name for measure in fitting(lang)}
    dropped = {*_NOTHING} - wanted
    if names:
        dropped |= {*Counts._fields, *_TIMES} - {*_BASIS, *names}
    else:
        dropped |= {*untaken(lang)}
    return tuple(column for column in columns_of(row_type) if column.name not in dropped)


def unfit(measure: Measure, lang: str) -> str:
    """The note for a measure that was not made for a language."""
    made = " and ".join(LANGUAGES[code] for code in measure.languages)
    return f"{measure.title} is made for {made}, not for {LANGUAGES.get(lang, lang)}"


def _notes(counts: Counts, lang: str, measures: tuple[Measure, ...]) -> Iterator[str]:
    if not counts.words:
        yield "no words"
    elif counts.words < ENOUGH_WORDS:
        yield f"unreliable below {ENOUGH_WORDS} words"
    for measure in measures:
        if not measure.fits(lang):
            yield unfit(measure, lang)
        elif 0 < counts.sentences < measure.sentences:
            yield f"{measure.title} needs {measure.sentences} sentences"
