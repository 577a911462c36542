"""A page of stories: whole, safe, and the same numbers as everywhere."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from textlens.analysis.story import figures
from textlens.documents.failures import Failure
from textlens.pages import page as pages
from textlens.pages import tables
from textlens.pages.markup import shown

from .conftest import Reader, drawn, page_of, told

TEXT = (Path(__file__).resolve().parents[2] / "examples" / "convoy.txt").read_text(encoding="utf-8")
PIECES = [
    "“It is cold,” Ana Ruiz, a nurse, said.", " “We wait.” ", "\n\n", "\n- ", "**********", "<script>alert(1)</script>", "</p>",
    "&amp;", "]]>", "<!--", "\u202e", "\u2066", "\x00", "\x1b[31m", "\ufffe", "\U0010ffff", "\r", "\x85", "\u2028",
    "Extraordinary considerations anticipated unfortunate complications notwithstanding. ", "He won. ", "'", '"',
    "„Nein“, sagte er.",     "日本語。", "مرحبا", "e\u0301\u0301\u0301", "“", "a" * 300, "https://example.org/?a=1&b=<2>",
]  # fmt: skip
ODD = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=14).map("".join)


def bare(text: str) -> int:
    """Characters of a text that are no white space, which the markup adds to."""
    return len("".join(text.split()))


@settings(deadline=None)
@given(ODD)
@example("“one “two” three” ‘four’ “")
@example("“First paragraph goes on.\n\n“Second ends it,” Ana Ruiz said.")
def test_any_text_makes_a_page_that_is_whole_and_has_the_text_once(text: str) -> None:
    found = Reader(page_of(text))
    (annotated,) = found.annotated
    assert "".join(annotated.split()) == "".join(shown(text).split())
    assert set(found.ids.values()) <= {1}
    assert found.links <= set(found.ids)
    assert found.headings[0] == 1
    assert found.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(found.headings))


@settings(deadline=None)
@given(ODD)
def test_nothing_of_a_text_is_markup_or_steers_the_page(text: str) -> None:
    markup = page_of(text)
    found = Reader(markup)
    assert found.tags["script"] == 1
    assert found.tags["img"] == found.tags["link"] == found.tags["iframe"] == 0
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]", markup)
    assert all(address.startswith("#") for address in found.addresses)


@settings(deadline=None)
@given(ODD)
def test_the_data_are_those_of_the_other_formats(text: str) -> None:
    (story,) = told(text)
    data = json.loads(Reader(drawn([story])).data)
    assert data["schema"] == "textlens.report/1"
    assert [(row["section"], row["index"], row["name"]) for row in data["records"]] == [
        (row.section, row.index, row.name) for row in figures(story)
    ]
    assert [row["text"] for row in data["records"]] == [row.text for row in figures(story)]


def test_quotations_are_marked_by_speaker() -> None:
    markup = page_of(TEXT)
    first = markup.index('<q class="s2"><a class="who" href="#t1-key"><span class="unseen">Mark Lowcock: </span>')
    assert '<span aria-hidden="true">B</span></a>“Mothers burn plastic to keep children warm,”</q>' in markup[first : first + 250]
    assert '<q class="s2">“Babies and small children are dying because of the cold.”</q>' in markup
    assert '<q class="s0"><a class="who" href="#t1-key"><span class="unseen">no speaker named: </span>' in markup
    assert len(re.findall("<q ", markup)) == 10
    assert markup.count('<li class="s1"><span class="who" aria-hidden="true">A</span> <bdi>Teresa Vance</bdi>') == 1


def test_a_hard_sentence_is_shaded_with_its_reason_beside_it() -> None:
    markup = page_of(TEXT)
    (reason,) = re.findall(r'<li class="why" id="t1-hard-1"><span class="mark">1</span> (.*)</li>', markup)
    assert reason == "4 words of three or more syllables: 900,000, According, United, December"
    assert f'<span class="tip">{reason}</span></a></span> Many sleep' in markup
    assert '<span class="hard">According to the United Nations' in markup


def test_a_quotation_in_a_hard_sentence_is_marked_in_its_shade() -> None:
    text = "He won. She ran. They sat. We go. “Extraordinary considerations notwithstanding anticipated,” Ana Ruiz said. He sat."
    assert re.search('<span class="hard"><q class="s1">.*?</q> Ana Ruiz said.<a class="mark"', page_of(text))


def test_a_quotation_of_several_paragraphs_has_one_letter() -> None:
    markup = page_of("“First it was cold.\n\n“Then it was warm,” Ana Ruiz said.\n")
    assert markup.count('<q class="s1">') == 2
    assert markup.count('<a class="who"') == 1


def test_letters_distinguish_more_speakers_than_there_are_colours() -> None:
    names = [f"{first} {last}" for first in "Ann Ben Cara Dan Eve Finn".split() for last in "Lee Moss Hart Vale Ross".split()]
    said = [f"“The harbor is closed and {'very ' * (40 - place)}cold,” said {name}." for place, name in enumerate(names)]
    text = "\n\n".join(said)
    (story,) = told(text)
    markup = drawn([story])
    assert len(story.named) == 30
    assert ">Z</span>" in markup
    assert ">AD</span>" in markup
    assert "and 18 more" in markup


def test_several_texts_have_a_list_of_contents_and_failures_are_reported() -> None:
    failure = Failure("gone<.txt", "gone<.txt does not exist", "Check the spelling of its name.")
    markup = drawn([*told(TEXT, "He won. She lost."), failure])
    found = Reader(markup)
    assert '<h1 dir="auto">2 texts</h1>' in markup
    assert '<li><a href="#t1">Port town fills a convoy as northern Syria freezes</a></li>' in markup
    assert '<li><a href="#t2">story2.txt</a></li>' in markup
    assert "<li>gone&lt;.txt does not exist. Check the spelling of its name.</li>" in markup
    assert found.tags["article"] == 2
    assert found.headings[:3] == [1, 2, 2]
    assert found.links <= set(found.ids)
    assert set(found.ids.values()) == {1}
    assert json.loads(found.data)["records"][-1]["error"]["message"] == "gone<.txt does not exist"


def test_a_name_that_is_not_text_is_escaped() -> None:
    (story,) = told("He won.")
    markup = drawn([replace(story, document="st\udc92ory<\u202e>.txt")])
    assert r'<h1 dir="auto">st\x92ory&lt;\u202e&gt;.txt</h1>' in markup
    assert json.loads(Reader(markup).data)["records"][0]["document"] == "st\\x92ory<\u202e>.txt"


def test_only_failures() -> None:
    found = Reader(drawn([Failure("gone.txt", "gone.txt does not exist")]))
    assert found.headings == [1, 2]
    assert found.annotated == []


def test_no_entries_at_all() -> None:
    assert json.loads(Reader(drawn([])).data) == {"schema": "textlens.report/1", "records": []}


def test_a_huge_text_is_cut_with_a_note_and_its_numbers_are_whole() -> None:
    text = (TEXT + "\n") * 100
    markup = page_of(text)
    (annotated,) = Reader(markup).annotated
    assert 70_000 < bare(annotated) <= pages.LONGEST
    assert annotated.rstrip().endswith(".")
    assert re.search(r"Shown are the first 9[\d,]+ of 253,000 characters", markup)
    assert "<b>46,500</b>" in markup
    assert "leave out single sentences" in markup
    records = json.loads(Reader(markup).data)["records"]
    assert "sentence" not in {row["section"] for row in records}
    assert markup.count("<tr>") < 3 * tables.ROWS + 300


def test_the_texts_of_a_page_share_its_room(monkeypatch: pytest.MonkeyPatch) -> None:
    # A tenth of what a page has.
    monkeypatch.setattr(pages, "ROOM", pages.ROOM // 10)
    monkeypatch.setattr(pages, "LONGEST", pages.LONGEST // 10)
    text = (TEXT + "\n") * 5
    found = Reader(page_of(*[text] * 8))
    assert sum(map(bare, found.annotated)) <= pages.ROOM
    assert 5 <= len(found.annotated) < 8
    assert min(map(bare, found.annotated)) > 500
    assert found.links <= set(found.ids)


@pytest.mark.parametrize("text", ["a" * 150_000, "word " * 40_000, "“" * 20_000, "Go on. " * 30_000, "<p>\n\n" * 20_000])
def test_a_text_without_paragraphs_or_sentences_is_cut_as_well(text: str) -> None:
    (annotated,) = Reader(page_of(text)).annotated
    assert 0 < bare(annotated) <= pages.LONGEST


def test_a_text_in_another_language_is_marked_as_such() -> None:
    markup = page_of("„Wir warten“, sagte Bürgermeisterin Karin Vogt am Montag. Die Stadt schweigt.", lang="de")
    assert '<div class="story" lang="de">' in markup
    assert "Amstad" in markup
    assert "Flesch-Kincaid" not in markup


def test_a_page_names_no_address_but_its_own() -> None:
    markup = page_of(TEXT)
    assert "http" not in markup.replace("http-equiv", "")
    assert "url(" not in markup
    assert "@import" not in markup


def test_denied_words_are_marked_and_not_counted() -> None:
    text = "Tom Bell denied saying “I will sell it”. “We will see what the harbour says,” said Ana Ruiz."
    made = page_of(text)
    assert made.count(", denied") >= 2
    assert "<title>Ana Ruiz: 100%</title>" in made
