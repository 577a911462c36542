"""The smallest options and files with which a call has the same fault."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from .calls import Call

Fails = Callable[[Call], bool]


def smallest(call: Call, fails: Fails, seconds: float = 20) -> Call:
    """A smaller call that fails too, as far as that many seconds suffice to find it."""
    until = time.monotonic() + seconds
    changed = True
    while changed and time.monotonic() < until:
        changed = False
        for smaller in _smaller(call):
            if time.monotonic() >= until:
                break
            if fails(smaller):
                call, changed = smaller, True
                break
    return call


def _smaller(call: Call) -> Iterator[Call]:
    for at in range(len(call.options)):
        yield call.with_options((*call.options[:at], *call.options[at + 1 :]))
    for file in call.files:
        size = len(file.data)
        piece = size // 2
        while piece:
            for at in range(0, size, piece):
                yield call.with_data(file.name, file.data[:at] + file.data[at + piece :])
            piece //= 2
            if size // max(piece, 1) > 256:
                break
