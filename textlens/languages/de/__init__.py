"""German."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(
    rules="continental",
    quotation_marks=("„", "“", "‚", "‘"),
    conjunction="und",
    capital_nouns=True,
    cases=True,
    verb_second=True,
    verb_last=True,
    separable_verbs=True,
    ordinal_periods=True,
    abstract_endings=("ung", "heit", "keit", "tion", "tät", "schaft"),
    doubled=frozenset("der die das den dem sie es".split()),
    fillers=frozenset("äh ähm öh öhm hm hmm eh".split()),
    filler_phrases=("also", "halt", "naja", "na ja", "sozusagen", "weißt du", "wissen sie", "ich meine"),
    syllables="vowels",
    ease="amstad",
    grade="wiener_1",
)
