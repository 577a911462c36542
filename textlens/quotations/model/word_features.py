"""Features of a word without its context: hashes of its form, stem, tag, ending and class of verb.

Every feature of the model is an integer computed from such hashes, so that no strings are joined and no dictionary of features is
needed: its low bits are the slot of its weight in a table. The hash is CRC-32, which is the same on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from zlib import crc32

from .tagging import tag_of

QUOTED = "“…”"
"""The token for a folded quotation in a sentence; `quoted` adds how it begins and ends."""

_KEPT = 1 << 13
LOW = (1 << 17) - 1
"""The mask for the slots of the largest table."""

_MARKS = frozenset(',.;:?!()"-')
_OPENING, _CLOSING, _ENDS = " '\"“”„«‹‘’`", " '\"“”»›‘’`", ",.?!"
_SAME = str.maketrans("“”„«»–—―‘", '"""""---\'')
_VERBAL = frozenset(("V", "VD", "VN", "VG", "VZ"))


def hashed(text: str) -> int:
    """The hash of a feature's text, reduced to the low bits: slots depend only on these, and small numbers are faster."""
    return crc32(text.encode("utf-8", "surrogatepass")) & LOW


class Word:
    """A word or mark; all attributes except `raw`, `low`, `tag`, `stem` and `verb` are hashes."""

    __slots__ = ("ending", "form", "kind", "low", "raw", "root", "shape", "stem", "tag", "tagged", "verb")

    def __init__(self, raw: str, low: str, tag: str, shape: str, stem: str, kind: str = "-", verb: bool = False) -> None:
        self.raw, self.low, self.tag, self.stem, self.verb = raw, low, tag, stem, verb
        self.form = hashed("0" if tag == "0" else low)
        self.root = hashed("S" + stem)
        self.tagged = hashed("T" + tag)
        self.ending = hashed("F" + low[-3:])
        self.shape = hashed("H" + shape)
        self.kind = hashed("K" + kind)


START, END = (Word(mark, mark, mark, "^", mark) for mark in ("<s>", "</s>"))


class Known:
    """The verbs and titles that a model was trained with, and the words as the model sees them.

    They are stored in the model file, so that new verbs in the rules do not change the features that the model was trained on.

    Args:
        verbs: The lemma and the class of verb for each spelling.
        titles: Words that are part of a name if they are capitalised.
    """

    def __init__(self, verbs: Mapping[str, Sequence[str]], titles: Iterable[str]) -> None:
        self._verbs, self._titles = verbs, frozenset(titles)
        self.word = lru_cache(_KEPT)(self._seen)

    @classmethod
    def unpacked(cls, data: bytes) -> Known:
        """The inverse of `packed`."""
        return cls(**json.loads(data))

    def packed(self) -> bytes:
        """The verbs and titles as bytes, in a canonical form."""
        return json.dumps({"verbs": dict(self._verbs), "titles": sorted(self._titles)}, sort_keys=True).encode()

    def _seen(self, raw: str) -> Word:
        """The features of a spelling; `word` is a cached version of this method."""
        if raw.startswith(QUOTED):
            return Word(QUOTED, raw, "Q", "Q", QUOTED)
        low, first = raw.lower().replace("’", "'"), raw[0]
        if first.isdigit() or (first in "$£€" and len(raw) > 1):
            return Word(raw, low, "0", "0", "0")
        if not first.isalnum() and low != "'s":
            # Normalize quotation marks and dashes.
            low = low.translate(_SAME)
            low = "-" if low.startswith("--") else low
            return Word(raw, low, low if low in _MARKS else "SYM", "p", low)
        tag = tag_of(low, first.isupper())
        if low in self._titles and first.isupper():
            tag = "NP"
        shape = "U" if raw.isupper() and len(raw) > 1 else "C" if first.isupper() else "l"
        if low in self._verbs:
            lemma, kind = self._verbs[low]
            return Word(raw, low, tag, shape, lemma, kind, True)
        return Word(raw, low, tag, shape, stem(low), verb=tag in _VERBAL)


def quoted(text: str, start: int, end: int) -> str:
    """The token for the quotation text[start:end], which says whether it begins with a capital, and what mark ends it."""
    inner = text[start : start + 8].lstrip(_OPENING), text[max(start, end - 8) : end].rstrip(_CLOSING)
    last = inner[1][-1:]
    return f"{QUOTED}{'S' if inner[0][:1].isupper() else 's'}{last if last in _ENDS else ''}"


def stem(low: str) -> str:
    """A rough stem of a word: without -s, -ed, -ing and -e."""
    size = len(low)
    if size > 5 and low.endswith("ing"):
        low = low[:-3]
    elif size > 4 and low.endswith(("ied", "ies")):
        low = low[:-3] + "y"
    elif size > 4 and low.endswith(("ed", "es")):
        low = low[:-2]
    elif size > 3 and low.endswith("s") and not low.endswith("ss"):
        low = low[:-1]
    if len(low) > 3 and low[-1] == "e":
        low = low[:-1]
    if len(low) > 4 and low[-1] == low[-2] and low[-1] not in "sl":
        low = low[:-1]
    return low
