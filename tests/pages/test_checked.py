"""A page of checked drafts: whole, safe, each quotation linked to its passage, and the same records as data."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.verify import Index, Verified, verified
from textlens.documents.document import Document
from textlens.documents.failures import Failure
from textlens.pages import beside, passages
from textlens.pages.checked import checked
from textlens.pages.drafts import Drafts
from textlens.pages.markup import shown
from textlens.pages.verdicts import Judge
from textlens.records import columns_of
from textlens.reports.report import Report

from .checked import DESK, passage, record, strict
from .conftest import Reader
from .test_page import ODD

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def page_of(drafts: Sequence[Document], sources: Sequence[Document], rows: Sequence[object], judge: Judge = strict) -> str:
    kept = Drafts()
    kept.texts, kept.sources = list(drafts), list(sources)
    report = Report("verify", columns_of(Verified), rows)
    return "".join(cast("Sequence[str]", checked(kept, judge)(report)))


def verified_page(*texts: str, against: str) -> str:
    """A page of drafts checked as the command does it."""
    drafts = [Document(text, f"draft{number}.txt", "en") for number, text in enumerate(texts, 1)]
    source = Document(against, "hearing.txt", "en")
    index = Index()
    index.add(source)
    return page_of(drafts, [source], [row for draft in drafts for row in verified(draft, index)])


def example(*names: str) -> str:
    texts = [(EXAMPLES / name).read_text(encoding="utf-8") for name in names]
    return verified_page(*texts, against=(EXAMPLES / "hearing.txt").read_text(encoding="utf-8"))


def is_whole(markup: str) -> Reader:
    found = Reader(markup)
    assert set(found.ids.values()) <= {1}
    assert found.links <= set(found.ids)
    assert found.headings[0] == 1
    assert found.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(found.headings))
    assert found.tags["script"] == 1
    assert found.tags["img"] == found.tags["link"] == found.tags["iframe"] == 0
    assert all(address.startswith("#") for address in found.addresses)
    return found


def test_each_quotation_leads_to_its_passage_and_back() -> None:
    markup = example("ferry.txt")
    found = is_whole(markup)
    numbers = range(1, markup.count('class="card ') + 1)
    assert len(numbers) >= 5
    for number in numbers:
        assert f'id="t1-d{number}" href="#t1-q{number}"' in markup
        assert f'href="#t1-d{number}"' in markup.partition(f'id="t1-q{number}"')[2]
    card = markup.partition('id="t1-q1"')[2].partition("</li>")[0]
    assert "<del>not</del>" in card
    assert "<bdi>hearing.txt:3</bdi> · <bdi>00:00:40</bdi> · <bdi>MAYOR INES CALLOWAY</bdi>" in card
    assert "<mark>We will not raise the mooring fee this year, and I want to be quite clear about that</mark>" in card
    assert "✗</span> edited</b><br>negation dropped: not" in card
    assert found.tags["h2"] == 3


def test_the_data_are_the_records() -> None:
    found = is_whole(example("ferry.txt"))
    records = json.loads(found.data)["records"]
    assert json.loads(found.data)["schema"].startswith("textlens.verify/")
    assert [one["draft"] for one in records] == ["draft1.txt"] * len(records)
    assert records[0]["warnings"] == ["negation dropped: not"]


def test_several_drafts_have_a_table_of_contents() -> None:
    markup = example("ferry.txt", "ferry-draft.txt")
    found = is_whole(markup)
    assert found.tags["article"] == 2
    assert found.tags["nav"] == 1
    assert len(found.annotated) == 2
    assert "2 drafts" in markup


def test_a_failure_is_listed() -> None:
    failure = Failure("<gone>.txt", "<gone>.txt does not exist", "Check the name.")
    markup = page_of([Document("We wait.", "a.txt", "en")], [], [failure])
    is_whole(markup)
    assert "<li>&lt;gone&gt;.txt does not exist. Check the name.</li>" in markup


@pytest.mark.parametrize("text", ["", "\n", "No quotations here.\n"])
def test_a_draft_without_quotations(text: str) -> None:
    markup = verified_page(text, against="We wait.")
    is_whole(markup)
    assert "<p>No quotations.</p>" in markup


def test_a_draft_in_which_all_is_well() -> None:
    markup = verified_page("“We wait for the ferry,” said Ana Ruiz.\n", against="ANA RUIZ: We wait for the ferry.\n")
    is_whole(markup)
    assert '<p class="good"><span class="sign" aria-hidden="true">✓</span> Nothing.</p>' in markup


def test_every_kind_of_record_has_a_card_with_its_sign_and_word() -> None:
    draft, source = Document("x " * 60, "story.txt", "en"), Document("y " * 60, "hearing.txt", "en")
    markup = page_of([draft], [source], DESK)
    is_whole(markup)
    assert re.findall(r'class="sign" aria-hidden="true">(.)</span> ([a-z ]+)</b>', markup) == [
        ("✓", "exact"), ("✗", "assembled"), ("✗", "exact"), ("✗", "not found"), ("✓", "cleaned"), ("✓", "unattributed"),
        ("✗", "edited"), ("✗", "edited"),
    ]  # fmt: skip


def test_the_counts_are_of_words_and_speakers() -> None:
    markup = page_of([Document("x " * 60, "story.txt", "en")], [], DESK)
    assert re.findall("<dt>(.*?)</dt><dd><b>(.*?)</b>", markup) == [
        ("exact", "1"), ("said by another speaker", "1"), ("cleaned", "1"), ("edited", "2"),
        ("assembled", "1"), ("not found", "1"),
        ("unattributed", "1"),
    ]  # fmt: skip


SPAN = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)


@given(text=ODD, source=ODD, name=ODD, spans=st.lists(st.tuples(SPAN, SPAN), max_size=5), difference=st.none() | ODD)
def test_any_text_is_there_once_and_nothing_of_it_is_markup(
    text: str, source: str, name: str, spans: list[tuple[list[int], list[int]]], difference: str | None
) -> None:
    rows = [
        record(
            draft=name, text=text[start:end], start=start, end=end, difference=difference, status="edited", warnings=(source,),
            **passage(source="s", source_start=first, source_end=last, source_speaker=text, timecode=name),
        )
        for (start, end), (first, last) in spans
        if start < end <= len(text) and not text[start].isspace()
    ]  # fmt: skip
    markup = page_of([Document(text, name, "en")], [Document(source, "s", "en")], rows)
    found = is_whole(markup)
    if text.strip():
        (annotated,) = found.annotated
        assert "".join(annotated.split()) == "".join(shown(text).split())
    assert markup.count('class="card ') == len(rows)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]", markup)


def test_a_long_draft_and_a_long_source_are_not_printed_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "LONGEST", 2_000)
    text = "A paragraph without anything.\n\n" * 200
    at = len(text)
    text += "Word " * 500 + "“We wait,” she said.\n\n" + "The end.\n\n" * 50
    source = Document("before " * 10_000 + "We wait" + " after" * 10_000, "hearing.txt", "en")
    start = text.index("“")
    row = record(draft="a.txt", start=start, end=start + 10, **passage(source_start=70_000, source_end=70_007))
    markup = page_of([Document(text, "a.txt", "en")], [source], [row])
    is_whole(markup)
    assert at > 4_000
    assert len(re.sub("<style>.*</style>", "", markup, flags=re.DOTALL)) < 12_000
    assert markup.count("[…]") == 3
    assert "“We wait,”" in markup
    assert "before <mark>We wait</mark> after" in markup
    assert source.text[70_000:70_007] == "We wait"


def around(text: str, words: str) -> str:
    start = text.index(words)
    one = record(**passage(source="s", source_start=start, source_end=start + len(words)))
    return passages.Passages([Document(text, "s", "en")]).of(one)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We wait.", "<mark>We wait</mark>."),
        ("Yes.\n\n\n\nWe wait.\n", "Yes.\n<mark>We wait</mark>."),
        ("a" * 200 + " We wait.", "… <mark>We wait</mark>."),
        ("b " * 100 + "We wait" + " c" * 100, f"… {'b ' * 79}<mark>We wait</mark>{' c' * 79} …"),
        ("<b>We wait</b>", "&lt;b&gt;<mark>We wait</mark>&lt;/b&gt;"),
    ],
)
def test_a_passage_has_some_words_around_it(text: str, wanted: str) -> None:
    assert around(text, "We wait") == wanted


def test_a_long_passage_is_cut_in_the_middle() -> None:
    words = "word " * 2_000 + "end"
    found = around(f"x {words} y", words)
    assert len(found) < 2_000
    assert "word […] word" in found


@pytest.mark.parametrize("fields", [{"source": None}, {"source": "other.txt"}, {"source_start": None}, {"source_end": None}])
def test_without_a_passage_there_is_none(fields: dict[str, Any]) -> None:
    one = record(**{**passage(source="s", source_start=0, source_end=2), **fields})
    assert passages.Passages([Document("We wait.", "s", "en")]).of(one) == ""


def test_the_first_of_two_sources_of_one_name_counts() -> None:
    two = [Document("One.", "s", "en"), Document("Two.", "s", "en")]
    assert passages.Passages(two).names == ["s"]
    assert "One" in passages.Passages(two).of(record(**passage(source="s", source_start=0, source_end=3)))


def test_many_quotations_are_all_there() -> None:
    text = "“We wait,” she said.\n\n" * 3_000
    rows = [
        record(draft="a.txt", start=at, end=at + 10, **passage(source_start=0, source_end=7))
        for at in range(0, len(text), len("“We wait,” she said.\n\n"))
    ]
    markup = page_of([Document(text, "a.txt", "en")], [Document("We wait.", "hearing.txt", "en")], rows)
    assert markup.count('class="card ') == 3_000
