"""The words of a passage and of the quotation of it side by side, and the phrases in them that decide how something is said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from ...language.abbreviations import abbreviations
from ...language.codes import LANGUAGES
from ...language.stopwords import stopwords
from ...languages.profile import profile
from ...languages.wording import NEGATION, Wording, wording
from .figures import figure

_CLEARLY = 0.35
"""The share of its stop words from which a passage is taken to be in the language of its source without looking further."""

_MORE = 0.2
"""By how much the share of another language must be larger, so that the passage is taken to be in that one."""

_REPEATED = 5
"""The maximum number of words that are said again without a change of meaning."""

_ENDS = frozenset(".?!")


class Said(NamedTuple):
    """A word of a source or of a draft: normalised, in its original form, and the punctuation after it.

    `broken` is whether the speaker broke off after it: `we wa- we want`.
    """

    key: str
    raw: str
    marks: str
    broken: bool = False


Row = tuple[Said | None, Said | None]
"""A word of the source and its counterpart in the draft; both are None where something between two words is left out."""

GAP: Row = (None, None)


class Token(NamedTuple):
    """A word, or a part of one: `we'll` has the parts `we` and `will`.

    Attributes:
        key: The part, normalised.
        said: The word.
        row: Its row.
        begins: Whether a sentence may begin with it.
        side: 0 if the source says it, 1 if the draft does.
        at: Its number among the parts of that side.
    """

    key: str
    said: Said
    row: int
    begins: bool
    side: int
    at: int

    @property
    def is_i(self) -> bool:
        """Whether it is the English `I`, which always has a capital: I'll."""
        return self.said.raw[:1] == "I" and self.said.key.partition("'")[0] == "i"

    @property
    def capital(self) -> bool:
        """Whether it has a capital that it does not have just because a sentence begins."""
        raw = self.said.raw
        return not self.begins and raw[:1].isupper() and not (len(raw) > 1 and raw.isupper()) and not self.is_i


class Phrase(NamedTuple):
    """A phrase, what it is, and its words."""

    kind: str
    words: tuple[str, ...]
    tokens: tuple[Token, ...]

    @property
    def shown(self) -> str:
        """The phrase for a warning: in small letters, but for `I`."""
        said = dict.fromkeys((token.row, token.said) for token in self.tokens)
        return " ".join(one.raw if one.raw[:1] == "I" and one.raw[1:2] in ("", "'", "’") else one.key for _, one in said)


