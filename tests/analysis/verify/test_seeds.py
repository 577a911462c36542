"""Runs of words that quotations and sources have in common: all of them, whatever the codes of the words are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.verify.index import BREAK, UNKNOWN
from textlens.analysis.verify.seeds import Common, common

CODES = st.text(st.sampled_from("]^\\-ab\ud7ff\U00010000\U00010001\U0010fffd"), max_size=12)


def runs(quotation: str, code: str) -> set[Common]:
    """The same, looked for at every place."""
    found = set()
    for at in range(len(quotation)):
        for place in range(len(code)):
            if at and place and quotation[at - 1] == code[place - 1]:
                continue
            length = 0
            while at + length < len(quotation) and place + length < len(code) and quotation[at + length] == code[place + length]:
                length += 1
            if length > 1:
                found.add(Common(at, place, length))
    return found


@given(st.lists(CODES, max_size=3), CODES)
def test_all_runs_of_two_words_or_more(quotations: list[str], code: str) -> None:
    assert [{*found} for found in common(quotations, code)] == [runs(one, code) for one in quotations]


def test_what_is_in_no_source_and_what_parts_sources_is_no_run() -> None:
    assert common([f"a{UNKNOWN}b", "ab"], f"a{BREAK}b{UNKNOWN}") == [[], []]
    assert common([], "ab") == []
    assert common([""], "") == [[]]
