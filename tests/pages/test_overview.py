"""A story in a terminal: every line fits, and a pipe gets the same without colour."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textlens.documents.failures import Failure
from textlens.reports.formats.layout import StandIns
from textlens.reports.report import Terminal

from .conftest import overview_of
from .test_page import ODD

TEXT = (Path(__file__).resolve().parents[2] / "examples" / "convoy.txt").read_text(encoding="utf-8")
PAINT = re.compile(r"\x1b\[[0-9;]*m")


def cells(line: str) -> int:
    """How many cells of a terminal a line takes."""
    return len(StandIns().put(PAINT.sub("", line)))


@settings(deadline=None)
@given(ODD, st.integers(40, 120))
def test_every_line_fits_and_nothing_steers_the_terminal(text: str, width: int) -> None:
    shown = overview_of(text, terminal=Terminal(width, color=True))
    assert [line for line in shown.split("\n") if cells(line) > min(width, 100)] == []
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", PAINT.sub("", shown))


@settings(deadline=None)
@given(ODD)
def test_colour_changes_nothing_else(text: str) -> None:
    assert PAINT.sub("", overview_of(text, terminal=Terminal(80, color=True))) == overview_of(text)


def test_a_narrow_terminal_has_the_bars_all_the_same() -> None:
    shown = overview_of(TEXT, terminal=Terminal(40))
    assert re.search(r"Teresa Vance +22 w +27%  █{4,}\n", shown)


def test_marks_below_the_bars_name_the_hard_sentences() -> None:
    lines = overview_of(TEXT).split("\n")
    (bars,) = [number for number, line in enumerate(lines) if re.fullmatch("  [▁-█]+", line)]
    assert lines[bars + 1] == "    42          1   3"
    assert len(lines[bars]) == 2 + 35


def test_many_sentences_share_bars() -> None:
    shown = overview_of("He won. She lost again. " * 300)
    assert "Each bar is the longest of several sentences." in shown
    assert max(map(len, re.findall("[▁-█]+", shown))) <= 76


def test_many_speakers_are_cut() -> None:
    names = [f"{first} {last}" for first in ("Ann", "Ben", "Cara") for last in ("Lee", "Moss", "Hart", "Vale")]
    shown = overview_of("\n\n".join(f"“The harbor is closed,” said {name}." for name in names))
    assert "12 quotations of 12 named speakers" in shown
    assert "\n  and 2 more\n" in shown


def test_several_stories_are_separated_and_failures_left_to_standard_error() -> None:
    shown = overview_of("He won. She lost.", "They left. We came.", failures=[Failure("gone.txt", "gone.txt does not exist")])
    assert shown.count("─" * 80) == 1
    assert "gone.txt" not in shown


@pytest.mark.parametrize(("text", "paragraphs"), [("", "0 paragraphs"), ("\n", "0 paragraphs"), ("…", "1 paragraph")])
def test_a_text_without_words(text: str, paragraphs: str) -> None:
    size = f"English · 0 words · 0 sentences · {paragraphs} · under a minute to read"
    assert overview_of(text).splitlines() == ["story1.txt", size]
