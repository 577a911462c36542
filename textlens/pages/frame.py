"""What every page has around its content: the head with the style, inputs that were not read, and the records as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .._resources import beside, read_text
from .._version import __version__
from ..documents.failures import Failure
from ..reports.formats.json import encoder, record
from ..reports.report import Report
from .markup import safe, spelled

_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="textlens {version}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
"""


def head(title: str, *styles: str) -> str:
    """The head of a page, with the shared style sheet and others of these names, and the beginning of its body."""
    sheets = "".join(read_text(beside(__file__, f"{name}.css")) for name in ("page", *styles))
    return _HEAD.format(version=__version__, title=safe(title), style=sheets)


def failed(failures: Sequence[Failure]) -> Iterator[str]:
    """A section that lists inputs without a result, if there are any."""
    if not failures:
        return
    yield '<section class="failed" aria-labelledby="failed">\n<h2 id="failed">Not read</h2>\n<ul>\n'
    for one in failures:
        hint = f" {safe(one.hint)}" if one.hint else ""
        yield f"<li>{safe(one.message)}.{hint}</li>\n"
    yield "</ul>\n</section>\n"


def data(report: Report, rows: Iterable[object]) -> Iterator[str]:
    """The records as with `-f json`, for programs, in a script element of type JSON, which browsers do not run."""
    encode = encoder(0)
    names = [column.name for column in report.columns]
    readers = [column.reader() for column in report.columns]
    facts = "".join(f"{_inert(encode(name))}: {_inert(encode(value))}, " for name, value in report.facts.items())
    lead = f'<script type="application/json" id="data">\n{{"schema": {encode(report.schema)}, {facts}"records": ['
    for row in rows:
        found = row if isinstance(row, Failure) else tuple([read(row) for read in readers])
        yield f"{lead}\n{_inert(encode(record(names, found)))}"
        lead = ","
    yield "\n]}\n</script>\n" if lead == "," else f"{lead}]}}\n</script>\n"


def _inert(data: str) -> str:
    """JSON that cannot end its script element, with direction overrides and the like as escapes."""
    return spelled(data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
