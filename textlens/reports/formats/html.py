"""HTML: a self-contained page with a table, or only the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from ...records import Column
from ..report import Report
from .characters import visible

_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{name}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }}
table {{ border-collapse: collapse; }}
caption {{ font-weight: bold; padding: .5rem; text-align: start; }}
th, td {{ border-bottom: 1px solid #8888; padding: .3rem .6rem; text-align: start; vertical-align: top; }}
td {{ overflow-wrap: anywhere; white-space: pre-line; }}
.number {{ font-variant-numeric: tabular-nums; text-align: end; }}
{extra}</style>
</head>
<body>
"""

_DIFFERENCES = """\
del { background: #ff000026; text-decoration-color: #c00; }
ins { background: #00a00026; text-decoration: underline #080; }
@media print { del, ins { background: none; } }
"""


def html(report: Report, *, fragment: bool = False) -> Iterator[str]:
    """A web page with one table, readable on its own.

    It follows the reader's light or dark setting and loads nothing. `fragment` gives only the table, to embed in a page.
    """
    name = escape(report.name)
    # A page with differences is for readers, so it omits detail columns; the data formats have them.
    differs = any(column.difference for column in report.columns) and not report.selected
    places = [place for place, column in enumerate(report.columns) if not (differs and column.detail)]
    columns = [report.columns[place] for place in places]
    if not fragment:
        yield _PAGE.format(name=f"textlens: {name}", extra=_DIFFERENCES if differs else "")
    yield f"<table>\n<caption>{name}</caption>\n"
    if report.header:
        yield f"<thead>\n<tr>{''.join(map(_heading, columns))}</tr>\n</thead>\n"
    yield "<tbody>\n"
    written = [(place, f"<td{_class(column)}>", _writer(column)) for place, column in zip(places, columns, strict=True)]
    for row in report.texts():
        yield f"<tr>{''.join(f'{tag}{write(visible(row[place]))}</td>' for place, tag, write in written)}</tr>\n"
    yield "</tbody>\n</table>\n" if fragment else "</tbody>\n</table>\n</body>\n</html>\n"


def _writer(column: Column) -> Callable[[str], str]:
    if not column.difference:
        return escape
    from .differences import marked_up

    return marked_up


def _heading(column: Column) -> str:
    about = f"{column.help} ({column.unit})" if column.unit else column.help
    return f'<th scope="col"{_class(column)} title="{escape(about)}">{escape(column.name)}</th>'


def _class(column: Column) -> str:
    return ' class="number"' if column.type in ("integer", "number") else ""
