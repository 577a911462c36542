"""The public functions of the library: they take texts and return the records that the commands print.

`lang` is a two-letter code, or `auto` (the default, as on the command line) to detect the language by the most common words.
A Document has its own language. Names of speakers less likely to be right than `min_speaker_confidence`, 0 to 1, are left out.
Anything that is not a text, such as None or the NaN of an empty cell, raises TextlensError.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from .documents.document import Document
from .errors import TextlensError as TextlensError
from .language.codes import AUTO, language_or_auto

if TYPE_CHECKING:
    from .analysis.check import Finding
    from .analysis.check.terms import Term
    from .analysis.choice import Choice
    from .analysis.collocations import Collocation
    from .analysis.compare import Change
    from .analysis.dispersion import Dispersion
    from .analysis.forms import Counted
    from .analysis.frequency import Frequency
    from .analysis.keyness import Key
    from .analysis.kwic import Hit
    from .analysis.readability import Readability
    from .analysis.sentences import Sentence
    from .analysis.sources import Source
    from .analysis.story import Story
    from .analysis.verify import Verified
    from .quotations import Quotation

Text = str | Document
"""A text as an argument: a string, or a Document with a name and a language."""


def quotes(
    text: Text, kinds: str | Iterable[str] = ("direct", "mixed"), *, lang: str = AUTO, min_speaker_confidence: float | None = None
) -> list[Quotation]:
    """The quotations of a text in order, each with its speaker if the text names one.

    `kinds` are any of `direct`, `mixed` and `indirect`, or `all`. Offsets are half-open character positions in the text.
    Raises LanguageError for an unknown language and TextlensError for an unknown kind.
    """
    from . import quotations as quotes

    return list(quotes.quotations(_document(text, lang), quotes.kinds(kinds), min_speaker_confidence))


def verify(
    draft: Text, against: Text | Iterable[Text], *, lang: str = AUTO, min_words: int = 1,
    min_speaker_confidence: float | None = None,
) -> list[Verified]:  # fmt: skip
    """The pieces in quotation marks of a draft, each with the passage of the sources that matches it and how they differ.

    Pieces with fewer than `min_words` words are left out; those of a sentence that goes on behind its attribution count together.
    The records name a Document by its name; a Document whose name ends in `.srt` or `.vtt` is read as subtitles.
    """
    from .analysis.verify import Index, verified

    return list(verified(_document(draft, lang), Index(_documents(against, lang)), min_speaker_confidence, min_words))


def compare(old: Text, new: Text, only: Iterable[str] = (), *, lang: str = AUTO, min_change: float = 0) -> list[Change]:
    """What changed from one version of a text to the next, most important first for an editor.

    `only` restricts the result to these sections: `quotes`, `speakers`, `figures`, `names`, `headline`, `measures`, `sentences`.
    Reworded sentences are reported if at least `min_change` per cent of their words changed.
    """
    from .analysis.compare import changes, sections

    return list(changes(_document(old, lang), _document(new, lang), sections(tuple(only)), min_change / 100))


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
    """The places where a text breaks the rules of a house style, in text order; only rules with a limit or a true flag apply.

    `terms` are lines of a term list (`"utilize -> use"`) or mappings with the keys of `[[check.terms]]`. Raises TextlensError for
    an invalid term, a pattern that takes too long, and a limit for which the language has no measure.
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
    document = _document(text, lang)
    return list(checker(chosen(asked), listed, document.lang)(document))


def sources(
    texts: Text | Iterable[Text], kinds: str | Iterable[str] = ("direct", "mixed"), *, lang: str = AUTO,
    by: Literal["speaker", "document"] = "speaker", min_speaker_confidence: float | None = None,
) -> list[Source]:  # fmt: skip
    """The speakers in several texts with counts of what they said, by words in descending order; unnamed speakers come last.

    `by="document"` counts each text separately. The records name a Document by its name; plain texts have no name.
    """
    from .analysis.sources import sources as count
    from .quotations import kinds as known

    documents = _documents(texts, lang)
    shown = known(kinds)
    if by == "document":
        return [source for document in documents for source in count([document], shown, min_speaker_confidence)]
    return list(count(documents, shown, min_speaker_confidence))


def sentences(text: Text, *, lang: str = AUTO) -> list[Sentence]:
    """The sentences of a text in order, each with its word count and position."""
    from .analysis.sentences import listed

    return list(listed(_document(text, lang)))


def readability(text: Text, *, lang: str = AUTO) -> Readability:
    """Counts and readability measures of a text; a measure that cannot be computed for the text is None, with a note."""
    from .analysis.readability import readability as score

    return score(_document(text, lang))


def story(
    text: Text, *, lang: str = AUTO, hard: int | None = None, top: int = 20, min_speaker_confidence: float | None = None
) -> Story:
    """An overview of a text, as `report` shows it: counts, measures, hardest sentences, quotations, speakers and `top` words.

    `hard` is the number of hard sentences; the default is a tenth of all sentences, within limits.
    """
    from .analysis.story import story as overview

    return overview(_document(text, lang), hard, top, min_speaker_confidence)


