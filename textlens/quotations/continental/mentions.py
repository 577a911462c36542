"""Mentions in German, French and Spanish: the name, role and gender that the words of a source give."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .grammar import Grammar
from .naming import gender_of, is_corps, name_in
from .roles import is_of_city
from .words import Words

_MASCULINE = frozenset("der ein sein le un el son este ese".split())
_FEMININE = frozenset("die eine seine ihre la une una sa esta esa".split())
_INDEFINITE = frozenset("ein eine einer un une des una unos unas".split())
_DEFINITE = frozenset(("der", "die", "das", "le", "la", "l'", "el"))
_BODY_ENDINGS = ("bahn", "bank", "post", "telekom", "börse", "tag", "dienst", "rat", "bund", "verband", "gesellschaft", "kreuz")
"""Ends of German nouns that make a body of a nation: Deutsche Bahn, Deutscher Städtetag."""

_PRONOUNS = {"er": "m", "sie": "f", "il": "m", "elle": "f", "él": "m", "ella": "f", "lui": "m"}
_OWN = {"sein": "m", "seine": "m", "ihr": "f", "ihre": "f"}


@dataclass(frozen=True, slots=True)
class Mention:
    """What the words of a source say.

    `name` is a person's or body's name as it stands and `second` the other of two; `role` what they are said to be; `gender` is
    f, m or nothing; `pronoun` the pronoun if that is all there is; `body` whether the name is an organisation's; `definite`
    whether an article that points back begins the role.
    """

    name: tuple[str, ...] = ()
    role: str | None = None
    gender: str = ""
    pronoun: str = ""
    body: bool = False
    definite: bool = False
    second: tuple[str, ...] = ()


def read(text: str, start: int, end: int, grammar: Grammar) -> Mention:
    """Read the mention that stands at text[start:end]."""
    words = Words(text, start, end, grammar)
    return Reader(words, 0, len(words)).read()


def gender_of_article(article: str) -> str:
    """The gender that an article gives: f, m or nothing."""
    return "m" if article in _MASCULINE else "f" if article in _FEMININE else ""


def nameless(mention: Mention, source: str, grammar: Grammar) -> Mention:
    """A mention whose last noun was read as a name and is none: `die Stuttgarter Sportdirektorin` is a role of two words."""
    if not (grammar.language.capital_nouns and mention.role and mention.name):
        return mention
    if not is_of_city(mention.role.split()[-1], mention.name[0]):
        return mention
    role = f"{mention.role} {' '.join(mention.name)}"
    words = source.split()
    return replace(mention, name=(), role=role, definite=words[0].lower() in _DEFINITE) if role in " ".join(words) else mention


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
        if stop - first == 1 and words.low[first] in _OWN and words.grammar.language.cases:
            return Mention(pronoun=words.low[first], gender=_OWN[words.low[first]])
        if words.has(first, "pronouns") and stop - first == 1:
            return Mention(pronoun=words.low[first])
        article = words.low[first] if words.has(first, "articles") or words.has(first, "oblique") else ""
        begin = first + bool(article)
        joint = next(
            (
                index
                for index in range(begin + 1, stop - 1)
                if words.raw[index] in ("und", "et", "y", "e") and not words.is_join(index)
            ),
            stop,
        )
        second = name_in(words, joint + 1, stop, article=False) if joint < stop else (stop, stop)
        if second[0] == joint + 1 < second[1]:
            stop = joint
        at, after = name_in(words, begin, stop, article=bool(article))
        gender = gender_of_article(article)
        if at < after and at > begin and not words.is_first_name(at) and self._is_named_behind(chunks[1:2]):
            # Le porte-parole du groupe Lune, | Paul Roche.
            at = after
        if article and at == begin + 1 == after - 1 and self._is_national_body(begin, at):
            return Mention(name=self._words(begin, after), body=True)
        if at < after:
            mention = self._titled(begin, at, after, chunks[1:], gender)
            return replace(mention, second=self._words(*second)) if joint == stop else mention
        body = self._body(begin, stop, article)
        if body:
            return Mention(name=body, body=True)
        role = self._text(begin, stop)
        for other, last in self._apposed(chunks):
            at, after = name_in(words, other, last, article=False, alone=words.grammar.language.capital_nouns)
            if at < after and self._introduces(other, at) and (after == last or words.has(after, "inner")):
                return Mention(self._words(at, after), role, gender_of(words.low[at], self.grammar) or gender)
        return Mention(role=role, gender=gender, definite=article in _DEFINITE)

    def _is_national_body(self, first: int, at: int) -> bool:
        """Whether a German nation and a noun are a body's name: `die Deutsche Bahn`, but not `die Deutsche Roth`."""
        low = self.words.low[at]
        return self.grammar.language.capital_nouns and self.words.has(first, "nationals") and low.endswith(_BODY_ENDINGS)

    def _apposed(self, chunks: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The chunks that may name whom the first describes; in Spanish, what an office is for is none.

        La ministra de Educación, Artes y Deportes, | Ana Ruiz.
        """
        offices = self.words.grammar.language.pro_drop and len(chunks) > 2 and self._is_named_behind(chunks[2:3])
        return chunks[2:3] if offices and not self.words.is_first_name(chunks[1][0]) else chunks[1:3]

    def _is_named_behind(self, chunks: list[tuple[int, int]]) -> bool:
        """Whether an apposition is a person's name in full."""
        words = self.words
        return any(words.is_first_name(first) and stop - first > 1 and words.is_capital(first + 1) for first, stop in chunks)

    def _introduces(self, start: int, at: int) -> bool:
        """Whether nothing, or a role of a word or two, stands before a name in an apposition: `l’acteur Julien Astruc`."""
        if at == start or (at == start + 1 and self.words.grammar.language.pro_drop and self.words.is_person(start)):
            return True
        described = self.words.has(start, "articles") and at - start in (2, 3)
        return described and not any(self.words.has(index, "prepositions") for index in range(start, at))

    def _titled(self, begin: int, at: int, after: int, tails: list[tuple[int, int]], gender: str) -> Mention:
        """A name with the role before it, or else in an apposition."""
        words = self.words
        if words.low[at] in self.grammar.names.honours and words.is_particle(at + 1):
            # Mme | de Granrut.
            gender = "f" if words.has(at, "female") else "m" if words.has(at, "male") else gender
            at += 1
        titles = [index for index in range(begin, at) if words.has(index, "titles") or words.has(index, "male")]
        for index in range(begin, at):
            gender = "f" if words.has(index, "female") else "m" if words.has(index, "male") else gender
        role = None if len(titles) == at - begin and self._is_courtesy(begin, at) else self._text(begin, at)
        while role and role.rpartition(" ")[2].lower().rstrip(".") in self.grammar.names.honours:
            role = role.rpartition(" ")[0] or None
        for start, stop in tails:
            role = role or self._role(start, stop)
        found = gender_of(words.low[at], self.grammar) if after - at > 1 else ""
        return Mention(self._words(at, after), role, found or gender)

    def _is_courtesy(self, begin: int, at: int) -> bool:
        return all(self.words.low[index] in self.grammar.names.honours for index in range(begin, at))

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

    def _body(self, begin: int, stop: int, article: str) -> tuple[str, ...]:
        """The name of an organisation: an acronym, or in French and Spanish what begins with a capital behind an article."""
        words = self.words
        raw = words.raw[begin]
        if article in _INDEFINITE or not words.is_word(begin):
            return ()
        capitals = sum(letter.isupper() for letter in raw)
        acronym = 2 <= len(raw) <= 8 and stop - begin == 1 and (raw.isupper() or (words.grammar.language.cases and capitals > 1))
        acronym = acronym and "-" not in raw
        if acronym and words.has(begin, "bodies"):
            # La ONG is a noun.
            return ()
        if is_corps(words, begin, stop):
            return self._words(begin, stop)
        if (
            words.grammar.language.cases
            and article
            and stop - begin == 2
            and self._is_body_noun(begin)
            and words.is_capital(begin + 1)
        ):
            # Die Gewerkschaft | Komba.
            return self._words(begin + 1, stop)
        named = bool(article) and not words.grammar.language.capital_nouns and words.is_capital(begin)
        if not (acronym or named):
            return self._words(begin, stop) if article and self._is_institution(begin, stop) else ()
        return self._words(begin, stop) if not self._is_personal(begin, stop) else ()

    def _is_institution(self, begin: int, stop: int) -> bool:
        """Whether a noun in small letters and what follows name one body: `le ministère de la Santé`, but not `la police`."""
        words = self.words
        if not words.has(begin, "bodies") or words.has(begin, "crews"):
            return False
        capitals = [index for index in range(begin + 1, stop) if words.is_capital(index)]
        return bool(capitals) and not any(words.is_first_name(index) for index in capitals)

    def _is_personal(self, begin: int, stop: int) -> bool:
        """Whether a word with a capital is a noun for a person: `le Président-candidat`, `le Libérien`."""
        words = self.words
        low = words.low[begin].partition("-")[0]
        if any(low in self.grammar[section] for section in ("titles", "people", "offices")):
            return True
        return stop - begin == 1 and low.endswith(words.grammar.language.demonym_endings)

    def _is_body_noun(self, at: int) -> bool:
        low, grammar = self.words.low[at], self.grammar
        return any(low.endswith(noun) for section in ("bodies", "media", "firms") for noun in grammar[section] if len(noun) > 4)

    def _role(self, start: int, stop: int) -> str | None:
        """The role that an apposition gives."""
        words = self.words
        start += words.has(start, "articles") or words.has(start, "oblique")
        if start >= stop or words.raw[start][0].isdigit() or words.has(start, "prepositions") or words.has(start, "inner"):
            return None
        if words.grammar.language.capital_nouns and not any(words.is_role(index) for index in range(start, min(stop, start + 3))):
            return None
        return self._text(start, stop) if words.grammar.language.capital_nouns or not words.is_capital(start) else None

    def _words(self, start: int, stop: int) -> tuple[str, ...]:
        """The words of a name; what is elided belongs to the next: d’Ormesson."""
        raw = [
            word[:-1] if word.endswith(".") and word.count(".") == 1 and len(word) > 3 else word
            for word in self.words.raw[start:stop]
        ]
        elided = [bool(at) and raw[at - 1][-1] in "'’" for at in range(len(raw))]
        if stop > start and self.words.ends_sentence(stop - 1):
            raw[-1] = raw[-1].rstrip(".")
        return tuple("".join(raw[at - hangs : at + 1]) for at, hangs in enumerate(elided) if not [*elided, False][at + 1])

    def _text(self, start: int, stop: int) -> str | None:
        if start >= stop:
            return None
        words = self.words
        parts = [words.raw[index] + ("" if words.raw[index].endswith(("'", "’")) else " ") for index in range(start, stop)]
        return "".join(parts).replace(" )", ")").replace("( ", "(").strip()
