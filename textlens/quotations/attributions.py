"""The attributions of a document in little memory: a text of nothing but short quotations has tens of thousands a megabyte."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import overload

from .attribution import Attribution, Span
from .rules import Rule

_HEAD = 4

Traits = tuple[str, Rule, str, float | None, str]


class Attributions(Sequence[Attribution]):
    """Attributions in the order they were added, packed into numbers, but for the last one, which may still be changed.

    Taking one out makes a new object: what is changed in it is not changed here.
    """

    __slots__ = ("_begins", "_last", "_numbers", "_places", "_traits")

    def __init__(self, items: Iterable[Attribution] = ()) -> None:
        # An attribution is the place of its traits, the numbers of its spans of content, cue and source, and these spans.
        self._numbers, self._begins = array("I"), array("I")
        self._traits: list[Traits] = []
        self._places: dict[Traits, int] = {}
        self._last: Attribution | None = None
        for item in items:
            self.append(item)

    def append(self, item: Attribution) -> None:
        """Add an attribution; the one before can no longer be changed."""
        self._pack()
        self._last = item

    def _pack(self) -> None:
        item = self._last
        if item is None:
            return
        traits = item.kind, item.rule, item.lemma, item.confidence, item.stance
        place = self._places.get(traits)
        if place is None:
            place = self._places[traits] = len(self._traits)
            self._traits.append(traits)
        spans = (*item.content, *item.cue, *item.source)
        self._begins.append(len(self._numbers))
        self._numbers.extend((place, len(item.content), len(item.cue), len(item.source), *chain.from_iterable(spans)))
        self._last = None

    def __len__(self) -> int:
        return len(self._begins) + (self._last is not None)

    @overload
    def __getitem__(self, index: int) -> Attribution: ...

    @overload
    def __getitem__(self, index: slice) -> list[Attribution]: ...

    def __getitem__(self, index: int | slice) -> Attribution | list[Attribution]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        size = len(self)
        at = index + size if index < 0 else index
        if not 0 <= at < size:
            raise IndexError(index)
        return self._last if at == len(self._begins) and self._last is not None else self._unpacked(at)

    def __iter__(self) -> Iterator[Attribution]:
        self._pack()
        return map(self._unpacked, range(len(self._begins)))

    def _unpacked(self, at: int) -> Attribution:
        begins = self._begins
        stop = begins[at + 1] if at + 1 < len(begins) else len(self._numbers)
        place, content, cue, _, *offsets = self._numbers[begins[at] : stop].tolist()
        kind, rule, lemma, confidence, stance = self._traits[place]
        spans = list(zip(offsets[::2], offsets[1::2], strict=True))
        cue += content
        return Attribution(spans[:content], kind, spans[content:cue], spans[cue:], rule, lemma, confidence, stance)

    def sources(self) -> Iterator[Span | None]:
        """The first span of each source, None where there is none."""
        self._pack()
        numbers = self._numbers
        for begin in self._begins:
            first = begin + _HEAD + 2 * (numbers[begin + 1] + numbers[begin + 2])
            yield (numbers[first], numbers[first + 1]) if numbers[begin + 3] else None

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of them all."""
        self._pack()
        return frozenset(traits[0] for traits in self._traits)

    def ordered(self) -> Attributions:
        """The same in the order of the first spans of their contents."""
        self._pack()
        firsts = [self._numbers[begin + _HEAD] << 32 | self._numbers[begin + _HEAD + 1] for begin in self._begins]
        if all(one <= other for one, other in pairwise(firsts)):
            return self
        return Attributions(self._unpacked(at) for at in sorted(range(len(firsts)), key=firsts.__getitem__))
