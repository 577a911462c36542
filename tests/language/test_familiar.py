"""Words that are on the lists, and words that the rules for using the lists make familiar."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from textlens.language.familiar import dale_chall, is_familiar, spache


def test_the_lists_have_the_size_they_were_printed_with() -> None:
    assert 2900 < len(dale_chall()) < 3001
    assert len(spache()) == 1041


def test_the_list_of_dale_and_chall_is_the_one_that_textstat_has() -> None:
    found = importlib.util.find_spec("textstat")
    assert found is not None
    assert found.origin is not None
    file = Path(found.origin).parent / "resources" / "en" / "easy_words.txt"
    if not file.exists():
        pytest.skip("this textstat keeps its words elsewhere")
    theirs = {word.strip().lower() for word in file.read_text(encoding="utf-8").split()}
    assert theirs - dale_chall() == set()
    assert len(dale_chall() - theirs) < 5


@pytest.mark.parametrize(
    "word",
    [
        "walk", "Walked", "giants", "giant’s", "returned", "strongest", "happier", "hopping", "hoping", "tried", "carries",
        "given", "quickly", "half-full", "half-truth", "won't", "they’ve", "1948", "$3.50", "10-year-old", "Mr.", "I", "O'clock",
    ],
)  # fmt: skip
def test_familiar(word: str) -> None:
    assert is_familiar(word, dale_chall())


@pytest.mark.parametrize("word", ["treaty", "economist", "builder", "readable", "unclear", "half-treaty", "tributes"])
def test_unfamiliar(word: str) -> None:
    assert not is_familiar(word, dale_chall())


def test_adverbs_that_change_their_stem_are_unfamiliar() -> None:
    assert is_familiar("noisy", dale_chall())
    assert not is_familiar("noisily", dale_chall())


@given(st.text(max_size=30))
def test_any_text_is_familiar_or_not(text: str) -> None:
    assert is_familiar(text, dale_chall()) in (True, False)


@example("bow-wow")
@example("mrs.")
@given(st.sampled_from(sorted(dale_chall())))
def test_case_and_apostrophes_do_not_matter(word: str) -> None:
    assert is_familiar(word.upper(), dale_chall())
    assert is_familiar(word.replace("'", "’"), dale_chall())
    assert is_familiar(word + "’s", dale_chall())
