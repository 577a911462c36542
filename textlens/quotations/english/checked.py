"""What the trained model proposes, checked by the rules of grammar: whose verb its cue is, and which phrase its source."""

from __future__ import annotations

from collections.abc import Iterable

from ..attribution import Attribution, Span
from ..gaps import WINDOW, trimmed
from ..lexical.lexicon import Lexicon
from ..lexical.tokens import Tokens
from . import cues
from .agents import agent, is_passive, quoted_speaker, speaker_of
from .complements import ADDRESSED
from .cues import Cue

_ADVERBIAL = frozenset("in on by to with from for during after before since".split())
_POINTING = frozenset(("this", "that", "these", "those"))


def checked(text: str, sentence: Span, item: Attribution, lex: Lexicon) -> Attribution | None:
    """The attribution with the speaker its verb has; None where its cue only introduces another's: `quoted X as saying`."""
    first, last = (item.cue or item.content)[0][0] - WINDOW, (item.cue or item.content)[-1][1] + WINDOW
    tokens = Tokens(text, max(sentence[0], first), trimmed(text, sentence[0], min(sentence[1], last)), lex)
    if not _is_source(tokens, item):
        return None
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


def _is_source(tokens: Tokens, item: Attribution) -> bool:
    """Whether what is quoted in part has a source that may be somebody: no adverbial (`In order to show`), verb or date."""
    if item.kind != "mixed" or not item.source:
        return True
    start, end = item.source[0][0], item.source[-1][1]
    words = [at for at, span in enumerate(tokens.spans) if start <= span[0] < end]
    if not words:
        return True
    low = tokens.low[words[0]]
    if low in _ADVERBIAL:
        return False
    verb = tokens.lex.verbs.get(low)
    if len(words) == 1:
        labels = item.cue and item.cue[0][1] - item.cue[0][0] == 1  # Watch: how Ann Lee “won”
        return low not in _POINTING and not (labels and verb is not None and "base" in verb.forms)
    return not (low.isdigit() and len(words) == 2 and tokens.is_time(words[1]))


def speaks(words: Iterable[str], lex: Lexicon) -> bool:
    """Whether words in small letters hold a verb of saying or a noun for something said."""
    for word in words:
        verb = lex.verbs.get(word)
        if word in lex["nouns"] or word == "according" or (verb is not None and not verb.classes.isdisjoint(("say", "label"))):
            return True
    return False


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
