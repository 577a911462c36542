"""Quotations in quotation marks: what was said, by whom, in which words, where.

Rooms with plain values between them: `marks` finds the pieces of a text that are in quotation marks, `passes` links them to a
cue and a source by the rules of a language, `joining` adds what the trained model of `model` finds partly or wholly outside
marks, `speakers` works out whose name a source is, and here all becomes records.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..documents.document import Document
from ..errors import TextlensError, choices
from ..language.spans import Spans
from ..languages.profile import profile
from .attribution import SAID, Attribution
from .attributions import Attributions
from .certainty import FLOOR, certainty
from .confidence import confidence
from .record import Quotation

if TYPE_CHECKING:
    from .english.people.speaker import Speaker
    from .marks import Piece
    from .unwrapped import Unwrapped

__all__ = ["KINDS", "SAID", "SHOWN", "Quotation", "decided", "kinds", "quotations"]

KINDS = ("direct", "mixed", "indirect")
"""The kinds of quotations there are."""

SHOWN = ("direct", "mixed")
"""The kinds that are listed unless others are asked for: those with words in quotation marks."""


MODELLED = ("en",)
"""Languages with a trained model for what is reported, or quoted only in part."""


def kinds(names: str | Iterable[str]) -> tuple[str, ...]:
    """The kinds that names stand for, each once; `all` is every kind. TextlensError for a name of none."""
    found: dict[str, None] = {}
    for name in [names] if isinstance(names, str) else names:
        if name not in (*KINDS, "all"):
            raise TextlensError(f"no kind of quotation {name!r}", choices(name, (*KINDS, "all")))
        found.update(dict.fromkeys(KINDS if name == "all" else (name,)))
    return tuple(found)


def quotations(document: Document, kinds: Collection[str] = SHOWN, floor: float | None = None) -> Iterator[Quotation]:
    """The quotations of these kinds in the order they stand, with speaker, role, mention and cue where the text gives them.

    A name that is less likely to be right than `floor`, by default `FLOOR`, is left out.
    """
    return (quotation for quotation, _, _ in decided(document, kinds, floor))


def decided(
    document: Document, kinds: Collection[str] = SHOWN, floor: float | None = None
) -> Iterator[tuple[Quotation, Attribution, Speaker]]:
    """The quotations, each with the attribution it was made of and its speaker, which say what decided and why.

    A name that is less likely to be right than `floor`, by default `FLOOR`, is left out.
    """
    least = FLOOR if floor is None else floor
    from .marks import pieces
    from .unwrapped import Unwrapped

    seen = Unwrapped(document)
    marked = pieces(seen.text, seen.paragraphs)
    if not marked and "indirect" not in kinds and not profile(document.lang).asides:
        return
    shown = ((item, who) for item, who in _attributed(seen, marked, kinds) if item.kind in kinds)
    for index, (item, who) in enumerate(shown, 1):
        if seen.copies:
            item, who = _placed(item, who, seen)
        if who.name is not None and (certainty(who) or 0.0) < least:
            who = replace(who, name=None, why="unsure")
        yield _record(document, index, item, who), item, who


def _placed(item: Attribution, who: Speaker, seen: Unwrapped) -> tuple[Attribution, Speaker]:
    """An attribution and its speaker with the spans converted to those of the original text."""
    placed = seen.original
    content, cue, source = [*map(placed, item.content)], [*map(placed, item.cue)], [*map(placed, item.source)]
    if who.name or who.role or who.at is not None:
        at = None if who.at is None else placed((who.at, who.at))[0]
        who = replace(who, name=seen.spelled(who.name), role=seen.spelled(who.role), at=at)
    return Attribution(content, item.kind, cue, source, item.rule, item.lemma, item.confidence, item.stance), who


def _attributed(document: Unwrapped, marked: Sequence[Piece], kinds: Collection[str]) -> Iterator[tuple[Attribution, Speaker]]:
    """The attributions with their speakers, in the order they stand, by the rules of the document's language and its model."""
    text, paragraphs = document.text, document.units
    if profile(document.lang).rules == "continental":
        from .continental import attributed

        return attributed(text, marked, paragraphs, document.lang)
    from .english.finder import attributions
    from .english.mending import quoted
    from .english.people.speakers import resolve
    from .english.stance import Stances
    from .english.terms import spoken
    from .lexical.lexicon import lexicon
    from .passes.attribute import unattributed

    lex = lexicon(document.lang)
    marked = quoted(text, marked)
    said = marked if lex is None else spoken(text, marked, lex)
    spans = Spans(piece[:2] for piece in marked)
    if lex is None:
        return _named(Attributions(unattributed(text, said)), lambda items: resolve(text, items, spans, paragraphs, lex))
    found = attributions(text, said, paragraphs, lex)
    if document.lang in MODELLED and not set(kinds) <= {"direct"}:
        from .joining import joined

        found = Attributions(joined(document, marked, said, found, {"direct", *kinds}, lex))
    named = _named(found.ordered(), lambda items: resolve(text, items, spans, paragraphs, lex))
    stances = Stances(text, lex)
    return ((stances.weighed(item), who) for item, who in named)


def _named(found: Attributions, resolve: Callable[[Attributions], Iterable[Speaker]]) -> Iterator[tuple[Attribution, Speaker]]:
    """The attributions with their speakers.

    `he` may mean somebody who was quoted before. Who is only reported, without marks, does not count for quotations in marks:
    asking for reported speech as well changes no other record.
    """
    if "indirect" not in found.kinds:
        yield from zip(found, resolve(found), strict=True)
        return
    speakers = iter(resolve(Attributions(item for item in found if item.kind != "indirect")))
    for item, who in zip(found, resolve(found), strict=True):
        yield item, who if item.kind == "indirect" else next(speakers)


def _confidence(item: Attribution) -> float | None:
    if item.confidence is not None:
        return item.confidence
    return confidence(item.rule) if item.source else None


def _record(document: Document, index: int, item: Attribution, who: Speaker) -> Quotation:
    text = document.text
    start, end = item.content[0][0], item.content[-1][1]
    line, column = document.position(start)
    return Quotation(
        document=document.name,
        index=index,
        kind=item.kind,
        text=" ".join(text[first:stop] for first, stop in item.content),
        speaker=who.name,
        role=who.role,
        mention=" ".join(text[first:stop] for first, stop in item.source) or None,
        cue=" ".join(text[first:stop] for first, stop in item.cue) or None,
        confidence=_confidence(item),
        start=start,
        end=end,
        line=line,
        column=column,
        paragraph=document.paragraph_at(start),
        content_spans=tuple(item.content),
        cue_spans=tuple(item.cue),
        mention_spans=tuple(item.source),
        stance=item.stance,
        speaker_confidence=certainty(who),
    )
