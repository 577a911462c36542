"""Start-up: CPU time of whole processes, as a ratio to `python -c "import click"` measured in turn with them."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

ARTICLE = str(Path(__file__).parents[2] / "examples" / "convoy.txt")
CALLS = {
    "--help": ["--help"],
    "--version": ["--version"],
    **{f"{name} -f json": [name, ARTICLE, "-f", "json"] for name in ("quotes", "sources", "readability", "freq", "sentences")},
    "verify -f json": ["verify", ARTICLE, "-f", "json", "--allow", "edited", "--allow", "assembled", "--against", ARTICLE],
    "compare -f json": ["compare", ARTICLE, ARTICLE, "-f", "json"],
    "check -f json": ["check", ARTICLE, "-q", "-f", "json"],
    "check --unattributed -f json": ["check", ARTICLE, "-q", "--unattributed", "--exit-zero", "-f", "json"],
    **{f"{name} (table)": [name, ARTICLE] for name in ("quotes", "sources", "readability", "freq", "sentences")},
}
LIMITS = {"--help": 1.5, "--version": 1.5, "json": 3.0, "(table)": 5.0}


def cpu(command: list[str]) -> float:
    """CPU seconds, user and system, of one run of a command."""
    # An installed package has its bytecode written; a checkout gets it in the first, uncounted run.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    before = os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=True, env=environment)
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def main(runs: int = 21) -> None:
    """Print the median of the ratios pair by pair for each call."""
    base = [sys.executable, "-c", "import click"]
    print(f"{'start-up, CPU as a ratio to `import click`':48}{'median':>8}{'limit':>8}")
    for name, arguments in CALLS.items():
        command = [sys.executable, "-m", "textlens", *arguments]
        cpu(command)
        # Runs of a few dozen milliseconds are counted in ticks of ten: pairs of sums, not of single runs.
        pairs = [(sum(cpu(command) for _ in range(3)), sum(cpu(base) for _ in range(3))) for _ in range(runs // 3)]
        ratio = statistics.median(a / b for a, b in pairs)
        limit = next(limit for end, limit in LIMITS.items() if name.endswith(end))
        print(f"{name:48}{ratio:8.2f}{limit:8.1f}")


if __name__ == "__main__":
    main()
