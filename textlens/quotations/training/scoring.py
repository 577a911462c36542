"""Whether results are right: by content, like the corpus's own scorer, and by content and source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..attribution import Attribution
from ..model.candidate import Candidate
from .gold import Article

_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")


def verdicts(article: Article, found: Sequence[Candidate]) -> list[tuple[bool, bool]]:
    """For each candidate, whether its content is that of a labelled attribution, and whether the source agrees too.

    Contents agree if at least half of the words in either are in both (Jaccard index); sources also if one contains the other.
    """
    tokens = _tokens(article)
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


def scored(article: Article, found: Sequence[Attribution]) -> list[tuple[Attribution, bool, bool]]:
    """Each attribution with words, with whether its content is that of a labelled one, and whether the source agrees too.

    Each labelled attribution is paired with at most one, most similar first. A `that` before a content does not count.
    """
    text, tokens = article.document.text, _tokens(article)

    def content(spans: Iterable[Sequence[int]]) -> frozenset[int]:
        words = sorted(_words(tokens, spans))
        opens = len(words) > 1 and text[slice(*tokens[words[0]])].lower() == "that"
        return frozenset(words[opens:])

    labelled = [(content(quote["content"]), _words(tokens, quote["source"])) for quote in article.quotes]
    gold = [one for one in labelled if one[0]]
    mine = [(words, item) for words, item in ((content(item.content), item) for item in found) if words]
    alike = [(_alike(words, item[0]), at, number) for at, (words, _) in enumerate(gold) for number, item in enumerate(mine)]
    pairs: dict[int, int] = {}
    for share, at, number in sorted(alike, reverse=True):
        if share >= 0.5 and number not in pairs and at not in pairs.values():
            pairs[number] = at
    return [
        (item, number in pairs, number in pairs and _same(gold[pairs[number]][1], _words(tokens, item.source)))
        for number, (_, item) in enumerate(mine)
    ]


def _tokens(article: Article) -> list[tuple[int, int]]:
    return [match.span() for match in _WORD.finditer(article.document.text)]


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
