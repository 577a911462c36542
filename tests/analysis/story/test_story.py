"""The overview of a story: its content, and its numbers as records."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.readability import readability
from textlens.analysis.sentences import listed, summary
from textlens.analysis.sources import sources
from textlens.analysis.story import figures, story
from textlens.documents.document import Document
from textlens.quotations import quotations

TEXT = (Path(__file__).resolve().parents[3] / "examples" / "convoy.txt").read_text(encoding="utf-8")
ODD = st.text(st.sampled_from("ab A.“”\"'’—\n\r\t*<&>\x1c\u2028\u202e\x00é日"), max_size=200)


def of(text: str, lang: str = "en") -> Document:
    return Document(text, "story.txt", lang)


def test_it_gathers_what_the_other_analyses_find() -> None:
    document = of(TEXT)
    found = story(document)
    assert found.counts == summary(document)
    assert list(found.quotations) == list(quotations(document))
    assert list(found.speakers) == list(sources([document]))
    assert [one.words for one in found.lengths] == [one.words for one in listed(document)]
    scores = readability(document)
    assert {one.name: one.value for one in found.readings} == {one.name: getattr(scores, one.name) for one in found.readings}
    assert found.headline == "Port town fills a convoy as northern Syria freezes"
    assert [one.word for one in found.words[:3]] == ["quay", "people", "truck"]
    assert min(one.count for one in found.words) == 2
    assert found.quoted == sum(source.words for source in found.speakers) == 83
    assert [source.speaker for source in found.named] == ["Teresa Vance", "Mark Lowcock", "Jonas Petty", "Daniel Osei"]


@pytest.mark.parametrize(
    ("lang", "leading"),
    [
        ("en", ["consensus_grade", "flesch_reading_ease"]),
        ("de", ["wiener_1", "amstad"]),
        ("fr", ["kandel_moles"]),
        ("ru", ["oborneva"]),
    ],
)
def test_the_most_informative_measures_of_a_language_come_first(lang: str, leading: list[str]) -> None:
    found = story(of("Das ist der erste Satz. Und das ist der zweite.", lang))
    assert [one.name for one in found.leading] == leading
    assert [one.name for one in found.readings[: len(leading)]] == leading


@pytest.mark.parametrize(("sentences", "number"), [(1, 0), (3, 1), (8, 2), (40, 4), (60, 6), (400, 12)])
def test_a_tenth_of_the_sentences_is_hard(sentences: int, number: int) -> None:
    text = " ".join(f"Extraordinary considerations number {'anticipated ' * (place % 7 + 3)}here." for place in range(sentences))
    assert len(story(of(text)).hard) == number
    assert len(story(of(TEXT), hard=6).hard) == 6
    assert story(of(TEXT), hard=0).hard == ()


def test_a_list_and_a_ruled_line_are_blocks_of_their_own() -> None:
    text = "To do:\n- call the mayor\n- ask for the file\n\n**********\n\nIt was a long day at the quay.\n"
    blocks = [text[start:end] for start, end in story(of(text)).blocks]
    assert blocks[:2] == ["To do:", "- call the mayor"]
    assert "".join("".join(blocks).split()) == "".join(text.split())


@given(ODD)
def test_blocks_have_all_that_is_no_white_space_once(text: str) -> None:
    blocks = story(of(text)).blocks
    assert "".join("".join(text[start:end] for start, end in blocks).split()) == "".join(text.split())
    assert all(one[1] <= other[0] for one, other in pairwise(blocks))


@given(ODD)
def test_every_figure_that_has_a_place_has_its_words(text: str) -> None:
    for row in figures(story(of(text))):
        assert row.start is None or (0 <= row.start <= (row.end or 0) <= len(text))
        assert row.section != "hard" or row.text == text[row.start : row.end]


def test_figures_have_each_number_once() -> None:
    found = story(of(TEXT))
    rows = list(figures(found))
    sections = Counter(row.section for row in rows)
    assert sections == {
        "text": 12,
        "readability": len(found.readings),
        "speaker": 5,
        "quotation": 5,
        "hard": len(found.hard),
        "word": len(found.words),
        "length": 8,
        "sentence": 35,
    }
    assert len({(row.section, row.index) for row in rows}) == len(rows)
    named = {(row.section, row.name): row for row in rows}
    assert named["text", "words"].value == 465
    assert named["text", "quoted_words"].share == pytest.approx(83 / 465)
    assert named["readability", "flesch_reading_ease"].reading == "fairly easy (grade 7)"
    assert named["speaker", "Teresa Vance"].reading == "retired harbor pilot"
    assert sum(row.share or 0 for row in rows if row.section == "speaker") == pytest.approx(1)
    assert sum(row.value or 0 for row in rows if row.section == "sentence") == 465


def test_a_measure_without_a_value_says_why() -> None:
    (smog,) = [row for row in figures(story(of("He won. She lost."))) if row.name == "smog"]
    assert smog.value is None
    assert smog.reading == "SMOG grade needs 30 sentences"


@pytest.mark.parametrize("text", ["", "\n \n", "…", "“", "*****"])
def test_hardly_any_text(text: str) -> None:
    found = story(of(text))
    assert found.counts.words == 0
    assert (found.hard, found.words, found.lengths, found.leading) == ((), (), (), [])
    assert [row.value for row in figures(found) if row.name == "words"] == [0]


def test_a_sentence_without_an_end_takes_no_longer_than_its_words() -> None:
    endless = " ".join(f"extraordinary{number}" for number in range(60_000))
    (hard,) = story(of(f"He won.\n\n{endless}.\n\nShe lost.\n\nThey left."), hard=1).hard
    assert hard.words == 60_000
    assert hard.reasons[1].startswith("60000 words of three or more syllables: extraordinary")
