"""Quotations in German, French and Spanish: the same pass over paragraphs, with these languages' marks, cues and word orders.

One set of rules serves the three; what differs between them is data (`cues.txt` and `words.txt`), the inflection of
their verbs, and traits of their profiles (`textlens.languages`), such as word orders that only one of them has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...language.spans import Spans
from ..attribution import Attribution
from ..english.people.speaker import Speaker
from ..lexical.tokens import Span
from ..marks import Piece
from ..passes.attribute import attribute
from .finder import ContinentalFinder
from .grammar import LANGUAGES, grammar
from .interruptions import prepared
from .speakers import resolve

__all__ = ["LANGUAGES", "attributed"]


def attributed(text: str, pieces: Sequence[Piece], units: Sequence[Span], lang: str) -> Iterator[tuple[Attribution, Speaker]]:
    """The attributions of a text's quoted pieces with their speakers, in order, in one of the `LANGUAGES`."""
    known = grammar(lang)
    ready = prepared(text, pieces, units, known)
    found = attribute(text, ready, units, ContinentalFinder(known)).ordered()
    return zip(found, resolve(text, found, Spans(piece[:2] for piece in ready), units, known), strict=True)
