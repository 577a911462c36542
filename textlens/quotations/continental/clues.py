"""What single words, and the words around a run of capitals, say of its being a name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .grammar import Grammar, grammar
from .words import is_first_name, is_role

_LONGEST_ACRONYM = 6
_REMEMBERED = 50_000
_APOSTROPHES = ("'", "’")
_CONTRACTED = frozenset(("du", "au", "aux"))
_FURTHEST = 120
_TWICE = 2
_DEFINITE = frozenset(("el", "la", "los", "las"))
_PERSONS = ("people", "offices", "titles", "male", "female")


@lru_cache(maxsize=_REMEMBERED)
def is_title(word: str, lang: str) -> bool:
    """Whether a word before a name says what the person is, or is a form of address."""
    low, known = word.lower().rstrip("."), grammar(lang)
    last = low.rpartition("-")[2]
    if any(last in known[section] for section in ("titles", "male", "female", "offices")):
        return True
    return is_role(word, known) and low not in known["media"] and not low.endswith(tuple(known["firms"]))


@lru_cache(maxsize=_REMEMBERED)
def is_light(word: str, lang: str) -> bool:
    """Whether a word that begins a sentence has its capital from that alone, or is a day or a month."""
    low, known = word.lower().rstrip("."), grammar(lang)
    if known.language.pro_drop and low.endswith(known.language.adverb_endings) and not is_first_name(low, known):
        return True
    sections = ("time", "stops", "articles", "oblique", "light", "ordering")
    return any(low in known[section] for section in sections) or low in known.forms


def is_proper(word: str, known: Grammar) -> bool:
    """Whether a word with a capital may be a proper name: no noun for persons, for a body or for something abstract."""
    return _is_proper(word, known.language.code)


@lru_cache(maxsize=_REMEMBERED)
def _is_proper(word: str, lang: str) -> bool:
    low, known = word.lower(), grammar(lang)
    if low in known["bodies"] or low in known["people"] or is_role(word, known):
        return False
    return not (known.language.capital_nouns and (low.endswith(known.language.abstract_endings) or low in known["stops"]))


def is_acronym(word: str, *, last: bool = False) -> bool:
    """Whether a word is all capitals, but no number of a pope or king behind their name."""
    if last and not word.strip("IVX"):
        return False
    return word.isupper() and 1 < len(word) <= _LONGEST_ACRONYM


def is_called_so(text: str, start: int, word: str, grammar: Grammar) -> bool:
    """Whether a Spanish day with a capital at an offset is a name, as days have small letters: `el consejero, | Domingo Ruiz`."""
    before = text[max(0, start - 2) : start]
    inside = before == ", " or (before[-1:] == " " and before[:1].isalpha())
    return grammar.language.pro_drop and inside and word.lower() in grammar["time"]


def follows_article(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a Spanish article is before a name, as before no person's: `el mercado de la | Esperanza Nueva`."""
    return grammar.language.pro_drop and word_before(text, start) in _DEFINITE


def is_apposition(text: str, start: int, behind: str, grammar: Grammar) -> bool:
    """Whether a name stands in commas behind a noun phrase for a person: `la jefa de la misión, | Iratxe Sor, | dijo`."""
    if text[start - 2 : start] != ", " or behind[:1] not in (",", "."):
        return False
    before = text[max(0, start - _FURTHEST) : start - 2]
    clause = before[max(before.rfind(sign) for sign in ",.;:\n") + 1 :]
    return any(word.lower().removeprefix("ex") in grammar[section] for word in clause.split()[:4] for section in _PERSONS)


def is_apposed(behind: str, grammar: Grammar) -> bool:
    """Whether an apposition follows; where first names tell little else, one that says what a person is or does."""
    if not apposed().match(behind) or not grammar.language.pro_drop:
        return apposed().match(behind) is not None
    sections = ("people", "titles", "offices", "relatives")
    return any(word.strip(",") in grammar[section] for word in behind.split()[1:4] for section in sections)


def says(low: str, grammar: Grammar) -> bool:
    """Whether a word in small letters is a verb of saying with a subject."""
    return any(form.finite and "say" in form.classes for form in grammar.forms.get(low, ()))


def repeated(alone: int, before: str, behind: str, grammar: Grammar) -> int:
    """How much speaks for one word of no list: in Spanish heard of more than once, `Zulema confesó`; in French `Zul, élu`."""
    if grammar.language.elision:
        placed = before in grammar["prepositions"]
        return 0 if placed else 3 * (is_described(behind, grammar) or age().match(behind) is not None)
    if not grammar.language.pro_drop or alone < _TWICE:
        return 0
    said = says(word_behind(behind), grammar) or says(before, grammar)
    return 2 * bool(age().match(behind)) + 3 * said


def word_before(text: str, start: int) -> str:
    """The word right before an offset, in small letters: also one that hangs on the next, d’ or qu’."""
    if text[start - 1 : start] in _APOSTROPHES and start:
        return text[max(0, start - 8) : start].split()[-1].lower().replace("’", "'")
    before = text[max(0, start - 24) : start]
    return before.split()[-1].lower() if before[-1:].isspace() and before.split() else ""


def is_articled(text: str, start: int, word: str, known: Grammar) -> bool:
    """Whether an article right before capitals, or in them, says that they are no person's: `les Lune`, but `le Dr Marsh`."""
    before = word_before(text, start)
    if word == "The":
        return True
    return (before in _CONTRACTED or before in known["articles"]) and not is_title(word, known.language.code)


def opens(text: str, start: int) -> bool:
    """Whether a word begins a sentence, or stands behind a mark that a sentence may follow."""
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    return not before or not (before[-1].isalnum() or before[-1] in ",-")


def word_behind(behind: str) -> str:
    """The first word behind a run, in small letters."""
    return behind.split(None, 1)[0].lower() if behind[:1] == " " and behind.split() else ""


@cache
def age() -> re.Pattern[str]:
    """An age behind a name."""
    return re.compile(r"\*?,? \(?\d\d\b")


@cache
def related() -> re.Pattern[str]:
    """The beginning of a German apposition or relative clause."""
    return re.compile(r", (?:der|die|ein|eine)\b")


@cache
def apposed() -> re.Pattern[str]:
    """The beginning of an apposition."""
    return re.compile(r"\*?, (?:[a-zà-ÿ]|l['’])")


def is_described(behind: str, known: Grammar) -> bool:
    """Whether an apposition begins with a noun for a person, with an article or without: `, étudiante à Lune`."""
    first = behind[1:].replace("’", " ").replace("'", " ").split()[:2] if behind[:2] == ", " else []
    nouns = first[1:] if first[:1] and first[0] in known["articles"] | {"l"} else first[:1]
    return any(word.strip(",.") in known["people"] for word in nouns)
