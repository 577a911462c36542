"""Noun phrases beside a quotation: who is named there, from which word to which.

There is no tagger. A phrase is what stands between function words, verbs that the lexicon knows and marks; titles, ages in
commas and appositions belong to it, relative clauses do not.
"""

from __future__ import annotations

from .lexicon import Lexicon
from .tokens import Tokens

LONGEST = 45
_INNER = frozenset(("of", "for", "&", "de", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "bin", "ibn", "al", "el",
                    "la", "le", "y", "ter", "abu", "ap"))
_PLACE = frozenset(("at", "from", "in", "on", "with", "to", "by", "near", "against", "behind", "between", "under"))
_POSSESSIVE = ("'s", "s'")


def is_capital(raw: str) -> bool:
    """Whether a token begins with a capital letter."""
    return raw[0].isupper() or raw[0] in "@#" or len(raw) > 3 and raw[2:4].isalpha() and raw[:3] in ("al-", "el-", "ul-")


class Phrases:
    """Finds noun phrases among the tokens of one stretch of text."""

    __slots__ = ("lex", "tokens")

    def __init__(self, tokens: Tokens, lex: Lexicon) -> None:
        self.tokens = tokens
        self.lex = lex

    def is_pronoun(self, index: int) -> bool:
        """Whether a personal pronoun or a bare quantifier stands here."""
        return self.tokens.low[index] in self.lex["pronouns"]

    def is_verbal(self, index: int) -> bool:
        """Whether the token looks like a verb form that can follow a subject."""
        low = self.tokens.low[index]
        if is_capital(self.tokens.raw[index]) and index:
            return False
        verb = self.lex.verbs.get(low)
        if verb is not None and (verb.finite and not verb.nominal):
            return True
        return low in self.lex["verbs"] or low in self.lex["auxiliaries"] or (low.endswith("ed") and len(low) > 4)

    def is_word(self, index: int) -> bool:
        """Whether the token may be a noun, a name, an adjective or a number inside a phrase."""
        low, raw = self.tokens.low[index], self.tokens.raw[index]
        if not (raw[0].isalnum() or raw[0] in "$£€@#"):
            return False
        if is_capital(raw):
            return index > 0 or low not in self.lex["closed"] or low in ("will", "may") and is_capital((self.tokens.raw[1:2] or ["x"])[0])
        return not (low in self.lex["closed"] or low in self.lex["verbs"])

    def forward(self, index: int, *, subject: bool) -> int:
        """The end of the plain phrase that begins at index; index itself where none does.

        With `subject` a verb is expected after it, so places (`the man in the dock`) belong to it; without, what follows a
        name belongs to the rest of the sentence.
        """
        low, raw = self.tokens.low, self.tokens.raw
        count = min(len(low), index + LONGEST)
        at, nouns = index, 0
        if at >= count:
            return index
        if self.is_pronoun(at):
            if at + 1 < count and low[at + 1] == "of" and low[at] not in ("he", "she", "they", "i", "we", "it"):
                return self.forward(at + 2, subject=subject) if at + 2 < count else at + 1
            if low[at] not in self.lex["determiners"] or not (at + 1 < count and self.is_word(at + 1) and not self.is_verbal(at + 1)):
                return self._coordinated(at + 1, count, subject)
        while at < count:
            word = low[at]
            if word in self.lex["determiners"] and (at == index or low[at - 1] in self.lex["prepositions"] or low[at - 1] in ("and", "both", "all", "to")):
                at += 1
            elif raw[at] == "(":
                at = self._close(at)
            elif nouns and word in self.lex["time"] and raw[at][0].isupper() and not subject:
                break
            elif self.is_word(at) and not (nouns and self._ends(at)):
                nouns, at = nouns + 1, at + 1
            elif nouns and self._links(at, count, subject):
                at += 1
            else:
                break
        while at > index and (low[at - 1] in _INNER or low[at - 1] in self.lex["prepositions"] or low[at - 1] in self.lex["determiners"]) and not is_capital(raw[at - 1]):
            at -= 1
        return at if nouns else index

    def _ends(self, at: int) -> bool:
        if is_capital(self.tokens.raw[at]):
            return False
        low = self.tokens.low
        if self.is_verbal(at):
            # "the accused man": a participle between a determiner and a noun is an adjective.
            return not (low[at].endswith("ed") and low[at - 1] in self.lex["determiners"])
        verb = self.lex.verbs.get(low[at])
        plain = verb is not None and verb.nominal and "say" in verb.classes
        return plain and (is_capital(self.tokens.raw[at - 1]) or low[at - 1].endswith("s")) and "present" in (verb.forms if verb else ())

    def _links(self, at: int, count: int, subject: bool) -> bool:
        """Whether a preposition or an `and` at this place goes on with the phrase."""
        low, raw = self.tokens.low, self.tokens.raw
        word = low[at]
        if at + 1 >= count:
            return False
        after = at + 2 if low[at + 1] in self.lex["determiners"] and at + 2 < count else at + 1
        opens = self.is_word(after) and not (low[after] in self.lex["time"] and word not in ("of", "for"))
        if word in _INNER:
            return opens and (subject or not is_capital(raw[at - 1]) or is_capital(raw[after]) or word not in ("of", "for"))
        if word in _PLACE:
            return opens and (subject or (not is_capital(raw[at - 1]) and is_capital(raw[after]) and word in ("at", "from")))
        if word == "and":
            return opens and not self._clause_after(at + 1, count) and (not is_capital(raw[at - 1]) or is_capital(raw[after]) or after > at + 1)
        return False

    def _clause_after(self, at: int, count: int) -> bool:
        return self.is_pronoun(at) or self.is_verbal(at)

    def _coordinated(self, at: int, count: int, subject: bool) -> int:
        low = self.tokens.low
        if subject and at + 1 < count and low[at] == "and" and (self.is_word(at + 1) or low[at + 1] in self.lex["determiners"]) and not self.is_verbal(at + 1):
            end = self.forward(at + 1, subject=True)
            return end if end > at + 1 else at
        return at

    def _close(self, at: int) -> int:
        for index in range(at + 1, min(len(self.tokens.raw), at + 16)):
            if self.tokens.raw[index] == ")":
                return index + 1
        return at + 1

    def appositions(self, index: int) -> int:
        """The end of a phrase that ends at index with the appositions behind it: `, 34, of Leeds, a nurse at the clinic`."""
        end = index
        while end - index < LONGEST and self._apposes(end):
            end = self._chunk_end(end + 1)
        return end

    def _apposes(self, at: int) -> bool:
        raw, low = self.tokens.raw, self.tokens.low
        if at + 1 >= len(raw) or raw[at] != ",":
            return False
        word, spelled = low[at + 1], raw[at + 1]
        if spelled[0].isdigit() or word in ("a", "an", "the", "of", "aged", "from", "his", "her", "their", "its", "one", "jr", "sr", "now", "then", "formerly", "himself", "herself", "both"):
            return not (word == "one" and self.is_verbal(at + 2 if at + 2 < len(raw) else at + 1))
        if word in self.lex["ends"] or word in self.lex["closed"] or not spelled[0].isalpha() or word.endswith("ly"):
            return False
        verb = self.lex.verbs.get(word)
        gerund = word.endswith("ing") and not is_capital(spelled) or verb is not None and "past" in verb.forms
        return not gerund and not self.is_verbal(at + 1)

    def _chunk_end(self, at: int) -> int:
        raw, low = self.tokens.raw, self.tokens.low
        start = at
        while at < len(raw) and at - start < LONGEST:
            if raw[at] in (",", "—", "–", "--", ":", ";", "-"):
                break
            if raw[at] == "(":
                at = self._close(at)
                continue
            verb = self.lex.verbs.get(low[at])
            if at > start and verb is not None and verb.lemma in ("say", "tell", "add") and verb.finite:
                break
            if at > start + 1 and low[at] in ("in", "on", "during", "after", "when", "as", "while") and self._adverbial(at):
                break
            at += 1
        return at

    def _adverbial(self, at: int) -> bool:
        low = self.tokens.low
        if low[at] in ("when", "as", "while", "after", "during"):
            return True
        after = low[at + 1 : at + 5]
        return any(word in self.lex["time"] or word in self.lex["nouns"] or word in ("interview", "conference", "release", "facebook", "twitter", "court", "phone") for word in after[:3])

    def backward(self, stop: int, low_limit: int) -> int:
        """The beginning of the plain phrase that ends before `stop`, not before `low_limit`; `stop` where there is none."""
        low, raw = self.tokens.low, self.tokens.raw
        at, names = stop, False
        floor = max(low_limit, stop - LONGEST)
        while at > floor:
            index = at - 1
            word = low[index]
            if raw[index] == ")":
                at = self._open(index, floor)
            elif self.is_word(index) and not self._breaks_back(index, at, stop):
                at = index
                names = names or is_capital(raw[index])
            elif word in self.lex["determiners"] and at < stop:
                at = index
                if not (index - 1 > floor and (low[index - 1] in ("of", "for", "from", "at", "and") or low[index - 1] in ("all", "both", "one"))):
                    break
            elif at < stop and index > floor and self._links_back(index, at, floor):
                at = index
            else:
                break
        while at < stop and (low[at] in self.lex["prepositions"] or low[at] in ("and", "&")) and not is_capital(raw[at]):
            at += 1
        return at

    def _breaks_back(self, index: int, at: int, stop: int) -> bool:
        """Whether a lower-case word before a phrase is a verb or a noun of another phrase."""
        low, raw = self.tokens.low, self.tokens.raw
        if is_capital(raw[index]):
            return at < stop and low[index] in self.lex["time"] and is_capital(raw[at])
        if low[index] in self.lex["time"] or (low[index].endswith("ly") and at < stop and is_capital(raw[at])):
            return True
        if at < stop and is_capital(raw[at]) and (low[index] in self.lex["nouns"] or low[index] in ("interview", "conference", "release", "call")):
            return True
        if self.is_verbal(index):
            return not (low[index].endswith("ed") and index and low[index - 1] in self.lex["determiners"])
        return False

    def _links_back(self, index: int, at: int, floor: int) -> bool:
        low, raw = self.tokens.low, self.tokens.raw
        word = low[index]
        before = index - 1
        if before < floor or not self.is_word(before) or self._breaks_back(before, stop=index + 1, at=index + 1):
            return False
        if word in _INNER or word in ("at", "from"):
            return True
        if word == "and":
            return is_capital(raw[before]) == is_capital(raw[at]) or low[at] in self.lex["determiners"]
        return word in _PLACE and not is_capital(raw[at]) and before > floor and low[before] not in self.lex["time"] and low[at] in self.lex["determiners"]

    def _open(self, at: int, floor: int) -> int:
        for index in range(at - 1, max(floor, at - 16) - 1, -1):
            if self.tokens.raw[index] == "(":
                return index
        return at
