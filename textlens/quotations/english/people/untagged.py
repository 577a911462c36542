"""Quotations that the rules leave without a name: those without any tag, and those with a description that no introduction fits.

The ledger is asked for them when all others are decided, from left to right.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ...attribution import Attribution
from ...ledger.focus import Focus
from ...ledger.outline import Subjects, merged
from ...ledger.people import Person
from ...ledger.question import FIRM, LEAST, Choice, Place
from ...lexical.lexicon import Lexicon
from ...lexical.tokens import Span
from ...rules import NONE
from .bodies import meant
from .descriptions import head, is_other
from .full_names import Index
from .introductions import Introductions
from .ledger import NEAR, Cast, outline
from .mentions import gender_of
from .speaker import Speaker

_FEWEST_WORDS = 4
_SHORT = 100
_NEAR = 1
_GOES_ON = 0.92
_GROUP = "english"
_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}


def asks(text: str, item: Attribution, who: Speaker) -> bool:
    """Whether the ledger may have an answer for a quotation that the rules gave to nobody: a sentence, or a description."""
    if item.kind == "indirect" or who.name is not None:
        return False
    if who.why == "unnamed" and who.role is not None:
        return _begins(text, item, "the ")
    if who.why == "unclear" and who.role is None:
        return bool(_pronoun(text, item))
    return item.rule == NONE and item.kind == "direct" and _is_sentence(text, item)


def may_be_body(text: str, item: Attribution, who: Speaker, lex: Lexicon) -> bool:
    """Whether `it`, or a noun that may be a body's, is all that a quotation has for a speaker."""
    if who.name is not None or not item.source:
        return False
    words = text[slice(*item.source[0])].lower().split()
    noun = who.why == "unnamed" and len(words) > 1 and words[0] == "the" and words[-1] in lex["bodies"]
    return noun or (who.why == "unresolved" and is_it(text, item))


def is_it(text: str, item: Attribution) -> bool:
    """Whether `it` is the source of a quotation."""
    return bool(item.source) and text[slice(*item.source[0])].lower() == "it"


def _pronoun(text: str, item: Attribution) -> str:
    """The gender of `he` or `she`, where that is the source."""
    return _GENDERS.get(text[slice(*item.source[0])].lower(), "")


def _begins(text: str, item: Attribution, words: str) -> bool:
    start = item.source[0][0]
    return text[start : start + len(words)].lower() == words


def _is_sentence(text: str, item: Attribution) -> bool:
    """Whether a whole sentence is in the marks, and no term or title."""
    start, end = item.content[0][0], item.content[-1][1]
    words = text[start : min(end, start + 400)].strip("“”\"'‘’ ").split()
    return len(words) >= _FEWEST_WORDS and words[0][:1].isupper()


