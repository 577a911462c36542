"""Which language a text is in, by its commonest words.

English is known by a handful of them, before any table is read. For other texts the words on the packaged stop word lists are
counted, some endings, and the commonest words of languages that textlens does not know: a text in Swedish is to be told from
German, not to be taken for the nearest one that is known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from .codes import FALLBACK, LANGUAGES

SAMPLE = 12_000
"""Characters of a text that are looked at: a third each at its beginning, in its middle and at its end."""

FEW = 8
"""Words under which only a plain case is told."""

SOME = 25
"""Words from which on a text whose language is not recognised is said to be in one that is not known."""

Basis = Literal["words", "hint", "unsure", "few"]
"""What a language rests on: the text's words, what its file says, or neither, though words enough are there (or too few)."""


class Identified(NamedTuple):
    """The two-letter code of the language that a text is taken to be in, and what that rests on."""

    lang: str
    basis: Basis


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENGLISH = ("the", "of", "and", "to", "that", "with", "from", "by", "this")
_SHARE_OF_ENGLISH = 0.12
_GLANCE = 400
_WORDS_AT_A_GLANCE = 40
_SHARE_AT_A_GLANCE = 0.09
_SHARE_AT_A_PLACE = 0.04


def identify(text: str, hint: str | None = None) -> Identified:
    """The language of a text; English where it is none that is known, or has too few words to tell.

    Args:
        text: The text, of which a sample is looked at.
        hint: The code of the language that its file says it is in, which decides where its words do not.
    """
    if _is_plainly_english(text):
        return Identified("en", "words")
    words = Counter(_sampled(text))
    total = words.total()
    if total >= FEW and sum(words[word] for word in _ENGLISH) >= _SHARE_OF_ENGLISH * total:
        return Identified("en", "words")
    from .distinctive import recognised

    found = recognised(words, FEW, SOME)
    if found:
        return Identified(found, "words")
    if hint in LANGUAGES:
        return Identified(hint, "hint")
    return Identified(FALLBACK, "unsure" if total >= SOME else "few")


def _is_plainly_english(text: str) -> bool:
    """Whether a glance at the beginning, the middle and the end of a text finds words enough of English, and some at each."""
    total = english = 0
    known = frozenset(_ENGLISH).__contains__
    starts = (0, (len(text) - _GLANCE) // 2, len(text) - _GLANCE) if len(text) > 3 * _GLANCE else range(0, len(text), _GLANCE)
    for start in starts:
        words = text[start : start + _GLANCE].lower().split()
        here = sum(map(known, words))
        if here < _SHARE_AT_A_PLACE * len(words):
            return False
        total, english = total + len(words), english + here
    return total >= _WORDS_AT_A_GLANCE and english >= _SHARE_AT_A_GLANCE * total


def _sampled(text: str) -> Iterator[str]:
    part = SAMPLE // 3
    middle = (len(text) - part) // 2
    parts = (text[:part], text[middle : middle + part], text[-part:]) if len(text) > SAMPLE else (text,)
    for sample in parts:
        yield from _WORD.findall(sample.casefold().replace("’", "'"))
