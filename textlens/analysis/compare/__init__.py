"""The changes between two versions of a text, most important first for an editor.

`pairing` pairs the passages of the two versions, `wording` finds deleted and inserted words, `facts` finds figures, dates and
names, and `comparison` derives the changes from these.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from ...documents.document import Document
from ...errors import TextlensError, choices
from .comparison import Comparison
from .record import SECTIONS, Change

__all__ = ["SECTIONS", "Change", "changes", "sections"]


def sections(names: Sequence[str]) -> tuple[str, ...]:
    """These sections without duplicates; TextlensError for an unknown name."""
    known = tuple(dict.fromkeys(SECTIONS.values()))
    for name in names:
        if name not in known:
            raise TextlensError(f"no section {name!r} of a comparison", choices(name, known))
    return tuple(dict.fromkeys(names))


def changes(old: Document, new: Document, only: Collection[str] = (), least: float = 0.0) -> Iterator[Change]:
    """The changes from one version to the next.

    Args:
        old: The old version.
        new: The new version.
        only: The sections to report; all if empty.
        least: The minimum share of changed words, 0 to 1, for a reworded sentence to be reported.
    """
    both = Comparison(old, new)
    by_kind: dict[str, Callable[[], Iterator[Change]]] = {
        "quotation": both.quotations,
        "word": both.words,
        "paragraph": both.paragraphs,
        "speaker": both.speakers,
        "figure": lambda: both.facts("figure"),
        "date": lambda: both.facts("date"),
        "name": lambda: both.facts("name"),
        "headline": both.headline,
        "words": both.measures,
        "sentence": lambda: both.sentences(least),
    }
    for kind, changed in by_kind.items():
        if not only or SECTIONS[kind] in only:
            yield from changed()
