"""The documented functions of the library: text in, records out, the same records that the commands print.

`lang` is a two-letter code, or `auto`, as it is on the command line unless said otherwise: the language that a text's commonest
words are of. A Document has its own. A text that is none (None, or the NaN of an empty cell) is a TextlensError.
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
"""A text as the functions take it: plain, or with a name and a language."""


def quotes(text: Text, kinds: str | Iterable[str] = ("direct", "mixed"), *, lang: str = AUTO) -> list[Quotation]:
    """The quotations of a text in the order they stand, each with its speaker where the text names one.

    `kinds` are any of `direct`, `mixed` and `indirect`, or `all`. Offsets are character positions in the text, half-open.
    LanguageError for a language that is not known, TextlensError for a kind that is not.
    """
    from . import quotations as quotes

    return list(quotes.quotations(_document(text, lang), quotes.kinds(kinds)))


def verify(draft: Text, against: Text | Iterable[Text], *, lang: str = AUTO) -> list[Verified]:
    """The quotations of a draft, each with what the sources it is held against have of it.

    A Document gives its name to the records; one named `.srt` or `.vtt` is read as subtitles.
    """
    from .analysis.verify import Index, verified

    return list(verified(_document(draft, lang), Index(_documents(against, lang))))


def compare(old: Text, new: Text, only: Iterable[str] = (), *, lang: str = AUTO, min_change: float = 0) -> list[Change]:
    """What changed from one version of a text to the next, what an editor asks first told first.

    `only` are sections: `quotes`, `speakers`, `figures`, `names`, `headline`, `measures`, `sentences`. `min_change` is the
    percentage of its words that a reworded sentence must have changed to be told.
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
    document = _document(text, lang)
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

    documents = _documents(texts, lang)
    shown = known(kinds)
    if by == "document":
        return [source for document in documents for source in count([document], shown)]
    return list(count(documents, shown))


def sentences(text: Text, *, lang: str = AUTO) -> list[Sentence]:
    """The sentences of a text in order, each with its words counted and its place."""
    from .analysis.sentences import listed

    return list(listed(_document(text, lang)))


def readability(text: Text, *, lang: str = AUTO) -> Readability:
    """Counts and readability measures of a text; a measure that the text cannot support is None, with a note."""
    from .analysis.readability import readability as score

    return score(_document(text, lang))


def story(text: Text, *, lang: str = AUTO, hard: int | None = None, top: int = 20) -> Story:
    """A text at a glance: its counts, measures, hard sentences, quotations, speakers and `top` words, as `report` shows them.

    `hard` is the number of hard sentences, by default a tenth of all within bounds.
    """
    from .analysis.story import story as found

    return found(_document(text, lang), hard, top)


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
    """How often each word (or run of `ngram` words) occurs over all texts, commonest first; `top` 0 gives all.

    `stopwords` are left out besides the packaged ones that `skip_stopwords` leaves out; `match` is a regular expression.
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
    """Pairs of words over all texts by how closely they belong together; the options are those of `frequencies`."""
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
    """Words more frequent in some texts than in a reference, the surest first, then those that are less.

    The options besides `correction` and `max_p` are those of `frequencies`; TextlensError where one side has no words.
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
    """Each place where a pattern is said in a text, with up to `width` characters or words before and after it."""
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
    """How evenly words are spread over texts, or over `parts` equal parts of all; a single text has ten."""
    from .analysis.dispersion import dispersion as measured
    from .analysis.dispersion import places

    wanted = [words] if isinstance(words, str) else list(words)
    counted = _counted(1, keep_case, stem)
    return list(measured((places(document, wanted, counted) for document in _documents(texts, lang)), wanted, parts))


def _document(text: Text, lang: str) -> Document:
    """A text as a document in a language, or the document it is; TextlensError for anything else."""
    return text if isinstance(text, Document) else Document(text, lang=language_or_auto(lang))


def _documents(texts: Text | Iterable[Text], lang: str) -> Iterator[Document]:
    """One text or several, each as `_document` has it."""
    several = texts if isinstance(texts, Iterable) and not isinstance(texts, (str, bytes)) else [texts]
    return (_document(text, lang) for text in several)


def _counted(ngram: int, keep_case: bool, stem: bool) -> Counted:
    from .analysis.forms import Counted

    return Counted(ngram, keep_case, stem)


def _choice(
    top: int,
    skip_stopwords: bool,
    stopwords: Iterable[str],
    min_length: int,
    min_count: int,
    match: str | None,
    keep_case: bool,
) -> Choice:
    from .analysis.choice import Choice
    from .analysis.forms import folded
    from .analysis.patterns import compiled

    pattern = None if match is None else compiled(match, keep_case=keep_case)
    return Choice(top, skip_stopwords, frozenset(map(folded, stopwords)), min_length, min_count, pattern)
