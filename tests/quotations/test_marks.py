"""Pieces in quotation marks: what is packed comes out, and a paragraph of very many is read as one of few."""

from __future__ import annotations

from textlens.quotations.marks import Piece, Pieces, pieces
from textlens.quotations.passes.paragraph import paragraphs

ONE = Piece(0, 9, 0, 1, 1, False)
TWO = Piece(12, 30, 0, 2, 0, False, True)
THREE = Piece(40, 44, 2, 1, 1, True)
MANY = 1200
PAIR = "“It (‘so’) is,” ‘he’ said. "


def test_what_goes_in_comes_out() -> None:
    packed = Pieces([ONE, TWO, THREE])
    assert list(packed) == [ONE, TWO, THREE] == packed[:]
    assert [packed[0], packed[1], packed[-1]] == [ONE, TWO, THREE]
    assert (len(packed), len(Pieces())) == (3, 0)
    assert all(type(piece.single) is bool and type(piece.continued) is bool for piece in packed)


def test_very_many_come_out_as_they_went_in() -> None:
    several = [Piece(at, at + 1, at // 7, 1, 0, at % 2 == 1) for at in range(0, 4 * MANY, 2)]
    assert list(Pieces(iter(several))) == several


def test_a_paragraph_of_very_many_marks_is_read_as_one_of_few() -> None:
    few, text = pieces(PAIR, [(0, len(PAIR))]), PAIR * MANY
    moved = [
        piece._replace(start=piece.start + shift, end=piece.end + shift)
        for shift in range(0, len(text), len(PAIR))
        for piece in few
    ]
    assert list(pieces(text, [(0, len(text))])) == moved


def test_each_paragraph_has_its_pieces_whether_few_or_many() -> None:
    blocks = (PAIR, PAIR * MANY, "Nothing here. ", PAIR)
    text = "\n".join(blocks)
    starts = [sum(len(block) + 1 for block in blocks[:number]) for number in range(len(blocks))]
    units = [(start, start + len(block)) for start, block in zip(starts, blocks, strict=True)]
    found = pieces(text, units)
    parts = list(paragraphs(text, found, units, frozenset()))
    assert [part.number for part in parts] == [0, 1, 3]
    assert [piece for part in parts for piece in part.pieces] == list(found)
