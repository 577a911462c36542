"""Rules and model together: what stands wholly in marks is first the rules' to say, all else the model's; none overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..documents.document import Document
from .attribution import Attribution, Span
from .confidence import strength
from .english.checked import checked, speaks
from .lexical.lexicon import Lexicon
from .marks import Piece
from .model.candidate import Candidate, labels
from .model.extract import Reading, stretches
from .model.sentences import PAD, Sentence, sentences
from .model.weights import Model, model
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

NAMING = frozenset("awarded billed captioned christened entitled known named nicknamed rated rates styled titled".split())
"""Cues after which marks hold a name, a nickname or a title, which nobody is quoted with."""


def joined(
    document: Document,
    pieces: Sequence[Piece],
    spoken: Sequence[Piece],
    ruled: Sequence[Attribution],
    kinds: Collection[str],
    lex: Lexicon,
) -> list[Attribution]:
    """The attributions of the given kinds, in order: of the rules' and the model's that overlap, the surer.

    The model reads all the pieces; only those that may be `spoken` make a quotation direct or mixed. Sentences without quotation
    marks are read only for reported speech, and change nothing in those with marks: whichever kinds are asked for, what is in
    marks is the same. Pieces that the rules found and no surer attribution contains are kept.
    """
    trained = model()
    read = trained.network.read(stretches(sentences(document, pieces, trained.known)))
    quoted = [(piece.start, piece.end) for piece in spoken]
    touched = [_touches(sentence, quoted) for sentence in read]
    starts = [sentence.spans[0][0] for sentence in read]
    reading = Reading(read, trained)
    found = [reading.candidates(number) if here or "indirect" in kinds else [] for number, here in enumerate(touched)]
    rivals = [(_sure(item, reading, starts, found), item) for item in ruled]
    reported: list[tuple[float, Attribution]] = []
    rater = _Rater(document.text, quoted, ruled, trained, lex)
    for here, is_touched in zip(found, touched, strict=True):
        rated = (rater.rated(candidate, reading.score(candidate, here)) for candidate in here)
        (rivals if is_touched else reported).extend(one for one in rated if one is not None)
    taken: defaultdict[int, list[Attribution]] = defaultdict(list)
    chosen = list(_compatible(rivals, starts, taken))
    chosen += _kept(ruled, chosen, quoted)
    chosen += _compatible(reported, starts, taken)
    return sorted((item for item in chosen if item.kind in kinds), key=lambda item: item.content)


@dataclass(frozen=True, slots=True)
class _Rater:
    """Judges the model's candidates in one text, beside what the rules found there."""

    text: str
    quoted: Sequence[Span]
    ruled: Sequence[Attribution]
    trained: Model
    lex: Lexicon

    def rated(self, candidate: Candidate, score: float) -> tuple[float, Attribution] | None:
        """The attribution that a candidate makes, and how sure it is; None if it is none."""
        if score < LEAST or _names(candidate):
            return None
        item = _attribution(candidate, score, self.quoted, self.trained)
        if item.kind == "mixed" and score < LEAST + UNSAID and self._is_term(item, candidate):
            if any(_shared(item.content, other.content) for other in self._near(item)):
                return None
            item.kind = "indirect"
        surety = score - SOURCELESS * (item.kind == "mixed" and not item.source)
        # A whole quotation that the rules do not know is none: they alone decide on those, in every choice of kinds.
        parted = item.kind == "mixed" and _parted(item, self.ruled, self.quoted, self.lex)
        if item.kind == "direct" or surety < LEAST or parted:
            return None
        spans = candidate.sentence.spans
        sound = checked(self.text, (spans[0][0], spans[-1][1]), item, self.lex)
        return (surety, sound) if sound is not None else None

    def _near(self, item: Attribution) -> Sequence[Attribution]:
        """What the rules found around the words of an attribution."""
        first = bisect_right(self.ruled, item.content[0][0], key=lambda other: other.content[-1][1])
        return self.ruled[first : first + _NEXT]

    def _is_term(self, item: Attribution, candidate: Candidate) -> bool:
        """Whether a few words in marks without a verb of saying are a term."""
        return _is_few(item, self.quoted, self.text) and not _speaks(candidate, self.lex)


