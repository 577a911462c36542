"""Words of a stretch of text beside a quotation, as German, French and Spanish write them: l’|AFP, a|-t-il|dit."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import combining, normalize

from ..lexical.names import first_names
from ..lexical.tokens import Span, is_prefixed
from .grammar import Grammar, grammar
from .inflection import Form

_WEAK = (
    "isten",
    "enten",
    "anten",
    "daten",
    "laten",
    "naten",
    "maten",
    "kraten",
    "euten",
    "ekten",
    "logen",
    "sitzenden",
    "ordneten",
    "tragten",
    "klagten",
    "ierten",
    "jährigen",
    "gogen",
)
_REMEMBERED = 50_000
DASHES = frozenset(("—", "–", "―", "-", "--"))


class Words:
    """The words and marks of text[start:end], with their places and what they may be.

    `raw` holds them as spelled, `low` in small letters with straight apostrophes and without a final dot; `spans` are offsets
    into the text.
    """

    __slots__ = ("grammar", "low", "raw", "spans")

    def __init__(self, text: str, start: int, end: int, grammar: Grammar) -> None:
        self.grammar = grammar
        matches = list(_pattern(grammar.language.elision).finditer(text, start, end))
        self.raw: list[str] = [match.group() for match in matches]
        self.spans: list[Span] = [match.span() for match in matches]
        low = [word.lower().replace("’", "'") for word in self.raw]
        self.low: list[str] = [word.rstrip(".") or word for word in low]

    def from_word(self, first: int) -> Words:
        """The words from one of them on."""
        rest = Words.__new__(Words)
        rest.grammar, rest.raw, rest.low, rest.spans = self.grammar, self.raw[first:], self.low[first:], self.spans[first:]
        return rest

    def __len__(self) -> int:
        return len(self.raw)

    def span(self, first: int, stop: int) -> Span:
        """The offsets from word `first` to the word before `stop`."""
        return self.spans[first][0], self.spans[stop - 1][1]

    def at(self, index: int) -> str:
        """The word in small letters, or nothing behind the last."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def has(self, index: int, section: str) -> bool:
        """Whether the word at a place, if there is one, is in a section of the lexicon."""
        return 0 <= index < len(self.low) and self.low[index] in self.grammar[section]

    def is_capital(self, index: int) -> bool:
        """Whether a word with a capital letter, or an account’s name, stands at a place; al-Assad has one, too."""
        if not 0 <= index < len(self.raw):
            return False
        raw = self.raw[index]
        return raw[0].isupper() or raw[0] == "@" or (not raw.islower() and is_prefixed(raw))

    def is_word(self, index: int) -> bool:
        """Whether a word or number stands at a place."""
        return 0 <= index < len(self.raw) and (self.raw[index][0].isalnum() or self.raw[index][0] == "@")

    def is_first_name(self, index: int) -> bool:
        """Whether a first name stands at a place."""
        return self.is_capital(index) and is_first_name(self.low[index], self.grammar)

    def is_hyphened(self, index: int) -> bool:
        """Whether the subject of a French verb hangs on it: -t-il."""
        return 0 <= index < len(self.raw) and self.raw[index][0] == "-" and len(self.raw[index]) > 2

    def is_person(self, index: int) -> bool:
        """Whether a first name, or a noun for a person by what they do, stands at a place."""
        return self.is_first_name(index) or any(self.has(index, section) for section in ("people", "titles", "offices"))

    def is_particle(self, index: int) -> bool:
        """Whether a word that may stand inside a name stands at a place."""
        return 0 <= index < len(self.low) and self.low[index] in self.grammar.particles

    def is_join(self, index: int) -> bool:
        """Whether a word joins two surnames behind a first name: `José Ortega | y | Gasset`, not `Ana Ruiz | y | Bo Lind`."""
        if not self.at(index) or self.low[index] not in self.grammar.names["joins"] - self.grammar.names["common"]:
            return False
        first = index
        while self.is_capital(first - 1) or (first < index and self.is_particle(first - 1)):
            first -= 1
        surnames = self.is_capital(index + 1) and not self.is_first_name(index + 1) and not self.is_time(index + 1)
        return surnames and any(self.is_first_name(at) for at in range(first, index - 1))

    def forms(self, index: int) -> tuple[Form, ...]:
        """What a word may be as a verb that attributes; nothing for a noun or name."""
        if not 0 <= index < len(self.low) or (index and self.is_capital(index)):
            return ()
        forms = self.grammar.forms.get(self.low[index], ())
        if forms and self.low[index] in self.grammar["articles"] and self.is_word(index + 1) and not self.has(index + 1, "stops"):
            # Meine Frau: no form of meinen.
            return ()
        return () if forms and self._is_noun(index, forms) else forms

    def _is_noun(self, index: int, forms: tuple[Form, ...]) -> bool:
        """Whether a Spanish noun is spelled like a verb: `la apuesta`, `listas de espera`, not `la calificó`, `la llama`."""
        if not index or not self.grammar.language.pro_drop or self.low[index].endswith(("ó", "aba", "ía", "ndo")):
            return False
        if self.has(index - 1, "clitics"):
            return self.has(index - 1, "articles") and not any("label" in form.classes and form.finite for form in forms)
        return self.has(index - 1, "articles") or self.has(index - 1, "inner") or self.low[index - 1] == "al"

    def is_finite(self, index: int) -> bool:
        """Whether a verb that can be a predicate stands at a place, one of saying or another that can be told by its ending."""
        return self.is_word(index) and not self.is_capital(index) and self.is_predicate(index)

    def is_predicate(self, index: int) -> bool:
        """The same for a word that may have a capital, since it begins a sentence."""
        if self.has(index, "finite") or any(form.finite for form in self.grammar.forms.get(self.low[index], ())):
            return True
        return self.low[index].endswith(self.grammar.language.verb_endings) and len(self.low[index]) > 3

    def is_gerund(self, index: int) -> bool:
        """Whether a Spanish gerund, alone or with what hangs on it, stands at a place: diciendo, mirándolo."""
        return self.grammar.language.pro_drop and _gerund().search(self.at(index)) is not None

    def is_infinitive(self, index: int) -> bool:
        """Whether a Spanish infinitive, alone or with what hangs on it, stands at a place: ser, perdonarlo."""
        return self.grammar.language.pro_drop and not self.is_capital(index) and _infinitive().search(self.at(index)) is not None

    def is_time(self, index: int) -> bool:
        """Whether a day, a month, a year or an hour stands at a place."""
        if self.has(index, "time"):
            # A newspaper has a capital, and so has somebody's name: Le | Soir, Domingo | Ramos.
            if self.grammar.language.pro_drop:
                return not (self.is_capital(index) and self.is_capital(index + 1))
            return index == 0 or self.grammar.language.capital_nouns or not self.is_capital(index)
        return 0 <= index < len(self.raw) and self.raw[index].rstrip(".").isdigit()

    def ends_sentence(self, index: int) -> bool:
        """Whether a full stop behind a word ends its sentence: `le général.`, not `M.`, `Jr.`, `J.` or `U.S.`."""
        raw = self.raw[index]
        if not raw.endswith(".") or len(raw) < 4 or "." in raw[:-1]:
            return False
        return self.low[index] not in self.grammar["abbreviations"] and self.low[index] not in self.grammar.names.honours

    def is_role(self, index: int, shortest: int = 2) -> bool:
        """Whether a German noun for a person by what they do stands at a place."""
        return self.is_capital(index) and is_role(self.raw[index], self.grammar, shortest)


