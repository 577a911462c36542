"""Rules for the words before a quotation: `X said: “…”`, `X told reporters that “…”`, `According to X, “…”`, `X: “…”`."""

from __future__ import annotations

from . import cues
from .cues import Cue
from .lexicon import Lexicon
from .links import Link
from .phrases import Phrases, is_capital
from .tokens import Tokens

_MARKS = frozenset((":", ",", "—", "–", "--", "-", "(", "[", "…", ".", "*"))
_REFUSED = frozenset(("declined", "refused", "failed", "unable", "asked", "want", "hesitate"))
_ADDRESSED = frozenset(("tell", "ask", "inform", "remind", "assure", "reassure", "warn", "advise", "urge", "notify", "text", "email", "e-mail", "promise", "teach", "beg", "order", "command"))
_PLURALS = frozenset(("comments", "remarks", "claims", "calls", "reports", "notes", "answers", "questions", "demands", "texts", "tweets", "posts", "charges", "emails", "e-mails", "promises", "pledges", "orders", "wonders", "shows", "quotes", "messages", "states", "complaints", "vows", "attacks", "blogs", "commands", "instructions", "stresses", "objects", "cries", "shouts", "echoes", "highlights", "means", "names", "titles", "terms", "labels", "brands", "doubts", "fears", "hopes", "wishes"))
_NAMING = frozenset(("call", "dub", "name", "title", "term", "label", "nickname"))
_FURTHEST = 70


def before(tokens: Tokens, lex: Lexicon, *, opens_block: bool, words: int, follows: bool = False) -> Link | None:
    """The link in the words that lead up to a quotation, or None.

    Args:
        tokens: The tokens from the beginning of the sentence, or from the mark before, to the opening mark.
        lex: The language's lexicon.
        opens_block: Whether these tokens begin their paragraph or line.
        words: How many words the quotation has.
        follows: Whether another quotation stands right before these tokens, whose speaker may be meant.
    """
    stop = len(tokens)
    while stop and tokens.raw[stop - 1] in _MARKS:
        stop -= 1
    if not stop:
        return None
    marks = tokens.raw[stop:]
    side = _Before(tokens, lex, stop, ":" in marks, "," in marks, words, follows)
    return side.link(opens_block)


