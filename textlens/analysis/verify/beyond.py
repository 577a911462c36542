"""The words of sources, and what stands right before and behind a passage that denies what is quoted of it."""

from __future__ import annotations

from .aligned import Said, any_language
from .broken import whole
from .index import Index
from .meaning import negation
from .normal import keys, pattern, punctuation
from .parts import Word

_BEFORE = 2
"""How many words before a passage are searched for a negation."""

_BEFORE_CLAUSE = 4
"""The same if a word such as `that` joins the passage to what is before it."""

_BEHIND = 3
"""How many words may follow a passage to the end of its sentence, to be searched for a negation."""

_AHEAD = 60
"""How many characters of its paragraph behind a quotation are searched for what a source goes on with."""

_ENDS = frozenset(".?!")
_DASHES = ("-", "–", "—")


def said(index: Index, first: int, stop: int) -> list[Said]:
    """The words from `first` up to `stop` in the index, with an empty one for each separator between sources."""
    spoken: list[tuple[str, str]] = []
    before: tuple[int, int] | None = None
    for place, stretch in index.places(first, stop):
        text = index.text(stretch)
        if before is not None:
            end, number = before
            last, within = index.stretched(number)
            spoken[-1] = spoken[-1][0], text[end : place.start] if number == stretch else last.text[end : within.end]
            spoken += [("", "")] * index.breaks(number, stretch)
        spoken.append((whole(text[place.start : place.end]), ""))
        before = place.end, stretch
    read = zip(keys([raw for raw, _ in spoken]), spoken, strict=True)
    return [Said(key, raw, punctuation(gap), gap.lstrip()[:1] in _DASHES and gap[-1:].isspace()) for key, (raw, gap) in read]


def denied_before(text: str, word: Word, index: Index, first: int) -> list[Said]:
    """The negations right before a passage, whose first word is `first`; none if the draft has one before its first word, too."""
    if not first:
        return []
    joining = any_language()["joining"]
    # I never said that he stole it. Wir wollen nicht, dass sie gehen.
    joined = any(one.key in joining for one in said(index, first - 1, first + 1))
    turn = index.turn(first)
    begin = next(
        (at for at in range(max(0, first - (_BEFORE_CLAUSE if joined else _BEFORE)), first) if index.turn(at) == turn), first
    )
    passage = said(index, begin, first + 1)[:-1]
    parted = [bool(_ENDS.intersection(one.marks) if joined else one.marks) for one in passage]
    last = max((at for at, parts in enumerate(parted) if parts), default=-1)
    # Personne ne nous a vus: what negates is a noun as well.
    companions = any_language()["companions"]
    gone = [one for one in passage[last + 1 :] if negation(one.key) or one.key in companions]
    return gone if gone and not follows_negation(text, word) else []


def follows_negation(text: str, word: Word) -> bool:
    """Whether one of the draft's few words before this one negates."""
    led = keys(pattern().findall(text, max(0, word.start - 60), word.start))[-4:]
    return any(map(negation, led))


def denied_behind(text: str, word: Word, index: Index, last: int) -> tuple[list[str], list[str]]:
    """How the sentence of a source goes on to its end with negations that the draft leaves out, `I think not`, and these.

    Both are empty if it does not. `last` is the last word of the passage, `word` that of the quotation.
    """
    rest = _to_the_end(index, last)
    gone = [key for key in keys(rest) if negation(key)]
    # If the quotation goes on behind its tag, the next piece is compared with these words.
    ahead = keys(pattern().findall(text[word.end : word.end + _AHEAD].partition("\n\n")[0]))
    return (rest, gone) if gone and not any(negation(key) or key in keys(rest) for key in ahead) else ([], [])


def _to_the_end(index: Index, last: int) -> list[str]:
    """The few words that follow one up to the end of its sentence; none if there are more, or a mark is in between."""
    turn, rest = index.turn(last), list[str]()
    following = [*index.places(last, min(last + _BEHIND + 2, len(index)))]
    for at, (place, stretch) in enumerate(following):
        document, within = index.stretched(stretch)
        if at:
            rest.append(document.text[place.start : place.end])
        behind = last + at + 1
        if behind >= len(index) or index.turn(behind) != turn:
            return rest
        if at + 1 < len(following):
            after, other = following[at + 1]
            gap = document.text[place.end : after.start if other == stretch else within.end]
            if gap.strip():
                return rest if not _ENDS.isdisjoint(gap) else []
    # Fewer words than were asked for are the last ones of their source.
    return rest if len(following) < _BEHIND + 2 else []
