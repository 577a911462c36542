"""One report in every format, for the golden files; `python -m tests.reports.formats.cases` rewrites them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from textlens.reports import formats
from textlens.reports import writer as output
from textlens.reports.formats.contract import PLACED, SAMPLES, Placed, Sample, sample
from textlens.reports.report import Report, Terminal

GOLDEN = Path(__file__).with_name("golden")

_SAMPLE = Sample(
    document="council.txt",
    rank=1,
    score=4.256,
    quoted=True,
    speaker="Ana Ruiz",
    text="“We looked at every line of the budget, twice, and there is nothing left to cut but the night bus.”",
    names=("Ruiz", "Harbour Board"),
    spans=((12, 70), (91, 133)),
    lengths=((1, 5, 2), (6, 10, 7), (11, None, 1)),
)

STORIES = (
    _SAMPLE,
    *SAMPLES,
)
"""A typical record, then those that every formatter must handle."""


@dataclass(frozen=True, slots=True)
class Case:
    """A format, how it is asked for, and the golden file that shows the result."""

    file: str
    format: str
    options: dict[str, Any] = field(default_factory=dict)
    entries: Iterable[object] = STORIES
    header: bool = True
    selected: bool = False
    terminal: Terminal | None = None
    row_type: type = Sample

    def report(self) -> Report:
        """The report this case shows."""
        report = sample(self.entries, header=self.header, row_type=self.row_type)
        report.terminal = self.terminal
        report.selected = self.selected
        return report

    def write(self, path: Path) -> None:
        """Write the report as the command line would."""
        output.write(self.report(), formats.load(self.format), self.options, path=str(path))


ONE = STORIES[:1]
TWO = (_SAMPLE, replace(_SAMPLE, rank=2, text="“No,” she said."))

CASES = (
    Case("table.txt", "table"),
    Case("table-all-fields.txt", "table", selected=True),
    Case("table-terminal.txt", "table", terminal=Terminal(120, color=True)),
    Case("table-below.txt", "table", entries=TWO, terminal=Terminal(80)),
    Case("table-narrow.txt", "table", terminal=Terminal(60)),
    Case("table-grid.txt", "table", {"style": "rounded_grid"}, terminal=Terminal(130)),
    Case("table-one.txt", "table", entries=ONE),
    Case("table-one-columns.txt", "table", {"view": "columns"}, entries=ONE),
    Case("table-one-terminal.txt", "table", entries=ONE, terminal=Terminal(70)),
    Case("table-none.txt", "table", entries=()),
    Case("report.json", "json"),
    Case("indented.json", "json", {"indent": 2}, entries=ONE),
    Case("none.json", "json", entries=()),
    Case("report.ndjson", "ndjson"),
    Case("report.csv", "csv"),
    Case("guarded.csv", "csv", {"guard": True, "delimiter": ";"}),
    Case("report.tsv", "tsv"),
    Case("report.md", "markdown"),
    Case("report.html", "html"),
    Case("fragment.html", "html", {"fragment": True}, header=False),
    Case("report.txt", "text"),
    Case("report.github.txt", "github", entries=PLACED, row_type=Placed),
    Case("report.sarif", "sarif", entries=PLACED, row_type=Placed),
    Case("view.txt", "view", terminal=Terminal(80)),
    Case("none.sarif", "sarif", entries=(), row_type=Placed),
)


def regenerate() -> None:
    """Rewrite all golden files; check the differences before you commit them."""
    GOLDEN.mkdir(exist_ok=True)
    for case in CASES:
        case.write(GOLDEN / case.file)


if __name__ == "__main__":
    regenerate()
