"""A copy of a text is what its changes make of it, and every place of it is where it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from textlens.language.copies import Change, Copy


@st.composite
def changed(draw: st.DrawFn) -> tuple[str, list[Change]]:
    """A text with changes to it, in order."""
    text = draw(st.text(alphabet="abc ", max_size=30))
    changes: list[Change] = []
    at = 0
    for gap, width, new in draw(
        st.lists(st.tuples(st.integers(0, 4), st.integers(1, 4), st.sampled_from(["", "X", "YZ", "UVW"])))
    ):
        start, end = at + gap, at + gap + width
        if end > len(text):
            break
        changes.append((start, end, new))
        at = end
    return text, changes


def letters(text: str, changes: list[Change]) -> list[tuple[str, int, int]]:
    """The letters of the copy, each with the stretch of the text that it stands for."""
    found: list[tuple[str, int, int]] = []
    at = 0
    for start, end, new in [*changes, (len(text), len(text), "")]:
        found += ((text[place], place, place + 1) for place in range(at, start))
        found += ((letter, start, end) for letter in new)
        at = end
    return found


@given(changed())
def test_a_span_of_the_copy_is_the_span_of_the_text_it_stands_for(made: tuple[str, list[Change]]) -> None:
    text, changes = made
    copy, known = Copy(text, changes), letters(text, changes)
    assert copy.text == "".join(letter for letter, _, _ in known)
    for first, (_, start, _) in enumerate(known):
        assert copy.offset(first) == start
        for stop in range(first + 1, len(known) + 1):
            assert copy.span((first, stop)) == (start, known[stop - 1][2])


@given(changed())
def test_an_offset_of_the_text_is_found_in_the_copy(made: tuple[str, list[Change]]) -> None:
    text, changes = made
    copy = Copy(text, changes)
    for at, (_, start, _) in enumerate(letters(text, changes)):
        if not any(first <= start < stop and len(new) > 1 for first, stop, new in changes):
            assert copy.copied(start) == at
