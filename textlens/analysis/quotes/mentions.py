"""Mentions: the name, role and gender that the words of a source give, read on their own."""

from __future__ import annotations

from dataclasses import dataclass

from .lexicon import Lexicon
from .names import POSTNOMINALS, first_names, is_initial, plain
from .tokens import Tokens, capital

_SILENT = frozenset("mr mrs ms miss mx dr sir dame lady lord shri smt sri prof hon".split())
_KEPT = frozenset(
    "prince princess king queen pope sister father brother lord lady sir dame imam emperor saint duke duchess".split()
)
_JOINS = frozenset("de la van von der den bin ibn al el da dos di du ap ter ten".split())
_NO_ROLE = frozenset("aged of from jr sr who which himself herself both now r d in".split())
_ARTICLES = frozenset("a an the one another some both his her their its our my".split())
_PLURALS = ("ers", "ors", "ists", "ysts", "ians", "ants", "ents", "ials", "ics", "ees", "ates", "ives", "ens", "kers")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PERSONAL = {"he": "m", "she": "f", "him": "m", "his": "m", "her": "f"}


@dataclass(frozen=True, slots=True)
class Mention:
    """What the words of a source say.

    `names` are the names of persons or bodies as they stand; `role` what they are said to be; `gender` is f, m or nothing;
    `pronoun` is the pronoun if that is all there is; `body` whether the name is an organisation's.
    """

    names: tuple[tuple[str, ...], ...] = ()
    role: str | None = None
    gender: str = ""
    pronoun: str = ""
    body: bool = False


def read(text: str, start: int, end: int, lex: Lexicon) -> Mention:
    """Read the mention that stands at text[start:end]."""
    tokens = Tokens(text, start, end, lex)
    return _Reader(text, tokens, lex).read() if tokens.raw else Mention()


