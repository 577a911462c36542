"""The regular forms of an English word: `utilize`, `utilizes`, `utilized`, `utilizing`."""

from __future__ import annotations

_VOWELS = "aeiou"


def forms(phrase: str) -> list[str]:
    """A word or phrase in lower case, then with its first or its last word in each regular form, without duplicates."""
    words = phrase.lower().split(" ")
    found = [" ".join(words)]
    for place in (0, len(words) - 1):
        found += [" ".join([*words[:place], form, *words[place + 1 :]]) for form in _inflected(words[place])]
    return list(dict.fromkeys(found))


def _inflected(word: str) -> list[str]:
    if not word.isalpha():
        return []
    before, last = word[-2:-1], word[-1]
    if last == "e":
        return [f"{word}s", f"{word}d", f"{word[:-1]}ing"]
    if last == "y" and before and before not in _VOWELS:
        return [f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"]
    plural = "es" if last in "sxzo" or word.endswith(("ch", "sh")) else "s"
    regular = [word + ending for ending in (plural, "ed", "ing")]
    if last not in "wxy" + _VOWELS and before and before in _VOWELS and word[-3:-2] not in tuple(_VOWELS):
        regular += [f"{word}{last}ed", f"{word}{last}ing"]
    return regular
