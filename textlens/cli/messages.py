"""Messages for the user on standard error. A failure to write them never affects the result or the exit code."""

from __future__ import annotations

import os
import sys


def error(message: str, hint: str | None = None) -> None:
    """Write an error on one line, and its hint, if there is one, on another."""
    say(f"Error: {safe(message)}{'' if message.endswith(('.', '?', '!')) else '.'}")
    if hint:
        say(f"Hint: {safe(hint)}")


def say(text: str, end: str = "\n") -> None:
    """Write to standard error; does nothing if that is closed or full."""
    if sys.stderr is None:
        return
    try:
        print(text, end=end, file=sys.stderr, flush=True)
    except (OSError, ValueError):
        _give_up()


def safe(text: str) -> str:
    """The text escaped for standard error: file names may contain control characters, or ones that cannot be encoded."""
    from ..reports.formats.characters import one_line

    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    return one_line(text).encode(encoding, "backslashreplace").decode(encoding)


def require_stream() -> None:
    """Ensure that standard error exists: otherwise a file may get its descriptor, and libraries would write warnings to it."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (it is for the whole run)


def _give_up() -> None:
    # Discard the buffer, which would fail again when Python exits, and change the exit code to 120.
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    except (OSError, ValueError, AttributeError):
        sys.stderr = None
