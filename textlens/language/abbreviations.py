"""The packaged word lists for sentence splitting: abbreviations, and words that occur around the ends of sentences."""

from __future__ import annotations

import re
from functools import cache, cached_property

from ..languages.files import sections
from ..languages.names import name_words

Words = frozenset[str]

_NO_WORDS: Words = frozenset()
_KINDS = {"number": "number", "month": "number", "end": "end", "mid": "mid", "place": "place", "title": "title"}
"""The sections of abbreviations, and how each behaves; of two kinds of the same spelling, the later one counts."""

_ONLY_SO, _NOT_SMALL = "=", "+"


class Abbreviations:
    """The sections of one language's list; the file for English explains each section.

    Attributes:
        known: Whether the language has a list at all.
        kinds: How each abbreviation (without its last period) behaves before a capital: title, place, mid, end or number. It
            holds every spelling: `vgl`, `Vgl` and `VGL`.
        starters: Words that begin sentences far more often than names.
        follow: Words that may follow an abbreviation of the kind `end` within a sentence.
        labels: Nouns that may be followed by a single letter: `Plan B.`
        determiners: Words after which a number and a period are an ordinal: `am 3. Mai`.
        dated: Words before which a number and a period are an ordinal, whatever comes before: `Ende 19. Jahrhundert`.
        measures: Units whose periods end no sentence before a small letter or digit if a number comes before: `6 in. of rain`.
        leads: Words of which, with a time or date, the first part of a sentence may consist: `At about 5 a.m. Mr. Smith left`.
        exclaimed: Names that end in an exclamation mark.
        said: Verbs of saying.
        trusts_small: Whether any lower-case word may begin a sentence after a word that is not in the list.
        restarts: Words that begin a new sentence after a dash that breaks one off.
    """

    def __init__(self, found: dict[str, Words]) -> None:
        self.known = bool(found)
        self.kinds = _kinds(found)
        self.starters = found.get("starters", _NO_WORDS)
        self.follow = found.get("follow", _NO_WORDS)
        self.labels = found.get("label", _NO_WORDS)
        self.determiners = found.get("determiners", _NO_WORDS)
        self.dated = found.get("dated", _NO_WORDS) | found.get("month", _NO_WORDS)
        self.measures = found.get("measure", _NO_WORDS)
        self.leads = found.get("lead", _NO_WORDS)
        self.exclaimed = found.get("exclaim", _NO_WORDS)
        self.trusts_small = "small" in found
        self.restarts = found.get("restart", _NO_WORDS)
        self.said = found.get("said", _NO_WORDS)

    @cached_property
    def sayer(self) -> re.Pattern[str] | None:
        """The pattern of an attribution after a quotation: a name, an optional role between commas, and a verb of saying.

        None if the list has no such verbs. A verb followed by a clause (`Trump said he would go`) begins a new sentence instead.
        """
        if not self.said:
            return None
        names = name_words("en")
        name = rf"(?:(?:{names.prefixed})?[^\W\d_a-z][^\s,;:!?\"“”]{{0,40}}+|(?:{names.small}|of|the|and|for)\b)"
        role = r"(?:,[^,;:!?\"“”]{1,80}+,)?"
        verb = rf"(?:{'|'.join(sorted(self.said))})\b"
        clause = (
            r"(?!\s+(?:that|he|she|they|it|there|we|I)\b)"
            r"(?!(?:(?<=\bsaid)|(?<=\bsays))\s+(?:the|a|an|his|her|its|their|our|my)\b)"
        )
        return re.compile(rf"{name}(?:\s++{name}){{0,7}}+{role}\s++(?:\w{{2,20}}+\s++)?{verb}{clause}")


def _kinds(found: dict[str, Words]) -> dict[str, str]:
    """The kind of each abbreviation in each of its spellings; one that is written in the list comes before one that follows."""
    entries = [
        (entry.lstrip(_ONLY_SO + _NOT_SMALL), entry[0], kind) for name, kind in _KINDS.items() for entry in found.get(name, ())
    ]
    known = {spelling: kind for word, mark, kind in entries for spelling in _spellings(word, mark)}
    return known | {word: kind for word, _, kind in entries}


def _spellings(word: str, mark: str) -> set[str]:
    if mark == _ONLY_SO or len(word) == 1:
        # A single letter in its other case is an initial.
        return {word}
    if mark == _NOT_SMALL:
        return {word, word.upper()}
    return {word, word.lower(), word.upper(), word.title(), word[0].upper() + word[1:]}


@cache
def abbreviations(lang: str) -> Abbreviations:
    """The list of a language by its two-letter code; an empty one if none is packaged."""
    try:
        found = sections("abbreviations.txt", lang) if lang else {}
    except FileNotFoundError:
        found = {}
    return Abbreviations({name: frozenset(words) for name, words in found.items()})
