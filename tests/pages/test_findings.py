"""Findings in a terminal: below their document, each with its place, and every line fits."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.check.record import LEVELS, Finding
from textlens.pages.findings import findings
from textlens.reports.formats.layout import StandIns
from textlens.reports.report import Terminal

from .test_desk import CONTROL, PAINT
from .test_page import ODD


def finding(
    document: str = "story.txt", line: int = 1, message: str = "write “use”", level: str = "warning", rule: str = "terms"
) -> Finding:
    return Finding(document, line, 2, rule, message, level, "", None, 0, 0)


def shown(*found: Finding, width: int = 80, color: bool = False) -> list[str]:
    return [*findings(found, Terminal(width, color=color))]


def test_findings_are_below_their_document() -> None:
    several = finding(), finding(line=12, rule="sentence", level="error"), finding("b.txt", 3, level="note")
    assert shown(*several) == [
        "story.txt",
        "  ! 1:2   terms     write “use”",
        "  ✗ 12:2  sentence  write “use”",
        "",
        "b.txt",
        "  · 3:2  terms  write “use”",
    ]


def test_a_long_message_stays_in_its_column() -> None:
    assert shown(finding(message="seven words and then one word more"), width=40) == [
        "story.txt",
        "  ! 1:2  terms  seven words and then one",
        "                word more",
    ]


@pytest.mark.parametrize("level", [*LEVELS, "else"])
def test_colour_is_beside_a_sign(level: str) -> None:
    plain, painted = shown(finding(level=level)), shown(finding(level=level), color=True)
    assert [PAINT.sub("", line) for line in painted] == plain
    assert painted != plain
    assert re.match("  [✗!·] 1:2", plain[1])


def test_nothing_gives_nothing() -> None:
    assert shown() == []


@given(name=ODD, message=ODD, width=st.integers(1, 200))
def test_every_line_fits_and_nothing_steers_the_terminal(name: str, message: str, width: int) -> None:
    lines = shown(finding(name, message=message), finding(name, 10**6, message), width=width)
    assert [line for line in lines if len(StandIns().put(line)) > min(max(width, 40), 140)] == []
    assert not CONTROL.search("\n".join(lines))
