"""Repeated words."""

from __future__ import annotations

import pytest

from textlens.analysis.check.repeated import repeated
from textlens.documents.document import Document


def found(text: str, lang: str = "en") -> list[str]:
    return [text[hit.start : hit.end] for hit in repeated(Document(text, lang=lang))]


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("They left the the hall.", ["the the"]),
        ("The the mayor left.", ["The the"]),
        ("of the the the hall", ["the the the"]),
        ("He went to\nto the hall.", ["to\nto"]),
        ("He went to\r\n  to the hall.", ["to\r\n  to"]),
        ("the  the hall", ["the  the"]),
        ("the\u00a0the hall", ["the\u00a0the"]),
        ("THE THE HALL", ["THE THE"]),
        ("He said it’s it’s late.", ["it’s it’s"]),
        ("“We we left,” she said.", ["We we"]),
        ("a council council vote and and more", ["council council", "and and"]),
        ("I I think", ["I I"]),
        ("They came in in the night.", ["in in"]),
        ("le le maire", ["le le"]),
    ],
)
def test_slips(text: str, slips: list[str]) -> None:
    assert found(text) == slips


@pytest.mark.parametrize(
    "text",
    [
        "She had had enough.",
        "He said that that was it.",
        "It gave her her freedom.",
        "Duran Duran played, and Sirhan Sirhan and B B King.",
        "Boutros Boutros-Ghali went.",
        "It was a long, long day. Day by day.",
        "the “the” and the, the and the-the",
        "10 10 2020 2020",
        "yes\tyes no   no",
        "Council shuts hall\nHall to be sold for less",
        "Fire in the hall\n\nhall shut",
        "a well-known known, or/or or",
        "the theatre, other the",
        "mail me@me me@me",
        "that’s that",
        "They came in in 1979, counting on on Nov. 8.",
        "You want to trump Trump, her job at AT&T.",
        "www.the.the the.",
    ],
)
def test_no_slips(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Leute, die die Wahl haben"),
        ("fr", "nous nous levons"),
        ("nl", "hij zei dat dat kon"),
        ("pt", "se se trata disso"),
    ],
)
def test_what_a_language_allows(lang: str, text: str) -> None:
    assert found(text, lang) == []
    assert len(found(text)) == 1


def test_the_suggestion_is_a_single_word() -> None:
    (hit,) = repeated(Document("They left The the hall."))
    assert (hit.message, hit.suggestion) == ("the word “The” is repeated", "The")


@pytest.mark.parametrize("unit", ["the ", "the\n", "a", "a'", "a-", "“", " ", "a b "])
def test_a_million_of_anything_is_read_soon(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert len(found(text)) <= 1
