"""Control characters made visible."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.reports.formats.bars import chart, sparkline
from textlens.reports.formats.characters import one_line, visible
from textlens.reports.formats.contract import sample
from textlens.reports.formats.csv import csv
from textlens.reports.formats.markdown import escaped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2Jred", "\\x1b[2Jred"),
        ("a\x00b\x7f\x9b", "a\\x00b\\u007f\\u009b"),
        ("safe\u202etxt.exe\u2066", "safe\\u202etxt.exe\\u2066"),
        ("half \ud83d", "half \\ud83d"),
        ("tab\tand\nnewline", "tab\tand\nnewline"),
        ("“quotes” — naïve\u00a0漢字 \u200f", "“quotes” — naïve\u00a0漢字 \u200f"),
    ],
)
def test_what_drives_a_terminal_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_dangerous_is_left(text: str) -> None:
    shown = visible(text)
    assert [char for char in shown if unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t"] == []
    assert visible(shown) == shown
    assert "\n" not in one_line(text)
    assert "\t" not in one_line(text)
    shown.encode("utf-8")


@given(st.text())
def test_json_made_visible_says_the_same(text: str) -> None:
    assert json.loads(visible(json.dumps(text, ensure_ascii=False))) == text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\r\n  b", "a b"),
        ("a\tb", "a b"),
        ("\nlast", "last"),
        ("two  blanks", "two  blanks"),
        ("a\x1b\nb", "a\\x1b b"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("a|b", "a\\|b"),
        ("*loud* [link](x) `code` <b>", "\\*loud\\* \\[link\\](x) \\`code\\` \\<b\\>"),
        ("flesch_kincaid_grade _soft_", "flesch_kincaid_grade \\_soft\\_"),
        ("AT&T &amp; &#39;", "AT&amp;T &amp;amp; &amp;#39;"),
        ("C:\\news", "C:\\\\news"),
    ],
)
def test_markdown_characters_are_escaped(text: str, markdown: str) -> None:
    assert escaped(text) == markdown


def test_csv_guard_leaves_numbers_alone() -> None:
    lines = list(csv(sample(), guard=True))
    assert lines[2].startswith("'=cmd(),-2,")
    assert next(csv(sample(), bom=True)) == "\ufeff"
    assert next(csv(sample(), delimiter="tab")).count("\t") == 8


def test_bars() -> None:
    assert sparkline(((1, 5, 0), (6, 10, 1), (11, 15, 700), (16, None, 350))) == "▁▂█▅"
    assert sparkline(()) == ""
    assert chart("words", ((1, 1, 2), (2, 10, 0), (11, None, 3))).splitlines() == [
        "words",
        "     1  ██ 2",
        "  2-10  0",
        "   11+  ███ 3",
    ]
    tallest, least = chart("words", ((1, 5, 8000), (6, None, 1))).splitlines()[1:]
    assert (tallest.count("█"), least.count("█")) == (40, 1)
