"""Views of whole stories: a web page to open and mail, and an overview for a terminal.

A format writes the figures of a story as rows; a view shows the story itself. A view replaces the built-in format of the same
name, unless the user asks for rows.
"""

from __future__ import annotations

from ..reports.formats import Formatter

VIEWS = {"html": "page", "table": "overview"}
"""The formats with a view, and their views; the function is `textlens.pages.VIEW.VIEW`."""


def view(format: str) -> Formatter | None:
    """The view that replaces a format, or None if there is none."""
    if format not in VIEWS:
        return None
    from importlib import import_module

    from .._version import __version__

    name = VIEWS[format]
    function = getattr(import_module(f".{name}", __name__), name)
    return Formatter(format, function, "textlens", __version__, trusted=name == "overview")
