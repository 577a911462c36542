"""SARIF 2.1.0, the format in which code hosts and editors exchange findings (OASIS Standard, 2020)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from ...documents.failures import Failure
from ..report import Report
from .json import encoder
from .places import Remark, remarks

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = ("error", "warning", "note")


def sarif(report: Report) -> Iterator[str]:
    """SARIF 2.1.0, as code scanners exchange findings.

    Records need a document and a line. Level, rule and message are taken from a record that has them; other records are notes.
    Lines and columns refer to the extracted text: in Markdown, columns do not count the markup before them.
    """
    from ..._version import __version__

    encode = encoder(0)
    rules: dict[str, int] = {}
    failures: list[Failure] = []
    found = remarks(report, "sarif")
    lead = f'{{"$schema": {encode(_SCHEMA)}, "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints", "results": ['
    for remark in found:
        if isinstance(remark, Failure):
            failures.append(remark)
            continue
        number = rules.setdefault(remark.rule, len(rules))
        yield f"{lead}\n{encode(_result(remark, number))}"
        lead = ","
    yield lead if lead != "," else "\n"
    driver = {"name": "textlens", "version": __version__, "rules": [{"id": f"{rule}"} for rule in rules]}
    invocation = {"executionSuccessful": not failures, "toolExecutionNotifications": [_notification(one) for one in failures]}
    facts = f', "properties": {encode(report.facts)}' if report.facts else ""
    yield f'], "tool": {encode({"driver": driver})},\n"invocations": [{encode(invocation)}]{facts}}}]}}\n'


def _result(remark: Remark, number: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": remark.rule,
        "ruleIndex": number,
        "level": remark.level if remark.level in _LEVELS else "note",
        "message": {"text": remark.message},
    }
    if remark.document is not None:
        result["locations"] = [{"physicalLocation": {**_file(remark.document), **_region(remark)}}]
    # Not as a fix that a program may apply: in Markdown, the columns differ from those in the file.
    return result if remark.suggestion is None else {**result, "properties": {"suggestion": remark.suggestion}}


def _region(remark: Remark) -> dict[str, Any]:
    if remark.line is None:
        return {}
    region: dict[str, Any] = {
        "startLine": remark.line,
        "startColumn": remark.column,
        "endLine": remark.end_line,
        "endColumn": remark.end_column,
        "snippet": {"text": remark.text} if remark.end_line else None,
    }
    return {"region": {name: value for name, value in region.items() if value is not None}}


def _notification(failure: Failure) -> dict[str, Any]:
    text = f"{failure.message}. {failure.hint}" if failure.hint else failure.message
    return {"level": "error", "message": {"text": text}, "locations": [{"physicalLocation": _file(failure.document)}]}


def _file(name: str) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(name)}}


def _uri(name: str) -> str:
    """A relative URI reference for a file, or a file URI for an absolute path."""
    from urllib.parse import quote

    path = quote(name.replace(os.sep, "/").encode("utf-8", "surrogateescape"))
    return f"file://{path}" if path.startswith("/") else path
