"""Whose words they are where the subject of the verb did not say them."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import quotations

WHOLE = "“The dam will hold for a hundred years.”"
PART = "the dam “will hold for a hundred years”"

QUOTED = [
    f"Xinhua quoted Ana Ruiz as saying: {WHOLE}",
    f"The Lantern quoted Ana Ruiz, the mayor, as saying {PART}.",
    f"The Lantern cited Ana Ruiz as telling reporters that {PART}.",
    f"Ana Ruiz was quoted by Xinhua as saying: {WHOLE}",
    f"Ana Ruiz, quoted by Xinhua as saying {PART}, has left.",
    "“The dam will hold for a hundred years,” Xinhua quoted Ana Ruiz as saying.",
    "The dam will “hold for a hundred years”, the agency quoted Ana Ruiz as saying.",
]


@pytest.mark.parametrize("text", QUOTED)
def test_who_is_quoted_said_it_and_not_who_quotes(text: str) -> None:
    assert [quote.speaker for quote in quotations(Document(text))] == ["Ana Ruiz"]


HEARD = [
    ("Witnesses heard Ana Ruiz shouting “Leave us alone, all of you!”", "Ana Ruiz"),
    ("Neighbours saw Tom Bell yelling: “Get off my land!”", "Tom Bell"),
    ("A camera filmed the mayor, Tom Bell, telling a driver: “Get off my land!”", "Tom Bell"),
    ("Ida Voss overheard Tom Bell say: “Get off my land!”", "Tom Bell"),
    ("Witnesses heard her shout: “Leave us alone!”", "her"),
    ("Ida Voss remembers him saying: “Leave us alone!”", "him"),
]


@pytest.mark.parametrize(("text", "source"), HEARD)
def test_who_is_heard_said_it_and_not_who_hears(text: str, source: str) -> None:
    (found,) = quotations(Document(text))
    assert found.mention is not None
    assert source in found.mention
    assert "Voss" not in found.mention


PASSIVE = [
    (f"Ana Ruiz was told by Tom Bell: {WHOLE}", "Tom Bell"),
    (f"Ana Ruiz had been warned by Tom Bell that {PART}.", "Tom Bell"),
    ("Ana Ruiz, described by Tom Bell as “the best mayor we ever had,” resigned.", "Tom Bell"),
    ("Ana Ruiz was called by Tom Bell “the best mayor we ever had”.", "Tom Bell"),
    (f"Leeds Crown Court was told that {PART}.", None),
    (f"Ana Ruiz was told: {WHOLE}", None),
    (f"Ana Ruiz has been assured that {PART}.", None),
    ("Ana Ruiz was accused of “selling the harbour for a song” last year.", None),
    ("The dam, which Tom Bell described as “the best we ever had,” has gone.", "Tom Bell"),
]


@pytest.mark.parametrize(("text", "speaker"), PASSIVE)
def test_who_is_told_or_described_did_not_say_it(text: str, speaker: str | None) -> None:
    assert [quote.speaker for quote in quotations(Document(text))] == [speaker]


def test_who_is_told_does_not_go_on_with_what_was_said_before() -> None:
    text = f"“We are leaving,” Ana Ruiz said. The inquest was told: {WHOLE}"
    assert [quote.speaker for quote in quotations(Document(text))] == ["Ana Ruiz", None]


def test_who_is_accused_of_something_did_not_say_it() -> None:
    text = "Ana Ruiz, accused of “selling the harbour for a song,” resigned on Monday."
    assert all(quote.speaker is None for quote in quotations(Document(text)))


CLAUSES = [
    ("Tom Bell left after someone near the stage had shouted: “Gun!”", "someone near the stage"),
    ("Tom Bell left after one of the boys had shouted: “Gun!”", "one of the boys"),
    ("Tom Bell left before Ana Ruiz said: “We lost it all.”", "Ana Ruiz"),
    ("The talks failed since Ana Ruiz said “we lost it all”.", "Ana Ruiz"),
]


@pytest.mark.parametrize(("text", "mention"), CLAUSES)
def test_the_subject_of_a_clause_speaks_in_it(text: str, mention: str) -> None:
    assert [quote.mention for quote in quotations(Document(text))] == [mention]


def test_two_speakers_of_a_sentence_have_a_record_each() -> None:
    text = "It was “a fine plan”, Ana Ruiz said, only for Tom Trane to write that it was “a fine mess”."
    assert [quote.speaker for quote in quotations(Document(text))] == ["Ana Ruiz", "Tom Trane"]


NOUNS = [
    "Tom Bell won in May, and his 14th Harbor Open title came despite having “no feeling” in his left foot.",
    "Ann Lee’s second Lowtown label is “not yet known” to her.",
]


@pytest.mark.parametrize("text", NOUNS)
def test_a_noun_behind_a_name_is_no_verb_of_its(text: str) -> None:
    assert [quote.speaker for quote in quotations(Document(text), ("direct", "mixed"))] in ([], [None])
