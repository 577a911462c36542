"""The same hearings in every layout: verifying a draft gives the same results, with the right speakers and times."""

from __future__ import annotations

from random import Random

import pytest

from .hearings import Hearing, Quoted, hearing, quotations
from .layouts import LAYOUTS, rows


@pytest.fixture(scope="module")
def hearings() -> list[tuple[Hearing, list[Quoted]]]:
    random = Random(12)
    made = [hearing(random, examined=number % 3 == 0) for number in range(8)]
    return [(of, quotations(of, random)) for of in made]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_changes_nothing(layout: str, hearings: list[tuple[Hearing, list[Quoted]]]) -> None:
    whole = [(of, quoted) for of, quoted in hearings if of.examined or layout != "Q. and A., the answers renamed"]
    found = [row for of, quoted in whole for row in rows(of, quoted, LAYOUTS[layout])]
    assert len(found) > 12
    assert {row.record.status for row in found} >= {"exact", "edited"}
    assert [row for row in found if not row.speaker] == []
    assert [row for row in found if row.time is False] == []
    assert [row for row in found if not row.same] == []
    assert [row for row in found if not row.quoted.changed and row.record.status == "edited" and not row.record.warnings] == []


def test_some_quotations_are_given_to_others(hearings: list[tuple[Hearing, list[Quoted]]]) -> None:
    of, quoted = hearings[1]
    found = rows(of, quoted, LAYOUTS["Otter: Name  0:03"])
    assert {row.record.speaker_agrees for row in found} == {True, False}
