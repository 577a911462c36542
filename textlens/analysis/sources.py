"""Sources: who is quoted in a set of documents, how often and how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from ..documents.document import Document
from ..language import words
from ..languages.names import name_words
from ..quotations import SAID, SHOWN, Quotation, quotations
from ..records import about

Key = tuple[str, int | None]
"""The case-folded name of a speaker, and, if the name is only unique within a document, the number of that document."""


@dataclass(frozen=True, slots=True)
class Source:
    """One speaker, in all documents or in one; the last record, without a name, is for quotations without a named speaker."""

    speaker: str | None = about("Fullest form of the speaker's name; none for all quotations without one.")
    role: str | None = about("The most frequent of the speaker's roles.")
    quotations: int = about("Quotations.")
    direct: int = about("Direct quotations.", detail=True)
    mixed: int = about("Mixed quotations.", detail=True)
    indirect: int = about("Indirect quotations.", detail=True)
    words: int = about("Words of the quotations.")
    share: float = about("Share of the words of all quotations, 0 to 1.", digits=3)
    documents: int = about("Documents with a quotation of the speaker.")
    document: str = about("Document of the speaker's first quotation.")
    line: int = about("Line of the first quotation.")


def sources(documents: Iterable[Document], kinds: Collection[str] = SHOWN, floor: float | None = None) -> Iterator[Source]:
    """The speakers in all documents together, those with most words first, and last the quotations without a named speaker.

    Within a document, the names of a person are resolved to the fullest one. Speakers in two documents are the same person if
    these names are equal and have at least two words besides particles and titles: a surname alone, `Le Pen` or `Sister Mary` may
    be somebody else in another document and is counted separately. Memory use grows with the number of speakers, not with the
    length of the texts.
    """
    return counted(quotations(document, kinds, floor) for document in documents)


def counted(by_document: Iterable[Iterable[Quotation]]) -> Iterator[Source]:
    """The same as `sources`, for the quotations of each document: those that were said, not denied or alleged."""
    speakers: dict[Key | None, _Tally] = {}
    for number, quoted in enumerate(by_document):
        for quotation in quoted:
            if quotation.stance != SAID:
                continue
            key = _key(quotation.speaker, number)
            if key not in speakers:
                speakers[key] = _Tally(quotation)
            speakers[key].add(quotation, number)
    total = sum(tally.words for tally in speakers.values())
    for _, tally in sorted(speakers.items(), key=lambda item: (item[0] is None, -item[1].words, -item[1].quotations)):
        yield tally.source(total)


class _Tally:
    """The counts of one speaker so far."""

    __slots__ = ("documents", "first", "kinds", "last", "roles", "words")

    def __init__(self, first: Quotation) -> None:
        self.first = first
        self.kinds: Counter[str] = Counter()
        self.roles: Counter[str] = Counter()
        self.words = self.documents = 0
        self.last = -1

    @property
    def quotations(self) -> int:
        """The number of quotations."""
        return self.kinds.total()

    def add(self, quotation: Quotation, number: int) -> None:
        """Add a quotation in the document with this number."""
        self.kinds[quotation.kind] += 1
        self.words += words.count(quotation.text)
        if quotation.role and quotation.speaker:
            self.roles[quotation.role] += 1
        self.documents += number != self.last
        self.last = number

    def source(self, total: int) -> Source:
        """The record, given the total number of words of all speakers."""
        return Source(
            speaker=self.first.speaker,
            role=max(self.roles, key=self.roles.__getitem__, default=None),
            quotations=self.quotations,
            direct=self.kinds["direct"],
            mixed=self.kinds["mixed"],
            indirect=self.kinds["indirect"],
            words=self.words,
            share=self.words / total if total else 0.0,
            documents=self.documents,
            document=self.first.document,
            line=self.first.line,
        )


def _key(name: str | None, number: int) -> Key | None:
    if name is None:
        return None
    folded = " ".join(name.casefold().replace("’", "'").split())
    return folded, None if all(_is_full(part) for part in name.split(" and ")) else number


def _is_full(name: str) -> bool:
    """Whether a name has at least two distinctive words, which excludes initials, particles, suffixes and titles."""
    known = name_words("en")
    idle = known.particles | known.suffixes | known.honours | known.styles
    telling = [word for word in name.replace(".", " ").split() if len(word) > 1 and word.casefold() not in idle]
    return len(telling) > 1
