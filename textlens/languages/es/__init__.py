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
    doubled=frozenset("no muy".split()),
    syllables="vowels",
    ease="szigriszt_pazos",
)