class _Reader:
    def __init__(self, text: str, tokens: Tokens, lex: Lexicon) -> None:
        self.text, self.tokens, self.lex = text, tokens, lex

    def read(self) -> Mention:
        chunks = self._chunks()
        if not chunks:
            return Mention()
        head, tails = chunks[0], chunks[1:]
        low = self.tokens.low
        if head[1] - head[0] == 1 and low[head[0]] in self.lex["pronouns"]:
            return Mention(pronoun=low[head[0]], gender=_PERSONAL.get(low[head[0]], ""))
        if tails and low[head[0]] in ("the", "a", "an") and self._is_person(*tails[0]):
            names, gender = self._named(tails[:1], None)
            if names:
                return Mention(names, self._stripped(*head), gender or gender_of(self._stripped(*head), self.lex))
        names, role, body, gender = self._head(*head)
        told = self._roles(tails)
        if not names:
            names, gender = self._named(tails, role)
            body = False
            return Mention(names, role, gender or gender_of(role, self.lex), body=body)
        if names and not body and not gender:
            gender = gender_of(told[0] if told else role, self.lex)
        return Mention(names, " ".join(filter(None, (role,))) or (told[0] if told else None), gender, body=body)

    def _is_person(self, start: int, stop: int) -> bool:
        """Whether a chunk is a title and a name, or a name whose first word is a first name."""
        low = self.tokens.low[start]
        return stop - start > 1 and (low in self.lex["titles"] or low in _SILENT or plain(low) in first_names())

    def _chunks(self) -> list[tuple[int, int]]:
        raw = self.tokens.raw
        chunks, start, depth = [], 0, 0
        for index, word in enumerate(raw):
            if word in "([":
                if start < index and not depth:
                    chunks.append((start, index))
                depth += 1
            elif word in ")]":
                depth, start = max(0, depth - 1), index + 1
            elif word in (",", "—", "–", "--", "-", ":") and not depth:
                if start < index:
                    chunks.append((start, index))
                start = index + 1
        if start < len(raw) and not depth:
            chunks.append((start, len(raw)))
        return chunks

    def _head(self, start: int, stop: int) -> tuple[tuple[tuple[str, ...], ...], str | None, bool, str]:
        raw, low = self.tokens.raw, self.tokens.low
        stop = self._undated(start, stop)
        first = stop
        while first > start and self._is_name_part(first - 1, start, stop):
            first -= 1
        while first < stop and low[first] in _JOINS and raw[first].islower():
            first += 1
        if first == stop:
            lead = self._leading(start, stop)
            if lead:
                return lead
            return (), self._stripped(start, stop), False, ""
        if stop - start == 2 and low[start] == "the" and low[stop - 1] in self.lex["demonyms"]:
            return (), self._stripped(start, stop), False, ""
        if first == start + 1 and low[start] == "the" and self._is_office(low[stop - 1]):
            return (), self._stripped(start, stop), False, ""
        articled = first - 1 > start and low[first - 1] == "the" and low[first - 2] in self.lex["prepositions"]
        if articled and (lead := self._leading(start, first - 1)):
            return lead
        if articled or (first > start and low[first - 1] in self.lex["prepositions"]):
            name = self._behind_office(first, stop)
            if name:
                return self._run(start, name, stop)
            if articled and (self._is_office(low[stop - 1]) or low[start] in ("a", "an")):
                return (), self._stripped(start, stop), False, ""
        if first > start and (low[first - 1] in self.lex["prepositions"] or low[first - 1] == "and"):
            if low[first - 1] == "and":
                return self._pair(start, first, stop)
            lead = self._leading(start, first)
            if lead:
                return lead
            skip = start + (low[start] == "the")
            if several(raw[start], self.lex):
                return (), self._stripped(start, stop), False, ""
            light = low[start] in self.lex["determiners"] or low[start] in self.lex["pronouns"] or low[start] == "not"
            if (skip > start or not light) and capital(raw[min(skip, stop - 1)]):
                return (tuple(raw[skip:stop]),), None, True, ""
            return (), self._stripped(start, stop), False, ""
        for index in range(first, stop - 1):
            if raw[index].endswith(("'s", "’s", "s'", "s’")) and not (index + 2 == stop and low[index + 1] in self.lex["bodies"]):
                first = index + 1
        return self._run(start, first, stop)

    def _undated(self, start: int, stop: int) -> int:
        """The end of a phrase without a date behind it: `Ann Lee on Thursday`."""
        while stop - start > 2 and self.tokens.is_time(stop - 1) and self.tokens.low[stop - 2] in ("on", "in", "last", "this"):
            stop -= 2
        return stop

    def _is_office(self, low: str) -> bool:
        """Whether a capitalised word names an office and not a person or a body."""
        lex = self.lex
        return (low in lex["titles"] or low in lex["people"]) and low not in lex["bodies"] and low not in _SILENT

    def _behind_office(self, first: int, stop: int) -> int:
        """Where a name begins in capitals of which the first belong to an office: `Leader of the Opposition Sharad Bhonsle`."""
        low, known = self.tokens.low, first_names()
        for index in range(first + 1, stop - 1):
            if plain(low[index]) in known or low[index] in self.lex["titles"]:
                return index
        return 0

    def _leading(self, start: int, stop: int) -> tuple[tuple[tuple[str, ...], ...], str | None, bool, str] | None:
        """A name at the beginning, with a place or office behind it: `Ann Lee of the Resolution Foundation`."""
        raw, low = self.tokens.raw, self.tokens.low
        end = start
        while end < stop and capital(raw[end]):
            end += 1
        if end - start < 2 or end >= len(low) or low[start] in self.lex["closed"]:
            return None
        if low[end] not in ("of", "from", "at", "for", "with", "in", "who"):
            return None
        if any(word in self.lex["bodies"] for word in low[start:end]) or low[end - 1] in self.lex["titles"]:
            return None
        return self._run(start, start, end)

    def _pair(self, start: int, first: int, stop: int) -> tuple[tuple[tuple[str, ...], ...], str | None, bool, str]:
        one = self._head(start, first - 1)
        other = self._run(first, first, stop)
        if one[0] and other[0]:
            return one[0] + other[0], one[1] or other[1], one[2] and other[2], ""
        skip = start + (self.tokens.low[start] == "the")
        if capital(self.tokens.raw[skip]):
            return (tuple(self.tokens.raw[skip:stop]),), None, True, ""
        return (), self._stripped(start, stop), False, ""

    def _is_name_part(self, index: int, start: int, stop: int) -> bool:
        raw, low = self.tokens.raw[index], self.tokens.low[index]
        if capital(raw):
            return not (index == start and low in self.lex["closed"])
        return low in _JOINS and index > start and index < stop - 1

    def _run(self, start: int, first: int, stop: int) -> tuple[tuple[tuple[str, ...], ...], str | None, bool, str]:
        """Part a run of capitals into title and name."""
        raw, low = self.tokens.raw, self.tokens.low
        cut = first
        last = stop - 1 - (low[stop - 1] in _SUFFIXES)
        known = first_names()
        for index in range(first, last):
            # Earl and Duke may be first names.
            if self._is_title(low[index]) and not (low[index] in known and stop - start == 2):
                cut = index + 1
        if cut == first and stop - first > 2 and plain(low[first]) not in known:
            later = [index for index in range(first + 1, stop - 1) if plain(low[index]) in known]
            cut = later[0] if later else first
            while cut > first and is_initial(raw[cut - 1]):
                cut -= 1
        gender = ""
        for word in low[start:cut]:
            gender = "f" if word in self.lex["female"] else "m" if word in self.lex["male"] else gender
        if stop - cut == 1 and cut > first and low[cut - 1] in _KEPT:
            cut -= 1
        while stop - cut > 2 and raw[stop - 1].isupper() and low[stop - 1] in POSTNOMINALS:
            stop -= 1
        name = (*raw[cut : stop - 1], raw[stop - 1].removesuffix("’s").removesuffix("'s"))
        if not gender and len(name) > 1:
            gender = known.get(plain(low[cut]), "")
        body = self._is_body(start, first, cut, stop)
        if cut > first and low[cut - 1] in _SILENT and cut - start == 1:
            return (name,), None, False, gender
        role = self._stripped(start, self._before_honorific(start, cut))
        if body:
            return (name,), None, True, ""
        return (name,), role, False, gender

    def _before_honorific(self, start: int, cut: int) -> int:
        while cut > start and self.tokens.low[cut - 1] in _SILENT:
            cut -= 1
        return cut

    def _is_title(self, low: str) -> bool:
        titles = self.lex["titles"]
        return low in titles or ("-" in low and not titles.isdisjoint(low.split("-")))

    def _is_body(self, start: int, first: int, cut: int, stop: int) -> bool:
        raw, low = self.tokens.raw, self.tokens.low
        if any(word in self.lex["bodies"] for word in low[cut:stop]) and plain(low[cut]) not in first_names():
            return True
        if first > start and first - start == 1 and low[start] in ("the", "a", "an"):
            return cut == first
        return stop - cut == 1 and raw[cut].isupper() and 2 <= len(raw[cut]) <= 6

    def _named(self, tails: list[tuple[int, int]], role: str | None) -> tuple[tuple[tuple[str, ...], ...], str]:
        """The name in an apposition to a role: `his lawyer, Jane Doe`, `her husband, Joe`."""
        shortest = 1 if role and any(map(self.lex.is_kin, role.lower().split())) else 2
        for start, stop in tails[:2]:
            words = self.tokens.raw[start:stop]
            if shortest <= stop - start <= 5 and all(capital(word) or word in _JOINS for word in words):
                names, _, body, gender = self._run(start, start, stop)
                if not body:
                    return names, gender
            elif stop - start > 2 and all(map(capital, words[-2:])):
                names, told, body, gender = self._head(start, stop)
                noun = (told or "").lower().rstrip(".").rpartition(" ")[2]
                if not body and len(names) == 1 < len(names[0]) and self.lex.is_person(noun):
                    return names, gender
        return (), ""

    def _roles(self, tails: list[tuple[int, int]]) -> list[str]:
        found = []
        for start, stop in tails:
            low, raw = self.tokens.low[start], self.tokens.raw[start]
            if raw[0].isdigit() or low in _NO_ROLE or low in self.lex["time"]:
                continue
            words = self.tokens.raw[start:stop]
            if len(words) <= 2 and all(map(capital, words)) and self.lex["titles"].isdisjoint(self.tokens.low[start:stop]):
                continue
            text = self._stripped(start, stop)
            if text:
                found.append(text)
        return found

    def _stripped(self, start: int, stop: int) -> str | None:
        low = self.tokens.low
        while start < stop and low[start] in _ARTICLES:
            start += 1
        while stop > start and not self.tokens.raw[stop - 1][-1].isalnum() and self.tokens.raw[stop - 1] not in ")":
            if self.tokens.raw[stop - 1].endswith("."):
                break
            stop -= 1
        if start >= stop:
            return None
        first, last = self.tokens.span(start, stop)
        return " ".join(self.text[first:last].split())


def gender_of(role: str | None, lex: Lexicon) -> str:
    """The gender that the nouns of a role give, f, m or nothing."""
    for word in (role or "").lower().replace(",", " ").split()[:12]:
        if word in ("of", "for", "to", "at", "in", "who"):
            break
        if word in lex["female"]:
            return "f"
        if word in lex["male"]:
            return "m"
    return ""


def several(word: str, lex: Lexicon) -> bool:
    """Whether a word at the beginning of a sentence is a plural for persons, and no name: Critics, Ministers."""
    low = word.lower()
    return low.endswith("s") and low not in lex["surnames"] and (low[:-1] in lex["titles"] or low.endswith(_PLURALS))
