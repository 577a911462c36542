"""Megabytes a second of each command on one long English text and on many articles, CPU time of the process."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from .startup import ARTICLE, cpu

SHARED = Path(__file__).resolve().parents[3] / "shared"
HOUSE = str(Path(ARTICLE).with_name("house.toml"))
COMMANDS = (["quotes"], ["readability"], ["freq", "-n", "0"], ["sentences"], ["sentences", "--list"],
            ["check", "--max-sentence", "40", "--terms", HOUSE, "--exit-zero"])  # fmt: skip


def articles() -> list[str]:
    """News articles: the gold data's where it is there, else the example article over and over."""
    gold = SHARED / "eval" / "quotes" / "train.jsonl"
    if gold.exists():
        return [json.loads(line)["text"] for line in gold.read_text(encoding="utf-8").splitlines()]
    return [Path(ARTICLE).read_text(encoding="utf-8")] * 800


def main() -> None:
    """Print MB/s for one file of all articles, and milliseconds an article for as many files."""
    texts = articles()
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder) / "all.txt"
        one.write_text("\n\n".join(texts), encoding="utf-8")
        many = Path(folder) / "many"
        many.mkdir()
        for number, text in enumerate(texts):
            (many / f"{number:04}.txt").write_text(text, encoding="utf-8")
        size = one.stat().st_size / 1e6
        start = cpu([sys.executable, "-m", "textlens", "--version"])
        print(f"{'throughput, -f ndjson, one process':48}{'MB/s':>8}{'ms/text':>8}")
        for command in COMMANDS:
            call = [sys.executable, "-m", "textlens", *command, "-q", "-f", "ndjson"]
            alone, together = cpu([*call, str(one)]) - start, cpu([*call, str(many)]) - start
            print(f"{' '.join(command):48}{size / alone:8.2f}{1000 * together / len(texts):8.2f}")


if __name__ == "__main__":
    main()
