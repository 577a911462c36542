"""Baselines: files of known findings, so that only new findings count.

A finding is identified by its rule, its words and the words around it, so that it is still recognised after it moves; the number
of occurrences counts too. The file is sorted JSON with one finding per line, so that versions of it can be compared and merged.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from ...documents.paths import readable
from ...errors import TextlensError
from ...language.invisible import seen
from .record import Finding

SCHEMA = "textlens.baseline/1"
"""The schema that a baseline file names."""

_AROUND = ("repeated", "terms")
_WORDS = 3
_REACH = 120
_LONGEST = 80
_STRAIGHT = str.maketrans("’‘“”„", '\'\'"""')


class Known(NamedTuple):
    """The identity of a known finding."""

    document: str
    rule: str
    text: str
    before: str = ""
    after: str = ""


def known(finding: Finding, text: str, document: str | None = None) -> Known:
    """The identity of a finding in a text; `document` is the name of its document in the baseline.

    It does not include limits and messages. For rules that find only a word or two, it includes a few words around them.
    """
    name = finding.document if document is None else document
    before = after = ""
    if finding.rule in _AROUND:
        before = " ".join(_words(text[max(0, finding.start - _REACH) : finding.start], -1)[-_WORDS:])
        after = " ".join(_words(text[finding.end : finding.end + _REACH], 0)[:_WORDS])
    return Known(name, finding.rule, _short(" ".join(_plain(finding.text).split())), before, after)


def _words(around: str, part: int) -> list[str]:
    """The words before or after a finding, within its sentence."""
    # The farthest word may be cut off, but it is not among the nearest three, except in a text without spaces.
    return re.split(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)|[.!?][\"')]*(?=\s|$)", _plain(around))[part].split()


def _plain(text: str) -> str:
    return seen(text).translate(_STRAIGHT)


def _short(text: str) -> str:
    """A text shortened to the length of a line, with a hash that keeps it distinct."""
    if len(text) <= _LONGEST:
        return text
    from hashlib import sha256

    return f"{text[: _LONGEST - 20]}… {sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


class Baseline:
    """The known findings of documents, and how many of them have occurred again."""

    def __init__(self, counts: Mapping[Known, int] | None = None) -> None:
        """Begin with these known findings and their numbers of occurrences."""
        self.counts: Counter[Known] = Counter(counts or {})
        self._left = Counter(self.counts)

    def covers(self, found: Known) -> bool:
        """Whether a finding is known and has not yet occurred as often as in the baseline; counts it as an occurrence."""
        if self._left[found] <= 0:
            return False
        self._left[found] -= 1
        return True

    def gone(self, documents: Collection[str], rules: Collection[str]) -> int:
        """The number of known findings of these rules in these documents that have not occurred again."""
        return sum(number for item, number in self._left.items() if item.document in documents and item.rule in rules)

    def renewed(self, found: Iterable[Known], documents: Collection[str], rules: Collection[str]) -> Baseline:
        """A baseline in which the findings of these rules in these documents are replaced by `found`."""
        replaced = {item: number for item, number in self.counts.items() if item.document in documents and item.rule in rules}
        kept = {item: number for item, number in self.counts.items() if item not in replaced}
        return Baseline(Counter(found) + Counter(kept))

    def dumped(self) -> str:
        """The content of the baseline file, which does not depend on the order of the findings."""
        lines = [json.dumps(_entry(item, self.counts[item]), ensure_ascii=False) for item in sorted(self.counts)]
        body = ",\n".join(f"  {line}" for line in lines)
        return f'{{"schema": "{SCHEMA}", "findings": [\n{body}\n]}}\n' if lines else f'{{"schema": "{SCHEMA}", "findings": []}}\n'


def loaded(text: str, where: str) -> Baseline:
    """The baseline in the text of a file; TextlensError with the name of the file if it is not a baseline."""
    try:
        whole = json.loads(text)
        if whole["schema"] != SCHEMA:
            raise ValueError
        counts: Counter[Known] = Counter()
        for entry in whole["findings"]:
            # Merging two versions of the file may duplicate a finding.
            item = Known(*(readable(str(entry.get(name, ""))) for name in Known._fields))
            counts[item] = max(counts[item], int(entry.get("count", 1)))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        raise TextlensError(f"{where} is no baseline of textlens", "Write one with --write-baseline and another name.") from None
    return Baseline(counts)


def _entry(item: Known, number: int) -> dict[str, object]:
    entry: dict[str, object] = {name: value for name, value in item._asdict().items() if value or name in Known._fields[:3]}
    return entry | {"count": number} if number > 1 else entry
