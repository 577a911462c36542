"""Quotations: agreement with the gold articles by their own scorer, with the project's gold passages, and words a second."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.quotations.passages import GOLD, report
from textlens.documents.document import Document
from textlens.quotations import KINDS, quotations
from textlens.quotations.training.rules import ruled

EVAL = Path(__file__).resolve().parents[3] / "shared" / "eval"
HOSTILE = ("“", '"', "'", "“a” ", "“a\n\n", "Name: “", "“Hi,” he said. ", "“‘a’ ")


Found = list[dict[str, Any]]


def of_kinds(kinds: tuple[str, ...]) -> Callable[[str], Found]:
    """What the tool finds of these kinds, as the scorer reads it."""

    def find(text: str) -> Found:
        return [
            {"kind": one.kind, "content": one.content_spans, "cue": one.cue_spans, "source": one.mention_spans}
            for one in quotations(Document(text), kinds)
        ]

    return find


def by_rules(text: str) -> Found:
    """What the rules alone find, wholly and partly in quotation marks; the tool shows of it what no model decides."""
    found = ruled(Document(text))
    return [{"kind": one.kind, "content": one.content, "cue": one.cue, "source": one.source} for one in found]


def predict(gold: Path, predicted: Path, find: Callable[[str], Found]) -> float:
    """Write what is found in the articles of a gold file for the scorer; gives words of text a second of CPU time."""
    articles = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    start = time.process_time()
    found = [find(article["text"]) for article in articles]
    seconds = time.process_time() - start
    with predicted.open("w", encoding="utf-8") as file:
        for article, quotes in zip(articles, found, strict=True):
            file.write(json.dumps({"id": article["id"], "quotes": quotes}) + "\n")
    return sum(len(article["text"].split()) for article in articles) / seconds


def score(gold: Path, predicted: Path) -> str:
    """What the scorer of the corpus prints."""
    command = [sys.executable, str(EVAL / "score.py"), str(gold), str(predicted)]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()


def main() -> None:
    """Print the scorer's table for each gold file with the speed, the own passages, and seconds for hostile texts."""
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        for name in ("dev", "train"):
            gold = EVAL / "quotes" / f"{name}.jsonl"
            if gold.exists():
                ways = {"rules alone": by_rules, "direct": of_kinds(("direct",)), "+".join(KINDS): of_kinds(KINDS)}
                for way, find in ways.items():
                    speed = predict(gold, predicted, find)
                    print(f"quotations, {name}, {way}, {speed:,.0f} words a second\n{score(gold, predicted)}\n")
    for file in sorted(path.name for path in GOLD.iterdir()):
        print(*report(file), sep="\n")
    print(f"\n{'quotations, seconds for a text of one thing':48}{'100 kB':>8}{'200 kB':>8}")
    for unit in HOSTILE:
        print(f"{unit!r:48}{hostile(unit, 100_000):8.2f}{hostile(unit, 200_000):8.2f}")


def hostile(unit: str, size: int) -> float:
    """CPU seconds for a text that is one thing over and over."""
    document = Document((unit * (size // len(unit) + 1))[:size])
    start = time.process_time()
    list(quotations(document))
    return time.process_time() - start


if __name__ == "__main__":
    main()