def _kept(ruled: Iterable[Attribution], chosen: Sequence[Attribution], quoted: Sequence[Span]) -> Iterator[Attribution]:
    """The pieces of the rules' attributions that gave way to surer ones which do not contain them, as the rules have them."""
    kept = {id(item) for item in chosen}
    covered = sorted(span for item in chosen for span in item.content)
    for item in ruled:
        if id(item) in kept:
            continue
        inside = (
            span
            for start, end in item.content
            for span in quoted[bisect_left(quoted, (start, 0)) : bisect_left(quoted, (end, 0))]
        )
        left = [span for span in inside if not _overlaps(span, covered)]
        if left:
            yield replace(item, content=left)


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares characters with any of others, which are in order."""
    at = bisect_left(others, (span[1], 0)) - 1
    return at >= 0 and others[at][1] > span[0]


def _sure(item: Attribution, reading: Reading, starts: Sequence[int], found: Sequence[Sequence[Candidate]]) -> float:
    """How sure what the rules found is, in log odds: by the rule's record, or by the verdict where it is partly in marks."""
    if item.kind == "mixed" and item.cue:
        number = bisect_right(starts, item.cue[0][0]) - 1
        spans = reading.sentences[number].spans if number >= 0 else []
        if spans and spans[0][0] <= item.content[0][0] and item.content[-1][1] <= spans[-1][1]:
            recast = reading.recast(number, labels(spans, item.cue, item.source, item.content), found[number])
            if recast is not None:
                return reading.score(recast, found[number])
    return strength(item.rule, item.kind)


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
        if _shared(item.content, (quoted[at],))
    )


def _parted(item: Attribution, ruled: Sequence[Attribution], quoted: Sequence[Span], lex: Lexicon) -> bool:
    """Whether the marks behind a verb in the middle have a speaker of their own: `“…”, X said, only for Y to say “…”`."""
    if not item.cue or not item.content[0][0] < item.cue[0][0] < item.content[-1][0]:
        return False
    ahead = [part for part in item.content if part[1] <= item.cue[0][0]]
    at = max(0, bisect_right(quoted, item.content[0]) - 1)
    if not any(_shared((span,), ahead) for span in quoted[at : at + 2]):
        return False
    behind = [part for part in item.content if part[0] > item.cue[-1][0]]
    first = bisect_right(ruled, behind[0][0], key=lambda other: other.content[-1][1])
    near = (other for other in ruled[first : first + _NEXT] if other.source and _shared(other.cue, behind))
    return any("say" in lex.verbs[other.lemma].classes for other in near if other.lemma in lex.verbs)


def _touches(sentence: Sentence, quoted: Sequence[Span]) -> bool:
    at = bisect_right(quoted, (sentence.spans[-1][1], 0)) - 1
    return at >= 0 and quoted[at][1] > sentence.spans[0][0]


def _attribution(candidate: Candidate, score: float, quoted: Sequence[Span], trained: Model) -> Attribution:
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
        confidence=_share(score, trained),
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


def _compatible(
    rivals: Iterable[tuple[float, Attribution]], starts: Sequence[int], taken: defaultdict[int, list[Attribution]]
) -> Iterator[Attribution]:
    """The attributions, surest first, that share no words worth speaking of with a surer one or one `taken` in a sentence."""
    for _, item in sorted(rivals, key=lambda pair: (-pair[0], pair[1].content)):
        places = _sentences((*item.content, *item.cue), starts)
        if not any(_clash(item, other) for place in places for other in taken[place]):
            for place in places:
                taken[place].append(item)
            yield item


def _sentences(spans: Iterable[Span], starts: Sequence[int]) -> list[int]:
    """The numbers of the sentences that spans touch: a quotation may go on over several."""
    reach = (range(bisect_right(starts, start), bisect_right(starts, end - 1) + 1) for start, end in spans)
    return sorted({number for numbers in reach for number in numbers})


def _clash(one: Attribution, other: Attribution) -> bool:
    if _shared(one.cue, other.cue) or _shared(one.cue, other.content) or _shared(one.content, other.cue):
        return True
    shared = _shared(one.content, other.content)
    if "indirect" not in (one.kind, other.kind):
        return shared > 0  # Words in marks are one quotation's.
    return 2 * shared > min(_size(one.content), _size(other.content))


def _size(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def _shared(one: Iterable[Span], other: Sequence[Span]) -> int:
    return sum(max(0, min(end, stop) - max(start, first)) for start, end in one for first, stop in other)
