"""What the rules know of a language: its verbs in their forms, closed classes of words, first names; read on first use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...languages.files import sections
from ...languages.names import name_words
from ...languages.profile import Language, profile
from ..lexical.lexicon import Lexicon
from .inflection import INFLECT, Form, Kind

LANGUAGES = frozenset(INFLECT)
"""The languages that these rules cover."""

_NONE: frozenset[str] = frozenset()
_LONGEST_ABBREVIATION = 4
_STOPS = ("prepositions", "conjunctions", "relatives", "adverbs", "pronouns", "perfect", "passive", "subjects")


@dataclass(eq=False)
class Grammar(Lexicon):
    """The lexicon of a language whose verbs are inflected by its own rules.

    `forms` gives what a spelling may be; `phrases` the prepositions that name a source, as their words; `first_names` those the
    language adds, by gender; `infinitives` the verbs of a language whose subjects may be left out, by their infinitives; `akin`
    the offices and trades for which a general word may stand.
    """

    language: Language
    forms: dict[str, tuple[Form, ...]]
    phrases: tuple[tuple[str, ...], ...]
    first_names: dict[str, str]
    infinitives: dict[str, Form]
    akin: dict[str, frozenset[str]]

    @property
    def particles(self) -> frozenset[str]:
        """What may stand inside a name."""
        return self.names.particles

    def __missing__(self, section: str) -> frozenset[str]:
        """The words of a section that the language does not have: none."""
        return _NONE


@cache
def grammar(lang: str) -> Grammar:
    """The grammar of one of the `LANGUAGES`."""
    from ...language.abbreviations import abbreviations

    cues, words = sections("cues.txt", lang), sections("words.txt", lang)
    names = _names(words.pop("women"), words.pop("men"))
    classes = {name: frozenset(entries) for name, entries in words.items()}
    classes["stops"] = _NONE.union(*(classes[name] for name in _STOPS), classes["clitics"] - classes["articles"])
    # News in any language names English bodies.
    classes["foreign_bodies"] = frozenset(sections("words.txt", "en")["bodies"])
    language = profile(lang)
    numbers = {str(day) for day in range(1, 32)} if language.ordinal_periods else _NONE
    short = frozenset(word for word in classes["titles"] if len(word) <= _LONGEST_ABBREVIATION)
    classes["abbreviations"] = frozenset(word.lower() for word in abbreviations(lang).kinds) | short | numbers
    classes["infinitives"] = frozenset(entry.partition("/")[0].partition("|")[0] for entry in cues["say"])
    phrases = sorted((tuple(entry.split("_")) for entry in words["according"]), key=len, reverse=True)
    forms = _forms(cues, language)
    infinitives = {form.lemma: form for same in forms.values() for form in same if language.pro_drop and "say" in form.classes}
    akin: dict[str, frozenset[str]] = {}
    for entry in words.get("akin", ()):
        general, *offices = entry.split("_")
        akin.update({office: akin.get(office, _NONE) for office in offices}, **{general: frozenset(offices)})
    return Grammar({}, classes, {}, name_words(lang), language, forms, tuple(phrases), names, infinitives, akin)


def _forms(cues: dict[str, list[str]], language: Language) -> dict[str, tuple[Form, ...]]:
    found: dict[str, dict[tuple[str, str], Form]] = {}
    for name in ("say", "label"):
        for entry in cues[name]:
            lemma = entry.partition("/")[0].split("|")
            verb = "".join(lemma) if language.separable_verbs else lemma[0]
            for spelling, kind in INFLECT[language.code](entry):
                _add(found.setdefault(spelling, {}), verb, name, kind)
    return {spelling: tuple(same.values()) for spelling, same in found.items()}


def _add(same: dict[tuple[str, str], Form], lemma: str, name: str, kind: Kind) -> None:
    finite, participle, plural, particle = kind
    known = same.get((lemma, particle), Form(lemma, _NONE, particle=particle, plural=True))
    same[lemma, particle] = Form(
        lemma, known.classes | {name}, finite or known.finite, participle or known.participle, plural and known.plural, particle
    )


def _names(women: list[str], men: list[str]) -> dict[str, str]:
    found = {name.lower(): "f" for name in women}
    for name in men:
        found[name.lower()] = "" if found.get(name.lower()) == "f" else "m"
    return found
