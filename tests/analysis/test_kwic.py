"""Concordances: the matches, their positions and their contexts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis import patterns
from textlens.analysis.kwic import Context, Hit, finder, kwic, ordered
from textlens.documents.document import Document
from textlens.errors import TextlensError

TEXT = (
    "The old quay was dark.\nNobody at the\nOld   Quay knew why. “The mayor’s boat,” said Ruiz,\n"
    "“left Quayside at 9.”\n\nBoats come; a boating club goes.\n"
)


def hits(pattern: str, text: str = TEXT, context: Context | None = None, **options: bool) -> list[Hit]:
    return list(kwic(Document(text, "gate.txt"), finder(pattern, **options), context))


def found(pattern: str, **options: bool) -> list[str]:
    return [hit.hit for hit in hits(pattern, TEXT, None, **options)]


def test_any_case_and_parts_of_words() -> None:
    assert found("quay") == ["quay", "Quay", "Quay"]
    assert found("quay", whole_words=True) == ["quay", "Quay"]
    assert found("Quay", match_case=True) == ["Quay", "Quay"]
    assert found("Quay", match_case=True, whole_words=True) == ["Quay"]


def test_across_white_space_and_with_either_apostrophe() -> None:
    assert found("old quay") == ["old quay", "Old   Quay"]
    assert found("at the old") == ["at the\nOld"]
    assert found("mayor's") == found("mayor’s") == ["mayor’s"]
    assert found('"left') == ["“left"]


def test_special_characters_are_literal() -> None:
    assert found("9.”") == ["9.”"]
    assert found("q.ay") == []
    assert found("[a-z]") == []


def test_regular_expressions() -> None:
    assert found("q.ay", regex=True) == ["quay", "Quay", "Quay"]
    assert found("boat(s|ing)?", regex=True, whole_words=True) == ["boat", "Boats", "boating"]
    assert found("^nobody|club|goes.$", regex=True) == ["Nobody", "club", "goes."]
    assert found("x*", regex=True) == []
    assert found("bo|club", regex=True, whole_words=True) == ["club"]


def test_stems() -> None:
    assert found("boats", stem=True) == ["boat", "Boats", "boating"]
    assert found("old quays", stem=True) == ["old quay", "Old   Quay"]
    assert found("—", stem=True) == []


@pytest.mark.parametrize("options", [{}, {"regex": True}, {"whole_words": True}, {"stem": True}], ids=str)
def test_a_letter_is_found_however_it_is_written(options: dict[str, bool]) -> None:
    text = "Der Bürger ging. Der Bu\u0308rger blieb. Der Bür\u00adger schwieg."
    for pattern in ("bürger", "bu\u0308rger"):
        assert [hit.hit for hit in hits(pattern, text, None, **options)] == ["Bürger", "Bu\u0308rger", "Bür\u00adger"]


def test_a_regular_expression_may_ask_how_a_text_is_written() -> None:
    text = "Der Bürger und der Bu\u0308r\u00adger."
    assert [hit.hit for hit in hits(r"\w\u0308", text, regex=True)] == ["u\u0308"]
    assert [hit.hit for hit in hits("\u00ad", text, regex=True)] == ["\u00ad"]


def test_the_position_of_a_hit() -> None:
    second = hits("quay")[1]
    assert (second.document, second.line, second.column) == ("gate.txt", 3, 7)
    assert TEXT[second.start : second.end] == second.hit


def test_contexts_are_on_one_line_and_cut_no_word() -> None:
    second = hits("quay", context=Context(20))[1]
    assert (second.left, second.right) == ("Nobody at the Old", "knew why. “The")
    assert len(hits("quay", context=Context(17))[1].left) == 17
    assert hits("quay", context=Context(16))[1].left == "at the Old"
    words = hits("quay", context=Context(3, in_words=True))[1]
    assert (words.left, words.right) == ("at the Old", "knew why. “The")
    none = hits("quay", context=Context(0))[0]
    assert (none.left, none.right) == ("", "")


def test_order() -> None:
    several = hits("quay", context=Context(10))
    assert [hit.start for hit in ordered(several, "place")] == [hit.start for hit in several]
    assert [hit.left.split()[-1].casefold() for hit in ordered(several, "left")] == ["old", "old", "“left"]
    assert [hit.right.split()[0] for hit in ordered(several, "right")] == ["knew", "side", "was"]


@given(st.text(alphabet="aA b.\n’'", max_size=60), st.text(alphabet="ab ", min_size=1, max_size=3), st.integers(0, 12))
def test_every_hit_is_in_its_context(text: str, pattern: str, width: int) -> None:
    if not pattern.strip():
        return
    for hit in hits(pattern, text, Context(width)):
        assert text[hit.start : hit.end] == hit.hit
        assert hit.hit.casefold().split() == pattern.split()
        assert max(len(hit.left), len(hit.right)) <= width
        assert " ".join(text[: hit.start].split()).endswith(hit.left)
        assert " ".join(text[hit.end :].split()).startswith(hit.right)


def test_as_many_as_plain_search_finds() -> None:
    text = "ab a a b aab " * 50
    assert len(hits("a", text)) == text.count("a")


@pytest.mark.parametrize(("pattern", "text"), [("a b", "a " * 500_000), ("a", "a" * 200_000), ("“ ”", "“" * 1_000_000)])
def test_a_million_of_anything_is_searched_soon(pattern: str, text: str) -> None:
    assert len(hits(pattern, text)) in (0, 200_000)


def test_an_invalid_regular_expression() -> None:
    with pytest.raises(TextlensError, match=r"not a valid regular expression: .*unterminated"):
        finder("(quay", regex=True)


def test_a_regular_expression_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "PATIENCE", 0.2)
    with pytest.raises(TextlensError, match=r"'\(a\+\)\+b' took more than 0.2 seconds"):
        hits("(a+)+b", "a" * 40, regex=True)
    assert found("quay", regex=True) == ["quay", "Quay", "Quay"]
