"""The documented functions of the library: text in, records out, the same records that the commands print.

`lang` is a two-letter code, or `auto`, as it is on the command line unless said otherwise: the language that a text's commonest
words are of. A Document has its own. A text that is none (None, or the NaN of an empty cell) is a TextlensError.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from .documents.document import Document
from .errors import TextlensError
from .language.codes import AUTO
from .texts import Text, as_document, as_documents
from .word_api import collocations, dispersion, frequencies, keyness, kwic

if TYPE_CHECKING:
    from .analysis.check import Finding
    from .analysis.check.terms import Term
    from .analysis.compare import Change
    from .analysis.readability import Readability
    from .analysis.sentences import Sentence
    from .analysis.sources import Source
    from .analysis.story import Story
    from .analysis.verify import Verified
    from .quotations import Quotation

__all__ = [
    "Document",
    "TextlensError",
    "check",
    "collocations",
    "compare",
    "dispersion",
    "frequencies",
    "keyness",
    "kwic",
    "quotes",
    "readability",
    "sentences",
    "sources",
    "story",
    "verify",
]

def quotes(text: Text, kinds: str | Iterable[str] = ("direct", "mixed"), *, lang: str = AUTO) -> list[Quotation]:
    """The quotations of a text in the order they stand, each with its speaker where the text names one.

    `kinds` are any of `direct`, `mixed` and `indirect`, or `all`. Offsets are character positions in the text, half-open.
    LanguageError for a language that is not known, TextlensError for a kind that is not.
    """
    from . import quotations as quotes

    return list(quotes.quotations(as_document(text, lang), quotes.kinds(kinds)))


def verify(draft: Text, against: Text | Iterable[Text], *, lang: str = AUTO) -> list[Verified]:
    """The quotations of a draft, each with what the sources it is held against have of it.

    A Document gives its name to the records; one named `.srt` or `.vtt` is read as subtitles.
    """
    from .analysis.verify import Index, verified

    return list(verified(as_document(draft, lang), Index(as_documents(against, lang))))


def compare(old: Text, new: Text, only: Iterable[str] = (), *, lang: str = AUTO, min_change: float = 0) -> list[Change]:
    """What changed from one version of a text to the next, what an editor asks first told first.

    `only` are sections: `quotes`, `speakers`, `figures`, `names`, `headline`, `measures`, `sentences`. `min_change` is the
    percentage of its words that a reworded sentence must have changed to be told.
    """
    from .analysis.compare import changes, sections

    return list(changes(as_document(old, lang), as_document(new, lang), sections(tuple(only)), min_change / 100))


def check(
    text: Text,
    terms: str | Iterable[str | Mapping[str, object] | Term] = (),
    *,
    lang: str = AUTO,
    max_grade: float | None = None,
    min_ease: float | None = None,
    max_sentence: int | None = None,
    max_paragraph: int | None = None,
    unattributed: bool = False,
    repeated: bool = True,
) -> list[Finding]:
    """Where a text does not keep to a house's rules, in the order it stands: those whose limit is given, and those that are on.

    `terms` are lines of a list (`"utilize -> use"`) or tables with the keys of `[[check.terms]]`. TextlensError for a term that
    cannot be understood, for a pattern that takes for ever, and for a limit that the language has no measure for.
    """
    from .analysis.check import checker, chosen

    listed: list[Term] = []
    if terms:
        from .analysis.check.terms import each

        listed = each([terms] if isinstance(terms, str) else terms)
    asked = {
        "grade": max_grade,
        "ease": min_ease,
        "sentence": max_sentence,
        "paragraph": max_paragraph,
        "unattributed": unattributed,
        "repeated": repeated,
        "terms": bool(listed),
    }
    document = as_document(text, lang)
    return list(checker(chosen(asked), listed, document.lang)(document))


def sources(
    texts: Text | Iterable[Text],
    kinds: str | Iterable[str] = ("direct", "mixed"),
    *,
    lang: str = AUTO,
    by: Literal["speaker", "document"] = "speaker",
) -> list[Source]:
    """The speakers of several texts with what they said counted, those with most words first, those without a name last.

    `by="document"` counts each text on its own. A Document gives its name to the records; plain texts have none.
    """
    from .analysis.sources import sources as count
    from .quotations import kinds as known

    documents = as_documents(texts, lang)
    shown = known(kinds)
    if by == "document":
        return [source for document in documents for source in count([document], shown)]
    return list(count(documents, shown))


def sentences(text: Text, *, lang: str = AUTO) -> list[Sentence]:
    """The sentences of a text in order, each with its words counted and its place."""
    from .analysis.sentences import listed

    return list(listed(as_document(text, lang)))


def readability(text: Text, *, lang: str = AUTO) -> Readability:
    """Counts and readability measures of a text; a measure that the text cannot support is None, with a note."""
    from .analysis.readability import readability as score

    return score(as_document(text, lang))


def story(text: Text, *, lang: str = AUTO, hard: int | None = None, top: int = 20) -> Story:
    """A text at a glance: its counts, measures, hard sentences, quotations, speakers and `top` words, as `report` shows them.

    `hard` is the number of hard sentences, by default a tenth of all within bounds.
    """
    from .analysis.story import story as found

    return found(as_document(text, lang), hard, top)
