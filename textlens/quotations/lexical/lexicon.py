"""The words the rules know, one packaged pair of files a language, read on first use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import InitVar, dataclass
from functools import cache, cached_property
from typing import NamedTuple

from ...languages.files import sections
from ...languages.names import NameWords, name_words

_CLASSES = ("say", "manner", "label", "think")
_CLOSED = ("pronouns", "auxiliaries", "adverbs", "determiners", "prepositions", "subordinators")
_PERSONS = ("people", "titles", "female", "male", "callings")
_OFFICES = ("opposition",)
"""Capitals that end the name of an office and begin no name."""

_AGENTS = ("er", "or", "ist", "ian")
_FORMS = ("base", "past", "participle", "gerund", "present")


class Verb(NamedTuple):
    """One spelling of a verb that may attribute words.

    `say` verbs take a quotation as their object, `label` verbs put quoted words on something, `think` verbs report a state of
    mind; a spelling may be of several. `finite` forms need no auxiliary; `noun` marks spellings that are as often nouns.
    """

    lemma: str
    classes: frozenset[str]
    forms: frozenset[str]

    @property
    def finite(self) -> bool:
        """Whether the form can stand with a subject and no auxiliary."""
        return not self.forms.isdisjoint(("base", "past", "present"))

    @property
    def nominal(self) -> bool:
        """Whether the spelling may be a noun: claims, report, remark."""
        return not self.forms.isdisjoint(("base", "present")) and "past" not in self.forms


@dataclass(eq=False)
class Lexicon(dict[str, frozenset[str]]):
    """The closed classes of words by the name of their section, with the verbs by spelling and the words of names."""

    verbs: dict[str, Verb]
    classes: InitVar[dict[str, frozenset[str]]]
    phrasal: dict[str, frozenset[str]]
    names: NameWords

    def __post_init__(self, classes: dict[str, frozenset[str]]) -> None:
        """Join the lists that `is_person` looks words up in, since it is asked for most capitalised words."""
        self.update(classes)
        self._persons = frozenset[str]().union(*(self[name] for name in _PERSONS))
        self._others = self["things"] | self["closed"]

    @cached_property
    def saying(self) -> frozenset[str]:
        """The finite forms of verbs of saying."""
        return frozenset(low for low, verb in self.verbs.items() if verb.finite and "say" in verb.classes)

    def is_kin(self, low: str) -> bool:
        """Whether a noun names a relative or friend, who may go by a first name alone: his friend, Joe."""
        low = low.removeprefix("ex-")
        return low in self["kin"] or (low not in self["titles"] and (low in self["female"] or low in self["male"]))

    def is_person(self, low: str) -> bool:
        """Whether a noun is one for a person: by the lists, or by an ending like -er or -ist."""
        if low in self._persons:
            return True
        if low.endswith(_AGENTS) and len(low) > 4 and low not in self._others:
            return True
        return "-" in low and not self["people"].isdisjoint(low.split("-"))


@cache
def lexicon(lang: str) -> Lexicon | None:
    """The lexicon of a language, or None where there is none."""
    try:
        words = sections("cues.txt", lang) | sections("words.txt", lang)
    except FileNotFoundError:
        return None
    verbs: dict[str, Verb] = {}
    for name in _CLASSES:
        for entry in words.pop(name):
            _add(verbs, entry, name)
    classes = {name: frozenset(entries) for name, entries in words.items()}
    classes["closed"] = frozenset().union(*(classes[name] for name in _CLOSED))
    classes["nameless"] = classes["closed"].union(classes["time"], classes["bodies"], classes["titles"], _OFFICES)
    return Lexicon(verbs, classes, _phrasal(words["phrasal"]), name_words(lang))


def _phrasal(entries: list[str]) -> dict[str, frozenset[str]]:
    needs: dict[str, set[str]] = {}
    for entry in entries:
        lemma, _, particle = entry.partition("+")
        needs.setdefault(lemma, set()).add(particle)
    return {lemma: frozenset(particles) for lemma, particles in needs.items()}


def _add(verbs: dict[str, Verb], entry: str, name: str) -> None:
    lemma = entry.partition("/")[0]
    for spelling, form in inflected(entry):
        known = verbs.get(spelling)
        if known is None:
            verbs[spelling] = Verb(lemma, frozenset((name,)), frozenset((form,)))
        else:
            verbs[spelling] = Verb(known.lemma, known.classes | {name}, known.forms | {form})


def inflected(entry: str) -> Iterator[tuple[str, str]]:
    """The spellings of a verb, each with the form that it is; those that no rule gives stand in the entry, behind strokes."""
    base, *irregular = entry.split("/")
    past, participle, gerund = irregular or (_past(base), _past(base), _gerund(base))
    return zip((base, past, participle, gerund, _present(base)), _FORMS, strict=True)


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if _ends_in_y(base) else _doubled(base) + "ed"


def _gerund(base: str) -> str:
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith("ee") else _doubled(base) + "ing"


def _present(base: str) -> str:
    if _ends_in_y(base):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _doubled(base: str) -> str:
    """The verb with its last consonant twice where it has one syllable with a short vowel: flag, quip, but not wait or rely.

    A longer verb that doubles by its stress is spelled out in the file: admit/admitted/admitted/admitting.
    """
    short = re.fullmatch(r"[^aeiouy]*(?:qu)?[aeiouy][^aeiouywx]", base)
    return base + base[-1] if short else base


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and base[-2] not in "aeou"
