"""What changed between two versions of a text, what an editor asks first told first.

`pairing` finds which passage became which, `wording` which words went and came, `facts` the figures, dates and names;
`comparison` makes changes of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from ...documents.document import Document
from ...errors import TextlensError, choices
from .comparison import Comparison
from .record import SECTIONS, Change

__all__ = ["SECTIONS", "Change", "changes", "sections"]


def sections(names: Sequence[str]) -> tuple[str, ...]:
    """These sections, each once; TextlensError for a name of none."""
    known = tuple(dict.fromkeys(SECTIONS.values()))
    for name in names:
        if name not in known:
            raise TextlensError(f"no section {name!r} of a comparison", choices(name, known))
    return tuple(dict.fromkeys(names))


def changes(old: Document, new: Document, only: Collection[str] = (), least: float = 0.0) -> Iterator[Change]:
    """The changes from one version to the next.

    Args:
        old: The version before.
        new: The version after.
        only: The sections that are told; all, where none is named.
        least: The share of its words, 0 to 1, that a reworded sentence must have changed to be told.
    """
    both = Comparison(old, new)
    told: dict[str, Callable[[], Iterator[Change]]] = {
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
    for kind, changed in told.items():
        if not only or SECTIONS[kind] in only:
            yield from changed()
