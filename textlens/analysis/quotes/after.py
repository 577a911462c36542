"""Rules for the words behind a quotation: `“…,” said X`, `“…,” X, a nurse, told reporters`, `“…” — X`."""

from __future__ import annotations

from dataclasses import replace

from . import cues
from .cues import Cue
from .lexicon import Lexicon
from .links import Link
from .phrases import Phrases, is_capital
from .tokens import Tokens

_QUOTES = frozenset("'’\"”")
_DASHES = frozenset(("—", "–", "―", "-", "--", "~"))
_OBJECTS = frozenset(("he", "she", "they", "it", "i", "we", "that", "the", "there", "his", "her", "their", "a", "an", "this", "no"))
_LONGEST_BYLINE = 16


def after(tokens: Tokens, lex: Lexicon, ending: str, *, closes_block: bool) -> Link | None:
    """The link in the words that follow a quotation, or None.

    Args:
        tokens: The tokens from the closing mark to the end of the sentence or the next mark.
        lex: The language's lexicon.
        ending: The last character inside the marks, or the comma behind them.
        closes_block: Whether nothing follows these tokens in their paragraph.
    """
    at = 0
    if not tokens.raw:
        return None
    while at < len(tokens) and tokens.raw[at] in _QUOTES:
        at += 1
    if tokens.raw[at : at + 1] == [","]:
        ending, at = ",", at + 1
    if at >= len(tokens) or tokens.low[at] in ("and", "but", "or", "nor", "because"):
        return None
    side = _After(tokens, lex, ending)
    if tokens.low[at : at + 2] == ["according", "to"]:
        return side.according(at)
    if tokens.raw[at] in _DASHES or tokens.raw[at] in (":", "("):
        link = side.byline(at) if closes_block else None
        if link or tokens.raw[at] not in _DASHES:
            return link
        at += 1
    if at < len(tokens) and tokens.low[at] in ("as", "so", "or"):
        at += 1
    return side.inverted(at) or side.plain(at) or side.cleft(at) or side.late()


