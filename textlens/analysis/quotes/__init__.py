"""Quotations in quotation marks: what was said, by whom, in which words, where.

Four rooms, with plain values between them: `marks` finds the pieces of a text that stand in quotation marks, `attribute` links
them to a cue and a source by rules, `speakers` works out whose name a source stands for, and here all becomes records.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from ...document import Document
from ...errors import TextlensError, choices
from .attribution import Attribution
from .confidence import confidence
from .record import Quotation

if TYPE_CHECKING:
    from .speakers import Speaker

__all__ = ["KINDS", "SHOWN", "Quotation", "decided", "kinds", "quotations"]

KINDS = ("direct", "mixed", "indirect")
"""The kinds of quotations there are."""

SHOWN = ("direct", "mixed")
"""The kinds that are listed unless others are asked for: those with words in quotation marks."""


def kinds(names: str | Iterable[str]) -> tuple[str, ...]:
    """The kinds that names stand for, each once; `all` is every kind. TextlensError for a name of none."""
    found: dict[str, None] = {}
    for name in [names] if isinstance(names, str) else names:
        if name not in (*KINDS, "all"):
            raise TextlensError(f"no kind of quotation {name!r}", choices(name, (*KINDS, "all")))
        found.update(dict.fromkeys(KINDS if name == "all" else (name,)))
    return tuple(found)


def quotations(document: Document, kinds: Collection[str] = SHOWN) -> Iterator[Quotation]:
    """The quotations of these kinds in the order they stand, with speaker, role, mention and cue where the text gives them."""
    return (quotation for quotation, _, _ in decided(document, kinds))


def decided(document: Document, kinds: Collection[str] = SHOWN) -> Iterator[tuple[Quotation, Attribution, Speaker]]:
    """The quotations, each with the attribution it was made of and its speaker, which say what decided and why."""
    from ...language.layout import units
    from .attribute import attribute
    from .lexicon import lexicon
    from .marks import pieces
    from .speakers import resolve

    text = document.text
    marked = pieces(text, document.paragraphs)
    if not marked:
        return
    lex = lexicon(document.lang)
    found = attribute(text, marked, units(text, document.paragraphs), lex)
    found.sort(key=lambda item: item.content[0])
    # Speakers are worked out over all kinds: `he` may mean somebody who was quoted in another one.
    shown = ((item, who) for item, who in zip(found, resolve(text, found, lex), strict=True) if item.kind in kinds)
    for index, (item, who) in enumerate(shown, 1):
        yield _record(document, index, item, who.name, who.role), item, who


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