class Untagged:
    """Decides on the quotations of one document that have no name yet."""

    def __init__(
        self,
        text: str,
        quoted: Sequence[Span],
        units: Sequence[Span],
        asked: Sequence[Span],
        index: Index,
        introductions: Introductions,
        lex: Lexicon,
    ) -> None:
        self._text, self._lex = text, lex
        self._cast = Cast(index, introductions)
        self._outline = outline(text, merged(quoted), units, asked, index, self._cast, lex)
        self._focus = Focus(self._outline, text)
        self._subjects = Subjects(self._outline, partial(_holder, self._cast))
        self._index = index

    def completed(self, found: Sequence[Attribution], speakers: Sequence[Speaker]) -> list[Speaker]:
        """The speakers of the attributions, in order, those without a name asked for."""
        done: list[Speaker] = []
        for item, who in zip(found, speakers, strict=True):
            start, end = item.content[0][0], item.content[-1][1]
            bodily, asked = may_be_body(self._text, item, who, self._lex), asks(self._text, item, who)
            if bodily or asked:
                self._subjects.advance(start, self._focus.last, start - NEAR)
            body = self._same_body(item) or self._body_before(item) if bodily else None
            place = self._place(item, who) if asked and body is None else None
            if place is not None:
                who = self._chosen(place, who)
            who = body or who
            done.append(who)
            is_body = body is not None or who.why in ("body", "acronym")
            sure = who.name is not None and (who.likely is None or who.likely >= FIRM)
            self._focus.take(start, end, self._cast.person(who.name or "", offset=start, body=is_body) if sure else None)
        return done

    def _place(self, item: Attribution, who: Speaker) -> Place | None:
        """What the ledger is asked for; None where the quotation is a short question of a dialogue."""
        start, end = item.content[0][0], item.content[-1][1]
        if who.role is not None:
            return None if is_other(self._text, who.role, start) else self._described(item, who.role)
        opens = self._outline.opens(start)
        if item.source:
            return Place(start, end, "pronoun", _pronoun(self._text, item), opens=opens, human=True, group=_GROUP)
        if opens and self._is_reply(start, end):
            return None
        return Place(start, end, "untagged", opens=opens, group=_GROUP)

    def _same_body(self, item: Attribution) -> Speaker | None:
        """The body that spoke last, not far behind it; None where somebody else was spoken of since."""
        last, start = self._focus.last, item.content[0][0]
        if last is None or last[2] is None or not last[2].body:
            return None
        if self._outline.unit_at(start) - self._outline.unit_at(last[1] - 1) > _NEAR:
            return None
        between = range(self._outline.before(last[1]), self._outline.before(start))
        if any(self._outline.sentence(number).subject is not None for number in between):
            return None
        return Speaker(last[2].name, None, "meant", last[2].first, _GOES_ON)

    def _body_before(self, item: Attribution) -> Speaker | None:
        """The body that is the subject of the sentence before `it`."""
        source = item.source[0]
        if not is_it(self._text, item):
            return None
        found = meant(self._text, self._outline, min(source[0], item.content[0][0]), self._index, self._lex)
        return Speaker(found[0], None, "meant", found[1], _GOES_ON) if found else None

    def _described(self, item: Attribution, role: str) -> Place:
        start, end = item.content[0][0], item.content[-1][1]
        roles = {person: fit for person in self._cast.called(role) if (fit := fits(role, self._cast.roles(person)))}
        detailed = len(role.split()) > 1
        return Place(
            start,
            end,
            "description",
            gender_of(role, self._lex),
            roles,
            self._outline.opens(start),
            detailed,
            strict=True,
            group=_GROUP,
        )

    def _is_reply(self, start: int, end: int) -> bool:
        """Whether a short question stands in the marks, as in a dialogue."""
        return end - start < _SHORT and "?" in self._text[end - 2 : end]

    def _chosen(self, place: Place, who: Speaker) -> Speaker:
        choice = self._focus.choose(place)
        return who if choice.person is None or choice.likely < LEAST else self._named(choice, who)

    def _named(self, choice: Choice, who: Speaker) -> Speaker:
        assert choice.person is not None
        role = who.role or next(iter(self._cast.roles(choice.person)), None)
        return Speaker(choice.person.name, role, "meant", choice.person.first, choice.likely, choice.grounds)


def _holder(cast: Cast, role: str, _offset: int) -> Person | None:
    """The only person whom a description that is a subject fits."""
    noun = role.partition(" ")[2]
    holders = [person for person in cast.called(noun) if fits(noun, cast.roles(person)) >= 1]
    return holders[0] if len(holders) == 1 else None


def fits(role: str, roles: Sequence[str]) -> float:
    """How well a description fits the roles of a person: 1 for the same noun, .5 for another shared word."""
    words = head(role)
    best = 0.0
    for known in roles:
        others = [word.strip(",.") for word in known.lower().split()]
        if words and words[-1] in others:
            best = max(best, 1.0)
        elif any(len(word) > 3 and word in others for word in role.lower().split()):
            best = max(best, 0.5)
    return best
