"""`python -m tests.fuzz`: make calls, and print what came of them; exits with 1 if anything went wrong."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from signal import SIGTERM, default_int_handler, signal
from tempfile import TemporaryDirectory

from .report import Figures, is_clean, shown
from .shard import numbered
from .shards import Run


def main() -> int:
    """Run the command line of the fuzzer."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Make random calls of textlens.")
    parser.add_argument("--executions", type=int, default=10_000, metavar="N", help="how many calls to make (10000)")
    parser.add_argument("--seconds", type=float, metavar="S", help="end after so many seconds, even if calls are left")
    parser.add_argument("--seed", default="1", metavar="K", help="the same seed makes the same calls (1)")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first call, to go on with a run (0)")
    parser.add_argument(
        "--even", action="store_true", help="choose each command and kind of input equally often, though some are slow"
    )
    parser.add_argument("--jobs", type=int, default=1, metavar="J", help="how many processes to use (1)")
    parser.add_argument("--limit", type=float, default=5, metavar="S", help="the processor time that a call may take (5)")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="make only the call of this number, and print what it does")
    parser.add_argument(
        "--saved", type=Path, default=Path("fuzzed"), metavar="FOLDER", help="where to save what goes wrong (fuzzed)"
    )
    asked = parser.parse_args()
    if asked.only is not None:
        return _only(asked.seed, asked.only, asked.even)
    # Asked to end, it reports what was done so far.
    signal(SIGTERM, default_int_handler)
    began = time.monotonic()
    run = Run(asked.executions, asked.seed, asked.jobs, asked.limit, asked.saved, asked.seconds, asked.first, asked.even)

    def told(figures: Figures) -> str:
        text = shown(figures, time.monotonic() - began)
        (asked.saved / "report.txt").write_text(f"{text}\n", encoding="utf-8")
        (asked.saved / "report.json").write_text(json.dumps(figures.as_json()))
        return text

    figures = run.done(told)
    print(told(figures))
    return not is_clean(figures)


def _only(seed: str, number: int, even: bool) -> int:
    from .execution import executed

    asked = numbered(seed, number, even=even)
    print(asked.line())
    with TemporaryDirectory() as folder:
        done = executed(asked, Path(folder))
    sys.stdout.write(done.out.decode(errors="replace") + done.err.decode(errors="replace"))
    for fault in done.faults:
        print(fault.kind, fault.signature, fault.trace, sep="\n")
    print(f"exit code {done.code}, {done.seconds:.2f} s of processor time")
    return bool(done.faults)


if __name__ == "__main__":
    sys.exit(main())
