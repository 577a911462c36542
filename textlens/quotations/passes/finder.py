"""What the pass over the paragraphs asks of a language: links beside a piece, and how far a quotation goes."""

from __future__ import annotations

from typing import Protocol

from ..attribution import Attribution, Link
from ..gaps import Gap
from ..lexical.tokens import Span
from ..marks import Piece
from .paragraph import Paragraph


class Finder(Protocol):
    """The rules of a group of languages for the words beside a quotation. A piece is given by its index in its paragraph."""

    @property
    def abbreviations(self) -> frozenset[str]:
        """The words whose full stop does not end a sentence."""

    def before(self, paragraph: Paragraph, begin: int, index: int, *, follows: bool) -> Link | None:
        """The link in the words from `begin` to a piece; `follows` says that another quotation comes before them."""

    def after(self, paragraph: Paragraph, index: int) -> Link | None:
        """The link in the words after a piece."""

    def lead_in(self, paragraph: Paragraph, index: int) -> Link | None:
        """The link in the sentence or line before the one that a piece is in."""

    def resumption(self, paragraph: Paragraph, index: int, last: Attribution, gap: Gap) -> Link | None:
        """The link of a piece that no words attribute to the speaker of the last quotation, or to whom the gap between names."""

    def antecedent(
        self, paragraph: Paragraph, start: int, link: Link, latest: Attribution | None, above: Attribution | None
    ) -> Attribution | None:
        """The attribution whose source is that of a link without one.

        Args:
            paragraph: The paragraph of the link.
            start: Where the content begins that the link attributes.
            link: The link.
            latest: The last attribution of the paragraph.
            above: The last one of the paragraph before.
        """

    def beginning(self, paragraph: Paragraph, begin: int, index: int, link: Link) -> int | None:
        """Where the content of a piece begins, in a sentence from `begin` on, which the link after it attributes.

        None where the words before the piece show that the link is not about it.
        """

    def clause(self, paragraph: Paragraph, first: int, last: int, link: Link) -> Span:
        """The content of the pieces first to last that the link before them attributes."""

    def ending(self, paragraph: Paragraph, piece: Piece) -> str:
        """The last character inside the marks, or the comma or full stop after them."""

    def is_light(self, text: str, start: int, end: int) -> bool:
        """Whether text[start:end] is nothing but marks and connecting words."""

    def is_quoted(self, paragraph: Paragraph, begin: int, index: int) -> bool:
        """Whether a piece is part of the quotation whose attribution ends at `begin` in the same sentence."""

    def is_unread(self, paragraph: Paragraph, index: int) -> bool:
        """Whether the words after a piece look like an attribution though they have no link."""
