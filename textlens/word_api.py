"""The library's functions that count and find words; `api` offers them with the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from .documents.document import Document
from .language.codes import AUTO
from .texts import Text, as_document, as_documents

if TYPE_CHECKING:
    from .analysis.choice import Choice
    from .analysis.collocations import Collocation
    from .analysis.dispersion import Dispersion
    from .analysis.forms import Counted
    from .analysis.frequency import Frequency
    from .analysis.keyness import Key
    from .analysis.kwic import Hit


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
    return list(count(as_documents(texts, lang), choice, counted))


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
    return list(closest(as_documents(texts, lang), choice, counted, measure))


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

    sided: list[tuple[bool, Iterator[Document]]] = [(False, as_documents(texts, lang)), (True, as_documents(reference, lang))]
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
    return list(hits(as_document(text, lang), find, Context(width, unit == "words")))


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
    return list(measured((places(document, wanted, counted) for document in as_documents(texts, lang)), wanted, parts))


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
