"""`python -m textlens` and the `textlens` command."""

from __future__ import annotations

import sys


def run() -> None:
    """Run the command line and exit with its exit code."""
    try:
        from .cli.main import main

        code = main()
    except KeyboardInterrupt:  # before the command line installs its own signal handlers
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    run()
