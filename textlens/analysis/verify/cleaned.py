"""Whether all that is missing in a quotation is what a desk cleans from speech: fillers, repeats and false starts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...languages.profile import Language, profile
from .align import FILLER, Pair
from .figures import figure
from .index import UNKNOWN, Index
from .normal import keys
from .parts import Word
from .side_by_side import compare

_LONGEST_START = 3
_LONGEST_BLOCK = 12
_PLAIN = 8
_DASHES = ("-", "–", "—", "…", "...")


class Fillers:
    """The words that fill pauses in a language, as codes of an index.

    Attributes:
        language: The profile of the language.
        sounds: The codes of sounds, which are never anything else: `um`.
        costs: For each code, the cost of leaving it out: `align`.
    """

    def __init__(self, lang: str, index: Index) -> None:
        """Encode the fillers of a language."""
        self.language = profile(lang)
        self.sounds = index.encoded(self.language.fillers).replace(UNKNOWN, "")
        words = index.encoded(" ".join(self.language.filler_phrases).split())
        self.costs = {code: FILLER for code in self.sounds + words if code != UNKNOWN}


NONE = Fillers("", Index())
"""No fillers."""


class _Heard(NamedTuple):
    """A word of a source: its key, what is between it and the next one, and whether the draft has it."""

    key: str
    gap: str
    kept: bool

    @property
    def is_set_off(self) -> bool:
        """Whether a mark or a dash follows."""
        return any(not (char.isspace() or char.isalnum()) for char in self.gap)

    @property
    def is_broken_off(self) -> bool:
        """Whether the speaker broke off after it: `we wa- we want`."""
        return self.gap.lstrip().startswith(_DASHES) and self.gap[-1:].isspace()


def is_cleaned(
    text: str, words: Sequence[Word], pairs: Sequence[Pair], index: Index, idle: Fillers, behind: int | None = None
) -> bool:
    """Whether a quotation has the words of its passage without fillers, repeats and false starts, and no other difference.

    `behind` is the last word of the piece that it goes on from, as in `compare`.
    """
    kept = [(at, place) for at, place in pairs if at is not None and place is not None]
    if len(kept) == len(pairs) or any(at is not None and place is None for at, place in pairs) or not kept:
        return False
    heard = _heard(pairs, index)
    if any(words[at].key != heard[place].key for at, place in kept if at is not None and place is not None):
        return False
    spoken = [heard[place] for _, place in pairs if place is not None]
    if not _all_go(spoken, idle.language):
        return False
    starts = {at for (before, _), (at, _) in zip([(None, None), *pairs], pairs, strict=False) if before is None}
    loose = [word._replace(loose=word.loose or at in starts) for at, word in enumerate(words)]
    return compare(text, loose, kept, index, behind).exact


def _heard(pairs: Sequence[Pair], index: Index) -> dict[int, _Heard]:
    """The words of the passage by their places."""
    numbers = [place for _, place in pairs if place is not None]
    kept = {place for at, place in pairs if at is not None}
    found = list(index.places(numbers[0], numbers[-1] + 1))
    names = keys([index.stretched(stretch)[0].text[place.start : place.end] for place, stretch in found])
    heard: dict[int, _Heard] = {}
    number = numbers[0]
    for at, (place, stretch) in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        # A note or a label parts the words of two stretches as a mark would.
        within = after is not None and after[1] == stretch
        gap = index.stretched(stretch)[0].text[place.end : after[0].start] if after and within else ".\n"
        heard[number] = _Heard(names[at], gap, number in kept)
        number += 1 + (index.breaks(stretch, after[1]) if after else 0)
    return heard


def _all_go(spoken: Sequence[_Heard], language: Language) -> bool:
    """Whether all words that the draft does not have may go."""
    plain = len(spoken) > _PLAIN and not any(one.is_set_off for one in spoken[:-1])
    blocks = list(_blocks(spoken))
    if any(_counts(spoken, *block) for block in blocks):
        return False
    return all(stop - first <= _LONGEST_BLOCK for first, stop in blocks) and all(
        any(_goes(spoken, *moved, language, plain) for moved in _moved(spoken, *block)) for block in blocks
    )


def _counts(spoken: Sequence[_Heard], first: int, stop: int) -> bool:
    """Whether a figure goes, or one that was corrected comes to stand beside the other: `two, uh, three`."""
    beside = first and stop < len(spoken) and all(figure(spoken[at].key) is not None for at in (first - 1, stop))
    return bool(beside) or any(figure(one.key) is not None for one in spoken[first:stop])


def _moved(spoken: Sequence[_Heard], first: int, stop: int) -> Iterator[tuple[int, int]]:
    """A block, and others that leave the same words: without `th- I` or without `I th-`, `I th- I think` is `I think`."""
    yield first, stop
    for step in range(1, min(_LONGEST_START, first) + 1):
        if not spoken[first - step].kept or spoken[first - step].key != spoken[stop - step].key:
            break
        yield first - step, stop - step
    for step in range(min(_LONGEST_START, len(spoken) - stop)):
        if not spoken[stop + step].kept or spoken[stop + step].key != spoken[first + step].key:
            break
        yield first + step + 1, stop + step + 1


def _goes(spoken: Sequence[_Heard], first: int, stop: int, language: Language, plain: bool) -> bool:
    """Whether a block of words may go."""
    before = [one.key for one in spoken[max(0, first - _LONGEST_BLOCK) : first]]
    after = [one.key for one in spoken[stop : stop + _LONGEST_BLOCK]]
    rest = _without_fillers(spoken, first, stop, language, plain)
    rest = _without_repeats(rest, before, after, language)
    return not rest or _is_false_start(rest, after)


def _blocks(spoken: Sequence[_Heard]) -> Iterator[tuple[int, int]]:
    first = None
    for at, one in enumerate(spoken):
        if one.kept and first is not None:
            yield first, at
            first = None
        elif not one.kept and first is None:
            first = at
    if first is not None:
        yield first, len(spoken)


def _without_fillers(spoken: Sequence[_Heard], first: int, stop: int, language: Language, plain: bool) -> list[_Heard]:
    """The words of a block that are no fillers; in a `plain` transcript, which has no marks, phrases need not be set off."""
    rest: list[_Heard] = []
    is_open = not first or spoken[first - 1].is_set_off
    at = first
    while at < stop:
        if spoken[at].key in language.fillers:
            is_open = True
            at += 1
            continue
        size = next((len(one) for one in _phrases(language) if [w.key for w in spoken[at : min(at + len(one), stop)]] == one), 0)
        closes = size and (spoken[at + size - 1].is_set_off or at + size == len(spoken))
        fills = at + size < stop and spoken[at + size].key in language.fillers
        if size and (is_open or closes or fills or (plain and size > 1)):
            is_open = True
            at += size
            continue
        rest.append(spoken[at])
        is_open = spoken[at].is_set_off
        at += 1
    return rest


def _phrases(language: Language) -> list[list[str]]:
    return sorted((phrase.split() for phrase in language.filler_phrases), key=len, reverse=True)


def _without_repeats(rest: list[_Heard], before: list[str], after: list[str], language: Language) -> list[_Heard]:
    """The words that do not repeat what stands before or behind them; words that are doubled on purpose are no repeats."""
    while rest:
        for size in range(1, len(rest) + 1):
            head, tail = [one.key for one in rest[:size]], [one.key for one in rest[-size:]]
            if tail == after[:size] and not {*tail} <= language.doubled:
                rest = rest[:-size]
                break
            if head == before[-size:] and not {*head} <= language.doubled:
                rest = rest[size:]
                break
        else:
            break
    return rest


def _is_false_start(rest: Sequence[_Heard], after: Sequence[str]) -> bool:
    """Whether the speaker broke off and began again, with the same word or with the one that was broken off."""
    if len(rest) > _LONGEST_START or not rest[-1].is_broken_off:
        return False
    return rest[0].key == (after[0] if after else None) or any(word.startswith(rest[-1].key) for word in after[: len(rest) + 1])
