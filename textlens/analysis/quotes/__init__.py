"""Quotations in quotation marks: what was said, by whom, in which words, where.

Four rooms, with plain values between them: `marks` finds the pieces of a text that stand in quotation marks, `attribute` links
them to a cue and a source by rules, `speakers` works out whose name a source stands for, and here all becomes records.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from .record import Quotation

__all__ = ["Quotation", "quotations"]


def quotations(document: Document) -> Iterator[Quotation]:
    """The quotations of a document in the order they stand, with speaker, role, mention and cue where the text gives them."""
    from .attribute import attribute
    from .attribution import Attribution
    from .lexicon import lexicon
    from .marks import pieces
    from .speakers import resolve
    from ...language.layout import units

    text = document.text
    marked = pieces(text, document.paragraphs)
    if not marked:
        return
    lex = lexicon(document.lang)
    found = attribute(text, marked, units(text, document.paragraphs), lex)
    found.sort(key=lambda item: item.content[0])
    for index, (item, who) in enumerate(zip(found, resolve(text, found, lex), strict=True), 1):
        start, end = item.content[0][0], item.content[-1][1]
        line, column = document.position(start)
        yield Quotation(
            document=document.name, index=index, kind=item.kind,
            text=" ".join(text[a:b] for a, b in item.content),
            speaker=who.name, role=who.role,
            mention=" ".join(text[a:b] for a, b in item.source) or None,
            cue=" ".join(text[a:b] for a, b in item.cue) or None,
            confidence=None, start=start, end=end, line=line, column=column,
            paragraph=document.paragraph_at(start),
            content_spans=tuple(item.content), cue_spans=tuple(item.cue), mention_spans=tuple(item.source),
        )
