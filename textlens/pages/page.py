"""Stories as one self-contained web page, without scripts or network access, to open and to mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .._version import __version__
from ..analysis.story import Story, figures
from ..documents.failures import Failure, failure
from ..reports.report import Report
from . import wording
from .frame import data, failed, head
from .markup import safe
from .sections import Section
from .tables import SENTENCES

LONGEST = 100_000
"""The maximum number of characters shown of one text, some forty printed pages."""

ROOM = 500_000
"""The maximum number of characters shown of all texts on a page, so that browsers do not hang."""


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
    yield head(f"{title} – textlens report")
    yield f'<header>\n<p class="kicker">textlens report</p>\n<h1 dir="auto">{safe(title)}</h1>\n'
    if alone and stories:
        yield f"<p>{_facts(stories[0])}</p>\n"
    yield "</header>\n"
    yield from _contents([section for section, _ in sections], alone=alone)
    yield '<main id="content">\n'
    yield from failed(failures)
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
    yield from data(report, (row for entry in entries for row in _rows(entry)))
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
            broken = failure(row.document, error)
            report.fail(broken)
            yield broken
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


def _rows(entry: object) -> Iterator[object]:
    if not isinstance(entry, Story):
        yield entry
        return
    for row in figures(entry):
        if row.section == "sentence" and len(entry.lengths) > SENTENCES:
            return
        yield row
