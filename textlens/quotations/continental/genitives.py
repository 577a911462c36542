"""German names that belong to another noun: `Tom Bells Anwalt`, `das Haus des Dichters Tom Bell`, `ein Anwalt von Tom Bell`."""

from __future__ import annotations

from .words import Words, is_role

_SURE_ROLE = 4
_SURNAMES = ("mann", "bauer", "graf", "wirt", "koch")
_MASCULINE = frozenset(("des", "eines", "seines", "ihres", "dieses", "unseres"))


def owner(words: Words, first: int, stop: int) -> int:
    """The place of the noun that a name owns, whose words are `first` to before `stop`; 0 where it owns none."""
    given = words.is_first_name(first)
    for at in range(first + 1 + given, min(stop + 1, len(words))):
        if words.low[at].endswith(_SURNAMES):
            continue
        if words.is_role(at, _SURE_ROLE) and words.low[at - 1].endswith("s") and not words.is_first_name(at):
            return at
    return 0


def is_modifier(words: Words, begin: int, at: int) -> bool:
    """Whether the name that begins at `at` is in the genitive or behind `von`, so that the noun before it speaks.

    Where no person's noun stands right before the name, it is the noun at the beginning that it belongs to: `die Leiterin des
    Hauptstadtbüros Anna Roth`.
    """
    link = next((index for index in range(at - 1, begin, -1) if _links(words, index)), begin)
    if link == begin or not any(words.is_capital(index) for index in range(begin, link)):
        return False
    if at == link + 1 or words.has(at - 1, "titles"):
        return True
    agrees = words.low[link] not in _MASCULINE or words.low[at - 1].endswith(("s", "n"))
    return agrees and words.is_capital(at - 1) and is_role(words.raw[at - 1].removesuffix("s"), words.grammar)


def head(words: Words, begin: int, stop: int) -> int:
    """The end of what stands before the first genitive or `von` in a phrase: `der Sprecher | des Landes`."""
    for at in range(begin + 1, stop):
        if _links(words, at) and words.is_capital(at - 1) and (words.has(at, "genitive") or words.is_role(at - 1)):
            return at
    return stop


def _links(words: Words, at: int) -> bool:
    return not words.is_capital(at) and (words.has(at, "genitive") or words.at(at) in ("von", "vom"))
