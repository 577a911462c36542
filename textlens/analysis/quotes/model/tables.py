"""The trained weights: one packaged file of small whole numbers, and how they are summed.

The file is a line of JSON (version, checksum, names and sizes of the tables, factors, thresholds) and the tables' bytes behind
it. A weight is a byte, 128 for nothing; a table has one or more weights for each of a power of two of places. Sums are of whole
numbers, so they are the same on every machine.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

FILE = Path(__file__).parent / "data" / "model.en.bin"
VERSION = 1
_ZERO = 128
_FIELD = 16
_MASK = (1 << _FIELD) - 1


class Table:
    """Weights by place, up to four for each; they lie side by side in whole numbers of 64 bits and are summed all at once."""

    def __init__(self, data: bytes, fields: int) -> None:
        size = len(data) // fields
        spread = bytearray(8 * size)
        for field in range(fields):
            spread[2 * field :: 8] = data[field * size : (field + 1) * size]
        self._places = array("Q", bytes(spread))
        if self._places.itemsize != 8:
            raise RuntimeError("the trained model needs whole numbers of 64 bits")
        self._mask = size - 1
        self._shifts = tuple(range(0, fields * _FIELD, _FIELD))

    def sums(self, features: Sequence[int]) -> tuple[int, ...]:
        """The sum of the weights of some features, for each field."""
        places, mask = self._places, self._mask
        total, nothing = sum([places[feature & mask] for feature in features]), _ZERO * len(features)
        return tuple([(total >> shift & _MASK) - nothing for shift in self._shifts])


class Model:
    """The tables of the model, and what its header says."""

    def __init__(self, header: dict[str, Any], payload: bytes) -> None:
        self.header = header
        start = 0
        tables = {}
        for name, fields, size in header["tables"]:
            tables[name] = Table(payload[start : start + fields * size], fields)
            start += fields * size
        self.cue, self.words, self.enter, self.leave, self.accept = (
            tables[name] for name in ("cue", "words", "enter", "leave", "accept")
        )
        self.nouns: frozenset[str] = frozenset(header["nouns"])
        self.moves: list[int] = header["moves"]
        self.cue_factor: float = header["cue_factor"]
        self.span_factor: float = header["span_factor"]
        self.accept_factor: float = header["accept_factor"]
        self.limits: list[float] = header.get("limits", [])
        self.shares: list[float] = header.get("shares", [])


def load(path: Path = FILE) -> Model:
    """Read a model file; ValueError where it is of another version or damaged."""
    line, _, payload = path.read_bytes().partition(b"\n")
    header = json.loads(line)
    if header["version"] != VERSION:
        raise ValueError(f"{path.name} is a model of version {header['version']}, not {VERSION}")
    if header["checksum"] != crc32(payload):
        raise ValueError(f"{path.name} is damaged: its checksum does not fit")
    return Model(header, payload)


@cache
def model() -> Model:
    """The packaged model, read once."""
    return load()


def save(path: Path, header: dict[str, Any], tables: Iterable[tuple[str, int, bytes]]) -> None:
    """Write a model file: tables as (name, fields, bytes: field after field)."""
    listed = list(tables)
    payload = b"".join(data for _, _, data in listed)
    about = {
        "version": VERSION,
        "checksum": crc32(payload),
        "tables": [(name, fields, len(data) // fields) for name, fields, data in listed],
        **header,
    }
    path.write_bytes(json.dumps(about, ensure_ascii=False, sort_keys=True).encode() + b"\n" + payload)
