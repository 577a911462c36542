"""The record: its fields against the measures, its notes, and what must not change a score."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.readability import MEASURES, Counts, Measure, Readability, columns, named, readability
from textlens.analysis.reading_time import minutes
from textlens.documents.document import Document
from textlens.language.codes import LANGUAGES
from textlens.records import columns_of

COLUMNS = {column.name: column for column in columns_of(Readability)}

STORY = (
    "The council voted on Monday to close two of its nine libraries, a decision that drew protests from parents.\n\n"
    "“We can’t keep every building open—not with this budget,” said Maria Lopez, the treasurer. She put the gap at "
    "$3.6 million, or 4.5 percent of what the city spends. Dr. Anna Jones, who leads the readers’ group, didn’t agree."
    "\n\nThe branches on Mill Street and Harbor Road will shut in June. Staff were told at 10 a.m. that nobody would "
    "lose a job; eleven people will move to the central library instead. A petition with 2,300 names is on its way to "
    "the mayor."
)


def score(text: str, lang: str = "en") -> Readability:
    return readability(Document(text, lang=lang))


def numbers(text: str) -> tuple[object, ...]:
    found = score(text)
    return tuple(getattr(found, field.name) for field in fields(found))


def test_every_measure_has_its_field_in_order() -> None:
    names = list(COLUMNS)
    assert [name for name in names if name in {measure.name for measure in MEASURES}] == [m.name for m in MEASURES]
    assert tuple(names[1 : 1 + len(Counts._fields)]) == Counts._fields


@pytest.mark.parametrize("lang", [*LANGUAGES, "fi"])
def test_a_report_has_the_columns_that_fit_the_language(lang: str) -> None:
    shown = [column.name for column in columns(lang)]
    full = Document("word " * 40 + "\n\n" + "Word. " * 40, lang=lang)
    assert [name for name in shown if getattr(readability(full), name) is None] == []
    assert [column.name for column in columns(lang, ["smog", "rix"])] == [
        "document", "words", "sentences", "smog", "rix", "notes",
    ]  # fmt: skip


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_a_field_says_what_its_measure_says(measure: Measure) -> None:
    column = COLUMNS[measure.name]
    assert (column.unit, column.bands, column.nullable) == (measure.unit, measure.bands, True)
    assert measure.title in column.help


def test_a_story() -> None:
    found = score(STORY)
    assert (found.words, found.sentences) == (104, 7)
    assert found.notes == ("SMOG grade needs 30 sentences",)
    assert found.smog is None
    assert found.flesch_reading_ease == pytest.approx(206.835 - 1.015 * 104 / 7 - 84.6 * (found.syllables or 0) / 104, abs=1e-9)


def test_readings_in_plain_words() -> None:
    assert COLUMNS["flesch_reading_ease"].reading(65.0) == "plain English (grades 8-9)"
    assert COLUMNS["flesch_reading_ease"].reading(-20.0) == "extremely difficult (professionals)"
    assert COLUMNS["flesch_kincaid_grade"].reading(8.6) == "US grade 9"
    assert COLUMNS["flesch_kincaid_grade"].reading(-1.0) == "below US grade 1"
    assert COLUMNS["gunning_fog"].reading(22.0) == "university graduate"
    assert COLUMNS["lix"].reading(45.0) == "medium (newspapers)"
    assert COLUMNS["rix"].reading(7.2) == "college"
    assert COLUMNS["rix"].reading(0.1) == "US grade 1"
    assert COLUMNS["mcalpine_eflaw"].reading(25.0) == "quite easy"


@pytest.mark.parametrize("text", ["", "   \n\n ", "!!! ... —", "\u200b\u200b", "😀 😀", "* * *\n\n* * *"])
def test_a_text_without_words_has_no_scores(text: str) -> None:
    found = score(text)
    assert found.words == 0
    assert [getattr(found, measure.name) for measure in MEASURES] == [None] * len(MEASURES)
    assert found.notes == ("no words",)


@pytest.mark.parametrize("text", ["Hi", "2024", "1,234.56", "U.N."])
def test_a_text_of_one_word_is_scored_with_a_note(text: str) -> None:
    found = score(text)
    assert (found.words, found.sentences) == (1, 1)
    assert found.flesch_reading_ease is not None
    assert found.notes[0] == "unreliable below 100 words"


def test_a_long_text_needs_no_note() -> None:
    assert score("The dog ran home to the barn. " * 30).notes == ()


GERMAN = "Der Ausschuss hat den Entwurf gestern abgelehnt. Die Regierung schweigt."


def test_another_language_gets_its_own_scores() -> None:
    found = score(GERMAN, "de")
    # Der Aus-schuss hat den Ent-wurf ges-tern ab-ge-lehnt. Die Re-gie-rung schweigt.
    assert found.syllables == 1 + 2 + 1 + 1 + 2 + 2 + 3 + 1 + 3 + 1
    assert found.amstad == pytest.approx(180 - 10 / 2 - 58.5 * 17 / 10)
    assert found.lix == pytest.approx(10 / 2 + 100 * 6 / 10)
    assert found.flesch_reading_ease is found.gunning_fog is found.hard_words is found.consensus_grade is None
    assert found.notes == ("unreliable below 100 words",)


def test_a_measure_asked_of_a_language_it_does_not_fit() -> None:
    found = readability(Document(GERMAN, lang="de"), named(["gunning_fog", "lix", "gulpease"]))
    assert found.gunning_fog is found.gulpease is found.amstad is None
    assert found.lix is not None
    assert found.notes[1:] == (
        "Gunning fog is made for English, not for German", "Gulpease is made for Italian, not for German",
    )  # fmt: skip


def test_a_language_without_rules() -> None:
    found = score("Hallitus erosi.", "fi")
    assert found.syllables is found.amstad is None
    assert found.rix == 1.0


def test_reading_and_speaking_time() -> None:
    found = score("word " * 476)
    assert found.reading_minutes == pytest.approx(2.0)
    assert found.speaking_minutes == pytest.approx(476 / 183)
    assert minutes(150, 150) == 1.0


def test_apostrophes_dashes_and_blank_lines_change_nothing() -> None:
    plain = numbers(STORY)
    assert numbers(STORY.replace("’", "'")) == plain
    assert numbers(STORY.replace("—", " — ")) == plain
    assert numbers(STORY.replace("—", "--")) == plain
    assert numbers(STORY.replace("“", '"').replace("”", '"')) == plain
    assert numbers(f"\n\n{STORY}\n\n\n") == plain
    assert numbers(STORY.replace("\n", "\r\n")) == plain


WORDS = st.sampled_from(
    ["the", "mayor", "don't", "governor's", "well-known", "economy", "resigned", "$3.6", "2024", "a", "it's", "readers"]
)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=12), min_size=1, max_size=5), st.integers(0, 3))
def test_typography_changes_no_score(sentences: list[list[str]], blank: int) -> None:
    text = " ".join(" ".join(words).capitalize() + "." for words in sentences)
    assert numbers(text.replace("'", "’") + "\n" * blank) == numbers(text)


@given(st.lists(WORDS, min_size=2, max_size=20))
def test_a_dash_between_words_changes_no_score(words: list[str]) -> None:
    expected = numbers(f"We saw {' '.join(words)} there.")
    assert numbers(f"We saw {'—'.join(words)} there.") == expected
    assert numbers(f"We saw {' – '.join(words)} there.") == expected


@given(st.text(max_size=200))
def test_any_text_gives_a_record(text: str) -> None:
    found = score(text)
    assert bool(found.words) == (found.lix is not None)
    assert (found.syllables or 0) >= 0
    assert found.words >= (found.monosyllables or 0) + (found.polysyllables or 0)
    assert (found.complex_words or 0) <= (found.hard_words or 0) <= (found.polysyllables or 0)


@pytest.mark.parametrize("unit", ["a", "said ", "a-", "“", "?!", "Said. ", "don’t", "9", "\u0301", "naïve—"])
def test_a_megabyte_of_anything(unit: str) -> None:
    found = score(unit * (1_000_000 // len(unit)))
    assert found.lix is None or found.lix > 0


def test_the_same_text_gives_the_same_record() -> None:
    assert score(STORY) == score(STORY)
