"""A link: who is said to have spoken, and by which words, as found on one side of a quotation."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Link:
    """A cue with its source.

    `cue` and `source` are offsets into the text (None where the text gives none); `rule` names the rule that decided; `lemma`
    is the verb; `reach` is where the content ends when it goes on behind the marks, else None; `end` is where the words of the attribution end, so that what follows may belong to the content again;
    `complement` is where the content begins when it begins before the marks, else None.
    """

    cue: Span | None
    source: Span | None
    rule: str
    lemma: str
    end: int
    complement: int | None = None
    reach: int | None = None
