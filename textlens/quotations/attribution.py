"""What rules, or later a model, say about marked words: who is said to have spoken them, and by which words."""

from __future__ import annotations

from dataclasses import dataclass, field

from .rules import NONE, Rule

Span = tuple[int, int]

SAID, DENIED, ALLEGED = "said", "denied", "alleged"
"""The stances: words that were said, words of which a text says that they were not, and words that are only said to have been."""


@dataclass(frozen=True, slots=True)
class Link:
    """A cue with its source, as found on one side of a quotation; all places are offsets into the text.

    `cue` and `source` are None where the text gives none; `rule` names the rule that decided and `lemma` the verb; `end` is
    where the words of the attribution end. The content may begin before the marks, at `complement`, and go on behind them up
    to `reach`; both are None where it does not.
    """

    cue: Span | None
    source: Span | None
    rule: Rule
    lemma: str
    end: int
    complement: int | None = None
    reach: int | None = None

    def moved(self, by: int) -> Link:
        """The same link in words that stand so much further on."""
        if not by:
            return self
        cue, source = (None if span is None else (span[0] + by, span[1] + by) for span in (self.cue, self.source))
        complement, reach = (None if at is None else at + by for at in (self.complement, self.reach))
        return Link(cue, source, self.rule, self.lemma, self.end + by, complement, reach)


@dataclass(slots=True)
class Attribution:
    """One quotation and what attributes it; all spans are offsets into the text.

    `content` holds the pieces in order; `cue` and `source` may be empty; `kind` is direct or mixed; `rule` names what decided
    and `lemma` is the cue's verb; `confidence` is the model's, None where a rule decided; `stance` says whether they were said.
    """

    content: list[Span]
    kind: str
    cue: list[Span] = field(default_factory=list)
    source: list[Span] = field(default_factory=list)
    rule: Rule = NONE
    lemma: str = ""
    confidence: float | None = None
    stance: str = SAID

    def take(self, link: Link) -> None:
        """Take the cue and the source of a link."""
        self.cue = [link.cue] if link.cue else []
        self.source = [link.source] if link.source else []
        self.rule, self.lemma = link.rule, link.lemma