class _After:
    def __init__(self, tokens: Tokens, lex: Lexicon, ending: str) -> None:
        self.tokens = tokens
        self.lex = lex
        self.phrases = Phrases(tokens, lex)
        self.ending = ending

    def according(self, at: int) -> Link | None:
        end = self.phrases.forward(at + 2, subject=False)
        return self._link("according", at, at + 2, (at + 2, self.phrases.appositions(end)), "according") if end > at + 2 else None

    def byline(self, at: int) -> Link | None:
        """A name behind a dash, alone to the end of its paragraph."""
        start = at + 1
        if start >= len(self.tokens) or len(self.tokens) - start > _LONGEST_BYLINE or not is_capital(self.tokens.raw[start]):
            return None
        end = self.phrases.appositions(self.phrases.forward(start, subject=False))
        if end <= start or len(self.tokens) - end > 1 and self.tokens.raw[end] not in (",", "("):
            return None
        return self._link("byline", at, at + 1, (start, end), "")

    def inverted(self, at: int) -> Link | None:
        """`said X`: the verb comes first."""
        cue = cues.group(self.tokens, self.lex, at) if at < len(self.tokens) else None
        if cue is None or cue.gerund or cue.passive or not cue.classes & {"say", "manner"}:
            return None
        end = self.phrases.forward(cue.stop, subject=False)
        if end <= cue.stop or self.tokens.low[cue.stop] in self.lex["time"]:
            return None
        if cue.lemma == "tell":
            return None
        return self._link("inverted", cue.first, cue.stop, (cue.stop, self.phrases.appositions(end)), cue.lemma)

    def plain(self, at: int) -> Link | None:
        """`X said`: the subject comes first, with what stands between it and its verb."""
        end = self.phrases.forward(at, subject=True)
        if end <= at:
            return None
        cue = self._verb(end)
        if cue is None:
            cue = self._unknown(at, end)
            rule = "unlisted"
        else:
            rule = "plain"
        if cue is None or not self._fits(at, cue):
            return None
        if cue.passive:
            return None
        source = at, min(self.phrases.appositions(end), cue.first)
        return self._link(rule, cue.first, cue.stop, source, cue.lemma)

    def late(self) -> Link | None:
        """`“…” with the result, X said`: words of the clause stand between the marks and the attribution."""
        raw = self.tokens.raw
        if self.ending in ".?!,":
            return None
        for comma in range(1, min(len(raw) - 2, 30)):
            if raw[comma] != ",":
                continue
            self.ending = ","
            link = self.inverted(comma + 1) or self.plain(comma + 1)
            if link is not None and link.rule != "unlisted" and "say" in self.lex.verbs[link.lemma].classes:
                return replace(link, rule="late", reach=self.tokens.spans[comma][0])
        return None

    def cleft(self, at: int) -> Link | None:
        """`“…” was how X described it`."""
        low = self.tokens.low
        if not (low[at : at + 1] and low[at] in ("was", "is", "were", "are") and low[at + 1 : at + 2] and low[at + 1] in ("how", "what")):
            return None
        return self.plain(at + 2) if at + 2 < len(self.tokens) else None

    def _verb(self, at: int) -> Cue | None:
        """The verb of the subject that ends at `at`, over the asides in between."""
        tokens, limit = self.tokens, min(len(self.tokens), at + 60)
        steps = 0
        scanning = False
        while at < limit and steps < 60:
            steps += 1
            cue = cues.group(tokens, self.lex, at)
            if cue is not None and not cue.gerund and cue.classes & {"say", "manner", "label"}:
                if not (scanning and (not cue.classes & {"say"} or tokens.low[at - 1] in ("who", "that", "which", "to"))):
                    return cue
            raw, low = tokens.raw[at], tokens.low[at]
            if raw in (",", "—", "–", "--"):
                at = self._aside(at, limit)
            elif raw == "(":
                at = self._close(at, limit)
            elif scanning or low in ("who", "which", "that", "whose") or low in self.lex["prepositions"] or low.endswith("ing") or low in self.lex["time"]:
                scanning, at = True, at + 1
            elif low in self.lex["adverbs"] or low.endswith("ly"):
                at += 1
            else:
                return None
        return None

    def _aside(self, at: int, limit: int) -> int:
        depth_end = at + 1
        while depth_end < limit and self.tokens.raw[depth_end] not in (",", "—", "–", "--"):
            if self.tokens.raw[depth_end] == "(":
                depth_end = self._close(depth_end, limit)
                continue
            cue = cues.verb(self.tokens, self.lex, depth_end, depth_end, False)
            if cue and cue.lemma in ("say", "tell", "add") and not cue.gerund and self.tokens.low[depth_end - 1] not in ("who", "that", "which", "to"):
                return depth_end
            depth_end += 1
        if depth_end < limit and cues.group(self.tokens, self.lex, depth_end + 1 if depth_end + 1 < limit else depth_end):
            return depth_end + 1
        return depth_end

    def _close(self, at: int, limit: int) -> int:
        while at < limit and self.tokens.raw[at] != ")":
            at += 1
        return at + 1

    def _unknown(self, start: int, end: int) -> Cue | None:
        """A verb the lexicon does not know, right behind a name or pronoun, after a comma inside the marks."""
        if self.ending not in ",?!—–-…" or end >= len(self.tokens):
            return None
        at = end
        while at < len(self.tokens) - 1 and (self.tokens.low[at].endswith("ly") or self.tokens.low[at] in self.lex["adverbs"]):
            at += 1
        low = self.tokens.low[at]
        if self.ending in "?!…" and not (self.tokens.raw[start][0].islower()):
            return None
        if low.isalpha() and (low.endswith("ed") or low in self.lex["verbs"]) and low not in ("is", "are", "be", "been"):
            return Cue(end, at, at + 1, low, frozenset(("say",)))
        return None

    def _fits(self, at: int, cue: Cue) -> bool:
        """Whether a subject and verb behind a finished sentence still speak of it, and do not begin the next."""
        tokens = self.tokens
        if self.ending in ",—–-":
            return True
        follows = tokens.low[cue.stop] if cue.stop < len(tokens) else ""
        lower = tokens.raw[at][0].islower()
        if self.ending in "?!…":
            if lower:
                return True
            return not self.phrases.is_pronoun(at) and follows not in _OBJECTS and "say" in cue.classes
        if self.ending == ".":
            return len(tokens) - cue.stop <= 1 and (lower or cue.lemma in ("say", "add", "tell")) or (lower and follows not in _OBJECTS)
        return "say" in cue.classes and follows not in _OBJECTS and cue.first - at <= 12

    def _link(self, rule: str, first: int, stop: int, source: tuple[int, int], lemma: str) -> Link:
        spans = self.tokens.span
        end = max(spans(first, stop)[1], spans(*source)[1])
        return Link(spans(first, stop), spans(*source), rule, lemma, end)
