"""Rules and model together: nothing that the rules found in marks is lost, whichever kinds are asked for."""

from __future__ import annotations

import pytest

from textlens.documents.document import Document
from textlens.quotations import KINDS, Quotation, quotations
from textlens.quotations.english.finder import attributions
from textlens.quotations.english.mending import quoted
from textlens.quotations.english.terms import spoken
from textlens.quotations.lexical.lexicon import lexicon
from textlens.quotations.unwrapped import Unwrapped, marked

from .passages import GOLD, passages

FILES = sorted(path.name for path in GOLD.glob("*.txt") if path.name.count(".") == 1)
LOST = [
    'Rain was "not something we ever planned for, or even feared," Ada Osei says. "We had no clear idea of it."',
    '"I doubt they care," Colm Duffy said, though the mayor has not said that the quay is "open to all". "It was only a drill."',
    "She said the port had “quietly refused” to pay and said it “never tried”.",
    "“No,” she said, “never.” According to a spokesman, the road is closed.",
    "The clerk called the plan “a clear and costly mistake” and told the board it was “too late”, she said. “We will all pay.”",
]


def content(found: list[Quotation]) -> list[tuple[object, ...]]:
    return [(one.kind, one.content_spans, one.cue_spans, one.mention_spans, one.speaker, one.role) for one in found]


def ruled(text: str) -> list[tuple[int, int]]:
    """The pieces in marks that the rules attribute in an English text without white space to join."""
    seen, lex = Unwrapped(Document(text)), lexicon("en")
    assert seen.text == text
    assert lex is not None
    pieces = spoken(text, quoted(text, marked(Document(text))), lex)
    spans = [span for item in attributions(text, pieces, seen.units, lex) for span in item.content]
    return [piece[:2] for piece in pieces if any(start <= piece.start and piece.end <= end for start, end in spans)]


@pytest.mark.parametrize("text", LOST)
def test_a_piece_that_the_rules_found_is_not_lost(text: str) -> None:
    for kinds in (("direct", "mixed"), KINDS):
        spans = [span for one in quotations(Document(text), kinds) for span in one.content_spans]
        assert all(any(start < last and first < end for start, end in spans) for first, last in ruled(text))


@pytest.mark.parametrize("file", FILES)
def test_all_kinds_contain_every_record_of_the_default(file: str) -> None:
    for passage in passages(file):
        every = content(list(quotations(Document(passage.text), KINDS)))
        assert [one for one in every if one[0] != "indirect"] == content(list(quotations(Document(passage.text)))), passage.name


@pytest.mark.parametrize("file", FILES)
def test_no_piece_of_a_gold_passage_is_lost(file: str) -> None:
    for passage in passages(file):
        text = " ".join(passage.text.split())
        spans = [span for one in quotations(Document(text)) for span in one.content_spans]
        for first, last in ruled(text):
            assert any(start < last and first < end for start, end in spans), text[first:last]
