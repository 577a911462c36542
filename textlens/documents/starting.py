"""How processes are started: copied from this one by fork where that is safe, or else as fresh Python processes."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess


def can_fork() -> bool:
    """Whether processes are forked; macOS can, but its own libraries may break down in a copied process."""
    return hasattr(os, "fork") and sys.platform != "darwin"


def fresh(module: str) -> subprocess.Popen[bytes]:
    """A Python process that calls `run` of a module, with pipes to its input and output; what it says on error is hidden.

    Not `multiprocessing`: that would run the main module again, which need not be textlens.

    Raises:
        OSError: No process can be started.
    """
    import subprocess

    if not sys.executable:
        raise OSError("the Python that runs is not known")
    program = f"import sys; sys.path[:] = {sys.path!r}; from {module} import run; run()"
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    # On Windows, an interrupt is sent to all processes of a group, and a console may open for a new process.
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    return subprocess.Popen([sys.executable, "-c", program], stdin=pipe, stdout=pipe, stderr=nothing, creationflags=flags)
