"""Words counted in 100 MB of text, beside the pipe of coreutils that counts them: seconds by the clock, and memory.

The text is that of the articles over and over, in one file and in many. The pipe runs in the C locale, where it is fastest: it
counts runs of ASCII letters, no words.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from textlens.documents.workers import processors

from .throughput import articles

MEGABYTES = 100
FILES = 500
PIPE = "cat {files} | tr -cs A-Za-z '\\n' | tr A-Z a-z | sort | uniq -c | sort -rn >{out}"


def seconds(script: str, runs: int = 3) -> float:
    """Seconds by the clock that a shell script takes, the best of several runs."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(["bash", "-c", script], check=True, env=environment | {"LC_ALL": "C"})
        best = min(best, time.perf_counter() - start)
    return best


def peak(command: list[str]) -> float:
    """Megabytes of memory that a command takes at the most, itself or one of its workers."""
    script = (
        f"import resource, subprocess; subprocess.run({command!r}, check=True, stdout=-3); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return int(done.stdout) * (1 if sys.platform == "darwin" else 1024) / 1e6


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        one, many, out = Path(folder) / "one.txt", Path(folder) / "many", Path(folder) / "out"
        many.mkdir()
        text = "\n\n".join(articles())
        text = "\n\n".join([text] * (1 + MEGABYTES * 1_000_000 // len(text.encode())))
        one.write_text(text, encoding="utf-8")
        size = 1 + len(text) // FILES
        for number in range(FILES):
            (many / f"{number:03}.txt").write_text(text[number * size : (number + 1) * size], encoding="utf-8")
        print(f"{f'words counted in {one.stat().st_size / 1e6:.0f} MB':48}{'s':>8}{'MB':>8}")
        for name, files in ("one file", one), (f"{FILES} files", many):
            pipe = PIPE.format(files=f"{files}/*" if files.is_dir() else files, out=out)
            print(f"{f'tr, sort, uniq, sort; {name}':48}{seconds(pipe):8.2f}")
            for jobs in sorted({1, processors()}) if files.is_dir() else [1]:
                for more in ([], ["--stem"], ["--ngram", "2"]) if jobs == 1 and files.is_dir() else ([],):
                    call = [sys.executable, "-m", "textlens", "freq", str(files), "-n", "0", "-f", "csv", "-j", str(jobs), *more]
                    took = seconds(f"{' '.join(call)} >{out}", 3 if not more else 1)
                    label = " ".join(["textlens freq", *more, f"-j {jobs}; {name}"])
                    print(f"{label:48}{took:8.2f}{peak(call):8.0f}")


if __name__ == "__main__":
    main()
