"""Whether a candidate is right: by content, as the corpus's own scorer counts it, and by source as well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..model.candidate import Candidate
from .gold import Article

_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")


def verdicts(article: Article, found: Sequence[Candidate]) -> list[tuple[bool, bool]]:
    """For each candidate, whether its content is that of a labelled attribution, and whether the source agrees too.

    Contents agree where the words they share are half of all words of both; sources likewise, or where one holds the other.
    """
    tokens = [match.span() for match in _WORD.finditer(article.document.text)]
    gold = [(_words(tokens, quote["content"]), _words(tokens, quote["source"])) for quote in article.quotes]
    by_word: dict[int, list[int]] = {}
    for number, (content, _) in enumerate(gold):
        for word in content:
            by_word.setdefault(word, []).append(number)
    results = []
    for candidate in found:
        spans = candidate.sentence.spans
        content = _words(tokens, [spans[at] for at in candidate.content])
        source = _words(tokens, [spans[at] for at in candidate.source])
        near = sorted({number for word in content for number in by_word.get(word, ())})
        best = max(near, key=lambda number: _alike(gold[number][0], content), default=None)
        right = best is not None and _alike(gold[best][0], content) >= 0.5
        results.append((right, right and best is not None and _same(gold[best][1], source)))
    return results


def _words(tokens: Sequence[tuple[int, int]], spans: Iterable[Sequence[int]]) -> frozenset[int]:
    from bisect import bisect_left

    found: set[int] = set()
    for start, end in spans:
        at = bisect_left(tokens, (start, 0))
        while at < len(tokens) and tokens[at][0] < end:
            found.add(at)
            at += 1
    return frozenset(found)


def _alike(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0


def _same(gold: frozenset[int], found: frozenset[int]) -> bool:
    if not gold or not found:
        return gold == found
    return _alike(gold, found) >= 0.5 or gold <= found or found <= gold
