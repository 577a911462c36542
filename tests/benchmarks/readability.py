"""Processor time of the readability analysis, in milliseconds an article: `python tests/benchmarks/readability.py`.

Articles are those of ../shared/eval/quotes/train.jsonl. textstat is timed for comparison, on fewer articles, where
NLTK's copy of its pronouncing dictionary is installed; nothing is downloaded.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from textlens.analysis.readability import Readability, readability
from textlens.document import Document

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
    peer = textstats(texts[:100])
    print(
        "  missing     textstat's dictionary" if peer is None else f"{peer:8.3f} ms  textstat, {len(TEXTSTAT)} measures"
    )


if __name__ == "__main__":
    main()