@dataclass
class Aligned:
    """The rows of an alignment, and the words of its language."""

    rows: Sequence[Row]
    lang: str

    @cached_property
    def words(self) -> Wording:
        """The words of the language; for one that has none, the negations of all languages."""
        return wording(self.lang) or any_language()

    @cached_property
    def blocks(self) -> list[tuple[int, int]]:
        """The first row and the one after the last of each change, but not of words that were cleaned away."""
        found: list[tuple[int, int]] = []
        for at, row in enumerate(self.rows):
            if changed(row):
                if found and found[-1][1] == at:
                    found[-1] = found[-1][0], at + 1
                else:
                    found.append((at, at + 1))
        return [block for block in found if not self._is_repeat(*block)]

    @cached_property
    def tokens(self) -> tuple[list[Token], list[Token]]:
        """The words of the source and those of the draft, in parts."""
        return list(self._tokens(0)), list(self._tokens(1))

    @cached_property
    def phrases(self) -> tuple[list[Phrase], list[Phrase]]:
        """The phrases of the source and those of the draft."""
        return list(self._found(self.tokens[0])), list(self._found(self.tokens[1]))

    @cached_property
    def changes(self) -> list[tuple[list[Token], list[Token]]]:
        """The words of the source and those of the draft in each block."""
        rows = [[token.row for token in some] for some in self.tokens]
        found = []
        for first, stop in self.blocks:
            old, new = (some[bisect_left(at, first) : bisect_left(at, stop)] for some, at in zip(self.tokens, rows, strict=True))
            found.append((old, new))
        return found

    @cached_property
    def changed_phrases(self) -> list[tuple[list[Phrase], list[Phrase]]]:
        """The phrases of the source and those of the draft that have a word in each block."""
        numbers = {row: number for number, (first, stop) in enumerate(self.blocks) for row in range(first, stop)}
        found: list[tuple[list[Phrase], list[Phrase]]] = [([], []) for _ in self.blocks]
        for side, some in enumerate(self.phrases):
            for phrase in some:
                for number in dict.fromkeys(numbers[token.row] for token in phrase.tokens if token.row in numbers):
                    found[number][side].append(phrase)
        return found

    def touched(self, side: int) -> list[Phrase]:
        """The phrases of the source, or those of the draft, that have a word in any block."""
        return list(dict.fromkeys(phrase for several in self.changed_phrases for phrase in several[side]))

    def around(self, token: Token, before: int, after: int) -> list[Token]:
        """The words of the same side before and after one, but not itself."""
        some = self.tokens[token.side]
        return some[max(0, token.at - before) : token.at] + some[token.at + 1 : token.at + 1 + after]

    def following(self, some: Sequence[Token]) -> Token | None:
        """The word after some of the same side."""
        return next(iter(self.around(some[-1], 0, 1)), None)

    def _is_repeat(self, first: int, stop: int) -> bool:
        """Whether words of the source are those right before or after them, said twice or broken off, or only fill a pause."""
        if any(new is not None for _, new in self.rows[first:stop]):
            return False
        cut = self._without_fillers([old.key for old, _ in self.rows[first:stop] if old])
        if not cut:
            return True
        before = [old.key for old, new in self.rows[max(0, 2 * first - stop) : first] if old and new and old.key == new.key]
        after = [old.key for old, new in self.rows[stop : 2 * stop - first] if old and new and old.key == new.key]
        last = self.rows[stop - 1][0]
        if last and last.broken and len(cut) <= _REPEATED and after and after[0].startswith(cut[-1]):
            return True
        sizes = (size for size in range(1, min(len(cut), _REPEATED) + 1) if len(cut) % size == 0)
        return any(cut == part * (len(cut) // size) for size in sizes for part in (before[-size:], after[:size]))

    def _without_fillers(self, keys: list[str]) -> list[str]:
        """The words without those that only fill a pause."""
        language = profile(self.lang)
        idle = {tuple(filler.split()) for filler in (*language.fillers, *language.filler_phrases)}
        left: list[str] = []
        at = 0
        while at < len(keys):
            size = next((size for size in (3, 2, 1) if tuple(keys[at : at + size]) in idle), 0)
            left += keys[at : at + 1] if not size else []
            at += max(size, 1)
        return left

    def _tokens(self, side: int) -> Iterator[Token]:
        repeated = {row for row, one in enumerate(self.rows) if changed(one)}
        repeated -= {row for first, stop in self.blocks for row in range(first, stop)}
        begins, at = True, 0
        for row, both in enumerate(self.rows):
            said = both[side]
            if said is None or row in repeated:
                begins = begins or both == GAP
                continue
            for part in self._parts(said.key):
                yield Token(part, said, row, begins, side, at)
                at += 1
            # A stop behind a title ends no sentence.
            begins = not _ENDS.isdisjoint(said.marks) and self._abbreviations.get(said.raw) != "title"

    @cached_property
    def _abbreviations(self) -> dict[str, str]:
        return abbreviations(self.lang).kinds

    def _parts(self, key: str) -> tuple[str, ...]:
        if "'" not in key and key not in self.words.contractions:
            return (key,)
        if profile(self.lang).elision:
            first, mark, rest = key.partition("'")
            return (first + mark, rest) if rest else (key,)
        for short, long in self.words.contractions.items():
            if key == short:
                return long
            stem = key.removesuffix(short[1:])
            if short[0] == "-" and 0 < len(stem) < len(key):
                return (stem, *long[1:])
        return (key,)

    def _found(self, tokens: list[Token]) -> Iterator[Phrase]:
        kinds, at = self.words.kinds, 0
        while at < len(tokens):
            for size in range(min(self.words.longest, len(tokens) - at), 0, -1):
                words = tuple(token.key for token in tokens[at : at + size])
                if words in kinds:
                    yield Phrase(kinds[words], words, tuple(tokens[at : at + size]))
                    at += size
                    break
            else:
                at += 1


def changed(row: Row) -> bool:
    """Whether a row is a change."""
    old, new = row
    return row != GAP and (old is None or new is None or old.key != new.key)


def language(keys: Sequence[str], lang: str) -> str:
    """The language of a passage, given by its words: that of its source, unless another one has clearly more of them."""
    shares = {lang: _share(keys, lang)} if wording(lang) else {}
    if shares.get(lang, 0) < _CLEARLY:
        shares |= {code: _share(keys, code) for code in LANGUAGES if code not in shares and wording(code)}
    best = max(shares, key=lambda code: (shares[code], code == lang))
    return best if shares[best] >= shares.get(lang, 0) + _MORE else lang


def _share(keys: Sequence[str], lang: str) -> float:
    return sum(key in stopwords(lang) for key in keys) / len(keys) if keys else 0.0


@cache
def any_language() -> Wording:
    """What tells negations in all languages, and English number words: for languages without a file of their own."""
    english = wording("en")
    assert english is not None
    several = [found for code in LANGUAGES if (found := wording(code))]
    kinds = {words: kind for found in several for words, kind in found.kinds.items() if kind == NEGATION}
    words = {
        section: frozenset().union(*(found[section] for found in several)) for section in ("joining", "companions", "opposites")
    }
    return Wording(words, kinds, 1, (), (), (), english.contractions, english.figures, comma=False)


def is_figure(token: Token, words: Wording) -> bool:
    """Whether a word is a number."""
    return figure(token.key, words) is not None
