"""Searching the sources for the words of a quotation, exactly or approximately, and classifying the quotation by the result."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from .align import LONG, Alignment, Pair, align, band, together
from .beyond import follows_negation
from .chance import Chance
from .cleaned import NONE, Fillers, is_cleaned
from .index import BREAK, UNKNOWN, Index
from .interrupted import within
from .normal import punctuation
from .parts import BRACKET, ELLIPSIS, PIECE, Word, runs
from .record import ASSEMBLED, CLEANED, EDITED, EXACT, NOT_FOUND, STATUSES
from .result import LEAST_SIMILARITY, LONGEST_OMISSION, Finding, Part, cut, joined, located, matched, of_one_turn, turns
from .seeds import Common, cover, diagonals
from .side_by_side import LONGEST_REPLACED, Comparison, compare

_SURE = 0.75
_COVERED = 0.8
_LOOKED_AT = 40
_STEPS = 200_000
_APART = 5
_PARTS = 12
_NEW = 2
_LARGE = 200_000

Agrees = Callable[[str | None], bool | None]
"""Whether a speaker in a source is the one that the draft names; None if unknown."""


class Finder:
    """Searches the sources for one quotation.

    Attributes:
        places: The maximum number of exact matches that are examined to find one by the right speaker.
        identity: What the finding depends on: finders with the same identity have the same finding.
    """

    def __init__(
        self, text: str, words: Sequence[Word], index: Index, agrees: Agrees, names: Hashable = None, idle: Fillers = NONE
    ) -> None:
        """Store the draft's text, the words of the quotation, the index, what compares speakers with `names`, and the fillers."""
        self.places = 50
        self.text = text
        self.idle = idle
        self.words = list(words)
        self.index = index
        self.code = index.encoded(word.key for word in words)
        self._agrees = agrees
        whole = text[words[0].start : words[-1].end] if words else ""
        marked = tuple((word.joint, word.inserted, word.loose, word.end - word.start) for word in words)
        self.identity: Hashable = (names, whole, marked, bool(words) and follows_negation(text, words[0]))

    def exact(self) -> Finding | None:
        """The best passage with all words in order and gaps only at an ellipsis or a bracket; None if there is none."""
        if UNKNOWN in self.code or not self.words:
            return None
        best: tuple[tuple[int, int, int, int], Finding] | None = None
        for pairs in self._likeliest():
            finding = self._judged(compare(self.text, self.words, pairs, self.index), pairs)
            rank = self._rank(finding)
            if best is None or rank < best[0]:
                best = rank, finding
            if finding.status == EXACT:
                # The matches are sorted by how well the speaker agrees, so a later one cannot rank higher.
                break
        if best is not None and best[1].status == EXACT:
            return best[1]
        return self._around_attributions() or (best[1] if best else None)

    def _around_attributions(self) -> Finding | None:
        """A source's quotation that has all words in a row, but for its own attributions, which are not words said."""
        for blocks in within(self.words, self.code, self.index.interrupted, LONGEST_OMISSION):
            done = [self._compared(block) for block in blocks]
            if all(one.exact for one in done):
                passage = blocks[0][0][1], blocks[-1][-1][1] + 1
                return Finding(EXACT, 1.0, None, [], [passage], [pair for block in blocks for pair in block])
        return None

    def _compared(self, block: Sequence[tuple[int, int]]) -> Comparison:
        first, last = block[0][0], block[-1][0]
        words = [self.words[first]._replace(joint="", loose=True), *self.words[first + 1 : last + 1]]
        return compare(self.text, words, [(at - first, place) for at, place in block], self.index)

    def nearest(self, shared: list[Common], chance: Chance) -> Finding:
        """The best finding for a quotation without an exact match; `shared` are the runs in common with the sources.

        If the best one is not worth more than chance, it is a hint: not found, with its passage.
        """
        return self.checked(self._nearest(shared, chance), chance)

    def checked(self, finding: Finding, chance: Chance) -> Finding:
        """A finding, or the hint that is left of it if it is worth no more than chance."""
        if not self._is_more_than(chance, finding):
            finding.status = NOT_FOUND
        if finding.status == NOT_FOUND:
            finding.warnings, finding.pairs, finding.parts = [], [], []
        return finding

    def _is_more_than(self, chance: Chance, finding: Finding) -> bool:
        """Whether a passage is more than chance. What an ellipsis or a bracket replaces has no pair, and is no edit."""
        if finding.status == ASSEMBLED:
            return chance.are_found(self._alignments_of(finding))
        if finding.status != EDITED:
            return True
        edits = sum(at is None or place is None or self.code[at] != self.index.code[place] for at, place in finding.pairs)
        return chance.is_found(self.code, finding.pairs, edits - self._fillers_in(finding.pairs))

    def _alignments_of(self, finding: Finding) -> Iterator[tuple[str, list[Pair]]]:
        """The words of each part of an assembled quotation, with their alignment."""
        if not finding.parts:
            yield self.code, finding.pairs
        for first, stop, one in finding.parts:
            start = one.passages[0][0]
            yield self.code[first:stop], one.pairs or [(at, start + at) for at in range(stop - first)]

    def _nearest(self, shared: list[Common], chance: Chance) -> Finding:
        edited = self._edited(shared)
        hint: Finding | None = None
        if edited is not None and edited[0].status == EDITED and not self._is_more_than(chance, edited[0]):
            hint, edited = edited[0], None
            hint.status = NOT_FOUND
        assembled = self._in_pieces(shared, edited)
        if edited is not None and assembled is None:
            finding, done = edited
            if finding.status == CLEANED or (
                finding.status == EDITED and done.longest_cut <= _APART and done.longest_new <= _NEW
            ):
                return finding
        assembled = assembled or self._assembled(shared)
        if assembled is not None:
            return assembled
        if edited is None:
            return hint or Finding()
        finding = edited[0]
        if finding.status in (ASSEMBLED, CLEANED) or finding.similarity >= LEAST_SIMILARITY:
            return finding
        return Finding(similarity=finding.similarity)

    def _rank(self, finding: Finding) -> tuple[int, int, int, int]:
        _, stretch = self.index.stretch(finding.passages[0][0])
        agrees = self._agrees(stretch.speaker)
        order = STATUSES.index(finding.status)
        return order, {True: 0, None: 1, False: 2}[agrees], round(-1000 * finding.similarity), finding.passages[0][0]

    def _likeliest(self) -> list[list[Pair]]:
        """Some of the places with all words of the quotation, those by the right speaker first."""
        ranked = []
        for number, starts in enumerate(self._chains()):
            if number >= self.places:
                break
            _, stretch = self.index.stretch(starts[0])
            ranked.append(({True: 0, None: 1, False: 2}[self._agrees(stretch.speaker)], number, starts))
            if number >= _LOOKED_AT and ranked[-1][0] == 0:
                break
        ranked.sort(key=lambda one: one[:2])
        return [self._paired(starts) for _, _, starts in ranked[:_LOOKED_AT]]

    def _chains(self) -> Iterator[list[int]]:
        """The start of each part between ellipses and brackets, each as close as possible after the previous part."""
        parts = runs(self.words, (ELLIPSIS, BRACKET))
        find, steps = self.index.code.find, 0
        begin, stop = parts[0]
        place = find(self.code[begin:stop])
        while place >= 0 and steps < _STEPS:
            starts, end = [place], place + stop - begin
            for first, last in parts[1:]:
                steps += 1
                room = LONGEST_REPLACED if self.words[first].joint == BRACKET else LONGEST_OMISSION
                then = find(self.code[first:last], end, end + room + last - first)
                if then < 0:
                    break
                starts.append(then)
                end = then + last - first
            else:
                yield starts
            steps += 1
            place = find(self.code[begin:stop], place + 1)

    def _paired(self, starts: list[int]) -> list[Pair]:
        parts = runs(self.words, (ELLIPSIS, BRACKET))
        return [(at, start + at - first) for start, (first, stop) in zip(starts, parts, strict=True) for at in range(first, stop)]

    def _judged(self, done: Comparison, pairs: Sequence[Pair]) -> Finding:
        """Classify a quotation by its alignment with a passage; it is assembled if its words come from several turns."""
        places = [place for at, place in pairs if place is not None]
        passage = places[0], places[-1] + 1
        spans = turns(self.index, matched(self.code, pairs, self.index))
        if len(spans) > 1:
            return Finding(ASSEMBLED, done.similarity, located(self.index, spans), done.warnings, spans, list(pairs))
        if done.exact:
            return Finding(EXACT, 1.0, None, [], [passage], list(pairs))
        fillers = self._fillers_in(pairs)
        status = EDITED if done.without(fillers) >= LEAST_SIMILARITY or not done.edits else NOT_FOUND
        if not done.warnings and is_cleaned(self.text, self.words, pairs, self.index, self.idle):
            status = CLEANED
        return Finding(status, done.similarity, done.difference, done.warnings, [passage], list(pairs))

    def _fillers_in(self, pairs: Iterable[Pair]) -> int:
        return sum(at is None and place is not None and self.index.code[place] in self.idle.sounds for at, place in pairs)

    def _edited(self, shared: list[Common]) -> tuple[Finding, Comparison] | None:
        """The most similar passage, which needs the fewest edits to become the quotation."""
        parts = runs(self.words, (ELLIPSIS,))
        if len(parts) > _PARTS:
            return None
        several = [self._alignments(shared, *part, 64 if len(parts) == 1 else 6) for part in parts]
        if not all(several):
            return None
        best: tuple[tuple[bool, bool, float, int], tuple[Finding, Comparison]] | None = None
        for chosen in together(several, LONGEST_OMISSION):
            pairs = [pair for one in chosen for pair in one.pairs]
            done = compare(self.text, self.words, pairs, self.index)
            if done.same < min(2, len(self.words)):
                continue
            finding = self._judged(done, pairs)
            agrees = self._rank(finding)[1]
            rank = (finding.status == ASSEMBLED, finding.status != CLEANED, -round(done.similarity, 6), agrees)
            if best is None or rank < best[0]:
                best = rank, (finding, done)
        return best[1] if best else None

    def _alignments(self, shared: list[Common], first: int, stop: int, most: int) -> list[Alignment]:
        size = stop - first
        number = min(most, max(3, 256 // size)) if size <= LONG else 1
        alignments = []
        for diagonal in diagonals(shared, first, stop, band(size), number):
            done = align(self.code[first:stop], self.index.code, diagonal + first, self.idle.costs)
            if 1 - done.edits / size >= LEAST_SIMILARITY / 2:
                pairs = list(self._within_sources(done.pairs, first))
                alignments.append(Alignment(of_one_turn(self.code, pairs, self.index), done.edits))
        alignments.sort(key=lambda one: one.edits)
        return alignments

    def _within_sources(self, pairs: Iterable[Pair], first: int) -> Iterator[Pair]:
        """The pairs of a part that begins with word `first`, without the separators between sources."""
        for at, place in pairs:
            word = None if place is None or self.index.code[place] == BREAK else place
            if at is not None or word is not None:
                yield None if at is None else at + first, word

    def _in_pieces(self, shared: list[Common], edited: tuple[Finding, Comparison] | None) -> Finding | None:
        """The quotation as assembled from pieces between marks or ellipses, if these match better; otherwise None."""
        parts = runs(self.words, (PIECE, ELLIPSIS))
        if edited is not None and edited[0].status == CLEANED:
            return None
        if not 1 < len(parts) <= _PARTS or (edited is not None and edited[1].edits == edited[1].longest_cut <= _APART):
            return None
        findings = [self._piece(first, stop, shared) for first, stop in parts]
        sure = all(one.status in (EXACT, CLEANED, EDITED) and one.similarity >= _SURE for one in findings)
        cost = sum((1 - one.similarity) * (stop - first) for one, (first, stop) in zip(findings, parts, strict=True))
        size = len(self.words)
        if not sure or (edited is not None and edited[0].status == EDITED and cost + 0.5 > (1 - edited[0].similarity) * size):
            return None
        found = [Part(*part, one) for part, one in zip(parts, findings, strict=True)]
        return joined(self.index, found, 1 - cost / size)

    def alone(self, first: int, stop: int) -> Finder:
        """A finder for the words first..stop by themselves."""
        words = [self.words[first]._replace(joint="", inserted=""), *self.words[first + 1 : stop]]
        finder = Finder(self.text, words, self.index, self._agrees, idle=self.idle)
        finder.places = self.places
        return finder

    def _piece(self, first: int, stop: int, shared: list[Common]) -> Finding:
        finder = self.alone(first, stop)
        exact = finder.exact()
        if exact is not None:
            return exact
        edited = finder._edited(cut(shared, first, stop))
        return edited[0] if edited else Finding()

    def _assembled(self, shared: list[Common]) -> Finding | None:
        """The quotation as assembled from runs at different places, if these cover most of it; otherwise None."""
        size = len(self.words)
        starts = [at for at, word in enumerate(self.words) if not at or word.joint or self._ends(at - 1)]
        least = 4 if len(self.index) < _LARGE else 5
        pieces = cover(shared, starts, size, least)
        covered = sum(piece.length for piece in pieces)
        if len(pieces) < 2 or covered < _COVERED * size or len(pieces) > max(2, size // 4):
            return None
        found = [Part(one.at, one.at + one.length, self._covered(one)) for one in pieces]
        return joined(self.index, found, covered / size)

    def _covered(self, run: Common) -> Finding:
        span = run.source, run.source + run.length
        return Finding(ASSEMBLED, 1.0, located(self.index, [span]), [], [span])

    def _ends(self, at: int) -> bool:
        """Whether a sentence ends after this word of the quotation."""
        between = self.text[self.words[at].end : self.words[at + 1].start]
        return any(mark in punctuation(between) for mark in ".?!")
