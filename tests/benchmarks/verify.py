"""Verify: own gold, drafts made mechanically from news, and seconds for a draft against ten megabytes and for hostile texts."""

from __future__ import annotations

import json
import time
from pathlib import Path
from random import Random

from tests.analysis.verify.gold_cases import cases, is_right, records, sources
from tests.analysis.verify.mechanical import Score, quoted, score, transcript, usable
from textlens.analysis.verify import Index, verified
from textlens.documents.document import Document

SHARED = Path(__file__).resolve().parents[3] / "shared"
HOSTILE = ("a ", "a b ", "“a … ", "[a] ", "NAME: ", "<v A>", "1:2", "“the the the”, said Ann Lee.\n\n",
           "“[a] b”, said Ann Lee. ")  # fmt: skip
_SIZE = 10_000_000


def sentences() -> list[str]:
    """Sentences of news articles that can be quoted, each once."""
    gold = SHARED / "eval" / "quotes" / "train.jsonl"
    articles = [json.loads(line)["text"] for line in gold.read_text(encoding="utf-8").splitlines()] if gold.exists() else []
    found: dict[str, None] = {}
    for text in articles:
        document = Document(text)
        found.update(dict.fromkeys(one for one in (text[a:b] for a, b in document.sentences) if usable(one)))
    return list(found)


def main() -> None:
    """Print the figures."""
    index = Index(sources())
    right = alarms = false = 0
    for case in cases():
        found = records(case, index)
        right += is_right(case, found)
        alarm = {one.status for one in found} != {"exact"}
        alarms += alarm
        false += alarm and case.statuses == ["exact"]
    print(f"verify, own gold: {right} of {len(cases())} right, {alarms} alarms, {false} of them false")
    said = sentences()
    if said:
        _mechanical(said)
        _large(said)
    print(f"\n{'verify, seconds for a draft and a source of one thing':60}{'100 kB':>8}{'200 kB':>8}")
    for unit in HOSTILE:
        print(f"{unit!r:60}{hostile(unit, 100_000):8.2f}{hostile(unit, 200_000):8.2f}")


def _mechanical(said: list[str]) -> None:
    total, _ = score(said[:4000], 10, 100)
    precision, recall = total.alarms()
    print(f"ten drafts made mechanically, {total.found.total()} quotations")
    print(f"not exact: precision {precision:.3f}, recall {recall:.3f};")
    print(f"status right {total.statuses():.3f}; " + _warned(total))
    for (kind, status, got), number in sorted(total.found.items()):
        print(f"  {kind:10} {status:10} found {got:10} {number:5}")


def _warned(total: Score) -> str:
    counted = ((kind, total.warned[kind, True], total.warned[kind, False]) for kind in ("negation", "figure"))
    return ", ".join(f"{kind} called out {right} of {right + missed}" for kind, right, missed in counted)


def _large(said: list[str]) -> None:
    random = Random(9)
    many = list(said)
    while sum(map(len, many)) < _SIZE:
        many += [" ".join(random.sample(words, len(words))) for words in (text.split() for text in said)]
    text, turns = transcript(many, random)
    made: list[str] = []
    while sum(len(one.split()) for one in made) < 2_000:
        made += [f"“{one.text},” {one.speaker} said." for one in quoted(turns[: len(said)], random, 5)]
    draft = Document("\n\n".join(made), "draft.txt")
    start = time.process_time()
    index = Index([Document(text, "transcript.txt")])
    read = time.process_time()
    number = len(list(verified(draft, index)))
    done = time.process_time()
    print(f"a draft of {sum(map(len, draft.words)):,} words, {number} quotations, against {len(text) / 1e6:.1f} MB: "
          f"{read - start:.2f} s to read the sources, {done - read:.2f} s to verify")  # fmt: skip


def hostile(unit: str, size: int) -> float:
    """CPU seconds for a draft and a source that are one thing over and over."""
    text = (unit * (size // len(unit) + 1))[:size]
    start = time.process_time()
    index = Index([Document(text, "a.txt")])
    list(verified(Document(f"“{text}”, said Ann Lee.\n\n“We know the the the thing”, said Ann Lee."), index))
    return time.process_time() - start


if __name__ == "__main__":
    main()
