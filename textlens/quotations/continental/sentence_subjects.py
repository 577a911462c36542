"""The subjects of sentences in German, French and Spanish: a person who is named, a pronoun, or a description."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..ledger.people import Mention, Person, Sentence
from .adverbials import over
from .after import LIKE, attribution
from .grammar import Grammar
from .main_clauses import MainClause
from .mentions import gender_of_article
from .phrases import phrase
from .verbs import subject_before
from .words import Words

_LONGEST_SENTENCE = 400
_LONGEST_ROLE = 7
_LATEST = 30
_COORDINATING = frozenset(("et", "ou", "mais", "donc", "car", "ni", "or"))
_GENDERS = {"er": "m", "sie": "f", "il": "m", "elle": "f", "él": "m", "ella": "f"}


class SubjectReader:
    """Reads the subjects of the sentences of one document, whose mentions are known."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._text, self._grammar = text, grammar

    def __call__(self, sentence: Sentence) -> None:
        """Fill in the subject of a sentence, and whether it has a verb of saying."""
        words = Words(self._text, sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE), self._grammar)
        known = self._grammar.forms
        sentence.says = any(low in known and self._says(words, at) for at, low in enumerate(words.low))
        if self._reported(sentence, words):
            return
        if self._grammar.language.pro_drop:
            self._of_main_clause(sentence, words)
            return
        at = self._opening(words)
        if at >= len(words):
            return
        nameless = self._nameless(words, at, sentence.mentions)
        reporter = None if nameless and self._says(words, nameless) else self._reporter(words, sentence.mentions)
        named = any(mention.start == words.spans[at][0] for mention in sentence.mentions)
        later = 0 if named and words.at(at - 1) not in LIKE else self._later(words, at)
        if reporter is not None:
            sentence.subject, sentence.says, sentence.reports = reporter, True, True
        elif self._hung(words, at):
            sentence.pronoun = self._hung(words, at)
        elif words.has(at, "subjects") and not self._is_article(words, at):
            self._resume(sentence, words, at)
        elif self._is_impersonal(words, at):
            return
        elif self._grammar.language.elision and words.raw[0].islower():
            # X juge « beau » | ce que dit Y.
            sentence.continues = True
        elif later:
            self._resume(sentence, words, later)
        else:
            if not nameless:
                sentence.subject = self._subject(words, at, sentence.mentions)
            if sentence.subject is None and words.has(at, "articles"):
                end = nameless or phrase(words, at)
                sentence.role = self._text[words.spans[at][0] : words.spans[end - 1][1]] if end > at else ""

    def _nameless(self, words: Words, at: int, mentions: Sequence[Mention]) -> int:
        """The end of a description that is the subject, its verb right behind it: `Der Pfarrer | sprach mit Kurt Lamm`; or 0."""
        if not words.has(at, "articles"):
            return 0
        end = phrase(words, at)
        if self._grammar.language.capital_nouns:
            # Der Minister | besuchte Bürgermeister Pick: what is small behind a noun goes on with no phrase.
            noun = next((index for index in range(at + 1, end) if words.is_capital(index)), end)
            end = next((index for index in range(noun, end) if not words.is_capital(index)), end)
        if not at < end < len(words):
            return 0
        start, stop = words.spans[at][0], words.spans[end - 1][1]
        named = any(start <= mention.start < stop for mention in mentions)
        return end if not named and self._is_verb(words, end) else 0

    def _is_verb(self, words: Words, at: int) -> bool:
        """Whether a verb with a subject stands at a place, known or by its ending: `besuchte`."""
        if words.is_finite(at) or words.has(at, "perfect") or any(form.finite for form in words.forms(at)):
            return True
        plain = self._grammar.language.cases and words.is_word(at) and not words.is_capital(at) and not words.has(at, "stops")
        return plain and not words.has(at, "prepositions") and words.low[at].endswith(("t", "te", "ten"))

    def _of_main_clause(self, sentence: Sentence, words: Words) -> None:
        """Fill in the subject of a Spanish sentence, which may be left out."""
        clause = MainClause(words, sentence.mentions)
        if clause.start >= len(words):
            return
        reporter = self._reporter(words, sentence.mentions)
        if reporter is not None:
            sentence.subject, sentence.says = reporter, True
            return
        if words.has(clause.start, "subjects"):
            sentence.pronoun = _GENDERS.get(words.low[clause.start], "?")
            return
        found = clause.subject()
        if found is None:
            sentence.pronoun = "?" if clause.is_left_out() else ""
        elif found.person is not None:
            sentence.subject = found.person
        else:
            self._describe(sentence, words, found.first, found.stop)

    def _describe(self, sentence: Sentence, words: Words, first: int, stop: int) -> None:
        """Fill in what the subject of a Spanish sentence is called, and the gender of a person."""
        sentence.role = self._text[slice(*words.span(first, stop))].rstrip(".")
        if words.is_person(first + 1):
            sentence.gender = gender_of_article(words.low[first])

    def _says(self, words: Words, at: int) -> bool:
        """Whether a verb of saying stands at a place; a Spanish one may be a participle behind its auxiliary: `ha dicho`."""
        perfect = self._grammar.language.pro_drop and words.has(at - 1, "perfect")
        return any("say" in form.classes and (form.finite or (perfect and form.participle)) for form in words.forms(at))

    def _reported(self, sentence: Sentence, words: Words) -> bool:
        """Whether a sentence ends with who says what it tells: `Das Netz sei zu alt, sagte | die Ministerin`."""
        for comma in range(len(words) - 2, max(-1, len(words) - _LATEST), -1):
            if words.raw[comma] != "," or not self._may_report(words, comma + 1) or self._is_aside(sentence, words, comma):
                continue
            link = attribution(words, comma + 1)
            if link is None or link.source is None:
                continue
            first = bisect_left(words.spans, (link.source[0], 0))
            named = [mention for mention in sentence.mentions if link.source[0] <= mention.start < link.source[1]]
            sentence.subject = self._subject(words, first, named)
            if sentence.subject is None and words.has(first, "subjects"):
                sentence.pronoun = _GENDERS.get(words.low[first], "?")
            elif sentence.subject is None and words.has(first, "articles") and words.is_role(first + 1):
                sentence.role = self._text[slice(*link.source)]
            elif sentence.subject is None and self._is_described(words, first):
                self._describe(sentence, words, first, phrase(words, first))
            sentence.reports = bool(sentence.subject or sentence.pronoun or sentence.role)
            sentence.says = sentence.says or sentence.reports
            if sentence.reports:
                return True
        return False

    def _is_described(self, words: Words, at: int) -> bool:
        """Whether a Spanish noun for a person with its article stands at a place."""
        return self._grammar.language.pro_drop and words.has(at, "articles") and words.is_person(at + 1)

    def _is_aside(self, sentence: Sentence, words: Words, comma: int) -> bool:
        """Whether a comma closes what is said of a Spanish subject, so that its verb follows: `la jefa, Ana Ruiz, | acusó a`."""
        before = subject_before(words, comma + 1) if self._grammar.language.pro_drop and comma else None
        if before is None:
            return False
        start, end = words.span(*before)
        return words.is_person(before[0] + 1) or any(start <= mention.start < end for mention in sentence.mentions)

    def _may_report(self, words: Words, at: int) -> bool:
        return any("say" in form.classes for form in words.forms(at)) or words.low[at] == "so" or words.has(at, "perfect")

    def _is_impersonal(self, words: Words, at: int) -> bool:
        """Whether the subject of a French sentence is a pronoun for nobody in particular, or for several: `on`, `nous`, `c’`."""
        if not self._grammar.language.elision or (words.is_word(at - 1) and not words.has(at - 1, "conjunctions")):
            return False
        return words.has(at, "demonstratives") or (words.has(at, "pronouns") and not words.has(at, "clitics"))

    def _later(self, words: Words, at: int) -> int:
        """Where a French pronoun is the subject behind an adverbial or a clause: `Comme beaucoup d’entre nous, | elle attend`."""
        if not self._grammar.language.elision or words.has(at, "articles"):
            return 0
        subordinate = any(words.has(index, "conjunctions") and words.low[index] not in _COORDINATING for index in range(at + 1))
        for comma in range(at, len(words) - 1):
            if words.raw[comma] == "," and words.has(comma + 1, "subjects"):
                return comma + 1
            if comma and not subordinate and (words.is_finite(comma) or words.has(comma, "perfect")):
                # A 63 ans, … begins with a preposition.
                return 0
        return 0

    def _resume(self, sentence: Sentence, words: Words, at: int) -> None:
        """Note a pronoun as the subject, or whom it takes up: `Quant à Roche, 21 ans, | il joue à Lune`."""
        sentence.pronoun = _GENDERS.get(words.low[at], "?")
        named = sentence.mentions[0] if sentence.mentions else None
        if named is not None and words.low[0] == "quant" and named.end <= words.spans[at][0]:
            sentence.subject = named.person

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
            owned = self._grammar.language.pro_drop and words.has(at - 1, "inner")
            said = not owned and self._says(words, before)
            if not mention.owner and (said or self._is_according(words, before + 1)):
                return mention.person
        return None

    def _is_introducing(self, words: Words, at: int) -> bool:
        if words.has(at, "prepositions"):
            return words.has(at, "inner") and not self._is_according(words, at + 1)
        return words.is_word(at) and not (words.forms(at) or words.is_finite(at) or words.has(at, "stops"))

    def _is_according(self, words: Words, at: int) -> bool:
        """Whether a preposition that names a source ends before a place."""
        return any(tuple(words.low[max(0, at - len(names)) : at]) == names for names in self._grammar.phrases)

    def _is_introduction(self, words: Words, at: int) -> bool:
        """Whether a title or an article stands at a place, but not `des`, which is as well a preposition."""
        return words.has(at, "titles") or (words.has(at, "articles") and not words.has(at, "prepositions"))

    def _subject(self, words: Words, at: int, mentions: Sequence[Mention]) -> Person | None:
        """Whom the first mention names that is no modifier of another noun."""
        for mention in mentions:
            place = bisect_left(words.spans, (mention.start, 0))
            before = place - 1
            while before >= 0 and self._is_introduction(words, before):
                before -= 1
            hung = words.has(before, "prepositions") and (place > at or self._grammar.language.elision)
            if before >= 0 and (hung or words.low[before] in LIKE):
                continue
            if not self._grammar.language.cases and any(words.has(index, "relatives") for index in range(at, place)):
                # Le cycle que conduit Anne Petit.
                continue
            if mention.owner or self._text[mention.end : mention.end + 1] in ("’", "'", "‘"):
                continue
            return mention.person
        return None
