"""Adds manual pages to the wheel, generated from the commands' help at build time."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ManualPages(BuildHookInterface[Any]):
    """The build hook that writes the pages and adds them to the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the pages if a wheel is built; an editable install has none."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from textlens.cli.manual import write
        finally:
            sys.path.remove(self.root)
        self._folder = Path(mkdtemp())
        write(self._folder)
        for page in self._folder.iterdir():
            build_data["shared_data"][str(page)] = f"share/man/man1/{page.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Delete the temporary folder of pages."""
        if hasattr(self, "_folder"):
            from shutil import rmtree

            rmtree(self._folder)
