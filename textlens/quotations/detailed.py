"""Quotations with what an editor may ask for besides: the text around them, and what decided on the speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields

from ..documents.document import Document
from ..records import Column, about, columns_of
from . import SHOWN, decided
from .explain import reason
from .record import Quotation

_KEPT = tuple(field.name for field in fields(Quotation))


@dataclass(frozen=True, slots=True)
class Detailed(Quotation):
    """A quotation with its context and an explanation, None where they were not asked for."""

    before: str | None = about("The text before it.", default=None)
    after: str | None = about("The text behind it.", default=None)
    rule: str | None = about("The rule or model that decided on cue and mention.", default=None)
    reason: str | None = about("What the speaker's name rests on.", default=None)


def details(*, context: bool, explain: bool) -> tuple[Column, ...]:
    """The columns that context and explanation add to those of a quotation."""
    asked = {"before": context, "after": context, "rule": explain, "reason": explain}
    return tuple(column for column in columns_of(Detailed) if asked.get(column.name))


def detailed(
    document: Document,
    kinds: Collection[str] = SHOWN,
    *,
    context: int | None = None,
    explain: bool = False,
    floor: float | None = None,
) -> Iterator[Detailed]:
    """The quotations of a document, with so many sentences of context on either side and, if asked, an explanation.

    The rest of the sentence that a quotation begins or ends in belongs to its context, so that `before`, the quotation and
    `after` are one stretch of text.
    """
    for quotation, item, who in decided(document, kinds, floor):
        before, after = (None, None) if context is None else around(document, quotation.start, quotation.end, context)
        yield Detailed(
            **{name: getattr(quotation, name) for name in _KEPT},
            before=before,
            after=after,
            rule=item.rule.says if explain else None,
            reason=reason(who, quotation.mention, document.position) if explain else None,
        )


def around(document: Document, start: int, end: int, number: int) -> tuple[str, str]:
    """The text before `start` and behind `end`: the rest of the sentences these stand in, and so many sentences more."""
    sentences, text = document.sentences, document.text
    first = max(0, bisect_right(sentences, (start, len(text))) - 1 - number)
    last = min(len(sentences), bisect_left(sentences, (end, 0)) + number) - 1
    begin = sentences[first][0] if sentences else start
    stop = sentences[last][1] if last >= 0 else end
    return text[min(begin, start) : start].strip(), text[end : max(stop, end)].strip()
