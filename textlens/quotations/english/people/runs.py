"""Runs of capitals in a mention, each parted into titles, offices and a name."""

from __future__ import annotations

from ...lexical.lexicon import Lexicon
from ...lexical.names import first_names, is_compound, is_given, is_initial, is_postnominal, plain
from ...lexical.tokens import Tokens, capital
from .things import AROUND, is_family_first, things_before

_ARTICLES = frozenset("a an the one another some both his her their its our my".split())

_CLAUSAL = frozenset("after before since when while because than as that until though although if".split())
"""Words that begin a clause or stand in one, and in no role before a name."""

LONGEST_OFFICE = 5
_SEATS = frozenset("opposition house senate assembly parliament council cabinet board army navy treasury interior".split())

_PLURALS = ("ers", "ors", "ists", "ysts", "ians", "ants", "ents", "ials", "ics", "ees", "ates", "ives", "ens", "kers")

MANY = frozenset(("sources", "people", "those", "insiders", "allies"))
"""Words for persons without names, whoever they are close to."""

ANYBODY = frozenset("man woman boy girl lad lass kid star model".split())
"""Nouns for persons that stand in names of other things too."""

Head = tuple[tuple[tuple[str, ...], ...], str | None, bool, str]
"""Names, role, whether they are a body's, and gender."""


