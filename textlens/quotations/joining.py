"""Rules and model together: what stands wholly in marks is first the rules' to say, all else the model's; none overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from heapq import merge
from typing import NamedTuple

from ..documents.document import Document
from ..language.spans import Spans
from .attribution import Attribution, Span
from .attributions import Attributions
from .lexical.lexicon import Lexicon
from .marks import Piece
from .model.extract import STRETCH
from .model.sentences import sentences
from .model.weights import model
from .proposals import Proposals, shared

_TOGETHER = 500


class _Rival(NamedTuple):
    """An attribution that others may contradict.

    `first` and `last` are the first and the last sentence that it touches, counted as in `_sentences`; `ruled` is its place among
    what the rules found, -1 for the model's; `touched` says whether its sentence has marks.
    """

    first: int
    last: int
    surety: float
    item: Attribution
    ruled: int
    touched: bool


def joined(
    document: Document,
    pieces: Sequence[Piece],
    spoken: Sequence[Piece],
    ruled: Attributions,
    kinds: Collection[str],
    lex: Lexicon,
) -> Iterator[Attribution]:
    """The attributions of the given kinds, in order: of the rules' and the model's that overlap, the surer.

    The model reads all the pieces; only those that may be `spoken` make a quotation direct or mixed. Sentences without quotation
    marks are read only for reported speech, and change nothing in those with marks: whichever kinds are asked for, what is in
    marks is the same. Pieces that the rules found and no surer attribution contains are kept.
    """
    trained = model()
    quoted = Spans(piece[:2] for piece in spoken)
    proposals = Proposals(document.text, quoted, ruled, trained, lex)
    proposals.read(sentences(document, pieces, trained.known, STRETCH), every="indirect" in kinds)
    for together in _together(ruled, proposals):
        chosen = _chosen(together, quoted, proposals.starts)
        yield from sorted((item for item in chosen if item.kind in kinds), key=lambda item: item.content)


def _together(ruled: Attributions, proposals: Proposals) -> Iterator[list[_Rival]]:
    """What the rules found and the model proposes, in lots of whole sentences: none touches a sentence of another lot."""
    lot: list[_Rival] = []
    reach = -1
    for rival in merge(_ruled(ruled, proposals), _proposed(proposals), key=lambda rival: rival.first):
        if len(lot) >= _TOGETHER and rival.first > reach:
            yield lot
            lot = []
        lot.append(rival)
        reach = max(reach, rival.last)
    yield lot


def _ruled(ruled: Attributions, proposals: Proposals) -> Iterator[_Rival]:
    firsts = [_sentences((*item.content, *item.cue), proposals.starts)[0] for item in ruled]
    for at in sorted(range(len(ruled)), key=firsts.__getitem__):
        item = ruled[at]
        places = _sentences((*item.content, *item.cue), proposals.starts)
        yield _Rival(places[0], places[-1], proposals.sure(at, item), item, at, True)


def _proposed(proposals: Proposals) -> Iterator[_Rival]:
    for surety, item, touched in proposals.rated():
        places = _sentences((*item.content, *item.cue), proposals.starts)
        yield _Rival(places[0], places[-1], surety, item, -1, touched)


def _chosen(together: Iterable[_Rival], quoted: Sequence[Span], starts: Sequence[int]) -> list[Attribution]:
    """Of attributions that touch some sentences, those that no surer one contradicts, and the pieces that must not be lost."""
    ruled = [(rival.surety, rival.item) for rival in sorted((one for one in together if one.ruled >= 0), key=_place)]
    proposed = [rival for rival in together if rival.ruled < 0]
    taken: defaultdict[int, list[Attribution]] = defaultdict(list)
    rivals = [*ruled, *((rival.surety, rival.item) for rival in proposed if rival.touched)]
    chosen = list(_compatible(rivals, starts, taken))
    chosen += _kept((item for _, item in ruled), chosen, quoted)
    chosen += _compatible(((rival.surety, rival.item) for rival in proposed if not rival.touched), starts, taken)
    return chosen


def _place(rival: _Rival) -> int:
    return rival.ruled


def _kept(ruled: Iterable[Attribution], chosen: Sequence[Attribution], quoted: Sequence[Span]) -> Iterator[Attribution]:
    """The pieces of the rules' attributions that gave way to surer ones which do not contain them, as the rules have them."""
    kept = {id(item) for item in chosen}
    covered = sorted(span for item in chosen for span in item.content)
    for item in ruled:
        if id(item) in kept:
            continue
        inside = (
            span
            for start, end in item.content
            for span in quoted[bisect_left(quoted, (start, 0)) : bisect_left(quoted, (end, 0))]
        )
        left = [span for span in inside if not _overlaps(span, covered)]
        if left:
            yield replace(item, content=left)


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares characters with any of others, which are in order."""
    at = bisect_left(others, (span[1], 0)) - 1
    return at >= 0 and others[at][1] > span[0]


def _compatible(
    rivals: Iterable[tuple[float, Attribution]], starts: Sequence[int], taken: defaultdict[int, list[Attribution]]
) -> Iterator[Attribution]:
    """The attributions, surest first, that share no words worth speaking of with a surer one or one `taken` in a sentence."""
    for _, item in sorted(rivals, key=lambda pair: (-pair[0], pair[1].content)):
        places = _sentences((*item.content, *item.cue), starts)
        if not any(_clash(item, other) for place in places for other in taken[place]):
            for place in places:
                taken[place].append(item)
            yield item


def _sentences(spans: Iterable[Span], starts: Sequence[int]) -> list[int]:
    """The numbers of the sentences that spans touch: a quotation may go on over several."""
    reach = (range(bisect_right(starts, start), bisect_right(starts, end - 1) + 1) for start, end in spans)
    return sorted({number for numbers in reach for number in numbers})


def _clash(one: Attribution, other: Attribution) -> bool:
    if shared(one.cue, other.cue) or shared(one.cue, other.content) or shared(one.content, other.cue):
        return True
    common = shared(one.content, other.content)
    if "indirect" not in (one.kind, other.kind):
        return common > 0  # Words in marks are one quotation's.
    return 2 * common > min(_size(one.content), _size(other.content))


def _size(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)
