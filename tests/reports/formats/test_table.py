"""The table: it fits the terminal, is complete, and does not treat words as numbers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.errors import FormatError
from textlens.records import about, columns_of
from textlens.reports import formats
from textlens.reports.report import Report, Terminal


@dataclass(frozen=True, slots=True)
class Word:
    rank: int = about("Place in the list.")
    word: str = about("The word.")
    share: float | None = about("Of all words.", digits=2)
    example: str = about("A sentence with it.")


LONG = "Nobody at the harbour could say on Monday who had ordered the gates to be shut"


def table(rows: list[object], *, width: int | None = None, header: bool = True, **options: object) -> str:
    terminal = Terminal(width) if width else None
    report = Report("freq", columns_of(Word), rows, terminal=terminal, header=header)
    return "".join(map(str, formats.load("table").function(report, **options)))


def cells(line: str) -> int:
    """How many cells of a terminal a line takes."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in line)
    joined = sum(unicodedata.category(char) in ("Mn", "Me", "Cf") for char in line)
    return len(line) + wide - joined


def test_words_that_look_like_numbers_stay_as_they_are() -> None:
    lines = table([Word(1, word, 0.5, "") for word in ("1e5", "007", "1_000", "-0", "nan", "3.10")]).splitlines()
    assert [line.split()[1] for line in lines[2:]] == ["1e5", "007", "1_000", "-0", "nan", "3.10"]


def test_numbers_are_right_aligned_with_the_column_s_digits() -> None:
    lines = table([Word(1, "a", 1 / 3, ""), Word(100, "b", 12, ""), Word(20, "c", None, "")]).splitlines()
    assert [line[:4] for line in lines[2:]] == ["   1", " 100", "  20"]
    assert "   0.33" in lines[2]
    assert "  12.00" in lines[3]


def test_a_pipe_gets_whole_lines_however_long() -> None:
    assert LONG * 30 in table([Word(1, "gate", 0.1, LONG * 30), Word(2, "who", 0.1, "")])


@pytest.mark.parametrize("style", ["simple", "plain", "rounded_grid", "outline", "psql", "presto"])
@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_a_terminal_gets_lines_that_fit_and_every_word(style: str, width: int) -> None:
    shown = table([Word(1, "gate", 0.1, LONG), Word(2, "港口" * 20, 0.1, "é́" * 5 + LONG)], width=width, style=style)
    assert max(map(cells, shown.splitlines())) <= width
    letters = re.sub(r"[^a-zA-Z港口]", "", shown)
    for word in (*LONG.split(), "gate"):
        assert word in letters
    assert letters.count("港口") == 20 or width < 200


def test_too_narrow_for_columns_means_names_and_values() -> None:
    shown = table([Word(1, "gate", 0.1, LONG), Word(2, "who", 0.2, LONG)], width=30)
    assert shown.count("example  ") == 2
    assert "\n\nrank     2\n" in shown


def test_too_narrow_for_long_texts_means_below_their_rows() -> None:
    lines = table([Word(1, "gate", 0.1, LONG), Word(2, "harbour", 0.2, LONG[4:])], width=60).splitlines()
    assert lines[0].split() == ["rank", "word", "share"]
    assert lines[2] == "   1  gate      0.10"
    assert lines[5:7] == ["", "   2  harbour   0.20"]
    for below in (lines[3:5], lines[7:]):
        assert all(line.startswith("    ") for line in below)
        assert LONG.endswith(" ".join(line.strip() for line in below))


def test_values_that_all_rows_share_are_shown_once() -> None:
    lines = table([Word(1, "northern quay", 0.1, LONG), Word(2, "northern quay", 0.2, LONG[::-1])], width=60).splitlines()
    assert lines[:3] == ["word  northern quay", "", "rank  share"]


def test_nothing_found_shows_the_header_and_says_so() -> None:
    assert table([]).splitlines()[-1] == "(none)"
    assert table([], header=False) == ""


def test_without_a_header_there_are_only_records() -> None:
    assert "rank" not in table([Word(1, "gate", 0.1, "x"), Word(2, "who", 0.1, "y")], header=False)


def test_any_of_tabulate_s_styles_and_no_other() -> None:
    import tabulate

    for style in tabulate.tabulate_formats:
        assert "gate" in table([Word(1, "gate", 0.1, "x")], style=style)
    with pytest.raises(FormatError) as raised:
        table([], style="rounded_grit")
    assert raised.value.hint == "Did you mean 'rounded_grid'?"
    with pytest.raises(FormatError):
        table([], view="cards")


def test_tabulate_s_own_settings_are_left_as_they_were() -> None:
    import tabulate

    before = tabulate.MIN_PADDING
    table([Word(1, "gate", 0.1, "x")])
    assert before == tabulate.MIN_PADDING == 2


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=200)), max_size=5), st.integers(20, 120))
def test_any_text_at_any_width(texts: list[tuple[str, str]], width: int) -> None:
    shown = table([Word(1, word, None, example) for word, example in texts], width=width)
    assert [char for char in shown if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") and char != "\n"] == []


@pytest.mark.parametrize("style", ["simple", "github", "plain", "pipe", "grid", "fancy_grid"])
@pytest.mark.parametrize("view", ["auto", "columns", "records"])
def test_nothing_to_show_is_shown_at_any_width(style: str, view: str) -> None:
    for width in range(6, 200, 7):
        for header in (True, False):
            shown = table([], width=width, header=header, style=style, view=view)
            assert "(none)" in shown or not header
            fits = max(map(len, shown.splitlines()), default=0) <= width
            assert fits or (view, style) != ("auto", "simple")


def test_colour_without_a_width() -> None:
    rows: list[object] = [Word(1, "gate", 0.5, LONG), Word(2, "port", 0.5, LONG)]
    report = Report("freq", columns_of(Word), rows, terminal=Terminal(None, True))
    shown = "".join(map(str, formats.load("table").function(report)))
    assert re.sub("\x1b\\[\\d*m", "", shown) == table(rows)
