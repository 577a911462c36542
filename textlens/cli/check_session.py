"""What `textlens check` finds, as it comes: known findings held back, the rest counted, a baseline read and written."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from ..documents.document import Document
from ..documents.failures import Failure
from ..errors import SourceError, TextlensError
from .session import Session

if TYPE_CHECKING:
    from ..analysis.check import Finding
    from ..analysis.check.baseline import Baseline, Known

Naming = Callable[[str], str]


class Found(NamedTuple):
    """A finding and what it is known by."""

    finding: Finding
    known: Known


class Checked(NamedTuple):
    """Says that a document was checked to its end."""

    document: str


def found(check: Callable[[Document], Iterator[Finding]], naming: Naming | None) -> Callable[[Document], Iterator[object]]:
    """What makes findings of a document, each with what it is known by where there is a baseline, which `naming` is for."""

    def each(document: Document) -> Iterator[object]:
        if naming is None:
            yield from check(document)
        else:
            from ..analysis.check.baseline import known

            for finding in check(document):
                yield Found(finding, known(finding, document.text, naming(document.name)))
        yield Checked(document.name)

    return each


class Findings:
    """Judges findings one by one, and tells at the end what came of them."""

    def __init__(
        self, output: Session, holding: Iterable[str], baseline: str | None, write: str | None, *, exit_zero: bool
    ) -> None:
        """Read the baseline, if there is one, and the one that is to be renewed; TextlensError where they cannot be.

        `holding` are the rules that are checked.
        """
        self._output = output
        self._holding = frozenset(holding)
        self._exit_zero = exit_zero
        self._write = write
        # A baseline that is about to be written need not be there yet.
        self._known = _read(baseline) if baseline and (not write or _is_there(baseline)) else None
        self._before = _read(write) if write and _is_there(write) else None
        self._folder = os.path.dirname(write or baseline or "") or os.curdir
        self._rules: Counter[str] = Counter()
        self._documents: set[str] = set()
        self._checked: list[str] = []
        self._all: list[Known] = []
        self._held_back = 0

    @property
    def naming(self) -> Naming | None:
        """How documents are called in the baseline: by their path from its folder, so that it holds wherever one stands."""
        return self._name if self._known is not None or self._write else None

    def judged(self, results: Iterable[Any]) -> Iterator[object]:
        """The findings that are not known, and failures, as they come."""
        for result in results:
            if isinstance(result, Checked):
                self._checked.append(result.document)
                continue
            finding: Finding | Failure | None = self._new(result) if isinstance(result, Found) else result
            if finding is None:
                continue
            if not isinstance(finding, Failure):
                self._rules[finding.rule] += 1
                self._documents.add(finding.document)
            yield finding

    def _new(self, found: Found) -> Finding | None:
        if self._write:
            self._all.append(found.known)
        if self._known is not None and self._known.covers(found.known):
            self._held_back += 1
            return None
        return found.finding

    def finish(self) -> None:
        """Tell what came of it when all has been written out, and write the baseline that was asked for."""
        total = sum(self._rules.values())
        if total:
            rules = ", ".join(f"{number} × {rule}" for rule, number in sorted(self._rules.items()))
            where = _counted(len(self._documents), "document")
            kind = "new finding" if self._known is not None else "finding"
            told = f"{_counted(total, kind)} in {where}: {rules}"
            if self._exit_zero or self._write:
                self._output.note(f"{told}.")
            else:
                self._output.found_wanting(told)
        if self._known is not None:
            self._tell_of_known(self._known)
        if self._write:
            self._renew(self._write)

    def _tell_of_known(self, known: Baseline) -> None:
        if self._held_back:
            self._output.note(f"{_counted(self._held_back, 'finding')} of the baseline ignored.")
        gone = known.gone({self._name(name) for name in self._checked}, self._holding)
        if gone:
            occur = "occurs" if gone == 1 else "occur"
            told = f"{_counted(gone, 'finding')} of the baseline no longer {occur}"
            self._output.note(f"{told}; update it with --write-baseline.")

    def _renew(self, path: str) -> None:
        from ..analysis.check.baseline import Baseline
        from ..reports.files import replace

        # A document that failed half-way keeps what was known of it.
        checked = {self._name(name) for name in self._checked}
        kept = [item for item in self._all if item.document in checked]
        renewed = (self._before or Baseline()).renewed(kept, checked, self._holding)
        replace(path, renewed.dumped().encode("utf-8", "backslashreplace"))
        self._output.note(f"Saved {_counted(sum(renewed.counts.values()), 'finding')} to {path}.")

    def _name(self, document: str) -> str:
        if not os.path.exists(document):
            return document
        return os.path.relpath(document, self._folder).replace(os.sep, "/")


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
