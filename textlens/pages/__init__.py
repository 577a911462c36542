"""Stories shown whole: as a page to open and mail, and as an overview for a terminal.

Where a format of rows writes a story's figures one below the other, a view draws the stories themselves. It takes the place of
a built-in format of the same name, unless the user asks for rows.
"""

from __future__ import annotations

from ..reports.formats import Formatter

VIEWS = {"html": "page", "table": "overview"}
"""Each format that has a view, and the view; its function is `textlens.pages.VIEW.VIEW`."""


def view(format: str) -> Formatter | None:
    """The view that takes the place of a format, or None where it has none."""
    if format not in VIEWS:
        return None
    from importlib import import_module

    from .._version import __version__

    name = VIEWS[format]
    function = getattr(import_module(f".{name}", __name__), name)
    return Formatter(format, function, "textlens", __version__, trusted=name == "overview")
