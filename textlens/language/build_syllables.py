"""Build `en/syllables.z` from editions of the CMU Pronouncing Dictionary.

    python -m textlens.language.build_syllables cmudict.0.7a cmudict.dict
    python -m textlens.language.build_syllables --held-out cmudict.0.7a cmudict.dict

Each file is one edition, as CMU publishes it; if editions differ on a word, the later argument wins. The same files
give the same bytes. The table is compressed text: see `syllable_rules.parse`. With --held-out nothing is built: it prints
how many words the rules alone count correctly, of a tenth that they were not learned from, and of the words that are only
in the last file, with rules learned from the other files.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Iterable
from pathlib import Path

from ..languages.files import place
from .acronyms import capitals
from .syllable_rules import Table, by_rule, by_start, parse
from .syllable_training import learn
from .syllables import count_by

OUTPUT = Path(place("syllables.z", "en"))

ELDER = {"mmmm": 0}
"""Words of the 2008 edition, which NLTK distributes, that later editions have dropped."""


def main(paths: list[str]) -> int:
    """Build the table from the dictionaries at `paths`; returns an exit code."""
    editions = [read(Path(path).read_text(encoding="latin-1").splitlines()) for path in paths if path[:2] != "--"]
    if not editions or {path for path in paths if path[:2] == "--"} - {"--held-out"}:
        print(__doc__, file=sys.stderr)
        return 2
    if "--held-out" in paths:
        for line in held_out(editions):
            print(line)
        return 0
    gold = dict(ELDER)
    for edition in editions:
        gold |= edition
    OUTPUT.write_bytes(pack(build(gold)))
    print(f"{OUTPUT.name}: {len(gold)} words, {OUTPUT.stat().st_size} bytes")
    return 0


def read(lines: Iterable[str]) -> dict[str, int]:
    """Lower-case words and the syllables of their first pronunciation: its phones with a stress mark, which is a digit."""
    gold: dict[str, int] = {}
    for line in lines:
        word, *phones = line.split(" #")[0].split() or [";;;"]
        if not word.startswith(";;;"):
            gold.setdefault(re.sub(r"\([0-9]+\)$", "", word).lower(), sum(phone[-1].isdigit() for phone in phones))
    return gold


def build(gold: dict[str, int]) -> Table:
    """A table with which every word of `gold` is counted correctly."""
    simple = {word: number for word, number in gold.items() if _is_simple(word)}
    corrections = by_start(learn(simple))
    exceptions = {word: number for word, number in simple.items() if by_rule(word, corrections) != number}
    table = Table(corrections, exceptions, frozenset())
    # Words with marks in them are made up of other words: they come after those, shorter ones first.
    for word in sorted(gold.keys() - simple.keys(), key=lambda word: (len(word), word)):
        if count_by(table, word) != gold[word]:
            exceptions[word] = gold[word]
    words = {word for word in simple if len(word) > 1 and capitals(word.upper(), table) != gold[word]}
    table = table._replace(words=frozenset(words))
    wrong = [word for word, number in gold.items() if count_by(table, word) != number]
    if wrong:
        raise ValueError(f"{len(wrong)} words are counted wrong, such as {wrong[0]}")
    return table


def held_out(editions: list[dict[str, int]]) -> list[str]:
    """Lines that say how many words that the rules were not learned from they count correctly."""
    *elder, newest = editions
    gold = {word: number for edition in editions for word, number in edition.items()}
    old = {word: gold[word] for edition in elder for word in edition}
    tenth = {word: number for word, number in gold.items() if _is_simple(word) and zlib.crc32(word.encode()) % 10 == 0}
    lines = [f"held-out tenth: {_score(tenth, gold.keys() - tenth.keys(), gold)}"]
    if old:
        new = {word: number for word, number in newest.items() if word not in old}
        letters = {word: number for word, number in new.items() if _is_simple(word)}
        lines.append(f"words only in the last file: {_score(new, old, gold)}")
        lines.append(f"of these, letters only: {_score(letters, old, gold)}")
    return lines


def pack(table: Table) -> bytes:
    """The table in the format in which it is packaged."""
    corrections = {gram: number for group in table.corrections.values() for gram, number in group}
    lines = [*_lines("corrections", corrections), *_lines("exceptions", table.exceptions)]
    text = "\n".join([*lines, f"words\t{' '.join(sorted(table.words))}"])
    if parse(text) != table:
        raise ValueError("the table cannot be read back")
    return zlib.compress(text.encode("ascii"), 9)


def _score(unseen: dict[str, int], seen: Iterable[str], gold: dict[str, int]) -> str:
    table = Table(by_start(learn({word: gold[word] for word in seen if _is_simple(word)})), {}, frozenset())
    right = sum(count_by(table, word) == number for word, number in unseen.items())
    return f"{right} of {len(unseen)} right, {right / max(1, len(unseen)):.2%}"


def _lines(kind: str, numbers: dict[str, int]) -> list[str]:
    by_number: dict[int, list[str]] = {}
    for word, number in numbers.items():
        by_number.setdefault(number, []).append(word)
    return [f"{kind} {number}\t{' '.join(sorted(words))}" for number, words in sorted(by_number.items())]


def _is_simple(word: str) -> bool:
    return word.isascii() and word.isalpha()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
