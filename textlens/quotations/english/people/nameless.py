"""Words that name nobody: a capital that only begins a sentence, and descriptions that may be anybody's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lexical.lexicon import Lexicon
from ...lexical.names import is_given
from .full_names import Index
from .runs import several

SINGLE = frozenset(
    "leader minister secretary chancellor president premier chief king queen prince boss head governor mayor pm".split()
)
"""Offices that one person has at a time, which may be given without a name though others are spoken of."""

_OFTEN_NAMELESS = frozenset(
    "spokesman spokeswoman spokesperson lawyer solicitor barrister prosecutor judge coroner witness source official officer "
    "policeman policewoman detective man woman boy girl child victim caller reporter journalist interviewer correspondent "
    "resident author researcher scientist analyst expert commentator speaker member user complainant defendant jury latter "
    "executive producer maker".split()
)
_CROWDS = frozenset("police residents republicans democrats conservatives liberals tories protesters medics fans".split())
_ADVERBS = frozenset("elsewhere meanwhile nonetheless nevertheless otherwise likewise undeterred".split())
_AROUND = 6000
_LONGEST_LINE, _SHORT, _FEWEST = 160, 3, 4
_STOPS = frozenset(".,;:?!")
_BEFORE = frozenset("abcdefghijklmnopqrstuvwxyz,;")
_BEHIND = frozenset(" ,.;")


class Nameless:
    """Tells which words of a document name nobody."""

    def __init__(self, text: str, index: Index, lex: Lexicon) -> None:
        self._text, self._index, self._lex = text, index, lex

    def is_common(self, word: str, start: int) -> bool:
        """Whether a capitalised word of a mention that begins at `start` is no name: Critics, Police, Mum, Coach, Staff."""
        low, lex = word.lower(), self._lex
        if not self._index.has(word) and (self._is_adverb(low) or self._is_spelled_small(word, start)):
            return True
        kind = several(word, lex) or lex.is_kin(low) or low in lex["time"] or low in lex["titles"] or low in _CROWDS
        return kind and self._index.fullest((word,)) is None

    def _is_adverb(self, low: str) -> bool:
        return low in _ADVERBS or (low.endswith("ly") and low not in self._lex["not_adverbs"] and not is_given(low))

    def _is_spelled_small(self, word: str, start: int) -> bool:
        """Whether the word that begins a mention stands in small letters near, with a capital only where a sentence begins."""
        if not self._text.startswith(word, start):
            return False
        near = self._text[max(0, start - _AROUND) : start + _AROUND]
        small = any(near[end : end + 1] in _BEHIND for end in _inner(near, word.lower()))
        return small and all(_is_letter(near[end : end + 1]) == _is_letter(word[-1]) for end in _inner(near, word))

    def is_headline(self, words: tuple[str, ...], start: int) -> bool:
        """Whether words are a part of a headline in capitals that names nobody: `Teen Rescues Dog: 'I Love Her'`."""
        # A line that is longer than a headline is looked at no further, so that a text without line breaks takes no longer.
        first = self._text.rfind("\n", max(0, start - _LONGEST_LINE), start) + 1 or max(0, start - _LONGEST_LINE)
        last = self._text.find("\n", start, first + _LONGEST_LINE)
        line = self._text[first : last if last >= 0 else first + _LONGEST_LINE]
        long = [word for word in re.findall(r"[^\W\d_][\w’'-]*", line) if len(word) > _SHORT]
        if len(line) >= _LONGEST_LINE or len(long) < _FEWEST or line.rstrip("”\"’' ")[-1:] in _STOPS:
            return False
        if not all(word[0].isupper() for word in long):
            return False
        verbs = any(word.lower() in self._lex.verbs or word.lower() in self._lex["verbs"] for word in words)
        return verbs or self._text.count(words[-1], max(0, start - _AROUND), start + _AROUND) == 1

    def is_variation(self, words: list[str]) -> bool:
        """Whether a description that ends in these words may mean the person spoken of, and is no role of nameless people."""
        return self._lex.is_person(words[-1]) and words[-1] not in _OFTEN_NAMELESS

    def is_only(self, name: str, start: int) -> bool:
        """Whether a text has named this person, more than once, and nobody else before an offset."""
        persons = self._index.persons()
        if not persons or " ".join(persons[0].words) != name or (len(persons) > 1 and persons[1].offset < start):
            return False
        return self._text.count(persons[0].words[-1], 0, start) > 1


def _inner(text: str, word: str) -> Iterator[int]:
    """Where a word ends that stands behind a small letter, a comma or a semicolon, and a blank."""
    at = text.find(f" {word}", 1)
    while at >= 0:
        if text[at - 1] in _BEFORE:
            yield at + 1 + len(word)
        at = text.find(f" {word}", at + 1)


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
