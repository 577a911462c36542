"""Signals: what ends a run from outside ends it in good order, so that no temporary file and no process is left behind."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""The signals that ask a run to end, as far as this system knows them."""


Handler = Callable[[int, FrameType | None], Any] | int | None


class Ended(BaseException):
    """A signal has ended the run; `number` is the signal's."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def ending() -> Iterator[None]:
    """Raise `Ended` in the main thread when a signal asks to end; one that is ignored, as under nohup, stays so.

    After the first signal the others are ignored, to the end of the process: what is done because of it is not to be cut off.
    """
    before: dict[int, Handler] = {}
    try:
        for number in _ENDING:
            handler = signal.getsignal(number)
            if handler in (signal.SIG_DFL, signal.default_int_handler):
                before[number] = handler
                signal.signal(number, _raise)
    except ValueError:  # this is another thread, which gets no signals
        pass
    try:
        yield
    except Ended:
        # Python takes its handlers away before it ends, and another signal would then end it in its own way.
        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
        raise
    except BaseException:
        _restore(before)
        raise
    _restore(before)


def _restore(handlers: dict[int, Handler]) -> None:
    for number, handler in handlers.items():
        if signal.getsignal(number) == _raise:
            signal.signal(number, handler)


@contextmanager
def held() -> Iterator[None]:
    """Hold signals back while a process is copied: the copy is not to act on one before it knows that it is a copy."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)


def leave_to_parent(*, stop: bool) -> None:
    """Of a process that a run has begun: only its parent is to answer signals, and it ends this one.

    With `stop`, SIGTERM ends it in good order; otherwise at once.
    """
    for number in _ENDING:
        if number == signal.SIGINT or signal.getsignal(number) == _raise:
            signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _raise if stop else signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)


def _raise(number: int, _: FrameType | None) -> None:
    # Not SIG_IGN: Python complains of a signal that has come before it is ignored.
    for other in _ENDING:
        signal.signal(other, _pass)
    raise Ended(number)


def _pass(number: int, _: FrameType | None) -> None:
    """Nothing: the run is ending already."""
