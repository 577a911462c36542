"""Rules for the words behind a quotation: `“…,” said X`, `“…,” X, a nurse, told reporters`, `“…” — X`."""

from __future__ import annotations

from dataclasses import replace

from ..attribution import Link
from ..lexical.tokens import DASHES, Tokens
from ..rules import ACCORDING, BYLINE, INVERTED, LATE, PLAIN, UNLISTED, Rule
from . import cues
from .agents import quoted_speaker
from .cues import Cue
from .phrases import OCCASIONS, appositions, forward, named
from .predicates import predicate

_QUOTES = frozenset("'’\"”")
_JOINS = frozenset(("and", "but", "or", "nor", "because", "since"))
_REASONS = frozenset(("since", "because"))
_OBJECTS = frozenset(
    ("he", "she", "they", "it", "i", "we", "that", "the", "there", "his", "her", "their", "a", "an", "this", "no")
)
_FINITE = frozenset("could would will was were is are has had should must might may".split())
_LONGEST_BYLINE = 16
_FURTHEST_LATE = 30
_FURTHEST_SUBJECT = 12


def after(tokens: Tokens, ending: str, *, closes_block: bool) -> Link | None:
    """The link in the words that follow a quotation, or None.

    Args:
        tokens: The tokens from the closing mark to the end of the sentence or the next mark.
        ending: The last character inside the marks, or the comma behind them.
        closes_block: Whether nothing follows these tokens in their paragraph.
    """
    at = 0
    while at < len(tokens) and tokens.raw[at] in _QUOTES:
        at += 1
    if tokens.raw[at : at + 1] == [","]:
        ending, at = ",", at + 1
    if at >= len(tokens):
        return None
    if tokens.low[at] in _JOINS:
        return _late(tokens, ending)
    if tokens.low[at : at + 2] == ["according", "to"]:
        return _according(tokens, at, ending)
    if tokens.raw[at] in DASHES or tokens.raw[at] in ("-", "~", ":", "("):
        link = _byline(tokens, at) if closes_block else None
        if link or tokens.raw[at] in (":", "("):
            return link
        at += 1
    if at < len(tokens) and tokens.low[at] in ("as", "so", "or", "thus"):
        at += 1
    plain = _inverted(tokens, at) or _plain(tokens, at, ending)
    return plain or _unlisted(tokens, at, ending) or _cleft(tokens, at, ending) or _late(tokens, ending)


def _according(tokens: Tokens, at: int, ending: str) -> Link | None:
    end = named(tokens, at + 2)
    if ending != "," and tokens.is_capital(at) and end < len(tokens):
        return None  # The next sentence: According to the mayor, it rained.
    return _link(tokens, ACCORDING, (at, at + 2), (at + 2, end), "according") if end > at + 2 else None


def _byline(tokens: Tokens, at: int) -> Link | None:
    """A name behind a dash, alone to the end of its paragraph."""
    start = at + 1
    if start >= len(tokens) or len(tokens) - start > _LONGEST_BYLINE or not tokens.is_capital(start):
        return None
    if tokens.low[start] in ("end", "ends", "more"):
        return None
    end = named(tokens, start)
    if end <= start or (len(tokens) - end > 1 and tokens.raw[end] not in (",", "(")):
        return None
    return _link(tokens, BYLINE, (at, at + 1), (start, end), "")


def _inverted(tokens: Tokens, at: int) -> Link | None:
    """`said X`: the verb comes first."""
    cue = cues.group(tokens, at) if at < len(tokens) else None
    if cue is None or cue.gerund or cue.passive or cue.lemma == "tell" or not cue.classes & {"say", "manner"}:
        return None
    if tokens.low[cue.first] in tokens.lex["auxiliaries"] or cue.stop >= len(tokens) or tokens.is_time(cue.stop):
        return None
    end = _placed(tokens, cue.stop, named(tokens, cue.stop))
    if end < len(tokens) and tokens.low[end] in _FINITE:
        # He, citing “the magic,” said the candidate could win: what was said goes on.
        return None
    return _link(tokens, INVERTED, (cue.first, cue.stop), (cue.stop, end), cue.lemma) if end > cue.stop else None


def _unlisted(tokens: Tokens, at: int, ending: str) -> Link | None:
    """`deflected X`: a verb the lexicon does not know, then a name and nothing more."""
    if ending not in ",?!" or at + 1 >= len(tokens) or not tokens.raw[at].islower() or not tokens.low[at].endswith("ed"):
        return None
    end = named(tokens, at + 1) if tokens.is_capital(at + 1) and not tokens.is_time(at + 1) else at
    ends = at < end and (end == len(tokens) or tokens.raw[end] == "," or tokens.low[end] in tokens.lex["ends"])
    return _link(tokens, UNLISTED, (at, at + 1), (at + 1, end), tokens.low[at]) if ends else None


