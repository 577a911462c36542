"""Pieces as the rules want them: cut where words of the narrator stand inside the marks, made from dashes, titles left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from heapq import merge

from ..gaps import WINDOW
from ..lexical.tokens import Span, breaks
from ..marks import Piece, Pieces
from ..rules import INVERTED
from .after import attribution
from .grammar import Grammar
from .words import Words

_ARTICLES = frozenset("der die das dem den le la les au du el los al del".split())
_LONGEST_TITLE = 60
_MOST_COMMAS = 40
_LINE = "—–―"


def prepared(text: str, pieces: Iterable[Piece], units: Sequence[Span], grammar: Grammar) -> Pieces:
    """The pieces without titles of works, cut at incises, and lines of dialogue behind dashes, in order."""
    spaced = Pieces(_spaced(text, piece) for piece in pieces)
    found = Pieces(part for piece in spaced if not _is_title(text, piece, grammar) for part in _cut(text, piece, grammar))
    if not grammar.language.asides:
        return found
    return Pieces(merge(found, _dialogue(text, units, spaced, grammar)))


def _spaced(text: str, piece: Piece) -> Piece:
    """The piece with the spaces that French puts inside its marks counted to the marks."""
    first, last = piece.inner
    if not piece.closing or not (text[first : first + 1].isspace() or text[last - 1 : last].isspace()):
        return piece
    inner = text[first:last]
    width, closing = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
    return piece._replace(width=piece.width + width, closing=piece.closing + closing)


def _is_title(text: str, piece: Piece, grammar: Grammar) -> bool:
    """Whether a work's title or what is only called so stands in the marks: `le film « Les Absents »`."""
    first, last = piece.inner
    if last - first > _LONGEST_TITLE or text[last - 1 : last] in tuple(",.!"):
        return False
    before = text[max(0, piece.start - 30) : piece.start].split()
    named = text[first:last].split()
    if (
        before
        and before[-1].lower() in _ARTICLES
        and len(named) < 5
        and any(word[0].isupper() and word.lower() in grammar["media"] for word in (named[:1] + named[-1:]))
    ):
        return True
    return bool(before) and before[-1].lower() in grammar["works"] and text[piece.start - 1].isspace()


def _cut(text: str, piece: Piece, grammar: Grammar) -> Iterator[Piece]:
    """A piece in two where an incise stands inside its marks: `« C’est grave, a-t-il dit, et nous agirons. »`."""
    incise = _incise(text, piece, grammar)
    if incise is None:
        yield piece
        return
    start, end = incise
    yield piece._replace(end=start, closing=0)
    while end < piece.end and (text[end].isspace() or text[end] in ",.;:—–"):
        end += 1
    if piece.end - piece.closing - end > 1:
        yield piece._replace(start=end, width=0)


def _incise(text: str, piece: Piece, grammar: Grammar) -> Span | None:
    """From the end of the words before an incise to its own end, if there is one."""
    first, last = piece.inner
    if grammar.language.asides == "dash":
        return _aside(text, first, last, grammar)
    if grammar.language.asides != "comma":
        return None
    for number, comma in enumerate(_commas().finditer(text, first, last)):
        if number >= _MOST_COMMAS:
            break
        stop = _incise_end(text, comma.end(), last)
        words = Words(text, comma.end(), stop, grammar)
        hung = any(words.is_hyphened(at) for at in range(1, 5))
        if not (hung or words.forms(0) or words.has(0, "perfect") or words.has(0, "clitics")):
            continue
        link = attribution(words, 0) if len(words) > 1 else None
        if link is not None and link.rule == INVERTED and link.source is not None and (hung or _is_whole(words, link.end)):
            return comma.end(), max(link.end, _rest(text, link.end, stop))
    return None


def _incise_end(text: str, start: int, last: int) -> int:
    found = _stops().search(text, start, min(last, start + WINDOW // 3))
    return found.start() if found else min(last, start + WINDOW // 3)


def _is_whole(words: Words, end: int) -> bool:
    """Whether an attribution ends with its clause, or an adverbial or apposition follows it."""
    at = next((index for index in range(len(words)) if words.spans[index][0] >= end), len(words))
    ends = at == len(words) or words.raw[at] == ","
    return ends or words.is_time(at) or words.has(at, "prepositions") or words.has(at, "adverbs")


def _rest(text: str, end: int, stop: int) -> int:
    """Where the incise ends: at its comma or full stop."""
    comma = text.find(",", end, stop)
    return comma if comma >= 0 else stop


@cache
def _commas() -> re.Pattern[str]:
    return re.compile(r"[,?!…](?=\s)")


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(r"[.?!:;»”\"](?=\s|\Z)")


def _dialogue(text: str, units: Sequence[Span], pieces: Sequence[Piece], grammar: Grammar) -> Iterator[Piece]:
    """Lines of dialogue: `—No lo sé —dijo Ana—. Es tarde.`; only attributed ones, since a dash may begin an item of a list."""
    taken = {piece.start for piece in pieces}
    for number, (start, end) in enumerate(units):
        if text[start] in _LINE and end - start > 3 and not any(start <= at < end for at in _within(text, start, end, taken)):
            yield from _spoken(text, start, end, number, grammar)


def _within(text: str, start: int, end: int, taken: set[int]) -> Iterator[int]:
    return (found.start() for found in _marks().finditer(text, start, end) if found.start() in taken)


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[\"“”„«»]")


def _spoken(text: str, start: int, end: int, number: int, grammar: Grammar) -> Iterator[Piece]:
    spot = _aside(text, start, end, grammar)
    if spot is None:
        return
    stop, after = spot
    yield Piece(start, stop, number, 1, 0, False)
    while after < end and not text[after].isalnum() and text[after] not in "¿¡":
        after += 1
    if after < end and grammar.language.asides == "dash":
        yield Piece(after, end, number, 0, 0, False)


def _aside(text: str, start: int, end: int, grammar: Grammar) -> Span | None:
    """Where the narrator’s words begin and end in a line of dialogue."""
    dashed = grammar.language.asides == "dash"
    sign = (_dashes() if dashed else _commas()).search(text, start + 1, min(end, start + WINDOW))
    if sign is None:
        return None
    closing = text.find(text[sign.end() - 1], sign.end(), end) if dashed else -1
    cuts = breaks(text, sign.end(), end, grammar["abbreviations"])
    stop = closing if closing >= 0 else cuts[0][0] if cuts else end
    words = Words(text, sign.end(), min(stop, sign.end() + WINDOW), grammar)
    if not len(words) or attribution(words, 0) is None:
        return None
    return sign.start() if dashed else sign.end(), stop if closing >= 0 else end


@cache
def _dashes() -> re.Pattern[str]:
    return re.compile(r"\s[—–―](?=[^\W\d])")
