"""What the trained model proposes, checked by the rules of grammar: whose verb its cue is, and which phrase its source."""

from __future__ import annotations

from ..attribution import Attribution, Span
from ..gaps import trimmed
from ..lexical.lexicon import Lexicon
from ..lexical.tokens import Tokens
from . import cues
from .agents import agent, is_passive, quoted_speaker, speaker_of
from .complements import ADDRESSED
from .cues import Cue


def checked(text: str, sentence: Span, item: Attribution, lex: Lexicon) -> Attribution | None:
    """The attribution with the speaker its verb has; None where its cue only introduces another's: `quoted X as saying`."""
    tokens = Tokens(text, sentence[0], trimmed(text, *sentence), lex)
    cue = _cue(tokens, item.cue)
    if cue is None:
        return item
    if quoted_speaker(tokens, cue) is not None:
        return None
    if is_passive(tokens, cue):
        _passive(tokens, cue, item)
    elif (other := speaker_of(tokens, cue)) is not None:
        _give(item, tokens.span(*other))
    return item


def _passive(tokens: Tokens, cue: Cue, item: Attribution) -> None:
    """Give an attribution the agent of a passive; nobody where its source is only the subject."""
    who = agent(tokens, cue)
    handed = cue.lemma in ADDRESSED or "label" in cue.classes
    if who is not None:
        _give(item, tokens.span(*who))
    elif handed and item.source and item.source[0][0] < tokens.spans[cue.first][0]:
        item.source = []


def _give(item: Attribution, source: Span) -> None:
    """Give an attribution this source, which is no part of what was said."""
    if item.source != [source]:
        first, stop = source
        parts = ((start, min(end, first)) if side else (max(start, stop), end) for start, end in item.content for side in (1, 0))
        item.content = [part for part in parts if part[1] > part[0]] or item.content
        item.source = [source]


def _cue(tokens: Tokens, spans: list[Span]) -> Cue | None:
    """The verb group that a cue's last verb of saying belongs to."""
    for at in range(len(tokens) - 1, -1, -1):
        start, end = tokens.spans[at]
        if tokens.low[at] in tokens.lex.verbs and any(first <= start and end <= stop for first, stop in spans):
            first = at
            while first and tokens.is_light(first - 1):
                first -= 1
            return cues.verb(tokens, at, first)
    return None
