"""French."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(
    rules="continental",
    quotation_marks=("«\u00a0", "\u00a0»", "“", "”"),
    conjunction="et",
    elision=True,
    asides="comma",
    verb_endings=("era", "eront", "erait", "eraient", "aient", "èrent"),
    participle_endings=("é", "ée", "és", "ées", "ant"),
    adverb_endings=("ement", "amment", "emment", "ément"),
    demonym_endings=("ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne", "ain", "aine"),
    doubled=frozenset("nous vous si très".split()),
    syllables="vowels",
    ease="kandel_moles",
)
