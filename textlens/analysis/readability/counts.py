"""What the readability formulas count, taken in one pass over a text's words.

Words are the tool's words: `state-of-the-art` is one word of four syllables and thirteen letters. Nobody reads a web
address, a mail address or a scrap of markup aloud, so each counts as what a reader takes it for: the word `link`.

What a spelling comes to is worked out once and kept, so a text costs its distinct words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from ...language import syllables

SYLLABIC = ("en",)
"""Languages whose syllables are counted; for any other the counts of `SPOKEN` are 0."""

SPOKEN = ("syllables", "monosyllables", "polysyllables", "hard_words", "complex_words")
"""The counts that rest on syllables."""

_LINK = "link"
_SHORT_ENOUGH_TO_KEEP = 64
_KEPT = 1 << 17
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_ADDS_ONE = ("ing", "ted", "ded", "ces", "ges", "ses", "xes", "zes", "ches", "shes")


class Counts(NamedTuple):
    """The counts that the formulas are made of.

    Attributes:
        words: Words.
        sentences: Sentences with at least one word.
        letters: Letters and digits in the words; no apostrophes, hyphens, points or currency signs.
        syllables: Syllables of all words, figures and acronyms as read aloud.
        monosyllables: Words of one syllable.
        polysyllables: Words of three or more syllables, names and figures included.
        hard_words: Polysyllables that are neither names nor figures.
        complex_words: Hard words as Gunning counts them: no hyphenated compound of shorter words, none that -es, -ed or
            -ing alone makes that long.
        long_words: Words of more than six letters.
        mini_words: Words of one to three letters.
    """

    words: int = 0
    sentences: int = 0
    letters: int = 0
    syllables: int = 0
    monosyllables: int = 0
    polysyllables: int = 0
    hard_words: int = 0
    complex_words: int = 0
    long_words: int = 0
    mini_words: int = 0


class _Kind:
    """What the formulas know of a word; words of a kind are counted together.

    Each is made once, by `_kind`, and compared by identity: the tally of kinds is the inner loop of it all.
    """

    __slots__ = ("complex", "hard", "letters", "syllables")

    def __init__(self, letters: int, syllables: int, hard: bool, complex: bool) -> None:
        self.letters = letters
        self.syllables = syllables
        self.hard = hard
        self.complex = complex


def count(sentences: Sequence[Sequence[str]], lang: str = "en") -> Counts:
    """Count the words of some sentences: of a text, a paragraph or one sentence, each sentence a sequence of its words.

    A name is a word capitalised within its sentence. At the start of a sentence, where every word is capitalised, it is
    one all in capitals, or one that the same sentences capitalise elsewhere and never write small. Where everything is
    in capitals, no word is a name.
    """
    tally = Counter(chain.from_iterable(sentences))
    openings = Counter(sentence[0] for sentence in sentences if sentence)
    kept, fresh = _kinds(lang)
    shouted = all(word == word.upper() for word in tally)
    kinds: defaultdict[_Kind, int] = defaultdict(int)
    names: Counter[_Kind] = Counter()
    for word, times in tally.items():
        kind = kept(word) if len(word) <= _SHORT_ENOUGH_TO_KEEP else fresh(word)
        kinds[kind] += times
        if kind.hard and not shouted and word[0].isupper():
            within = times - openings[word]
            always = word.isupper() or (within and word.lower() not in tally)
            names[kind] += times if always else within
    return _sum(kinds, names, openings.total())


def _sum(kinds: Mapping[_Kind, int], names: Mapping[_Kind, int], sentences: int) -> Counts:
    each = kinds.items()
    return Counts(
        words=sum(kinds.values()),
        sentences=sentences,
        letters=sum(kind.letters * times for kind, times in each),
        syllables=sum(kind.syllables * times for kind, times in each),
        monosyllables=sum(times for kind, times in each if kind.syllables == 1),
        polysyllables=sum(times for kind, times in each if kind.syllables >= 3),
        hard_words=sum(times - names[kind] for kind, times in each if kind.hard),
        complex_words=sum(times - names[kind] for kind, times in each if kind.complex),
        long_words=sum(times for kind, times in each if kind.letters > 6),
        mini_words=sum(times for kind, times in each if kind.letters <= 3),
    )


@cache
def _kinds(lang: str) -> tuple[Callable[[str], _Kind], Callable[[str], _Kind]]:
    """The function that tells a word's kind in a language, once with a memory and once, for endless words, without."""
    fresh = _english if lang in SYLLABIC else _letters_only
    return lru_cache(_KEPT)(fresh), fresh


_kind = cache(_Kind)


def _letters_only(word: str) -> _Kind:
    return _kind(_letters(word), 0, False, False)


def _english(word: str) -> _Kind:
    if _is_link(word):
        return _kind(len(_LINK), 1, False, False)
    number = syllables.count(word)
    hard = number >= 3 and word[0].isalpha()
    return _kind(_letters(word), number, hard, hard and _is_complex(word.translate(_HYPHENS), number))


def _letters(word: str) -> int:
    if word.isalnum():
        return len(word)
    return len(_LINK) if _is_link(word) else sum(map(str.isalnum, word))


def _is_link(word: str) -> bool:
    return not word.isalnum() and _link().search(word) is not None


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"://|^www\.|[@=<>]|\.[a-zA-Z]{2,24}/")


def _is_complex(word: str, number: int) -> bool:
    """Whether a word of `number` syllables, three or more, is complex by Gunning's rules."""
    if "-" in word:
        return any(_is_complex(part, syllables.count(part)) for part in word.split("-") if part[:1].isalpha())
    return number - word.lower().endswith(_ADDS_ONE) >= 3
