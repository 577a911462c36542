"""Arithmetic on lanes, against the same number by number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from textlens.quotations.model.lanes import lanes

NUMBERS = st.lists(st.integers(-32768, 32767), min_size=1, max_size=60)


def joined(numbers: list[int], width: int) -> int:
    """Numbers, negative ones too, each in a lane."""
    return sum(number << width * place for place, number in enumerate(numbers))


@given(NUMBERS, st.integers(0, 6), st.sampled_from([16, 24]))
def test_each_lane_is_divided_and_capped(numbers: list[int], shift: int, width: int) -> None:
    room = lanes(len(numbers), width)
    capped = room.gathered(room.capped(joined(numbers, width), shift))
    assert list(capped) == [min(255, max(0, number >> shift)) for number in numbers]


@given(st.lists(st.integers(0, 1), min_size=1, max_size=60), st.sampled_from([16, 24]))
def test_chosen_lanes_keep_their_numbers(flags: list[int], width: int) -> None:
    room = lanes(len(flags), width)
    assert list(room.gathered(room.spread(b"\xff" * len(flags)) & room.chosen(bytes(flags)))) == [255 * flag for flag in flags]


@given(st.binary(min_size=1, max_size=80), st.sampled_from([16, 24]))
def test_what_is_spread_is_gathered_again(numbers: bytes, width: int) -> None:
    room = lanes(len(numbers), width)
    assert room.gathered(room.spread(numbers)) == numbers


def test_a_sum_of_lanes_is_the_sums_of_their_numbers() -> None:
    room = lanes(3, 16)
    total = 3 * room.spread(bytes([1, 2, 255])) + room.spread(bytes([10, 20, 30])) - 100 * room.ones
    assert list(room.gathered(room.capped(total, 0))) == [0, 0, 255]
