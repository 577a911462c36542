"""The model file: what is written is read again, and nothing damaged is used."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.errors import TextlensError
from textlens.quotations.model.weights import COARSE, FILE, NARROW_ZERO, VERSION, Table, load, model, save, six, three
from textlens.quotations.model.word_features import Known

HEADER = {
    "nouns": ["claim"],
    "moves": [0] * 16,
    "cue_factor": 0.5,
    "span_factor": 0.25,
    "accept_factor": 1.0,
    "limits": [0.0],
    "shares": [0.25, 0.75],
}
KNOWN = Known({"claims": ("claim", "say")}, ["mayor"])
PLAIN = bytes([128, 130, 100, 255])


def write(path: Path) -> None:
    sizes = [("cue", 1), ("words", 3), ("edges", 6), ("accept", 1)]
    save(path, HEADER, [(name, fields, PLAIN * fields) for name, fields in sizes], {"forms": b"\1\2", "kinds": b"\3"}, KNOWN)


def test_round_trip(tmp_path: Path) -> None:
    write(tmp_path / "model.bin")
    read = load(tmp_path / "model.bin")
    assert read.nouns == {"claim"}
    assert read.known.packed() == KNOWN.packed()
    assert read.cue.only([1, 5, 2]) == 2 + 2 - 28
    assert three(read.words.packed([3]), 1) == (127, 127, 127)


def test_damage_and_other_versions_are_told(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    write(path)
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    with pytest.raises(TextlensError, match="checksum") as damaged:
        load(path)
    path.write_bytes(path.read_bytes()[:50])
    with pytest.raises(TextlensError, match="damaged"):
        load(path)
    write(path)
    path.write_bytes(path.read_bytes().replace(b'"version": %d' % VERSION, b'"version": 9'))
    with pytest.raises(TextlensError, match="version 9") as other:
        load(path)
    assert "Install textlens again" in str(damaged.value.hint) == str(other.value.hint)


def test_other_words_than_the_model_was_trained_with_are_told(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    write(path)
    assert path.read_bytes().count(b'"claims"') == 1  # So few words are not compressed.
    path.write_bytes(path.read_bytes().replace(b'"claims"', b'"blames"'))
    with pytest.raises(TextlensError, match="damaged"):
        load(path)


@given(st.lists(st.integers(0, 255), min_size=12, max_size=12), st.lists(st.integers(0, 1 << 40), max_size=90))
def test_fields_are_summed_each_on_its_own(weights: list[int], features: list[int]) -> None:
    table = Table(bytes(weights), 3, 128)
    expected = tuple(sum(weights[4 * field + feature % 4] - 128 for feature in features) for field in range(3))
    assert three(table.packed(features), len(features)) == expected


@given(st.lists(st.integers(0, 46), min_size=24, max_size=24), st.lists(st.integers(0, 1 << 40), max_size=22))
def test_six_fields_are_summed_each_on_its_own(weights: list[int], features: list[int]) -> None:
    table = Table(bytes(weights), 6, NARROW_ZERO)
    expected = tuple(COARSE * sum(weights[4 * field + feature % 4] - NARROW_ZERO for feature in features) for field in range(6))
    assert six(table.packed(features), len(features)) == expected


def test_the_packaged_model_is_small_and_whole() -> None:
    assert model().shares == sorted(model().shares)
    assert sum(path.stat().st_size for path in Path(FILE).parent.iterdir()) <= 1_000_000