class _Before:
    def __init__(self, tokens: Tokens, lex: Lexicon, stop: int, colon: bool, comma: bool, words: int, follows: bool) -> None:
        self.tokens, self.lex, self.stop = tokens, lex, stop
        self.colon, self.comma, self.words, self.follows = colon, comma, words, follows
        self.phrases = Phrases(tokens, lex)

    def link(self, opens_block: bool) -> Link | None:
        """The first rule that applies."""
        if opens_block and self.colon and self.stop <= 8 and self.is_label():
            return self.label()
        return self.dashed() or self.inverted() or self.verbs() or self.according() or self.lead()

    def dashed(self) -> Link | None:
        """`Headline - Name: “…”`."""
        if not self.colon:
            return None
        for at in range(self.stop - 2, max(-1, self.stop - 9), -1):
            if self.tokens.raw[at] in ("-", "–", "—", "―", "--"):
                ends = self.phrases.appositions(self.phrases.forward(at + 1, subject=False)) >= self.stop
                if ends and is_capital(self.tokens.raw[at + 1]):
                    return self._link("label", (self.stop, self.stop + 1), (at + 1, self.stop), "", None)
                return None
        return None

    def is_label(self) -> bool:
        return is_capital(self.tokens.raw[0]) and self.phrases.appositions(self.phrases.forward(0, subject=False)) >= self.stop

    def label(self) -> Link | None:
        """`Name: “…”`; where the name is a thing said (`Smith’s verdict: “…”`), its owner is the source."""
        if self.tokens.low[self.stop - 1] in self.lex["nouns"]:
            return self._owner(0, self.stop)
        return self._link("label", (self.stop, self.stop + 1), (0, self.stop), "", None)

    def _owner(self, first: int, stop: int) -> Link | None:
        for index in range(first, stop - 1):
            if self.tokens.low[index].endswith(("'s", "s'")) or self.tokens.low[index] in ("his", "her", "their", "its"):
                return self._link("noun", (stop, stop + 1), (first, index + 1), "", None)
        return None

    def verbs(self) -> Link | None:
        """The verb of saying nearest to the marks that has a subject."""
        for at in range(self.stop - 1, max(-1, self.stop - _FURTHEST), -1):
            if self.tokens.low[at] in self.lex.verbs:
                link = self._try(at)
                if link is not None:
                    return link
        return None

    def according(self) -> Link | None:
        low = self.tokens.low
        for at in range(self.stop - 2, -1, -1):
            if low[at] == "according" and low[at + 1] == "to":
                end = self.phrases.appositions(self.phrases.forward(at + 2, subject=False))
                if end <= at + 2:
                    return None
                rest = self._content(end)
                return self._link("according", (at, at + 2), (at + 2, end), "according", rest)
        return None

    def inverted(self) -> Link | None:
        """`Said X: “…”`."""
        known = self.lex.verbs.get(self.tokens.low[0])
        if known is None or "say" not in known.classes or "past" not in known.forms or not is_capital(self.tokens.raw[0]):
            return None
        end = self.phrases.appositions(self.phrases.forward(1, subject=False))
        if end <= 1 or end < self.stop and self.tokens.low[end : end + 2] not in ([",", "who"], [",", "which"]):
            return None
        return self._link("inverted", (0, 1), (1, end), known.lemma, None)

    def lead(self) -> Link | None:
        """A sentence that ends in a colon without a verb of saying: its subject speaks."""
        if not self.colon:
            return None
        low = self.tokens.low
        if "from" in low[: self.stop - 1]:
            at = len(low[: self.stop - 1]) - low[: self.stop - 1][::-1].index("from")
            if at <= 3 and self.phrases.appositions(self.phrases.forward(at, subject=False)) >= self.stop:
                return self._link("label", (self.stop, self.stop + 1), (at, self.stop), "", None)
        source = self.clause_subject(0, self.stop)
        if source is None:
            return None
        if self.tokens.low[source[1] - 1] in self.lex["nouns"]:
            return self._owner(*source)
        return self._link("lead", (self.stop, self.stop + 1), source, "", None)

    def _try(self, at: int) -> Link | None:
        tokens, low = self.tokens, self.tokens.low
        first = at
        while first and self._light(first - 1):
            first -= 1
        cue = cues.verb(tokens, self.lex, at, first, first < at)
        if cue is None or cue.stop > self.stop or (cue.passive and cue.lemma not in ("quote",)):
            return None
        infinitive = at > 0 and low[at - 1] == "to"
        if not infinitive and self._nominal(at, cue):
            return None
        rest = self._rest(cue)
        if rest is _NO:
            return None
        source = self._subject(cue, first, infinitive)
        if source is None:
            if self.follows and not infinitive and self._goes_on(first, cue):
                return Link(tokens.span(first, cue.stop), None, "goes on", cue.lemma, tokens.spans[-1][1], rest if isinstance(rest, int) else None)
            return None
        if cue.lemma in _NAMING and not self._names(source, cue):
            return None
        return self._link("before", (first if not infinitive else at, cue.stop), source, cue.lemma, rest)

    def _goes_on(self, first: int, cue: Cue) -> bool:
        """Whether the verb has the subject of the attribution before: `…, adding: “…”`, `… and then asked: “…”`."""
        low = self.tokens.low
        before = [word for word in low[:first] if word not in (",", "and", "but", "then", "before", "after", "while", "—", "–", "-")]
        return not before or cue.gerund and len(before) <= 12

    def _names(self, source: tuple[int, int], cue: Cue) -> bool:
        """Whether a person calls something so, and it is not just called so: `a film called “…”`."""
        head = source[1] - 1
        raw = self.tokens.raw[head]
        return self.phrases.is_pronoun(source[0]) or is_capital(raw) or cue.stop < self.stop or cue.first < cue.verb

    def _light(self, index: int) -> bool:
        low = self.tokens.low[index]
        return low in self.lex["auxiliaries"] or low in self.lex["adverbs"] or (low.endswith("ly") and low not in ("family", "only", "july", "italy", "assembly") and not is_capital(self.tokens.raw[index]))

    def _nominal(self, at: int, cue: Cue) -> bool:
        """Whether the word is a noun here: `the report`, `his claims`."""
        known = self.lex.verbs[self.tokens.low[at]]
        low = self.tokens.low
        if at and low[at - 1] in self.lex["determiners"] and not (low[at - 1] in ("this", "that", "all", "many", "some", "one", "most", "both")):
            return True
        if not known.nominal or cue.first < at and low[at - 1] in self.lex["auxiliaries"]:
            return False
        if not at:
            return True
        previous = low[at - 1]
        if previous in self.lex["prepositions"] or previous.endswith("'s") and not is_capital(self.tokens.raw[at - 1]) or previous.endswith("'s"):
            return True
        if self.phrases.is_pronoun(at - 1) or is_capital(self.tokens.raw[at - 1]) or previous in (",", ")", "and", "who", "also"):
            return False
        if "present" in known.forms:
            return low[at] in _PLURALS
        return not (previous.endswith("s") or previous in ("people", "police", "men", "women", "children"))

    def _rest(self, cue: Cue) -> int | None | object:
        """What stands between the cue and the marks: None for nothing that is said, an offset where the content begins.

        _NO where the verb cannot reach over it.
        """
        begin = self._content(cue.stop, cue.lemma)
        says = bool(cue.classes & {"say"})
        if begin is None:
            if cue.classes == {"label"} or (cue.gerund and not says):
                return None if cue.classes & {"label"} else _NO
            if cue.classes & {"say", "label"}:
                return None
            return None if self.colon or self.comma or (self.words > 4 and "manner" in cue.classes) else _NO
        if cue.classes & {"say", "label"}:
            return begin
        if "think" in cue.classes and not cue.gerund or self.tokens.low[cue.stop] == "that":
            return begin
        return None if self.colon and not cue.gerund else _NO

    def _content(self, at: int, lemma: str = "") -> int | None:
        """Where the content begins among the tokens from `at` on: None where only asides and people addressed stand there."""
        low, raw, stop = self.tokens.low, self.tokens.raw, self.stop
        if self.colon:
            return None
        addressed = lemma in _ADDRESSED or lemma == "write"
        while at < stop:
            word = low[at]
            if word == "that":
                return self.tokens.spans[at][0] if at + 1 < stop else None
            if addressed and (end := self._object(at)) > at:
                addressed, at = False, end
            elif raw[at] in (",", "—", "–", "--", "-"):
                at += 1
            elif word in ("to", "of", "in", "on", "at", "during", "from", "by", "with", "for", "after", "before", "via", "through", "about") and lemma not in ("refer",):
                end = self.phrases.forward(at + 1, subject=False)
                if end <= at + 1:
                    return self.tokens.spans[at][0]
                at = end
            elif word in self.lex["time"] or word in self.lex["adverbs"] or word.endswith("ly") or word in ("last", "this", "earlier", "ago", "as", "follows"):
                at += 1
            else:
                return self.tokens.spans[at][0]
        return None

    def _object(self, at: int) -> int:
        if self.tokens.low[at] in ("me", "us", "him", "them", "her", "you"):
            return at + 1 
        end = self.phrases.forward(at, subject=False)
        return end if not (end == at + 1 and self.phrases.is_pronoun(at)) else at

    def _subject(self, cue: Cue, first: int, infinitive: bool) -> tuple[int, int] | None:
        """The phrase that is the subject of a verb, looking back from it."""
        low, raw = self.tokens.low, self.tokens.raw
        if infinitive:
            if first >= 2 and low[first - 2] in _REFUSED:
                return None
            return self.clause_subject(0, first)
        end = self._over_time(first)
        if not end:
            return None
        if low[end - 1] in ("and", "but", "then", "or") or (raw[end - 1] == "," and cue.gerund):
            return self.clause_subject(0, end - 1)
        if raw[end - 1] in (",", "—", "–", "--", ")"):
            return self._over_aside(end - 1)
        if low[end - 1] in ("who", "which", "that"):
            return end - 1, end
        start = self.phrases.backward(end, 0)
        if start and (low[start - 1] == "to" or low[start - 1] in self.lex["prepositions"]) and not cue.gerund:
            return self._over_object(start, end)
        if cue.gerund:
            if start and low[start - 1] == "with":
                return start, end
            return self.clause_subject(0, end)
        if self.phrases.is_pronoun(end - 1) and low[end - 1] not in self.lex["determiners"]:
            return end - 1, end
        return (start, end) if start < end else self.clause_subject(0, end)

    def _over_object(self, start: int, end: int) -> tuple[int, int] | None:
        """The subject where the phrase before the verb belongs to a relative clause or a place: `a man who ran for office said`."""
        low = self.tokens.low
        for at in range(start - 1, max(-1, start - 20), -1):
            if low[at] in ("who", "which") and at:
                stop = at - (self.tokens.raw[at - 1] == ",")
                first = self.phrases.backward(stop, 0)
                return (first, stop) if first < stop else None
            if self.tokens.raw[at] in (",", ";"):
                break
        return self.clause_subject(0, end)

    def _over_time(self, end: int) -> int:
        """Steps back over `on Tuesday`, `last week`."""
        low = self.tokens.low
        at = end
        while at > 1 and low[at - 1] in self.lex["time"] and at - 1 > 0:
            at -= 1
        if at < end:
            while at > 1 and low[at - 1] in ("on", "last", "this", "earlier", "in", "early", "late", "the", "next", "same"):
                at -= 1
            return at if at else end
        return end

    def _over_aside(self, comma: int) -> tuple[int, int] | None:
        """The subject before an aside that ends at a comma: `X, who is 34, said`."""
        raw, low = self.tokens.raw, self.tokens.low
        at = comma
        for _ in range(6):
            opening = self._opening(at)
            if opening is None:
                return self.clause_subject(0, comma)
            if self._is_aside(opening + 1, at):
                end = opening
                start = self.phrases.backward(end, 0)
                if self.phrases.is_pronoun(end - 1):
                    start = end - 1
                if start < end and not self._is_place(start, end, opening):
                    return start, min(self.phrases.appositions(end), comma)
            at = opening
        return None

    def _is_place(self, start: int, end: int, opening: int) -> bool:
        """Whether the phrase is itself part of an aside: `, of Leeds,` or `, 34,`."""
        low = self.tokens.low
        return (start > 0 and self.tokens.raw[start - 1] == ",") and self._opening(opening) is not None and (low[start][0].isdigit() or low[start] in ("a", "an", "the"))or (start > 0 and low[start - 1] in ("of", "from") and start > 1 and self.tokens.raw[start - 2] == ",")

    def _opening(self, at: int) -> int | None:
        raw = self.tokens.raw
        for index in range(at - 1, max(-1, at - 45), -1):
            if raw[index] == ")" :
                continue
            if raw[index] in (",", "—", "–", "--") or (raw[at] == ")" and raw[index] == "("):
                return index
        return None

    def _is_aside(self, start: int, stop: int) -> bool:
        return start < stop or self.tokens.raw[stop] == ")"

    def clause_subject(self, start: int, stop: int) -> tuple[int, int] | None:
        """The subject of the clause that begins at start: the first phrase after what introduces the clause."""
        low, raw = self.tokens.low, self.tokens.raw
        at = start
        for _ in range(8):
            while at < stop and (low[at] in ("and", "but", "so", "yet", "then", "still", "or") or raw[at] in (",", "-", "—", "–", "•", "*") or low[at] in self.lex["adverbs"] or low[at].endswith("ly") and not is_capital(raw[at])):
                at += 1
            if at >= stop:
                return None
            if self._introduces(at):
                comma = self._next_comma(at, stop)
                if comma is None:
                    return self._after_time(at, stop)
                at = comma + 1
                continue
            end = self.phrases.forward(at, subject=True)
            if end <= at or end > stop:
                return None
            if end < stop and raw[end] == "," or self._verbal_at(end, stop):
                return at, min(self.phrases.appositions(end), stop)
            comma = self._next_comma(at, stop)
            if comma is None:
                return (at, end)
            at = comma + 1
        return None

    def _verbal_at(self, end: int, stop: int) -> bool:
        return end >= stop or self.phrases.is_verbal(end) or self.tokens.low[end] in self.lex.verbs or self.tokens.low[end] in self.lex["adverbs"] or self.tokens.low[end] in ("who", "(", "to")

    def _introduces(self, at: int) -> bool:
        low = self.tokens.low[at]
        if low in self.lex["prepositions"] or low in self.lex["subordinators"]:
            return True
        return low in ("asked", "pressed", "quizzed", "questioned", "told", "last", "earlier", "speaking") or (low.endswith("ing") and low not in ("nothing",)) or low in self.lex["time"]

    def _next_comma(self, at: int, stop: int) -> int | None:
        for index in range(at, stop):
            if self.tokens.raw[index] == ",":
                return index
        return None

    def _after_time(self, at: int, stop: int) -> tuple[int, int] | None:
        """`On Tuesday Smith hit back`: the subject after a short opening without a comma."""
        low = self.tokens.low
        index = at + 1
        seen = False
        while index < stop and (low[index] in self.lex["time"] or low[index].isdigit() or low[index] in ("the", "this", "last", "same", "early", "late")):
            seen = seen or low[index] in self.lex["time"] or low[index].isdigit()
            index += 1
        if not seen:
            return None
        end = self.phrases.forward(index, subject=True)
        return (index, end) if end > index and end <= stop else None

    def _link(self, rule: str, cue: tuple[int, int], source: tuple[int, int], lemma: str, rest: int | None | object) -> Link:
        spans = self.tokens.span
        stop = min(cue[1], len(self.tokens))
        place = spans(cue[0], stop) if cue[0] < stop else None
        complement = rest if isinstance(rest, int) else None
        return Link(place, spans(*source), rule, lemma, self.tokens.spans[-1][1], complement)


_NO = object()
