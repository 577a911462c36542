"""Language codes: `de`, `DE`, `de-DE` and `de_DE` all mean German."""

from __future__ import annotations

from ..errors import LanguageError

LANGUAGES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
    "ru": "Russian",
}
"""The supported languages by two-letter code; each has a folder of this name in `textlens.languages`."""

FALLBACK = "en"
"""The language that is assumed if the language of a text is not known."""

AUTO = "auto"
"""The value, instead of a code, that requests detection of each text's language."""


def language_or_auto(code: str) -> str:
    """The same as `language`, but `auto` is accepted too and returned unchanged."""
    return AUTO if code.strip().lower() == AUTO else language(code)


def language(code: str) -> str:
    """The two-letter code for a language code or English name; raises LanguageError with the known codes if it is unknown."""
    plain = code.strip().lower().replace("_", "-").split("-", 1)[0]
    if plain in LANGUAGES:
        return plain
    by_name = {name.lower(): short for short, name in LANGUAGES.items()}
    if plain in by_name:
        return by_name[plain]
    known = ", ".join((AUTO, *LANGUAGES))
    raise LanguageError(f"unknown language {code!r}", f"Known languages: {known}.")
