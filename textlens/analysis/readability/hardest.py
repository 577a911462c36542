"""The sentences that make a text hard to read, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...documents.document import Document
from ...language import syllables
from ...languages.profile import profile
from ...records import about
from .catalogue import cost_of_a_sentence
from .counts import Counts, count
from .measure import Measure

_LONG = 1.4
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence that costs the reader, and what makes it do so."""

    document: str = about("Document it stands in.")
    line: int = about("Line it starts on, from 1.")
    cost: float = about("How much easier the text would measure without it.", unit="points of the measure", digits=2)
    words: int = about("Its words.")
    reasons: tuple[str, ...] = about("What makes it hard.")
    text: str = about("The sentence as it stands.")
    measure: str = about("The measure that the cost is counted in.", detail=True)
    index: int = about("Its number in the document, from 1.", detail=True)
    column: int = about("Column it starts at, from 1.", detail=True)
    start: int = about("Offset of its first character.", detail=True)
    end: int = about("Offset after its last character.", detail=True)


def hardest(document: Document, number: int, measure: Measure | None = None) -> list[HardSentence]:
    """The `number` sentences that cost most, hardest first, equal ones in the order they stand.

    What a sentence costs is the difference that leaving it out makes to the measure of the whole text: Flesch-Kincaid for
    English and LIX for other languages, unless one is given. Sentences that make a text easier are left out, and so is
    the only sentence of a text. Empty where the measure does not fit the text.
    """
    measure = measure or cost_of_a_sentence(document.lang)
    whole = count(document.words, document.lang)
    score = measure.of(whole, document.lang)
    if score is None or whole.sentences < 2:
        return []
    found = []
    index = 0
    for (start, end), words in zip(document.sentences, document.words, strict=True):
        if not words:
            continue
        index += 1
        part = count([words], document.lang)
        without = measure.of(whole.without(part), document.lang)
        cost = (score - without) * measure.harder if without is not None else 0.0
        if cost > 0:
            found.append((cost, index, start, end, words, part))
    chosen = sorted(found, key=lambda one: (-one[0], one[1]))[:number]
    return [
        HardSentence(
            document=document.name,
            line=document.position(start)[0],
            cost=cost,
            words=len(words),
            reasons=tuple(_reasons(words, part, whole, document.lang)),
            text=document.text[start:end],
            measure=measure.name,
            index=index,
            column=document.position(start)[1],
            start=start,
            end=end,
        )
        for cost, index, start, end, words, part in chosen
    ]


def _reasons(words: list[str], part: Counts, whole: Counts, lang: str) -> Iterator[str]:
    mean = whole.words / whole.sentences
    if part.words >= _LONG * mean:
        yield f"{part.words} words (this text averages {mean:.0f})"
    longest = _long_words(words, lang)
    if longest:
        more = f" and {len(longest) - _SHOWN} more" if len(longest) > _SHOWN else ""
        kind = "words of three or more syllables" if _by_syllables(lang) else "words of more than six letters"
        yield f"{len(longest)} {kind if len(longest) > 1 else kind.replace('words', 'word')}: {', '.join(longest[:_SHOWN])}{more}"


def _by_syllables(lang: str) -> bool:
    """Whether long words are those of many syllables: by the rules for English, which know how a word is said."""
    return profile(lang).syllables == "english"


def _long_words(words: list[str], lang: str) -> list[str]:
    """The words that formulas count as long, each once, the longest first, equal ones in the order they stand."""
    if _by_syllables(lang):
        sizes = {word: syllables.count(word) for word in words}
        return sorted((word for word, size in sizes.items() if size >= 3), key=lambda word: -sizes[word])
    letters = {word: sum(map(str.isalnum, word)) for word in words}
    return sorted((word for word, size in letters.items() if size > 6), key=lambda word: -letters[word])
