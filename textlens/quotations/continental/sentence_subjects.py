"""The subjects of sentences in German, French and Spanish: a person who is named, a pronoun, or a description."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..ledger.people import Mention, Person, Sentence
from .adverbials import over
from .grammar import Grammar
from .phrases import phrase
from .words import Words

_LONGEST_SENTENCE = 400
_GENDERS = {"er": "m", "sie": "f", "il": "m", "elle": "f", "él": "m", "ella": "f"}


class SubjectReader:
    """Reads the subjects of the sentences of one document, whose mentions are known."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._text, self._grammar = text, grammar

    def __call__(self, sentence: Sentence) -> None:
        """Fill in the subject of a sentence, and whether it has a verb of saying."""
        words = Words(self._text, sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE), self._grammar)
        sentence.says = any(form.finite and "say" in form.classes for at in range(len(words)) for form in words.forms(at))
        at = self._opening(words)
        if at >= len(words):
            return
        if words.has(at, "subjects") and not self._is_article(words, at):
            sentence.pronoun = _GENDERS.get(words.low[at], "?")
        elif self._grammar.language.pro_drop and self._is_predicate(words, at, sentence.mentions):
            sentence.pronoun = "?"
        else:
            sentence.subject = self._subject(words, at, sentence.mentions)
            if sentence.subject is None and words.has(at, "articles"):
                end = phrase(words, at)
                sentence.role = self._text[words.spans[at][0] : words.spans[end - 1][1]] if end > at else ""

    def _is_predicate(self, words: Words, at: int, mentions: Sequence[Mention]) -> bool:
        """Whether a verb opens a sentence, whose subject is left out."""
        while words.has(at, "clitics") and not words.has(at, "articles"):
            at += 1
        if at >= len(words) or any(mention.start == words.spans[at][0] for mention in mentions):
            return False
        return words.is_finite(at) or words.has(at, "perfect") or (words.is_capital(at) and words.is_predicate(at))

    def _is_article(self, words: Words, at: int) -> bool:
        return words.has(at, "articles") and words.is_word(at + 1) and not words.has(at + 1, "stops")

    def _opening(self, words: Words) -> int:
        """Where the subject may begin: behind conjunctions and adverbials."""
        at = 0
        for _ in range(6):
            first = at
            while at < len(words) and (not words.is_word(at) or words.has(at, "conjunctions")):
                at += 1
            after = over(words, at)
            at = after if after < len(words) else at
            if at == first:
                break
        return at

    def _subject(self, words: Words, at: int, mentions: Sequence[Mention]) -> Person | None:
        """Whom the first mention names that is no modifier of another noun."""
        for mention in mentions:
            place = bisect_left(words.spans, (mention.start, 0))
            before = place - 1
            while before >= 0 and (words.has(before, "titles") or words.has(before, "articles")):
                before -= 1
            if before >= 0 and place > at and words.has(before, "prepositions"):
                continue
            if self._grammar.language.pro_drop and any(words.has(index, "relatives") for index in range(at, place)):
                # El ciclo que conduce Ana Ruiz.
                continue
            if mention.owner or self._text[mention.end : mention.end + 1] in ("’", "'", "‘"):
                continue
            return mention.person
        return None
