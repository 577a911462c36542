"""Verifying takes linear time, whatever is quoted how often; and what is quoted again is found to be the same."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from textlens.analysis.verify import Index, verified
from textlens.documents.document import Document

QUOTED = {
    "punctuation": ("“We do it, now,” he said.", "We do it now."),
    "exact": ("“Yes,” he said.", "Yes, we do."),
    "speaker": ("“We do it now,” Ann Lee said.", "We do it now."),
    "gap": ("“We do … now,” he said.", "We do it now."),
    "change": ("“We do it not yet,” he said.", "We do it now."),
    "absent": ("“Zork the wug,” he said.", "We do it now."),
    "distinct": ("“We counted {0} boats at noon,” he said.", "We counted {0} boats at noon."),
}
SOURCES: dict[str, tuple[str, str]] = {"line": (" ", ""), "paragraphs": ("\n\n", ""), "turns": ("\n\n", "JONES: ")}


def steps(work: Callable[[], object]) -> int:
    """The calls of functions that work takes: a measure that no other program disturbs."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("kind", QUOTED)
def test_twice_as_much_takes_twice_as_long(kind: str, source: str) -> None:
    quoted, said = QUOTED[kind]
    between, label = SOURCES[source]

    def records(number: int) -> list[object]:
        draft = Document("\n\n".join(quoted.format(count) for count in range(number)), "draft", "en")
        return list(
            verified(draft, Index([Document(between.join(label + said.format(count) for count in range(number)), "s", "en")]))
        )

    records(5)
    few, many = steps(lambda: records(60)), steps(lambda: records(240))
    assert many < 5 * few


def test_a_word_far_into_a_long_line_is_found_where_it_stands() -> None:
    sentences = [f"We counted {number} boats, 3.5 tonnes of U.N. rice and {number}’s crates at noon." for number in range(300)]
    source = Document(" ".join(sentences), "s", "en")
    draft = Document("\n\n".join(f"“{sentence[:-1]},” he said." for sentence in sentences), "d", "en")
    for sentence, record in zip(sentences, verified(draft, Index([source])), strict=True):
        assert record.status == "exact"
        assert source.text[record.source_start : record.source_end] == sentence[:-1]


def test_the_same_words_behind_a_negation_are_another_case() -> None:
    source = Document("JONES: We would not pay the fee twice this year.", "s", "en")
    draft = Document(
        "“Pay the fee twice this year,” Jones said.\n\nJones said they would not “pay the fee twice this year”.", "d", "en"
    )
    first, second = verified(draft, Index([source]))
    assert first.warnings == ("negation dropped: not",)
    assert second.warnings == ()