class Runs:
    """Reads runs of capitals among the tokens of a mention."""

    def __init__(self, text: str, tokens: Tokens, lex: Lexicon) -> None:
        self.text, self.tokens, self.lex = text, tokens, lex

    def run(self, start: int, first: int, stop: int) -> Head:
        """Part a run of capitals from `first` to `stop`, in a phrase from `start` on, into title and name."""
        raw, low = self.tokens.raw, self.tokens.low
        cut = self.behind_titles(start, first, stop)
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

    def behind_titles(self, start: int, first: int, stop: int) -> int:
        """Where the name begins in a run of capitals: behind titles and callings, or at the first word that is a first name."""
        raw, low = self.tokens.raw, self.tokens.low
        cut = first
        last = stop - 1 - (low[stop - 1] in self.lex.names.suffixes)
        for index in range(first, last):
            # Earl and Duke may be first names, and so may Maj, but not Maj. with a dot.
            given = is_given(low[index]) and stop - start == 2 and raw[index][-1] != "."
            several_titles = low[index].endswith("s") and low[index][:-1] in self.lex["titles"]
            if (self.is_title(low[index]) or several_titles) and not given and not self._is_inner(first, index):
                cut = index + 1
        while cut < last and self._precedes(cut, last):
            cut += 1
        if last - cut > 1 and not is_given(low[cut]) and not (cut > first and low[cut - 1] in self.lex.names.honours):
            cut = self._behind_things(cut, stop)
            while cut > first and is_initial(raw[cut - 1]):
                cut -= 1
        return cut

    def _behind_things(self, cut: int, stop: int) -> int:
        """Where a name begins whose first capital is no known first name: at the first that is one, or behind a club."""
        raw, low, particles = self.tokens.raw, self.tokens.low, self.lex.names.particles
        words, near = tuple(raw[cut:stop]), self.tokens.spans[cut][0]
        if is_family_first(words, near, self.text):
            return cut
        for index in range(cut + 1, stop - 1):
            if is_given(low[index]) and raw[index] != low[index] and low[index - 1] not in particles:
                return index
        return cut + things_before(words, near, self.text, self.lex)

    def _precedes(self, at: int, last: int) -> bool:
        """Whether a capital before a name is a calling or an adjective: Journalist Xu Li, Top-ranked Ann Lee."""
        low, raw = self.tokens.low[at], self.tokens.raw[at]
        if is_compound(raw):
            return True
        if low in self.lex.names.particles or low in ANYBODY or len(self.tokens.raw[at + 1]) == 1:
            return False
        if self.is_bodied(at + 1, last + 1) or is_given(low) or low in self.lex["also_surnames"] or not self.lex.is_person(low):
            return False
        # Photographer is a calling, but Dresdner is none.
        listed = self.is_office(low) or low in self.lex["callings"] or low.endswith(("ist", "ian"))
        place = self.tokens.spans[at][0]
        return listed or self.text.find(f" {low}", max(0, place - AROUND), place + AROUND) >= 0

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
            if raw[index].isupper() and raw[index].isalpha() and 1 < len(raw[index]) <= LONGEST_OFFICE:
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
        # Asking Ann Lee, thoughts of his.
        clause = clause or last in self.lex["closed"] or (last.endswith("ing") and raw[stop - 1].islower())
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

    def undated(self, start: int, stop: int) -> int:
        """The end of a phrase without a date behind it: `Ann Lee on Thursday`."""
        while stop - start > 2 and self.tokens.is_time(stop - 1) and self.tokens.low[stop - 2] in ("on", "in", "last", "this"):
            stop -= 2
        return stop

    def is_title(self, low: str) -> bool:
        """Whether a word is a title, or one of two joined by a hyphen or a stroke is: Lt.-Gen., L/Cpl."""
        titles = self.lex["titles"]
        return low in titles or (not low.isalpha() and not titles.isdisjoint(low.replace("/", "-").split("-")))

    def is_office(self, low: str) -> bool:
        """Whether a capitalised word names an office and not a person or a body."""
        lex = self.lex
        title = low in lex["titles"] or low.replace("/", "-").rpartition("-")[2] in lex["titles"]
        return (title or low in lex["people"]) and low not in lex["bodies"] and low not in lex.names.honours

    def is_bodied(self, start: int, stop: int) -> bool:
        """Whether a noun for a body stands among words, or more than one of its kind; but Mark Banks is a person."""
        bodies = self.lex["bodies"]
        if stop - start == 2 and is_given(self.tokens.low[start]) and self.tokens.low[start + 1] not in bodies:
            return False
        return any(low in bodies or (low.endswith("s") and low[:-1] in bodies) for low in self.tokens.low[start:stop])

    def _is_body(self, start: int, first: int, cut: int, stop: int) -> bool:
        raw, low = self.tokens.raw, self.tokens.low
        if self.is_bodied(cut, stop) and not is_given(low[cut]):
            return True
        if first > start and first - start == 1 and low[start] in ("the", "a", "an"):
            return cut == first
        return stop - cut == 1 and raw[cut].isupper() and 2 <= len(raw[cut]) <= 6

    def are_several(self, start: int, first: int) -> bool:
        """Whether a phrase is of several persons near a name from `first` on: `sources near Mayor Tom Bell`, `allies of Lee`."""
        low, raw, lex = self.tokens.low, self.tokens.raw, self.lex
        at = first - 1 - (first - 2 > start and low[first - 1] == "the")
        if at <= start or low[at] not in lex["prepositions"] or not lex["prepositions"].isdisjoint(low[start:at]):
            return False
        noun = low[at - 1]
        single = noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
        plain = at - 1 == start or raw[at - 1].islower()
        return low[start] in MANY or (plain and single != noun and lex.is_person(single))

    def nameless(self, start: int, stop: int) -> Head:
        """What a phrase gives that names nobody: its words as a role."""
        return (), self.stripped(start, stop), False, ""

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

    def is_spelled_in_capitals(self, index: int) -> bool:
        """Whether a particle has a capital although no sentence begins with it: `said Ten Hag`."""
        before = self.text[max(0, self.tokens.spans[index][0] - 2) : self.tokens.spans[index][0]].rstrip(" ")[-1:]
        return self.tokens.low[index] in self.lex.names.openers and (before.isalnum() or before == ",")


def several(word: str, lex: Lexicon) -> bool:
    """Whether a word at the beginning of a sentence is a plural for persons or things, and no name: Critics, Experts, MPs."""
    low = word.lower()
    if low in MANY:
        return True
    if not low.endswith("s") or low in lex["surnames"]:
        return False
    initials = len(word) > 2 and word[-1] == "s" and word[:-1].isupper()
    return initials or low[:-1] in lex["titles"] or low[:-1] in lex["people"] or low.endswith(_PLURALS)
