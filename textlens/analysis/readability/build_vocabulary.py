"""Build `data/vocabulary.en.z` from an edition of the CMU Pronouncing Dictionary.

    python -m textlens.analysis.readability.build_vocabulary cmudict.dict

The file must be in the format that CMU publishes. Words of one letter and words with other characters than letters are left
out. The output is deterministic.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable
from pathlib import Path

from ...language.build_syllables import read
from .english_words import look_at
from .vocabulary import FILE, Look, line, parse


def main(paths: list[str]) -> int:
    """Build the table from the dictionary at the only path; returns an exit code."""
    if len(paths) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    words = read(Path(paths[0]).read_text(encoding="latin-1").splitlines())
    target = Path(FILE)
    target.write_bytes(pack(words))
    print(f"{target.name}: {target.stat().st_size} bytes")
    return 0


def pack(words: Iterable[str]) -> bytes:
    """The compressed table of those words that consist of ASCII letters, at least two."""
    alike: dict[Look, list[str]] = {}
    for word in sorted({word for word in words if word.isascii() and word.isalpha() and len(word) > 1}):
        alike.setdefault(look_at(word), []).append(word)
    text = "\n".join(line(look, listed) for look, listed in sorted(alike.items()))
    if sum(map(len, alike.values())) != len(parse(text).adds):
        raise ValueError("the table cannot be read back")
    return zlib.compress(text.encode("ascii"), 9)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
