"""Time of the readability analysis, in milliseconds an article.

Articles are those of ../shared/eval/quotes/train.jsonl. The whole command is timed beside GNU style on the same files, where
that is installed (Debian's package diction), in turn and by the clock on the wall. textstat is timed for comparison, on fewer
articles, where NLTK's copy of its pronouncing dictionary is installed; nothing is downloaded.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import which
from typing import TypeVar

from textlens.analysis.readability import Readability, readability
from textlens.documents.document import Document
from textlens.documents.workers import processors

ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "eval" / "quotes" / "train.jsonl"
TEXTSTAT = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog_index",
    "automated_readability_index",
    "coleman_liau_index",
    "linsear_write_formula",
    "lix",
    "rix",
    "mcalpine_eflaw",
)

Given = TypeVar("Given")
Found = TypeVar("Found")


def timed(work: Callable[[Given], Found], items: list[Given]) -> tuple[float, list[Found]]:
    """Milliseconds of processor time that an item takes, and what came of each."""
    start = time.process_time()
    found = [work(item) for item in items]
    return (time.process_time() - start) * 1000 / len(items), found


def ours(texts: list[str]) -> Iterator[tuple[str, float]]:
    """Milliseconds an article for each step of the way from text to record."""
    documents = [Document(text) for text in texts]
    yield "sentences", timed(lambda document: document.sentences, documents)[0]
    yield "words", timed(lambda document: document.words, documents)[0]
    first, records = timed(readability, documents)
    yield f"counts and measures, {_words(records):.0f} words an article", first
    yield "the same once its words are known", timed(readability, documents)[0]


def on_the_wall(commands: dict[str, list[str]], files: list[str], runs: int = 5) -> dict[str, float]:
    """Milliseconds by the clock that each command needs for a file, the best of several runs in turn."""
    best = dict.fromkeys(commands, float("inf"))
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(runs):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run([*command, *files], check=True, stdout=subprocess.DEVNULL, env=environment)
            best[name] = min(best[name], (time.perf_counter() - start) * 1000 / len(files))
    return best


def side_by_side(texts: list[str]) -> Iterator[tuple[str, float]]:
    """The command with one process and with one a processor, and GNU style, on the same files."""
    call = [sys.executable, "-m", "textlens", "readability", "-q", "-f", "ndjson"]
    commands = {f"textlens readability -j {number}": [*call, "-j", str(number)] for number in sorted({1, processors()})}
    if which("style"):
        commands["GNU style"] = ["style"]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number:04}.txt" for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8")
        yield from on_the_wall(commands, list(map(str, files))).items()


def textstats(texts: list[str]) -> float | None:
    """Milliseconds an article for the measures textstat shares with us, or None where its dictionary is missing."""
    import nltk
    import textstat

    try:
        nltk.data.find("corpora/cmudict")
    except LookupError:
        return None
    textstat.flesch_reading_ease("The dictionary is loaded by now.")
    return timed(lambda text: [getattr(textstat, name)(text) for name in TEXTSTAT], texts)[0]


def _words(records: list[Readability]) -> float:
    return sum(record.words for record in records) / len(records)


def main() -> None:
    """Print the table."""
    if not ARTICLES.exists():
        sys.exit(f"The articles are not there: {ARTICLES}")
    with ARTICLES.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines][:1000]
    for step, milliseconds in ours(texts):
        print(f"{milliseconds:8.3f} ms  {step}")
    for name, milliseconds in side_by_side(texts):
        print(f"{milliseconds:8.3f} ms  {name}, on the wall")
    peer = textstats(texts[:100])
    print("  missing     textstat's dictionary" if peer is None else f"{peer:8.3f} ms  textstat, {len(TEXTSTAT)} measures")


if __name__ == "__main__":
    main()
