"""Words in marks that nobody is quoted with: names, titles and terms, told by how they are spelled and by what stands before.

`a film called “Night Boat”`, `known as “the Bull”`, `the so-called “harbour tax”`, `CBS’s “Face the Harbor”`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..lexical.lexicon import Lexicon
from ..marks import Piece, Pieces
from .complements import ADDRESSED
from .phrases import PERSONAL_OBJECTS

_LONGEST = 90
_MOST_WORDS = 10
_FEW = 4
_BEFORE = 60
_LEAST = 4
_NEAR = 7
_NAMED = frozenset("called dubbed nicknamed named entitled titled termed styled christened codenamed subtitled so-called".split())
_GIVEN = frozenset("nicknamed named entitled titled christened codenamed subtitled".split())
"""Words that give a name also behind a form of to be, where `was called “…”` may be what somebody called it."""

_PAIRS = frozenset((("known", "as"), ("goes", "by"), ("go", "by"), ("going", "by"), ("went", "by"), ("so", "called")))
_NOUNS = frozenset("term name nickname moniker acronym abbreviation alias codename pseudonym".split())
_BEING = frozenset("is are was were be been being is's".split())
_SMALL = frozenset("a an the his her its their our my".split())
_ADVERBS = frozenset(
    "also often formerly originally officially popularly simply informally locally affectionately better".split()
)


def spoken(text: str, pieces: Iterable[Piece], lex: Lexicon) -> Pieces:
    """The pieces somebody may have said, in order: those that are neither names nor titles nor terms."""
    return Pieces(piece for piece in pieces if not is_term(text, piece, lex))


def is_term(text: str, piece: Piece, lex: Lexicon) -> bool:
    """Whether a piece in marks is a name, a title or a term."""
    first, last = piece.inner
    if not piece.closing or last - first > _LONGEST:
        return False
    led = text[max(0, piece.start - _BEFORE) : piece.start].rpartition("\n")[2].rstrip()
    if not led or not (led[-1].isalnum() or led[-1] in "_("):
        # Behind a comma, a colon or the end of a sentence no name is given.
        return False
    words = text[first:last].split()
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    before = _words().findall(led)
    if not before or text[piece.end : piece.end + 4] == " by ":
        return False
    low = [word.lower() for word in before]
    title = _is_title(words)
    if title and (low[-1] in _NAMED or low[-1] == "(") and _RELATIVE.isdisjoint(low):
        return True  # A film with Ann Lee called “Night Boat” (“Nachtboot”).
    return _is_named(before, low, len(words)) or _is_gloss(low, words) or (title and _holds_title(before, low, lex))


def _is_named(before: list[str], low: list[str], words: int) -> bool:
    """Whether what stands before gives something its name."""
    at = len(low) - (low[-1] in _SMALL)
    if tuple(low[at - 2 : at]) in _PAIRS:
        return True
    word = low[at - 1] if at else ""
    if word == "so-called" or (word in _NOUNS and words <= _FEW):
        return True
    if word not in _NAMED or not _RELATIVE.isdisjoint(low):
        return False
    at -= 1
    while at and low[at - 1] in _ADVERBS:
        at -= 1
    if not at:
        return False
    if low[at - 1] in _BEING:
        return word in _GIVEN
    # Ann Lee called “…” is what she calls it; a film called “…” is its name.
    return before[at - 1] == "," or (before[at - 1].islower() and low[at - 1] not in _PRONOUNS)


_RELATIVE = frozenset(("which", "what", "whom"))
_PRONOUNS = frozenset("i you he she it we they who what have has had never".split())


def _is_gloss(low: list[str], words: list[str]) -> bool:
    """Whether a piece is another word for what stands before it: `, or “goods,”`; or what a bracket refers to: `(see “…”)`."""
    if low[-2:] == ["(", "see"]:
        return True
    return low[-2:] == [",", "or"] and len(words) < _FEW and words[0].islower()


def _is_title(words: list[str]) -> bool:
    """Whether words are spelled like a title or a name: `Face the Harbor`, `Rusty.`."""
    plain = [word.strip(".,;:!?'’()") for word in words]
    return plain[0][:1].isupper() and all(not word[:1].islower() for word in plain if len(word) >= _LEAST)


def _holds_title(before: list[str], low: list[str], lex: Lexicon) -> bool:
    """Whether the words before a title go on with it, and do not lead up to words said."""
    word = low[-1]
    if word in PERSONAL_OBJECTS or word == "it":
        # Called her “Miss Fit” is said, her “Harbour Nights” is a title.
        verb = lex.verbs.get(low[-2]) if len(low) > 1 else None
        return word == "her" and (verb is None or "label" not in verb.classes)
    if not word[0].isalnum() or word in ("that", "as", "words", "word") or word in lex["auxiliaries"] or word in lex["nouns"]:
        return word in ("'s", "’s")
    verb = lex.verbs.get(word)
    if verb is not None and before[-1].islower():
        return verb.lemma in ADDRESSED and "say" in verb.classes
    if word in ("of", "with") and len(low) > 1:
        said = lex.verbs.get(low[-2].removesuffix("s")) or lex.verbs.get(low[-2])
        return said is None and low[-2].removesuffix("s") not in lex["nouns"]
    return True


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[\w’'-]*\w|[^\w\s]")
