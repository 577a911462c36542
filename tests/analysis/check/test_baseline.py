"""Baselines: known findings are recognised again, and only those."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from textlens.analysis.check import NAMES, checker, chosen
from textlens.analysis.check.baseline import Baseline, Known, known, loaded
from textlens.analysis.check.terms import each
from textlens.documents.document import Document
from textlens.errors import TextlensError

CHECK = checker(chosen({"sentence": 12, "terms": True}), each(["utilize -> use"]))
STORY = (
    "The council will utilize the hall for its meetings.\n\n"
    "They left the the hall at noon, and nobody in the town had been told of it before.\n"
)


def found(text: str, name: str = "story.txt") -> list[Known]:
    return [known(finding, text) for finding in CHECK(Document(text, name))]


def new(text: str, before: str) -> list[str]:
    baseline = Baseline(dict.fromkeys(found(before), 1))
    return [item.rule for item in found(text) if not baseline.covers(item)]


def test_what_was_found_is_known() -> None:
    assert [item.rule for item in found(STORY)] == ["terms", "sentence", "repeated"]
    assert new(STORY, STORY) == []


@pytest.mark.parametrize(
    "text",
    [
        "A new headline\n\n" + STORY,
        STORY.replace("\n\n", "\n\nA new paragraph stands here.\n\n"),
        "\n\n".join(reversed(STORY.strip().split("\n\n"))),
        STORY.replace("utilize the hall", "utilize\nthe hall"),
        STORY.replace("\n", "\r\n"),
        "New words. " + STORY.replace("meetings.", "meetings. And more."),
        STORY + "\nThat was all.\n",
    ],
)
def test_what_moves_stays_known(text: str) -> None:
    assert text != STORY
    assert new(text, STORY) == []


@pytest.mark.parametrize(
    "write",
    [
        lambda text: normalize("NFD", text),
        lambda text: re.sub(r"(?<=\w)(?=\w)", "\u00ad", text),
        lambda text: text.replace(" ", "\u200b "),
        lambda text: text.replace(" ", " \u2060"),
        lambda text: "\ufeff" + text.replace("\n", "\u200e\n"),
    ],
    ids=["accents apart", "soft hyphens", "zero-width spaces", "joiners", "marks at line ends"],
)
def test_what_is_written_in_another_way_stays_known(write: Callable[[str], str]) -> None:
    story = STORY.replace("council", "cafés").replace("nobody", "José")
    assert write(story) != story
    assert new(write(story), story) == new(story, write(story)) == []


def test_newly_written_findings_are_new() -> None:
    assert new("They utilize it.\nMore.\n", "They utilize it.\n") == []
    assert new(STORY + "\nThey utilize it.", STORY) == ["terms"]
    assert new(STORY.replace("of it before", "of it then"), STORY) == ["sentence"]
    assert new(STORY, "") == ["terms", "sentence", "repeated"]


def test_a_baseline_covers_as_many_findings_as_it_counted() -> None:
    twice = "They utilize it.\n\nThey utilize it.\n"
    assert new(twice, "They utilize it.\n") == ["terms"]
    baseline = Baseline({found(twice)[0]: 2})
    assert [baseline.covers(item) for item in found(f"{twice}\n{twice}")] == [True, True, False, False]


def test_what_is_gone_is_counted_for_documents_that_were_checked() -> None:
    items = [*found(STORY), *found(STORY, "other.txt")]
    baseline = Baseline(dict.fromkeys(items, 1))
    assert baseline.covers(items[0])
    assert [baseline.gone(names, NAMES) for names in ({"story.txt"}, {"story.txt", "other.txt"}, ())] == [2, 5, 0]
    assert baseline.gone({"story.txt", "other.txt"}, ["terms"]) == 1


def test_the_file_is_sorted_and_has_a_line_for_each() -> None:
    items = found(STORY) + found("They utilize it. Now they utilize it.", "a.txt")
    text = Baseline(dict.fromkeys(items, 1)).dumped()
    shuffled = items[:]
    random.Random(3).shuffle(shuffled)
    assert Baseline(dict.fromkeys(shuffled, 1)).dumped() == text
    first, *lines, last = text.splitlines()
    assert (first, last) == ('{"schema": "textlens.baseline/1", "findings": [', "]}")
    entries = [json.loads(line.rstrip(",")) for line in lines]
    assert [entry["document"] for entry in entries] == ["a.txt", "a.txt", "story.txt", "story.txt", "story.txt"]
    assert entries[-1] == {
        "document": "story.txt", "rule": "terms", "text": "utilize", "before": "The council will", "after": "the hall for",
    }  # fmt: skip
    assert max(map(len, lines)) < 250


def test_a_long_text_is_known_by_its_beginning_and_a_digest() -> None:
    one, other = ("And so it went " + "on and on " * 20 + end for end in ("to the end.", "to no end."))
    first, second = found(one)[0], found(other)[0]
    assert first.text[:40] == second.text[:40]
    assert first != second
    assert len(first.text) < 80


def test_other_documents_stay_in_a_baseline_that_is_renewed() -> None:
    before = Baseline({Known("a.txt", "terms", "x"): 2, Known("b.txt", "terms", "y"): 1})
    after = before.renewed([Known("a.txt", "terms", "z")], {"a.txt"}, NAMES)
    assert dict(after.counts) == {Known("a.txt", "terms", "z"): 1, Known("b.txt", "terms", "y"): 1}
    after = before.renewed([Known("a.txt", "grade", "")], {"a.txt"}, ["grade"])
    assert dict(after.counts) == {**before.counts, Known("a.txt", "grade", ""): 1}


def test_the_same_line_twice_after_a_merge_is_one() -> None:
    line = '{"document": "a.txt", "rule": "terms", "text": "x", "count": 2}'
    baseline = loaded(f'{{"schema": "textlens.baseline/1", "findings": [{line}, {line}]}}', "known.json")
    assert dict(baseline.counts) == {Known("a.txt", "terms", "x"): 2}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        "[" * 100_000,
        '{"schema": "textlens.check/1"}',
        '{"schema": "textlens.baseline/1", "findings": [3]}',
        '{"schema": "textlens.baseline/1", "findings": [{"count": Infinity}]}',
    ],
)
def test_a_file_that_is_not_a_baseline(text: str) -> None:
    with pytest.raises(TextlensError, match=r"known\.json is no baseline of textlens"):
        loaded(text, "known.json")


KNOWN = st.builds(Known, *[st.text(max_size=8)] * 5)


@settings(deadline=None)
@given(st.dictionaries(KNOWN, st.integers(1, 4), max_size=8))
def test_a_baseline_reads_back(counts: dict[Known, int]) -> None:
    baseline = Baseline(counts)
    assert loaded(baseline.dumped(), "known.json").counts == baseline.counts


PARTS = ["the the ", "utilize ", "they use it. ", "\n\n", "“utilize” ", "word " * 14, "a a. "]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=12))
def test_a_baseline_of_findings_silences_exactly_them(parts: list[str]) -> None:
    items = found("".join(parts))
    baseline = loaded(Baseline().renewed(items, {"story.txt"}, NAMES).dumped(), "known.json")
    assert [item for item in items if not baseline.covers(item)] == []
    assert baseline.gone({"story.txt"}, NAMES) == 0
    assert [baseline.covers(item) for item in items] == [False] * len(items)
