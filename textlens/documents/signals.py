"""Signals: what ends a run from outside ends it in good order, so that no temporary file and no process is left behind."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""The signals that ask a run to end, besides an interrupt, as far as this system knows them."""


class Ended(BaseException):
    """A signal has ended the run; `number` is the signal's."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def ending() -> Iterator[None]:
    """Raise `Ended` in the main thread when a signal asks to end; one that is ignored, as under nohup, stays so."""
    before = {}
    try:
        for number in _ENDING:
            if signal.getsignal(number) == signal.SIG_DFL:
                before[number] = signal.signal(number, _raise)
    except ValueError:  # this is another thread, which gets no signals
        pass
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def leave_to_parent(*, stop: bool) -> None:
    """Of a process that a run has begun: only its parent is to answer signals, and it ends this one.

    With `stop`, SIGTERM ends it in good order; otherwise at once.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in _ENDING:
        if signal.getsignal(number) == _raise:
            signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _raise if stop else signal.SIG_DFL)


def _raise(number: int, _: FrameType | None) -> None:
    # What is done because of it is not to be ended by another.
    signal.signal(number, signal.SIG_IGN)
    raise Ended(number)
