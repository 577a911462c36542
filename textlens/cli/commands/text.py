"""`textlens text`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import click

from ..._version import __version__
from ...documents.corpus import Corpus
from ...documents.document import Document
from ...records import about
from ...reports.collect import per_document
from ...reports.formats import Formatter
from ...reports.report import Report
from ..options import inputs, jobs, output
from ..session import Session, Shown


@dataclass(frozen=True, slots=True)
class Text:
    """A document's text and the metadata of its file."""

    document: str = about("Document.")
    type: str = about("Type of input it was read as.")
    encoding: str | None = about("Encoding it was decoded with.")
    title: str | None = about("Title, if the file states it.")
    author: str | None = about("Author, if the file states it.")
    date: str | None = about("Date, if the file states it.")
    language: str | None = about("Language, if the file states it.")
    paragraphs: int = about("Number of paragraphs.")
    words: int = about("Number of words.")
    text: str = about("The text that the other commands analyse.", detail=True)


@click.command(
    epilog="""\b
Examples:
  textlens text story.docx
  textlens text page.html -f json
  textlens text drafts/ -f table
"""
)
@jobs
@output
@inputs
def command(documents: Corpus, output: Session) -> Shown:
    """Print the text that the other commands analyse.

    If there are several, each has a line with its name above it, which --no-header leaves out. With --fields, or a format other
    than text, there is a record for each text, with the metadata of its file.
    """
    whole = not output.fields and output.chosen_format("text") == "text"
    formatter = Formatter("text", as_it_is, "textlens", __version__) if whole else None
    return Shown(per_document("text", Text, documents, _text), formatter)


def _text(document: Document) -> Iterator[Text]:
    origin = document.origin
    words = sum(map(len, document.each_sentence()))
    yield Text(document.name, origin.kind, origin.encoding, *origin.meta, len(document.paragraphs), words, document.text)


def as_it_is(report: Report) -> Iterator[str]:
    """The unchanged texts.

    If there are several, each ends with a line break and has a line with its name above it, unless headers are left out.
    """
    last: Text | None = None
    several = False
    for row in report.rows():
        if not isinstance(row, Text):
            continue
        if last is not None:
            yield from _one_of_several(last, "\n" if several else "", header=report.header)
            several = True
        last = row
    if last is not None:
        yield from _one_of_several(last, "\n", header=report.header) if several else (last.text,)


def _one_of_several(text: Text, before: str, *, header: bool) -> Iterator[str]:
    if header:
        yield f"{before}==> {text.document} <==\n"
    elif before:
        yield before
    yield text.text
    if not text.text.endswith(("\n", "\r")):
        yield "\n"
