"""All figures: `python -m tests.benchmarks`, or some: `python -m tests.benchmarks startup sentences`."""

from __future__ import annotations

import sys
from importlib import import_module

ALL = (
    "startup",
    "throughput",
    "sentences",
    "quotes",
    "readability",
    "frequencies",
    "verify",
    "transcripts",
    "readers",
    "pdf",
    "languages",
    "bounds",
)

for name in sys.argv[1:] or ALL:
    import_module(f".{name}", __package__).main()
    print()
