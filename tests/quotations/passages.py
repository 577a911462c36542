"""The project's own gold passages: parsed from their marked-up files, and compared with what the rules find."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from textlens.documents.document import Document
from textlens.quotations import Quotation, quotations

Span = tuple[int, int]
GOLD = Path(__file__).parent / "gold"
_TAG = re.compile(r"\{(\d+)([msc]?) ([^{}]*)\}")
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")


@dataclass
class Expected:
    """One quotation of a passage as marked by hand; `optional` ones are neither asked for nor held against the rules."""

    content: list[Span] = field(default_factory=list)
    source: list[Span] = field(default_factory=list)
    cue: list[Span] = field(default_factory=list)
    kind: str = "direct"
    speaker: str | None = None
    role: str | None = None
    judged: bool = False
    optional: bool = False


@dataclass
class Passage:
    """A passage without its markup, and its quotations by number."""

    name: str
    text: str
    expected: dict[str, Expected]

    @property
    def lang(self) -> str:
        """The two-letter code at the end of its name; English where there is none."""
        tag = self.name.rpartition(" ")[2]
        return tag[:2] if re.fullmatch(r"[a-z]{2}-[A-Z]{2}", tag) else "en"


def passages(file: str) -> list[Passage]:
    """The passages of one gold file."""
    blocks = re.split(r"^== ", (GOLD / file).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [_passage(block) for block in blocks]


def _passage(block: str) -> Passage:
    name, _, rest = block.partition("\n")
    lines = rest.rstrip().split("\n")
    notes = [line for line in lines if re.match(r"\d+s? = |drop ", line)]
    body = "\n".join(lines[: len(lines) - len(notes)]).strip()
    text, expected = _unmark(body)
    for note in notes:
        _apply(note, expected)
    return Passage(name, text, {key: item for key, item in expected.items() if item.content})


def _unmark(body: str) -> tuple[str, dict[str, Expected]]:
    text, last = "", 0
    expected: dict[str, Expected] = {}
    for tag in _TAG.finditer(body):
        text += body[last : tag.start()]
        number, letter, words = tag.groups()
        item = expected.setdefault(number, Expected())
        place = {"s": item.source, "c": item.cue}.get(letter, item.content)
        place.append((len(text), len(text) + len(words)))
        if letter == "m":
            item.kind = "mixed"
        text, last = text + words, tag.end()
    return text + body[last:], expected


def _apply(note: str, expected: dict[str, Expected]) -> None:
    if note.startswith("drop "):
        expected[note[5:].strip()].optional = True
        return
    key, _, value = note.partition(" = ")
    if key.endswith("s"):
        expected[key[:-1]].source = expected[value].source
        return
    speaker, _, role = value.partition("; ")
    item = expected[key]
    item.judged = True
    item.speaker, item.role = (None if part.strip() in ("-", "") else part.strip() for part in (speaker, role))


@dataclass
class Tally:
    """Counts over passages; `misses` tells what went wrong, for a reader."""

    gold: int = 0
    predicted: int = 0
    found: int = 0
    attributed: int = 0
    judged: int = 0
    named: int = 0
    misnamed: int = 0
    roles: int = 0
    misses: list[str] = field(default_factory=list)

    def f1(self, right: int) -> float:
        """F1 of a number of right ones over what was asked and what was found."""
        return 2 * right / (self.gold + self.predicted) if self.gold + self.predicted else 0.0


def compare(items: Iterable[Passage], kinds: tuple[str, ...] = ("direct", "mixed")) -> Tally:
    """Run the rules over passages and compare."""
    tally = Tally()
    for passage in items:
        found = list(quotations(Document(passage.text, lang=passage.lang)))
        _compare(passage, found, tally, kinds)
    return tally


def _compare(passage: Passage, found: list[Quotation], tally: Tally, kinds: tuple[str, ...]) -> None:
    words = [match.span() for match in _WORD.finditer(passage.text)]
    free = list(range(len(found)))
    for number, item in passage.expected.items():
        best = max(free, key=lambda at: _jaccard(words, item.content, found[at].content_spans), default=None)
        hit = best is not None and _jaccard(words, item.content, found[best].content_spans) >= 0.5
        if hit and best is not None:
            free.remove(best)
        if item.optional or item.kind not in kinds:
            continue
        tally.gold += 1
        if hit and best is not None:
            _judge(passage, number, item, found[best], words, tally)
        else:
            tally.misses.append(f"{passage.name} {number} missed: {passage.text[slice(*item.content[0])]}")
    for at in free:
        if found[at].kind in kinds and not _excused(passage, found[at]):
            tally.predicted += 1
            tally.misses.append(f"{passage.name} extra: {found[at].text} ({found[at].mention} {found[at].cue})")


def _excused(passage: Passage, extra: Quotation) -> bool:
    spans = (span for item in passage.expected.values() if item.optional for span in item.content)
    return any(start < extra.end and extra.start < end for start, end in spans)


def _judge(passage: Passage, number: str, item: Expected, record: Quotation, words: list[Span], tally: Tally) -> None:
    tally.predicted += 1
    tally.found += 1
    where = f"{passage.name} {number}"
    if _same_source(words, item.source, record.mention_spans):
        tally.attributed += 1
    else:
        gold = [passage.text[start:end] for start, end in item.source]
        tally.misses.append(f"{where} source: {record.mention!r}, not {gold}: {record.text[:60]}")
    if item.judged:
        tally.judged += 1
        tally.named += record.speaker == item.speaker
        tally.misnamed += record.speaker is not None and record.speaker != item.speaker
        tally.roles += record.role == item.role
        if (record.speaker, record.role) != (item.speaker, item.role):
            tally.misses.append(f"{where} who: {record.speaker}; {record.role} -- not {item.speaker}; {item.role}")


def _ids(words: list[Span], spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(at for at, (first, last) in enumerate(words) for start, end in spans if first >= start and last <= end)


def _jaccard(words: list[Span], one: Iterable[Span], other: Iterable[Span]) -> float:
    left, right = _ids(words, one), _ids(words, other)
    return len(left & right) / len(left | right) if left | right else 1.0


def _same_source(words: list[Span], one: Iterable[Span], other: Iterable[Span]) -> bool:
    left, right = _ids(words, one), _ids(words, other)
    if not left or not right:
        return left == right
    return len(left & right) * 2 >= len(left | right) or left <= right or right <= left


def report(file: str) -> Iterator[str]:
    """The figures of one gold file, a line a kind."""
    for kinds in (("direct",), ("mixed",), ("direct", "mixed")):
        tally = compare(passages(file), kinds)
        yield (
            f"{file} {'+'.join(kinds)}: {tally.gold} found {tally.f1(tally.found):.3f} attributed"
            f" {tally.f1(tally.attributed):.3f} names {tally.named}/{tally.judged} wrong {tally.misnamed}"
            f" roles {tally.roles}/{tally.judged}"
        )
