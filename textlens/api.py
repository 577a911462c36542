"""The documented functions of the library: text in, records out, the same records that the commands print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from .document import Document
from .errors import TextlensError
from .language.codes import language

if TYPE_CHECKING:
    from .analysis.compare import Change
    from .analysis.frequency import Frequency
    from .analysis.quotes import Quotation
    from .analysis.readability import Readability
    from .analysis.sentences import Sentence
    from .analysis.sources import Source
    from .analysis.verify import Verified

__all__ = ["Document", "TextlensError", "compare", "frequencies", "quotes", "readability", "sentences", "sources", "verify"]

Text = str | Document


def quotes(text: Text, kinds: str | Iterable[str] = ("direct", "mixed"), *, lang: str = "en") -> list[Quotation]:
    """The quotations of a text in the order they stand, each with its speaker where the text names one.

    `kinds` are any of `direct`, `mixed` and `indirect`, or `all`. Offsets are character positions in the text, half-open.
    LanguageError for a language that is not known, TextlensError for a kind that is not.
    """
    from .analysis import quotes

    return list(quotes.quotations(_document(text, lang), quotes.kinds(kinds)))


def verify(draft: Text, against: Text | Iterable[Text], *, lang: str = "en") -> list[Verified]:
    """The quotations of a draft, each with what the sources it is held against have of it.

    A Document gives its name to the records; one named `.srt` or `.vtt` is read as subtitles.
    """
    from .analysis.verify import Index, verified

    return list(verified(_document(draft, lang), Index(_documents(against, lang))))


def compare(old: Text, new: Text, only: Iterable[str] = (), *, lang: str = "en", min_change: float = 0) -> list[Change]:
    """What changed from one version of a text to the next, what an editor asks first told first.

    `only` are sections: `quotes`, `speakers`, `figures`, `names`, `headline`, `measures`, `sentences`. `min_change` is the
    percentage of its words that a reworded sentence must have changed to be told.
    """
    from .analysis.compare import changes, sections

    return list(changes(_document(old, lang), _document(new, lang), sections(tuple(only)), min_change / 100))


def sources(
    texts: Text | Iterable[Text],
    kinds: str | Iterable[str] = ("direct", "mixed"),
    *,
    lang: str = "en",
    by: Literal["speaker", "document"] = "speaker",
) -> list[Source]:
    """The speakers of several texts with what they said counted, those with most words first, those without a name last.

    `by="document"` counts each text on its own. A Document gives its name to the records; plain texts have none.
    """
    from .analysis.quotes import kinds as known
    from .analysis.sources import sources as count

    documents = _documents(texts, lang)
    shown = known(kinds)
    if by == "document":
        return [source for document in documents for source in count([document], shown)]
    return list(count(documents, shown))


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

    choice = Choice(top=top, ngram=ngram, skip_stopwords=skip_stopwords, min_length=min_length)
    return list(count(_documents(texts, lang), choice))


def _document(text: Text, lang: str) -> Document:
    return Document.of(text, language(lang))


def _documents(texts: Text | Iterable[Text], lang: str) -> Iterator[Document]:
    several = [texts] if isinstance(texts, (str, Document)) else texts
    return (_document(text, lang) for text in several)
