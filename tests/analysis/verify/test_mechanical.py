"""Ten drafts made mechanically: what was changed is found to be, and what was not raises no alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from textlens.documents.document import Document

from .mechanical import Score, score, usable

TESTS = Path(__file__).resolve().parents[2]
TEXTS = ("quotations/gold/breadth_?.txt", "quotations/gold/*d.txt", "analysis/verify/gold/*.*", "../examples/*.*")


@pytest.fixture(scope="module")
def total() -> Score:
    found: dict[str, None] = {}
    for path in sorted(path for pattern in TEXTS for path in TESTS.glob(pattern)):
        text = path.read_text(encoding="utf-8")
        found.update(dict.fromkeys(text[start:end] for start, end in Document(text).sentences if usable(text[start:end])))
    assert len(found) > 100
    return score(list(found), drafts=10, number=100)[0]


def test_alarms_are_right_and_none_is_missing(total: Score) -> None:
    precision, recall = total.alarms()
    assert precision > 0.99
    assert recall > 0.99


def test_each_change_is_found_to_be_what_it_is(total: Score) -> None:
    assert total.statuses() > 0.98
    assert {kind for kind, _, _ in total.found} >= {"kept", "omitted", "swapped", "spliced", "invented", "negation", "figure"}


def test_every_dropped_negation_and_changed_figure_is_called_out(total: Score) -> None:
    assert total.warned["negation", True] + total.warned["figure", True] > 20
    assert (total.warned["negation", False], total.warned["figure", False]) == (0, 0)