def _placed(tokens: Tokens, start: int, end: int) -> int:
    """The end of a phrase without a name and what tells it apart: `a man in the back row`, `a mother of two`."""
    low = tokens.low
    if end <= start or low[start] not in ("a", "an", "one", "the") or tokens.is_capital(end - 1) or end + 1 >= len(tokens):
        return end
    if low[end] == "of" and low[end + 1] in tokens.lex["determiners"]:
        return end + 2
    if low[start] == "the" or low[end] not in ("in", "from", "with") or low[end + 1] not in ("the", "a"):
        return end
    stop = forward(tokens, end + 1, subject=False)
    occasion = any(word in tokens.lex["nouns"] or word in tokens.lex["time"] or word in OCCASIONS for word in low[end:stop])
    return end if occasion or stop <= end + 2 else stop


def _plain(tokens: Tokens, at: int, ending: str) -> Link | None:
    """`X said`: the subject comes first, with what stands between it and its verb."""
    end = forward(tokens, at, subject=True)
    if end <= at:
        return None
    if end == len(tokens) and end - at > 1:
        # “…,” the suit reads: the last word of the sentence is its verb.
        known = tokens.lex.verbs.get(tokens.low[end - 1])
        end -= known is not None and known.finite
    rule, cue = PLAIN, predicate(tokens, end)
    if cue is None:
        rule, cue = UNLISTED, _unknown(tokens, at, end, ending)
    if cue is None or cue.passive or not _fits(tokens, at, cue, ending):
        return None
    if (quoted := quoted_speaker(tokens, cue)) is not None:
        return _link(tokens, rule, quoted[1], quoted[0], cue.lemma)
    return _link(tokens, rule, (cue.first, cue.stop), (at, min(appositions(tokens, end), cue.first)), cue.lemma)


def _cleft(tokens: Tokens, at: int, ending: str) -> Link | None:
    """`“…” was how X described it`."""
    low = tokens.low
    if low[at : at + 1] and low[at] in ("was", "is", "were", "are") and low[at + 1 : at + 2] in (["how"], ["what"]):
        return _plain(tokens, at + 2, ending)
    return None


def _late(tokens: Tokens, ending: str) -> Link | None:
    """`“…” with the result, X said`: words of the clause stand between the marks and the attribution."""
    if ending in ".?!," and tokens.low[0] not in _REASONS and not (ending == "," and tokens.low[0] in ("like", "including")):
        return None
    for comma in range(1, min(len(tokens) - 2, _FURTHEST_LATE)):
        if tokens.raw[comma] == ",":
            link = _inverted(tokens, comma + 1) or _plain(tokens, comma + 1, ",")
            if link is not None and link.rule != UNLISTED and "say" in tokens.lex.verbs[link.lemma].classes:
                return replace(link, rule=LATE, reach=tokens.spans[comma][0])
    return None


def _unknown(tokens: Tokens, start: int, end: int, ending: str) -> Cue | None:
    """A verb the lexicon does not know, right behind a name or pronoun, after a comma inside the marks."""
    if ending not in ",?!—–-…" or end >= len(tokens) or (ending in "?!…" and not tokens.raw[start][0].islower()):
        return None
    at = end
    while at < len(tokens) - 1 and (tokens.low[at].endswith("ly") or tokens.low[at] in tokens.lex["adverbs"]):
        at += 1
    low = tokens.low[at]
    if low.isalpha() and (low.endswith("ed") or low in tokens.lex["verbs"]) and low not in ("is", "are", "be", "been"):
        return Cue(end, at, at + 1, low, frozenset(("say",)))
    return None


def _fits(tokens: Tokens, at: int, cue: Cue, ending: str) -> bool:
    """Whether a subject and verb behind a finished sentence still speak of it, and do not begin the next."""
    if ending in ",—–-":
        return True
    follows = tokens.low[cue.stop] if cue.stop < len(tokens) else ""
    small = tokens.raw[at][0].islower()
    if ending in "?!…":
        return small or _asks(tokens, at, cue, follows)
    if ending == ".":
        if tokens.raw[-1] == ":":
            return False
        ends = len(tokens) - cue.stop <= 1 and (small or cue.lemma in ("say", "add", "tell"))
        return ends or (small and follows not in _OBJECTS)
    return "say" in cue.classes and follows not in _OBJECTS and cue.first - at <= _FURTHEST_SUBJECT


def _asks(tokens: Tokens, at: int, cue: Cue, follows: str) -> bool:
    if "say" not in cue.classes and len(tokens) - cue.stop <= 1:
        # “Who knows?” Smith laughs.
        return not tokens.is_pronoun(at) and "manner" in cue.classes
    if cue.lemma in ("ask", "tell") and follows not in ("if", "that", "whether"):
        return not tokens.is_pronoun(at) or follows not in _OBJECTS
    return not tokens.is_pronoun(at) and follows not in _OBJECTS and "say" in cue.classes


def _link(tokens: Tokens, rule: Rule, cue: tuple[int, int], source: tuple[int, int], lemma: str) -> Link:
    words, who = tokens.span(*cue), tokens.span(*source)
    return Link(words, who, rule, lemma, max(words[1], who[1]))
