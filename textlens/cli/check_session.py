"""The findings of `textlens check`: ignoring those of a baseline, counting the others, and reading and writing baselines."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from ..documents.document import Document
from ..documents.failures import Failure
from ..documents.paths import readable, relative
from ..errors import SourceError, TextlensError
from .session import Session

if TYPE_CHECKING:
    from ..analysis.check import Finding
    from ..analysis.check.baseline import Baseline, Known

Naming = Callable[[str], str]


class Identified(NamedTuple):
    """A finding and its identity in a baseline."""

    finding: Finding
    known: Known


class Checked(NamedTuple):
    """Marks that a document was checked completely."""

    document: str


def finder(check: Callable[[Document], Iterator[Finding]], naming: Naming | None) -> Callable[[Document], Iterator[object]]:
    """A function that yields the findings of a document; if there is a baseline, with their identities, using `naming`."""

    def each(document: Document) -> Iterator[object]:
        if naming is None:
            yield from check(document)
        else:
            from ..analysis.check.baseline import known

            for finding in check(document):
                yield Identified(finding, known(finding, document.text, naming(document.name)))
        yield Checked(document.name)

    return each


class Findings:
    """Filters and counts findings, and reports a summary at the end."""

    def __init__(
        self, output: Session, active: Iterable[str], baseline: str | None, write: str | None, *, exit_zero: bool
    ) -> None:
        """Read the baseline, if there is one, and the one to be updated; TextlensError if they cannot be read.

        `active` are the names of the rules that are checked.
        """
        self._output = output
        self._active = frozenset(active)
        self._exit_zero = exit_zero
        self._write = write
        # A baseline that is about to be written need not exist yet.
        self._known = _read(baseline) if baseline and (not write or _is_there(baseline)) else None
        self._before = _read(write) if write and _is_there(write) else None
        self._folder = os.path.dirname(write or baseline or "") or os.curdir
        self._rules: Counter[str] = Counter()
        self._documents: set[str] = set()
        self._checked: list[str] = []
        self._all: list[Known] = []
        self._ignored = 0

    @property
    def naming(self) -> Naming | None:
        """The function for the names of documents in the baseline: paths relative to its folder, for any working directory."""
        return self._name if self._known is not None or self._write else None

    def new(self, results: Iterable[Any]) -> Iterator[object]:
        """The findings that are not in the baseline, and failures, one by one."""
        for result in results:
            if isinstance(result, Checked):
                self._checked.append(result.document)
                continue
            finding: Finding | Failure | None = self._new(result) if isinstance(result, Identified) else result
            if finding is None:
                continue
            if not isinstance(finding, Failure):
                self._rules[finding.rule] += 1
                self._documents.add(finding.document)
            yield finding

    def _new(self, result: Identified) -> Finding | None:
        if self._write:
            self._all.append(result.known)
        if self._known is not None and self._known.covers(result.known):
            self._ignored += 1
            return None
        return result.finding

    def finish(self) -> None:
        """Report the summary after all records were written, and write the baseline if requested."""
        total = sum(self._rules.values())
        if total:
            rules = ", ".join(f"{number} × {rule}" for rule, number in sorted(self._rules.items()))
            where = _counted(len(self._documents), "document")
            kind = "new finding" if self._known is not None else "finding"
            summary = f"{_counted(total, kind)} in {where}: {rules}"
            if self._exit_zero or self._write:
                self._output.note(f"{summary}.")
            else:
                self._output.check_failed(summary)
        if self._known is not None:
            self._report_known(self._known)
        if self._write:
            self._renew(self._write)

    def _report_known(self, known: Baseline) -> None:
        if self._ignored:
            self._output.note(f"{_counted(self._ignored, 'finding')} of the baseline ignored.")
        gone = known.gone({self._name(name) for name in self._checked}, self._active)
        if gone:
            occur = "occurs" if gone == 1 else "occur"
            message = f"{_counted(gone, 'finding')} of the baseline no longer {occur}"
            self._output.note(f"{message}; update it with --write-baseline.")

    def _renew(self, path: str) -> None:
        from ..analysis.check.baseline import Baseline
        from ..reports.files import replace

        # A document that was not checked completely keeps its findings in the old baseline.
        checked = {self._name(name) for name in self._checked}
        kept = [item for item in self._all if item.document in checked]
        renewed = (self._before or Baseline()).renewed(kept, checked, self._active)
        replace(path, renewed.dumped().encode())
        self._output.note(f"Saved {_counted(sum(renewed.counts.values()), 'finding')} to {path}.")

    def _name(self, document: str) -> str:
        name = relative(document, self._folder).replace(os.sep, "/") if os.path.exists(document) else document
        return readable(name)


def _is_there(path: str) -> bool:
    return os.path.exists(path) and (not os.path.isfile(path) or os.path.getsize(path) > 0)


def _read(path: str) -> Baseline:
    from ..analysis.check.baseline import loaded

    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except FileNotFoundError:
        raise TextlensError(f"there is no baseline {path}", f"Write it first: --write-baseline {path}") from None
    except UnicodeDecodeError:
        text = ""
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from None
    return loaded(text, path)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
