"""Regular expressions that users write: errors they understand, and an end to one that would never come to an end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from ..errors import TextlensError

PATIENCE = 10
"""Seconds of processor time that a regular expression may take to find its next match."""


def compiled(pattern: str, *, keep_case: bool = False) -> re.Pattern[str]:
    """The regular expression, which minds case only where `keep_case` says so; TextlensError where it is none."""
    try:
        return re.compile(pattern, re.NOFLAG if keep_case else re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        raise TextlensError(
            f"{pattern!r} is no regular expression: {error}", "Put a backslash before a sign that stands for itself."
        ) from None


@contextmanager
def limited(pattern: re.Pattern[str]) -> Iterator[None]:
    """Break off what takes longer than `PATIENCE` within, with a TextlensError that blames the expression.

    Python's expressions try every way to match, which can take for ever: `(a+)+b`. There is no limit where the system has no
    timers of processor time, nor outside the main thread.
    """
    import signal
    from threading import current_thread, main_thread

    if not hasattr(signal, "setitimer") or current_thread() is not main_thread():
        yield
        return

    def give_up(_number: int, _frame: FrameType | None) -> None:
        raise TextlensError(
            f"the regular expression {pattern.pattern!r} took more than {PATIENCE} seconds",
            "Repetitions within repetitions take for ever; write it without.",
        )

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
