"""What holds for any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

import textlens
from textlens.analysis.check import NAMES

PARTS = ("the the ", "utilize ", "Utilize. ", "“We utilize it,” ", "she said. ", "\n", "\r\n\r\n", "it’s ", "“", "a ", "İ ", "ß")
TEXTS = st.lists(st.sampled_from(PARTS), max_size=25).map("".join)
TERMS: list[str | dict[str, object]] = [
    "utilize -> use",
    {"avoid": "it's", "forms": True},
    {"pattern": r"\bs\w+", "quotations": True},
    {"avoid": ["ß", "i̇"], "case": True},
]


@settings(deadline=None)
@given(TEXTS)
def test_offsets_index_the_text(text: str) -> None:
    found = textlens.check(text, TERMS, max_sentence=3, max_paragraph=5, max_grade=1, min_ease=90, unattributed=True)
    document = textlens.Document(text)
    for one in found:
        assert text[one.start : one.end] == one.text
        assert document.position(one.start) == (one.line, one.column)
        assert one.rule in NAMES
        assert one.message == " ".join(one.message.split())
    assert [(one.start, one.end) for one in found] == sorted((one.start, one.end) for one in found)


@settings(deadline=None)
@given(st.text(alphabet="utilze “”.\n", max_size=40))
def test_a_text_without_the_words_has_none_of_them(text: str) -> None:
    assert textlens.check(text, ["zzutilize -> use"], repeated=False) == []


@settings(deadline=None)
@given(TEXTS, st.integers(1, 6))
def test_a_higher_limit_finds_no_more(text: str, limit: int) -> None:
    lower, higher = (
        {one.start for one in textlens.check(text, max_sentence=number, repeated=False)} for number in (limit, limit + 1)
    )
    assert higher <= lower
