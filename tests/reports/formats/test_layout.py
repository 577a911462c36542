"""Widths, wrapping and the sharing of a terminal's width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.reports.formats.layout import StandIns, share, wrap

WORDS = st.text(st.sampled_from("ab —é港🙂\u0301\u200d"), max_size=60)


@pytest.mark.parametrize(
    ("text", "cells"),
    [("plain", 5), ("“é”", 3), ("e\u0301", 1), ("港口", 4), ("a港b", 4), ("🙂", 2), ("ก่", 1), ("", 0)],
)
def test_a_text_is_as_long_as_the_cells_it_takes(text: str, cells: int) -> None:
    stand_ins = StandIns()
    assert len(stand_ins.put(text)) == cells
    assert stand_ins.restore(stand_ins.put(text)) == text


@given(st.lists(st.text(), max_size=5))
def test_stand_ins_are_always_replaced(texts: list[str]) -> None:
    stand_ins = StandIns()
    put = [stand_ins.put(text) for text in texts]
    assert [stand_ins.restore(text) for text in put] == texts


@given(WORDS, st.integers(2, 20))
def test_wrapped_lines_fit_and_lose_nothing_but_blanks(text: str, width: int) -> None:
    stand_ins = StandIns()
    wrapped = wrap(stand_ins.put(text), width)
    assert all(len(line) <= width for line in wrapped.split("\n"))
    assert stand_ins.restore(wrapped).replace("\n", "").replace(" ", "") == text.replace(" ", "")


def test_wrapping_breaks_at_blanks_and_only_then_within_a_word() -> None:
    assert wrap("the gates were shut", 10) == "the gates\nwere shut"
    assert wrap("x incomprehensibilities y", 10) == "x\nincomprehe\nnsibilitie\ns y"


def test_wrapping_a_megabyte_takes_no_longer_than_it_must() -> None:
    assert wrap("a" * 1_000_000, 10).count("\n") == 99_999
    assert len(wrap("word " * 200_000, 50).split("\n")) == 20_000


def test_the_widest_column_gives_way_first() -> None:
    assert share([5, 100, 20], [5, 10, 10], 60) == [5, 35, 20]
    assert share([5, 100, 90], [5, 10, 10], 60) == [5, 27, 27]
    assert share([5, 10], [5, 10], 15) == [5, 10]
    assert share([50, 50], [30, 30], 59) is None


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), min_size=1), st.integers(0, 300))
def test_a_share_fits_the_room_and_keeps_the_floors(pairs: list[tuple[int, int]], room: int) -> None:
    widths = [max(pair) for pair in pairs]
    floors = [min(pair) for pair in pairs]
    shared = share(widths, floors, room)
    if shared is None:
        assert sum(floors) > room or room == 0
    else:
        assert sum(shared) <= room
        assert all(floor <= got <= width for floor, got, width in zip(floors, shared, widths, strict=True))


@pytest.mark.parametrize("text", ["a\xadb", "\xad", "f\xad“It", "\\u007f\xad"])
def test_a_soft_hyphen_takes_a_cell_whatever_is_beside_it(text: str) -> None:
    assert len(StandIns().put(text)) == len(text)
    assert len(StandIns().put(f"{text} 語")) == len(text) + 3
