"""Changes that make a sentence say more, less or something else: negations, figures, names, promises, hedges and emphasis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...languages.wording import AMOUNT, COMPANION, EMPHASIS, FUTURE, HEDGE, NEAR_FIGURE, NEGATION
from ...languages.wording import Phrase as Words
from .aligned import Aligned, Phrase, Row, Said, Token, any_language, changed, is_figure
from .figures import figures
from .renamed import renamed

_EMPHASIS = "emphasis added: "

_WHOLE = 6
"""The minimum number of letters of a word that a prefix may have made an opposite."""

_TOGETHER = 5
"""How many words may be between a word that goes with a negation and the negation."""

_ENDING = 2
"""The minimum number of letters before an ending."""

_COMMON = 4
"""The minimum number of letters of a word that is printed in capitals and is no stop word, not to be an abbreviation."""


def negation(key: str) -> bool:
    """Whether a word is a negation, in any language."""
    return (key,) in any_language().kinds or key.endswith("n't") or key.startswith("n'")


def altered(rows: Sequence[Row], lang: str) -> list[str]:
    """Warnings for what was changed between a passage and the quotation of it, given as rows of their words."""
    if not any(map(changed, rows)):
        return list(_louder(rows))
    both = Aligned(rows, lang)
    hedged = list(_hedges(both))
    found = [*_negations(both), *_figures(both), *renamed(both), *_promises(both, bool(hedged)), *hedged, *_emphasis(both)]
    return list(dict.fromkeys([*found, *_louder(rows)]))


def exclaimed(quoted: str, mark: str) -> list[str]:
    """A warning if a quotation ends with an exclamation mark where its source has another mark; nothing if it has none there."""
    ended = quoted.rstrip("\"'“”„«»‹›‘’ \u00a0\u202f")
    return [f"{_EMPHASIS}!"] if ended.endswith("!") and mark and mark in ".,;:?…" else []


def replaced(gone: Sequence[Said], put: Sequence[Said], lang: str) -> list[str]:
    """Warnings for words that the draft replaces openly, by a bracket or an ellipsis: of what went with them."""
    rows: list[Row] = [*((one, None) for one in gone), *((None, one) for one in put)]
    both = Aligned(rows, lang)
    told = [*_negations(both), *_figures(both), *_hedges(both)]
    # What an editor puts in may explain, but not deny.
    return [text for text in told if " added" not in text or text.startswith("negation")]


def _negations(both: Aligned) -> Iterator[str]:
    told: set[str] = set()
    for changes in both.changed_phrases:
        had, has = ([one for one in some if one.kind == NEGATION] for some in changes)
        if len(had) != len(has):
            way, some = ("dropped", had) if len(had) > len(has) else ("added", has)
            told.add(way)
            yield f"negation {way}: {' '.join(one.shown for one in some)}"
    yield from (text for way, text in _companions(both) if way not in told)
    yield from _prefixes(both)


def _prefixes(both: Aligned) -> Iterator[str]:
    """Words that a prefix turns into their opposites: `unlikely`, `impossible`."""
    for first, stop in both.blocks:
        old = {one.key for one, _ in both.rows[first:stop] if one}
        new = {one.key for _, one in both.rows[first:stop] if one}
        for way, some, others in (("dropped", old, new), ("added", new, old)):
            for key in sorted(some):
                if len(key) >= _WHOLE and any(key.removeprefix(prefix) in others - {key} for prefix in both.words["opposites"]):
                    yield f"negation {way}: {key}"


def _companions(both: Aligned) -> Iterator[tuple[str, str]]:
    """Words that go with a negation and were dropped or added where no negation is, as there is in `c'est pas vrai`."""
    had, has = ([one for one in both.touched(side) if one.kind == COMPANION] for side in (0, 1))
    if len(had) == len(has):
        return
    way, some, others = ("dropped", had, both.phrases[1]) if len(had) > len(has) else ("added", has, both.phrases[0])
    negated = {one.tokens[0].row for one in others if one.kind == NEGATION}
    if any(negated.isdisjoint(range(one.tokens[0].row, one.tokens[0].row + _TOGETHER)) for one in some):
        yield way, f"negation {way}: {' '.join(one.shown for one in some)}"


def _figures(both: Aligned) -> Iterator[str]:
    for first, stop in both.blocks:
        old = [one.key for one, _ in both.rows[first:stop] if one]
        new = [one.key for _, one in both.rows[first:stop] if one]
        yield from figures(old, new, both.words)


def _promises(both: Aligned, hedged: bool) -> Iterator[str]:
    told = [text for old, new in both.changes for text in _promise(both, old, new)]
    yield from told
    had, has = ([one for one in both.touched(side) if one.kind == FUTURE and not _is_noun(both, one.tokens)] for side in (0, 1))
    gone, come = _difference(had, has), _difference(has, had)
    if gone and not come and not told:
        yield f"promise dropped: {gone[0]}"
    elif come and not gone and not told and not hedged:
        yield f"promise added: {come[0]}"


def _promise(both: Aligned, old: Sequence[Token], new: Sequence[Token]) -> Iterator[str]:
    """The warning for the first verb of what will be that a change makes less or more of."""
    if not old or not new:
        return
    for was, now in both.words.changes:
        some, others = _endings(old, new, was[0], now[0]) if was[0][0] == "-" else _verbs(both, old, new, was, now)
        if some and others and not (_is_noun(both, some) or _is_noun(both, others) or _kind(both, some) == HEDGE):
            yield f"promise changed: {_shown(some)} → {_shown(others)}"
            return
    for was, now in both.words.going:
        some, others = _verbs(both, old, new, was, now)
        if some and others and not _leads_to_place(both, some):
            yield f"promise changed: {_shown(some)} → {_shown(others)}"
            return


Tokens = tuple[Token, ...]


def _verbs(both: Aligned, old: Sequence[Token], new: Sequence[Token], was: Words, now: Words) -> tuple[Tokens, Tokens]:
    """Where a phrase is in a change of the source and another one in that of the draft, neither of which is in the other."""
    if _said(both, new, was) or _said(both, old, now):
        return (), ()
    return _said(both, old, was), _said(both, new, now)


def _said(both: Aligned, some: Sequence[Token], words: Words) -> Tokens:
    """Where a phrase is that begins in a change; empty if nowhere."""
    for token in some:
        if token.key == words[0]:
            found = [token, *both.around(token, 0, len(words) - 1)]
            if tuple(one.key for one in found) == words:
                return tuple(found)
    return ()


def _endings(old: Sequence[Token], new: Sequence[Token], was: str, now: str) -> tuple[Tokens, Tokens]:
    """Where the same word has one ending in the source and another one in the draft."""
    keys = {token.key: token for token in new}
    for token in old:
        stem = token.key.removesuffix(was[1:])
        if _ENDING <= len(stem) < len(token.key) and stem + now[1:] in keys:
            return (token,), (keys[stem + now[1:]],)
    return (), ()


def _shown(tokens: Tokens) -> str:
    return Phrase("", (), tokens).shown


def _leads_to_place(both: Aligned, some: Tokens) -> bool:
    """Whether somebody goes to a place, so that nothing is promised: `is going to the bank`."""
    following = both.following(some)
    return following is not None and (following.capital or following.key in both.words["places"])


def _is_noun(both: Aligned, some: Tokens) -> bool:
    """Whether a verb of what will be is a noun or a name, or leads to a place: the will, Will Osei, going to town."""
    if len(some) > 1:
        return _leads_to_place(both, some)
    if _kind(both, some) != FUTURE:
        return False
    following = both.following(some)
    named = some[0].begins and some[0].said.raw[:1].isupper() and following is not None and following.capital
    led = any(one.key in both.words["noun_after"] for one in both.around(some[0], 1, 0))
    return led or named or some[0].capital or (following is not None and following.key in both.words["noun_before"])


def _kind(both: Aligned, some: Tokens) -> str | None:
    return both.words.kinds.get(tuple(token.key for token in some))


def _difference(some: Sequence[Phrase], others: Sequence[Phrase]) -> list[str]:
    """The phrases that are more often among some than among others, each as it is shown, as often as they are more."""
    left = Counter(one.words for one in some) - Counter(one.words for one in others)
    shown = {one.words: one.shown for one in reversed(some)}
    return [shown[words] for words in left.elements()]


def _hedges(both: Aligned) -> Iterator[str]:
    for kinds in ((HEDGE,), (AMOUNT, NEAR_FIGURE)):
        had, has = ([one for one in both.touched(side) if one.kind in kinds and _is_hedge(both, one)] for side in (0, 1))
        gone, come = _difference(had, has), _difference(has, had)
        if len(gone) > len(come):
            yield f"hedge dropped: {', '.join(dict.fromkeys(gone))}"
    for old, new in both.changes:
        for was, now in both.words.hedging:
            some, others = _verbs(both, old, new, was, now)
            if some and others:
                yield f"hedge dropped: {_shown(some)}"


def _is_hedge(both: Aligned, phrase: Phrase) -> bool:
    """Whether a phrase is a hedge and neither a month nor a name, and whether a number follows one that needs it."""
    token = phrase.tokens[0]
    if phrase.kind == NEAR_FIGURE:
        return any(is_figure(one, both.words) for one in both.around(phrase.tokens[-1], 0, 2))
    if token.key in both.words["months"]:
        led = any(one.key in both.words["month_after"] for one in both.around(token, 1, 0))
        return not (led or token.capital or any(is_figure(one, both.words) for one in both.around(token, 0, 1)))
    return not token.capital


def _emphasis(both: Aligned) -> Iterator[str]:
    had, has = ([one for one in both.touched(side) if one.kind == EMPHASIS] for side in (0, 1))
    gone, come = _difference(had, has), _difference(has, had)
    if len(come) > len(gone):
        yield f"{_EMPHASIS}{', '.join(dict.fromkeys(come))}"
    strong = both.words["absolute"]
    for changes in both.changed_phrases:
        old, new = ([one for one in some if one.kind == NEGATION] for some in changes)
        louder = [one.shown for one in new if one.words[0] in strong]
        if len(old) == len(new) and louder and not any(one.words[0] in strong for one in old):
            yield f"{_EMPHASIS}{', '.join(louder)}"


def _louder(rows: Sequence[Row]) -> Iterator[str]:
    """Warnings for words that only the draft has in capitals, and for exclamation marks that only the draft has."""
    same = [(old, new) for old, new in rows if old and new and old.key == new.key]
    # A transcript without capitals says nothing about them.
    cased = any(old.raw[:1].isupper() for old, _ in same)
    loud = [new.raw for old, new in same if cased and new.raw.isupper() and old.raw.islower() and _may_be_loud(new.key)]
    if loud:
        yield f"{_EMPHASIS}{' '.join(loud)}"
    if any("!" in new.marks and old.marks and "!" not in old.marks for old, new in same):
        yield f"{_EMPHASIS}!"


def _may_be_loud(key: str) -> bool:
    """Whether a word in capitals is no abbreviation: US, WHO."""
    return len(key) >= _COMMON or negation(key)
