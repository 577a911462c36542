"""What the model proposes for a document, read sentence by sentence and judged when all of it is read.

Of a sentence that was read only its possible attributions are kept, so that memory grows with these and not with the words.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from ..language.spans import Spans
from .attribution import Attribution, Span
from .attributions import Attributions
from .confidence import strength
from .english.checked import checked, speaks
from .english.stance import ALLEGING, UTTERED
from .lexical.lexicon import Lexicon
from .model.candidate import Candidate, labels
from .model.extract import Density, Judge, above, candidates, likely, recast, stretches
from .model.sentences import PAD, Sentence
from .model.verdict import surety
from .model.weights import Model
from .rules import MODEL

LEAST = -0.4
"""Candidates of the model with lower log odds are not attributions: the height at which most are right and most are found."""

SOURCELESS = 1.4
"""What a partly quoted candidate without a source loses, in log odds: words in marks were somebody's, most often said so near."""

UNSAID = 1.0
"""How much surer one with few words in marks must be whose cue has no verb of saying, lest the marks be those of a term."""

_FEW = 4
_BRACKET = 12
_NEXT = 3
_TOUCHED, _SPEAKS = 1, 2

NAMING = frozenset("awarded billed captioned christened entitled known named nicknamed rated rates styled titled".split())
"""Cues after which marks hold a name, a nickname or a title, which nobody is quoted with."""


class Proposals:
    """The model's proposals for one text, beside what the rules found there.

    Attributes:
        starts: Where the sentences begin.
    """

    def __init__(self, text: str, quoted: Spans, ruled: Attributions, trained: Model, lex: Lexicon) -> None:
        self._text, self._quoted, self._ruled, self._trained, self._lex = text, quoted, ruled, trained, lex
        self.starts = array("I")
        self._judge, self._density = Judge(trained), Density()
        # Of each proposal: what its verdict is made of, its sentence, and whether that has marks and the cue a verb of saying.
        self._items = Attributions()
        self._totals, self._sures, self._sentences, self._marks = array("q"), array("I"), Spans(), bytearray()
        # The same of what the rules found partly in marks within one sentence.
        self._recast: dict[int, tuple[int, int]] = {}
        self._ends = array("I", (item.content[-1][1] for item in ruled))

    def read(self, sentences: Iterable[Sentence], *, every: bool) -> None:
        """Read the sentences of the document: those with marks, or, for reported speech, every one."""
        stream = self._trained.network.stream(stretches(sentences))
        parted = iter(sorted((item.cue[0][0], at) for at, item in enumerate(self._ruled) if item.kind == "mixed" and item.cue))
        start, at = next(parted, (-1, -1))
        before = above(())
        for number, (sentence, following) in enumerate(pairwise(chain(stream, (None,)))):
            assert sentence is not None
            self.starts.append(sentence.spans[0][0])
            cues = likely(sentence, self._trained)
            self._density.add(sentence, cues)
            touched = _touches(sentence, self._quoted)
            here = candidates(sentence, number, cues, self._trained) if touched or every else []
            self._propose(here, before, touched)
            while at >= 0 and (following is None or start < following.spans[0][0]):
                if start >= sentence.spans[0][0]:
                    self._cast_again(at, sentence, number, here, before)
                start, at = next(parted, (-1, -1))
            before = above(cues)

    def _propose(self, here: Sequence[Candidate], before: float, touched: bool) -> None:
        """Keep the candidates of a sentence that may be attributions."""
        for candidate in here:
            total, sure = self._judge.weighed(candidate, here, before), surety(candidate)
            if self._judge.most(total, sure) < LEAST or _names(candidate):
                continue
            item = _attribution(candidate, self._quoted)
            # A whole quotation that the rules do not know is none: they alone decide on those, in every choice of kinds.
            if item.kind != "direct":
                spans = candidate.sentence.spans
                self._items.append(item)
                self._totals.append(total)
                self._sures.append(sure)
                self._sentences.append((spans[0][0], spans[-1][1]))
                self._marks.append(touched * _TOUCHED + _speaks(candidate, self._lex) * _SPEAKS)

    def _cast_again(self, at: int, sentence: Sentence, number: int, here: Sequence[Candidate], before: float) -> None:
        """Let the model judge what the rules found partly in marks, if it is within the sentence of its cue."""
        item, spans = self._ruled[at], sentence.spans
        if spans[0][0] <= item.content[0][0] and item.content[-1][1] <= spans[-1][1]:
            again = recast(sentence, number, labels(spans, item.cue, item.source, item.content), here, self._trained)
            if again is not None:
                self._recast[at] = self._judge.weighed(again, here, before), surety(again)

    def sure(self, at: int, item: Attribution) -> float:
        """How sure what the rules found is, in log odds: by the rule's record, or by the verdict where it is partly in marks."""
        if at in self._recast:
            return self._judge.score(*self._recast[at], self._density.grade)
        return strength(item.rule, item.kind)

    def rated(self) -> Iterator[tuple[float, Attribution, bool]]:
        """The attributions proposed in order, how sure each is, and whether its sentence has marks."""
        grade = self._density.grade
        for at, item in enumerate(self._items):
            score = self._judge.score(self._totals[at], self._sures[at], grade)
            marks = self._marks[at]
            rated = self._rated(item, score, self._sentences[at], bool(marks & _SPEAKS)) if score >= LEAST else None
            if rated is not None:
                yield *rated, bool(marks & _TOUCHED)

    def _rated(self, item: Attribution, score: float, sentence: Span, says: bool) -> tuple[float, Attribution] | None:
        """The attribution that a proposal makes, and how sure it is; None if it is none."""
        item.confidence = _share(score, self._trained)
        if item.kind == "mixed" and score < LEAST + UNSAID and not says and _is_few(item, self._quoted, self._text):
            if any(shared(item.content, other.content) for other in self._near(item.content[0][0])):
                return None
            item.kind = "indirect"
        surety = score - SOURCELESS * (item.kind == "mixed" and not item.source)
        if surety < LEAST or (item.kind == "mixed" and (self._is_parted(item) or self._is_alleged(item))):
            return None
        sound = checked(self._text, sentence, item, self._lex)
        return (surety, sound) if sound is not None else None

    def _near(self, offset: int) -> Sequence[Attribution]:
        """What the rules found at an offset, and a few after it."""
        first = bisect_right(self._ends, offset)
        return self._ruled[first : first + _NEXT]

    def _is_parted(self, item: Attribution) -> bool:
        """Whether the marks behind a verb in the middle have a speaker of their own: `“…”, X said, only for Y to say “…”`."""
        if not item.cue or not item.content[0][0] < item.cue[0][0] < item.content[-1][0]:
            return False
        ahead = [part for part in item.content if part[1] <= item.cue[0][0]]
        at = max(0, bisect_right(self._quoted, item.content[0]) - 1)
        if not any(shared((span,), ahead) for span in self._quoted[at : at + 2]):
            return False
        behind = [part for part in item.content if part[0] > item.cue[-1][0]]
        near = (other for other in self._near(behind[0][0]) if other.source and shared(other.cue, behind))
        verbs = self._lex.verbs
        return any("say" in verbs[other.lemma].classes for other in near if other.lemma in verbs)

    def _is_alleged(self, item: Attribution) -> bool:
        """Whether only somebody else is alleged to have said what is in marks: `Prosecutors allege that X said “…”` is X's."""
        if not any(not ALLEGING.isdisjoint(self._text[start:end].lower().split()) for start, end in item.cue):
            return False
        first, last = item.content[0][0], item.content[-1][1]
        near = (other for other in self._near(first) if other.source and other.lemma in UTTERED)
        return any(shared(other.cue, ((first, last),)) for other in near)


