"""Baselines: the findings that are known, so that only new ones count.

A finding is known by its rule, its words and the words around it, so that it stays known where it moves; how often it is known
counts as well. The file is JSON, sorted, with one finding a line, so that versions of it can be compared and merged.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from ...errors import TextlensError
from .record import Finding

SCHEMA = "textlens.baseline/1"
"""What a baseline's file says it is."""

_AROUND = ("repeated", "terms")
_WORDS = 3
_REACH = 120
_LONGEST = 80
_STRAIGHT = str.maketrans("’‘“”„", '\'\'"""')


class Known(NamedTuple):
    """What a finding is known by."""

    document: str
    rule: str
    text: str
    before: str = ""
    after: str = ""


def known(finding: Finding, text: str, document: str | None = None) -> Known:
    """What a finding in a text is known by; `document` is the name that the baseline has for its document.

    Limits and messages are no part of it. A few words around it are, for rules that find only a word or two.
    """
    name = finding.document if document is None else document
    before = after = ""
    if finding.rule in _AROUND:
        before = " ".join(_words(text[max(0, finding.start - _REACH) : finding.start], -1)[-_WORDS:])
        after = " ".join(_words(text[finding.end : finding.end + _REACH], 0)[:_WORDS])
    return Known(name, finding.rule, _short(" ".join(_plain(finding.text).split())), before, after)


def _words(around: str, part: int) -> list[str]:
    """The words of what stands around a finding, as far as its sentence goes."""
    # A word that is cut off at the far end is none of the nearest three but in a text without blanks.
    return re.split(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)|[.!?][\"')]*(?=\s|$)", _plain(around))[part].split()


def _plain(text: str) -> str:
    return text.translate(_STRAIGHT)


def _short(text: str) -> str:
    """A text no longer than a line, and its own all the same."""
    if len(text) <= _LONGEST:
        return text
    from hashlib import sha256

    return f"{text[: _LONGEST - 20]}… {sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


class Baseline:
    """The known findings of documents, and which of them have been met again."""

    def __init__(self, counts: Mapping[Known, int] | None = None) -> None:
        """Begin with these known findings, each as often as it counts."""
        self.counts: Counter[Known] = Counter(counts or {})
        self._left = Counter(self.counts)

    def covers(self, found: Known) -> bool:
        """Whether a finding is known and has not been met as often as it is."""
        if self._left[found] <= 0:
            return False
        self._left[found] -= 1
        return True

    def gone(self, documents: Collection[str], rules: Collection[str]) -> int:
        """How many known findings were not met again when these documents were checked for these rules."""
        return sum(number for item, number in self._left.items() if item.document in documents and item.rule in rules)

    def renewed(self, found: Iterable[Known], documents: Collection[str], rules: Collection[str]) -> Baseline:
        """A baseline with what was found of these rules in these documents, and what is known of others."""
        told = {item: number for item, number in self.counts.items() if item.document in documents and item.rule in rules}
        kept = {item: number for item, number in self.counts.items() if item not in told}
        return Baseline(Counter(found) + Counter(kept))

    def dumped(self) -> str:
        """The text of the baseline's file: the same for the same findings, in whatever order they came."""
        lines = [json.dumps(_entry(item, self.counts[item]), ensure_ascii=False) for item in sorted(self.counts)]
        body = ",\n".join(f"  {line}" for line in lines)
        return f'{{"schema": "{SCHEMA}", "findings": [\n{body}\n]}}\n' if lines else f'{{"schema": "{SCHEMA}", "findings": []}}\n'


def loaded(text: str, where: str) -> Baseline:
    """The baseline that a file's text holds; TextlensError that names the file where it holds none."""
    try:
        whole = json.loads(text)
        if whole["schema"] != SCHEMA:
            raise ValueError
        counts: Counter[Known] = Counter()
        for entry in whole["findings"]:
            # The same finding twice is what a merge of two versions may leave.
            item = Known(*(str(entry.get(name, "")) for name in Known._fields))
            counts[item] = max(counts[item], int(entry.get("count", 1)))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise TextlensError(f"{where} is no baseline of textlens", "Write one with --write-baseline and another name.") from None
    return Baseline(counts)


def _entry(item: Known, number: int) -> dict[str, object]:
    entry: dict[str, object] = {name: value for name, value in item._asdict().items() if value or name in Known._fields[:3]}
    return entry | {"count": number} if number > 1 else entry