def frequencies(
    texts: Text | Iterable[Text],
    *,
    lang: str = AUTO,
    top: int = 0,
    ngram: int = 1,
    skip_stopwords: bool = False,
    stopwords: Iterable[str] = (),
    min_length: int = 1,
    min_count: int = 1,
    match: str | None = None,
    keep_case: bool = False,
    stem: bool = False,
) -> list[Frequency]:
    """How often each word (or n-gram of `ngram` words) occurs in all texts together, most frequent first; `top=0` returns all.

    `skip_stopwords` leaves out the language's stop words, and `stopwords` are left out in addition; `match` is a regular
    expression.
    """
    from .analysis.frequency import count

    counted = _counted(ngram, keep_case, stem)
    choice = _choice(top, skip_stopwords, stopwords, min_length, min_count, match, keep_case)
    return list(count(_documents(texts, lang), choice, counted))


def collocations(
    texts: Text | Iterable[Text],
    *,
    lang: str = AUTO,
    top: int = 0,
    measure: Literal["likelihood_ratio", "pmi", "t"] = "likelihood_ratio",
    skip_stopwords: bool = False,
    stopwords: Iterable[str] = (),
    min_length: int = 1,
    min_count: int = 1,
    match: str | None = None,
    keep_case: bool = False,
    stem: bool = False,
) -> list[Collocation]:
    """Word pairs in all texts together, most strongly associated first; the other options are those of `frequencies`."""
    from .analysis.collocations import collocations as closest

    counted = _counted(1, keep_case, stem)
    choice = _choice(top, skip_stopwords, stopwords, min_length, min_count, match, keep_case)
    return list(closest(_documents(texts, lang), choice, counted, measure))


def keyness(
    texts: Text | Iterable[Text],
    reference: Text | Iterable[Text],
    *,
    lang: str = AUTO,
    top: int = 0,
    correction: Literal["bonferroni", "holm", "bh"] | None = None,
    max_p: float = 1.0,
    ngram: int = 1,
    skip_stopwords: bool = False,
    stopwords: Iterable[str] = (),
    min_length: int = 1,
    min_count: int = 1,
    match: str | None = None,
    keep_case: bool = False,
    stem: bool = False,
) -> list[Key]:
    """Words that are more frequent in the texts than in a reference, most significant first, then those that are less frequent.

    The options other than `correction` and `max_p` are those of `frequencies`. Raises TextlensError if either side has no words.
    """
    from .analysis.keyness import keyness as keys

    sided: list[tuple[bool, Iterator[Document]]] = [(False, _documents(texts, lang)), (True, _documents(reference, lang))]
    choice = _choice(top, skip_stopwords, stopwords, min_length, min_count, match, keep_case)
    found = ((side, document) for side, documents in sided for document in documents)
    return list(keys(found, choice, _counted(ngram, keep_case, stem), correction=correction, max_p=max_p))


def kwic(
    text: Text,
    pattern: str,
    *,
    lang: str = AUTO,
    regex: bool = False,
    whole_words: bool = False,
    match_case: bool = False,
    stem: bool = False,
    width: int = 40,
    unit: Literal["characters", "words"] = "characters",
) -> list[Hit]:
    """Each match of a pattern in a text, with up to `width` characters or words of context before and after it."""
    from .analysis.kwic import Context, finder
    from .analysis.kwic import kwic as hits

    find = finder(pattern, regex=regex, whole_words=whole_words, match_case=match_case, stem=stem)
    return list(hits(_document(text, lang), find, Context(width, unit == "words")))


def dispersion(
    texts: Text | Iterable[Text],
    words: str | Iterable[str],
    *,
    lang: str = AUTO,
    parts: int | None = None,
    keep_case: bool = False,
    stem: bool = False,
) -> list[Dispersion]:
    """How evenly words are spread over the texts, or over `parts` equal parts of all; a single text is divided into ten."""
    from .analysis.dispersion import dispersion as measured
    from .analysis.dispersion import places

    wanted = [words] if isinstance(words, str) else list(words)
    counted = _counted(1, keep_case, stem)
    return list(measured((places(document, wanted, counted) for document in _documents(texts, lang)), wanted, parts))


def _document(text: Text, lang: str) -> Document:
    """The text as a Document in that language; a Document is returned as it is. Raises TextlensError for anything else."""
    return text if isinstance(text, Document) else Document(text, lang=language_or_auto(lang))


def _documents(texts: Text | Iterable[Text], lang: str) -> Iterator[Document]:
    """One text or several as Documents, by `_document`."""
    several = texts if isinstance(texts, Iterable) and not isinstance(texts, (str, bytes)) else [texts]
    return (_document(text, lang) for text in several)


def _counted(ngram: int, keep_case: bool, stem: bool) -> Counted:
    from .analysis.forms import Counted

    return Counted(ngram, keep_case, stem)


def _choice(
    top: int, skip_stopwords: bool, stopwords: Iterable[str], min_length: int, min_count: int, match: str | None, keep_case: bool
) -> Choice:
    from .analysis.choice import Choice
    from .analysis.forms import folded
    from .analysis.patterns import compiled

    pattern = None if match is None else compiled(match, keep_case=keep_case)
    return Choice(top, skip_stopwords, frozenset(map(folded, stopwords)), min_length, min_count, pattern)
