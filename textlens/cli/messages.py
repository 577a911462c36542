"""Messages: what the user is told on standard error. What cannot be said there never costs a result or an exit code."""

from __future__ import annotations

import os
import sys


def error(message: str, hint: str | None = None) -> None:
    """Tell an error in one line, and what to do about it in another."""
    say(f"Error: {safe(message)}{'' if message.endswith(('.', '?', '!')) else '.'}")
    if hint:
        say(f"Hint: {safe(hint)}")


def say(text: str, end: str = "\n") -> None:
    """Write to standard error; where that is closed or full, nothing."""
    if sys.stderr is None:
        return
    try:
        print(text, end=end, file=sys.stderr, flush=True)
    except (OSError, ValueError):
        _give_up()


def safe(text: str) -> str:
    """The text fit for standard error: a file's name may hold what would steer a terminal, or what no encoding knows."""
    from ..reports.formats.characters import one_line

    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    return one_line(text).encode(encoding, "backslashreplace").decode(encoding)


def require_stream() -> None:
    """See to it that there is a standard error: a file opened in its place would be written to by libraries that complain."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (it is for the whole run)


def _give_up() -> None:
    # What is still buffered would fail once more when Python ends, and turn the exit code into 120.
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    except (OSError, ValueError, AttributeError):
        sys.stderr = None
