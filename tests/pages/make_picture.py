"""The picture of a report's page in README.md: `python -m tests.pages.make_picture` writes docs/report.png.

It is the top of the page that `textlens report examples/convoy.txt -o convoy.html` makes, as a browser shows it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from textlens.analysis.story import story
from textlens.documents.document import Document

from .browser import Browser, missing, started
from .conftest import drawn

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs" / "report.png"
WIDTH, HEIGHT = 1000, 1000


def picture(browser: Browser) -> bytes:
    """The picture, as a PNG."""
    text = (ROOT / "examples" / "convoy.txt").read_text(encoding="utf-8")
    browser.show(drawn([story(Document(text, "convoy.txt", "en"))]), WIDTH)
    browser.tell("Emulation.setScrollbarsHidden", hidden=True)
    browser.tell("Emulation.setDeviceMetricsOverride", width=WIDTH, height=HEIGHT, deviceScaleFactor=1, mobile=False)
    return browser.picture(WIDTH, HEIGHT)


def write() -> None:
    """Make the picture and write it."""
    if missing():
        sys.exit(missing())
    with TemporaryDirectory() as folder, started(Path(folder)) as browser:
        PICTURE.write_bytes(picture(browser))


if __name__ == "__main__":
    write()
