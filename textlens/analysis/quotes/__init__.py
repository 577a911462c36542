"""Quotations in quotation marks: what was said, by whom, in which words, where.

Four rooms, with plain values between them: `marks` finds the pieces of a text that stand in quotation marks, `attribute` links
them to a cue and a source by rules, `speakers` works out whose name a source stands for, and here all becomes records.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...document import Document
from .attribution import Attribution
from .confidence import confidence
from .record import Quotation

if TYPE_CHECKING:
    from .marks import Piece, Span
    from .speakers import Speaker

__all__ = ["Quotation", "quotations"]

_CONTINENTAL = frozenset(("de", "fr", "es"))
_DASHING = frozenset(("fr", "es"))


def quotations(document: Document) -> Iterator[Quotation]:
    """The quotations of a document in the order they stand, with speaker, role, mention and cue where the text gives them."""
    from ...language.layout import units
    from .marks import pieces

    text = document.text
    marked = pieces(text, document.paragraphs)
    if not marked and document.lang not in _DASHING:
        return
    found = _attributed(document, marked, units(text, document.paragraphs))
    for index, (item, who) in enumerate(found, 1):
        yield _record(document, index, item, who.name, who.role)


def _attributed(document: Document, marked: list[Piece], units: list[Span]) -> list[tuple[Attribution, Speaker]]:
    """The attributions with their speakers, in the order they stand, by the rules of the document's language."""
    if document.lang in _CONTINENTAL:
        from .continental import attributed

        return attributed(document.text, marked, units, document.lang)
    from .attribute import attribute
    from .lexicon import lexicon
    from .speakers import resolve

    lex = lexicon(document.lang)
    found = attribute(document.text, marked, units, lex)
    found.sort(key=lambda item: item.content[0])
    return list(zip(found, resolve(document.text, found, lex), strict=True))


def _record(document: Document, index: int, item: Attribution, speaker: str | None, role: str | None) -> Quotation:
    text = document.text
    start, end = item.content[0][0], item.content[-1][1]
    line, column = document.position(start)
    return Quotation(
        document=document.name,
        index=index,
        kind=item.kind,
        text=" ".join(text[first:stop] for first, stop in item.content),
        speaker=speaker,
        role=role,
        mention=" ".join(text[first:stop] for first, stop in item.source) or None,
        cue=" ".join(text[first:stop] for first, stop in item.cue) or None,
        confidence=confidence(item.rule) if item.source else None,
        start=start,
        end=end,
        line=line,
        column=column,
        paragraph=document.paragraph_at(start),
        content_spans=tuple(item.content),
        cue_spans=tuple(item.cue),
        mention_spans=tuple(item.source),
    )
