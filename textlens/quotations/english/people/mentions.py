"""Mentions: the name, role and gender that the words of a source give, read on their own."""

from __future__ import annotations

from dataclasses import dataclass

from ...lexical.lexicon import Lexicon
from ...lexical.names import is_given
from ...lexical.tokens import Tokens, capital
from .heads import Heads, Known

_NO_ROLE = frozenset("aged of from jr sr who which himself herself both now r d in".split())
_LONGEST_DATELINE = 60
_LONGEST_PRONOUN = 3
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


def read(text: str, start: int, end: int, lex: Lexicon, known: Known | None = None) -> Mention:
    """Read the mention that stands at text[start:end]; `known` tells the surnames of the document's persons."""
    word = text[start:end].lower() if end - start <= _LONGEST_PRONOUN else ""
    if word in _PERSONAL:
        return Mention(pronoun=word, gender=_PERSONAL[word])
    tokens = Tokens(text, _undated(text, start, end), end, lex)
    return _Reader(text, tokens, lex, known).read() if tokens.raw else Mention()


def _undated(text: str, start: int, end: int) -> int:
    """Where a mention begins behind a dateline that was taken for a part of it: `PARIS, Oct 12 - French President Marchand`."""
    word = text[start:end].partition(" ")[0].strip(",")
    if not (word.isupper() and len(word) > 2):
        return start
    cut = max(text.find(dash, start, min(end, start + _LONGEST_DATELINE)) + 3 for dash in (" - ", " – ", " — "))
    return cut if cut > 2 and text[cut : cut + 1].isupper() else start


class _Reader(Heads):
    def read(self) -> Mention:
        chunks = self._joined(self._chunks())
        if not chunks:
            return Mention()
        head, tails = chunks[0], chunks[1:]
        low = self.tokens.low
        if head[1] - head[0] == 1 and (low[head[0]] in self.lex["pronouns"] or low[head[0]] in _PERSONAL):
            return Mention(pronoun=low[head[0]], gender=_PERSONAL.get(low[head[0]], ""))
        if tails and low[head[0]] in ("the", "a", "an") and self._is_person(*tails[0]):
            names, gender = self._named(tails[:1], None)
            if names:
                return Mention(names, self.stripped(*head), gender or gender_of(self.stripped(*head), self.lex))
        names, role, body, gender = self.head(*head)
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
        return stop - start > 1 and (low in self.lex["titles"] or low in self.lex.names.honours or is_given(low))

    def _chunks(self) -> list[tuple[int, int]]:
        raw = self.tokens.raw
        chunks, start, depth = [], 0, 0
        for index, word in enumerate(raw):
            if word == "(" and raw[index + 2 : index + 3] == [")"] and self.tokens.low[index + 1] in self.lex["titles"]:
                # Dr (Mrs) Obi.
                continue
            if word in "([":
                if start < index and not depth:
                    chunks.append((start, index))
                depth += 1
            elif word in ")]" and not depth:
                continue
            elif word in ")]":
                depth, start = max(0, depth - 1), index + 1
            elif word in (",", "—", "–", "--", "-", ":") and not depth:
                if start < index:
                    chunks.append((start, index))
                start = index + 1
        if start < len(raw) and not depth:
            chunks.append((start, len(raw)))
        return chunks

    def _joined(self, chunks: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The chunks, the first made longer where no name ends it.

        Which is so before letters in brackets with an office behind them, and in a list of what an office is for:
        `Dairy Board (DB) secretary Ann Lee`, `Food, Farms and Fish Minister Ann Lee`.
        """
        if len(chunks) < 2:
            return chunks
        raw, low = self.tokens.raw, self.tokens.low
        (start, stop), (after, end) = chunks[:2]
        if raw[after - 1] == ")" and raw[stop] == "(" and stop + 3 == after:
            word = low[after].removesuffix("'s")
            if self.is_office(word) or (raw[after].islower() and self.lex.is_person(word)):
                return [(start, end), *chunks[2:]]
        listed = raw[stop] == "," and all(map(capital, raw[start:stop])) and not any(map(is_given, low[start:stop]))
        joint = next((at for at in range(after, min(after + 4, end)) if low[at] == "and"), 0)
        if listed and joint and joint + 1 < end and self.goes_on(joint + 1, end):
            return [(start, end), *chunks[2:]]
        return chunks

    def _named(self, tails: list[tuple[int, int]], role: str | None) -> tuple[tuple[tuple[str, ...], ...], str]:
        """The name in an apposition to a role: `his lawyer, Jane Doe`, `her husband, Joe`."""
        shortest = 1 if role and any(map(self.lex.is_kin, role.lower().split())) else 2
        for start, stop in tails[:2]:
            placed = [at for at in range(start + 2, stop) if self.tokens.low[at] in ("of", "from")]
            if placed and capital(self.tokens.raw[start]):
                # Lord Ferris of Cheadle.
                stop = placed[0]
            words = self.tokens.raw[start:stop]
            if shortest <= stop - start <= 5 and all(capital(word) or word in self.lex.names.particles for word in words):
                names, _, body, gender = self.run(start, start, stop)
                if not body:
                    return names, gender
            elif stop - start > 2 and all(map(capital, words[-2:])):
                names, told, body, gender = self.head(start, stop)
                noun = (told or "").lower().rstrip(".)").rpartition(" ")[2].strip("(")
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
            text = self.stripped(start, stop)
            if text:
                found.append(text)
        return found


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
