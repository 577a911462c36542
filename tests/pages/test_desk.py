"""Checked quotations in a terminal: the worst first, with both wordings, and every line fits."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.verify import STATUSES, Verified
from textlens.pages import desk, verdicts
from textlens.reports.formats.layout import StandIns
from textlens.reports.report import Terminal

from .checked import DESK, LONG, passage, record, strict
from .test_page import ODD

GOLDEN = Path(__file__).parent / "golden"
PAINT = re.compile(r"\x1b\[[\d;]*m")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(*records: Verified, width: int | None = 80, color: bool = False, judge: verdicts.Judge = strict) -> str:
    return "\n".join(desk.quotations(judge)(records, Terminal(width, color=color))) + "\n"


@pytest.mark.parametrize("width", [60, 80, 140])
def test_as_the_golden_file(width: int) -> None:
    assert shown(*DESK, width=width) == (GOLDEN / f"desk-{width}.txt").read_text(encoding="utf-8")


def test_in_colour_as_the_golden_file() -> None:
    assert shown(*DESK, color=True) == (GOLDEN / "desk-color.txt").read_text(encoding="utf-8")


def test_the_worst_comes_first() -> None:
    heads = [line.split("  ")[1:] for line in shown(*DESK).splitlines() if line.startswith("✗")]
    assert [status for status, *_ in heads] == ["not found", "assembled", "edited", "edited", "exact"]


def test_of_two_alike_the_one_with_a_warning_comes_first() -> None:
    plain, warned = record(line=1, status="edited"), record(line=9, status="edited", warnings=("figure changed: 3 → 4",))
    assert [line for line in shown(plain, warned).splitlines() if line.startswith("✗")] == [
        "✗ story.txt:9  edited  figure changed: 3 → 4", "✗ story.txt:1  edited",
    ]  # fmt: skip


def test_what_passes_is_only_counted() -> None:
    lines = shown(*DESK[:1] * 3, *DESK[5:7]).splitlines()
    assert lines == ["✓ 3 exact, 1 cleaned, 1 unattributed"]


def test_what_is_given_to_nobody_comes_after_what_somebody_is_said_to_have_said() -> None:
    heads = [line for line in shown(DESK[6], DESK[4], judge=lambda record: record.status).splitlines() if line.startswith("✗")]
    assert heads == ["✗ story.txt:9  not found", "✗ story.txt:11  unattributed"]


def test_what_is_not_found_may_have_a_passage_that_is_nearest() -> None:
    near = record(
        text="“We sail at dawn,”", status="not_found", difference="We {+sail+} [-wait-] at [-noon-] {+dawn+}", **passage()
    )
    assert shown(near).splitlines()[:4] == [
        "✗ story.txt:1  not found",
        "    draft   “We sail at dawn,”",
        "    nearest We wait at noon",
        "    hearing.txt:3  00:00:40  MAYOR CALLOWAY",
    ]
    bare = record(text="“We sail at dawn,”", status="not_found", **passage())
    assert "    nearest: hearing.txt:3  00:00:40  MAYOR CALLOWAY" in shown(bare)


def test_nothing_gives_nothing() -> None:
    assert [*desk.quotations(strict)([], Terminal())] == []


def test_an_edited_quotation_that_passes_is_shown_all_the_same() -> None:
    assert shown(DESK[1], judge=lambda record: None).startswith("~ story.txt:3  edited  negation dropped: not\n")


def test_a_strict_judge_shows_what_nobody_said() -> None:
    assert shown(DESK[6], judge=lambda record: record.status).startswith("✗ story.txt:11  unattributed\n    draft   “green”\n")


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize(
    "fields", [{}, {"difference": "a [-b-] {+c+}"}, passage(), passage(speaker_agrees=False), {"speaker": "A"}]
)
def test_any_fields_go_with_any_status(status: str, fields: dict[str, Any]) -> None:
    assert shown(record(status=status, **fields), judge=lambda record: record.status).startswith("✗ story.txt:1  ")


@pytest.mark.parametrize(
    ("difference", "old", "new"),
    [
        ("We will [-not-] go", "We will not go", "We will go"),
        ("[-Not-] we", "Not we", "we"),
        ("We [-have-]", "We have", "We"),
        ("We [-have-] {+had+} it", "We have it", "We had it"),
        ("{+Well,+} we {+do+}", "we", "Well, we do"),
    ],
)
def test_the_two_wordings(difference: str, old: str, new: str) -> None:
    found = verdicts.wordings(record(status="edited", difference=difference))
    assert found is not None
    assert [" ".join("".join(text for text, _ in parts).split()) for parts in found] == [old, new]
    assert "  " not in "".join(text for text, _ in found[1])


FIRST, LAST = " ".join(LONG.split()[:12]), " ".join(LONG.split()[-12:])


@pytest.mark.parametrize(
    ("difference", "wanted"),
    [
        (f"[-a-] {{+b+}} {LONG}", f"b {FIRST} [… 68 words …]"),
        (f"{LONG} [-a-] {{+b+}}", f"[… 68 words …] {LAST} b"),
        (f"c [-a-] {LONG} {{+b+}}", f"c {FIRST} [… 56 words …] {LAST} b"),
        (f"{FIRST} [-a-] {{+b+}} {LAST} {FIRST}", f"{FIRST} b {LAST} {FIRST}"),
    ],
)
def test_what_is_the_same_is_cut_where_it_is_long(difference: str, wanted: str) -> None:
    found = verdicts.wordings(record(status="edited", difference=difference))
    assert found is not None
    assert "".join(text for text, _ in found[1]).strip() == wanted


@given(text=ODD, difference=st.none() | ODD, name=ODD, warnings=st.lists(ODD, max_size=2), status=st.sampled_from(STATUSES),
       width=st.integers(1, 200), color=st.booleans())  # fmt: skip
def test_every_line_fits_and_nothing_steers_the_terminal(
    text: str, difference: str | None, name: str, warnings: list[str], status: str, width: int, color: bool
) -> None:
    one = record(text=text, difference=difference, draft=name, warnings=tuple(warnings), status=status, **passage(source=name))
    found = shown(one, width=width, color=color, judge=lambda record: "bad")
    assert [line for line in PAINT.sub("", found).split("\n") if len(StandIns().put(line)) > min(max(width, 40), 140)] == []
    assert not CONTROL.search(PAINT.sub("", found))
    if not color:
        assert "\x1b" not in found


@given(text=ODD, difference=ODD)
def test_colour_changes_no_words(text: str, difference: str) -> None:
    one = record(text=text, difference=difference, status="edited")
    marks = re.compile(r"\[-|-\]|\{\+|\+\}|\s")
    assert marks.sub("", PAINT.sub("", shown(one, color=True))) == marks.sub("", shown(one))
