"""Libraries that only some kinds of input need, and that only those who read such files need to install."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ...errors import SourceError


def library(module: str, extra: str, name: str) -> Any:
    """A module of an optional library, imported now.

    Args:
        module: The module's name.
        extra: The extra of textlens that installs it.
        name: The input that needs it.

    Raises:
        SourceError: It is not installed; the message names the extra.
    """
    try:
        return import_module(module)
    except ImportError:
        message = f"{name} needs a library: the extra textlens[{extra}] is not installed"
        raise SourceError(message, f"Run: pip install 'textlens[{extra}]'") from None
