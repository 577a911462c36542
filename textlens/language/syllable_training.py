"""Greedy learning of the corrections for `syllable_rules` from words with known syllables.

A correction adds or subtracts 1 for each occurrence of a substring in a word. Its gain is the number of words that become right
minus the number that become wrong. The result is deterministic: ties go to the shorter substring, then to the alphabetically
first.
"""

from __future__ import annotations

from collections import Counter
from heapq import heapify, heappop, heappush

from .syllable_rules import by_hand, grams

LEAST_GAIN = 2
"""The minimum gain of a correction."""

Key = tuple[int, int, str, int, int]


def learn(gold: dict[str, int]) -> dict[str, int]:
    """Corrections for lower-case words, by substring, in the order learned."""
    search = _Search(gold)
    corrections: Counter[str] = Counter()
    while best := search.best():
        gram, sign = best
        search.apply(gram, sign)
        corrections[search.names[gram]] += sign
    return {gram: number for gram, number in corrections.items() if number}


class _Search:
    """All candidate corrections with their gains, kept up to date as corrections are applied."""

    def __init__(self, gold: dict[str, int]) -> None:
        words = sorted(gold)
        self.missing = [gold[word] - by_hand(word) for word in words]
        self.single = [gold[word] == 1 for word in words]
        self.names = _candidates(words, self.missing)
        index = {name: gram for gram, name in enumerate(self.names)}
        self.grams = [[(index[g], n) for g, n in Counter(grams(word)).items() if g in index] for word in words]
        self.words: list[list[tuple[int, int]]] = [[] for _ in self.names]
        self.gains = {sign: [0] * len(self.names) for sign in (1, -1)}
        for word, found in enumerate(self.grams):
            for gram, times in found:
                self.words[gram].append((word, times))
            self._weigh(word, self.missing[word], 1)
        self.heap = [self._key(gram, sign) for gram in range(len(self.names)) for sign in (1, -1)]
        heapify(self.heap)

    def best(self) -> tuple[int, int] | None:
        """The candidate with the greatest gain, and its sign; None if no candidate gains enough."""
        while self.heap:
            key = heappop(self.heap)
            gram, sign = key[3:]
            now = self._key(gram, sign)
            if -now[0] < LEAST_GAIN:
                continue
            if now == key:
                return gram, sign
            heappush(self.heap, now)
        return None

    def apply(self, gram: int, sign: int) -> None:
        """Apply a correction, and update the gain of every candidate that occurs in its words."""
        changed: set[int] = set()
        for word, times in self.words[gram]:
            self._weigh(word, self.missing[word], -1)
            self.missing[word] -= sign * times
            self._weigh(word, self.missing[word], 1)
            changed.update(other for other, _ in self.grams[word])
        for other in changed:
            for sign_ in (1, -1):
                if self.gains[sign_][other] >= LEAST_GAIN:
                    heappush(self.heap, self._key(other, sign_))

    def _weigh(self, word: int, missing: int, weight: int) -> None:
        """Add a word's contribution to the gains of its candidates, or subtract it (weight -1)."""
        right = self._is_right(word, missing)
        for sign, gains in self.gains.items():
            for gram, times in self.grams[word]:
                difference = self._is_right(word, missing - sign * times) - right
                if difference:
                    gains[gram] += weight * difference

    def _is_right(self, word: int, missing: int) -> bool:
        return missing == 0 or (missing > 0 and self.single[word])  # the rules never return less than one

    def _key(self, gram: int, sign: int) -> Key:
        name = self.names[gram]
        return -self.gains[sign][gram], len(name), name, gram, sign


def _candidates(words: list[str], missing: list[int]) -> list[str]:
    """Substrings that occur in at least `LEAST_GAIN` words with a count too low, or too high, in alphabetical order."""
    seen: Counter[tuple[str, bool]] = Counter()
    for word, number in zip(words, missing, strict=True):
        if number:
            seen.update((gram, number > 0) for gram in set(grams(word)))
    return sorted({gram for (gram, _), times in seen.items() if times >= LEAST_GAIN})
