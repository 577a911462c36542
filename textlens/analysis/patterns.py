"""Regular expressions written by users: comprehensible errors, and a time limit."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from ..errors import TextlensError

PATIENCE = 10
"""Seconds of processor time that a regular expression may take to find its next match."""


def compiled(pattern: str, *, keep_case: bool = False, lines: bool = False) -> re.Pattern[str]:
    """The compiled regular expression, case-sensitive only with `keep_case`; TextlensError if it is invalid.

    With `lines`, `^` and `$` match at line boundaries.
    """
    flags = (re.NOFLAG if keep_case else re.IGNORECASE) | (re.MULTILINE if lines else re.NOFLAG)
    try:
        with warnings.catch_warnings():
            # A FutureWarning, for example about `[[`, does not concern the user.
            warnings.simplefilter("ignore", FutureWarning)
            return re.compile(pattern, flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise TextlensError(
            f"{pattern!r} is not a valid regular expression: {error}", "Escape special characters with \\."
        ) from None


@contextmanager
def limited(pattern: re.Pattern[str]) -> Iterator[None]:
    """Raise a TextlensError if the code in this context takes longer than `PATIENCE`.

    Python's regular expressions backtrack, which can take for ever: `(a+)+b`. There is no limit if the system has no timers of
    processor time, nor outside the main thread.
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
