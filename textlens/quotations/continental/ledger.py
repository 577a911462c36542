"""The ledger of a document in German, French or Spanish: who is named in it, and who is the subject of which sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..ledger.people import Mention, Person, Sentence
from ..lexical.tokens import Span, breaks
from .adverbials import over
from .grammar import Grammar
from .phrases import phrase
from .registry import Registry
from .words import Words

_LONGEST_HEADING = 120
_LONGEST_SENTENCE = 400
_LONGEST_ROLE = 7
_ENDS = '.!?…:;,»”"“'


class Ledger:
    """The persons of one document and its sentences outside quotation marks, each read when it is first asked for."""

    def __init__(self, text: str, quoted: Sequence[Span], units: Sequence[Span], registry: Registry, grammar: Grammar) -> None:
        self.text, self.units, self.registry, self.grammar = text, units, registry, grammar
        self._quoted = quoted
        self._mentions = registry.mentions()
        self._starts = [mention.start for mention in self._mentions]
        self._sentences: list[Sentence] = list(self._split())
        self._sentence_starts = [sentence.start for sentence in self._sentences]
        self._read: set[int] = set()

    def unit_at(self, offset: int) -> int:
        """The number of the paragraph that holds an offset."""
        return max(0, bisect_right(self.units, (offset, len(self.text))) - 1)

    def before(self, offset: int) -> int:
        """How many sentences begin before an offset: the last of them has this number less one."""
        return bisect_left(self._sentence_starts, offset)

    def sentence(self, number: int) -> Sentence:
        """A sentence by its number, read."""
        if number not in self._read:
            self._read.add(number)
            self._fill(self._sentences[number])
        return self._sentences[number]

    def tell(self, offset: int, person: Person) -> None:
        """Learn who speaks in the sentence that holds an offset."""
        number = self.before(offset + 1) - 1
        if number >= 0:
            sentence = self.sentence(number)
            sentence.subject, sentence.says = person, True

    def named_in(self, start: int, end: int) -> list[Mention]:
        """Who is named between two offsets, in order."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _split(self) -> list[Sentence]:
        found: list[Sentence] = []
        for number, (start, end) in enumerate(self.units):
            for first, stop in self._unquoted(start, end):
                found += self._cut(first, stop, number)
        return found

    def _unquoted(self, start: int, end: int) -> list[Span]:
        at = bisect_left(self._quoted, (start, 0))
        found: list[Span] = []
        if at and self._quoted[at - 1][1] > start:
            start = min(end, self._quoted[at - 1][1])
        while at < len(self._quoted) and self._quoted[at][0] < end:
            found.append((start, self._quoted[at][0]))
            start = min(end, max(start, self._quoted[at][1]))
            at += 1
        return [*found, (start, end)]

    def _cut(self, start: int, end: int, unit: int) -> list[Sentence]:
        text = self.text
        whole = (start, end) == self.units[unit]
        heading = whole and end - start <= _LONGEST_HEADING and text[end - 1] not in _ENDS
        found, first = [], start
        for stop, after in [*breaks(text, start, end, self.grammar["abbreviations"]), (end, end)]:
            if any(letter.isalpha() for letter in text[first:stop]):
                found.append(Sentence(first, stop, unit, heading))
            first = after
        return found

    def _fill(self, sentence: Sentence) -> None:
        """Read who is named in a sentence and what its subject is."""
        sentence.mentions = self.named_in(sentence.start, sentence.end)
        words = Words(self.text, sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE), self.grammar)
        sentence.says = any(form.finite and "say" in form.classes for at in range(len(words)) for form in words.forms(at))
        at = self._opening(words)
        if at >= len(words):
            return
        reporter = self._reporter(words, sentence.mentions)
        if reporter is not None:
            sentence.subject, sentence.says = reporter, True
        elif self._hung(words, at):
            sentence.pronoun = self._hung(words, at)
        elif words.has(at, "subjects") and not self._is_article(words, at):
            sentence.pronoun = _GENDERS.get(words.low[at], "?")
        elif self.grammar.language.pro_drop and words.is_finite(at):
            sentence.pronoun = "?"
        else:
            sentence.subject = self._subject(words, at, sentence.mentions)
            if sentence.subject is None and words.has(at, "articles"):
                end = phrase(words, at)
                sentence.role = self.text[words.spans[at][0] : words.spans[end - 1][1]] if end > at else ""

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

    def _hung(self, words: Words, at: int) -> str:
        """The gender of a pronoun that hangs on the verb that begins a sentence behind a quotation: `, a-t-elle dit`."""
        hanging = next((index for index in range(at, at + 4) if words.is_hyphened(index)), None)
        return "" if hanging is None else _GENDERS.get(words.low[hanging].rpartition("-")[2], "")

    def _reporter(self, words: Words, mentions: Sequence[Mention]) -> Person | None:
        """Who is named behind a verb of saying or a preposition that names a source: `…, explique Anne`, `… selon Anne`."""
        for mention in mentions:
            at = bisect_left(words.spans, (mention.start, 0))
            before = at - 1
            while before >= 0 and at - before < _LONGEST_ROLE and self._is_introducing(words, before):
                before -= 1
            said = any(form.finite and "say" in form.classes for form in words.forms(before))
            if not mention.owner and (said or self._is_according(words, before + 1)):
                return mention.person
        return None

    def _is_introducing(self, words: Words, at: int) -> bool:
        if words.has(at, "prepositions"):
            return words.has(at, "inner") and not self._is_according(words, at + 1)
        return words.is_word(at) and not (words.forms(at) or words.is_finite(at) or words.has(at, "stops"))

    def _is_according(self, words: Words, at: int) -> bool:
        """Whether a preposition that names a source ends before a place."""
        return any(tuple(words.low[max(0, at - len(names)) : at]) == names for names in self.grammar.phrases)

    def _subject(self, words: Words, at: int, mentions: Sequence[Mention]) -> Person | None:
        """Whom the first mention names that is no modifier of another noun."""
        for mention in mentions:
            place = bisect_left(words.spans, (mention.start, 0))
            before = place - 1
            while before >= 0 and (words.has(before, "titles") or words.has(before, "articles")):
                before -= 1
            if before >= 0 and place > at and words.has(before, "prepositions"):
                continue
            if mention.owner or self.text[mention.end : mention.end + 1] in ("’", "'", "‘"):
                continue
            return mention.person
        return None


_GENDERS = {"er": "m", "sie": "f", "il": "m", "elle": "f", "él": "m", "ella": "f"}
