"""A newsroom script: a budget of words and a list of speakers for every draft in a folder.

    python desk.py FOLDER [WORDS]

Prints a line a draft and exits 1 if one is over budget.
"""

from __future__ import annotations

import sys
from pathlib import Path

import textlens


def main(folder: str, budget: str = "600") -> int:
    """Look at each draft and say what an editor asks first."""
    over = 0
    for path in sorted(Path(folder).glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        words = textlens.readability(text).words
        speakers = sorted({quote.speaker for quote in textlens.quotes(text) if quote.speaker})
        over += words > int(budget)
        print(f"{path.name}: {words} words{' (over)' if words > int(budget) else ''}; quotes {', '.join(speakers) or 'nobody'}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
