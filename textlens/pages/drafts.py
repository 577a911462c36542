"""Drafts that are shown with what was found in them: which view shows them, and their texts, kept for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from .._version import __version__
from ..documents.document import Document
from ..documents.failures import Failure
from ..errors import FormatError
from ..reports.formats import Formatter, Function

if TYPE_CHECKING:
    from .verdicts import Judge

WORD = "docx"
"""The suffix of a file that is the draft itself with comments."""


class Output(Protocol):
    """What the user wants to be written, and where."""

    path: str | None
    fields: tuple[str, ...]
    sort: tuple[str, ...]
    header: bool

    @property
    def wants_rows(self) -> bool:
        """Whether options are set that only apply to rows."""

    def note(self, text: str) -> None:
        """Show a message."""

    def chosen_format(self, *, also: Iterable[str] = ()) -> str:
        """The format or, for a file with one of these suffixes, that suffix."""


class Drafts:
    """The texts of a run over drafts.

    Attributes:
        formatter: The view that shows them in place of a format; None if rows are written.
        texts: The drafts, if they are shown.
        sources: The texts that they are compared with, if they are shown.
    """

    def __init__(self) -> None:
        """Start without a view."""
        self.formatter: Formatter | None = None
        self.texts: list[Document] = []
        self.sources: list[Document] = []

    def drafts(self, documents: Iterable[Document | Failure]) -> Iterator[Document | Failure]:
        """The drafts, which are kept."""
        return self._kept(documents, self.texts)

    def against(self, documents: Iterable[Document | Failure]) -> Iterator[Document | Failure]:
        """The texts that they are compared with, which are kept."""
        return self._kept(documents, self.sources)

    def draft(self, document: Document) -> Document:
        """A draft, which is kept."""
        if self.formatter is not None:
            self.texts.append(document)
        return document

    def _kept(self, documents: Iterable[Document | Failure], kept: list[Document]) -> Iterator[Document | Failure]:
        for document in documents:
            if self.formatter is not None and isinstance(document, Document):
                kept.append(document)
            yield document


def of_quotations(output: Output, judge: Judge) -> Drafts:
    """Drafts whose quotations are checked: a page with the passages beside them, or a Word document with comments.

    Raises:
        FormatError: Fields are asked for, which a Word document does not have.
        SourceError: The library for Word documents is not installed.
    """
    drafts = Drafts()
    format = output.chosen_format(also=(WORD,))
    if format == WORD:
        from .commented import quotations

        drafts.formatter = _in_word(output, quotations(drafts, judge, output.path or WORD, output.note))
    elif format == "html" and not output.wants_rows:
        from .checked import checked

        drafts.formatter = Formatter(format, checked(drafts, judge), "textlens", __version__)
    return drafts


def of_findings(output: Output) -> Drafts:
    """Drafts that are checked against rules: a Word document with comments. The errors are those of `of_quotations`."""
    drafts = Drafts()
    if output.chosen_format(also=(WORD,)) == WORD:
        from .commented import findings

        drafts.formatter = _in_word(output, findings(drafts, output.path or WORD, output.note))
    return drafts


def _in_word(output: Output, function: Function) -> Formatter:
    from ..documents.readers.libraries import library

    if output.fields or output.sort or not output.header:
        hint = "Leave out --fields, --sort and --no-header."
        raise FormatError("a Word document with comments has no fields and no rows", hint)
    library("docx", WORD, output.path or WORD)
    return Formatter(WORD, function, "textlens", __version__, binary=True)
