"""The best labelling, against trying all of them."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from textlens.quotations.model.path import CONTENT, LABELS, SOURCE, best

SCORE = st.integers(-40, 40)


@st.composite
def chains(draw: st.DrawFn) -> tuple[list[list[int]], list[list[int]], list[int], int]:
    length = draw(st.integers(1, 5))
    words = draw(st.lists(st.lists(SCORE, min_size=3, max_size=3), min_size=length, max_size=length))
    edges = draw(st.lists(st.lists(SCORE, min_size=6, max_size=6), min_size=length, max_size=length))
    return words, edges, draw(st.lists(SCORE, min_size=LABELS**2, max_size=LABELS**2)), draw(st.integers(0, 30))


def total(labels: tuple[int, ...], words: list[list[int]], edges: list[list[int]], moves: list[int]) -> int:
    score = 0
    for at, label in enumerate(labels):
        score += words[at][label - 1] if label else 0
        if at:
            old = labels[at - 1]
            score += moves[LABELS * old + label]
            if old != label:
                score += (edges[at][label - 1] if label else 0) + (edges[at][old + 2] if old else 0)
    return score


@given(chains())
def test_no_labelling_scores_higher(given: tuple[list[list[int]], list[list[int]], list[int], int]) -> None:
    words, edges, moves, lean = given
    found = best(words, edges, moves, lean)
    every = [labels for labels in product(range(LABELS), repeat=len(words)) if CONTENT in labels]
    scored = {labels: total(labels, words, edges, moves) for labels in every}
    with_source = max((scored[labels] for labels in every if SOURCE in labels), default=None)
    without = max(scored[labels] for labels in every if SOURCE not in labels)
    assert found is not None
    labels, margin = tuple(found[0]), found[1]
    if with_source is not None and with_source + lean >= without:
        assert SOURCE in labels
        assert scored[labels] == with_source
        # By how much it beats the best without, of which the content may be missing.
        bare = (labels for labels in product(range(LABELS), repeat=len(words)) if SOURCE not in labels)
        anything = max(total(labels, words, edges, moves) for labels in bare)
        assert margin in (with_source - without, with_source - anything)
    else:
        assert scored[labels] == without
