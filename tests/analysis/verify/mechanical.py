"""Drafts made from passages mechanically: some quotations as they were said, others changed in a way that is known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from textlens.analysis.verify import Index, verified
from textlens.documents.document import Document

SPEAKERS = ("Ann Lee", "Bo Lind", "Cara Diaz", "Dan Osei", "Eva Stone", "Finn Marsh")
_NEGATION = re.compile(r"\b(?:not|never)\s", re.IGNORECASE)
_FIGURE = re.compile(r"(?<![\w.,])\d{1,3}(?![\w.,]|\s(?:to|of)\b)")
_NEGATIONS = frozenset("not never no without nor nothing none nobody".split())
_SWAPS = ("harbor", "lantern", "silver", "gardens", "thunder", "orchard")


class Said(NamedTuple):
    """A sentence and who said it."""

    speaker: str
    text: str


class Quoted(NamedTuple):
    """A quotation of a draft: what was done to it, and what it should be found to be."""

    kind: str
    status: str
    text: str
    speaker: str


@dataclass
class Score:
    """What came of drafts: how many quotations of each kind were found to be what, and which alarms were right."""

    found: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    warned: Counter[tuple[str, bool]] = field(default_factory=Counter)

    def alarms(self) -> tuple[float, float]:
        """Precision and recall of `not exact`."""
        right = sum(n for (_, status, got), n in self.found.items() if status not in ("", "exact") and got != "exact")
        raised = sum(n for (_, _, got), n in self.found.items() if got not in ("", "exact"))
        due = sum(n for (_, status, _), n in self.found.items() if status not in ("", "exact"))
        return right / raised, right / due

    def statuses(self) -> float:
        """The share of the quotations with the right status."""
        listed = {key: n for key, n in self.found.items() if key[0] != "unlisted"}
        return sum(n for (_, status, got), n in listed.items() if status == got) / sum(listed.values())


def transcript(sentences: Sequence[str], random: Random) -> tuple[str, list[Said]]:
    """A transcript in which these sentences are said, some by each speaker in turn, and who said what."""
    lines: list[str] = []
    said: list[Said] = []
    at = 0
    while at < len(sentences):
        speaker = random.choice([name for name in SPEAKERS if not lines or not lines[-1].startswith(name.upper())])
        turn = sentences[at : at + random.randint(1, 5)]
        lines.append(f"{speaker.upper()}: {' '.join(turn)}")
        said += [Said(speaker, text) for text in turn]
        at += len(turn)
    return "\n\n".join(lines) + "\n", said


def quoted(said: Sequence[Said], random: Random, number: int) -> list[Quoted]:
    """Quotations generated from a source: unchanged, with an omission marked by an ellipsis, and changed."""
    made: list[Quoted] = []
    for one in random.sample(said, min(number, len(said))):
        words = one.text.rstrip(".").split()
        kinds = ["kept", "kept", "omitted", "swapped", "spliced", "invented"]
        kinds += ["negation"] * 3 if _NEGATION.search(one.text) else []
        kinds += ["figure"] * 3 if _FIGURE.search(one.text) else []
        kind = random.choice(kinds)
        made.append(_made(kind, one, words, said, random))
    return made


def _made(kind: str, one: Said, words: list[str], said: Sequence[Said], random: Random) -> Quoted:
    if kind == "omitted":
        text = " ".join([*words[:3], "…", *words[-3:]])
        omitted = {word.lower().strip(",") for word in words[3:-3]}
        if omitted & _NEGATIONS or any(word.endswith(("n’t", "n't")) for word in omitted):
            kind = "kept"
        else:
            return Quoted(kind, "exact", text, one.speaker)
    if kind == "swapped":
        at = random.randrange(2, len(words) - 2)
        return Quoted(kind, "edited", " ".join([*words[:at], random.choice(_SWAPS), *words[at + 1 :]]), one.speaker)
    if kind == "spliced":
        other = random.choice([two for two in said if two.speaker == one.speaker and two != one] or [one])
        rest = other.text.rstrip(".").split()
        if other != one:
            return Quoted(kind, "assembled", " ".join([*words[:6], *rest[-6:]]), one.speaker)
    if kind == "invented":
        pool = sorted({word for two in said for word in two.text.rstrip(".").split()})
        return Quoted(kind, "not_found", " ".join(random.choices(pool, k=len(words))), one.speaker)
    if kind == "negation":
        return Quoted(kind, "edited", _NEGATION.sub("", " ".join(words), count=1), one.speaker)
    if kind == "figure":
        return Quoted(kind, "edited", _FIGURE.sub(lambda match: str(int(match[0]) + 7), " ".join(words), count=1), one.speaker)
    return Quoted("kept", "exact", " ".join(words), one.speaker)


def score(
    sentences: Sequence[str], drafts: int, number: int, seed: int = 5
) -> tuple[Score, list[tuple[Quoted, str, str | None]]]:
    """The score of so many drafts of so many quotations each, and what was not found to be what it is."""
    random = Random(seed)
    text, said = transcript(sentences, random)
    index = Index([Document(text, "transcript.txt")])
    total, wrong = Score(), []
    for _ in range(drafts):
        made = quoted(said, random, number)
        draft = "\n\n".join(f"“{one.text},” {one.speaker} said." for one in made)
        records = {found.start: found for found in verified(Document(draft, "draft.txt"), index)}
        end = 0
        for one in made:
            start = draft.index(f"“{one.text},”", end)
            end = start + len(one.text)
            found = records.get(start)
            if found is None:
                # Not taken for a quotation at all, which is no matter of verifying.
                total.found["unlisted", "", ""] += 1
                continue
            total.found[one.kind, one.status, found.status] += 1
            if one.kind in ("negation", "figure"):
                total.warned[one.kind, any(one.kind in text for text in found.warnings)] += 1
            if one.status != found.status:
                wrong.append((one, found.status, found.difference))
    return total, wrong


def usable(text: str) -> bool:
    """Whether a sentence can be quoted without marks or brackets in it."""
    if not (8 <= len(text.split()) <= 35 and text.endswith(".")):
        return False
    return "''" not in text and not set(text) & set('#|<>“”"‘[](){}:;…—–\n')
