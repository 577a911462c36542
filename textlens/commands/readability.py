"""`textlens readability`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from ..corpus import Corpus
from ..options import inputs, jobs, names, option, output
from ..presenter import Presenter
from ..report import Report, per_document

if TYPE_CHECKING:
    from ..analysis.readability import Measure
    from ..analysis.readability.limits import Limits

Measures = tuple["Measure", ...]


@click.command(
    epilog="""\b
Examples:
  textlens readability story.txt
  textlens readability story.txt --hardest 3
  textlens readability drafts/ --max-grade 10 -o grades.csv
"""
)
@option("--measure", "measures", multiple=True, metavar="A,B", help="Only these measures; all means every one.")
@option("--by", type=click.Choice(["document", "paragraph", "sentence"]), default="document", show_default=True,
        help="A record for each document, paragraph or sentence.")  # fmt: skip
@option("--hardest", type=click.IntRange(1), metavar="N", help="The N sentences of each text that cost most, and why.")
@option("--explain", is_flag=True, help="Each formula, with the numbers put in.")
@option("--max-grade", type=float, metavar="N", help="Exit with 1 if a record's school grade is over N.")
@option("--min-ease", type=float, metavar="N", help="Exit with 1 if a record's reading ease is under N.")
@option("--engine", type=click.Choice(["textlens", "textstat"]), default="textlens", show_default=True,
        help="Whose counts and formulas; textstat's are for comparison with older numbers.")  # fmt: skip
@jobs
@output
@inputs
def command(documents: Corpus, output: Presenter, measures: tuple[str, ...], **asked: Any) -> None:
    """Score how hard each text is to read.

    Formulas are taken as published, for English, German, French, Spanish, Italian, Dutch, Portuguese and Russian: --lang
    tells which. A measure made for another language is empty, with a note.
    """
    _refuse_contradictions(asked)
    if asked["engine"] == "textstat":
        output.write(_textstat(documents, names(*measures)))
        return
    from ..analysis.readability import named

    chosen = named(names(*measures))
    report, bounds = _report(documents, chosen, asked)
    output.write(_checked(report, bounds, output) if bounds else report)


def _report(documents: Corpus, chosen: Measures, asked: dict[str, Any]) -> tuple[Report, Limits | None]:
    """The report asked for, and the limits its records are held to."""
    measures = chosen or None
    if asked["explain"]:
        from ..analysis.readability.explained import Explained, explained

        return per_document("measures", Explained, documents, lambda document: explained(document, measures)), None
    if asked["hardest"]:
        from ..analysis.readability.hardest import HardSentence, hardest

        number, first = asked["hardest"], chosen[0] if chosen else None
        return per_document("hard_sentences", HardSentence, documents, lambda document: hardest(document, number, first)), None
    bounds = _limits(documents.lang, chosen, asked)
    if asked["by"] != "document":
        return _passages(documents, chosen, asked["by"], bounds), bounds
    from ..analysis.readability import columns, fitting, readability

    needed = _with(chosen or fitting(documents.lang), bounds)
    shown = columns(documents.lang, [measure.name for measure in chosen])
    return per_document("readability", shown, documents, lambda document: [readability(document, needed)]), bounds


def _passages(documents: Corpus, chosen: Measures, by: str, bounds: Limits | None) -> Report:
    from ..analysis.readability.catalogue import brief
    from ..analysis.readability.passages import passage_columns, passages

    needed = _with(chosen or brief(documents.lang), bounds)
    shown = passage_columns(documents.lang, [measure.name for measure in chosen])
    return per_document(f"readability_{by}", shown, documents, lambda document: passages(document, by, needed))


def _textstat(documents: Corpus, chosen: tuple[str, ...]) -> Report:
    from ..analysis.readability.by_textstat import columns, measured

    shown = columns(documents.lang, chosen)
    taken = [column.name for column in shown[1:]]
    return per_document("textstat", shown, documents, lambda document: [measured(document, taken)])


def _with(measures: Measures, bounds: Limits | None) -> Measures:
    return (*measures, *(measure for measure in bounds.measures if measure not in measures)) if bounds else measures


def _limits(lang: str, chosen: Measures, asked: dict[str, Any]) -> Limits | None:
    if asked["max_grade"] is None and asked["min_ease"] is None:
        return None
    from ..analysis.readability.limits import limits

    return limits(lang, chosen, asked["max_grade"], asked["min_ease"])


def _checked(report: Report, bounds: Limits, output: Presenter) -> Report:
    """The report, whose records are held to the limits as they come."""
    from ..analysis.readability import Readability

    def rows() -> Iterator[object]:
        for row in report.rows():
            if isinstance(row, Readability):
                for broken in bounds.broken(row):
                    output.found_wanting(broken)
            yield row

    return Report(report.name, report.columns, rows(), version=report.version)


def _refuse_contradictions(asked: dict[str, Any]) -> None:
    """UsageError for options that ask for records of different kinds."""
    kinds = [f"--{name}" for name in ("hardest", "explain") if asked[name]]
    kinds += ["--by"] if asked["by"] != "document" else []
    kinds += ["--engine textstat"] if asked["engine"] == "textstat" else []
    checks = [f"--{name.replace('_', '-')}" for name in ("max_grade", "min_ease") if asked[name] is not None]
    clashing = kinds if len(kinds) > 1 else [*kinds, *checks] if kinds and checks and kinds != ["--by"] else []
    if clashing:
        raise click.UsageError(f"{' and '.join(clashing[:2])} do not go together.")
