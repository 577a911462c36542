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
from .descriptions import head
from .full_names import Index
from .introductions import Introductions
from .ledger import Cast, outline
from .mentions import gender_of
from .speaker import Speaker

_FEWEST_WORDS = 4
_SHORT = 100


def asks(item: Attribution, who: Speaker) -> bool:
    """Whether the ledger may have an answer for a quotation that the rules gave to nobody."""
    if item.kind == "indirect" or who.name is not None:
        return False
    return (item.rule == NONE and item.kind == "direct") or (who.why == "unnamed" and who.role is not None)


class Untagged:
    """Decides on the quotations of one document that have no name yet."""

    def __init__(
        self,
        text: str,
        quoted: Sequence[Span],
        units: Sequence[Span],
        index: Index,
        introductions: Introductions,
        lex: Lexicon,
    ) -> None:
        self._text, self._lex = text, lex
        self._cast = Cast(index, introductions)
        self._outline = outline(text, merged(quoted), units, index, self._cast, lex)
        self._focus = Focus(self._outline, text)
        self._subjects = Subjects(self._outline, partial(_holder, self._cast))

    def completed(self, found: Sequence[Attribution], speakers: Sequence[Speaker]) -> list[Speaker]:
        """The speakers of the attributions, in order, those without a name asked for."""
        done: list[Speaker] = []
        for item, who in zip(found, speakers, strict=True):
            start, end = item.content[0][0], item.content[-1][1]
            self._subjects.advance(start, self._focus.last)
            place = self._place(item, who)
            if place is not None:
                who = self._chosen(place, who)
            done.append(who)
            body = who.why in ("body", "acronym")
            sure = who.name is not None and (who.likely is None or who.likely >= FIRM)
            self._focus.take(start, end, self._cast.person(who.name or "", offset=start, body=body) if sure else None)
        return done

    def _place(self, item: Attribution, who: Speaker) -> Place | None:
        """What the ledger is asked for; None where the quotation has a name, or is none of a whole sentence."""
        start, end = item.content[0][0], item.content[-1][1]
        if not asks(item, who):
            return None
        if who.role is not None:
            return self._described(item, who.role) if self._is_definite(item) else None
        opens = self._outline.opens(start)
        if not self._is_sentence(start, end) or (opens and self._is_reply(start, end)):
            return None
        return Place(start, end, "untagged", opens=opens)

    def _described(self, item: Attribution, role: str) -> Place:
        start, end = item.content[0][0], item.content[-1][1]
        roles = {person: fit for person in self._cast.persons() if (fit := fits(role, person.roles))}
        detailed = len(role.split()) > 1
        return Place(start, end, "description", gender_of(role, self._lex), roles, self._outline.opens(start), detailed)

    def _is_definite(self, item: Attribution) -> bool:
        return self._text[item.source[0][0] : item.source[0][0] + 4].lower() == "the "

    def _is_sentence(self, start: int, end: int) -> bool:
        """Whether a whole sentence stands in the marks, and no term or title."""
        words = self._text[start : min(end, start + 400)].strip("“”\"'‘’ ").split()
        return len(words) >= _FEWEST_WORDS and words[0][:1].isupper()

    def _is_reply(self, start: int, end: int) -> bool:
        """Whether a short question stands in the marks, as in a dialogue."""
        return end - start < _SHORT and "?" in self._text[end - 2 : end]

    def _chosen(self, place: Place, who: Speaker) -> Speaker:
        choice = self._focus.choose(place)
        self.trace(place, choice)
        return who if choice.person is None or choice.likely < LEAST else self._named(choice, who)

    def _named(self, choice: Choice, who: Speaker) -> Speaker:
        assert choice.person is not None
        role = who.role or (choice.person.roles[0] if choice.person.roles else None)
        return Speaker(choice.person.name, role, "meant", choice.person.first, choice.likely, choice.grounds)

    def trace(self, place: Place, choice: Choice) -> None:
        """Nothing; training looks at the choices here."""


def _holder(cast: Cast, role: str, _offset: int) -> Person | None:
    """The only person whom a description that is a subject fits."""
    noun = role.partition(" ")[2]
    holders = [person for person in cast.persons() if fits(noun, person.roles) >= 1]
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
