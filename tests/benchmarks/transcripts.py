"""Transcripts: CPU seconds of `verify` for a draft of 2,000 words against ten megabytes of them, in some layouts."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from random import Random

from .bounds import _word

SIZE = 10_000_000
FILES = 20
WORDS = 2_000
PEOPLE = ("Ines Calloway", "Dan Osei", "Teresa Vance", "Lena Abara", "Piet van Dyk", "Tom Ekman", "Rita Sol")
LAYOUTS: dict[str, Callable[[str, int], str]] = {
    "NAME: text": lambda name, _: f"{name.upper()}: ",
    "[00:00:03] NAME: text": lambda name, at: f"[{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}] {name.upper()}: ",
    "Name  0:03": lambda name, at: f"{name}  {at // 60}:{at % 60:02}\n",
}
_COMMON = (
    "the of and to a in that is we I it for you not was on with have be this are they will at but as he so from our or what all"
    " there can would if no do don’t it’s"
).split()


def turns(random: Random) -> list[tuple[str, list[str]]]:
    """Who says which sentences, about so many characters together; words are as frequent as in a language."""
    words = [*_COMMON, *dict.fromkeys(_word(random) for _ in range(30_000))]
    weights = [*accumulate(1 / (rank + 2) for rank in range(len(words)))]
    found: list[tuple[str, list[str]]] = []
    size = 0
    while size < SIZE:
        said = []
        for _ in range(random.randint(1, 6)):
            chosen = random.choices(words, cum_weights=weights, k=random.randint(6, 24))
            said.append(" ".join(chosen).capitalize() + random.choice(".....?!"))
        found.append((random.choice([name for name in PEOPLE if not found or name != found[-1][0]]), said))
        size += sum(map(len, said)) + 20
    return found


def draft(found: list[tuple[str, list[str]]], random: Random) -> str:
    """A draft that quotes them, every fifth sentence with a word changed."""
    parts: list[str] = []
    while sum(len(part.split()) for part in parts) < WORDS:
        name, said = random.choice(found)
        words = random.choice(said).rstrip(".?!").split()
        if len(parts) % 5 == 0:
            words[len(words) // 2] = "lanterns"
        parts.append(f"“{' '.join(words)},” {name} said.")
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Print the seconds for each layout."""
    random = Random(6)
    found = turns(random)
    each = len(found) // FILES + 1
    print(f"{f'verify, {WORDS:,} words against {SIZE / 1e6:g} MB of transcripts':60}{'CPU s':>8}")
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder) / "draft.txt"
        story.write_text(draft(found, random), encoding="utf-8")
        for layout, head in LAYOUTS.items():
            sources = Path(folder) / "sources"
            sources.mkdir(exist_ok=True)
            for number in range(FILES):
                part = found[number * each : (number + 1) * each]
                text = "\n\n".join(head(name, 7 * at) + " ".join(said) for at, (name, said) in enumerate(part))
                (sources / f"{number:02}.txt").write_text(text + "\n", encoding="utf-8")
            command = [sys.executable, "-m", "textlens", "verify", "-q", "-f", "ndjson", "--against", str(sources), str(story)]
            before = os.times()
            done = subprocess.run(command, capture_output=True)
            after = os.times()
            assert done.returncode < 2, done.stderr
            print(f"{layout:60}{after.children_user - before.children_user:8.2f}", flush=True)


if __name__ == "__main__":
    main()
