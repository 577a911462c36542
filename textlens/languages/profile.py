"""The traits of languages, so that rules can test for a trait instead of a language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from typing import Literal

Asides = Literal["", "dash", "comma"]
Rules = Literal["", "english", "continental"]
Syllables = Literal["", "english", "vowels"]


@dataclass(frozen=True, slots=True)
class Language:
    """The profile of one language; a trait that is not set does not apply.

    Attributes:
        code: Its two-letter code, which is the name of its folder: `profile` fills it in.
        rules: The rules that find the speakers of quotations; without any, only those shared by all languages apply.
        quotation_marks: Opening and closing marks, then those of a quotation inside another.
        conjunction: The word for `and` between two names.
        capital_nouns: Whether common nouns are capitalized, so that a capital is no evidence of a name.
        cases: Whether articles distinguish subjects from objects: `sagte dem Sender`.
        verb_second: Whether the subject follows the verb if another element begins the sentence.
        verb_last: Whether a participle is at the end of its clause: `hat X gesagt`.
        pro_drop: Whether a verb may have no subject: `añadió`.
        separable_verbs: Whether verbs have separable particles: `kündigt … an`.
        elision: Whether articles and pronouns are elided before a vowel, and subjects joined to verbs: `l’a-t-il dit`.
        ordinal_periods: Whether a number and a period are an ordinal: `am 3. Mai`.
        asides: What separates the narrator from the speech: a `dash` (`—dijo Ana—`), a `comma` (`, a-t-il dit,`), or nothing.
        verb_endings: Endings of finite verbs that are rare in nouns.
        participle_endings: Endings of participles that begin a sentence: `Interrogé`.
        adverb_endings: Endings of adverbs, which no other word has unless an article is before it: `malheureusement`.
        demonym_endings: Endings of capitalized words for people by where they are from: `le Libérien`.
        abstract_endings: Endings of nouns that do not denote persons: `Begründung`.
        doubled: Words that may be repeated: `those who had had it`, `die Leute, die die Wahl haben`.
        doubled_before_names: Words that may be repeated before a name or a number: `they came in in 1979`.
        fillers: Sounds that fill a pause in speech, which a quotation may leave out: `um`.
        filler_phrases: Words that do so only where they are set off: `, you know,`.
        light_stopwords: Whether `compare` leaves out a change to or from a stop word.
        syllables: How readability counts them: by the `english` rules, which also know hard and familiar words; by the
            `vowels` that `spelling.py` lists; or not at all.
        ease: The measure that is the reading ease of a text, by its field in `analysis.readability`.
        grade: The measure that is its school grade, where there is one that fits texts for adults.
        sentence_cost: The measure that shows which sentences make a text hard.
    """

    code: str = ""
    rules: Rules = ""
    quotation_marks: tuple[str, str, str, str] = ("“", "”", "‘", "’")
    conjunction: str = ""
    capital_nouns: bool = False
    cases: bool = False
    verb_second: bool = False
    verb_last: bool = False
    pro_drop: bool = False
    separable_verbs: bool = False
    elision: bool = False
    ordinal_periods: bool = False
    asides: Asides = ""
    verb_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    demonym_endings: tuple[str, ...] = ()
    abstract_endings: tuple[str, ...] = ()
    doubled: frozenset[str] = frozenset()
    doubled_before_names: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    filler_phrases: tuple[str, ...] = ()
    light_stopwords: bool = False
    syllables: Syllables = ""
    ease: str = ""
    grade: str = ""
    sentence_cost: str = "lix"


@cache
def profile(code: str) -> Language:
    """The profile of a language; an empty one if it has no folder."""
    if not (len(code) == 2 and code.isascii() and code.isalpha()):
        return Language(code)
    try:
        found = import_module(f"{__package__}.{code}").LANGUAGE
    except ModuleNotFoundError:
        return Language(code)
    assert isinstance(found, Language)
    return replace(found, code=code)
