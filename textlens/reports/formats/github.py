"""GitHub workflow commands, which annotate lines of files."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents.failures import Failure
from ..report import Report
from .characters import one_line
from .places import Remark, remarks

_COMMANDS = {"error": "error", "warning": "warning"}


def github(report: Report) -> Iterator[str]:
    """Annotations of a GitHub workflow, one a line.

    Records need a document and a line. Level, rule and message are taken from a record that has them; other records are notices.
    Print the output from a workflow step, in the folder of the repository.
    """
    for remark in remarks(report, "github"):
        if isinstance(remark, Failure):
            hint = f" {remark.hint}" if remark.hint else ""
            yield _command("error", {"file": remark.document, "title": "textlens"}, f"{remark.message}.{hint}")
        else:
            yield _command(_COMMANDS.get(remark.level, "notice"), _properties(remark), remark.message)


def _properties(remark: Remark) -> dict[str, object]:
    # GitHub accepts columns only for a place within one line.
    within = remark.end_line in (None, remark.line)
    return {
        "file": remark.document,
        "line": remark.line,
        "endLine": remark.end_line,
        "col": remark.column,
        "endColumn": remark.end_column if within else None,
        "title": f"textlens {remark.rule}",
    }


def _command(kind: str, properties: dict[str, object], message: str) -> str:
    pairs = ",".join(f"{name}={_property(one_line(str(value)))}" for name, value in properties.items() if value is not None)
    return f"::{kind} {pairs}::{_data(one_line(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
