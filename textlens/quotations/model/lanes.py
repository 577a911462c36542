"""Arithmetic on many small numbers at once: they lie side by side in one long whole number, each in a lane of its own.

Adding two such numbers adds lane to lane, and shifting one by some lanes moves all its numbers on: what a filter over the words
of a text needs, without any compiled library. Lanes may hold negative numbers as long as an offset is added before they are
taken apart.
"""

from __future__ import annotations

from functools import lru_cache


class Lanes:
    """Lanes of `width` bits (a multiple of 8) for so many numbers."""

    def __init__(self, count: int, width: int) -> None:
        self.count, self.width = count, width
        self._bytes = width // 8
        self.ones = self.spread(b"\1" * count)
        self._constants: dict[int, tuple[int, int, int, int]] = {}

    def spread(self, numbers: bytes) -> int:
        """Some bytes, each in a lane."""
        wide = bytearray(self._bytes * len(numbers))
        wide[:: self._bytes] = numbers
        return int.from_bytes(wide, "little")

    def capped(self, total: int, shift: int) -> int:
        """Every lane divided by 2 to the power `shift`, rounded down, no less than 0 and no more than 255.

        `shift` is less than `width` - 8, and no lane holds more than half of what it could without a sign.
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
        """All bits of the lanes whose flag is 1, and none of those whose flag is 0."""
        ones = self.spread(flags)
        return (ones << self.width) - ones

    def gathered(self, total: int) -> bytes:
        """The lowest byte of each lane."""
        return total.to_bytes(self._bytes * self.count, "little")[:: self._bytes]


@lru_cache(256)
def lanes(count: int, width: int) -> Lanes:
    """Lanes that are kept, for the same number of words comes again."""
    return Lanes(count, width)
