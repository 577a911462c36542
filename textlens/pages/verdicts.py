"""What is said to a reader about each quotation that was compared with the sources: a sign and words, places and wordings.

The view in a terminal, the page and the comments in a Word document say the same in the same order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ..analysis.verify import ASSEMBLED, CLEANED, EXACT, NOT_FOUND, STATUSES, UNATTRIBUTED, Verified
from ..reports.formats.differences import CAME, STAYED, WENT, Part, parts

Judge = Callable[[Verified], str | None]
"""What is wrong with a quotation, as the user has set the check; None if it passes."""

FAILS, PASSES, AGREES = "✗", "~", "✓"
"""The signs of a quotation that fails the check, of one that is not exact but passes, and of one that is as it should be."""

QUIET = (EXACT, CLEANED, UNATTRIBUTED)
"""The statuses that are only counted if they pass without a warning."""

OTHER = "said by another speaker"
"""What is said where draft and source name different speakers."""

CONTEXT = 12
"""How many words on each side of a difference are shown; a longer stretch that is the same is left out in the middle."""

_SEVERAL = " | "


class Verdict(NamedTuple):
    """A quotation and what is wrong with it, if anything."""

    record: Verified
    fault: str | None

    @property
    def sign(self) -> str:
        """Its sign."""
        quiet = self.record.status in QUIET and not self.record.warnings
        return FAILS if self.fault else AGREES if quiet else PASSES

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to look at, so that it is only counted."""
        return self.sign == AGREES

    @property
    def is_exact_of_another(self) -> bool:
        """Whether the words are right and the speaker is not."""
        return self.record.status == EXACT and self.record.speaker_agrees is False

    @property
    def status(self) -> str:
        """Its status in words."""
        return called(self.record.status)

    @property
    def remarks(self) -> list[str]:
        """What is to be said beside the status: another speaker, and the warnings."""
        spoken = [OTHER] if self.record.speaker_agrees is False else []
        return [*spoken, *self.record.warnings]


def called(status: str) -> str:
    """A status in words."""
    return status.replace("_", " ")


def judged(records: Iterable[object], judge: Judge) -> list[Verdict]:
    """The verdict on each record, in the same order."""
    return [Verdict(record, judge(record)) for record in records if isinstance(record, Verified)]


def worst_first(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The verdicts with the worst first: those that fail, then by status, then those with remarks; the rest as in the text."""
    return sorted(verdicts, key=_badness)


def _badness(one: Verdict) -> tuple[bool, bool, int, bool]:
    status = one.record.status
    return one.fault is None, status == UNATTRIBUTED, -STATUSES.index(status), not one.remarks


def counted(verdicts: Iterable[Verdict]) -> list[tuple[str, int]]:
    """How many verdicts have each status, best first, in words; those of another speaker are not among the exact ones."""
    found = Counter((one.record.status, one.is_exact_of_another) for one in verdicts)
    ordered = sorted(found, key=lambda key: (STATUSES.index(key[0]), key[1]))
    return [(OTHER if of_another else called(status), found[status, of_another]) for status, of_another in ordered]


def place(record: Verified) -> list[str]:
    """Where the passage is: source and line, timecode, and speaker; nothing if there is none."""
    if record.source is None:
        return []
    line = f"{record.source}:{record.source_line}" if record.source_line else record.source
    hint = "nearest: " if record.status == NOT_FOUND and not nearest(record) else ""
    speaker = record.source_speaker or ""
    if record.speaker_agrees is False:
        speaker = f"{speaker} (draft: {record.speaker})".strip()
    return [part for part in (hint + line, record.timecode, speaker) if part]


def both(record: Verified) -> list[Part]:
    """The words of source and draft in one, with what differs marked and cut as in `wordings`."""
    return list(_shortened(parts(record.difference or "")))


def wordings(record: Verified) -> tuple[list[Part], list[Part]] | None:
    """The source's words and the draft's, each with what differs marked; None if they do not differ or are not side by side."""
    if record.difference is None or record.status in (ASSEMBLED, NOT_FOUND):
        return None
    found = both(record)
    old, new = _without(CAME, found), _without(WENT, found)
    return (old, new) if old != new else None


def _without(state: str, found: Iterable[Part]) -> list[Part]:
    """The parts but those of one state, with one space where that leaves two."""
    kept: list[Part] = []
    for text, other in found:
        if other != state:
            spaced = text.lstrip(" ") if not kept or kept[-1][0].endswith(" ") else text
            kept.append((spaced, other))
    return [part for part in kept if part[0]]


def nearest(record: Verified) -> str:
    """For a quotation that is not found, the source's words that are nearest to it; otherwise nothing."""
    if record.difference is None or record.status != NOT_FOUND:
        return ""
    return "".join(text for text, _ in _without(CAME, parts(record.difference)))


def pieces(record: Verified) -> list[list[Part]]:
    """For an assembled quotation, each piece with its place; otherwise nothing."""
    if record.difference is None or record.status != ASSEMBLED:
        return []
    return [list(_shortened(parts(piece))) for piece in record.difference.split(_SEVERAL)]


def _shortened(found: Sequence[Part]) -> Iterator[Part]:
    """The parts with long stretches that are the same cut in the middle, or at the ends."""
    differs = [number for number, (_, state) in enumerate(found) if state != STAYED]
    if not differs:
        yield from found
        return
    for number, (text, state) in enumerate(found):
        words = text.split()
        before = CONTEXT if number > differs[0] else 0
        after = CONTEXT if number < differs[-1] else 0
        cut = len(words) - before - after
        if state != STAYED or cut <= CONTEXT:
            yield text, state
            continue
        shown = [*words[:before], f"[… {cut} words …]", *words[len(words) - after :]]
        yield f"{' ' * text.startswith(' ')}{' '.join(shown)}{' ' * text.endswith(' ')}", state
