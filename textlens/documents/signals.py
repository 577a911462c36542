"""Signals: a run that is ended by a signal cleans up, so that no temporary file and no process remains."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""The termination signals that exist on this system."""


Handler = Callable[[int, FrameType | None], Any] | int | None


class Ended(BaseException):
    """The run was ended by the signal `number`."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def ending() -> Iterator[None]:
    """Raise `Ended` in the main thread when a termination signal arrives; ignored signals, as under nohup, stay ignored.

    After the first signal the others are ignored until the process exits, so that they do not interrupt the cleanup.
    """
    before: dict[int, Handler] = {}
    try:
        for number in _ENDING:
            handler = signal.getsignal(number)
            if handler in (signal.SIG_DFL, signal.default_int_handler):
                before[number] = handler
                signal.signal(number, _raise)
    except ValueError:  # not the main thread, which alone receives signals
        pass
    try:
        yield
    except Ended:
        # Python removes its handlers before it exits; another signal would then kill the process.
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
def blocked() -> Iterator[None]:
    """Block signals during a fork, so that the child handles none before `leave_to_parent`."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)


def leave_to_parent(*, stop: bool) -> None:
    """Make a child process ignore signals except SIGTERM, by which its parent ends it.

    With `stop`, SIGTERM raises `Ended`, so that the child can clean up; otherwise it ends the child at once.
    """
    for number in _ENDING:
        if number == signal.SIGINT or signal.getsignal(number) == _raise:
            signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _raise if stop else signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)


def _raise(number: int, _: FrameType | None) -> None:
    # Not SIG_IGN: Python prints an error if a signal is already pending when it is set to be ignored.
    for other in _ENDING:
        signal.signal(other, _pass)
    raise Ended(number)


def _pass(number: int, _: FrameType | None) -> None:
    """Do nothing: the run is already ending."""