def is_first_name(low: str, grammar: Grammar) -> bool:
    """Whether a word in small letters is a first name in this language or any, with or without its accents: José, Jose."""
    if low in grammar.first_names or low in first_names():
        return True
    if "-" in low:
        part = low.partition("-")[0]
        return part in grammar.first_names or (grammar.language.pro_drop and is_first_name(part, grammar))
    return not low.isascii() and plain(low) in first_names()


@cache
def plain(low: str) -> str:
    """A word without its accents."""
    return "".join(letter for letter in normalize("NFD", low) if not combining(letter))


def is_role(raw: str, known: Grammar, shortest: int = 2) -> bool:
    """Whether a German noun ends like those for what people do: SPD-Politikerin, Trainer.

    An ending of less than four letters is that of other nouns, too (Wasser, Motor); `shortest` leaves such out.
    """
    return bool(known["roles"]) and _is_role(raw.lower(), known.language.code, shortest)


@lru_cache(maxsize=_REMEMBERED)
def _is_role(low: str, lang: str, shortest: int) -> bool:
    known = grammar(lang)
    if len(low) < 4 or is_first_name(low, known):
        return False
    if low.endswith(_WEAK):
        # Humoristen, Präsidenten, Vorsitzenden: what is weakly inflected has an ending in the other cases.
        low = low.removesuffix("n").removesuffix("e") if low.endswith("ten") else low.removesuffix("n")
    roles = known["roles"]
    return any(low[-length:] in roles for length in range(shortest, min(15, len(low)) + 1))


@cache
def _gerund() -> re.Pattern[str]:
    return re.compile(r"(?:[aá]ndo|[eé]ndo)(?:se|l[aeo]s?|me|te|nos)*$")


@cache
def _infinitive() -> re.Pattern[str]:
    return re.compile(r"[aeiáéí]r(?:se|l[aeo]s?|me|te|nos)*$")


@cache
def _pattern(elision: bool) -> re.Pattern[str]:
    other = r"--+|[^\w\s]"
    if not elision:
        return re.compile(rf"@?\w+(?:(?:[.'’&/+-]+|(?<=\d),(?=\d))\w+)*\.?|{other}")
    subject = r"-(?:t-)?(?:ils?|elles?|on|je|nous|vous)\b"
    elided = r"(?:[ldjnsmtcLDJNSMTC]|(?:[Ll]ors|[Pp]uis|[Jj]us)?[qQ]u)['’](?=\w)"
    return re.compile(rf"{elided}|{subject}|@?\w+(?:[.&/+'’]+\w+|(?!{subject})-+\w+)*\.?|{other}")