def shared(one: Iterable[Span], other: Sequence[Span]) -> int:
    """How many characters are in spans of both."""
    return sum(max(0, min(end, stop) - max(start, first)) for start, end in one for first, stop in other)


def _names(candidate: Candidate) -> bool:
    """Whether the cue gives a thing its name (`known as “the Bull”`)."""
    return any(candidate.sentence.words[at + PAD].low in NAMING for at in candidate.cue)


def _speaks(candidate: Candidate, lex: Lexicon) -> bool:
    return speaks((candidate.sentence.words[at + PAD].low for at in candidate.cue), lex)


def _is_few(item: Attribution, quoted: Sequence[Span], text: str) -> bool:
    """Whether no more than a few words of a quotation are in marks."""
    first, last = bisect_right(quoted, item.content[0]) - 1, bisect_right(quoted, item.content[-1])
    return all(
        text.count(" ", *quoted[at]) < _FEW
        for at in range(max(0, first), min(last + 1, len(quoted)))
        if shared(item.content, (quoted[at],))
    )


def _touches(sentence: Sentence, quoted: Sequence[Span]) -> bool:
    at = bisect_right(quoted, (sentence.spans[-1][1], 0)) - 1
    return at >= 0 and quoted[at][1] > sentence.spans[0][0]


def _attribution(candidate: Candidate, quoted: Sequence[Span]) -> Attribution:
    spans = candidate.sentence.spans
    inside = [_within(spans[at], quoted) for at in candidate.content]
    kind = "direct" if all(inside) else "mixed" if any(inside) else "indirect"
    return Attribution(
        content=_runs(candidate.content, spans),
        kind=kind,
        cue=_runs(candidate.cue, spans),
        source=_runs(_whole(candidate), spans),
        rule=MODEL,
        lemma=candidate.sentence.words[candidate.head + PAD].stem,
    )


def _whole(candidate: Candidate) -> list[int]:
    """The words of a source; with the bracket that it ends, and the name before that: `Ann Lee (Labour, Leeds East)`."""
    source, words = candidate.source, candidate.sentence.words[PAD:-PAD]
    raws = [words[at].raw for at in source]
    if ")" not in raws or "(" in raws:
        return source
    first = source[0]
    at = next((at for at in range(first - 1, max(-1, first - _BRACKET), -1) if words[at].raw in "()"), -1)
    if at < 0 or words[at].raw == ")":
        return source
    while at and words[at - 1].raw[0].isupper():
        at -= 1
    return [*range(at, first), *source]


def _share(score: float, trained: Model) -> float:
    """How many of the verdicts of this height were right, content and source, on articles the model had not seen."""
    return round(trained.shares[bisect_right(trained.limits, score)], 2)


def _within(span: Span, quoted: Sequence[Span]) -> bool:
    at = bisect_right(quoted, (span[0], span[1] + 1)) - 1
    return at >= 0 and span[1] <= quoted[at][1]


def _runs(indices: Sequence[int], spans: Sequence[Span]) -> list[Span]:
    """The stretches of text that some words of a sentence take up."""
    found: list[Span] = []
    last = -2
    for at in indices:
        if at == last + 1:
            found[-1] = (found[-1][0], spans[at][1])
        else:
            found.append(spans[at])
        last = at
    return found
