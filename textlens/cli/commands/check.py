"""`textlens check`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, update_wrapper
from typing import TYPE_CHECKING, Any

import click

from ...documents.corpus import Corpus
from ...records import Column, columns_of
from ...reports.report import Report
from ..options import Command, FileName, Number, Whole, given, inputs, jobs, option, output
from ..session import Session, Shown

if TYPE_CHECKING:
    from ...analysis.check import Rule
    from ...analysis.check.terms import Term


def _rules_listed(command: Command) -> Command:
    """Add the handling of --list-rules to the command: with it, list the rules instead of running the command."""

    def run(list_rules: bool, output: Session, **rest: Any) -> Any:
        if list_rules:
            return _rules_report(rest)
        return command(output=output, **rest)

    return update_wrapper(run, command)


@click.command(
    epilog="""\b
Examples:
  textlens check story.txt --max-sentence 40 --terms house.txt
  textlens check drafts/ --baseline known.json -f github
"""
)
@option("--max-grade", type=Number(), metavar="N", help="Flag texts above this school grade.")
@option("--min-ease", type=Number(), metavar="N", help="Flag texts below this reading ease.")
@option("--max-sentence", type=Whole(1), metavar="N", help="Flag sentences with more words.")
@option("--max-paragraph", type=Whole(1), metavar="N", help="Flag paragraphs with more words.")
@option("--unattributed/--no-unattributed", default=None, help="Flag quotations without a named speaker.")
@option("--repeated/--no-repeated", default=None, help="Flag repeated words (on by default).")
@option("--terms", multiple=True, type=FileName(tables=True), metavar="FILE",
        help="Terms to avoid: `avoid -> prefer` lines, or .toml (repeatable).")  # fmt: skip
@option("--only", multiple=True, metavar="A,B", help="Only these rules, with default limits where none is set.")
@option("--list-rules", is_flag=True, help="List the rules, their limits and which are active.")
@option("--baseline", type=FileName(), metavar="FILE", help="Ignore the findings in FILE.")
@option("--write-baseline", type=FileName(), metavar="FILE", help="Save current findings to FILE as the baseline.")
@option("--exit-zero", is_flag=True, help="Exit 0 even if something is found.")
@jobs
@output
@_rules_listed
@inputs
def command(
    documents: Corpus,
    output: Session,
    baseline: str | None,
    write_baseline: str | None,
    exit_zero: bool,
    only: tuple[str, ...],
    terms: tuple[Any, ...],
    **limits: Any,
) -> Shown:
    """Check texts against your house style.

    Finds texts over a limit, quotations without a source, terms to avoid and repeated words, as set by options or by the [check]
    table of textlens.toml. Exits with 1 if anything is found. It does not check grammar.
    """
    from ...analysis.check import Finding, checker, chosen
    from ...pages.drafts import of_findings
    from ...pages.findings import findings as view
    from ..check_session import Findings, finder

    listed = _terms(terms)
    rules = chosen(_asked(limits, listed), given("--only", only))
    _note_defaults(rules, output, asked=bool(only) or any(limit is not None for limit in limits.values()))
    findings = Findings(output, [rule.name for rule in rules], baseline, write_baseline, exit_zero=exit_zero)
    check_in = cache(lambda lang: checker(rules, listed, lang))
    # If the user named the language, a rule that does not support it is an error of the options, not of a text.
    if documents.has_one_language:
        check_in(documents.lang)
    shown = of_findings(output)
    results = documents.each(finder(lambda document: check_in(document.lang)(shown.draft(document)), findings.naming))
    report = Report("check", columns_of(Finding), findings.new(results), documents=documents, view=view)
    return Shown(report, shown.formatter, then=findings.finish)


def _asked(limits: dict[str, Any], terms: list[Term]) -> dict[str, float | bool | None]:
    """The setting of each rule, by the options."""
    prefixes = ("max_", "min_")
    asked = {key[4:] if key.startswith(prefixes) else key: value for key, value in limits.items()}
    return asked | {"terms": bool(terms) or None}


def _terms(sources: tuple[Any, ...]) -> list[Term]:
    if not sources:
        return []
    from ..term_lists import terms

    return terms(sources)


def _note_defaults(rules: tuple[Rule, ...], output: Session, *, asked: bool) -> None:
    if not asked and all(rule.always for rule in rules):
        active = ", ".join(rule.name for rule in rules)
        output.note(f"no limits or terms are set, so only {active} is checked; `textlens check --list-rules` lists every rule.")


def _rules_report(options: dict[str, Any]) -> Report:
    from ...analysis.check.record import excerpt
    from ...analysis.check.rules import NAMES, RULES, chosen, limited
    from ...errors import TextlensError

    limits = {key: value for key, value in options.items() if key.removeprefix("max_").removeprefix("min_") in NAMES}
    asked = _asked({key: limits[key] for key in limits if key != "terms"}, _terms(options["terms"]))
    try:
        active = {rule.name for rule in chosen(asked, given("--only", options["only"]))}
    except TextlensError:
        if options["only"]:
            raise
        active = set()
    example: Callable[[Rule], str] = lambda rule: excerpt(rule.examples[0].text)  # noqa: E731
    is_active: Callable[[Rule], bool] = lambda rule: rule.name in active  # noqa: E731
    columns = (
        Column("rule", "text", "Name for --only.", get=lambda rule: rule.name),
        Column("help", "text", "What it looks at."),
        Column("option", "text", "Option that turns it on."),
        Column("limit", "number", "What it allows here, or would.", nullable=True, digits=0),
        Column("holds", "boolean", "Whether it is active.", get=is_active),
        Column("level", "text", "How its findings are marked."),
        Column("example", "text", "How a text begins that it finds something in.", detail=True, get=example),
    )
    return Report("rules", columns, [limited(rule, asked.get(rule.name)) for rule in RULES])
