"""Language codes: `de`, `DE`, `de-DE` and `de_DE` are the same language."""

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
"""The languages that are known, by two-letter code: each has the folder of that code in `textlens.languages`."""

FALLBACK = "en"
"""The language that a text is read as where its own is not known."""

AUTO = "auto"
"""What a user says in place of a code who wants each text's language to be found out."""


def language_or_auto(code: str) -> str:
    """As `language`, but for `auto`, which stays as it is."""
    return AUTO if code.strip().lower() == AUTO else language(code)


def language(code: str) -> str:
    """The two-letter code that a user's spelling means; LanguageError with the list where it means none."""
    plain = code.strip().lower().replace("_", "-").split("-", 1)[0]
    if plain in LANGUAGES:
        return plain
    by_name = {name.lower(): short for short, name in LANGUAGES.items()}
    if plain in by_name:
        return by_name[plain]
    known = ", ".join((AUTO, *LANGUAGES))
    raise LanguageError(f"unknown language {code!r}", f"Known languages: {known}.")
