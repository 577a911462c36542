"""The numbers that textstat computes, including its errors, for newsrooms whose earlier figures were made with it.

textstat counts English syllables with a dictionary that NLTK does not include and that textstat would download. textlens
downloads nothing: if the dictionary is missing, it raises an error that says what to install.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any
from warnings import catch_warnings, simplefilter

from ...documents.document import Document
from ...errors import TextlensError, choices
from ...records import Column

Row = tuple[str, dict[str, float | None]]
"""The name of a document, and textstat's numbers by the name of the measure."""

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
    """The columns for the document and for textstat's measures of a language: all of them, or those with the given names.

    Raises TextlensError for a name that textstat does not have, or if textstat's dictionary is missing.
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
    """Compute these measures of a document with textstat."""
    with catch_warnings():
        # Such as that it has no list of easy words for a language; the user of a command can do nothing about it.
        simplefilter("ignore")
        textstat = _textstat(document.lang)
        return document.name, {name: float(_function(textstat, name)(document.plain)) for name in names}


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
    function: Callable[[str], float] = getattr(textstat, name)
    return function


@cache
def _textstat(lang: str) -> Any:
    """A separate instance of textstat for a language, because setting the language of the shared instance has global effect."""
    import textstat

    instance = type(textstat.textstat)()
    instance.set_lang(lang)
    return instance


def _require_dictionary(lang: str) -> None:
    """Raise TextlensError if textstat would try to download its dictionary of English syllables."""
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
