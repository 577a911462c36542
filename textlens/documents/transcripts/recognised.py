"""Which shapes a text uses to say who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from .labels import is_asking, is_full, is_marked, is_office
from .layouts import AHEAD, ALONE, COLON, LETTERED, SPOKEN, TAGGED, TIMED, TITLED, Head, seconds

_SAMPLE = 60
"""How many lines of a shape are looked at closely."""

_SHORT = 3
"""The number of lines up to which a text is a transcript if the first one begins with a label and a colon."""

_PANEL = 5
"""So many may speak once each; in a longer transcript the names come back."""

SPEAKER = "Speaker"
"""A label that may be followed by a name, or by what is said."""

_SENTENCE = 6
"""The fewest words of what is taken for something said by somebody who speaks once."""

_FEW = 3
"""A label that is unlike most others is one only if it comes so often."""

_EARLY = 1800.0
"""A recording does not begin later than so many seconds, if names that do not come back are to be believed."""


class Named(NamedTuple):
    """A line that may name a speaker: how it begins, and the name in it."""

    head: Head
    name: str


def shapes(text: str, found: Sequence[Named], *, forced: bool = False) -> frozenset[str]:
    """The shapes of the lines that name speakers in a text; empty if it is no transcript.

    With `forced`, it is known to be one, and a single line of a shape is enough.
    """
    by: dict[str, list[Named]] = {}
    for one in found:
        by.setdefault(one.head.shape, []).append(one)
    used = {shape for shape in (TIMED, SPOKEN, TAGGED, AHEAD) if shape in by and (forced or _are_timed(text, by[shape]))}
    called = sum(one.name == SPEAKER for one in by.get(COLON, ()))
    if len(by.get(TITLED, ())) > called and (forced or (len(by[TITLED]) > 1 and _speak(text, by[TITLED]))):
        used.add(TITLED)
    if LETTERED in by:
        used |= {LETTERED, COLON}
    most = max((len(by[shape]) for shape in used - {LETTERED}), default=0)
    labelled = by.get(COLON, [])
    if 4 * len(labelled) >= most and labelled and (forced or most or _are_labels(text, labelled)):
        used.add(COLON)
    if not used and ALONE in by and (forced or _stand_alone(text, by[ALONE])):
        used.add(ALONE)
    return frozenset(used)


def _are_timed(text: str, found: Sequence[Named]) -> bool:
    """Whether names beside times are those of speakers: the times ascend, words follow, and the names come back."""
    times = [seconds(one.head.time) for one in found if one.head.time]
    ascending = sum(after >= before for before, after in pairwise(times))
    if len(times) < 2 or ascending < 0.9 * (len(times) - 1):
        return False
    if not _speak(text, found):
        return False
    return len({one.name for one in found}) < len(found) or times[0] < _EARLY


def _speak(text: str, found: Sequence[Named]) -> bool:
    """Whether words follow most of these lines."""
    sample = found[:_SAMPLE]
    return sum(has_words(text, one.head) for one in sample) >= 0.7 * len(sample)


def take_turns(letters: Sequence[str]) -> bool:
    """Whether questions and answers, given by their letters, alternate."""
    turns = sum(before != after for before, after in pairwise(letters))
    return len(letters) > 1 and letters[0] == "Q" and turns >= 0.6 * (len(letters) - 1)


def _are_labels(text: str, found: Sequence[Named]) -> bool:
    """Whether names before a colon are those of speakers: most paragraphs have one, or they come back again and again."""
    number, names = len(found), Counter(one.name for one in found)
    sample = found[:_SAMPLE]
    if sum(_counts(text, one.head) for one in sample) > 0.3 * len(sample):
        return False
    marks = sum(count for name, count in names.items() if is_marked(name))
    marked, all_marked = marks >= 0.5 * number, marks == number
    repeated = number - len(names)
    lines, blocks = _blocks(text, found)
    if number > _PANEL and repeated < 0.25 * number:
        # A list of things, each with its own name; but people at a long table may speak once each, in sentences.
        return number == blocks and all(map(is_full, names)) and _in_sentences(text, sample)
    if number >= 4 and repeated >= max(2, 0.4 * number) and marked:
        return True
    if lines <= _SHORT and not any(map(str.isalpha, text[: found[0].head.start])) and (number == blocks or all_marked):
        return True
    share = number / blocks
    if number >= 4 and repeated >= max(2, 0.4 * number) and share >= 0.25:
        return True
    if share >= 0.5 and (number == blocks or number >= (3 if marked else 4)):
        return True
    # Notes may have a few words of each beside a reporter's own.
    full = all_marked and all(map(is_full, names))
    return marked and number >= (2 if full else 3) and len(names) > 1 and share >= 0.25


def _stand_alone(text: str, found: Sequence[Named]) -> bool:
    """Whether names that stand alone on lines are those of speakers: several come back, and words follow each."""
    spoken = [one for one in found if has_words(text, one.head)]
    names = Counter(one.name for one in spoken)
    back = {name: count for name, count in names.items() if count > 1}
    number = sum(back.values())
    if len(back) < 2 or number < max(4, 0.5 * len(spoken)):
        return False
    # Lines such as `Advertisement` come back as well.
    plain = sum(count for name, count in back.items() if is_marked(name) or " " in name)
    return number >= (0.15 if plain >= 0.5 * number else 0.4) * _blocks(text, spoken)[1]


def fitting(chosen: Sequence[Named], *, lettered: bool) -> Iterator[Named]:
    """The lines that name their speaker as most others do: `Remember: we won` is something said where names are in capitals.

    With `lettered`, most are questions and answers, beside which names are in capitals.
    """
    counts = Counter(one.name for one in chosen)
    capital = {name for name in counts if name == name.upper()}
    full = {name for name in counts if is_full(name)}
    parts = {word for name in full for word in name.split()}
    timed = {one.name for one in chosen if one.head.time is not None}
    mostly_capital = lettered or _share(chosen, counts, capital) >= 0.6
    mostly_full = not mostly_capital and _share(chosen, counts, full | capital) >= 0.6
    mostly_timed = sum(one.head.time is not None for one in chosen) >= 0.6 * len(chosen)
    for one in chosen:
        name = one.name
        if mostly_capital and name not in capital and (name not in full or counts[name] < _FEW):
            continue
        if (
            mostly_full
            and one.head.shape == COLON
            and name not in full
            and name not in capital
            and name not in parts
            and not is_office(name)
        ):
            continue
        if is_asking(name) and name not in capital and counts[name] < 0.25 * len(chosen):
            continue
        if mostly_timed and one.head.time is None and name not in timed and one.head.shape == COLON:
            continue
        yield one


def _share(chosen: Sequence[Named], counts: Counter[str], names: Iterable[str]) -> float:
    return sum(counts[name] for name in names) / len(chosen) if chosen else 0.0


def has_words(text: str, head: Head) -> bool:
    """Whether what follows the start of a line is something said: it ends as a sentence does, or has words in small letters."""
    line = _line().match(text, head.end)
    if line is None:
        return False
    words = line[1].split()
    return bool(words) and (words[-1].endswith(tuple('.?!…—–-,;"”’)]')) or sum(word.islower() for word in words) > 1)


def _counts(text: str, head: Head) -> bool:
    """Whether a figure follows, as in the list of a vote or a match."""
    return text[head.end : head.end + 4].strip().strip("$€£")[:1].isdigit()


def _in_sentences(text: str, found: Sequence[Named]) -> bool:
    """Whether whole sentences follow all of these lines."""
    lines = [_paragraph().match(text, one.head.end) for one in found]
    return all(
        line is not None and len(line[1].split()) >= _SENTENCE and line[1].rstrip("”’\"') \n\r")[-1:] in ".?!…—" for line in lines
    )


def _blocks(text: str, found: Sequence[Named]) -> tuple[int, int]:
    """The number of lines that are not blank, and of paragraphs; each line that names somebody begins one."""
    lines = len(_full().findall(text))
    begins = [len(text) - len(text.lstrip()), *(match.end() for match in _break().finditer(text, 0, len(text.rstrip())))]
    breaks = {start for start in begins if _has_letters(text, start)}
    starts = {one.head.start for one in found}
    # Without blank lines, each line that is not wrapped is a paragraph.
    wrapped = len(begins) > 2 or max(map(len, text[:20_000].split("\n")), default=0) < 100
    between = {match.end() for match in _sentence_end().finditer(text)} if not wrapped else set()
    return lines, max(1, len(starts | breaks | between))


def _has_letters(text: str, start: int) -> bool:
    """Whether a line is not a time only."""
    return any(map(str.isalpha, text[start : start + 40].split("\n", 1)[0]))


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"\s{0,200}([^\n]{0,200})")


@cache
def _paragraph() -> re.Pattern[str]:
    return re.compile(r"\s{0,200}((?:[^\n]|\n(?!\s*\n))*+)")


@cache
def _full() -> re.Pattern[str]:
    return re.compile(r"[^\s][^\n]*")


@cache
def _break() -> re.Pattern[str]:
    return re.compile(r"\n[ \t\r]*\n\s*+(?=\S)")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.?!…\"”’)\]:]\r?\n(?=\S)")
