"""What English words add to the counts: syllables as said, hard and complex words, those on no list of known ones.

Words of the packaged vocabulary, and words made of such, need not be looked at one by one.
"""

from __future__ import annotations

from ...language import familiar, syllables
from ...language.syllable_rules import table
from .lexicon import LONGEST_KEPT, Lexicon
from .packed import LINK, ONE, adding, is_link, letters_of, unpacked
from .vocabulary import Known, Look, known, small

_HARD, _COMPLEX, _UNFAMILIAR = ONE["hard_words"], ONE["complex_words"], ONE["unfamiliar_words"]
_MANY = 1500
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_ADDS_ONE = ("ing", "ted", "ded", "ces", "ges", "ses", "xes", "zes", "ches", "shes")


class EnglishWords(Lexicon):
    """What English words add; the packaged vocabulary is read once there are so many words that it pays."""

    def __init__(self) -> None:
        super().__init__(lambda word: look_at(word).adds)
        self._known: Known = {}

    def __missing__(self, word: str) -> int:
        if not self._known and len(self) > _MANY:
            self._known = known()
        plain, found = word, self._known.get(small(word)) or self._composed(word)
        if found is None:
            plain = LINK if is_link(word) else word
            found = look_at(plain)
        if found.spared and len(plain) <= LONGEST_KEPT:
            if found.beyond_spache:
                self.beyond_spache[word] = word.lower()
            if plain[0].isupper():
                self.nameable.add(word)
        if len(word) <= LONGEST_KEPT:
            self[word] = found.adds
        return found.adds

    def _composed(self, word: str) -> Look | None:
        """What `look_at` says of a possessive or a hyphenated compound, from its parts, where all are in the vocabulary."""
        owner = word[-2:] in ("'s", "’s")
        if not (owner or "-" in word) or not self._known:
            return None
        parts = [self._known.get(small(part)) for part in ([word[:-2]] if owner else word.split("-"))]
        plain = word.lower().replace("’", "'")
        listed = plain in table().exceptions or plain in familiar.dale_chall() or plain in familiar.spache()
        if listed or None in parts:
            return None
        looks = [part for part in parts if part]
        total = unpacked(sum([look.adds for look in looks]))
        number = total["syllables"] + (owner and plain[:-2].endswith(syllables.HISSING))
        complex_ = number >= 3 if owner else total["complex_words"] > 0
        return _look(
            adding(total["letters"] + owner, number),
            hard=number >= 3,
            complex_=complex_,
            unfamiliar=total["unfamiliar_words"] > 0,
            beyond_spache=any(look.beyond_spache for look in looks),
        )


def look_at(word: str) -> Look:
    """What an English word adds to the counts, worked out from its letters."""
    number = syllables.count(word)
    hard = number >= 3 and word[0].isalpha()
    return _look(
        adding(letters_of(word), number),
        hard=hard,
        complex_=hard and _is_complex(word if word.isascii() else word.translate(_HYPHENS), number),
        unfamiliar=not familiar.is_familiar(word, familiar.dale_chall()),
        beyond_spache=not familiar.is_familiar(word, familiar.spache()),
    )


def _look(adds: int, *, hard: bool, complex_: bool, unfamiliar: bool, beyond_spache: bool) -> Look:
    adds += hard * _HARD + complex_ * _COMPLEX + unfamiliar * _UNFAMILIAR
    return Look(adds, beyond_spache, beyond_spache or unfamiliar or hard)


def _is_complex(word: str, number: int) -> bool:
    """Whether a word of `number` syllables, three or more, is complex by Gunning's rules."""
    if "-" in word:
        return any(_is_complex(part, syllables.count(part)) for part in word.split("-") if part[:1].isalpha())
    return number - word.lower().endswith(_ADDS_ONE) >= 3
