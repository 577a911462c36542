"""Heads: the name, role and gender that the first phrase of a mention gives, titles and offices told from names."""

from __future__ import annotations

from ...lexical.lexicon import Lexicon
from ...lexical.names import first_names, is_initial, is_postnominal, plain
from ...lexical.tokens import Tokens, capital
from .spoken_for import is_spoken_for

_WITHIN = frozenset("of for and & the in on".split())
_ARTICLES = frozenset("a an the one another some both his her their its our my".split())

_CLAUSAL = frozenset("after before since when while because than as that until though although if".split())
"""Words that begin a clause or stand in one, and in no role before a name."""

_LONGEST_OFFICE = 5
_SEATS = frozenset("opposition house senate assembly parliament council cabinet board army navy treasury interior".split())

_PLURALS = ("ers", "ors", "ists", "ysts", "ians", "ants", "ents", "ials", "ics", "ees", "ates", "ives", "ens", "kers")

Head = tuple[tuple[tuple[str, ...], ...], str | None, bool, str]
"""Names, role, whether they are a body's, and gender."""


class Heads:
    """Reads phrases among the tokens of a mention."""

    def __init__(self, text: str, tokens: Tokens, lex: Lexicon) -> None:
        self.text, self.tokens, self.lex = text, tokens, lex

    def head(self, start: int, stop: int) -> Head:
        """The name, role and gender of the phrase from `start` to `stop`, its name at the end in most."""
        raw, low = self.tokens.raw, self.tokens.low
        stop = self._undated(start, stop)
        first = stop
        while first > start and self._is_name_part(first - 1, start, stop):
            first -= 1
        while start < first < stop and self._is_small(first) and not self._opens(first):
            first += 1
        nameless: Head = (), self.stripped(start, stop), False, ""
        if first == stop:
            return self._leading(start, stop) or nameless
        if is_spoken_for(self.tokens, start, stop, self.lex):
            return nameless
        last = low[stop - 1]
        national = stop - start == 2 and (last in self.lex["demonyms"] or last.endswith(("man", "woman")))
        if low[start] == "the" and national:
            return nameless
        if first == start + 1 and low[start] in ("the", "a", "an", "one", "another") and self._is_office(last):
            return nameless
        found = self._behind_preposition(start, first, stop)
        if found is not None:
            return found
        for index in range(first, stop - 1):
            whole = index + 2 == stop and low[index + 1] in self.lex["bodies"]
            if raw[index].endswith(("'s", "’s", "s'", "s’")) and not whole:
                first = index + 1
        return self.run(start, first, stop)

    def _behind_preposition(self, start: int, first: int, stop: int) -> Head | None:
        """What a phrase gives whose name from `first` on stands behind a preposition or `and`; None where it does not."""
        raw, low = self.tokens.raw, self.tokens.low
        nameless: Head = (), self.stripped(start, stop), False, ""
        last = low[stop - 1]
        before = low[first - 1] if first > start else ""
        articled = before == "the" and first - 1 > start and low[first - 2] in self.lex["prepositions"]
        if articled and (lead := self._leading(start, first - 1)):
            return lead
        if articled or before in self.lex["prepositions"]:
            name = self._behind_office(first, stop)
            if name:
                return self.run(start, name, stop)
            inner = self.head(start, first - 1 - articled) if raw[start].islower() else nameless
            if inner[0] and inner[1] and not inner[2]:
                # Author Ann Lee of the Resolution Institute.
                return inner
            if articled and (self._is_office(last) or low[start] in ("a", "an")):
                return nameless
        if before == "and":
            return self._pair(start, first, stop)
        if before in self.lex["prepositions"]:
            return self._leading(start, first) or self._placed(start, stop)
        return None

    def _placed(self, start: int, stop: int) -> Head:
        """A phrase with a name behind a preposition: `Human Rights Watch in Goma`, `a teacher in Leeds`."""
        raw, low, lex = self.tokens.raw, self.tokens.low, self.lex
        skip = start + (low[start] == "the")
        light = low[start] in lex["determiners"] or low[start] in lex["pronouns"] or low[start] == "not"
        if not several(raw[start], lex) and (skip > start or not light) and capital(raw[min(skip, stop - 1)]):
            return self._capitalised(start, skip, stop)
        return (), self.stripped(start, stop), False, ""

    def _capitalised(self, start: int, first: int, stop: int) -> Head:
        """A phrase that begins with capitals and goes on: a body, a person, or an office without a name."""
        raw, low = self.tokens.raw, self.tokens.low
        end = first
        while end < stop and capital(raw[end]):
            end += 1
        of_person = end < stop and first > start and self.lex.is_person(low[end])  # the Tipperary man of few words
        if of_person or all(self._is_office(word) for word in low[first:end]):
            return (), self.stripped(start, stop), False, ""
        if end - first > 1 and plain(low[first]) in first_names() and low[end : end + 1] != ["of"]:
            return self.run(first, first, end)
        while end < stop:
            joins = low[end] in _WITHIN and end + 1 < stop and (capital(raw[end + 1]) or raw[end + 1] == "the")
            if not (joins or capital(raw[end])):
                break
            end += 1
        return (tuple(raw[first:end]),), None, True, ""

    def _undated(self, start: int, stop: int) -> int:
        """The end of a phrase without a date behind it: `Ann Lee on Thursday`."""
        while stop - start > 2 and self.tokens.is_time(stop - 1) and self.tokens.low[stop - 2] in ("on", "in", "last", "this"):
            stop -= 2
        return stop

    def _is_office(self, low: str) -> bool:
        """Whether a capitalised word names an office and not a person or a body."""
        lex = self.lex
        return (low in lex["titles"] or low in lex["people"]) and low not in lex["bodies"] and low not in lex.names.honours

    def _behind_office(self, first: int, stop: int) -> int:
        """Where a name begins in capitals of which the first belong to an office: `Leader of the Opposition Sharad Bhonsle`."""
        low, known = self.tokens.low, first_names()
        for index in range(first + 1, stop - 1):
            if plain(low[index]) in known or low[index] in self.lex["titles"]:
                return index
        return 0

    def _leading(self, start: int, stop: int) -> Head | None:
        """A name at the beginning, with a place or office behind it: `Ann Lee of the Resolution Foundation`."""
        raw, low = self.tokens.raw, self.tokens.low
        end = start
        while end < stop and capital(raw[end]):
            end += 1
        if end - start < 2 or end >= len(low) or low[start] in self.lex["closed"]:
            return None
        if low[end] not in ("of", "from", "at", "for", "with", "in", "who"):
            return None
        bodies, titles = self.lex["bodies"], self.lex["titles"]
        if any(word in bodies for word in low[start:end]) or all(word in titles for word in low[start:end]):
            return None
        return self.run(start, start, end)

    def _pair(self, start: int, first: int, stop: int) -> Head:
        low, before = self.tokens.low, self.tokens.raw[first - 2]
        office = self._is_office(low[first - 2]) or (before.isupper() and len(before) <= _LONGEST_OFFICE)
        if office and first_names().keys().isdisjoint(map(plain, low[start : first - 1])):
            # Managing Director and CEO Ann Lee is one person, and so is MD and CEO Ann Lee.
            return self.run(start, first, stop)
        one = self.head(start, first - 1)
        other = self.run(first, first, stop)
        if one[0] and other[0]:
            return one[0] + other[0], one[1] or other[1], one[2] and other[2], ""
        skip = start + (self.tokens.low[start] == "the")
        if capital(self.tokens.raw[skip]):
            return (tuple(self.tokens.raw[skip:stop]),), None, True, ""
        return (), self.stripped(start, stop), False, ""

    def _is_name_part(self, index: int, start: int, stop: int) -> bool:
        if capital(self.tokens.raw[index]):
            return not (index == start and self.tokens.low[index] in self.lex["closed"]) or self._is_spelled_in_capitals(index)
        return index < stop - 1 and self._is_small(index) and (index > start or self._opens(index))

    def _is_small(self, index: int) -> bool:
        """Whether a particle stands here in small letters."""
        return self.tokens.low[index] in self.lex.names.particles and self.tokens.raw[index].islower()

    def _is_spelled_in_capitals(self, index: int) -> bool:
        """Whether a particle has a capital although no sentence begins with it: `said Ten Hag`."""
        before = self.text[max(0, self.tokens.spans[index][0] - 2) : self.tokens.spans[index][0]].rstrip(" ")[-1:]
        return self.tokens.low[index] in self.lex.names.openers and (before.isalnum() or before == ",")

    def _opens(self, index: int) -> bool:
        """Whether a particle may begin a surname that stands alone: `van Dyk`, but not `ten Conservatives`."""
        low = self.tokens.low[index]
        return low in self.lex.names.openers and low not in self.lex["closed"]

    def run(self, start: int, first: int, stop: int) -> Head:
        """Part a run of capitals into title and name."""
        raw, low = self.tokens.raw, self.tokens.low
        cut = self._behind_titles(start, first, stop)
        gender = ""
        for word in low[start:cut]:
            gender = "f" if word in self.lex["female"] else "m" if word in self.lex["male"] else gender
        cut, stop = self._behind_initialisms(start, first, cut, stop)
        name = (*raw[cut : stop - 1], raw[stop - 1].removesuffix("’s").removesuffix("'s"))
        if not gender and not self.lex.names.is_surname(name):
            gender = first_names().get(plain(low[cut]), "")
        body = self._is_body(start, first, cut, stop)
        if cut > first and low[cut - 1] in self.lex.names.honours and cut - start == 1:
            return (name,), None, False, gender
        role = self._role(start, self._before_honorific(start, cut))
        if body:
            return (name,), None, True, ""
        return (name,), role, False, gender

    def _behind_titles(self, start: int, first: int, stop: int) -> int:
        """Where the name begins in a run of capitals: behind its titles, or at the first word that is a first name."""
        raw, low = self.tokens.raw, self.tokens.low
        cut = first
        last = stop - 1 - (low[stop - 1] in self.lex.names.suffixes)
        known = first_names()
        for index in range(first, last):
            # Earl and Duke may be first names, and so may Maj, but not Maj. with a dot.
            given = low[index] in known and stop - start == 2 and raw[index][-1] != "."
            if self.is_title(low[index]) and not given and not self._is_inner(first, index):
                cut = index + 1
        if cut == first and stop - first > 2 and plain(low[first]) not in known:
            particles = self.lex.names.particles
            later = [
                index
                for index in range(first + 1, stop - 1)
                if plain(low[index]) in known and raw[index] != low[index] and low[index - 1] not in particles
            ]
            cut = later[0] if later else first
            while cut > first and is_initial(raw[cut - 1]):
                cut -= 1
        return cut

    def _is_inner(self, first: int, index: int) -> bool:
        """Whether a word that may be a title is a particle: `Ángel Di Maria`, `Di Maria`, not `DI Ann Lee`."""
        if self.tokens.low[index] not in self.lex.names.particles:
            return False
        return not self.tokens.raw[index].isupper() or (index > first and not self.is_title(self.tokens.low[index - 1]))

    def _behind_initialisms(self, start: int, first: int, cut: int, stop: int) -> tuple[int, int]:
        """The name from `cut` to `stop` without the initialism of a body or an office before it and letters behind it."""
        raw, low = self.tokens.raw, self.tokens.low
        # South Eastern Railway CPRO Ann Lee; but Prime Minister PV Narasimha Rao.
        for index in range(cut + 1, stop - 2):
            if raw[index].isupper() and raw[index].isalpha() and 1 < len(raw[index]) <= _LONGEST_OFFICE:
                cut = index + 1
        if cut > start and low[cut] in _SEATS and stop - cut > 2:
            cut += 1
        if stop - cut == 1 and cut > first and low[cut - 1] in self.lex.names.kept:
            cut -= 1
        while stop - cut > 2 and is_postnominal(raw[stop - 1]):
            stop -= 1
        return cut, stop

    def _role(self, start: int, stop: int) -> str | None:
        """The role before a name; nothing of a clause that a mention was taken to begin with: `Vogt succeeds Hal Dempsey`."""
        low, raw = self.tokens.low, self.tokens.raw
        start = max((at + 1 for at in range(start, stop) if low[at] in _CLAUSAL or self.tokens.is_time(at)), default=start)
        while start < stop and low[start].isdigit():
            start += 1
        start = max((at + 1 for at in range(start + 1, stop - 1) if self._leads(start, at)), default=start)
        last = low[stop - 1] if stop > start else ""
        clause = stop - start > 1 and raw[stop - 1].islower() and last.endswith(("s", "ed")) and capital(raw[stop - 2])
        return None if clause and not self.lex.is_person(last) else self.stripped(start, stop)

    def _leads(self, start: int, at: int) -> bool:
        """Whether a word before a role is no part of it: `colleagues remember Professor`, `the signing of midfielder`."""
        low, raw, lex = self.tokens.low, self.tokens.raw, self.lex
        if low[at] in ("of", "from"):
            thing = raw[at - 1].islower() and not lex.is_person(low[at - 1])
            return thing and any(map(lex.is_person, low[at + 1 : at + 5]))
        return raw[at].islower() and low[at] in lex.verbs and lex.verbs[low[at]].finite and capital(raw[at + 1])

    def _before_honorific(self, start: int, cut: int) -> int:
        while cut > start and self.tokens.low[cut - 1] in self.lex.names.honours:
            cut -= 1
        return cut

    def is_title(self, low: str) -> bool:
        """Whether a word is a title, or one of two joined by a hyphen or a stroke is: Lt.-Gen., L/Cpl."""
        titles = self.lex["titles"]
        return low in titles or (not low.isalpha() and not titles.isdisjoint(low.replace("/", "-").split("-")))

    def _is_body(self, start: int, first: int, cut: int, stop: int) -> bool:
        raw, low = self.tokens.raw, self.tokens.low
        if any(word in self.lex["bodies"] for word in low[cut:stop]) and plain(low[cut]) not in first_names():
            return True
        if first > start and first - start == 1 and low[start] in ("the", "a", "an"):
            return cut == first
        return stop - cut == 1 and raw[cut].isupper() and 2 <= len(raw[cut]) <= 6

    def stripped(self, start: int, stop: int) -> str | None:
        """The words of a phrase without its article and the marks behind it; None where none are left."""
        low = self.tokens.low
        while start < stop and low[start] in _ARTICLES and low[start + 1 : start + 2] != ["of"]:
            start += 1
        while stop > start and not self.tokens.raw[stop - 1][-1].isalnum() and self.tokens.raw[stop - 1] not in ")":
            if self.tokens.raw[stop - 1].endswith("."):
                break
            stop -= 1
        if start >= stop:
            return None
        first, last = self.tokens.span(start, stop)
        return " ".join(self.text[first:last].split())


def several(word: str, lex: Lexicon) -> bool:
    """Whether a word at the beginning of a sentence is a plural for persons, and no name: Critics, Ministers."""
    low = word.lower()
    return low.endswith("s") and low not in lex["surnames"] and (low[:-1] in lex["titles"] or low.endswith(_PLURALS))
