"""Heads: the name, role and gender that the first phrase of a mention gives, titles and offices told from names."""

from __future__ import annotations

from collections.abc import Callable

from ...lexical.lexicon import Lexicon
from ...lexical.names import is_given, is_initial, is_postnominal
from ...lexical.tokens import Tokens, capital
from .runs import ANYBODY, LONGEST_OFFICE, Head, Runs, several
from .spoken_for import SPOKEN_FOR, is_spoken_for

_WITHIN = frozenset("of for and & the in on".split())
_PLACING = frozenset("of from at for with in who".split())
_UNKNOWN = frozenset("a an one another some".split())
_OWNERS = frozenset("his her their your my our its".split())
_TRAIL = 3
_PAPERS = frozenset("statement report letter study survey poll email e-mail tweet post release bulletin document message".split())
"""What speaks for the body whose name follows: a statement from the Home Office."""

Known = Callable[[str], bool]
"""Whether a person of the document has a surname."""


class Heads(Runs):
    """Reads phrases among the tokens of a mention; `known` tells the surnames of the document's persons."""

    def __init__(self, text: str, tokens: Tokens, lex: Lexicon, known: Known | None = None) -> None:
        super().__init__(text, tokens, lex)
        self.known = known or (lambda _: False)

    def head(self, start: int, stop: int) -> Head:
        """The name, role and gender of the phrase from `start` to `stop`, its name at the end in most."""
        raw, low = self.tokens.raw, self.tokens.low
        start += low[start] == "both" and start + 1 < stop
        stop = self._before_place(start, self.undated(start, stop))
        first = self.first_of_run(start, stop)
        if first == stop:
            named = self._numbered(start, stop) or self._leading(start, stop) or self._trailed(start, stop)
            return named or self.nameless(start, stop)
        if is_spoken_for(self.tokens, start, stop, self.lex) or self._is_nameless(start, first, stop):
            return self.nameless(start, stop)
        found = self._behind_preposition(start, first, stop)
        if found is not None:
            return found
        for index in range(first, stop - 1):
            whole = index + 2 == stop and low[index + 1] in self.lex["bodies"]
            if raw[index].endswith(("'s", "’s", "s'", "s’")) and not whole:
                first = index + 1
        return self.run(start, first, stop)

    def first_of_run(self, start: int, stop: int) -> int:
        """Where the run of capitals, with particles, begins that ends at `stop`."""
        first = stop
        while first > start and self._is_name_part(first - 1, start, stop):
            first -= 1
        while start < first < stop and self._is_small(first) and not self._opens(first):
            first += 1
        return first

    def _before_place(self, start: int, stop: int) -> int:
        """The end of a phrase without the place behind a person's name: `Dr King of Lund University`."""
        for at in range(start + 1, stop - 1):
            if self.tokens.low[at] in _PLACING and capital(self.tokens.raw[at - 1]):
                first = self.first_of_run(start, at)
                if first < at and self._is_person_run(start, first, at):
                    return stop if self._is_another(at, stop) else at
        return self._before_calling(start, stop)

    def _before_calling(self, start: int, stop: int) -> int:
        """The end of a phrase without what a person is right behind the name: `Ann Lee general secretary of the union`."""
        raw, low = self.tokens.raw, self.tokens.low
        end = next((at for at in range(start, stop) if not capital(raw[at])), stop)
        if end - start < 2 or end == stop or not is_given(low[start]) or self.is_bodied(start, end):
            return stop
        at = next((at for at in range(end, min(end + 5, stop)) if low[at] in _PLACING), end)
        called = raw[end - 1][-2:] not in ("'s", "’s") and any(map(self.lex.is_person, low[end:at]))
        return end if called and all(word.islower() for word in raw[end:at]) else stop

    def _is_another(self, place: int, stop: int) -> bool:
        """Whether a second person is named behind the place of the first: `Ann Lee of Leeds and Tom Bell`."""
        first = self.first_of_run(place, stop)
        inner = any(low in _PLACING for low in self.tokens.low[place + 1 : first])
        return first > place and not inner and self.tokens.low[first - 1] == "and" and self._is_person_run(first, first, stop)

    def _is_person_run(self, start: int, first: int, stop: int) -> bool:
        """Whether a run of capitals is a person's name: behind a title or a noun for a person, or with a first name."""
        low, lex = self.tokens.low, self.lex
        cut = self.behind_titles(start, first, stop)
        honoured = cut > first and low[cut - 1] in lex.names.honours
        given = stop - cut > 1 and is_given(low[cut])
        if self.is_bodied(cut, stop) or (self.is_office(low[stop - 1]) and not (given or honoured)):
            return False
        called = first > start and self.tokens.raw[first - 1].islower() and lex.is_person(low[first - 1])
        titled = cut > first and self.is_title(low[cut - 1])
        alone = start == first and stop - first == 1 and self.known(self.tokens.raw[first])
        particles = any(self._is_small(at) for at in range(first + 1, stop - 1))
        return given or honoured or called or titled or alone or particles

    def _is_nameless(self, start: int, first: int, stop: int) -> bool:
        """Whether capitals at the end of a phrase name nobody: `His Majesty`, `the Lund MP`, `the Ohio Republican`, `PM`."""
        low, raw, lex = self.tokens.low, self.tokens.raw, self.lex
        last, article = low[stop - 1], low[start] in ("the", "a", "an", "one", "another")
        if low[start] == "the" and stop - start == 2 and (last in lex["demonyms"] or last.endswith(("man", "woman"))):
            return True
        if low[start] == "the" and (last in lex["demonyms"] or is_postnominal(raw[stop - 1])) and not self.known(raw[stop - 1]):
            return not any(map(is_given, low[first:stop]))
        if first == start + 1 == stop - 1 and low[start] in _OWNERS:
            return True
        if low[start] in _UNKNOWN and stop - first == 1 and first > start + 1 and not self.known(raw[first]):
            return not (lex.is_person(low[first - 1]) or lex.is_kin(low[first - 1]))
        if first > start and low[first - 1] in lex["prepositions"]:
            return False
        if article and last == "executive" and "chief" not in low[first:stop]:
            return False
        if self.is_office(last) and last not in lex["also_surnames"] and last not in ANYBODY and not self.known(raw[stop - 1]):
            cut = self.behind_titles(start, first, stop)
            named = stop - cut > 1 and (is_given(low[cut]) or lex.names.is_surname(tuple(low[cut:stop])))
            return (article or not named) and not (cut > first and low[cut - 1] in lex.names.honours)
        return first == start + 1 and article and self.is_office(last) and last != "executive"

    def _numbered(self, start: int, stop: int) -> Head | None:
        """A body whose name ends in a number: Radio 1, BBC Radio 5."""
        raw, skip = self.tokens.raw, start + (self.tokens.low[start] == "the")
        if stop - skip < 2 or not raw[stop - 1].isdigit() or not all(map(capital, raw[skip : stop - 1])):
            return None
        year = len(raw[stop - 1]) == 4 and raw[stop - 1][:2] in ("19", "20")
        return None if year or self.tokens.is_time(stop - 2) else ((tuple(raw[skip:stop]),), None, True, "")

    def _behind_preposition(self, start: int, first: int, stop: int) -> Head | None:
        """What a phrase gives whose name from `first` on stands behind a preposition or `and`; None where it does not."""
        raw, low = self.tokens.raw, self.tokens.low
        last = low[stop - 1]
        before = low[first - 1] if first > start else ""
        articled = before == "the" and first - 1 > start and low[first - 2] in self.lex["prepositions"]
        if self.are_several(start, first) or self._is_described(start, first, stop):
            return self.nameless(start, stop)
        if articled and (lead := self._leading(start, first - 1)):
            return lead
        if articled or before in self.lex["prepositions"]:
            name = self._behind_office(start, first, stop)
            if name:
                return self.run(start, name, stop)
            inner = self.head(start, first - 1 - articled) if raw[start].islower() else self.nameless(start, stop)
            if inner[0] and inner[1] and not inner[2]:
                # Author Ann Lee of the Resolution Institute.
                return inner
            if articled and (self.is_office(last) or low[start] in ("a", "an")):
                return self.nameless(start, stop)
            if articled and before == "the" and capital(raw[start + (low[start] == "the")]):
                # The Friends of the Lake.
                return self._placed(start, stop)
        if before in ("and", "&"):
            led = self._leading(start, first - 1) if low[start] != "the" else None
            place = next((at for at in range(start, first) if low[at] in _PLACING), start)
            return led if led and not self._is_another(place, stop) else self._pair(start, first, stop)
        if before in self.lex["prepositions"]:
            return self._leading(start, first) or self._placed(start, stop)
        return None

    def _is_described(self, start: int, first: int, stop: int) -> bool:
        """Whether a phrase says what somebody is, with other names behind it: `a friend of Ann Lee`, `the star of Roads and Sea`.

        An office may have its holder's name behind it: `the leader of the Opposition Ann Lee`.
        """
        low, raw, lex = self.tokens.low, self.tokens.raw, self.lex
        at = next((at for at in range(start + 1, first) if low[at] in ("of", "for", "to") and low[at - 1] not in _PLACING), 0)
        noun = low[at - 1]
        if at and low[start] in _UNKNOWN and raw[at - 1].islower() and noun not in lex["readable"] and noun not in _PAPERS:
            return True
        where = next((to for to in range(start + 1, first) if low[to] in _PLACING), 0)
        if (
            where
            and raw[where - 1].islower()
            and lex.is_person(low[where - 1].removesuffix("s"))
            and low[where] not in ("of", "for")
        ):
            # Researchers at the University of Lund.
            return low[first - 1] in lex["closed"]
        if not at or not (self.is_office(noun) or (lex.is_person(noun) and noun not in lex["also_surnames"])):
            return False
        placed = low[first - 1] in lex["closed"] or low[first - 1] == "&" or capital(raw[first - 1])
        if noun in SPOKEN_FOR and (placed or lex.is_person(low[first - 1])):
            return True
        named = at > start + 1 and is_given(low[start])  # Ann Lee founder of the Museum
        return placed and not named and not self._behind_office(start, first, stop)

    def _placed(self, start: int, stop: int) -> Head:
        """A phrase with a name behind a preposition: `Human Rights Watch in Goma`, `a teacher in Leeds`."""
        raw, low, lex = self.tokens.raw, self.tokens.low, self.lex
        skip = start + (low[start] == "the")
        light = low[start] in lex["determiners"] or low[start] in lex["pronouns"] or low[start] == "not"
        if not several(raw[start], lex) and (skip > start or not light) and capital(raw[min(skip, stop - 1)]):
            return self._capitalised(start, skip, stop)
        return self.nameless(start, stop)

    def _capitalised(self, start: int, first: int, stop: int) -> Head:
        """A phrase that begins with capitals and goes on: a body, a person, or an office without a name."""
        raw, low = self.tokens.raw, self.tokens.low
        end = first
        while end < stop and capital(raw[end]):
            end += 1
        of_person = end < stop and self.lex.is_person(low[end])  # the Tipperary man of few words
        if of_person or all(self.is_office(word) for word in low[first:end]) or self._is_nameless(start, first, end):
            return self.nameless(start, stop)
        if end - first > 1 and is_given(low[first]) and low[end : end + 1] != ["of"]:
            return self.run(first, first, end)
        while end < stop:
            joins = low[end] in _WITHIN and end + 1 < stop and (capital(raw[end + 1]) or raw[end + 1] == "the")
            if not (joins or capital(raw[end])):
                break
            end += 1
        return (tuple(raw[first:end]),), None, True, ""

    def _behind_office(self, start: int, first: int, stop: int) -> int:
        """Where a name begins in capitals of which the first belong to an office: `Leader of the Opposition Sharad Bhonsle`."""
        low, raw, lex = self.tokens.low, self.tokens.raw, self.lex
        for index in range(first + 1, stop - 1):
            if is_given(low[index]) or low[index] in lex["titles"]:
                return index
        name = stop - 2 - is_initial(raw[stop - 2])
        at = next((at for at in range(first - 1, start, -1) if low[at] in ("of", "for", "to")), start)
        office = at > start and (self.is_office(low[at - 1]) or (raw[at - 1].islower() and lex.is_person(low[at - 1])))
        if not office or low[start] in ("the", "a", "an") or name <= first or not all(map(capital, raw[first:stop])):
            return 0
        # Secretary of Homeland Safety Xu Li, ambassador to Ruritania Xu Li, with any first name.
        portfolio = (low[at] == "to" and name == first + 1) or not lex["portfolios"].isdisjoint(low[first:name])
        clean = {low[stop - 1], low[stop - 2]}.isdisjoint(lex["portfolios"] | lex["bodies"] | lex["closed"])
        return name if clean and (portfolio or self.known(raw[stop - 1])) else 0

    def _leading(self, start: int, stop: int) -> Head | None:
        """A name at the beginning, with a place or office behind it: `Ann Lee of the Resolution Foundation`."""
        raw, low = self.tokens.raw, self.tokens.low
        end = start
        while end < stop and (
            capital(raw[end]) or (end > start and self._is_small(end) and end + 1 < stop and capital(raw[end + 1]))
        ):
            end += 1
        if end - start < 2 or end >= len(low) or low[start] in self.lex["closed"]:
            return None
        if low[end] not in _PLACING:
            return None
        if self.is_bodied(start, end) or self.is_office(low[end - 1]):
            return None
        return self.run(start, start, end)

    def _trailed(self, start: int, stop: int) -> Head | None:
        """A name with an adverbial behind it, or a word that is no verb to the rules: `Grace halfway`, `Mr Holt envisages`."""
        end = next((at for at in range(start, stop) if not capital(self.tokens.raw[at])), stop)
        rest = self.tokens.low[end:stop]
        if not start < end < stop or len(rest) > _TRAIL or any(map(self.lex.is_person, rest)):
            return None
        named = self.known(self.tokens.raw[end - 1]) or (end - start > 1 and is_given(self.tokens.low[start]))
        return self.run(start, start, end) if named and self._is_person_run(start, start, end) else None

    def _pair(self, start: int, first: int, stop: int) -> Head:
        low, raw = self.tokens.low, self.tokens.raw
        before = raw[first - 2]
        alone = not any(map(is_given, low[start : first - 1])) and low[start] not in self.lex.names.honours
        if low[first - 1] == "&" and alone and self.behind_titles(start, first, stop) == first:
            skip = start + (low[start] == "the")
            return (tuple(raw[skip:stop]),), None, True, ""
        office = self.is_office(low[first - 2]) or (before.isupper() and len(before) <= LONGEST_OFFICE)
        owner = next((at + 1 for at in range(first, stop - 1) if raw[at].endswith(("'s", "’s"))), first)
        firm = owner > first and first - start == 2 and not self.known(raw[start])
        if firm or (alone and (office or owner > first or self.goes_on(first, stop))):
            # Managing Director and CEO Ann Lee is one person, and so is MD and CEO Ann Lee, or Food and Farming Minister Ann Lee,
            # or Bell and Young’s Ann Lee.
            return self.run(start, owner, stop)
        one = self.head(start, first - 1)
        other = self.run(first, first, stop)
        whole = alone and self.is_bodied(start, stop) and not any(map(is_given, low[first:stop]))
        if one[0] and other[0] and not whole:
            return one[0] + other[0], one[1] or other[1], one[2] and other[2], ""
        skip = start + (low[start] == "the")
        if capital(raw[skip]) and not self._is_nameless(start, first, stop):
            return (tuple(raw[skip:stop]),), None, True, ""
        return self.nameless(start, stop)

    def goes_on(self, first: int, stop: int) -> bool:
        """Whether an office begun before `and` goes on behind it before a name: `Food Minister Ann Lee`."""
        low, honours = self.tokens.low, self.lex.names.honours
        offices = [at for at in range(first + 1, stop - 1) if self.is_title(low[at]) and low[at] not in honours]
        written = bool(offices) and all(map(capital, self.tokens.raw[first : offices[0] + 1]))
        return written and not self.is_title(low[first]) and not is_given(low[first])

    def _is_name_part(self, index: int, start: int, stop: int) -> bool:
        if capital(self.tokens.raw[index]):
            return not (index == start and self.tokens.low[index] in self.lex["closed"]) or self.is_spelled_in_capitals(index)
        return index < stop - 1 and self._is_small(index) and (index > start or self._opens(index))

    def _is_small(self, index: int) -> bool:
        """Whether a particle stands here in small letters."""
        return self.tokens.low[index] in self.lex.names.particles and self.tokens.raw[index].islower()

    def _opens(self, index: int) -> bool:
        """Whether a particle may begin a surname that stands alone: `van Dyk`, but not `ten Conservatives`."""
        low = self.tokens.low[index]
        return low in self.lex.names.openers and low not in self.lex["closed"]
