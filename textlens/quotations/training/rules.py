"""`python -m textlens.quotations.training.rules GOLD.jsonl...`: how often each rule is right, next to the counts in `rules`."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ...documents.document import Document
from ...language.layout import units
from ..attribution import Attribution
from ..english.finder import attributions
from ..english.mending import quoted
from ..english.terms import spoken
from ..lexical.lexicon import lexicon
from ..marks import pieces
from ..rules import FEWEST, NONE, RARE, RULES, Rule, Share
from .gold import Article, articles
from .scoring import scored

ALL = "all"
"""For quotations of all kinds, which are right if content and source are; for a single kind, only the content counts."""

REST = "(rare)"
"""For all rules that rarely occur with a kind."""

Counts = dict[tuple[str, str], Share]
"""Counts by the name of a rule and the kind of its quotations."""


def ruled(document: Document) -> Sequence[Attribution]:
    """What the rules alone find in an English text, wholly and partly in quotation marks."""
    text, paragraphs, lex = document.text, document.paragraphs, lexicon("en")
    assert lex is not None
    return attributions(text, spoken(text, quoted(text, pieces(text, paragraphs)), lex), units(text, paragraphs), lex)


def counted(several: Iterable[Article]) -> Counts:
    """How often each rule was right in some articles; if a rule has few cases of a kind, they are counted under `REST`."""
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
                continue  # Without a source, there is none that could be right.
            if kind == ALL or share[1] >= FEWEST:
                counts[rule.name, kind] = share
            else:
                good, number = counts.get((REST, kind), (0, 0))
                counts[REST, kind] = good + share[0], number + share[1]
    return counts


def written() -> Counts:
    """The counts in `quotations.rules`."""
    counts = {(REST, kind): share for kind, share in RARE.items()}
    for rule in RULES:
        counts[rule.name, ALL] = rule.right
        counts |= {(rule.name, kind): share for kind, share in rule.found.items()}
    return counts


def table(counts: Counts) -> Iterator[str]:
    """Lines with the counts next to those in `quotations.rules`; a star marks lines in which they differ."""
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
