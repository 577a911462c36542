"""Arithmetic on many small numbers at once, packed into one large integer, each in a lane of its own (SIMD within an integer).

Adding two such integers adds lane by lane, and shifting one by some lanes shifts all its numbers: this is what a convolution over
the words of a text needs, without any compiled library. Lanes may be negative in between if an offset is added before they are
unpacked.
"""

from __future__ import annotations

from functools import lru_cache


class Lanes:
    """`count` lanes of `width` bits (a multiple of 8)."""

    def __init__(self, count: int, width: int) -> None:
        self.count, self.width = count, width
        self._bytes = width // 8
        self.ones = self.spread(b"\1" * count)
        self._constants: dict[int, tuple[int, int, int, int]] = {}

    def spread(self, numbers: bytes) -> int:
        """Pack bytes, each into a lane."""
        wide = bytearray(self._bytes * len(numbers))
        wide[:: self._bytes] = numbers
        return int.from_bytes(wide, "little")

    def capped(self, total: int, shift: int) -> int:
        """Divide every lane by 2 to the power `shift`, rounding down, and clamp it to 0 to 255.

        `shift` must be less than `width` - 8, and the lanes must fit into signed numbers of `width` bits.
        """
        sign = self.width - 1
        ones, signs, highest, inside = self._masks(shift)
        total += signs
        above = (total >> sign) & ones
        total &= (above << sign) - above
        over = ((total + highest) >> sign) & ones
        return ((total | ((over << 8 + shift) - over)) >> shift) & inside

    def _masks(self, shift: int) -> tuple[int, int, int, int]:
        found = self._constants.get(shift)
        if found is None:
            ones, sign = self.ones, self.width - 1
            highest = (ones << sign) - (ones << 8 + shift)
            found = self._constants[shift] = ones, ones << sign, highest, (ones << 8) - ones
        return found

    def chosen(self, flags: bytes) -> int:
        """A mask with all bits set in the lanes whose flag is 1, and none in those whose flag is 0."""
        ones = self.spread(flags)
        return (ones << self.width) - ones

    def gathered(self, total: int) -> bytes:
        """Unpack the lowest byte of each lane."""
        return total.to_bytes(self._bytes * self.count, "little")[:: self._bytes]


@lru_cache(256)
def lanes(count: int, width: int) -> Lanes:
    """Cached `Lanes`, because the same numbers of words recur."""
    return Lanes(count, width)
