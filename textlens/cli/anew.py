"""A worker process that was not forked: it runs the command of its parent, without output, to do a part of the work."""

from __future__ import annotations

import os
import pickle
import signal
import sys

from ..documents import command
from ..documents.signals import ending
from ..documents.worker import received
from .session import DryRun, Session, Shown


class Worker(DryRun):
    """Takes the result of a command and has it worked out, for as far as it is this process's part."""

    reads = True

    def take(self, session: Session, shown: Shown) -> None:
        """Go through the records: before there is any, the work is shared out."""
        for _ in shown.report.rows():
            pass


def run() -> None:
    """Run the command that comes by standard input, until its inputs are shared out; then work on those that come."""
    from .main import root

    # An interrupt is for the parent, which then ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    items, results = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(nothing, number)
    start = received(items)
    if start is None:
        return
    arguments, at = pickle.loads(start)
    command.running = command.Command(part=command.Part(at, items, results))
    with ending(), root.make_context("textlens", arguments, obj=Worker()) as context:
        root.invoke(context)
    # Work that was asked for and is not there is an error of the parent's.
    sys.exit(1)
