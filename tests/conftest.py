"""Fixtures that every test may use."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# Tests start textlens hundreds of times: where Python may not keep what it has compiled, that would be most of what they do.
# The workers of xdist, which are started later, inherit this.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# How long an example takes says more of what else the machine does, and of the first import, than of the code.
# `HYPOTHESIS_PROFILE=thorough` tries ten times as many examples.
settings.register_profile("untimed", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=400)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "untimed"))


@pytest.hookimpl(tryfirst=True)
def pytest_collection() -> None:
    """What is collected lives to the end: looking through it for what may go, again and again, finds nothing."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Nor is it looked through while the tests run."""
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold data beside the project, which is not part of it."""
    folder = ROOT.parent / "shared"
    if not (folder / "eval").is_dir():
        pytest.skip("the gold data beside the project (../shared) is absent")
    return folder
