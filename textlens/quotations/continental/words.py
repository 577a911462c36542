"""Words of a stretch of text beside a quotation, as German, French and Spanish write them: l’|AFP, a|-t-il|dit."""

from __future__ import annotations

import re
from functools import cache

from ..lexical.names import first_names
from ..lexical.tokens import Span, is_prefixed
from .grammar import Grammar
from .inflection import Form

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
        return 0 <= index < len(self.low) and self.low[index] in self.grammar.classes.get(section, ())

    def is_capital(self, index: int) -> bool:
        """Whether a word with a capital letter, or an account’s name, stands at a place; al-Assad has one, too."""
        if not 0 <= index < len(self.raw):
            return False
        raw = self.raw[index]
        return raw[0].isupper() or raw[0] == "@" or (not raw.isalpha() and is_prefixed(raw))

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
            # Domingo Ramos, Abril Vega: a Spanish day or month has no capital.
            return not (self.grammar.language.pro_drop and self.is_capital(index) and self.is_capital(index + 1))
        return 0 <= index < len(self.raw) and self.raw[index].rstrip(".").isdigit()

    def is_role(self, index: int) -> bool:
        """Whether a German noun for a person by what they do stands at a place."""
        return self.is_capital(index) and is_role(self.raw[index], self.grammar)


def is_first_name(low: str, grammar: Grammar) -> bool:
    """Whether a word in small letters is a first name in this language or any."""
    return low in grammar.first_names or low in first_names() or ("-" in low and is_first_name(low.partition("-")[0], grammar))


def is_role(raw: str, grammar: Grammar) -> bool:
    """Whether a German noun ends like those for what people do: SPD-Politikerin, Trainer."""
    low = raw.lower()
    if not grammar["roles"] or len(low) < 4 or is_first_name(low, grammar):
        return False
    return any(low[-length:] in grammar["roles"] for length in range(2, min(15, len(low)) + 1))


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
        return re.compile(rf"@?\w+(?:[.'’&/+-]+\w+)*\.?|{other}")
    subject = r"-(?:t-)?(?:ils?|elles?|on|je|nous|vous)\b"
    elided = r"(?:[ldjnsmtcLDJNSMTC]|(?:[Ll]ors|[Pp]uis|[Jj]us)?[qQ]u)['’](?=\w)"
    return re.compile(rf"{elided}|{subject}|@?\w+(?:[.&/+'’]+\w+|(?!{subject})-+\w+)*\.?|{other}")
