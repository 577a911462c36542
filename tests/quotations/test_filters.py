"""Which quotations are wanted."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations
from textlens.quotations.filters import Choice

TEXT = """Ana-María Ruiz, a nurse, and Bo O’Brien, a porter, spoke at the gate.

“It is cold, and nobody has told us when the buses will come,” Ruiz said.

“We wait,” O’Brien said.

“There is nothing to report tonight,” a tired porter said.

On the wall stood: “Nobody sleeps here, nobody eats here, nobody stays.”
"""


def chosen(choice: Choice) -> list[int]:
    return [quotation.index for quotation in filter(choice.filter(), quotations(Document(TEXT)))]


def test_without_a_wish_all_are_wanted() -> None:
    assert chosen(Choice()) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("speaker", "found"),
    [
        ("Ruiz", [1]),
        ("ruiz", [1]),
        ("ana maria", [1]),
        ("ANA-MARÍA", [1]),
        ("O'Brien", [2]),
        ("o’brien", [2]),
        ("uiz", []),
        ("Brie", []),
        ("Ruiz Ana", []),
        ("tired porter", [3]),
        ("nurse", []),
    ],
)
def test_the_speaker_by_whole_words(speaker: str, found: list[int]) -> None:
    assert chosen(Choice(speaker=speaker)) == found


def test_a_mention_is_found_as_it_looks() -> None:
    choice = Choice(speaker="tired porter")
    written = Document(TEXT.replace("a tired porter", "a ti\u00adred por\u200bter"))
    assert [quotation.index for quotation in filter(choice.filter(), quotations(written))] == [3]


def test_those_without_a_name() -> None:
    assert chosen(Choice(unattributed=True)) == [3, 4]


@pytest.mark.parametrize(("words", "found"), [(1, [1, 2, 3, 4]), (2, [1, 2, 3, 4]), (3, [1, 3, 4]), (13, [1]), (14, [])])
def test_by_length(words: int, found: list[int]) -> None:
    assert chosen(Choice(words=words)) == found


def test_no_confidence_counts_as_none_at_all() -> None:
    sure = {quotation.index: quotation.confidence for quotation in quotations(Document(TEXT))}
    assert chosen(Choice(confidence=0.5)) == [index for index, value in sure.items() if value is not None and value >= 0.5]
    assert chosen(Choice(confidence=0.99)) == []


def test_all_wishes_hold_at_once() -> None:
    assert chosen(Choice(speaker="porter", words=5, unattributed=True)) == [3]
