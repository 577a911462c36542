"""`python -m textlens.quotations.training.rules GOLD.jsonl...`: how often each rule is right, beside what `rules` has written."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...documents.document import Document
from ...language.layout import units
from ..attribution import Attribution
from ..english.finder import attributions
from ..english.mending import quoted
from ..lexical.lexicon import lexicon
from ..marks import pieces
from ..rules import FEWEST, NONE, RARE, RULES, Rule, Share
from .gold import Article, articles
from .scoring import scored

ALL = "all"
"""Stands for quotations of every kind, counted as right with content and source; of a kind, the content alone counts."""

REST = "(rare)"
"""Stands for all rules that seldom meet a kind."""

Counts = dict[tuple[str, str], Share]
"""By the name of a rule and the kind of its quotations."""


def ruled(document: Document) -> list[Attribution]:
    """What the rules alone find in an English text, wholly and partly in quotation marks."""
    text, paragraphs, lex = document.text, document.paragraphs, lexicon("en")
    assert lex is not None
    return attributions(text, quoted(text, pieces(text, paragraphs)), units(text, paragraphs), lex)


def counted(several: Iterable[Article]) -> Counts:
    """How often each rule was right in some articles; what it seldom met of a kind is counted with the rest of that kind."""
    right: Counter[tuple[Rule, str]] = Counter()
    cases: Counter[tuple[Rule, str]] = Counter()
    for article in several:
        for item, found, attributed in scored(article, ruled(article.document)):
            right[item.rule, ALL] += attributed
            right[item.rule, item.kind] += found
            cases.update(((item.rule, ALL), (item.rule, item.kind)))
    counts: Counts = {}
    for rule in RULES:
        for kind in (ALL, *RARE):
            share = right[rule, kind], cases[rule, kind]
            if rule == NONE and kind == ALL:
                continue  # Without a source nobody asks whether it is the right one.
            if kind == ALL or share[1] >= FEWEST:
                counts[rule.name, kind] = share
            else:
                good, number = counts.get((REST, kind), (0, 0))
                counts[REST, kind] = good + share[0], number + share[1]
    return counts


def written() -> Counts:
    """The counts as `quotations.rules` has them."""
    counts = {(REST, kind): share for kind, share in RARE.items()}
    for rule in RULES:
        counts[rule.name, ALL] = rule.right
        counts |= {(rule.name, kind): share for kind, share in rule.found.items()}
    return counts


def table(counts: Counts) -> Iterator[str]:
    """The counts a line each, beside those that are written; a star marks a line where they differ."""
    now = written()
    yield f"{'rule':12}{'kind':8}{'right':>6} of {'':<6}{'written':>7}"
    for name in (*(rule.name for rule in RULES), REST):
        for kind in (ALL, *RARE):
            new, old = (some.get((name, kind), (0, 0)) for some in (counts, now))
            if new[1] or old[1]:
                yield f"{name:12}{kind:8}{new[0]:6} of {new[1]:<6}{old[0]:7} of {old[1]:<6}{'*' if new != old else ''}".rstrip()


def main() -> None:
    """Print how often each rule is right in gold files."""
    parser = argparse.ArgumentParser(prog="python -m textlens.quotations.training.rules", description=main.__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="JSON Lines: id, text, quotes (kind, content, cue, source)")
    print(*table(counted(articles(parser.parse_args().gold))), sep="\n")


if __name__ == "__main__":
    main()
