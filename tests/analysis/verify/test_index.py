"""The words of sources as codes: those of the pattern of a word, wherever the stretches of speech end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.verify import Index
from textlens.analysis.verify import index as module
from textlens.analysis.verify.broken import mended
from textlens.analysis.verify.index import BREAK
from textlens.analysis.verify.normal import keys, pattern
from textlens.analysis.verify.transcript import stretches
from textlens.documents.document import Document

PARTS = (
    "We", "won", "Won,", "don’t", "don't", "U.N.", "1,250", "$3.6", "15%", "sea-wall", "é", "e\u0301", "“", "”", "—", "…", ".",
    ",", " ", " ", "\n", "\u00a0", "\u2028", "\x1c", "-\n", "\u00ad", "\u200b", "_", "ΟΔΟΣ", "İ", "10⁵", "漢字", "[note]",
    "(laughter)", "ANN LEE: ", "'", "x.y", "3.5.2", "a.b.", "1.", "\U0001d504",
)  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(PARTS), max_size=20).map("".join), min_size=1, max_size=3))
def test_codes_are_those_of_the_words(texts: list[str]) -> None:
    documents = [Document(f"Go {text}", str(number), "en") for number, text in enumerate(texts)]
    index = Index(documents)
    words = [
        keys([word for one in stretches(document) for word in pattern().findall(mended(document.text), one.start, one.end)])
        for document in documents
    ]
    assert index.code == "".join(index.encoded(some) + BREAK for some in words)
    assert len(index) == len(index.code)
    places = [place for place, _ in index.places(0, len(index))]
    assert len(places) == len(index) - len(documents)


def test_few_tokens_are_remembered_and_all_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_TOKENS", 3)
    text = " ".join(f"word{number % 7}," for number in range(50))
    index = Index([Document(text, "a", "en")])
    assert index.code == index.encoded(keys(pattern().findall(text))) + BREAK


def test_speakers_are_renamed_whatever_the_case_of_their_label() -> None:
    index = Index(
        [Document("Speaker_1: We won.\n\nSPEAKER_2: Who?", "a", "en")], {"SPEAKER_1": "Ann Lee", "speaker_2": "Dan Osei"}
    )
    assert [one.speaker for _, one in index.stretches(0)][-1] == "Dan Osei"
    assert "Ann Lee" in [one.speaker for _, one in index.stretches(0)]
