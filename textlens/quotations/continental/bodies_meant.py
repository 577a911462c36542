"""Which body a noun for one means: `la entidad`, `el sindicato`, where the sentences before name just one that it fits."""

from __future__ import annotations

from bisect import bisect_left

from ..ledger.outline import Outline
from .grammar import Grammar
from .registry import Registry

_FURTHEST = 8


class Bodies:
    """The bodies that one document names: its sources, and what begins with a noun for a body, as `Unión Médica`."""

    def __init__(self, registry: Registry, outline: Outline, grammar: Grammar) -> None:
        self._outline, self._grammar = outline, grammar
        self._named: dict[int, str] = {}
        for run in registry.runs:
            first = next((at for at, word in enumerate(run.words[:-1]) if word.lower() in grammar["bodies"]), None)
            if first is not None and run.words[first][0].isupper():
                self._named[run.starts[first]] = " ".join(run.words[first:])
        for mention in outline.named_in(0, len(outline.text)):
            if mention.person.body:
                self._named.setdefault(mention.start, mention.person.name)
        self._starts = sorted(self._named)

    def meant(self, noun: str, offset: int) -> str | None:
        """The body that a noun means at an offset: the only one that it fits in the nearest sentences with one; or None."""
        number = self._outline.before(offset)
        for at in range(number - 1, max(-1, number - _FURTHEST - 1), -1):
            sentence = self._outline.sentence(at)
            first, stop = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
            fitting = {self._named[start] for start in self._starts[first:stop] if self._fits(noun, self._named[start])}
            if fitting:
                return fitting.pop() if len(fitting) == 1 else None
        return None

    def _fits(self, noun: str, name: str) -> bool:
        """Whether a noun may be said of a body: the same that its name begins with, one akin, or one of a name without any."""
        first, akin = name.partition(" ")[0].lower(), self._grammar.akin.get(noun, frozenset())
        return first == noun or first in akin or (bool(akin) and first not in self._grammar["bodies"])
