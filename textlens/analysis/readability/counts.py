"""What the readability formulas count, taken in one pass over a text's words.

Words are the tool's words: `state-of-the-art` is one word of four syllables and thirteen letters. Nobody reads a web
address, a mail address or a scrap of markup aloud, so each counts as what a reader takes it for: the word `link`.

What a spelling comes to is worked out once and kept, so a text costs little more than looking its words up.
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


def untaken(lang: str) -> tuple[str, ...]:
    """The counts that are not taken in a language, and are 0: those of hard words, or of syllables as well."""
    rules = profile(lang).syllables
    return () if rules == "english" else _HARD if rules else (*_HARD, *_SPOKEN)


def count(sentences: Sequence[Sequence[str]], lang: str = "en") -> Counts:
    """Count the words of some sentences: of a text, a paragraph or one sentence, each sentence a sequence of its words.

    A name is a word capitalised within its sentence. At the start of a sentence, where every word is capitalised, it is
    one all in capitals, or one that the same sentences capitalise elsewhere and never write small. Where everything is
    in capitals, no word is a name.
    """
    lexicon = _lexicon(lang)
    lexicon.make_room()
    words = list(chain.from_iterable(sentences))
    found = unpacked(sum(map(lexicon.__getitem__, words)))
    new = 0
    if lexicon.spares_names:
        spelled = set(words)
        names = _names(words, sentences, spelled, spelled & lexicon.nameable)
        spared = unpacked(sum([lexicon[word] * times for word, times in names.items()]))
        found |= {name: found[name] - spared[name] for name in _NOT_OF_NAMES}
        beyond = (spelled - lexicon.on_spache).difference(names)
        new = len({word.lower() for word in beyond if len(word) <= LONGEST_KEPT or is_link(word)})
    return Counts(words=len(words), sentences=sum(map(bool, sentences)), **found, spache_unfamiliar=new)


def _names(words: Iterable[str], sentences: Iterable[Sequence[str]], spelled: set[str], candidates: set[str]) -> dict[str, int]:
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
