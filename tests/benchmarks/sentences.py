"""Sentences: agreement with each gold set, megabytes a second on news, and seconds for megabytes made to be slow."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from pathlib import Path

from textlens.language.sentences import split

from .throughput import articles

GOLD = Path(__file__).resolve().parents[3] / "shared" / "eval" / "sentences"
TARGETS = {
    "gum-dev": ("en", 0.985),
    "ewt-dev": ("en", 0.925),
    "pud": ("en", 0.998),
    "gsd-de-dev": ("de", 0.98),
    "gsd-fr-dev": ("fr", 0.98),
}
HOSTILE = ("?!", ". ", '"', "a.", "U.S. ", "A. ", "x", "\n", "A\n", "?” A. ")


def boundaries(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """The number of characters before each end of a sentence but the last, white space left out."""
    return {len("".join(text[:end].split())) for _, end in spans} - {len("".join(text.split()))}


def agreement(path: Path, lang: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the boundaries over the documents of a gold file."""
    right = found = expected = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        gold = boundaries(document["text"], document["sentences"])
        ours = boundaries(document["text"], split(document["text"], lang))
        right, found, expected = right + len(gold & ours), found + len(ours), expected + len(gold)
    return right / found, right / expected, 2 * right / (found + expected)


def seconds(texts: list[str], runs: int = 5) -> float:
    """The least CPU time, of a few runs, to split all the texts."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        for text in texts:
            split(text)
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print F1 by gold set, speed by kind of text."""
    print(f"{'sentences, agreement with gold':48}{'P':>8}{'R':>8}{'F1':>8}{'target':>8}")
    for name, (lang, target) in TARGETS.items():
        path = GOLD / f"{name}.jsonl"
        if path.exists():
            print(f"{name:48}" + "".join(f"{figure:8.4f}" for figure in (*agreement(path, lang), target)))
    texts = articles()
    size = sum(len(text.encode()) for text in texts) / 1e6
    print(f"\n{'sentences, speed on one core':48}{'MB/s':>8}{'target':>8}")
    print(f"{'articles one by one':48}{size / seconds(texts):8.1f}{10.0:8.1f}")
    whole = "\n\n".join(texts)
    print(f"{'articles as one text':48}{size / seconds([whole]):8.1f}{10.0:8.1f}")
    print(f"\n{'sentences, seconds for a text of one thing':48}{'1 MB':>8}{'2 MB':>8}{'ratio':>8}")
    for piece in HOSTILE:
        small, large = (seconds([piece * (size * 1_000_000 // len(piece))], 2) for size in (1, 2))
        print(f"{piece!r:48}{small:8.2f}{large:8.2f}{large / small:8.1f}")


if __name__ == "__main__":
    main()
