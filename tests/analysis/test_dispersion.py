"""Dispersion, against the worked example of the literature."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.dispersion import Dispersion, deviation_of_proportions, dispersion, juilland_d, places
from textlens.analysis.forms import Counted
from textlens.documents.document import Document
from textlens.errors import TextlensError

COUNTS, SIZES = [1, 2, 3, 4, 5], [9, 10, 10, 10, 11]


def spread(texts: list[str], *wanted: str, parts: int | None = None, counted: Counted | None = None) -> list[Dispersion]:
    return list(dispersion((places(Document(text), wanted, counted) for text in texts), wanted, parts))


def test_the_example_of_gries() -> None:
    """Gries (2008; 2020, Analyzing dispersion): 15 of 50 words in five parts; D = 0.785, DP = 0.18, DPnorm = 0.2195."""
    assert juilland_d(COUNTS, SIZES) == pytest.approx(0.785, abs=5e-4)
    assert deviation_of_proportions(COUNTS, SIZES) == pytest.approx(0.18)
    texts = [" ".join(["a"] * count + ["b"] * (size - count)) for count, size in zip(COUNTS, SIZES, strict=True)]
    (found,) = spread(texts, "a")
    assert found.dp_norm == pytest.approx(0.18 / 0.82)
    assert (found.count, found.parts, found.range, found.per_thousand) == (15, 5, 5, 300)
    assert found.spread == ((1, 1, 1), (2, 2, 2), (3, 3, 3), (4, 4, 4), (5, 5, 5))


def test_the_extremes() -> None:
    assert juilland_d([2, 4], [10, 20]) == 1
    assert deviation_of_proportions([2, 4], [10, 20]) == 0
    assert juilland_d([7, 0, 0, 0], [10] * 4) == pytest.approx(0)
    assert deviation_of_proportions([7, 0], [10, 90]) == pytest.approx(0.9)
    for counts, sizes in (([3], [10]), ([0, 0], [5, 5]), ([], [])):
        assert juilland_d(counts, sizes) is None
        assert deviation_of_proportions(counts, sizes) is None


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(9, 50)), min_size=2, max_size=20))
def test_the_range(pairs: list[tuple[int, int]]) -> None:
    counts, sizes = zip(*pairs, strict=True)
    d, dp = juilland_d(counts, sizes), deviation_of_proportions(counts, sizes)
    assert (d is None) == (dp is None) == (not any(counts))
    if d is not None and dp is not None:
        assert 0 <= d <= 1
        assert 0 <= dp < 1


def test_one_document_has_ten_parts() -> None:
    (found,) = spread(["quay " * 3 + "boat " * 27], "quay")
    assert (found.parts, found.range, found.count) == (10, 1, 3)
    assert found.spread[0] == (1, 1, 3)
    assert found.juilland_d == pytest.approx(0)
    assert found.dp_norm == pytest.approx(1)


def test_parts_of_all_documents_together() -> None:
    (found,) = spread(["quay boat quay", "boat boat", "", "boat quay boat"], "quay", parts=4)
    assert [count for _, _, count in found.spread] == [1, 1, 0, 1]
    (few,) = spread(["quay boat"], "quay")
    assert (few.parts, few.count) == (2, 1)


def test_many_parts_share_bars() -> None:
    (found,) = spread(["quay boat"] * 120, "quay")
    assert len(found.spread) == 50
    assert sum(count for _, _, count in found.spread) == 120
    assert (found.spread[0][0], found.spread[-1][1]) == (1, 120)


def test_runs_case_and_stems() -> None:
    texts = ["The Old quay. Old boats, old quays.", "An old Quay; a boat. Quay."]
    assert [row.count for row in spread(texts, "old quay", "boat", "Quay")] == [2, 1, 3]
    assert [row.count for row in spread(texts, "old quay", "Quay", counted=Counted(keep_case=True))] == [0, 2]
    assert [row.count for row in spread(texts, "old quay", "boat", counted=Counted(stem=True))] == [3, 2]


def test_a_run_does_not_cross_a_sentence() -> None:
    assert spread(["It is old. Quay."], "old quay")[0].count == 0


def test_nothing_to_measure() -> None:
    assert spread([], "quay") == []
    (found,) = spread([""], "quay")
    assert (found.count, found.parts, found.juilland_d, found.dp, found.dp_norm, found.spread) == (0, 0, None, None, None, ())
    with pytest.raises(TextlensError, match="no word in '—'"):
        spread(["text"], "—")
