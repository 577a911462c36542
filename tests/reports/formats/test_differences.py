"""Differences in colour, side by side, and on a page."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.reports.formats.differences import marked_up, painted, parts, sides

TEXT = "We will [-not-] raise the fee {+this year+} or next."


def test_parts() -> None:
    assert parts(TEXT) == [
        ("We will ", ""), ("not", "-"), (" raise the fee ", ""), ("this year", "+"), (" or next.", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["a -] b", "+} [+ {-", "no marks"])
def test_marks_that_mark_nothing_are_text(text: str) -> None:
    assert "".join(part for part, _ in parts(text)) == text
    assert marked_up(text) == text


def test_a_page() -> None:
    assert marked_up("[-<b>-] {+&+}") == "<del>&lt;b&gt;</del> <ins>&amp;</ins>"


def test_colours_end_with_their_line() -> None:
    assert painted("[-a\nb-]") == "\x1b[31m[-a\x1b[0m\n\x1b[31mb-]\x1b[0m"


def test_two_columns() -> None:
    assert sides(TEXT, 60, color=False) == [
        "We will [-not-] raise the    │ We will raise the fee {+this",
        "fee or next.                 │ year+} or next.",
    ]
    colored = sides(TEXT, 60, color=True)
    assert "\x1b[31mnot\x1b[0m" in colored[0]
    assert "\x1b[32mthis\x1b[0m" in colored[0]
    assert "[-" not in "".join(colored)


def test_one_column_where_there_is_no_room_or_only_one_side() -> None:
    assert sides("[-all of it-]", 60, color=False) == ["[-all of it-]"]
    assert "│" not in "".join(sides(TEXT, 40, color=False))


@given(st.text("ab [-]{+}\n", max_size=60), st.integers(20, 90))
def test_lines_keep_to_the_width(text: str, width: int) -> None:
    for line in sides(text.replace("\n", " "), width, color=True):
        assert len(re.sub("\x1b\\[\\d+m", "", line)) <= width
