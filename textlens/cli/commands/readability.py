"""`textlens readability`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import click

from ...documents.corpus import Corpus
from ...errors import TextlensError
from ...language.codes import LANGUAGES
from ...reports.collect import per_document
from ...reports.report import Report
from ..completions import listed
from ..options import Number, Whole, given, inputs, jobs, option, output
from ..session import Session

if TYPE_CHECKING:
    from ...analysis.readability import Measure, Readability
    from ...analysis.readability.limits import Limits
    from ...documents.document import Document

Measures = tuple["Measure", ...]
LimitsOf = Callable[[str], "Limits"]


def _known() -> list[str]:
    from ...analysis.readability.catalogue import MEASURES

    return [*(measure.name for measure in MEASURES), "all"]


@click.command(
    epilog="""\b
Examples:
  textlens readability story.txt
  textlens readability story.txt --hardest 3
  textlens readability drafts/ --max-grade 10 -o grades.csv
"""
)
@option("--measure", "measures", multiple=True, metavar="A,B", shell_complete=listed(_known),
        help="Only these measures (`all` for every one).")  # fmt: skip
@option("--by", type=click.Choice(["document", "paragraph", "sentence"]), default="document", show_default=True,
        help="A record for each document, paragraph or sentence.")  # fmt: skip
@option("--hardest", type=Whole(1), metavar="N", help="The N hardest sentences of each text, and why.")
@option("--explain", is_flag=True, help="Show each formula with its numbers.")
@option("--max-grade", type=Number(), metavar="N", help="Exit with 1 if a record's school grade is over N.")
@option("--min-ease", type=Number(), metavar="N", help="Exit with 1 if a record's reading ease is under N.")
@option("--engine", type=click.Choice(["textlens", "textstat"]), default="textlens", show_default=True,
        help="Which counts and formulas to use; textstat's are for comparing with older numbers.")  # fmt: skip
@jobs
@output
@inputs
def command(documents: Corpus, output: Session, measures: tuple[str, ...], **asked: Any) -> Report:
    """Score how hard each text is to read.

    Formulas are used as published, for English, German, French, Spanish, Italian, Dutch, Portuguese and Russian. The fields are
    those of the first text's language. A measure for another language is empty, with a note.
    """
    _refuse_contradictions(asked)
    if asked["engine"] == "textstat":
        return _textstat(documents, given("--measure", measures))
    from ...analysis.readability import named

    chosen = named(given("--measure", measures))
    bounds = _limits(chosen, asked)
    report = _report(documents, chosen, bounds, asked)
    return _checked(report, bounds, output) if bounds else report


def _report(documents: Corpus, chosen: Measures, bounds: LimitsOf | None, asked: dict[str, Any]) -> Report:
    """The requested report; its fields are those of the language of the documents, or of the first if there are several."""
    measures = chosen or None
    if asked["explain"]:
        from ...analysis.readability.explained import Explained, explained

        return per_document("measures", Explained, documents, lambda document: explained(document, measures))
    if asked["hardest"]:
        from ...analysis.readability.hardest import HardSentence, hardest

        number, first = asked["hardest"], chosen[0] if chosen else None
        return per_document("hard_sentences", HardSentence, documents, lambda document: hardest(document, number, first))
    if bounds and documents.has_one_language:
        bounds(documents.lang)
    if asked["by"] != "document":
        return _passages(documents, chosen, asked["by"], bounds)
    from ...analysis.readability import columns, fitting, readability

    def scored(document: Document) -> Iterator[Readability]:
        record = readability(document, _with(chosen or fitting(document.lang), bounds, document.lang))
        yield record if chosen or document.lang == documents.lang else _foreign(record, document.lang, documents.lang)
        if bounds:
            bounds(document.lang).require(document.name, [record])

    shown = columns(documents.lang, [measure.name for measure in chosen])
    return per_document("readability", shown, documents, scored)


def _passages(documents: Corpus, chosen: Measures, by: str, bounds: LimitsOf | None) -> Report:
    from ...analysis.readability.catalogue import brief
    from ...analysis.readability.passages import passage_columns, passages

    def scored(document: Document) -> Iterator[Readability]:
        records = list(passages(document, by, _with(chosen or brief(document.lang), bounds, document.lang)))
        for record in records:
            yield record if chosen or document.lang == documents.lang else _foreign(record, document.lang, documents.lang)
        if bounds:
            bounds(document.lang).require(document.name, records)

    shown = passage_columns(documents.lang, [measure.name for measure in chosen])
    return per_document(f"readability_{by}", shown, documents, scored)


def _foreign(record: Readability, lang: str, shown: str) -> Readability:
    """The record with a note that there are no fields for the measures of its language."""
    from dataclasses import replace

    note = f"in {LANGUAGES[lang]}: the fields are those of the first text, which is in {LANGUAGES[shown]}"
    return replace(record, notes=(note, *record.notes))


def _textstat(documents: Corpus, chosen: tuple[str, ...]) -> Report:
    from ...analysis.readability.by_textstat import columns, measured

    def counted(document: Document) -> list[object]:
        if document.lang != documents.lang:
            message = f"{document.name} is in {LANGUAGES[document.lang]}, the first text in {LANGUAGES[documents.lang]}"
            raise TextlensError(message, "textstat measures texts in one language at a time: name it with --lang.")
        return [measured(document, taken)]

    shown = columns(documents.lang, chosen)
    taken = [column.name for column in shown[1:]]
    return per_document("textstat", shown, documents, counted)


def _with(measures: Measures, bounds: LimitsOf | None, lang: str) -> Measures:
    more = bounds(lang).measures if bounds else ()
    return (*measures, *(measure for measure in more if measure not in measures))


def _limits(chosen: Measures, asked: dict[str, Any]) -> LimitsOf | None:
    """A function that returns the limits for texts in a language; None if no limits are set."""
    if asked["max_grade"] is None and asked["min_ease"] is None:
        return None
    from ...analysis.readability.limits import limits

    return cache(lambda lang: limits(lang, chosen, asked["max_grade"], asked["min_ease"]))


def _checked(report: Report, bounds: LimitsOf, output: Session) -> Report:
    """The report, with each record checked against the limits."""
    from ...analysis.readability import Readability

    def rows() -> Iterator[object]:
        for row in report.rows():
            if isinstance(row, Readability):
                for broken in bounds(output.origins.lang(row.document)).broken(row):
                    output.check_failed(broken)
            yield row

    return Report(report.name, report.columns, rows(), version=report.version, documents=report.documents)


def _refuse_contradictions(asked: dict[str, Any]) -> None:
    """Raise UsageError for options that request records of different kinds."""
    kinds = [f"--{name}" for name in ("hardest", "explain") if asked[name]]
    kinds += ["--by"] if asked["by"] != "document" else []
    kinds += ["--engine textstat"] if asked["engine"] == "textstat" else []
    checks = [f"--{name.replace('_', '-')}" for name in ("max_grade", "min_ease") if asked[name] is not None]
    clashing = kinds if len(kinds) > 1 else [*kinds, *checks] if kinds and checks and kinds != ["--by"] else []
    if clashing:
        raise click.UsageError(f"{' and '.join(clashing[:2])} cannot be combined.")
