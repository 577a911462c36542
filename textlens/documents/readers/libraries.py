"""Optional libraries, which are needed only for some kinds of input."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ...errors import SourceError


def library(module: str, extra: str, name: str) -> Any:
    """Import and return a module of an optional library.

    Args:
        module: The name of the module.
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
