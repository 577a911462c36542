"""Who speaks where no words beside a piece say it: the speaker of the last quotation goes on, or somebody answers."""

from __future__ import annotations

import re
from functools import cache

from ..attribution import Attribution, Link
from ..gaps import Gap
from ..lexical.lexicon import Lexicon
from ..lexical.tokens import Tokens
from ..marks import Piece
from ..passes.paragraph import Paragraph
from ..rules import CONTINUED, RESUMED
from .turns import turned

_SHORT = 100
_CALLED = 600


def resumption(paragraph: Paragraph, index: int, last: Attribution, gap: Gap, lex: Lexicon) -> Link | None:
    """The link of a piece to the speaker of the last quotation, or to whom the gap between the two names."""
    text, piece = paragraph.text, paragraph.pieces[index]
    if _asks(text, last) or _addresses(text, piece, last) or _is_reply(paragraph, index):
        return None
    sentence = gap.between(text)
    tokens = Tokens(text, *sentence, lex) if sentence else None
    if tokens:
        speaker = Tokens(text, last.source[0][0], last.source[-1][1], lex).raw
        turns, link = turned(tokens, speaker)
        if turns:
            return link
    return Link(None, last.source[0], CONTINUED if paragraph.opens(index) else RESUMED, "", piece.end)


def _is_reply(paragraph: Paragraph, index: int) -> bool:
    """Whether a piece is a short question and a paragraph of its own, as in a dialogue."""
    text, piece = paragraph.text, paragraph.pieces[index]
    first, last = piece.inner
    alone = paragraph.opens(index) and text[piece.end : paragraph.end].strip() == ""
    return alone and text[last - 1 : last] == "?" and last - first < _SHORT


def _addresses(text: str, piece: Piece, last: Attribution) -> bool:
    """Whether a piece is said to the last speaker: `“Your hands are on it, Mr Lee.”`."""
    names = {word for start, end in last.source for word in text[start:end].split() if word[:1].isupper()}
    called = _called().findall(text, piece.start, min(piece.end, piece.start + _CALLED))
    return any(name in names for name in called)


@cache
def _called() -> re.Pattern[str]:
    return re.compile(r"(?:[“\"‘']|, )(?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam|Judge|Senator|Minister)\.? ([A-ZÀ-Þ][\w’'-]*\w)(?=[,.?!])")


def _asks(text: str, last: Attribution) -> bool:
    """Whether somebody else may be expected to answer."""
    end = last.content[-1][1]
    return last.lemma == "ask" or "?" in text[end - 2 : end]
