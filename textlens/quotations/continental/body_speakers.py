"""Bodies that speak and are called by a noun for one: `la entidad`, `la société`."""

from __future__ import annotations

from ..english.people.speaker import Speaker
from ..ledger.focus import Focus
from ..ledger.outline import Outline
from ..ledger.people import Person
from .bodies_meant import Bodies
from .grammar import Grammar
from .registry import Registry
from .words import is_first_name

_AGAIN = 0.92
"""How likely a noun for a body means the one that spoke last."""

_LONGEST_NOUN = 2


class BodySpeakers:
    """Which body a noun for one means in one document, whose quotations are decided in the order they stand."""

    def __init__(self, registry: Registry, outline: Outline, focus: Focus, grammar: Grammar) -> None:
        self._registry, self._outline, self._focus, self._grammar = registry, outline, focus, grammar
        self._named: Bodies | None = None
        self._spoke: Speaker | None = None

    def note(self, who: Speaker, person: Person | None) -> None:
        """Note who spoke, if it is a body: known as one, or named by one word that is no first name."""
        body = who.why == "body" or (person is not None and person.body)
        single = person is not None and len(person.words) == 1 and not is_first_name(person.words[0].lower(), self._grammar)
        self._spoke = who if person is not None and (body or single) else None

    def called(self, role: str, offset: int, *, definite: bool) -> Speaker:
        """The body that a noun at an offset means, or just the noun."""
        if self._grammar.language.pro_drop:
            name = self._meant(role, offset)
            return Speaker(name, role, "body" if name else "unnamed")
        return self._again(role, offset) if definite else Speaker(None, role, "unnamed")

    def _again(self, role: str, offset: int) -> Speaker:
        """The body that spoke last, where a noun calls it by its kind alone: `la société`, `le ministère`."""
        last, body = self._focus.last, self._spoke
        unknown = Speaker(None, role, "unnamed")
        if last is None or last[2] is None or body is None or body.name != last[2].name:
            return unknown
        near = self._outline.unit_at(offset) - self._outline.unit_at(last[1]) <= 1
        named = role.lower() == last[2].words[0].lower() or role.lower() in self._grammar["corporate"]
        return Speaker(body.name, role, "meant", last[2].first, _AGAIN) if near and named else unknown

    def _meant(self, role: str, offset: int) -> str | None:
        """The body that a noun for one means, in Spanish."""
        if role.count(" ") >= _LONGEST_NOUN:
            return None
        self._named = self._named or Bodies(self._registry, self._outline, self._grammar)
        return self._named.meant(role.partition(" ")[0].lower(), offset)
