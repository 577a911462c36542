"""Subjects: whose verb it is, found without a parser."""

from __future__ import annotations

from ..lexical.names import first_names, plain
from ..lexical.tokens import DASHES, Tokens
from .cues import Cue
from .phrases import INNER, PERSONAL, appositions, forward
from .phrases_backward import backward

Range = tuple[int, int]
"""The first token of a phrase and the place behind its last."""

_REFUSED = frozenset(("declined", "refused", "failed", "unable", "asked", "want", "hesitate"))
_JOINS = frozenset(("and", "but", "so", "yet", "then", "still", "or"))
_OPENERS = frozenset(("asked", "pressed", "quizzed", "questioned", "told", "last", "earlier", "speaking"))
_DATED = frozenset("on last this earlier in early late the next same than less more a few two three".split())
_PASSED = frozenset(("ago", "later", "earlier"))
_CLAUSAL = frozenset(("after", "before", "since", "until", "than", "as"))
_NOBODY = frozenset(("there", "there's", "it's", "that's", "here's"))
_SUBJECTS = frozenset(("he", "she", "they", "we", "i"))
_MARKS = frozenset((",", "-", "•", "*")) | DASHES
_LONGEST_ASIDE = 45


def of_verb(tokens: Tokens, cue: Cue, infinitive: bool) -> Range | None:
    """The subject of a verb group, looking back from it; None where none is found."""
    low, raw = tokens.low, tokens.raw
    if infinitive:
        refused = cue.first >= 2 and low[cue.first - 2] in _REFUSED
        return None if refused else clause_subject(tokens, 0, cue.first)
    end = _before_date(tokens, cue.first)
    if not end:
        return None
    last = low[end - 1]
    if last == "and" and end > 2 and tokens.is_verbal(end - 2):
        # He laughed and said.
        start = end - 3 if tokens.is_pronoun(end - 3) else backward(tokens, end - 2)
        if start < end - 2:
            return start, end - 2
    if last in ("and", "but", "then", "or") or (last == "," and cue.gerund):
        return clause_subject(tokens, 0, end - 1)
    if last == "," or raw[end - 1] in DASHES or last == ")":
        return _before_aside(tokens, end - 1)
    if last in ("who", "which", "that"):
        return end - 1, end
    return _adjacent(tokens, end, cue.gerund)


def described(tokens: Tokens, start: int, stop: int) -> int:
    """Where the whole phrase begins of one that only describes who is named before it: `Ann Lee, head of the trust`."""
    comma = start - 1
    if comma < 1 or tokens.raw[comma] != "," or not _is_description(tokens, start, stop):
        return start
    first = backward(tokens, comma)
    named = first < comma - 1 and tokens.is_capital(first) and tokens.is_capital(comma - 1) and not tokens.is_time(comma - 1)
    before = tokens.low[first - 1] if first else "and"
    opens = before in _JOINS or before in tokens.lex["subordinators"] or tokens.raw[first - 1] in _MARKS
    return first if named and opens else start


