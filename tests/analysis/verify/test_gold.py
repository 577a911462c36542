"""The annotated cases: each has the expected result, and there are no false alarms."""

from __future__ import annotations

import pytest

from textlens.analysis.verify import EXACT, Index

from .gold_cases import Case, cases, record, sources

CASES = cases()


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(sources())


def test_there_are_cases_of_each_status() -> None:
    assert len(CASES) >= 80
    assert {case.status for case in CASES} == {"exact", "edited", "assembled", "not_found"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.status}: {case.draft[:60]}")
def test_a_case(case: Case, index: Index) -> None:
    found = record(case, index)
    assert found is not None
    assert (found.status, found.speaker_agrees) == (case.status, case.agrees)
    assert case.warning in "; ".join(found.warnings)
    assert bool(found.warnings) == bool(case.warning)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.draft[:60])
def test_places_and_differences(case: Case, index: Index) -> None:
    found = record(case, index)
    assert found is not None
    assert case.draft[found.start : found.end].startswith(found.text[:10])
    assert 0 <= found.similarity <= 1
    assert (found.similarity == 1 and found.difference is None) >= (found.status == EXACT)
    if found.status == "not_found":
        assert (found.source, found.source_start, found.source_line, found.difference) == (None, None, None, None)
        return
    (source,) = [document for document in index.documents if document.name == found.source]
    assert found.source_start is not None
    assert found.source_end is not None
    passage = source.text[found.source_start : found.source_end]
    assert source.position(found.source_start)[0] == found.source_line
    assert passage == passage.strip()
    assert passage
