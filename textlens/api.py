"""The documented functions of the library: text in, records out, the same records that the commands print."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .document import Document
from .errors import TextlensError
from .language.codes import language

if TYPE_CHECKING:
    from .analysis.frequency import Frequency
    from .analysis.quotes import Quotation
    from .analysis.readability import Readability
    from .analysis.sentences import Sentence

__all__ = ["Document", "TextlensError", "frequencies", "quotes", "readability", "sentences"]

Text = str | Document


def quotes(text: Text, *, lang: str = "en") -> list[Quotation]:
    """The quotations of a text in the order they stand, each with its speaker where the text names one.

    Offsets are character positions in the text, half-open. LanguageError for a language that is not known.
    """
    from .analysis.quotes import quotations

    return list(quotations(_document(text, lang)))


def sentences(text: Text, *, lang: str = "en") -> list[Sentence]:
    """The sentences of a text in order, each with its words counted and its place."""
    from .analysis.sentences import listed

    return list(listed(_document(text, lang)))


def readability(text: Text, *, lang: str = "en") -> Readability:
    """Counts and readability measures of a text; a measure that the text cannot support is None, with a note."""
    from .analysis.readability import readability as score

    return score(_document(text, lang))


def frequencies(
    texts: Text | Iterable[Text],
    *,
    lang: str = "en",
    top: int = 0,
    ngram: int = 1,
    skip_stopwords: bool = False,
    min_length: int = 1,
) -> list[Frequency]:
    """How often each word (or run of `ngram` words) occurs over all texts, commonest first; `top` 0 gives all."""
    from .analysis.frequency import Choice, count

    several = [texts] if isinstance(texts, (str, Document)) else texts
    choice = Choice(top=top, ngram=ngram, skip_stopwords=skip_stopwords, min_length=min_length)
    return list(count((_document(text, lang) for text in several), choice))


def _document(text: Text, lang: str) -> Document:
    return Document.of(text, language(lang))
