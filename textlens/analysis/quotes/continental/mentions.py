"""Mentions in German, French and Spanish: the name, role and gender that the words of a source give."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..names import first_names
from .grammar import Grammar
from .words import PARTICLES, Words

_LONGEST_NAME = 5
_MASCULINE = frozenset("der ein sein le un el son su".split())
_FEMININE = frozenset("die eine seine ihre la une una sa".split())
_COURTESIES = frozenset(
    "m mme mlle me dr dra prof don doña d dña sr sra señor señora monsieur madame herr frau".split()
)
_PRONOUNS = {"er": "m", "sie": "f", "il": "m", "elle": "f", "él": "m", "ella": "f", "lui": "m"}


@dataclass(frozen=True, slots=True)
class Mention:
    """What the words of a source say.

    `name` is a person's or body's name as it stands; `role` what they are said to be; `gender` is f, m or nothing; `pronoun`
    the pronoun if that is all there is; `second` is the other of two names; `body` whether the name is an organisation's; `definite` whether an article that
    points back begins the role.
    """

    name: tuple[str, ...] = ()
    role: str | None = None
    gender: str = ""
    pronoun: str = ""
    body: bool = False
    definite: bool = False
    second: tuple[str, ...] = ()


def gender_of(low: str, grammar: Grammar) -> str:
    """The gender of a first name: f, m or nothing."""
    for known in (grammar.first_names, first_names()):
        if low in known or low.partition("-")[0] in known:
            return known.get(low, known.get(low.partition("-")[0], ""))
    return ""


def read(text: str, start: int, end: int, grammar: Grammar) -> Mention:
    """Read the mention that stands at text[start:end]."""
    words = Words(text, start, end, grammar)
    return Reader(words, 0, len(words)).read()


class Reader:
    """Reads the mention that stands in words `start` to before `stop`."""

    def __init__(self, words: Words, start: int, stop: int) -> None:
        self.words, self.grammar = words, words.grammar
        self._start, self._stop = start, stop

    def read(self) -> Mention:
        """The name, role and gender that the words give."""
        words, chunks = self.words, self._chunks()
        if not chunks:
            return Mention()
        first, stop = chunks[0]
        if stop - first == 1 and words.low[first] in _PRONOUNS:
            return Mention(pronoun=words.low[first], gender=_PRONOUNS[words.low[first]])
        if words.has(first, "pronouns") and stop - first == 1:
            return Mention(pronoun=words.low[first])
        article = words.low[first] if words.has(first, "articles") or words.has(first, "oblique") else ""
        begin = first + bool(article)
        joint = next((index for index in range(begin + 1, stop - 1) if words.low[index] in ("und", "et", "y", "e")), stop)
        second = self._name(joint + 1, stop, article=False) if joint < stop else (stop, stop)
        if second[0] == joint + 1 < second[1]:
            stop = joint
        at, after = self._name(begin, stop, bool(article))
        gender = "m" if article in _MASCULINE else "f" if article in _FEMININE else ""
        if at < after:
            mention = self._titled(begin, at, after, chunks[1:], gender)
            return replace(mention, second=self._words(*second)) if joint == stop else mention
        body = self._body(begin, stop, article)
        if body:
            return Mention(name=body, body=True)
        role = self._text(begin, stop)
        for other, last in chunks[1:3]:
            at, after = self._name(other, last, article=False, alone=words.grammar.lang == "de")
            if at < after and self._introduces(other, at) and (after == last or words.has(after, "inner")):
                return Mention(self._words(at, after), role, gender_of(words.low[at], self.grammar) or gender)
        return Mention(role=role, gender=gender, definite=article in ("der", "die", "das", "le", "la", "l'", "el"))

    def _introduces(self, start: int, at: int) -> bool:
        """Whether nothing, or a role of a word or two, stands before a name in an apposition: `l’acteur Julien Astruc`."""
        if at == start:
            return True
        described = self.words.has(start, "articles") and at - start in (2, 3)
        return described and not any(self.words.has(index, "prepositions") for index in range(start, at))

    def _titled(self, begin: int, at: int, after: int, tails: list[tuple[int, int]], gender: str) -> Mention:
        """A name with the role before it, or else in an apposition."""
        words = self.words
        titles = [index for index in range(begin, at) if words.has(index, "titles") or words.has(index, "male")]
        for index in range(begin, at):
            gender = "f" if words.has(index, "female") else "m" if words.has(index, "male") else gender
        role = None if len(titles) == at - begin and self._is_courtesy(begin, at) else self._text(begin, at)
        while role and role.rpartition(" ")[2].lower().rstrip(".") in _COURTESIES:
            role = role.rpartition(" ")[0] or None
        for start, stop in tails:
            role = role or self._role(start, stop)
        found = gender_of(words.low[at], self.grammar) if after - at > 1 else ""
        return Mention(self._words(at, after), role, found or gender)

    def _is_courtesy(self, begin: int, at: int) -> bool:
        return all(self.words.low[index] in _COURTESIES for index in range(begin, at))

    def _chunks(self) -> list[tuple[int, int]]:
        chunks: list[tuple[int, int]] = []
        start, depth = self._start, 0
        for index, word in enumerate([*self.words.raw[start : self._stop], ","], start):
            if word == "(":
                chunks, depth = ([*chunks, (start, index)] if start < index and not depth else chunks), depth + 1
            elif word == ")":
                depth, start = max(0, depth - 1), index + 1
            elif not depth and word in (",", "—", "–", ":"):
                if start < index:
                    chunks.append((start, index))
                start = index + 1
        return chunks

    def _name(self, begin: int, stop: int, article: bool, alone: bool = False) -> tuple[int, int]:
        """Where a person's name stands in a chunk; an empty range where none does. With `alone` a single word is no name."""
        words = self.words
        for at in range(begin, stop):
            if words.is_first_name(at) and not self._in_place(begin, at):
                after = self._end(at, stop)
                if after - at > 1 or (at > begin and not words.has(at - 1, "inner")) or (not article and after == stop):
                    return at, after
        if words.grammar.lang == "de":
            return self._german_name(begin, stop, article, alone)
        return self._romance_name(begin, stop, article)

    def _in_place(self, begin: int, at: int) -> bool:
        """Whether a first name is part of a place or body: `hôpital de Saint-Denis`, `la Fundación Carlos`."""
        words = self.words
        alone = not words.is_capital(at + 1) and words.at(at + 1) not in PARTICLES
        return alone and at > begin and words.has(at - 1, "prepositions")

    def _german_name(self, begin: int, stop: int, article: bool, alone: bool) -> tuple[int, int]:
        words = self.words
        first = self._described(begin, stop)
        if first < stop and words.is_role(first) and words.has(first + 1, "inner"):
            return begin, begin
        titled = first > begin and words.is_capital(first - 1)
        after = self._end(first, stop)
        plain = all(words.is_capital(index) for index in range(first, after))
        if first >= stop or not plain or after == first or (article and not titled):
            return begin, begin
        whole = after == stop or words.has(after, "inner") or words.has(after, "prepositions")
        single = after - first == 1 and not titled and (alone or first > begin)
        return (first, after) if whole and not single else (begin, begin)

    def _described(self, begin: int, stop: int) -> int:
        """Where the role before a German name ends: `Frankreichs Außenministerin | Hélène Garnier`."""
        words = self.words
        first = begin
        while first + 1 < stop and not words.is_capital(first):
            first += 1
        for index in range(begin, stop - 1):
            titled = any(words.has(index, section) for section in ("titles", "male", "female"))
            if words.is_capital(index + 1) and words.is_capital(index) and (titled or words.is_role(index)):
                first = index + 1
        return first

    def _romance_name(self, begin: int, stop: int, article: bool) -> tuple[int, int]:
        words = self.words
        if not article and words.is_capital(begin):
            first = begin
            while first + 1 < stop and (words.has(first, "titles") or words.has(first, "male")) and words.is_capital(first + 1):
                first += 1
            return first, self._end(first, stop)
        after = stop
        while after > begin and not words.is_capital(after - 1):
            after -= 1
        first = after
        while first > begin and (words.is_capital(first - 1) or (words.low[first - 1] in PARTICLES and self._inside(begin, first))):
            first -= 1
        while first < after - 1 and words.has(first, "titles"):
            first += 1
        described = first > begin and words.is_word(first - 1) and not words.has(first - 1, "prepositions")
        linked = words.at(first - 1) in PARTICLES or words.has(first - 1, "articles") or words.has(first - 1, "inner")
        return (first, after) if first < after == stop and described and not linked else (begin, begin)

    def _inside(self, begin: int, at: int) -> bool:
        """Whether a particle before `at` stands inside a name: capitals before it, and a known first name."""
        words = self.words
        first = at - 1
        while first > begin and (words.is_capital(first - 1) or words.low[first - 1] in PARTICLES):
            first -= 1
        return words.is_first_name(first)

    def _end(self, at: int, stop: int) -> int:
        """Where the name ends that begins at `at`."""
        words = self.words
        end, limit = at, min(stop, at + _LONGEST_NAME)
        while end < limit:
            if words.is_capital(end):
                end += 1
            elif words.low[end] in PARTICLES and end > at and self._leads_on(end, limit):
                end += 1
            else:
                break
        return end

    def _leads_on(self, at: int, limit: int) -> bool:
        words = self.words
        if words.grammar.lang == "de" and not (words.is_first_name(at - 1) or words.low[at - 1] in PARTICLES):
            # Anna von der Heide has a name of four words, Anna Roth von der Bahn one of two.
            return False
        if words.low[at] in ("y", "i"):
            return words.is_capital(at + 1) and not words.is_first_name(at + 1)
        nested = at + 1 < limit and words.low[at + 1] in PARTICLES and words.is_capital(at + 2)
        return (at + 1 < limit and words.is_capital(at + 1)) or nested

    def _body(self, begin: int, stop: int, article: str) -> tuple[str, ...]:
        """The name of an organisation: an acronym, or in French and Spanish what begins with a capital behind an article."""
        words = self.words
        raw = words.raw[begin]
        acronym = raw.isupper() and 2 <= len(raw) <= 8 and stop - begin == 1
        named = bool(article) and words.grammar.lang != "de" and words.is_capital(begin)
        return self._words(begin, stop) if (acronym or named) and not words.has(begin, "titles") else ()

    def _role(self, start: int, stop: int) -> str | None:
        """The role that an apposition gives."""
        words = self.words
        start += words.has(start, "articles") or words.has(start, "oblique")
        if start >= stop or words.raw[start][0].isdigit() or words.has(start, "prepositions") or words.has(start, "inner"):
            return None
        if words.grammar.lang == "de" and not any(words.is_role(index) for index in range(start, min(stop, start + 3))):
            return None
        return self._text(start, stop) if words.grammar.lang == "de" or not words.is_capital(start) else None

    def _words(self, start: int, stop: int) -> tuple[str, ...]:
        return tuple(self.words.raw[start:stop])

    def _text(self, start: int, stop: int) -> str | None:
        if start >= stop:
            return None
        words = self.words
        parts = [words.raw[index] + ("" if words.raw[index].endswith(("'", "’")) else " ") for index in range(start, stop)]
        return "".join(parts).replace(" )", ")").replace("( ", "(").strip()
