"""The word files: no duplicates, no word in two mutually exclusive sections, and no verb that the rules inflect wrongly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import pytest

from textlens.language.codes import LANGUAGES
from textlens.languages.files import lines, place, sections
from textlens.quotations.lexical.lexicon import inflected, lexicon

RULED = ("en", "de", "fr", "es")
FILES = [
    *(("abbreviations.txt", lang) for lang in LANGUAGES),
    *((name, lang) for name in ("cues.txt", "words.txt", "name_words.txt", "wording.txt") for lang in RULED),
    ("particles.txt", ""),
    ("first_names.txt", ""),
]
EXCLUSIVE = [
    ("female", "male"),
    ("adverbs", "not_adverbs"),
    ("things", "titles"),
    ("things", "people"),
    ("things", "callings"),
    ("honours", "sovereign"),
    ("particles", "joins"),
]


def twice(words: Iterable[str]) -> list[str]:
    return [word for word, number in Counter(words).items() if number > 1]


@pytest.mark.parametrize(("name", "lang"), FILES)
def test_no_section_has_duplicate_words(name: str, lang: str) -> None:
    assert {section: found for section, words in sections(name, lang).items() if (found := twice(words))} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_are_no_duplicate_stop_words(lang: str) -> None:
    assert twice(word for line in lines("stopwords.txt", lang) for word in line.split()) == []


@pytest.mark.parametrize(("name", "lang"), FILES)
def test_no_section_begins_twice(name: str, lang: str) -> None:
    with open(place(name, lang), encoding="utf-8") as file:
        assert twice(line.strip() for line in file if line.startswith("[")) == []


@pytest.mark.parametrize(("name", "lang"), FILES)
@pytest.mark.parametrize(("one", "other"), EXCLUSIVE)
def test_sections_that_exclude_each_other_share_no_word(name: str, lang: str, one: str, other: str) -> None:
    found = sections(name, lang)
    assert {*found.get(one, ())} & {*found.get(other, ())} == set()


def test_what_ends_like_something_else_needs_its_ending() -> None:
    words = sections("words.txt", "en")
    assert [word for word in words["not_adverbs"] if not word.endswith("ly")] == []
    assert [word for word in words["things"] if not word.endswith(("er", "or", "ist", "ian"))] == []


def test_verbs_are_spelled_out_where_the_rules_inflect_them_wrongly_and_only_there() -> None:
    lex = lexicon("en")
    assert lex is not None
    entries = [entry for name in ("say", "manner", "label", "think") for entry in sections("cues.txt", "en")[name]]
    assert [entry for entry in entries if "/" in entry and [*inflected(entry)] == [*inflected(entry.partition("/")[0])]] == []
    plain = [entry for entry in entries if "/" not in entry]
    for base in plain:
        if re.fullmatch(r"[^aeiouy]*(?:qu)?[aeiouy][^aeiouywx]", base):
            assert {f"{base}{base[-1]}ed", f"{base}{base[-1]}ing"} <= {*lex.verbs}
            assert {f"{base}ed", f"{base}ing"}.isdisjoint(lex.verbs)
    assert [base for base in plain if base.endswith("ie")] == []
    assert "lying" in lex.verbs


@pytest.mark.parametrize(
    ("base", "past", "gerund"),
    [
        ("flag", "flagged", "flagging"),
        ("quiz", "quizzed", "quizzing"),
        ("wait", "waited", "waiting"),
        ("bow", "bowed", "bowing"),
        ("mix", "mixed", "mixing"),
        ("rely", "relied", "relying"),
        ("agree", "agreed", "agreeing"),
        ("answer", "answered", "answering"),
        ("fret", "fretted", "fretting"),
    ],
)
def test_regular_verbs_double_their_last_consonant_after_a_short_vowel(base: str, past: str, gerund: str) -> None:
    found = {form: spelling for spelling, form in inflected(base)}
    assert (found["past"], found["participle"], found["gerund"]) == (past, past, gerund)
