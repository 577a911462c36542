"""Turns: a quotation behind a sentence about somebody else is not the last speaker's."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations

FIRST = "“The plan is sound and it will go ahead,” said Ann Lee."
SECOND = "“It is a mess and everybody knows it.”"


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("His neighbour Mair Jenkins is blunter.", "Mair Jenkins"),
        ("Her boss, Tom Hart, was less happy.", "Tom Hart"),
        ("But Tom Hart, 43, a plumber, was not convinced.", "Tom Hart"),
        ("In Leeds, Tom Hart disagreed.", "Tom Hart"),
        ("Jenkins disagreed.", "Jenkins"),
        ("Her boss was less happy.", None),
        ("A spokesman for the union was less happy.", None),
        ("Tom Hart left the firm last year.", None),
        ("Tom Hart, her son, was born in Leeds.", None),
        ("She hired Tom Hart last year.", "Ann Lee"),
        ("Lee was less sure of the cost.", "Ann Lee"),
        ("The minister was less happy with the cost.", "Ann Lee"),
        ("The company is based in Leeds.", "Ann Lee"),
        ("It was May.", "Ann Lee"),
        ("", "Ann Lee"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["same-paragraph", "next-paragraph"])
def test_who_speaks_behind_a_sentence(between: str, speaker: str | None, gap: str) -> None:
    found = list(quotations(Document(f"{FIRST} {between}{gap}{SECOND}")))
    assert [quote.speaker for quote in found][-1] == speaker
    assert found[0].speaker == "Ann Lee"


def test_a_sentence_that_says_who_cries_out_is_no_other_person() -> None:
    found = list(quotations(Document(f"“It is fine!” Ann Lee said. {SECOND}")))
    assert [quote.speaker for quote in found] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("Mr Florin said the challenge was to stay.", "Florin"),
        ("Ada Florin said the challenge was to stay.", "Ada Florin"),
        ("Ada Florin agreed.", "Ada Florin"),
        ("", "Ned Bolz"),
    ],
)
def test_a_sentence_between_two_whole_quotations_parts_them(between: str, speaker: str) -> None:
    text = f"Ned Bolz said the firms had to work together. “People will want to play.” {between} “There is much to gain for all.”"
    found = list(quotations(Document(text), ("direct",)))
    assert [quote.speaker for quote in found][-1] == speaker
    assert len(found) == (2 if between else 1)
