"""Marks that a writer forgot or that mean something else, put right before pieces are attributed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..gaps import WINDOW
from ..lexical.lexicon import Lexicon
from ..lexical.tokens import Tokens, breaks
from ..marks import Piece, Pieces
from ..rules import INVERTED, PLAIN
from .after import after

_PLAIN = frozenset(("say", "tell", "add", "ask", "reply"))
_LONGEST_CREDIT = 60
_LONGEST_NICKNAME = 22


def mended(text: str, pieces: Iterable[Piece], lex: Lexicon) -> Pieces:
    """The pieces, unclosed ones cut before the attribution they ran into."""
    return Pieces(_uncredited(text, piece) if piece.closing else _cut(text, piece, lex) for piece in pieces)


def _uncredited(text: str, piece: Piece) -> Piece:
    """The piece without a line inside the marks that says whose it is: `“It rained. — Ann Lee”`."""
    end = piece.inner[1]
    credit = _credit().search(text, max(piece.inner[0], end - _LONGEST_CREDIT), end)
    return piece if credit is None else piece._replace(end=credit.start(1), closing=0)


@cache
def _credit() -> re.Pattern[str]:
    name = r"[A-ZÀ-Þ][\w’'.-]*(?:\s(?:[a-z]{2,3}\s)?[A-ZÀ-Þ][\w’'.-]*){1,3}"
    return re.compile(rf"[.!?…](\s*(?:[—–―]|--)\s?{name}(?:,\s[\w ]+)?)\Z")


def quoted(text: str, pieces: Iterable[Piece]) -> Pieces:
    """The pieces without nicknames: Dwayne “The Rock” Johnson."""
    return Pieces(piece for piece in pieces if not piece.closing or not _is_nickname(text, piece))


def _is_nickname(text: str, piece: Piece) -> bool:
    if piece.end - piece.start > _LONGEST_NICKNAME or text[piece.start - 1 : piece.start] != " ":
        return False
    first, last = piece.inner
    before = text[max(0, piece.start - 20) : piece.start - 1].rpartition(" ")[2]
    named = before[:1].isupper() and before.isalpha() and text[first].isupper()
    behind = text[piece.end : piece.end + 2]
    return named and behind[:1] == " " and behind[1:].isupper() and text[first:last].replace(" ", "").isalpha()


def _cut(text: str, piece: Piece, lex: Lexicon) -> Piece:
    """The piece up to the comma before `, X said`, where that ends the first sentence of an unclosed piece."""
    stop = min(piece.end, piece.start + WINDOW)
    cuts = breaks(text, piece.start, stop, lex["abbreviations"])
    end = cuts[0][0] if cuts else stop
    comma = text.find(",", piece.start, end)
    for _ in range(6):
        if comma < 0:
            break
        if _attributes(Tokens(text, comma + 1, end, lex)):
            return piece._replace(end=comma + 1, continued=False)
        comma = text.find(",", comma + 1, end)
    return piece


def _attributes(tokens: Tokens) -> bool:
    link = after(tokens, ",", closes_block=False)
    if link is None or link.source is None or link.rule not in (PLAIN, INVERTED) or link.lemma not in _PLAIN:
        return False
    # What a quoted speaker reports (and my mother said no) goes on; an attribution ends, or a date or a place follows.
    rest = [at for at, span in enumerate(tokens.spans) if span[0] >= link.end]
    named = tokens.is_capital(0) or (link.rule == INVERTED and len(tokens) > 1 and tokens.is_capital(1))
    named = named or tokens.low[0] in ("he", "she")
    return named and (not rest or tokens.is_time(rest[0]) or tokens.low[rest[0]] in (",", "in", "on", "at", "during", "after"))