def _is_description(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether a phrase says what somebody is and names nobody: `director of the Harbour Group`, not `director Tom Bell`."""
    at = start + (tokens.low[start] in ("a", "an"))
    while at < stop and tokens.low[at] not in INNER and not tokens.is_place(at) and not tokens.is_capital(at):
        at += 1
    noun = at > start and tokens.lex.is_person(tokens.low[at - 1])
    return noun and (at == stop or not tokens.is_capital(at))


def _adjacent(tokens: Tokens, end: int, gerund: bool) -> Range | None:
    """The subject that ends right before the verb."""
    start = backward(tokens, end)
    if start < end - 1 and tokens.low[end - 1] in _SUBJECTS:
        # Speaking in Northland he said.
        return end - 1, end
    before = tokens.low[start - 1] if start else ""
    if gerund:
        reads = start < end and tokens.low[end - 1] in tokens.lex["readable"]
        return (start, end) if reads or before == "with" else clause_subject(tokens, 0, end)
    if start and before not in _CLAUSAL and (before == "to" or tokens.is_place(start - 1)):
        if start > 1 and tokens.is_pronoun(start - 2) and tokens.low[start - 2] not in PERSONAL:
            return start - 2, end  # someone near the stage
        return _of_relative(tokens, start, end)
    if tokens.is_pronoun(end - 1) and tokens.low[end - 1] not in tokens.lex["determiners"]:
        return end - 1, end
    return (described(tokens, start, end), end) if start < end else clause_subject(tokens, 0, end)


def _of_relative(tokens: Tokens, start: int, end: int) -> Range | None:
    """The subject where what stands before the verb is part of a relative clause: `a man who ran for office said`."""
    for at in range(start - 1, max(-1, start - 20), -1):
        if at and tokens.low[at] in ("who", "which"):
            stop = at - (tokens.raw[at - 1] == ",")
            first = backward(tokens, stop)
            return (first, stop) if first < stop else None
        if tokens.raw[at] in (",", ";"):
            break
    return clause_subject(tokens, 0, end)


def _before_date(tokens: Tokens, end: int) -> int:
    """Steps back over `on Tuesday`, `last week`."""
    at = end
    while at > 1 and (tokens.is_time(at - 1) or tokens.low[at - 1] == "ago"):
        at -= 1
    while at < end and at > 1 and tokens.low[at - 1] in _DATED:
        at -= 1
    return at


def _before_aside(tokens: Tokens, comma: int) -> Range | None:
    """The subject before an aside that ends at a comma, dash or bracket: `X, who is 34, said`."""
    at = comma
    for _ in range(6):
        opening = _opening(tokens, at)
        if opening is None:
            return clause_subject(tokens, 0, comma)
        start = opening - 1 if opening and tokens.is_pronoun(opening - 1) else backward(tokens, opening)
        if start < opening and not _is_aside(tokens, start, opening):
            return described(tokens, start, opening), min(appositions(tokens, opening), comma)
        if at == comma and _is_person(tokens, opening + 1) and forward(tokens, opening + 1, subject=True) == comma:
            return opening + 1, comma
        at = opening
    return None


def _is_person(tokens: Tokens, at: int) -> bool:
    """Whether a title or a first name stands here."""
    return tokens.is_capital(at) and (tokens.low[at] in tokens.lex["titles"] or plain(tokens.low[at]) in first_names())


def _is_aside(tokens: Tokens, start: int, opening: int) -> bool:
    """Whether the phrase is itself part of an aside: `, of Leeds,`, `, 34,`, `, a nurse,`."""
    low, raw = tokens.low, tokens.raw
    if not start:
        verb = tokens.lex.verbs.get(low[0])
        return opening == 1 and verb is not None and "gerund" in verb.forms
    if tokens.is_place(start - 1) and low[start - 1] not in _CLAUSAL:
        return True
    if low[start - 1].endswith("ing") and not tokens.is_capital(start):
        return True
    if raw[start - 1] == ",":
        described = low[start][0].isdigit() or low[start] in ("a", "an", "the")
        return described and _opening(tokens, opening) is not None
    return start > 1 and low[start - 1] in ("of", "from") and raw[start - 2] == ","


def _opening(tokens: Tokens, at: int) -> int | None:
    """The comma, dash or bracket that opens the aside which ends at `at`."""
    before = range(at - 1, max(-1, at - _LONGEST_ASIDE), -1)
    if tokens.raw[at] == ")":
        # Commas stand inside brackets too: Ann Lee (Labour, Leeds East).
        bracket = next((index for index in before if tokens.raw[index] == "("), None)
        if bracket is not None:
            return bracket
    return next((index for index in before if tokens.raw[index] == "," or tokens.raw[index] in DASHES), None)


def clause_subject(tokens: Tokens, start: int, stop: int) -> Range | None:
    """The subject of the clause that begins at start: the first phrase after what introduces the clause."""
    at = start
    for _ in range(8):
        at = _over_joins(tokens, at, stop)
        if at >= stop:
            return None
        if not _introduces(tokens, at):
            end = forward(tokens, at, subject=True)
            if end <= at or end > stop or tokens.low[at] in _NOBODY:
                return None
            if tokens.low[end - 1] in _PASSED or (end < stop and tokens.low[end] in _PASSED):
                # Eight years ago, he came and said.
                comma = _comma(tokens, at, stop)
                if comma is None:
                    return None
                at = comma + 1
                continue
            if end == stop or tokens.raw[end] == "," or _verbal(tokens, end) or _comma(tokens, at, stop) is None:
                return at, min(appositions(tokens, end), stop)
        comma = _comma(tokens, at, stop)
        if tokens.low[at].endswith("ing") and (inner := _after_opener(tokens, at, stop if comma is None else comma)) is not None:
            return inner
        if comma is None:
            return _after_date(tokens, at, stop)
        at = comma + 1
    return None


def _over_joins(tokens: Tokens, at: int, stop: int) -> int:
    while at < stop and (tokens.low[at] in _JOINS or tokens.raw[at] in _MARKS or _adverb(tokens, at)):
        at += 1
    return at


def _adverb(tokens: Tokens, at: int) -> bool:
    low = tokens.low[at]
    return low in tokens.lex["adverbs"] or (low.endswith("ly") and not tokens.is_capital(at))


def _verbal(tokens: Tokens, at: int) -> bool:
    low = tokens.low[at]
    return tokens.is_verbal(at) or low in tokens.lex.verbs or low in tokens.lex["adverbs"] or low in ("who", "(", "to")


def _introduces(tokens: Tokens, at: int) -> bool:
    """Whether an adverbial and not the subject begins here: `In a statement`, `Asked about it`, `On Tuesday`."""
    low = tokens.low[at]
    if tokens.is_place(at) or low in tokens.lex["subordinators"] or low in _OPENERS or tokens.is_time(at):
        return True
    return low.endswith("ing") and low != "nothing"


def _comma(tokens: Tokens, at: int, stop: int) -> int | None:
    for index in range(at, stop):
        if tokens.raw[index] == ",":
            return index
    return None


def _after_opener(tokens: Tokens, at: int, stop: int) -> Range | None:
    """`Speaking on Harbour Radio she dodged the question`: a pronoun that is the subject behind an opening without a comma."""
    for index in range(at + 2, stop - 1):
        low = tokens.low
        subordinate = low[index - 1] in tokens.lex["subordinators"] or low[index - 1] in tokens.lex.verbs
        if low[index] in _SUBJECTS and not subordinate and (_verbal(tokens, index + 1) or low[index + 1].endswith("ed")):
            return index, index + 1
    return None


def _after_date(tokens: Tokens, at: int, stop: int) -> Range | None:
    """`On Tuesday Smith hit back`: the subject after a short opening without a comma."""
    index, dated = at + 1, False
    while index < stop:
        time = tokens.is_time(index) or tokens.low[index].isdigit()
        if not time and tokens.low[index] not in _DATED:
            break
        dated, index = dated or time, index + 1
    end = forward(tokens, index, subject=True) if dated else index
    return (index, end) if index < end <= stop else None
