"""A real browser for tests: Debian's chromium, driven without a window, a network or a user's settings."""

from __future__ import annotations

import shutil
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def missing() -> str:
    """What is missing for a browser to run here, in words; nothing where nothing is."""
    if find_spec("selenium") is None:
        return "selenium (extra `test`) is not installed"
    if not shutil.which("chromium") or not shutil.which("chromedriver"):
        return "chromium and chromedriver (Debian's chromium and chromium-driver) are not installed"
    return ""


class Browser:
    """A browser without a window."""

    def __init__(self, driver: Any, folder: Path) -> None:
        self._driver = driver
        self._folder = folder

    def show(self, markup: str, width: int = 1200, scheme: str = "light") -> None:
        """Open a page in a window of this width, for a reader who prefers light or dark."""
        path = self._folder / "page.html"
        path.write_text(markup, encoding="utf-8")
        self.tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 600)
        self._driver.get(path.as_uri())

    def ask(self, script: str) -> Any:
        """What a script in the page returns."""
        return self._driver.execute_script(f"return {script}")

    def tell(self, command: str, **settings: Any) -> Any:
        """A command of the browser's own protocol."""
        return self._driver.execute_cdp_cmd(command, settings)

    def messages(self) -> list[str]:
        """What the browser complained about."""
        return [entry["message"] for entry in self._driver.get_log("browser")]

    def axe(self, source: str) -> dict[str, Any]:
        """What axe finds in the page: every rule, and of those that are broken or unsure every element."""
        self._driver.execute_script(source)
        wanted = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations", "incomplete"]}
        found: dict[str, Any] = self._driver.execute_async_script("axe.run(document, arguments[0]).then(arguments[1])", wanted)
        return found

    def picture(self, width: int, height: int) -> bytes:
        """The top of the page as it is shown, as a PNG."""
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        return b64decode(self.tell("Page.captureScreenshot", format="png", clip=clip)["data"])


@contextmanager
def started(folder: Path) -> Iterator[Browser]:
    """A browser that keeps its files in this folder, closed at the end."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for name in ("headless", "no-sandbox", "disable-gpu", "no-first-run", "disable-background-networking",
                 "disable-component-update", "disable-sync", f"user-data-dir={folder / 'profile'}"):  # fmt: skip
        options.add_argument(f"--{name}")
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        yield Browser(driver, folder)
    finally:
        driver.quit()
