"""Matches by chance: in a long source most short sentences resemble another, and that is no quotation of it."""

from __future__ import annotations

from itertools import product

import pytest

import textlens
from textlens.analysis.verify import Index, Verified, verified
from textlens.documents.document import Document

OPENINGS = (
    "I think it’s a",
    "We are going to",
    "You know that the",
    "It was a",
    "There is a lot of",
    "They want to",
    "This is not a",
)
MIDDLES = ("very", "much", "really", "big", "new", "good", "long", "real", "great", "bad", "fair", "small")
ENDINGS = (
    "thing for the people",
    "day for this country",
    "way to do it",
    "part of the work",
    "time for all of us",
    "deal in the end",
)
TALK = [f"{opening} {middle} {ending}." for opening, middle, ending in product(OPENINGS, MIDDLES, ENDINGS)]
TOLD = [
    "The lantern room was flooded twice before anybody repaired the copper gutter.",
    "My grandmother kept eleven goats and a piano on the upper deck.",
    "We have not opened the harbour gate since the storm.",
    "Nobody should ever row out to the sandbank without an anchor.",
]
SPEECHES = "\n\n".join(
    f"OLGA WREN: {sentence} {TOLD[at // 120] if at % 120 == 60 and at // 120 < 4 else ''}" for at, sentence in enumerate(TALK)
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index([Document(SPEECHES, "speeches.txt", "en")])


def record(quoted: str, index: Index) -> Verified:
    (found,) = verified(Document(f"“{quoted},” Olga Wren said.", "draft.txt", "en"), index)
    return found


@pytest.mark.parametrize(
    "quoted",
    ["I think it’s a bribe", "We are going to win", "It was a sad day for this country", "They want to ruin it",
     "There is a lot of noise", "This is not a game", "You know that the gate is shut"],
)  # fmt: skip
def test_a_match_by_chance_is_not_found_but_hinted_at(quoted: str, index: Index) -> None:
    found = record(quoted, index)
    assert (found.status, found.warnings, found.speaker_agrees) == ("not_found", (), None)
    if found.source is not None:
        assert found.difference is not None
        assert found.source_line is not None


def test_the_hint_is_the_nearest_passage(index: Index) -> None:
    found = record("It was a sad day for this country", index)
    assert (found.source, found.source_speaker) == ("speeches.txt", "OLGA WREN")
    assert found.difference is not None
    assert found.difference.endswith("{+sad+} day for this country")


@pytest.mark.parametrize(
    ("quoted", "difference"),
    [
        ("The lantern room was flooded twice before anybody mended the copper gutter", "[-repaired-] {+mended+}"),
        ("My grandmother kept twelve goats and a piano on the upper deck", "[-eleven-] {+twelve+}"),
        ("My grandmother kept goats and a piano", "[-eleven-]"),
        ("We have opened the harbour gate since the storm", "[-not-]"),
        ("Nobody should row out to the sandbank without an anchor", "[-ever-]"),
    ],
)
def test_an_edited_passage_is_found_among_much_else(quoted: str, difference: str, index: Index) -> None:
    found = record(quoted, index)
    assert found.status == "edited"
    assert difference in (found.difference or "")


def test_what_is_given_to_nobody_gets_no_hint(index: Index) -> None:
    (found,) = verified(Document("The film “It was a sad day” was shown.", "draft.txt", "en"), index)
    assert (found.status, found.source, found.difference) == ("unattributed", None, None)


@pytest.mark.parametrize(("source", "status"), [("It was a big day.", "edited"), (SPEECHES, "not_found")])
def test_the_floor_rises_with_the_sources(source: str, status: str) -> None:
    (found,) = textlens.verify("“It was big,” Bo Lind said.", source, lang="en")
    assert (found.status, found.difference) == (status, "It was [-a-] big")


def test_usual_words_from_several_places_are_not_assembled(index: Index) -> None:
    found = record("It was a good day for this country, they want to do it", index)
    assert found.status != "assembled"
