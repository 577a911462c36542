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
    fillers=frozenset("euh heu hum hm hein".split()),
    filler_phrases=(
        "enfin",
        "bah",
        "ben",
        "quoi",
        "bon",
        "genre",
        "tu sais",
        "vous savez",
        "tu vois",
        "vous voyez",
        "je veux dire",
    ),
    syllables="vowels",
    ease="kandel_moles",
)
