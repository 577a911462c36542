"""An attribution: words, who they are given to, and the words that give them."""

from __future__ import annotations

from dataclasses import dataclass, field

Span = tuple[int, int]


@dataclass(slots=True)
class Attribution:
    """What rules, or later a model, say about one stretch of a text; all spans are offsets into the text.

    `content` holds the pieces in order; `cue` and `source` may be empty; `kind` is direct or mixed; `rule` names what decided
    and `lemma` is the cue's verb.
    """

    content: list[Span]
    kind: str
    cue: list[Span] = field(default_factory=list)
    source: list[Span] = field(default_factory=list)
    rule: str = "none"
    lemma: str = ""
