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
    """A sentence that makes a text harder to read, and the reasons."""

    document: str = about("Document it is in.")
    line: int = about("Line it starts on, from 1.")
    cost: float = about("How much easier the text would measure without it.", unit="points of the measure", digits=2)
    words: int = about("Number of its words.")
    reasons: tuple[str, ...] = about("What makes it hard.")
    text: str = about("Text of the sentence.")
    measure: str = about("Measure that the cost is computed with.", detail=True)
    index: int = about("Its number in the document, from 1.", detail=True)
    column: int = about("Column it starts at, from 1.", detail=True)
    start: int = about("Offset of its first character.", detail=True)
    end: int = about("Offset after its last character.", detail=True)


def hardest(document: Document, number: int, measure: Measure | None = None) -> list[HardSentence]:
    """The `number` sentences with the highest cost, in descending order of cost, then in text order.

    The cost of a sentence is how much easier the whole text would measure without it. The measure is Flesch-Kincaid for English
    and LIX for other languages, unless one is given. Sentences that make the text easier are not included. The result is empty
    for a text of a single sentence, or if the measure cannot be computed for the text.
    """
    measure = measure or cost_of_a_sentence(document.lang)
    whole = count(document.words, document.lang)
    score = measure.of(whole, document.lang)
    if score is None or whole.sentences < 2:
        return []
    costly = []
    index = 0
    for (start, end), words in zip(document.sentences, document.words, strict=True):
        if not words:
            continue
        index += 1
        part = count([words], document.lang)
        without = measure.of(whole.without(part), document.lang)
        cost = (score - without) * measure.harder if without is not None else 0.0
        if cost > 0:
            costly.append((cost, index, start, end, words, part))
    chosen = sorted(costly, key=lambda one: (-one[0], one[1]))[:number]
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
    """Whether long words are those with many syllables: only in English, whose rules follow the pronunciation."""
    return profile(lang).syllables == "english"


def _long_words(words: list[str], lang: str) -> list[str]:
    """The distinct words that the formulas count as long, in descending order of length, then in text order."""
    if _by_syllables(lang):
        sizes = {word: syllables.count(word) for word in words}
        return sorted((word for word, size in sizes.items() if size >= 3), key=lambda word: -sizes[word])
    letters = {word: sum(map(str.isalnum, word)) for word in words}
    return sorted((word for word, size in letters.items() if size > 6), key=lambda word: -letters[word])
