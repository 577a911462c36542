"""Stories as one self-contained web page, without scripts or network access, to open and to mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .._resources import beside, read_text
from .._version import __version__
from ..analysis.story import Story, figures
from ..documents.failures import Failure, failure
from ..reports.formats.json import encoder, record
from ..reports.report import Report
from . import wording
from .markup import safe, spelled
from .sections import Section
from .tables import SENTENCES

LONGEST = 100_000
"""The maximum number of characters shown of one text, some forty printed pages."""

ROOM = 500_000
"""The maximum number of characters shown of all texts on a page, so that browsers do not hang."""

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


def page(report: Report) -> Iterator[str]:
    """One page with all stories; documents that could not be read are listed at the beginning.

    All stories are kept in memory, because the table of contents comes before them.
    """
    rows = list(report.rows())
    alone = len(rows) == 1
    entries: list[object] = []
    sections: list[tuple[Section, str]] = []
    for entry in _drawn(rows, report, alone=alone):
        entries.append(entry[0].story if isinstance(entry, tuple) else entry)
        sections += [entry] if isinstance(entry, tuple) else []
    stories = [section.story for section, _ in sections]
    failures = [entry for entry in entries if isinstance(entry, Failure)]
    title = wording.title(stories[0]) if alone and stories else wording.several(len(stories), "text")
    style = read_text(beside(__file__, "page.css"))
    yield _HEAD.format(version=__version__, title=f"{safe(title)} – textlens report", style=style)
    yield f'<header>\n<p class="kicker">textlens report</p>\n<h1 dir="auto">{safe(title)}</h1>\n'
    if alone and stories:
        yield f"<p>{_facts(stories[0])}</p>\n"
    yield "</header>\n"
    yield from _contents([section for section, _ in sections], alone=alone)
    yield '<main id="content">\n'
    yield from _failed(failures)
    for section, markup in sections:
        if not alone:
            story = section.story
            yield f'<article aria-labelledby="{section.key}">\n<header>\n<h2 id="{section.key}" dir="auto">'
            yield f"{safe(wording.title(story))}</h2>\n<p>{_facts(story)}</p>\n</header>\n"
        yield markup
        if not alone:
            yield "</article>\n"
    yield "</main>\n<footer>\n"
    yield f"<p>Made by textlens {__version__} without any network. All numbers of this page are in it as data, too.</p>\n"
    yield "</footer>\n"
    yield from _data(report, entries)
    yield "</body>\n</html>\n"


def _drawn(rows: Sequence[object], report: Report, *, alone: bool) -> Iterator[tuple[Section, str] | object]:
    """The section of each story with its markup, or a failure if it cannot be drawn, so that the others are still shown."""
    room, number = ROOM, 0
    for row in rows:
        if not isinstance(row, Story):
            yield row
            continue
        number += 1
        try:
            section = Section(row, f"t{number}", 2 if alone else 3, min(room, LONGEST))
            drawn = section, "".join(section.markup())
        except Exception as error:
            failed = failure(row.document, error)
            report.fail(failed)
            yield failed
            continue
        room -= section.characters
        yield drawn


def _facts(story: Story) -> str:
    name = f"<bdi>{safe(story.document)}</bdi> · " if story.headline else ""
    return f"{name}{safe(wording.size(story))}"


def _contents(sections: Sequence[Section], *, alone: bool) -> Iterator[str]:
    if alone:
        items = [(key, title) for section in sections for key, title, _ in section.parts]
    else:
        items = [(section.key, wording.title(section.story)) for section in sections]
    if items:
        kind = "parts" if alone else "texts"
        links = "".join(f'<li><a href="#{key}">{safe(title)}</a></li>\n' for key, title in items)
        yield f'<nav class="{kind}" aria-label="Contents">\n<ul>\n{links}</ul>\n</nav>\n'


def _failed(failures: Sequence[Failure]) -> Iterator[str]:
    if not failures:
        return
    yield '<section class="failed" aria-labelledby="failed">\n<h2 id="failed">Not read</h2>\n<ul>\n'
    for failed in failures:
        hint = f" {safe(failed.hint)}" if failed.hint else ""
        yield f"<li>{safe(failed.message)}.{hint}</li>\n"
    yield "</ul>\n</section>\n"


def _data(report: Report, entries: Sequence[object]) -> Iterator[str]:
    """The same records as with `-f json`, for programs, in a script element of type JSON, which browsers do not run."""
    encode = encoder(0)
    names = [column.name for column in report.columns]
    readers = [column.reader() for column in report.columns]
    lead = f'<script type="application/json" id="data">\n{{"schema": {encode(report.schema)}, "records": ['
    for entry in entries:
        for row in _rows(entry):
            found = row if isinstance(row, Failure) else tuple([read(row) for read in readers])
            yield f"{lead}\n{_inert(encode(record(names, found)))}"
            lead = ","
    yield "\n]}\n</script>\n" if lead == "," else f"{lead}]}}\n</script>\n"


def _rows(entry: object) -> Iterator[object]:
    if not isinstance(entry, Story):
        yield entry
        return
    for row in figures(entry):
        if row.section == "sentence" and len(entry.lengths) > SENTENCES:
            return
        yield row


def _inert(data: str) -> str:
    """JSON that cannot end its script element, with direction overrides and the like as escapes."""
    return spelled(data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
