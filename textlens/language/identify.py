"""Language identification by the most frequent words of a text.

English is recognised by a handful of words, without reading any table. For other texts, words on the packaged stop word lists,
some endings, and the most frequent words of unsupported languages are counted; the latter so that, for example, a Swedish text
is not mistaken for the most similar supported language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from .codes import FALLBACK, LANGUAGES
from .invisible import seen

SAMPLE = 12_000
"""The number of characters examined: a third each at the beginning, in the middle and at the end of a text."""

FEW = 8
"""With fewer words, a language is recognised only in a clear case."""

SOME = 25
"""From this number of words on, a text whose language is not recognised counts as `unsure` instead of `few`."""

Basis = Literal["words", "hint", "unsure", "few"]
"""How a language was determined: by the text's words, by its file's metadata, or not (with enough words, or with too few)."""


class Identified(NamedTuple):
    """The two-letter code of a text's language, and how it was determined."""

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
    """The language of a text; English if it is not recognised, or the text has too few words.

    Args:
        text: The text, of which a sample is examined.
        hint: The language code in the metadata of its file, which is used if the words are not conclusive.
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
    """Whether short samples at the beginning, in the middle and at the end of a text all contain enough common English words."""
    total = english = 0
    known = frozenset(_ENGLISH).__contains__
    starts = (0, (len(text) - _GLANCE) // 2, len(text) - _GLANCE) if len(text) > 3 * _GLANCE else range(0, len(text), _GLANCE)
    for start in starts:
        words = seen(text[start : start + _GLANCE]).lower().split()
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
        yield from _WORD.findall(seen(sample).casefold().replace("’", "'"))
