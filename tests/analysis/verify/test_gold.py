"""The annotated cases: each has the expected result, and there are no false alarms."""

from __future__ import annotations

import pytest

from textlens.analysis.verify import EXACT, Index

from .gold_cases import Case, cases, is_right, records, sources

CASES = cases()


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(sources())


def test_there_are_cases_of_each_status() -> None:
    assert len(CASES) >= 80
    assert {status for case in CASES for status in case.statuses} == {"exact", "edited", "assembled", "not_found", "unattributed"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.statuses}: {case.draft[:60]}")
def test_a_case(case: Case, index: Index) -> None:
    found = records(case, index)
    assert is_right(case, found), found
    told = [text for one in found for text in one.warnings]
    assert case.warning in "; ".join(told)
    assert len(told) == bool(case.warning)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.draft[:60])
def test_places_and_differences(case: Case, index: Index) -> None:
    for found in records(case, index):
        assert case.draft[found.start : found.end] == found.text
        assert 0 <= found.similarity <= 1
        assert (found.similarity == 1 and found.difference is None) >= (found.status == EXACT)
        if found.source is None:
            assert found.status in ("not_found", "unattributed")
            assert (found.source, found.source_start, found.source_line, found.difference) == (None, None, None, None)
            continue
        (source,) = [document for document in index.documents if document.name == found.source]
        assert found.source_start is not None
        assert found.source_end is not None
        passage = source.text[found.source_start : found.source_end]
        assert source.position(found.source_start)[0] == found.source_line
        assert passage == passage.strip()
        assert passage
