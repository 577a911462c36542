"""The packed list of attributions: what goes in comes out, and the last one may be changed until the next is added."""

from __future__ import annotations

from textlens.language.spans import Spans
from textlens.quotations.attribution import Attribution
from textlens.quotations.attributions import Attributions
from textlens.quotations.rules import MODEL, PLAIN

ONE = Attribution([(0, 4), (9, 12)], "direct", [(5, 7)], [(7, 8)], PLAIN, "say")
TWO = Attribution([(20, 30)], "mixed", rule=MODEL, confidence=0.5, stance="denied")
THREE = Attribution([(40, 41)], "direct")


def test_what_goes_in_comes_out() -> None:
    items = [ONE, TWO, THREE]
    packed = Attributions(items)
    assert len(packed) == 3
    assert list(packed) == items
    assert [packed[0], packed[1], packed[2]] == items
    assert packed[-1] == THREE
    assert packed[1:] == [TWO, THREE]
    assert list(Attributions()) == []


def test_the_last_may_be_changed_until_another_is_added() -> None:
    packed = Attributions([TWO])
    last = Attribution([(40, 41)], "direct")
    packed.append(last)
    last.content.append((50, 60))
    packed.append(ONE)
    assert packed[1].content == [(40, 41), (50, 60)]
    packed[0].content.clear()
    assert packed[0] == TWO


def test_they_are_put_in_the_order_of_the_text() -> None:
    assert list(Attributions([THREE, ONE, TWO]).ordered()) == [ONE, TWO, THREE]
    assert list(Attributions([ONE, TWO]).ordered()) == [ONE, TWO]


def test_spans_are_like_a_list_of_pairs() -> None:
    pairs = [(0, 3), (4, 9), (12, 13)]
    spans = Spans(pairs)
    assert spans == pairs
    assert spans == Spans(pairs)
    assert spans != pairs[:2]
    assert (spans[0], spans[-1], spans[1:], len(spans)) == ((0, 3), (12, 13), pairs[1:], 3)
    assert list(spans) == pairs
