"""Sentences that were edited by a seed: each edit is found to be what it is, and what was not edited raises no alarm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from textlens.analysis.verify import Index, Verified, verified
from textlens.documents.document import Document

from .seeded import KINDS, Draft, Edit, Seeded, plain

NUMBER = 280
LANGUAGES = ("en", "de", "fr", "es")


class Judged(NamedTuple):
    """An edit and the records of its quotation."""

    edit: Edit
    records: list[Verified]


def sentences() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("said.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            said = found.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            said += plain(line)
    return found


def judged(drafts: Iterator[Draft], lang: str) -> Iterator[Judged]:
    source, index = "", Index()
    for draft in drafts:
        if draft.source != source:
            source, index = draft.source, Index([Document(draft.source, "hearing.txt", lang)])
        records = list(verified(Document(draft.text, "draft.txt", lang), index))
        for edit, start, end in draft.edits:
            yield Judged(edit, [one for one in records if one.start < end and one.end > start])


@pytest.fixture(scope="module", params=LANGUAGES)
def edits(request: pytest.FixtureRequest) -> list[Judged]:
    seeded = Seeded(sentences()[request.param], request.param, seed=1)
    return list(judged(seeded.drafts(NUMBER, heard=28, quoted=14), request.param))


def test_there_are_edits_of_each_kind(edits: list[Judged]) -> None:
    kinds = Counter(one.edit.kind for one in edits)
    assert {kind for kind in KINDS if kinds[kind] < 8} == set()


def test_each_has_the_status_that_it_must_have(edits: list[Judged]) -> None:
    wrong = [one for one in edits if [record.status for record in one.records] != [one.edit.status]]
    assert len(wrong) <= 0.02 * len(edits), wrong


def test_each_is_warned_of(edits: list[Judged]) -> None:
    wrong = [
        one
        for one in edits
        if one.edit.kind != "splice"
        and [text.split(" ")[0] for record in one.records for text in record.warnings]
        != ([one.edit.warning] if one.edit.warning else [])
    ]
    assert len(wrong) <= 0.01 * len(edits), wrong


def test_what_was_not_edited_raises_no_alarm(edits: list[Judged]) -> None:
    same = [one for one in edits if one.edit.kind in ("untouched", "speaker")]
    assert [one for one in same if [(record.status, record.warnings) for record in one.records] != [("exact", ())]] == []


def test_who_said_it_is_told(edits: list[Judged]) -> None:
    found = [one for one in edits if one.edit.kind != "splice"]
    assert [one for one in found if [record.speaker_agrees for record in one.records] != [one.edit.agrees]] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_seed_gives_the_same_drafts_and_another_one_gives_others(lang: str) -> None:
    one, same, other = (list(Seeded(sentences()[lang], lang, seed).drafts(28, heard=28, quoted=14)) for seed in (1, 1, 2))
    assert one == same != other
