"""What counts as a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.language import words

GOLD = [
    ("one hyphenated compound is one word", "a state-of-the-art press", ["a", "state-of-the-art", "press"]),
    ("contractions keep their apostrophe", "They won’t; he can't.", ["They", "won’t", "he", "can't"]),
    ("an em dash separates", "The verdict—long awaited—came.", ["The", "verdict", "long", "awaited", "came"]),
    ("an en dash separates", "the Lens–Lille game, 7–2", ["the", "Lens", "Lille", "game", "7", "2"]),
    ("two hyphens are a dash", "the war--a long one--ended", ["the", "war", "a", "long", "one", "ended"]),
    (
        "an ellipsis separates",
        "long…pauses, wait...what, so….[and] no..way",
        ["long", "pauses", "wait", "what", "so", "and", "no", "way"],
    ),
    ("a quotation mark separates at a period", "on Monday.“Let us", ["on", "Monday", "Let", "us"]),
    (
        "or at another sign",
        'said:"My, riches",dit; Bonn!„Wir; lunes.«Vamos',
        ["said", "My", "riches", "dit", "Bonn", "Wir", "lunes", "Vamos"],
    ),
    (
        "but not at an apostrophe or a hyphen",
        'l’«affaire d\'"arbre Bond“-Film 5"-Rohr',
        ["l’«affaire", "d'\"arbre", "Bond“-Film", '5"-Rohr'],
    ),
    ("a lone dash is no word", "cats – and - dogs —", ["cats", "and", "dogs"]),
    ("amounts keep sign and decimals", "It cost $3.6 or 3,40 € or 12€.", ["It", "cost", "$3.6", "or", "3,40", "or", "12€"]),
    ("a span of years is one word", "in 2023-24 and 1,204", ["in", "2023-24", "and", "1,204"]),
    ("abbreviations keep the last dot", "the U.N. at 4 p.m. (Ph.D.)", ["the", "U.N.", "at", "4", "p.m.", "Ph.D."]),
    ("a title loses its dot", "Mr. Ali met Dr. Wu.", ["Mr", "Ali", "met", "Dr", "Wu"]),
    ("outer punctuation goes", "“Go!” she said… [sic] (yes)", ["Go", "she", "said", "sic", "yes"]),
    ("plural possessive loses its mark", "the builders’ union", ["the", "builders", "union"]),
    ("punctuation alone is nothing", "*** … -- ?! “”", []),
    ("other scripts", "Путин сказал: «Нет», ذهب الولد", ["Путин", "сказал", "Нет", "ذهب", "الولد"]),
    ("vowel signs stay with their word", "हिन्दी भाषा", ["हिन्दी", "भाषा"]),
    ("accents written apart stay", "cafe\u0301 noir", ["cafe\u0301", "noir"]),
    ("underscores are markup", "_really_ good", ["really", "good"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in GOLD], ids=[case[0] for case in GOLD])
def test_gold(text: str, expected: list[str]) -> None:
    assert words.find(text) == expected


@given(st.text())
def test_spans_are_the_words(text: str) -> None:
    assert [text[start:end] for start, end in words.spans(text)] == words.find(text)


@given(st.text(alphabet="ab’'-–— .,$9\n“”"))
def test_every_letter_is_in_a_word(text: str) -> None:
    covered = {offset for start, end in words.spans(text) for offset in range(start, end)}
    assert all(offset in covered for offset, character in enumerate(text) if character.isalnum())


@given(st.text(alphabet="ab’'-–— .,$9\n“”"), st.text(alphabet="ab’'-–— .,$9\n“”"))
def test_text_apart_by_a_space_is_counted_apart(left: str, right: str) -> None:
    assert words.find(left + "\n" + right) == words.find(left) + words.find(right)


@pytest.mark.parametrize("unit", ["-", "a-", "a--", "!", '"', "$", "a.", "a!", "’", "\u0301", "—"])
def test_adversarial_input_ends(unit: str) -> None:
    assert len(words.find(unit * 300_000)) <= 300_000
