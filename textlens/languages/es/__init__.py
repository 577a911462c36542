"""Spanish."""

from __future__ import annotations

from ..profile import Language

LANGUAGE = Language(
    rules="continental",
    quotation_marks=("«", "»", "“", "”"),
    conjunction="y",
    pro_drop=True,
    asides="dash",
    verb_endings=("ó", "aron", "ieron", "ará", "arán", "aban"),
    participle_endings=("ado", "ido", "ada", "ida", "ados", "idos", "ando", "endo"),
    adverb_endings=("mente",),
    doubled=frozenset("no muy".split()),
    fillers=frozenset("eh em ehm mmm hm".split()),
    filler_phrases=("este", "bueno", "pues", "o sea", "sabes", "sabe usted", "digamos", "quiero decir"),
    syllables="vowels",
    ease="szigriszt_pazos",
)
