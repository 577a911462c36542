"""The pass over paragraphs, with the rules of a language that has one verb: `says NAME` or `NAME says`."""

from __future__ import annotations

import re

from textlens.documents.document import Document
from textlens.quotations.attribution import Attribution, Link
from textlens.quotations.gaps import Gap
from textlens.quotations.lexical.tokens import Span
from textlens.quotations.marks import Piece, pieces
from textlens.quotations.passes.attribute import attribute, unattributed
from textlens.quotations.passes.extent import beginning, is_light
from textlens.quotations.passes.paragraph import Paragraph
from textlens.quotations.rules import BEFORE, CONTINUED, INVERTED, NOBODY, RESUMED

Quote = tuple[list[str], list[str]]


class OneVerb:
    """Rules for a language with one verb. `says` alone has the source of the attribution before, `says one` has none at all."""

    abbreviations: frozenset[str] = frozenset()

    def __init__(self, *, quoted: bool = True, unread: str = "", goes_on: bool = True) -> None:
        self.quoted, self.unread, self.goes_on = quoted, unread, goes_on
        self.looked: list[tuple[str, int]] = []

    def before(self, paragraph: Paragraph, begin: int, index: int, *, follows: bool) -> Link | None:
        self.looked.append(("before", index))
        start = paragraph.pieces[index].start
        match = re.compile(r"([A-Z]\w+) (says):? $").search(paragraph.text[:start], begin)
        return Link(match.span(2), match.span(1), BEFORE, "say", start) if match else None

    def after(self, paragraph: Paragraph, index: int) -> Link | None:
        self.looked.append(("after", index))
        match = re.compile(r" (says)\b(?: ([A-Z]\w+))?( one)?").match(paragraph.text, paragraph.pieces[index].end)
        if match is None:
            return None
        rule = NOBODY if match[3] else INVERTED
        return Link(match.span(1), match.span(2) if match[2] else None, rule, "say", match.end())

    def lead_in(self, paragraph: Paragraph, index: int) -> Link | None:
        return None

    def resumption(self, paragraph: Paragraph, index: int, last: Attribution, gap: Gap) -> Link | None:
        rule = CONTINUED if paragraph.opens(index) else RESUMED
        return Link(None, last.source[0], rule, "", gap.end) if self.goes_on else None

    def antecedent(
        self, paragraph: Paragraph, start: int, link: Link, latest: Attribution | None, above: Attribution | None
    ) -> Attribution | None:
        return latest or above

    def beginning(self, paragraph: Paragraph, begin: int, index: int, link: Link) -> int | None:
        start = beginning(paragraph.text, begin, paragraph.pieces[index], self.is_light)
        return None if paragraph.text.startswith("Elsewhere", start) else start

    def clause(self, paragraph: Paragraph, first: int, last: int, link: Link) -> Span:
        return paragraph.pieces[first].start, paragraph.pieces[last].end

    def ending(self, paragraph: Paragraph, piece: Piece) -> str:
        return paragraph.ending(piece)

    def is_light(self, text: str, start: int, end: int) -> bool:
        return is_light(text[start:end], " ", ("and",))

    def is_quoted(self, paragraph: Paragraph, begin: int, index: int) -> bool:
        return self.quoted

    def is_unread(self, paragraph: Paragraph, index: int) -> bool:
        return bool(self.unread) and paragraph.text.startswith(self.unread, paragraph.pieces[index].end)


def found(text: str, finder: OneVerb | None = None) -> list[Quote]:
    """The words of each quotation and those of its source."""
    paragraphs = Document(text).paragraphs
    items = attribute(text, pieces(text, paragraphs), paragraphs, finder or OneVerb())
    return [([text[slice(*span)] for span in item.content], [text[slice(*span)] for span in item.source]) for item in items]


def test_a_link_on_either_side_names_the_speaker() -> None:
    assert found("“It rains.” says Ann. Bo says: “It does not.”") == [(["“It rains.”"], ["Ann"]), (["“It does not.”"], ["Bo"])]


def test_the_rest_of_a_sentence_is_the_same_quotation_unless_the_language_says_no() -> None:
    text = "“It rains,” says Ann, and “it rains,” too."
    assert found(text) == [(["“It rains,”", "“it rains,”"], ["Ann"])]
    assert found(text, OneVerb(quoted=False)) == [(["“It rains,”"], ["Ann"])]


def test_a_quotation_goes_on_in_the_next_paragraph_and_has_the_source_named_at_its_end() -> None:
    assert found("“It rains a lot here.\n\n“It pours.” says Bo.") == [(["“It rains a lot here.", "“It pours.”"], ["Bo"])]
    assert found("Ann says: “It rains.\n\n“It pours.” says Bo.") == [(["“It rains.", "“It pours.”"], ["Ann"])]


def test_who_goes_on_without_words_is_for_the_language_to_say() -> None:
    text = "“It rains.” says Ann.\n\n“It pours all day.”"
    assert found(text)[1] == (["“It pours all day.”"], ["Ann"])
    assert found(text, OneVerb(goes_on=False))[1] == (["“It pours all day.”"], [])


def test_two_paragraphs_further_on_nobody_goes_on() -> None:
    assert found("“It rains.” says Ann.\n\nIt did.\n\n“It pours all day.”")[1] == (["“It pours all day.”"], [])


def test_a_link_without_a_source_has_that_of_the_attribution_before_unless_it_is_nobodys() -> None:
    assert found("“It rains.” says Ann. “It pours.” says.")[1] == (["“It pours.”"], ["Ann"])
    assert found("“It rains.” says Ann.\n\n“It pours.” says.")[1] == (["“It pours.”"], ["Ann"])
    assert found("“It rains.” says Ann. “It pours.” says one.")[1] == (["“It pours.”"], [])


def test_a_link_that_is_not_about_the_piece_leaves_it_without_a_source() -> None:
    assert found("Elsewhere “it rains all day now,” says Ann.") == []
    assert found("Inland “it rains all day now,” says Ann.") == [(["Inland “it rains all day now,”"], ["Ann"])]


def test_the_last_speaker_does_not_go_on_before_an_attribution_that_cannot_be_read() -> None:
    text = "“It rains.” says Ann. “It pours all day in this town,” roars Bo."
    assert found(text) == [(["“It rains.”", "“It pours all day in this town,”"], ["Ann"])]
    assert found(text, OneVerb(unread=" roars")) == [(["“It rains.”"], ["Ann"]), (["“It pours all day in this town,”"], [])]


def test_the_words_on_either_side_are_looked_at_once() -> None:
    finder = OneVerb()
    found("“It rains,” and “pours,” and “hails,” says Ann.", finder)
    looked = [place for place in finder.looked if place[0] == "after"]
    assert len(looked) == len(set(looked))


def test_without_rules_only_long_pieces_are_given() -> None:
    text = "“It rains.” “It has been raining here since the first of March.”"
    items = unattributed(text, pieces(text, Document(text).paragraphs))
    assert [text[slice(*item.content[0])] for item in items] == ["“It has been raining here since the first of March.”"]
