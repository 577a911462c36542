"""Names, titles and terms in marks, which nobody is quoted with."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations

TERMS = [
    "Ana Ruiz said she had seen a film called “Night Boat” in May.",
    "Ana Ruiz said the mayor, known as “the Bull”, would sell the harbour.",
    "Ana Ruiz said the so-called “harbour tax” would be gone by May.",
    "The mayor has accused Ana Ruiz of a crime known as “harbour fraud”.",
    "Time and Tide magazine named Ana Ruiz its “Person of the Tide”.",
    "Ana Ruiz said the boat was moored beside the ferry “Marigold” in May.",
    "Ana Ruiz said the goods, or “chattels,” would be sold.",
    "The system, dubbed a “search and mend machine”, lets the harbour see boats.",
    "Ana Ruiz ordered its “Stage 3” plan in May.",
    "Ana Ruiz has supported a service called ‘Harbour Help’.",
]


@pytest.mark.parametrize("text", TERMS)
def test_a_term_makes_no_quotation_in_marks(text: str) -> None:
    assert list(quotations(Document(text))) == []


SAID = [
    "Ana Ruiz called the plan “a disgrace to the harbour”.",
    "The plan, which Ana Ruiz called “a disgrace”, has gone.",
    "Ana Ruiz rejected what the mayor, Tom Bell, called “a disgrace”.",
    "Ana Ruiz said Tom Bell had called her “Miss Fish”.",
    "Ana Ruiz said there were shouts of “Shame on You” in the hall.",
    "Ana Ruiz said the plan was “Mad” and left.",
    "The crowd chanted “Save Our Harbour” all night.",
    "Ana Ruiz said: “Night Boat is gone.”",
]


@pytest.mark.parametrize("text", SAID)
def test_words_said_are_no_term(text: str) -> None:
    assert len(list(quotations(Document(text)))) >= 1


def test_with_reported_speech_a_sentence_with_a_term_is_reported() -> None:
    text = "Ana Ruiz said she had seen a film called “Night Boat” in May."
    assert [quote.kind for quote in quotations(Document(text), ("direct", "mixed", "indirect"))] == ["indirect"]


BEHIND = [
    "“We lost the boat,” Ruiz told CBS’s “Face the Harbor” on Sunday.",
    "“We lost the boat,” Ana Ruiz told “Face the Harbor.”",
    "“We lost the boat,” said a man who goes by “Rusty.”",
    "“We lost the boat,” said Tom Bell, known as “Rusty.”",
    "“We lost the boat,” said Tom Bell, the star of “Harbor Nights.”",
    "“We lost the boat,” said Ana Ruiz, author of “The Lost Boat: A History.”",
]


@pytest.mark.parametrize("text", BEHIND)
def test_a_title_behind_the_attribution_is_not_said(text: str) -> None:
    assert [quote.text for quote in quotations(Document(text))] == ["“We lost the boat,”"]


BEFORE = [
    "Ana Ruiz said on “Face the State”: “The fire is out.”",
    "Ana Ruiz told “Good Morning Harbor”: “The fire is out.”",
    "In an interview with “Face the State,” Ana Ruiz said: “The fire is out.”",
    "Ana Ruiz said on ABC’s “Face the State” on Sunday: “The fire is out.”",
]


@pytest.mark.parametrize("text", BEFORE)
def test_a_programme_before_the_quotation_is_not_said(text: str) -> None:
    assert [(quote.kind, quote.text, quote.speaker) for quote in quotations(Document(text))] == [
        ("direct", "“The fire is out.”", "Ana Ruiz")
    ]


GLUED = [
    "“We lost the boat,” said Ana Ruiz of a harbour with the motto “all aboard.”",
    "“We lost the boat,” Ana Ruiz said under a sign marked “no boats here”.",
]


@pytest.mark.parametrize("text", GLUED)
def test_a_piece_that_goes_on_with_the_sentence_is_not_part_of_the_quotation(text: str) -> None:
    assert [quote.text for quote in quotations(Document(text))] == ["“We lost the boat,”"]


GOES_ON = [
    "“We lost the boat,” said Ana Ruiz, “and it was gone.”",
    "“We lost the boat,” Ana Ruiz said – “and it was gone.”",
    "“We lost the boat,” said Ana Ruiz. “It was gone.”",
]


@pytest.mark.parametrize("text", GOES_ON)
def test_a_piece_behind_a_comma_a_dash_or_a_full_stop_is_part_of_the_quotation(text: str) -> None:
    assert [len(quote.content_spans) for quote in quotations(Document(text))] == [2]


NOT_SAID = [
    "The harbour pilots studied three cases of “sea fever” in May.",
    "In order to show the plan was “doomed” the mayor wrote a letter to the king.",
    "The tests detect whole harbours that may be unlikely to “take” once they are built.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_few_words_in_marks_without_a_verb_of_saying_are_a_term(text: str) -> None:
    assert [quote.cue for quote in quotations(Document(text)) if quote.kind == "mixed" and quote.speaker] == []


def test_a_film_with_somebody_called_something() -> None:
    text = "Boats made the leap to films in 1932, Ana Ruiz said, with a film starring Tom Bell called “White Boat.”"
    assert list(quotations(Document(text))) == []
