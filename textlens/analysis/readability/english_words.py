"""What each English word adds to the counts: its syllables as spoken, and whether it is hard, complex or unfamiliar.

For words of the packaged vocabulary, and for possessives and compounds of them, the counts are looked up instead of computed.
"""

from __future__ import annotations

from ...language import familiar, syllables
from ...language.syllable_rules import table
from .lexicon import LONGEST_KEPT, Lexicon
from .packed import LINK, ONE, adding, field, is_link, letters_of
from .vocabulary import Look, vocabulary

_HARD, _COMPLEX, _UNFAMILIAR = ONE["hard_words"], ONE["complex_words"], ONE["unfamiliar_words"]
_SPARED = _HARD | _UNFAMILIAR
_MANY = 1500
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_ADDS_ONE = ("ing", "ted", "ded", "ces", "ges", "ses", "xes", "zes", "ches", "shes")


class EnglishWords(Lexicon):
    """The lexicon of English; it loads the packaged vocabulary only when it has met so many words that loading is worthwhile."""

    spares_names = True

    def __init__(self) -> None:
        super().__init__(lambda word: look_at(word).adds)
        self._packaged: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        if not self._packaged and len(self) > _MANY:
            self._packaged, on_spache = vocabulary()
            self.on_spache |= on_spache
        adds = self._packaged.get(word)
        if adds is not None:
            self[word] = adds
            return adds
        plain, look = word, self._known(word) or self._composed(word)
        if look is None:
            plain = LINK if is_link(word) else word
            look = look_at(plain)
        if len(plain) <= LONGEST_KEPT and plain[0].isupper() and (look.adds & _SPARED or not look.on_spache):
            self.nameable.add(word)
        if len(word) <= LONGEST_KEPT:
            self[word] = look.adds
            if look.on_spache:
                self.on_spache.add(word)
        return look.adds

    def make_room(self) -> None:
        """Clear the cache, packaged words included, if it is too large."""
        super().make_room()
        if not self:
            self._packaged = {}

    def _known(self, word: str) -> Look | None:
        """The packaged entry of a word in lower case or with an initial capital; None if there is none."""
        lower = word.lower()
        if word[1:] != lower[1:]:
            return None
        adds = self._packaged.get(lower)
        return None if adds is None else Look(adds, lower in self.on_spache)

    def _composed(self, word: str) -> Look | None:
        """The same as `look_at` of a possessive or hyphenated compound, but from its parts; None unless all are packaged."""
        packaged = self._packaged
        owner = word[-2:] in ("'s", "’s")
        if not packaged or not (owner or "-" in word):
            return None
        lower = word.lower()
        # Words with capitals after the first letter may be acronyms, whose letters are spelled out.
        parts = [lower[:-2]] if owner else lower.split("-")
        given = [word[:-2]] if owner else word.split("-")
        if not all(part in packaged and part[1:] == as_is[1:] for part, as_is in zip(parts, given, strict=True)):
            return None
        plain = lower.replace("’", "'")
        if plain in table().exceptions or plain in familiar.dale_chall() or plain in familiar.spache():
            return None
        total = sum([packaged[part] for part in parts])
        number = field(total, "syllables") + (owner and plain[:-2].endswith(syllables.HISSING))
        return _look(
            adding(field(total, "letters") + owner, number),
            hard=number >= 3,
            complex_=number >= 3 if owner else field(total, "complex_words") > 0,
            unfamiliar=field(total, "unfamiliar_words") > 0,
            on_spache=self.on_spache.issuperset(parts),
        )


def look_at(word: str) -> Look:
    """What an English word adds to the counts, computed from its spelling."""
    number = syllables.count(word)
    hard = number >= 3 and word[0].isalpha()
    return _look(
        adding(letters_of(word), number),
        hard=hard,
        complex_=hard and _is_complex(word if word.isascii() else word.translate(_HYPHENS), number),
        unfamiliar=not familiar.is_familiar(word, familiar.dale_chall()),
        on_spache=familiar.is_familiar(word, familiar.spache()),
    )


def _look(adds: int, *, hard: bool, complex_: bool, unfamiliar: bool, on_spache: bool) -> Look:
    return Look(adds + hard * _HARD + complex_ * _COMPLEX + unfamiliar * _UNFAMILIAR, on_spache)


def _is_complex(word: str, number: int) -> bool:
    """Whether a word of `number` syllables, at least three, is complex by Gunning's rules."""
    if "-" in word:
        return any(_is_complex(part, syllables.count(part)) for part in word.split("-") if part[:1].isalpha())
    return number - word.lower().endswith(_ADDS_ONE) >= 3
