"""The passages of sources: a few lines, with the words that a quotation was taken from marked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..analysis.verify import Verified
from ..documents.document import Document
from .markup import safe

AROUND = 160
"""The maximum number of characters that are shown before and after a passage."""

LONGEST = 1600
"""The maximum number of characters of a passage; a longer one is cut in the middle."""

_BLANK = re.compile(r"\n\s*\n")


class Passages:
    """The passages of several sources.

    Attributes:
        names: The names of the sources, in the order in which they were read.
    """

    def __init__(self, sources: Iterable[Document]) -> None:
        """Take the sources; of two of the same name, the first counts."""
        self._texts: dict[str, str] = {}
        for source in sources:
            self._texts.setdefault(source.name, source.text)
        self.names = list(self._texts)

    def of(self, record: Verified) -> str:
        """The passage of a record as HTML, with the text around it; empty if it has none."""
        text = self._texts.get(record.source or "")
        start, end = record.source_start, record.source_end
        if text is None or start is None or end is None:
            return ""
        before, after = _before(text, start), _after(text, end)
        before, after = _BLANK.sub("\n", before), _BLANK.sub("\n", after)
        return f"{safe(before)}<mark>{safe(clipped(text[start:end], LONGEST))}</mark>{safe(after)}"


def clipped(text: str, most: int) -> str:
    """The text, or both its ends if it is longer than that."""
    return text if len(text) <= most else f"{text[: most // 2].rsplit(None, 1)[0]} […] {text[-most // 2 :].split(None, 1)[-1]}"


def _before(text: str, start: int) -> str:
    first = max(0, start - AROUND)
    found = text[first:start]
    return found.lstrip() if not first else "… " + (found.split(None, 1)[-1] if _has_two(found) else "")


def _after(text: str, end: int) -> str:
    stop = min(len(text), end + AROUND)
    found = text[end:stop]
    return found.rstrip() if stop == len(text) else (found.rsplit(None, 1)[0] if _has_two(found) else "") + " …"


def _has_two(text: str) -> bool:
    """Whether a text has a space at which a word that is cut can be left out."""
    return len(text.split(None, 1)) > 1
