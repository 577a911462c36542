"""The trained weights: one packaged file of small integers, and how they are summed.

The file is a line of JSON (version, checksum, names and sizes of the parts, factors, thresholds), followed by the bytes of the
tables, of the network and of the words that were known in training. A part is compressed only if that halves it, because
uncompressed parts load faster. A weight is a byte, with zero in the middle of the range; a table has one or more weights per
slot, and a power of two of slots. Sums are of integers, so they are the same on every machine.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from os.path import basename
from typing import Any
from zlib import compress, crc32, decompress

from ..._resources import Place, beside, read_bytes
from ...errors import TextlensError
from .network import Network
from .word_features import Known

FILE = beside(__file__, "data", "model.en.bin")
VERSION = 3
ZERO, NARROW_ZERO = 128, 23
"""The byte for the weight zero, in tables with up to four fields and in wider ones."""

FIELD, NARROW = 16, 10
"""The number of bits of a field in a sum: 16 bits for the sum of 256 weights, 10 bits for that of 22 weights of at most 46."""

COARSE = 6
"""The number of steps of a wide field that are one step of a narrow field."""

_WIDE = 4
_KNOWN = "known"
_ANEW = "Install textlens again, or train the model anew: python -m textlens.quotations.training."


class Table:
    """Weights by slot, one or more for each slot, which are packed into 64-bit integers and summed together.

    Args:
        data: The weights, field by field, one byte each.
        fields: The number of weights of each slot.
        zero: The byte for the weight zero: 128, or 23 if six fields share the 64 bits.
    """

    def __init__(self, data: bytes, fields: int, zero: int) -> None:
        size = len(data) // fields
        self._mask = size - 1
        self._zero = zero
        self._places: Sequence[int] = data
        if fields > 1:
            self._places = self._side_by_side(data, fields, size)

    @staticmethod
    def _side_by_side(data: bytes, fields: int, size: int) -> Sequence[int]:
        several = [data[field * size : (field + 1) * size] for field in range(fields)]
        wide = bytearray(8 * size)
        if fields <= _WIDE:
            for field, weights in enumerate(several):
                wide[FIELD // 8 * field :: 8] = weights
        else:
            whole = 0
            for field, weights in enumerate(several):
                wide[::8] = weights
                whole += int.from_bytes(wide, "little") << NARROW * field
            wide[:] = whole.to_bytes(8 * size, "little")
        places = array("Q")
        places.frombytes(wide)
        if sys.byteorder == "big":
            places.byteswap()
        return places

    def packed(self, features: Sequence[int]) -> int:
        """The sums of all fields in one integer; such integers can be added before they are unpacked."""
        places, mask = self._places, self._mask
        return sum([places[feature & mask] for feature in features])

    def only(self, features: Sequence[int]) -> int:
        """The sum of the weights of some features in a table with one field."""
        return self.packed(features) - self._zero * len(features)


def three(total: int, count: int) -> tuple[int, int, int]:
    """Unpack the sum over `count` features in a table with three fields."""
    nothing = ZERO * count
    return (total & 0xFFFF) - nothing, (total >> 16 & 0xFFFF) - nothing, (total >> 32) - nothing


def six(total: int, count: int) -> tuple[int, int, int, int, int, int]:
    """Unpack the sum over `count` features in a table with six fields, in the steps of the wider fields."""
    nothing = NARROW_ZERO * count
    low, high = total & 0x3FFFFFFF, total >> 30
    return (
        COARSE * ((low & 0x3FF) - nothing), COARSE * ((low >> 10 & 0x3FF) - nothing), COARSE * ((low >> 20) - nothing),
        COARSE * ((high & 0x3FF) - nothing), COARSE * ((high >> 10 & 0x3FF) - nothing), COARSE * ((high >> 20) - nothing),
    )  # fmt: skip


class Model:
    """The model, made from its header and the bytes of its parts by name."""

    def __init__(self, header: dict[str, Any], parts: Mapping[str, bytes]) -> None:
        self.header = header
        self._parts = parts
        tables = {name: Table(parts[name], fields, zero(fields)) for name, fields in header["tables"]}
        self.cue, self.words, self.edges, self.accept = (tables[name] for name in ("cue", "words", "edges", "accept"))
        self.nouns: frozenset[str] = frozenset(header["nouns"])
        self.moves: list[int] = header["moves"]
        self.cue_factor: float = header["cue_factor"]
        self.span_factor: float = header["span_factor"]
        self.accept_factor: float = header["accept_factor"]
        self.limits: list[float] = header.get("limits", [])
        self.shares: list[float] = header.get("shares", [])

    @cached_property
    def network(self) -> Network:
        """The neural network, which reads sentences first."""
        return Network(self._parts)

    @cached_property
    def known(self) -> Known:
        """The words that the model knew when it was trained."""
        return Known.unpacked(self._parts[_KNOWN])


def load(path: Place = FILE) -> Model:
    """Read a model file; TextlensError if it has another version or is damaged."""
    line, _, payload = read_bytes(path).partition(b"\n")
    try:
        header = json.loads(line)
    except ValueError:
        raise TextlensError(f"{basename(path)} is damaged: it does not begin as a model does", _ANEW) from None
    if header["version"] != VERSION:
        raise TextlensError(f"{basename(path)} is a model of version {header['version']}, not {VERSION}", _ANEW)
    if header["checksum"] != crc32(payload):
        raise TextlensError(f"{basename(path)} is damaged: its checksum does not fit", _ANEW)
    parts, start = {}, 0
    for name, size, stored in header["parts"]:
        part = payload[start : start + stored]
        parts[name] = part if stored == size else decompress(part)
        start += stored
    return Model(header, parts)


@cache
def model() -> Model:
    """The packaged model, loaded once."""
    return load()


def zero(fields: int) -> int:
    """The byte for the weight zero in a table with so many fields."""
    return ZERO if fields <= _WIDE else NARROW_ZERO


def save(
    path: Place,
    header: dict[str, Any],
    tables: Iterable[tuple[str, int, bytes]],
    arrays: Mapping[str, bytes],
    known: Known,
) -> None:
    """Write a model file: tables as (name, number of fields, bytes by field), arrays of the network by name, and known words."""
    listed = list(tables)
    parts = {**{name: data for name, _, data in listed}, **arrays, _KNOWN: known.packed()}
    packed = [(data, compress(data, 9)) for data in parts.values()]
    stored = [small if 2 * len(small) <= len(data) else data for data, small in packed]
    payload = b"".join(stored)
    about = {
        "version": VERSION,
        "checksum": crc32(payload),
        "tables": [(name, fields) for name, fields, _ in listed],
        "parts": [(name, len(data), len(part)) for (name, data), part in zip(parts.items(), stored, strict=True)],
        **header,
    }
    with open(path, "wb") as file:
        file.write(json.dumps(about, ensure_ascii=False, sort_keys=True).encode() + b"\n" + payload)
