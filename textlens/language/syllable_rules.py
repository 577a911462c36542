"""Syllables of an English word from its letters: vowel groups, handwritten rules, and learned corrections.

The corrections, and the exceptions that are still wrong after them, come from the CMU Pronouncing Dictionary: the module
`build_syllables` builds their table, and `en/syllables.LICENSE` states its origin.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .spoken import letters

_LONGEST_WORD = 64  # longer words are not English, and only their vowel groups are counted

_VOWELS = frozenset("aeiouy")
_AFTER_FIRST = frozenset("bcfghjklmpqtvwxz")

# Words with a silent e that begin compounds, and parts that follow a silent e in compounds and derived words.
_FIRST_PARTS = """
    base bone brake bridge cake care case cave close clothe core crime dance dice dive dove drive edge face
    fence file fire five flame force fore frame game gate goose grade grape grave grease guide hate hedge hence
    here hide hole home hope horse house ice juice knife lake lane life like lime line live lodge love make mare
    mile mine moose mouse move name nine nose note nurse one pace page phone pine pipe place plate pole price
    prime pure race rape rice ridge role rope rose rule safe sale sauce scope score shape shore side smoke some
    source space spade spoke stage stake stale state stone store stove strike stroke take tape there time tire
    tone trade tribe tube type vice voice vote wake ware wave where white whole wide wife wine wipe wire wise
    zone
"""
_LAST_PARTS = """
    berg board body book bound burg craft field fold ford ful guard hold hood house land less like line ly maid
    make man men ment mont ness path piece port power print proof ship son stock thing town ville ware well
    where wise woman women work
"""
_FIRST, _LAST = frozenset(_FIRST_PARTS.split()), frozenset(_LAST_PARTS.split())


Corrections = dict[str, list[tuple[str, int]]]
"""Corrections by their first three characters: a substring of `^word$`, and what each occurrence adds to the count."""


class Table(NamedTuple):
    """The data learned from the dictionary.

    Attributes:
        corrections: What substrings add to the count of the handwritten rules.
        exceptions: Words that the rules count wrong, with their number of syllables.
        words: Short words that are read as words even in capitals.
    """

    corrections: Corrections
    exceptions: dict[str, int]
    words: frozenset[str]


@cache
def table() -> Table:
    """The packaged table, read on first use."""
    from zlib import decompress

    from .._resources import read_bytes
    from ..languages.files import place

    return parse(decompress(read_bytes(place("syllables.z", "en"))).decode("ascii"))


def parse(text: str) -> Table:
    """Parse a table from lines of a kind (`corrections 1`, `exceptions 3`, `words`), a tab, and words."""
    corrections: dict[str, int] = {}
    exceptions: dict[str, int] = {}
    words: frozenset[str] = frozenset()
    for line in text.splitlines():
        kind, _, rest = line.partition("\t")
        name, _, number = kind.partition(" ")
        if name == "words":
            words = frozenset(rest.split())
        else:
            (corrections if name == "corrections" else exceptions).update(dict.fromkeys(rest.split(), int(number)))
    return Table(by_start(corrections), exceptions, words)


def by_start(corrections: dict[str, int]) -> Corrections:
    """Corrections of at least three characters, grouped by their first three."""
    found: Corrections = {}
    for letters_, number in sorted(corrections.items()):
        found.setdefault(letters_[:3], []).append((letters_, number))
    return found


def by_rule(word: str, corrections: Corrections) -> int:
    """Syllables of a lower-case word, at least 1, by the handwritten rules and the corrections, without exceptions."""
    if len(word) > _LONGEST_WORD:
        return len(_rules().vowels.findall(word)) or letters(word)
    if _VOWELS.isdisjoint(word):
        return by_hand(word)
    number, marked = by_hand(word), f"^{word}$"
    starts = [start for start in range(len(word)) if marked[start : start + 3] in corrections]
    for start in starts:
        for gram, added in corrections[marked[start : start + 3]]:
            if marked.startswith(gram, start):
                number += added
    return max(1, number)


def by_hand(word: str) -> int:
    """Syllables of a lower-case word by the handwritten rules: vowel groups without silent e, plus one for each hiatus.

    A word without a vowel is read letter by letter (mph, gdp), unless it is a sound like brr and mmm.
    """
    rules = _rules()
    groups = len(rules.vowels.findall(word))
    if not groups:
        return 1 if rules.doubled.search(word) and len(word) > 2 else letters(word)
    if word.startswith("mc") and len(word) > 3:
        return 1 + by_hand(word[2:])
    if groups > 1 and "e" in word:
        groups -= rules.silent.search(word, len(word) - 4) is not None
        groups -= _is_silent_inside(word)
    return groups + len(rules.apart.findall(word)) - len(rules.together.findall(word))


def grams(word: str) -> list[str]:
    """All substrings of 3 to 6 characters of `^word$`, including repetitions."""
    marked = f"^{word}$"
    size = len(marked)
    return [marked[start : start + length] for length in (3, 4, 5, 6) for start in range(size - length + 1)]


def _is_silent_inside(word: str) -> bool:
    """Whether a word is a compound or derived from a word that ends in a silent e: homework, statement."""
    for size in range(3, 7):
        begins = word[size - 1 : size] == "e" and word[:size] in _FIRST
        if begins and word[size : size + 1] in _AFTER_FIRST and not _VOWELS.isdisjoint(word[size:]):
            return True
    end = len(word) - (word[-1] == "s")
    for size in range(2, 7):
        start = end - size
        if start > 3 and word[start - 1] == "e" and word[start:end] in _LAST and word[start - 2] not in "aeiouyl":
            return True
    return False


class _Rules:
    """The patterns of the handwritten rules, compiled on first use."""

    def __init__(self) -> None:
        self.vowels = re.compile("[aeiouy]+")
        self.doubled = re.compile(r"(.)\1")
        # The e of make, baked and makes, but not that of little, raced, wanted, wishes and boxes.
        e, ed = "(?<![aeiouyl])e|[aeiouy]le", "(?<![aeiouytdl])ed|[aeiouy]led"
        es = "(?<![aeiouyscxzgl])es|[aeiouy]les"
        self.silent = re.compile(rf"(?:{e}|{ed}|{es})\Z(?<![cs]hes)")
        self.apart = re.compile(r"i[aou]|eo|ua|uo|[aou]i(?=ng)|ying|sms?\Z")
        self.together = re.compile("[cst]i[ao]|giou|gion|eou[^s]|qu[ao]|gua")


_rules = cache(_Rules)
