"""The subjects of sentences in English: a person who is named, a pronoun, or a description."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...ledger.people import Mention, Person, Sentence
from ...lexical.lexicon import Lexicon
from ...lexical.tokens import Tokens
from ..subjects import clause_subject
from .descriptions import opening
from .pronouns import is_subject

_LONGEST = 400
_LONGEST_ROLE = 6
_GENDERS = {"he": "m", "she": "f"}
_MOST_BEFORE = 4


class SubjectReader:
    """Reads the subjects of the sentences of one document, whose mentions are known."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self._text, self._lex = text, lex

    def __call__(self, sentence: Sentence) -> None:
        """Fill in the subject of a sentence, and whether it has a verb of saying or ends with who says what it tells."""
        tokens = Tokens(self._text, sentence.start, min(sentence.end, sentence.start + _LONGEST), self._lex)
        sentence.says = not self._lex.saying.isdisjoint(tokens.low)
        if (sentence.says or "according" in tokens.low) and self._reported(sentence, tokens):
            sentence.says = sentence.reports = True
            return
        found = clause_subject(tokens, 0, len(tokens))
        if found is not None and found[1] - found[0] == 1 and tokens.low[found[0]] in _GENDERS:
            sentence.pronoun = _GENDERS[tokens.low[found[0]]]
            return
        sentence.subject = self._within(tokens, found, sentence.mentions)
        if found is None:
            sentence.subject = self._early(tokens, sentence.mentions)
        if sentence.subject is None:
            sentence.pronoun = next((_GENDERS[word] for word in tokens.low[:_MOST_BEFORE] if word in _GENDERS), "")
        if sentence.subject is None and not sentence.pronoun:
            role = opening(self._text, sentence.start, sentence.end, self._lex)
            sentence.role = f"The {role}" if role else ""

    def _within(self, tokens: Tokens, found: tuple[int, int] | None, mentions: Sequence[Mention]) -> Person | None:
        """Whom the subject of the main clause names, if it is not somebody of theirs: `Ann Lee`, not `the mother of Ann Lee`."""
        if found is None:
            return None
        start, end = tokens.span(*found)
        for mention in mentions:
            if start <= mention.start < end and not mention.owner:
                at = bisect_left(tokens.spans, (mention.start, 0))
                if not any(tokens.is_place(index) and tokens.raw[index - 1].islower() for index in range(found[0] + 1, at)):
                    return mention.person
        return None

    def _early(self, tokens: Tokens, mentions: Sequence[Mention]) -> Person | None:
        """Who is named near the beginning, with no pronoun before."""
        named = next((one for one in mentions if not one.owner and is_subject(self._text, one.start, self._lex)), None)
        pronoun = next((at for at, word in enumerate(tokens.low[:_MOST_BEFORE]) if word in _GENDERS), None)
        return named.person if named is not None and (pronoun is None or named.start < tokens.spans[pronoun][0]) else None

    def _reported(self, sentence: Sentence, tokens: Tokens) -> bool:
        """Whether a sentence ends with who says what it tells: `The net is old, Ann Lee says`, `…, she added`."""
        for mention in reversed(sentence.mentions):
            at = bisect_left(tokens.spans, (mention.start, 0))
            if not mention.owner and (self._says_last(tokens, at) or self._is_said_by(tokens, at)):
                sentence.subject = mention.person
                return True
        last = next((at for at in range(len(tokens) - 1, 1, -1) if tokens.low[at] in _GENDERS), 0)
        if last and tokens.raw[last - 1] == "," and not self._lex.saying.isdisjoint(tokens.low[last + 1 : last + 2]):
            sentence.pronoun = _GENDERS[tokens.low[last]]
            return True
        return False

    def _says_last(self, tokens: Tokens, at: int) -> bool:
        """Whether a comma stands before a name and a verb of saying behind it."""
        if not at or at >= len(tokens) or tokens.raw[at - 1] != ",":
            return False
        after = next((index for index in range(at, len(tokens)) if not tokens.is_capital(index)), len(tokens))
        return after < len(tokens) and tokens.low[after] in self._lex.saying

    def _is_said_by(self, tokens: Tokens, at: int) -> bool:
        """Whether a verb of saying behind a comma, or `according to`, stands before a name and its role."""
        before = at - 1
        if tokens.low[max(0, at - 2) : at] == ["according", "to"]:
            return True
        while (
            before > 0 and at - before < _LONGEST_ROLE and tokens.is_word(before) and tokens.low[before] not in self._lex.saying
        ):
            before -= 1
        return before > 0 and tokens.low[before] in self._lex.saying and tokens.raw[before - 1] == ","
