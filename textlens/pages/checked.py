"""Drafts as one web page, with each quotation beside the passage it was taken from; no scripts, no network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from .._version import __version__
from ..analysis.headline import headline
from ..analysis.verify import NOT_FOUND
from ..analysis.verify.policy import line
from ..documents.document import Document
from ..documents.failures import Failure
from ..reports.formats import Function
from ..reports.report import Report
from . import verdicts, wording
from .beside import Beside, kind
from .drafts import Drafts
from .frame import data, failed, head
from .markup import safe
from .passages import Passages
from .verdicts import Judge, Verdict

_LINKED = 200
"""The most quotations in the list of what is to be looked at."""


def checked(drafts: Drafts, judge: Judge) -> Function:
    """A formatter: one page of all drafts, which are read before it is drawn."""

    def page(report: Report) -> Iterator[str]:
        """A page with each draft beside its sources."""
        rows = list(report.rows())
        found = verdicts.judged(rows, judge)
        failures = [row for row in rows if isinstance(row, Failure)]
        policy = report.facts.get("policy")
        yield from _Page(drafts, found, failures, line(dict(policy)) if policy else "").markup()
        yield from data(report, rows)
        yield "</body>\n</html>\n"

    return page


class _Page:
    """The page of all drafts."""

    def __init__(self, drafts: Drafts, found: Sequence[Verdict], failures: Sequence[Failure], policy: str) -> None:
        self._drafts = drafts.texts
        self._passages = Passages(drafts.sources)
        self._found = found
        self._by_draft: dict[str, list[Verdict]] = {}
        for one in sorted(found, key=lambda one: one.record.start):
            self._by_draft.setdefault(one.record.draft, []).append(one)
        self._failures = failures
        self._policy = policy
        self._alone = len(self._drafts) == 1

    def markup(self) -> Iterator[str]:
        """The page up to the data."""
        title = _title(self._drafts[0]) if self._alone else wording.several(len(self._drafts), "draft")
        yield head(f"{title} – checked by textlens", "checked")
        yield f'<header>\n<p class="kicker">textlens verify</p>\n<h1 dir="auto">{safe(title)}</h1>\n'
        yield f"<p>{self._facts(self._drafts[0] if self._alone else None)}</p>\n</header>\n"
        yield from self._contents()
        yield '<main id="content" class="checked">\n'
        yield from failed(self._failures)
        for number, draft in enumerate(self._drafts, 1):
            yield from self._draft(draft, f"t{number}")
        yield from self._sources()
        yield "</main>\n<footer>\n"
        if self._policy:
            yield f"<p>{safe(self._policy[:1].upper() + self._policy[1:])}</p>\n"
        yield f"<p>Made by textlens {__version__} without any network. "
        yield "All records of this page are in it as data, too.</p>\n</footer>\n"

    def _contents(self) -> Iterator[str]:
        if not self._alone and self._drafts:
            links = "".join(
                f'<li><a href="#t{number}">{safe(_title(one))}</a></li>\n' for number, one in enumerate(self._drafts, 1)
            )
            yield f'<nav class="texts" aria-label="Contents">\n<ul>\n{links}</ul>\n</nav>\n'

    def _draft(self, draft: Document, key: str) -> Iterator[str]:
        found = self._by_draft.get(draft.name, [])
        level = 2 if self._alone else 3
        if not self._alone:
            yield f'<article aria-labelledby="{key}">\n<header>\n<h2 id="{key}" dir="auto">{safe(_title(draft))}</h2>\n'
            yield f"<p>{self._facts(draft)}</p>\n</header>\n"
        yield from _counts(found)
        numbered = {id(one): number for number, one in enumerate(found, 1)}
        yield from _look(found, numbered, key, level)
        if draft.text.strip():
            yield f'<section aria-labelledby="{_label(key, "draft", level)}">\n'
            yield f'<h{level} id="{key}-draft">The draft and its sources</h{level}>\n'
            if any(verdicts.wordings(one.record) for one in found):
                yield '<p class="note">Struck out is what only the source has, underlined what only the draft has.</p>\n'
            yield '<div class="story">\n'
            yield from Beside(draft, found, key, self._passages).rows()
            yield "</div>\n</section>\n"
        if not self._alone:
            yield "</article>\n"

    def _sources(self) -> Iterator[str]:
        if not self._passages.names:
            return
        yield '<section aria-labelledby="sources">\n<h2 id="sources">Sources</h2>\n<ul>\n'
        used = Counter(one.record.source for one in self._found if one.record.status != NOT_FOUND)
        for name in self._passages.names:
            yield f"<li><bdi>{safe(name)}</bdi> – {wording.several(used[name], 'passage')}</li>\n"
        yield "</ul>\n</section>\n"

    def _facts(self, draft: Document | None) -> str:
        parts = [f"<bdi>{safe(draft.name)}</bdi>"] if draft is not None and _title(draft) != draft.name else []
        parts.append(f"against {wording.several(len(self._passages.names), 'source')}")
        return " · ".join(parts)


def _title(draft: Document) -> str:
    """The headline of a draft, or else the name of its file."""
    span = headline(draft)
    return wording.clipped(draft.text[span[0] : span[1]], 160) if span else draft.name


def _counts(found: Sequence[Verdict]) -> Iterator[str]:
    if found:
        yield '<dl class="numbers">\n'
        for status, number in verdicts.counted(found):
            yield f"<div><dt>{safe(status)}</dt><dd><b>{wording.number(number)}</b></dd></div>\n"
        yield "</dl>\n"


def _look(found: Sequence[Verdict], numbered: dict[int, int], key: str, level: int) -> Iterator[str]:
    """What is to be looked at, worst first, each with a link to its place."""
    listed = verdicts.worst_first(one for one in found if not one.is_quiet)
    yield f'<section aria-labelledby="{_label(key, "look", level)}">\n<h{level} id="{key}-look">To be looked at</h{level}>\n'
    if not found:
        yield "<p>No quotations.</p>\n"
    elif not listed:
        yield f'<p class="good"><span class="sign" aria-hidden="true">{verdicts.AGREES}</span> Nothing.</p>\n'
    else:
        yield '<ul class="look">\n'
        for one in listed[:_LINKED]:
            number = numbered[id(one)]
            told = "".join(f" · {safe(text)}" for text in one.remarks)
            yield f'<li class="{kind(one)}"><span class="sign" aria-hidden="true">{one.sign}</span> '
            yield f'<a href="#{key}-q{number}">line {one.record.line}</a> <b>{safe(one.status)}</b>{told}</li>\n'
        if len(listed) > _LINKED:
            yield f"<li>and {wording.number(len(listed) - _LINKED)} more</li>\n"
        yield "</ul>\n"
    yield "</section>\n"


def _label(key: str, part: str, level: int) -> str:
    """The ids of what names a part of a draft's section: its heading and, of several drafts, that of the draft."""
    return f"{key}-{part}" if level == 2 else f"{key}-{part} {key}"
