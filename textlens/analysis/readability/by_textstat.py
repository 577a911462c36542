"""textstat's own numbers, for newsrooms whose history is in them: its counts, its formulas, its errors.

textstat counts English syllables by a dictionary that NLTK keeps apart and that textstat would download. Nothing is downloaded
here: without the dictionary there is an error that says what to install.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from ...documents.document import Document
from ...errors import TextlensError, choices
from ...records import Column

Row = tuple[str, dict[str, float | None]]
"""A document's name, and textstat's numbers by name."""

_COUNTS = {
    "lexicon_count": "Words.",
    "sentence_count": "Sentences.",
    "syllable_count": "Syllables.",
    "letter_count": "Letters.",
    "polysyllabcount": "Words of three or more syllables.",
    "difficult_words": "Different difficult words.",
}
_EVERYWHERE = {
    "flesch_reading_ease": "Reading ease with the language's constants.",
    "lix": "LIX.",
    "rix": "RIX.",
    "mcalpine_eflaw": "McAlpine EFLAW.",
}
_MADE_FOR = {
    "en": {
        "flesch_kincaid_grade": "Flesch-Kincaid grade.",
        "gunning_fog": "Gunning fog.",
        "smog_index": "SMOG grade.",
        "automated_readability_index": "Automated readability index.",
        "coleman_liau_index": "Coleman-Liau index.",
        "linsear_write_formula": "Linsear Write.",
        "dale_chall_readability_score": "Dale-Chall score.",
        "spache_readability": "Spache grade.",
        "text_standard": "Consensus grade.",
    },
    "es": {
        "fernandez_huerta": "Fernández Huerta.",
        "szigriszt_pazos": "Szigriszt-Pazos.",
        "gutierrez_polini": "Gutiérrez de Polini.",
        "crawford": "Crawford.",
    },
    "it": {"gulpease_index": "Gulpease."},
    "de": {f"wiener_sachtextformel_{number}": f"Wiener Sachtextformel {number}." for number in (1, 2, 3, 4)},
}
_SECONDS = {"reading_time": "Reading time in seconds."}


def columns(lang: str, names: Iterable[str] = ()) -> tuple[Column, ...]:
    """The document and textstat's numbers for a language, or those of them with these names.

    TextlensError for a name textstat has no number of, or where textstat's dictionary is missing.
    """
    _require_dictionary(lang)
    known = {**_COUNTS, **_EVERYWHERE, **_MADE_FOR.get(lang, {}), **_SECONDS}
    wanted = list(dict.fromkeys(names)) or list(known)
    for name in wanted:
        if name not in known:
            raise TextlensError(f"textstat has no measure {name!r} here", choices(name, known))
    document = Column("document", "text", "Document the numbers are of.", get=_document)
    return (document, *(_column(name, known[name]) for name in wanted))


def measured(document: Document, names: Iterable[str]) -> Row:
    """The numbers that textstat has for a text."""
    textstat = _textstat(document.lang)
    return document.name, {name: float(_function(textstat, name)(document.text)) for name in names}


def _column(name: str, help: str) -> Column:
    kind = "integer" if name in _COUNTS else "number"
    make = int if name in _COUNTS else float
    return Column(name, kind, f"{help[:-1]}, as textstat has it.", nullable=True, get=lambda row: make(row[1][name]))


def _document(row: Row) -> str:
    return row[0]


def _function(textstat: Any, name: str) -> Callable[[str], float]:
    if name.startswith("wiener_sachtextformel_"):
        return lambda text: float(textstat.wiener_sachtextformel(text, int(name[-1])))
    if name == "text_standard":
        return lambda text: float(textstat.text_standard(text, float_output=True))
    found: Callable[[str], float] = getattr(textstat, name)
    return found


@cache
def _textstat(lang: str) -> Any:
    """An instance of textstat of our own: the language of the one it offers is global."""
    import textstat

    found = type(textstat.textstat)()
    found.set_lang(lang)
    return found


def _require_dictionary(lang: str) -> None:
    """TextlensError where textstat would try to download the dictionary it counts English syllables by."""
    if lang != "en":
        return
    from nltk.data import find

    for place in ("corpora/cmudict", "corpora/cmudict.zip"):
        try:
            find(place)
        except LookupError:
            continue
        return
    raise TextlensError(
        "textstat's dictionary of English syllables is not installed",
        "Install it once with `python -m nltk.downloader cmudict`, which needs the network.",
    )
