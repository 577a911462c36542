"""The picture in README.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from .browser import missing, started
from .make_picture import HEIGHT, PICTURE, WIDTH, picture


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def test_the_picture_is_small_enough_for_a_readme() -> None:
    assert PICTURE.stat().st_size < 200_000
    assert size(PICTURE.read_bytes()) == (WIDTH, HEIGHT)


def test_the_picture_can_be_regenerated(tmp_path: Path) -> None:
    if missing():
        pytest.skip(missing())
    with started(tmp_path) as browser:
        assert size(picture(browser)) == (WIDTH, HEIGHT)
