"""The counts that the readability formulas take, computed in one pass over a text's words.

Words are tokenised as everywhere in textlens: `state-of-the-art` is one word with four syllables and thirteen letters. Nobody
reads web addresses, mail addresses or markup aloud, so each of these is counted as the word `link`.

The counts of each spelling are computed once and cached, so that counting a text costs little more than looking its words up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from ...languages.profile import profile
from .lexicon import LONGEST_KEPT, Lexicon
from .packed import adding, is_link, letters_of, unpacked

_SPOKEN = ("syllables", "monosyllables", "polysyllables")
_HARD = ("hard_words", "complex_words", "unfamiliar_words", "spache_unfamiliar")
_NOT_OF_NAMES = ("hard_words", "complex_words", "unfamiliar_words")


class Counts(NamedTuple):
    """The counts that the formulas take.

    Attributes:
        words: Words.
        sentences: Sentences with at least one word.
        letters: Letters and digits in the words, without apostrophes, hyphens, points and currency signs.
        syllables: Syllables of all words, figures and acronyms as read aloud.
        monosyllables: Words of one syllable.
        polysyllables: Words of three or more syllables, names and figures included.
        hard_words: Words of three or more syllables that are neither names nor figures.
        complex_words: Hard words by Gunning's rules: without hyphenated compounds of shorter words, and without words that have
            three syllables only because of -es, -ed or -ing.
        unfamiliar_words: Words that are not familiar by the list and rules of Dale and Chall, without names.
        spache_unfamiliar: Distinct words that are not familiar by Spache's list and the same rules, without names.
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
        """These counts minus those of a part of the text."""
        return Counts(*(max(0, whole - less) for whole, less in zip(self, part, strict=True)))


def untaken(lang: str) -> tuple[str, ...]:
    """The counts that are not computed for a language, and are 0: those of hard words, and in some languages of syllables."""
    rules = profile(lang).syllables
    return () if rules == "english" else _HARD if rules else (*_HARD, *_SPOKEN)


def count(sentences: Sequence[Sequence[str]], lang: str = "en") -> Counts:
    """Count the words of some sentences, each given as the sequence of its words.

    A capitalised word counts as a name if it is not the first of its sentence. The first word, which is always capitalised,
    counts as a name if it is all in capitals, or if it is also capitalised inside one of these sentences and in lower case in
    none. If all words are in capitals, none counts as a name.
    """
    lexicon = _lexicon(lang)
    lexicon.make_room()
    words = list(chain.from_iterable(sentences))
    totals = unpacked(sum(map(lexicon.__getitem__, words)))
    unfamiliar = 0
    if lexicon.spares_names:
        spelled = set(words)
        names = _names(words, sentences, spelled, spelled & lexicon.nameable)
        spared = unpacked(sum([lexicon[word] * times for word, times in names.items()]))
        totals |= {name: totals[name] - spared[name] for name in _NOT_OF_NAMES}
        beyond = (spelled - lexicon.on_spache).difference(names)
        unfamiliar = len({word.lower() for word in beyond if len(word) <= LONGEST_KEPT or is_link(word)})
    return Counts(words=len(words), sentences=sum(map(bool, sentences)), **totals, spache_unfamiliar=unfamiliar)


def _names(words: Iterable[str], sentences: Iterable[Sequence[str]], spelled: set[str], candidates: set[str]) -> dict[str, int]:
    """Those of the candidates that are names, each with the number of its occurrences as a name."""
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


@cache
def _lexicon(lang: str) -> Lexicon:
    rules = profile(lang).syllables
    if rules == "english":
        from .english_words import EnglishWords

        return EnglishWords()
    if not rules:
        return Lexicon(lambda word: adding(letters_of(word), 0))
    from ...language.vowels import counter

    number = counter(lang)
    return Lexicon(lambda word: adding(letters_of(word), 1 if is_link(word) else number(word)))
