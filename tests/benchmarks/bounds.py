"""Bounds: seconds of processor time and megabytes of memory for each megabyte of ordinary and of hostile texts."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from .throughput import articles

SIZES = (250_000, 1_000_000)
COMMANDS = (["quotes", "--kind", "direct"], ["quotes"], ["quotes", "--kind", "all"])
SMALL = "“We all go,” Ann Lee said. She said it was “never” so.\n"
_APART = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
usage = os.wait4(process.pid, 0)[2]
process.returncode = 0
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
"""
"""Measures a command. A process is charged with the memory of the one that starts it, so that must be a small one."""

_LETTERS = "abcdefghilmnoprstu"


def _word(random: Random) -> str:
    return "".join(random.choice(_LETTERS) for _ in range(random.randint(2, 9)))


def _name(random: Random) -> str:
    return f"{_word(random).title()} {_word(random).title()}"


Part = Callable[[Random], str]

SHAPES: dict[str, Part] = {
    "short quotations": lambda _: "“Yes,” he said. ",
    "the same in paragraphs": lambda _: "“Yes,” he said.\n\n",
    "quotations of many": lambda random: f"“We did {_word(random)} it, and it is so,” said {_name(random)}.\n\n",
    "quoted letters": lambda _: "“a” ",
    "opening marks": lambda _: "“a\n\n",
    "marks within marks": lambda _: "“he ‘she “we ‘they’ go” say’ it,” said Ann. ",
    "quoted words in paragraphs": lambda random: f"“{_word(random).title()}.”\n\n",
    "descriptions": lambda random: (
        f"“We will {_word(random)} that soon,” the minister said.\n\n{_name(random)} is the minister. "
    ),
    "words on lines": lambda random: f"{_word(random)}\n",
    "names on lines": lambda random: f"{_name(random)}\n",
    "capitals": lambda random: f"{_word(random).upper()} ",
    "titles": lambda random: f"Prime Minister {_name(random)} said. ",
    "Markdown": lambda _: "# Title\n\n- item **bold**\n- [link](http://x.example/a) said `code`\n\n> quoted, he said\n\n",
}


def shaped(part: Part, size: int) -> str:
    """A text of so many characters made of one thing over and over."""
    random, parts, length = Random(1), list[str](), 0
    while length < size:
        parts.append(part(random))
        length += len(parts[-1])
    return "".join(parts)[:size]


def spent(arguments: list[str], text: str) -> tuple[float, float]:
    """Seconds of processor time and megabytes of memory that a command takes for a text."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "text.txt"
        file.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "textlens", *arguments, "-q", "-f", "ndjson", str(file)]
        measured = subprocess.run([sys.executable, "-I", "-S", "-c", _APART, *command], capture_output=True, check=True).stdout
    seconds, memory = map(float, measured.split())
    return seconds, memory / (1e6 if sys.platform == "darwin" else 1e3)


def main() -> None:
    """Print seconds and megabytes for each megabyte, less what a small text takes, for every shape, command and size."""
    news = "\n\n".join(articles())
    for arguments in COMMANDS:
        base = spent(arguments, SMALL)
        sizes = "".join(f"{f'{size / 1e6:g} MB: s/MB':>16}{'MB/MB':>8}" for size in SIZES)
        print(f"{'textlens ' + ' '.join(arguments):30}{sizes}")
        for name in ("news", *SHAPES):
            figures = ""
            for size in SIZES:
                text = (news * (size // len(news) + 1))[:size] if name == "news" else shaped(SHAPES[name], size)
                megabytes = len(text.encode()) / 1e6
                seconds, memory = spent(arguments, text)
                figures += f"{(seconds - base[0]) / megabytes:16.2f}{(memory - base[1]) / megabytes:8.1f}"
            print(f"{name:30}{figures}", flush=True)


if __name__ == "__main__":
    main()
