"""Quotations: agreement with the gold articles by their own scorer, with the project's gold passages, and words a second."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.analysis.quotes.passages import GOLD, report
from textlens.analysis.quotes import KINDS, quotations
from textlens.document import Document

EVAL = Path(__file__).resolve().parents[3] / "shared" / "eval"
HOSTILE = ("“", '"', "'", "“a” ", "“a\n\n", "Name: “", "“Hi,” he said. ", "“‘a’ ")


def predict(gold: Path, predicted: Path, kinds: tuple[str, ...]) -> float:
    """Write the quotations found in the articles of a gold file for the scorer; gives words of text a second of CPU time."""
    articles = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    start = time.process_time()
    found = [list(quotations(Document(article["text"]), kinds)) for article in articles]
    seconds = time.process_time() - start
    with predicted.open("w", encoding="utf-8") as file:
        for article, records in zip(articles, found, strict=True):
            quotes = [
                {"kind": one.kind, "content": one.content_spans, "cue": one.cue_spans, "source": one.mention_spans}
                for one in records
            ]
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
                for kinds in (("direct",), KINDS):
                    speed = predict(gold, predicted, kinds)
                    print(f"quotations, {name}, {'+'.join(kinds)}, {speed:,.0f} words a second\n{score(gold, predicted)}\n")
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
