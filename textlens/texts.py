"""Texts as the library takes them: plain or as documents, one or several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .documents.document import Document
from .language.codes import language_or_auto

Text = str | Document


def as_document(text: Text, lang: str) -> Document:
    """A text as a document in a language, or the document it is; TextlensError for anything else."""
    return text if isinstance(text, Document) else Document(text, lang=language_or_auto(lang))


def as_documents(texts: Text | Iterable[Text], lang: str) -> Iterator[Document]:
    """One text or several, each as `as_document` has it."""
    several = texts if isinstance(texts, Iterable) and not isinstance(texts, (str, bytes)) else [texts]
    return (as_document(text, lang) for text in several)
