"""Builds the manual pages into the wheel, from the help of the commands as it is then."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ManualPages(BuildHookInterface[Any]):
    """Writes the pages and tells the wheel where they belong."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the pages for a wheel; an editable install has none."""
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
        """Take the written pages away again."""
        if hasattr(self, "_folder"):
            from shutil import rmtree

            rmtree(self._folder)
