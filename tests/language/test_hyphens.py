"""Whether a hyphen at a line end is part of the word."""

from __future__ import annotations

import pytest

from textlens.language.hyphens import Hyphenated


@pytest.mark.parametrize(
    ("head", "tail", "one"),
    [
        ("inspec", "ted", True), ("har", "bour", True), ("HAR", "BOUR", True), ("wind", "mill", True),
        ("twenty", "five", False), ("self", "made", False), ("North", "South", False), ("well", "known", False),
    ],
)  # fmt: skip
def test_by_familiar_words(head: str, tail: str, one: bool) -> None:
    assert Hyphenated().is_one(head, tail) is one


def test_by_other_words_of_the_text() -> None:
    assert Hyphenated("The seawall held.").is_one("sea", "wall") is True
    assert Hyphenated("The sea-wall held.").is_one("sea", "wall") is False
    assert Hyphenated("The quay-loft burned.").is_one("quay", "loft") is False
