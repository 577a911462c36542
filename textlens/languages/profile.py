"""What is particular to a language, as data that rules ask for by name in place of asking which language it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Literal

Asides = Literal["", "dash", "comma"]
Rules = Literal["", "english", "continental"]


@dataclass(frozen=True, slots=True)
class Language:
    """One language; what is not said of it, it has not.

    Attributes:
        code: Its two-letter code.
        rules: Which rules say who is quoted; without any, only what all languages share is known.
        quotation_marks: Opening and closing marks, then those of a quotation inside another.
        conjunction: `and`, between two names.
        capital_nouns: Whether common nouns are written with capitals, so that a capital tells no name.
        cases: Whether articles tell subjects from objects: `sagte dem Sender`.
        verb_second: Whether the subject stands behind the verb where anything else begins the sentence.
        verb_last: Whether a participle stands at the end of its clause: `hat X gesagt`.
        pro_drop: Whether a verb needs no subject: `añadió`.
        separable_verbs: Whether verbs have particles that part from them: `kündigt … an`.
        elision: Whether articles and pronouns hang on the next word without their vowel, and subjects on verbs: `l’a-t-il dit`.
        ordinal_periods: Whether a number and a period are an ordinal: `am 3. Mai`.
        asides: What sets the narrator off inside what is said: a `dash` (`—dijo Ana—`), a `comma` (`, a-t-il dit,`), or nothing.
        verb_endings: Endings of finite verbs that nouns hardly have.
        participle_endings: Endings of participles that begin a sentence: `Interrogé`.
        adverb_endings: Endings of adverbs that no word without an article before it has: `malheureusement`.
        demonym_endings: Endings of words for people by where they are from, with a capital: `le Libérien`.
        abstract_endings: Endings of nouns for no person: `Begründung`.
        doubled: Words that may stand twice: `those who had had it`, `die Leute, die die Wahl haben`.
        doubled_before_names: Words that may stand twice before a name or a number: `they came in in 1979`.
    """

    code: str
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


@cache
def profile(code: str) -> Language:
    """The profile of a language; one of which nothing is known where it has no folder."""
    if not (len(code) == 2 and code.isascii() and code.isalpha()):
        return Language(code)
    try:
        found = import_module(f"{__package__}.{code}").LANGUAGE
    except ModuleNotFoundError:
        return Language(code)
    assert isinstance(found, Language)
    return found
