"""What capitals are elsewhere in a document: no person's (`at Arsenal`, `the prosecution`), or a family name (`Mr Lim`)."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexical.lexicon import Lexicon
from ...lexical.names import FAMILY_FIRST, first_names, is_given, is_initial, person

AROUND = 6000
"""How far from a name it is looked at how its words are spelled elsewhere."""

_PLACING = frozenset(("at", "in", "across", "near", "inside", "around", "through"))
_SHARED = frozenset("squad side team bench academy midfield bureau branch newsroom".split())
"""Nouns behind `the` and a name that name a part of a club or a firm."""

_PLURAL = frozenset("have are were lost won drew".split())
"""Verbs behind one capital that are in the plural, or that a club is the subject of."""

_HONOURS = ("Mr ", "Mr. ", "Ms ", "Ms. ", "Mrs ", "Mrs. ", "Madam ")
_MOST_WORDS = 2
_SHORTEST = 3


def things_before(words: tuple[str, ...], near: int, text: str, lex: Lexicon) -> int:
    """How many of the first of several capitals are no part of a name: a club, an office or a place that the text speaks of.

    What is left is a person's name, whose last word stands alone elsewhere.
    """
    for count in range(1, min(_MOST_WORDS, len(words) - 2) + 1):
        first, low = words[count - 1], words[count - 1].lower()
        if len(first) < _SHORTEST or is_given(low) or low in FAMILY_FIRST or low in lex.names.particles:
            break
        if words[count].islower() or is_initial(first) or is_initial(words[count]):
            break
        if is_thing(" ".join(words[:count]), near, text, lex) or (count == 1 and _is_noun(text, low, near)):
            rest = list(words[count:])
            named = person(rest, first_names(), lex["nameless"], lex)
            whole = named is not None and named[:2] == (0, len(rest))
            return count if whole and _is_surname(rest[-1], near, text, lex) else 0
    return 0


def is_thing(capitals: str, near: int, text: str, lex: Lexicon) -> bool:
    """Whether capitals stand near by as what is no person: `at Arsenal`, `the Arsenal captain`, `Arsenal have`."""
    return any(_is_thing(text, at, at + len(capitals), lex) for at in _alone(text, capitals, near, lex))


def is_family_first(words: tuple[str, ...], near: int, text: str) -> bool:
    """Whether the first of three words is a family name: one that is known to stand first, or one that stands behind Mr or Ms."""
    if len(words) != _SHORTEST or is_given(words[0].lower()):
        return False
    first, stop = max(0, near - AROUND), near + AROUND
    return words[0].lower() in FAMILY_FIRST or any(text.find(title + words[0], first, stop) >= 0 for title in _HONOURS)


def _is_surname(word: str, near: int, text: str, lex: Lexicon) -> bool:
    """Whether a capitalised word stands alone near by as a person's name does: never behind an article or `in`."""
    if word.isupper() or word.lower() in lex["bodies"]:
        return False
    alone = [(at, at + len(word)) for at in _alone(text, word, near, lex)]
    articled = any(text[max(0, at - 4) : at].lower().endswith(("the ", " a ", " an ")) for at, _ in alone)
    return bool(alone) and not articled and not any(_is_thing(text, *at, lex) for at in alone)


def _alone(text: str, word: str, near: int, lex: Lexicon) -> Iterator[int]:
    """Where capitals stand near by that neither begin nor end a longer name nor own anything."""
    stop = near + AROUND
    at = text.find(word, max(0, near - AROUND), stop)
    while at >= 0:
        end = at + len(word)
        behind = text[end : end + 2]
        before = text[max(0, at - 24) : at].rpartition(" ")[0].rpartition(" ")[2] if text[at - 1] == " " else ""
        longer = before[:1].isupper() and before[-1].isalnum() and before.lower() not in lex["closed"]
        whole = not longer and not (behind[:1].isalnum() or behind[:1] in ("’", "'", "-") or behind[1:].isupper())
        if whole and (not at or text[at - 1] in ' \n“"'):
            yield at
        at = text.find(word, end, stop)


def _is_thing(text: str, start: int, end: int, lex: Lexicon) -> bool:
    """Whether capitals are no person's where they stand: behind a preposition of place, or before a noun with `the`."""
    before = text[max(0, start - 12) : start].split()
    last = before[-1].lower() if before else ""
    behind = text[end : end + 24].split()
    follows = behind[0].strip(",.") if behind and text[end] == " " else ""
    if last in _PLACING:
        return True
    if last == "the":
        return follows.islower() and (follows in _SHARED or lex.is_person(follows.removesuffix("s")))
    return follows in _PLURAL


def _is_noun(text: str, low: str, near: int) -> bool:
    """Whether a word stands near by in small letters behind `the`: the prosecution."""
    at = text.find(f"the {low}", max(0, near - AROUND), near + AROUND)
    return at >= 0 and not text[at + 4 + len(low) : at + 5 + len(low)].isalnum()
