"""Checking a text against the rules of a house style: limits, quotations without a source, terms, repeated words.

`rules` defines the rules, `record` their findings; each of the other modules implements one kind of rule, and is imported only
if an active rule needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from ...documents.document import Document
from ...errors import TextlensError
from .record import LEVELS, Finding, Hit
from .rules import NAMES, RULES, Rule, chosen

if TYPE_CHECKING:
    from .terms import Term

__all__ = ["LEVELS", "NAMES", "RULES", "Finding", "Rule", "checker", "chosen"]

Find = Callable[[Document], Iterable[Hit]]


def checker(rules: Iterable[Rule], terms: Iterable[Term] = (), lang: str = "en") -> Callable[[Document], Iterator[Finding]]:
    """A function that yields all findings of these rules in a document in a language, in text order.

    Raises TextlensError if a rule does not support the language. If the pattern of a term takes too long, the other findings are
    yielded before its TextlensError is raised.
    """
    listed = list(terms)
    finds = [(number, rule, find) for number, rule in enumerate(rules) for find in _finds(rule, listed, lang)]

    def check(document: Document) -> Iterator[Finding]:
        hits: list[tuple[int, int, int, Rule, Hit]] = []
        broken: TextlensError | None = None
        for number, rule, find in finds:
            try:
                hits.extend((hit.start, hit.end, number, rule, hit) for hit in find(document))
            except TextlensError as error:
                broken = error
        hits.sort(key=lambda item: item[:3])
        yield from (_finding(document, rule, hit) for *_, rule, hit in hits)
        if broken is not None:
            raise broken

    return check


def _finds(rule: Rule, terms: list[Term], lang: str) -> list[Find]:
    limit = rule.limit or 0
    match rule.name:
        case "grade" | "ease":
            from .measured import measured

            return [measured(lang, max_grade=rule.limit) if rule.name == "grade" else measured(lang, min_ease=rule.limit)]
        case "sentence" | "paragraph":
            from . import lengths

            over = lengths.sentences if rule.name == "sentence" else lengths.paragraphs
            return [lambda document: over(document, limit)]
        case "unattributed":
            from .unattributed import unattributed

            return [unattributed]
        case "repeated":
            from .repeated import repeated

            return [repeated]
        case _:
            from .search import searches

            return [*searches(terms, lang)]


def _finding(document: Document, rule: Rule, hit: Hit) -> Finding:
    line, column = document.position(hit.start)
    return Finding(
        document=document.name,
        line=line,
        column=column,
        rule=rule.name,
        message=hit.message,
        level=hit.level or rule.level,
        text=document.text[hit.start : hit.end],
        suggestion=hit.suggestion,
        start=hit.start,
        end=hit.end,
    )
