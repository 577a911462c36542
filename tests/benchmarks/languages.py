"""Languages by their words: the share of passages recognised, and what it costs."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path

from textlens.language.identify import identify

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "language" / "gold" / "languages"
SENTENCES = ROOT.parent / "shared" / "eval" / "sentences"
TREEBANKS = (("en", "gum-dev"), ("en", "ewt-dev"), ("en", "pud"), ("de", "gsd-de-dev"), ("fr", "gsd-fr-dev"))
WRITTEN = ("es", "it", "nl", "pt", "ru")
SIZES = (100, 50, 25, 12)


def cut(text: str, size: int) -> list[str]:
    """The text divided into passages of this many words."""
    words = text.split()
    return [" ".join(words[at : at + size]) for at in range(0, len(words) - size + 1, size)]


def texts() -> list[tuple[str, str, str]]:
    """Language, name and text of each source there is."""
    found = [(lang, f"{lang}.txt", (GOLD / f"{lang}.txt").read_text(encoding="utf-8")) for lang in WRITTEN]
    for lang, name in TREEBANKS:
        path = SENTENCES / f"{name}.jsonl"
        if path.exists():
            lines = path.read_text(encoding="utf-8").splitlines()
            found.append((lang, name, " ".join(json.loads(line)["text"] for line in lines)))
    return found


def main() -> None:
    """Print, for passages of each size, how many are right, read as English for want of evidence, and wrong."""
    print("language by words: passages, right, unsure (read as English), wrong")
    for lang, name, text in texts():
        for size in SIZES:
            found = Counter(identify(passage) for passage in cut(text, size))
            right = sum(number for one, number in found.items() if one.lang == lang)
            wrong = sum(number for one, number in found.items() if one.lang != lang and one.basis == "words")
            total = found.total()
            print(f"{name:12} {lang} {size:4} words {total:5} {right / total:8.2%} {total - right - wrong:4} {wrong:4}")
    others = [line.partition(": ") for line in (GOLD / "others.txt").read_text(encoding="utf-8").split("\n\n")]
    unsure = sum(identify(text).basis == "unsure" for _, _, text in others)
    print(f"languages that are not known: {unsure} of {len(others)} told")
    for lang in ("en", "es"):
        text = next(text for known, _, text in texts() if known == lang)
        begun = time.process_time()
        for _ in range(200):
            identify(text)
        print(f"identify a long text in {lang}: {(time.process_time() - begun) * 5:.2f} ms")


if __name__ == "__main__":
    main()
