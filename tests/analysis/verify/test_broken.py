"""Words that a line end breaks: they are whole where they are one word, and nothing else moves."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import textlens
from textlens.analysis.verify.broken import mended, whole
from textlens.language.invisible import seen


@pytest.mark.parametrize("end", ["-\n", "-\r\n", "- \n   ", "\u00ad\n", "\u2010\n", "¬\n", "-\n\t"])
@pytest.mark.parametrize("word", ["harbour", "recommendation", "Élodie", "inspected"])
def test_a_word_is_whole(word: str, end: str) -> None:
    text = f"We {word[:4]}{end}{word[4:]} it."
    assert len(mended(text)) == len(text)
    assert whole(mended(text)) == f"We {word} it."


@pytest.mark.parametrize(
    "text",
    ["twenty-\nfive boats", "a self-\nmade man", "the North-\nSouth line", "sea-wall, and the sea-\nwall", "in 1914-\n18",
     "we go -\nnow", "- one\n- two", "a\u00adb", "x-y", "well-\nknown"],
)  # fmt: skip
def test_what_is_two_words_stays_two(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize("end", ["-\n", "\u00ad\n", "\u200b\u00ad\n", "\u00ad\u00ad\r\n "])
def test_a_letter_in_two_parts_may_be_before_the_line_end(end: str) -> None:
    text = f"Die Bru\u0308{end}cke an der Brücke."
    assert len(mended(text)) == len(text)
    assert seen(mended(text)) == "Die Brücke an der Brücke."


def test_a_word_that_is_elsewhere_in_the_text_is_one() -> None:
    assert whole(mended("The seawall held. They built the sea-\nwall.")) == "The seawall held. They built the seawall."


@pytest.mark.parametrize("end", ["-\n", "\u00ad\n", "-\r\n  "])
def test_a_quotation_of_it_is_exact(end: str) -> None:
    source = f"ANN LEE: We have inspec{end}ted every boat in the har{end}bour and found twenty-\nfive of them sound."
    draft = "“We have inspected every boat in the harbour and found twenty-five of them sound,” Ann Lee said."
    (found,) = textlens.verify(draft, source, lang="en")
    assert (found.status, found.speaker_agrees) == ("exact", True)
    assert source[found.source_start : found.source_end].startswith("We have inspec")
    assert source[found.source_start : found.source_end].endswith("sound")


def test_a_difference_shows_the_word_whole() -> None:
    (found,) = textlens.verify(
        "“We have mended every boat there is,” Ann Lee said.", "ANN LEE: We have inspec-\nted every boat there is."
    )
    assert found.difference == "We have [-inspected-] {+mended+} every boat there is"


@given(st.lists(st.sampled_from(("ab", "-", "\n", "\u00ad", " ", "cd", "\r", "E", "1", "\u2010")), max_size=40).map("".join))
def test_offsets_stay(text: str) -> None:
    found = mended(text)
    assert len(found) == len(text)
    assert [letter for letter in found if letter.isalnum()] == [letter for letter in text if letter.isalnum()]


@pytest.mark.parametrize("unit", ["a-\n", "-\n", "a\u00ad\n", "ab-\n  ", "-", "a", "\u00ad"])
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    def spent(size: int) -> float:
        began = time.process_time()
        mended(unit * (size // len(unit)))
        return time.process_time() - began

    small, large = min(spent(20_000) for _ in range(3)), spent(160_000)
    assert large < 24 * small + 0.2
