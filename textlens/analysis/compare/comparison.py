"""Two versions of a text, and the changes between them by kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from ...documents.document import Document
from ...language.stopwords import stopwords
from ...languages.profile import profile
from ...quotations import Quotation, quotations
from ..headline import headline
from .facts import Fact, facts
from .pairing import moved, pairs
from .record import Change
from .wording import Step, Token, shown, similarity, steps, tokens

Span = tuple[int, int]

_SENTENCE = 0.5
_QUOTATION = 0.6


class Comparison:
    """Two versions of a text with their sentences paired."""

    def __init__(self, old: Document, new: Document) -> None:
        """Pair the sentences of the two versions, in linear time except for sorting."""
        self.old, self.new = old, new
        self._old = [_words(old, span) for span in old.sentences]
        self._new = [_words(new, span) for span in new.sentences]
        self._pairs = pairs(self._old, self._new, _SENTENCE)
        self._steps = {pair: steps(self._old[pair[0]], self._new[pair[1]]) for pair in self._pairs}
        self._gone = sorted({*range(len(self._old))} - {pair[0] for pair in self._pairs})
        self._come = sorted({*range(len(self._new))} - {pair[1] for pair in self._pairs})

    def quotations(self) -> Iterator[Change]:
        """Quotations that were removed, added, altered, or attributed to another speaker."""
        before, after = self._quotations
        one = [_quoted(self.old, quotation) for quotation in before]
        other = [_quoted(self.new, quotation) for quotation in after]
        found = pairs(one, other, _QUOTATION)
        kept = {first for first, _ in found}
        for number, quotation in enumerate(before):
            if number not in kept:
                yield self._change("quotation", "removed", old=_hull(quotation), speaker=quotation.speaker, text=quotation.text)
        for first, second in found:
            was, now = before[first], after[second]
            made = steps(one[first], other[second])
            spans = _hull(was), _hull(now)
            if any(not step.same for step in made):
                yield self._change("quotation", "altered", *spans, made=made, similarity=similarity(made), speaker=now.speaker)
            elif _folded(was.speaker) != _folded(now.speaker) and was.speaker and now.speaker:
                text = f"[-{was.speaker}-] {{+{now.speaker}+}}: {now.text}"
                yield self._change("quotation", "reattributed", *spans, speaker=now.speaker, difference=text, similarity=1.0)
        come = {second for _, second in found}
        for number, quotation in enumerate(after):
            if number not in come:
                yield self._change("quotation", "added", new=_hull(quotation), speaker=quotation.speaker, text=quotation.text)

    def words(self) -> Iterator[Change]:
        """Single words of weight that another took the place of, in a sentence that stayed otherwise much the same."""
        small = stopwords(self.new.lang) if profile(self.new.lang).light_stopwords else frozenset[str]()
        for pair in self._pairs:
            if similarity(self._steps[pair]) < _SENTENCE:
                continue
            for step in self._steps[pair]:
                if step.same or len(step.old) != 1 or len(step.new) != 1:
                    continue
                was, now = step.old[0], step.new[0]
                if was.key != now.key and not {was.key, now.key} & small and was.key.isalpha() and now.key.isalpha():
                    made = [_only(step)]
                    yield self._change("word", "changed", old=was.span, new=now.span, made=made)

    def paragraphs(self) -> Iterator[Change]:
        """Paragraphs that were removed or added as a whole; consecutive ones are reported together."""
        for document, alone, change in (self.old, self._gone, "removed"), (self.new, self._come, "added"):
            lone = set(alone)
            numbers: dict[int, list[int]] = {}
            for number, (start, _) in enumerate(document.sentences):
                numbers.setdefault(document.paragraph_at(start), []).append(number)
            whole = [paragraph for paragraph, contained in numbers.items() if lone.issuperset(contained)]
            for _, row in groupby(enumerate(whole), key=lambda item: item[1] - item[0]):
                sentences = [number for _, paragraph in row for number in numbers[paragraph]]
                span = document.sentences[sentences[0]][0], document.sentences[sentences[-1]][1]
                words = sum(len(document.words[number]) for number in sentences)
                count = len({document.paragraph_at(document.sentences[number][0]) for number in sentences})
                if words and count < len(document.paragraphs):
                    text = f"{_number(count, 'paragraph')}, {_number(len(sentences), 'sentence')}, {_number(words, 'word')}"
                    was, now = (span, None) if change == "removed" else (None, span)
                    yield self._change("paragraph", change, was, now, text=text)

    def speakers(self) -> Iterator[Change]:
        """Speakers who are quoted in only one of the versions."""
        before = {_folded(one.speaker): one for one in reversed(self._quotations[0]) if one.speaker}
        after = {_folded(one.speaker): one for one in reversed(self._quotations[1]) if one.speaker}
        for key, quotation in reversed(before.items()):
            if key not in after:
                yield self._change("speaker", "removed", old=_hull(quotation), text=quotation.speaker, speaker=quotation.speaker)
        for key, quotation in reversed(after.items()):
            if key not in before:
                yield self._change("speaker", "added", new=_hull(quotation), text=quotation.speaker, speaker=quotation.speaker)

    def facts(self, kind: str) -> Iterator[Change]:
        """Figures, dates or names that were changed within a sentence, removed or added."""
        before = [fact for fact in self._facts[0] if fact.kind == kind]
        after = [fact for fact in self._facts[1] if fact.kind == kind]
        gone, come = _missing(before, after), _missing(after, before)
        changed = list(self._exchanged(gone, come))
        reported = {fact for pair in changed for fact in pair}
        for was, now in changed:
            difference = f"[-{was.text}-] {{+{now.text}+}}"
            yield self._change(kind, "changed", old=was.span, new=now.span, difference=difference)
        for fact in gone:
            if fact not in reported:
                yield self._change(kind, "removed", old=fact.span, text=fact.text)
        for fact in come:
            if fact not in reported:
                yield self._change(kind, "added", new=fact.span, text=fact.text)

    def headline(self) -> Iterator[Change]:
        """The headline, if it was changed, removed or added."""
        was, now = headline(self.old), headline(self.new)
        if was is None and now is None:
            return
        made = steps(_words(self.old, was) if was else [], _words(self.new, now) if now else [])
        if any(not step.same for step in made):
            change = "changed" if was and now else "removed" if was else "added"
            yield self._change("headline", change, old=was, new=now, made=made, similarity=similarity(made))

    def measures(self) -> Iterator[Change]:
        """The length and readability of both versions, and their similarity."""
        from ..readability import readability

        for kind, was, now in (
            ("words", sum(map(len, self.old.words)), sum(map(len, self.new.words))),
            ("sentences", len(self.old.sentences), len(self.new.sentences)),
        ):
            yield _measure(kind, str(was), str(now), now - was, f"{was} → {now} ({now - was:+})")
        one, other = (readability(document) for document in (self.old, self.new))
        grades = [getattr(score, "consensus_grade", None) for score in (one, other)]
        grades = grades if None not in grades else [score.lix for score in (one, other)]
        if None not in grades:
            was_grade, now_grade = grades
            assert was_grade is not None
            assert now_grade is not None
            texts = f"{was_grade:.1f}", f"{now_grade:.1f}"
            difference = round(round(now_grade, 1) - round(was_grade, 1), 1)
            yield _measure("grade", *texts, difference, f"{texts[0]} → {texts[1]} ({difference:+.1f})")
        same = sum(len(step.new) for made in self._steps.values() for step in made if step.same)
        total = sum(map(len, self._old)) + sum(map(len, self._new))
        share = 2 * same / total if total else 1.0
        yield _measure("similarity", None, None, share - 1, None, share)

    def sentences(self, least: float = 0.0) -> Iterator[Change]:
        """Sentences that were reworded or moved, in the order of the new version, then those that were removed and added."""
        shifted = moved(self._pairs)
        for pair in self._pairs:
            made = self._steps[pair]
            spans = self.old.sentences[pair[0]], self.new.sentences[pair[1]]
            kept = similarity(made)
            if pair in shifted:
                yield self._change("sentence", "moved", *spans, made=made, similarity=kept)
            elif kept < 1 and 1 - kept >= least:
                yield self._change("sentence", "reworded", *spans, made=made, similarity=kept)
        for number in self._gone:
            if self._old[number]:
                yield self._change("sentence", "removed", old=self.old.sentences[number])
        for number in self._come:
            if self._new[number]:
                yield self._change("sentence", "added", new=self.new.sentences[number])

    @cached_property
    def _quotations(self) -> tuple[list[Quotation], list[Quotation]]:
        return list(quotations(self.old)), list(quotations(self.new))

    @cached_property
    def _facts(self) -> tuple[list[Fact], list[Fact]]:
        return facts(self.old), facts(self.new)

    def _exchanged(self, gone: Sequence[Fact], come: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
        """Pairs of facts of which the second replaced the first within a sentence."""
        old = {fact.span[0]: fact for fact in gone}
        new = {fact.span[0]: fact for fact in come}
        if not old or not new:
            return
        for made in self._steps.values():
            for step in made:
                if step.same or len(step.old) > 6 or len(step.new) > 6:
                    continue
                was = [old[token.span[0]] for token in step.old if token.span[0] in old]
                now = [new[token.span[0]] for token in step.new if token.span[0] in new]
                if len(was) == len(now):
                    yield from zip(was, now, strict=True)

    def _change(
        self,
        kind: str,
        change: str,
        old: Span | None = None,
        new: Span | None = None,
        *,
        made: list[Step] | None = None,
        difference: str | None = None,
        text: str | None = None,
        similarity: float | None = None,
        speaker: str | None = None,
    ) -> Change:
        was = self.old.text[old[0] : old[1]] if old else None
        now = self.new.text[new[0] : new[1]] if new else None
        if made is not None:
            difference = shown(made)
        elif difference is None:
            difference = f"[-{text or was}-]" if old else f"{{+{text or now}+}}"
        return Change(
            kind=kind,
            change=change,
            old=was,
            new=now,
            old_line=self.old.position(old[0])[0] if old else None,
            new_line=self.new.position(new[0])[0] if new else None,
            difference=difference,
            similarity=similarity,
            speaker=speaker,
            old_start=old[0] if old else None,
            old_end=old[1] if old else None,
            new_start=new[0] if new else None,
            new_end=new[1] if new else None,
        )


def _measure(
    kind: str, old: str | None, new: str | None, more: float, difference: str | None, share: float | None = None
) -> Change:
    change = "same" if not more else "more" if more > 0 else "less"
    return Change(kind, change, old, new, None, None, difference, share, None, None, None, None, None)


def _words(document: Document, span: Span) -> list[Token]:
    """The words of a span of a document as they look, with spans in its text."""
    shown = document.visible
    if shown is None:
        return tokens(document.text, *span)
    found = tokens(shown.text, shown.copied(span[0]), shown.copied(span[1]))
    return [token._replace(span=shown.span(token.span)) for token in found]


def _quoted(document: Document, quotation: Quotation) -> list[Token]:
    """The words of a quotation; one that has none is compared by its characters."""
    found = [token for span in quotation.content_spans for token in _words(document, span)]
    return found or [Token(quotation.text, quotation.text, (quotation.start, quotation.end))]


def _hull(quotation: Quotation) -> Span:
    return quotation.start, quotation.end


def _folded(name: str | None) -> str | None:
    return " ".join(name.casefold().replace("’", "'").split()) if name else None


def _missing(some: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """The facts that are not among the others, without duplicates; a name is among them if all its words are in names there."""
    known = {fact.key for fact in others}
    parts = {word for fact in others if fact.kind == "name" for word in fact.key.split()}
    found: dict[str, Fact] = {}
    for fact in some:
        if fact.key not in known and not (fact.kind == "name" and parts.issuperset(fact.key.split())):
            found.setdefault(fact.key, fact)
    return list(found.values())


def _only(step: Step) -> Step:
    """A change of one word, without the punctuation around it."""
    bare = [[token._replace(shown=token.shown.strip('.,;:!?()"“”‘’—–-…')) for token in side] for side in (step.old, step.new)]
    return Step(False, *bare)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" + "s" * (count != 1)
