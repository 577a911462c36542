"""What the readability formulas count, taken in one pass over a text's words.

Words are the tool's words: `state-of-the-art` is one word of four syllables and thirteen letters. Nobody reads a web
address, a mail address or a scrap of markup aloud, so each counts as what a reader takes it for: the word `link`.

What a spelling comes to is worked out once and kept, so a text costs little more than looking its words up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from ...language import familiar, syllables

SYLLABIC = ("en", "de", "fr", "es", "it", "nl", "pt", "ru")
"""Languages whose syllables are counted; for any other the counts of `SPOKEN` are 0."""

SPOKEN = ("syllables", "monosyllables", "polysyllables")
"""The counts that rest on syllables."""

ENGLISH = ("hard_words", "complex_words", "unfamiliar_words", "spache_unfamiliar")
"""The counts that are taken of English alone."""

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
        unfamiliar_words: Words not on the list of Dale and Chall by their rules, names left out.
        spache_unfamiliar: Different words not on Spache's list by the same rules, names left out.
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
    unfamiliar_words: int = 0
    spache_unfamiliar: int = 0
    long_words: int = 0
    mini_words: int = 0

    def without(self, part: Counts) -> Counts:
        """These counts less those of a part of the text."""
        return Counts(*(max(0, whole - less) for whole, less in zip(self, part, strict=True)))


# What a word adds to all counts at once is one integer with a field of 40 bits for each of these: the words of a text are
# then added up by a single call of sum(), several times faster than field by field.
_PACKED = (
    "letters", "syllables", "monosyllables", "polysyllables", "hard_words", "complex_words", "unfamiliar_words", "long_words",
    "mini_words",
)  # fmt: skip
_BITS = 40
_MASK = (1 << _BITS) - 1
_SHIFTS = tuple((name, _BITS * place) for place, name in enumerate(_PACKED))
_ONE = {name: 1 << shift for name, shift in _SHIFTS}
_HARD, _COMPLEX, _UNFAMILIAR = _ONE["hard_words"], _ONE["complex_words"], _ONE["unfamiliar_words"]
_NOT_OF_NAMES = ("hard_words", "complex_words", "unfamiliar_words")


def count(sentences: Sequence[Sequence[str]], lang: str = "en") -> Counts:
    """Count the words of some sentences: of a text, a paragraph or one sentence, each sentence a sequence of its words.

    A name is a word capitalised within its sentence. At the start of a sentence, where every word is capitalised, it is
    one all in capitals, or one that the same sentences capitalise elsewhere and never write small. Where everything is
    in capitals, no word is a name.
    """
    lexicon = _lexicon(lang)
    lexicon.make_room()
    words = list(chain.from_iterable(sentences))
    found = _unpacked(sum(map(lexicon.__getitem__, words)))
    new = 0
    if lang == "en":
        spelled = set(words)
        names = _names(words, sentences, spelled, spelled & lexicon.nameable)
        spared = _unpacked(sum([lexicon[word] * times for word, times in names.items()]))
        found |= {name: found[name] - spared[name] for name in _NOT_OF_NAMES}
        new = len({word.lower() for word in spelled & lexicon.beyond_spache if word not in names})
    return Counts(words=len(words), sentences=sum(map(bool, sentences)), **found, spache_unfamiliar=new)


def _unpacked(total: int) -> dict[str, int]:
    return {name: total >> shift & _MASK for name, shift in _SHIFTS}


def _names(
    words: Iterable[str], sentences: Iterable[Sequence[str]], spelled: set[str], candidates: set[str]
) -> dict[str, int]:
    """The words that are names among candidates for it, and how often each is one."""
    if not candidates or all(word == word.upper() for word in spelled):
        return {}
    tally = Counter(filter(candidates.__contains__, words))
    openings = Counter([sentence[0] for sentence in sentences if sentence and sentence[0] in candidates])
    names = {}
    for word, times in tally.items():
        within = times - openings[word]
        always = word.isupper() or (within and word.lower() not in spelled)
        if always or within:
            names[word] = times if always else within
    return names


class _Lexicon(dict[str, int]):
    """What each word adds to the counts, worked out when it is first met; endless words are not kept.

    Attributes:
        nameable: The words met that would count for less if they were names.
        beyond_spache: The words met that are not on Spache's list.
    """

    def __init__(self, adds: Callable[[str, _Lexicon], int]) -> None:
        super().__init__()
        self.nameable: set[str] = set()
        self.beyond_spache: set[str] = set()
        self._adds = adds

    def __missing__(self, word: str) -> int:
        adds = self._adds(word, self)
        if len(word) <= _SHORT_ENOUGH_TO_KEEP:
            self[word] = adds
        return adds

    def make_room(self) -> None:
        """Forget all words if there are too many; only between texts, for the sets and the words go together."""
        if len(self) > _KEPT:
            self.clear()
            self.nameable.clear()
            self.beyond_spache.clear()


@cache
def _lexicon(lang: str) -> _Lexicon:
    if lang == "en":
        return _Lexicon(_english)
    if lang not in SYLLABIC:
        return _Lexicon(lambda word, _: _adding(_letters(word), 0))
    from ...language.vowels import counter

    number = counter(lang)
    return _Lexicon(lambda word, _: _adding(_letters(word), 1 if _is_link(word) else number(word)))


def _english(spelling: str, lexicon: _Lexicon) -> int:
    word = _LINK if _is_link(spelling) else spelling
    number = syllables.count(word)
    adds = _adding(_letters(word), number)
    begins = word[0]
    hard = number >= 3 and begins.isalpha()
    if hard:
        adds += _HARD
        if _is_complex(word if word.isascii() else word.translate(_HYPHENS), number):
            adds += _COMPLEX
    unfamiliar = not familiar.is_familiar(word, familiar.dale_chall())
    if unfamiliar:
        adds += _UNFAMILIAR
    beyond_spache = not familiar.is_familiar(word, familiar.spache())
    if (beyond_spache or unfamiliar or hard) and len(word) <= _SHORT_ENOUGH_TO_KEEP:
        if beyond_spache:
            lexicon.beyond_spache.add(spelling)
        if begins.isupper():
            lexicon.nameable.add(spelling)
    return adds


@cache
def _adding(letters: int, number: int) -> int:
    """What a word of so many letters and syllables adds to the counts of every language."""
    return (
        letters * _ONE["letters"]
        + number * _ONE["syllables"]
        + (number == 1) * _ONE["monosyllables"]
        + (number >= 3) * _ONE["polysyllables"]
        + (letters > 6) * _ONE["long_words"]
        + (letters <= 3) * _ONE["mini_words"]
    )


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
