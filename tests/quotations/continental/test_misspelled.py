"""Misspellings of names that are known: one letter, or two swapped."""

from __future__ import annotations

import pytest

from textlens.quotations.continental.misspelled import is_misspelled


@pytest.mark.parametrize("word", ["zaragaza", "zaraxaga", "zarazga", "zarazzaga", "zarzaaga"])
def test_one_slip(word: str) -> None:
    assert is_misspelled(word, "zarazaga")


@pytest.mark.parametrize(
    ("word", "known"),
    [("zarazaga", "zarazaga"), ("narazaga", "zarazaga"), ("zarazago", "zarazaga"), ("zaxaxaga", "zarazaga"), ("ruiz", "ruis")],
)
def test_no_slip(word: str, known: str) -> None:
    assert not is_misspelled(word, known)


@pytest.mark.parametrize(("word", "known"), [("martín", "martína"), ("zarazagas", "zarazaga")])
def test_another_ending(word: str, known: str) -> None:
    assert not is_misspelled(word, known)
