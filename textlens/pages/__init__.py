"""Views of whole stories and drafts: web pages to open and mail, overviews for a terminal, and Word documents with comments.

A format writes rows; a view shows the story itself. A view replaces the built-in format of the same name, unless the user asks
for rows.
"""

from __future__ import annotations

from ..reports.formats import Formatter

VIEWS = {"html": "page", "table": "overview", "view": "overview"}
"""The formats with a view of a story, and their views; the function is `textlens.pages.VIEW.VIEW`."""


def view(format: str) -> Formatter | None:
    """The view of a story that replaces a format, or None if there is none."""
    if format not in VIEWS:
        return None
    from importlib import import_module

    from .._version import __version__

    name = VIEWS[format]
    function = getattr(import_module(f".{name}", __name__), name)
    return Formatter(format, function, "textlens", __version__, trusted=name == "overview")
